"""Options that the source adds one by one: `parser.add_argument(…)`."""

import ast

from source_tree import Module
from static_value import SUPPRESS, ValueReader

SWITCHES = {"_StoreTrueAction", "DeprecatedAction", "DeprecatedStoreTrueAction", "DeprecatedStoreConstAction"}


def option_of_call(call: ast.Call, reader: ValueReader, module: Module, local: dict) -> dict:
    names = [reader.read(argument, module, local) for argument in call.args]
    given = {keyword.arg: keyword.value for keyword in call.keywords}

    def value(name, otherwise=None):
        return reader.read(given[name], module, local) if name in given else otherwise

    return option(
        names,
        sets=value("dest"),
        action=action_name(given.get("action")),
        type=last_name(given.get("type")),
        nargs=value("nargs", ...),
        const=value("const", value("const_value")),
        default=value("default", ...),
        choices=value("choices"),
        required=value("required", False),
        help=value("help"),
        new_flag=value("new_flag"),
        refused="error_message" in given,
    )


def option(names: list, *, sets, action, nargs, const, default, choices, **rest) -> dict:
    """The option as argparse would hold it: `...` stands for what is not said, and its action implies."""
    if action == "BooleanOptionalAction":
        names = names + [f"--no-{name.removeprefix('--')}" for name in names]
    stores_true = action in ("_StoreTrueAction", "DeprecatedStoreTrueAction")
    switch = action in SWITCHES or action == "BooleanOptionalAction"
    return {
        "names": names,
        "sets": sets or names[0].removeprefix("--").replace("-", "_"),
        "action": action,
        "nargs": nargs if nargs is not ... else 0 if switch else None,
        "const": True if stores_true and const is None else const,
        "default": default if default not in (..., SUPPRESS) else False if stores_true else None,
        "choices": sorted(choices) if isinstance(choices, set) else choices,
        **{name: None if value == SUPPRESS else value for name, value in rest.items()},
    }


def action_name(node: "ast.AST | None") -> str:
    name = node.value if isinstance(node, ast.Constant) else last_name(node)
    return {"store_true": "_StoreTrueAction", None: "_StoreAction"}.get(name, name)


def last_name(node: "ast.AST | None") -> "str | None":
    """`str` of `str`, `loads` of `json.loads`."""
    return node and ast.unparse(node).rpartition(".")[2]
