"""Options that the source declares as fields: `tp_size: A[int, Arg(help=…, aliases=[…])] = 1`."""

import ast

from option_calls import action_name, last_name, option
from source_tree import Module
from static_value import ValueReader

WORD_FUNCTIONS = ("str", "int", "float")


def option_of_field(field: ast.AnnAssign, reader: ValueReader, module: Module) -> "dict | None":
    """The option of a field; None for a field that the command line cannot set."""
    annotated = field.annotation
    if not (isinstance(annotated, ast.Subscript) and ast.unparse(annotated.value) in ("A", "Annotated")):
        return None
    hint, *notes = annotated.slice.elts
    note = next((each for each in notes if is_note(each)), None)
    if note is None:
        return None
    is_call = isinstance(note, ast.Call)
    given = {keyword.arg: keyword.value for keyword in note.keywords} if is_call else {"help": note}

    def value(name, otherwise=None):
        return reader.read(given[name], module) if name in given else otherwise

    if value("no_cli"):
        return None
    name = field.target.id
    hint = without_optional(hint)
    literal = literal_words(hint, reader, module)
    action, beside = action_of(given, hint, literal)
    stores = action == "_StoreAction"
    word = last_name(given.get("type_parser"))
    is_list = stores and list_word(hint) is not None and word is None
    return option(
        [value("cli_name") or f"--{name.replace('_', '-')}", *value("aliases", [])],
        sets=name,
        action=action,
        type=word or word_of(list_word(hint) or hint, literal) if stores else beside.get("type"),
        nargs=beside.get("nargs") or value("nargs", "+" if is_list else ...),
        const=value("const"),
        default=reader.read(field.value, module) if field.value else ...,
        choices=value("choices") or literal if stores else None,
        required=stores and value("required", field.value is None),
        help=value("help"),
        new_flag=None,
        refused=False,
    )


def action_of(given: dict, hint: ast.AST, literal: "list | None") -> "tuple[str, dict]":
    """The action, and what the field gives it beside."""
    if "action" in given:
        kwargs = given.get("action_kwargs")
        pairs = zip(kwargs.keys, kwargs.values) if kwargs else ()
        return action_name(given["action"]), {key.value: constant_or_name(value) for key, value in pairs}
    is_switch = ast.unparse(hint) == "bool" and literal is None
    return ("_StoreTrueAction" if is_switch else "_StoreAction"), {}


def constant_or_name(node: ast.AST):
    return node.value if isinstance(node, ast.Constant) else last_name(node)


def is_note(node: ast.AST) -> bool:
    """The help alone, or `Arg(…)` with more; another marker says nothing about the command line."""
    is_text = isinstance(node, ast.JoinedStr) or (isinstance(node, ast.Constant) and isinstance(node.value, str))
    return is_text or (isinstance(node, ast.Call) and last_name(node.func) == "Arg")


def without_optional(hint: ast.AST) -> ast.AST:
    """`int` of `Optional[int]`, of `Union[int, None]` and of `int | None`."""
    parts = union_parts(hint)
    inner = [part for part in parts if ast.unparse(part) != "None"]
    return inner[0] if len(inner) == 1 else hint


def union_parts(hint: ast.AST) -> list:
    if isinstance(hint, ast.BinOp) and isinstance(hint.op, ast.BitOr):
        return [*union_parts(hint.left), *union_parts(hint.right)]
    if not isinstance(hint, ast.Subscript):
        return [hint]
    if ast.unparse(hint.value) == "Optional":
        return [hint.slice]
    return list(hint.slice.elts) if ast.unparse(hint.value) == "Union" else [hint]


def literal_words(hint: ast.AST, reader: ValueReader, module: Module) -> "list | None":
    if not (isinstance(hint, ast.Subscript) and ast.unparse(hint.value) == "Literal"):
        return None
    words = hint.slice.elts if isinstance(hint.slice, ast.Tuple) else [hint.slice]
    return [reader.read(word, module) for word in words]


def list_word(hint: ast.AST) -> "ast.AST | None":
    """`int` of `List[int]`; of a bare list, text."""
    if isinstance(hint, ast.Name) and hint.id in ("list", "List"):
        return ast.Name("str") if hint.id == "List" else None
    is_list = isinstance(hint, ast.Subscript) and ast.unparse(hint.value) in ("List", "list")
    return hint.slice if is_list else None


def word_of(hint: ast.AST, literal: "list | None") -> str:
    name = type(literal[0]).__name__ if literal else ast.unparse(hint)
    return name if name in WORD_FUNCTIONS else "str"
