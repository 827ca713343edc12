"""Every option of one version, read from its source without running it; in the shape of `real_parser.describe`."""

import ast
from pathlib import Path

from option_calls import option_of_call
from option_fields import option_of_field
from source_tree import Module, SourceTree
from static_value import Unreadable, ValueReader

SERVER_ARGS = "sglang.srt.server_args"
FIELD_ORDER = "sglang.srt.arg_groups.field_order"


def static_options(folder: Path) -> list[dict]:
    tree = SourceTree(folder)
    reader = FieldDefaults(tree)
    module = tree.module(SERVER_ARGS)
    arguments = module.defined["ServerArgs"]
    [adding] = [each for each in arguments.body if isinstance(each, ast.FunctionDef) and each.name == "add_cli_args"]
    options: list[dict] = []
    local: dict = {}
    for statement in adding.body:
        options += options_of_statement(statement, reader, module, local)
    return options


def options_of_statement(statement: ast.stmt, reader: "FieldDefaults", module: Module, local: dict) -> list[dict]:
    call = statement.value if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Call) else None
    if call and ast.unparse(call.func) == "parser.add_argument":
        return [option_of_call(call, reader, module, local)]
    if call and ast.unparse(call.func) == "add_cli_args_from_dataclass":
        found = [option_of_field(field, reader, home) for field, home in fields(reader.tree)]
        return [each for each in found if each]
    if isinstance(statement, ast.Assign):
        local[statement.targets[0].id] = reader.read(statement.value, module, local)
    elif adds_options(statement):
        # An option that is there only under a condition: not seen so far, and not to be passed over.
        raise Unreadable(ast.unparse(statement))
    return []


def adds_options(statement: ast.stmt) -> bool:
    return any(isinstance(node, ast.Attribute) and node.attr == "add_argument" for node in ast.walk(statement))


def fields(tree: SourceTree) -> "list[tuple[ast.AnnAssign, Module]]":
    """The fields of the arguments; newer versions gather them from a class for each namespace."""
    module = tree.module(SERVER_ARGS)
    sources = module.defined.get("_INPUT_NAMESPACES")
    own = annotated(module.defined["ServerArgs"], module)
    if sources is None:
        return own
    gathered = [each for name in sources.elts for each in annotated(*tree.find(name.id, module))]
    order = ValueReader(tree).read(tree.module(FIELD_ORDER).defined["POSITIONAL_FIELD_ORDER"], module)
    place = {name: at for at, name in enumerate(order)}
    return sorted(gathered, key=lambda each: place.get(each[0].target.id, len(place))) + own


def annotated(node: ast.ClassDef, module: Module) -> "list[tuple[ast.AnnAssign, Module]]":
    """A field that is declared twice keeps its first place and its last declaration, as a class does."""
    declared = {each.target.id: (each, module) for each in node.body if isinstance(each, ast.AnnAssign)}
    return list(declared.values())


class FieldDefaults(ValueReader):
    """Also reads `ServerArgs.x` and `_declared_default("x")`: the default of a field, wherever it is declared."""

    def attribute(self, node: ast.ClassDef, module: Module, name: str):
        return self.default(name) if node.name == "ServerArgs" else super().attribute(node, module, name)

    def _call(self, node, module, local):
        if ast.unparse(node.func) == "_declared_default":
            return self.default(node.args[0].value)
        return super()._call(node, module, local)

    def default(self, name: str):
        for field, home in fields(self.tree):
            if field.target.id == name and field.value:
                return self.read(field.value, home)
        raise Unreadable(f"ServerArgs.{name}")
