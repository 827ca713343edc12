"""Reads the expressions that buckets are made with, taking every setting for left out."""

import ast

from source_tree import Module
from static_value import Unreadable, ValueReader, assigned


class MetricValues(ValueReader):
    def _boolop(self, node, module, local):
        """`setting or [1, 2]`: the last one is the default."""
        return self.read(node.values[-1], module, local)

    def _call(self, node, module, local):
        called = ast.unparse(node.func)
        if called == "generate_buckets":
            return self.read(node.args[1], module, local)
        if called == "exponential_buckets":
            given = {keyword.arg: self.read(keyword.value, module, local) for keyword in node.keywords}
            return [given["start"] * given["width"] ** power for power in range(given["length"])]
        if called == "range":
            return list(range(*(self.read(argument, module, local) for argument in node.args)))
        return super()._call(node, module, local)

    def _binop(self, node, module, local):
        if isinstance(node.op, ast.BitOr):
            return {*self.read(node.left, module, local), *self.read(node.right, module, local)}
        return super()._binop(node, module, local)


def note_locals(statement: ast.stmt, reader: MetricValues, module: Module, local: dict) -> None:
    """`buckets = [1, 2]`, also in `if buckets is None:`; what cannot be read is as if it were not there."""
    name, value = assigned(statement)
    if name is None or value is None:
        return
    try:
        local[name] = reader.read(value, module, local)
    except (Unreadable, TypeError, AttributeError, KeyError, IndexError):
        local.pop(name, None)
