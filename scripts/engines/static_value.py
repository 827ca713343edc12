"""Reads the value of an expression from its source: constants, and the few calls that make lists of choices."""

import ast

from source_tree import Module, SourceTree, note_names

SUPPRESS = "==SUPPRESS=="


COLLECTIONS = {"list": list, "tuple": list, "sorted": sorted, "set": set, "frozenset": set}


class Unreadable(Exception):
    """An expression that only running it would tell."""


class Member:
    """A member of an enumeration."""

    def __init__(self, name, value):
        self.name = name
        self.value = value


class ValueReader:
    def __init__(self, tree: SourceTree):
        self.tree = tree

    def read(self, node: ast.AST, module: Module, local: "dict | None" = None):
        """`local` holds names of the function around the expression, as values."""
        reader = getattr(self, f"_{type(node).__name__.lower()}", None)
        if reader is None:
            raise Unreadable(ast.unparse(node))
        return reader(node, module, local or {})

    def _constant(self, node, module, local):
        return node.value

    def _list(self, node, module, local):
        values = []
        for element in node.elts:
            starred = isinstance(element, ast.Starred)
            value = self.read(element.value if starred else element, module, local)
            values.extend(value if starred else [value])
        return values

    _tuple = _list

    def _set(self, node, module, local):
        return set(self._list(node, module, local))

    def _dict(self, node, module, local):
        # The values are classes of parsers; only the keys are names of choices.
        return {self.read(key, module, local): None for key in node.keys if key is not None}

    def _unaryop(self, node, module, local):
        if not isinstance(node.op, ast.USub):
            raise Unreadable(ast.unparse(node))
        return -self.read(node.operand, module, local)

    def _binop(self, node, module, local):
        left, right = self.read(node.left, module, local), self.read(node.right, module, local)
        if isinstance(node.op, ast.Add):
            return left + right
        if isinstance(node.op, ast.Mult):
            return left * right
        raise Unreadable(ast.unparse(node))

    def _joinedstr(self, node, module, local):
        # Only help is written so, and of it only how it begins is read.
        return "".join(part.value if isinstance(part, ast.Constant) else "…" for part in node.values)

    def _subscript(self, node, module, local):
        return self.read(node.value, module, local)[self.read(node.slice, module, local)]

    def _name(self, node, module, local):
        if node.id in local:
            return local[node.id]
        found = self.tree.find(node.id, module)
        if found is None:
            raise Unreadable(node.id)
        definition, home = found
        if isinstance(definition, ast.ClassDef):
            return self.members(definition, home)
        return self.read(definition, home)

    def _attribute(self, node, module, local):
        if ast.unparse(node) == "argparse.SUPPRESS":
            return SUPPRESS
        owner = node.value
        found = self.tree.find(owner.id, module) if isinstance(owner, ast.Name) and owner.id not in local else None
        if found and isinstance(found[0], ast.ClassDef):
            return self.attribute(*found, node.attr)
        value = self.read(owner, module, local)
        if isinstance(value, Member) and node.attr in ("name", "value"):
            return getattr(value, node.attr)
        raise Unreadable(ast.unparse(node))

    def _call(self, node, module, local):
        called = ast.unparse(node.func)
        if called in COLLECTIONS:
            return COLLECTIONS[called](self.read(node.args[0], module, local) if node.args else [])
        if called in ("dataclasses.field", "msgspec.field", "field"):
            [factory] = [keyword.value for keyword in node.keywords if keyword.arg == "default_factory"]
            return self.read(factory.body, module) if isinstance(factory, ast.Lambda) else []
        if isinstance(node.func, ast.Attribute) and node.func.attr in ("keys", "lower"):
            value = self.read(node.func.value, module, local)
            return list(value) if node.func.attr == "keys" else value.lower()
        if called.startswith("is_"):
            return False  # is_hip() and its like ask the machine; this one has GPUs of NVIDIA
        found = self.tree.find(called, module)
        if found and isinstance(found[0], ast.FunctionDef) and not node.args:
            return self.returned(*found)
        raise Unreadable(ast.unparse(node))

    def _listcomp(self, node, module, local):
        loop, *others = node.generators
        if others or loop.ifs or not isinstance(loop.target, ast.Name):
            raise Unreadable(ast.unparse(node))
        values = self.read(loop.iter, module, local)
        return [self.read(node.elt, module, {**local, loop.target.id: value}) for value in values]

    def members(self, node: ast.ClassDef, module: Module) -> list[Member]:
        return [
            Member(statement.targets[0].id, self.read(statement.value, module))
            for statement in node.body
            if isinstance(statement, ast.Assign)
        ]

    def attribute(self, node: ast.ClassDef, module: Module, name: str):
        """What a class holds under a name: of its body, which may use the names above it."""
        local: dict = {}
        for statement in node.body:
            target, value = assigned(statement)
            if target and value is not None and target not in local:
                try:
                    local[target] = self.read(value, module, local)
                except Unreadable:
                    if target == name:
                        raise
            if name in local:
                return local[name]
        raise Unreadable(f"{node.name}.{name}")

    def returned(self, node: ast.FunctionDef, module: Module):
        """What a function without arguments gives back in the end."""
        inner = Module(module.name, node.body, dict(module.defined), dict(module.imported))
        note_names(node.body, inner)
        last = node.body[-1]
        if not isinstance(last, ast.Return):
            raise Unreadable(f"{node.name}()")
        return self.read(last.value, inner)


def assigned(statement: ast.AST) -> "tuple[str | None, ast.AST | None]":
    if isinstance(statement, ast.Assign) and isinstance(statement.targets[0], ast.Name):
        return statement.targets[0].id, statement.value
    if isinstance(statement, ast.AnnAssign) and isinstance(statement.target, ast.Name):
        return statement.target.id, statement.value
    return None, None
