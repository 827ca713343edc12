"""The labels that every metric of a collector carries, from where its `labels = {…}` is put together."""

import ast
from dataclasses import dataclass, field

from source_tree import Module
from static_value import ValueReader

COLLECTORS = {
    "SchedulerMetricsCollector": "scheduler_metric_labels",
    "TokenizerMetricsCollector": "tokenizer_metric_labels",
    "RadixCacheMetricsCollector": "radix_cache_metric_labels",
    "StorageMetricsCollector": "storage_metric_labels",
    "EncoderMetricsCollector": "encoder_metric_labels",
}


@dataclass
class Labels:
    required: list = field(default_factory=list)
    # There with a setting only, such as a rank of data parallelism.
    optional: list = field(default_factory=list)

    def of(self, node: "ast.AST | None", reader: ValueReader, module: Module, local: dict) -> "Labels":
        """The labels of one metric: `labels.keys()`, with others behind it, or without it."""
        if node is None:
            return Labels()
        own = [each.value for each in ast.walk(node) if isinstance(each, ast.Constant) and isinstance(each.value, str)]
        return Labels([*self.required, *own], self.optional) if "labels.keys()" in ast.unparse(node) else Labels(own)


def base_labels(modules: "list[Module]") -> "dict[str, Labels]":
    found: dict[str, Labels] = {}
    for module in modules:
        for function, owner in functions(module.body):
            labels = labels_made_in(function)
            for collector in collectors_of(function, owner) if labels else ():
                found[collector] = merged(found[collector], labels) if collector in found else labels
    return found


def functions(body: list, owner: str = "") -> list:
    """Each function of a module, with the class that it stands in."""
    found = []
    for node in body:
        if isinstance(node, ast.ClassDef):
            found += functions(node.body, node.name)
        elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            found.append((node, owner))
    return found


def collectors_of(function: ast.AST, owner: str) -> list[str]:
    """The collectors that labels made in this function are for: those it names, or the one it is part of."""
    names = {node.id for node in ast.walk(function) if isinstance(node, ast.Name)}
    return [
        collector
        for collector, maker in COLLECTORS.items()
        if collector in names or collector == owner or maker == function.name
    ]


def labels_made_in(function: ast.AST) -> "Labels | None":
    required, optional = None, []
    for node in ast.walk(function):
        made = made_labels(node, function)
        if made:
            required = [key.value for key in made.keys if isinstance(key, ast.Constant)]
        elif isinstance(node, ast.Assign) and is_label(node.targets[0]):
            optional.append(node.targets[0].slice.value)
    return None if required is None else Labels(required, optional)


def made_labels(node: ast.AST, function: ast.AST) -> "ast.Dict | None":
    """`labels = {…}`, or what a function such as `tokenizer_metric_labels` returns."""
    if isinstance(node, ast.Return):
        is_made = function.name in COLLECTORS.values()
    else:
        target = getattr(node, "targets", [getattr(node, "target", None)])[0]
        is_made = isinstance(node, (ast.Assign, ast.AnnAssign)) and ast.unparse(target) == "labels"
    return node.value if is_made and isinstance(node.value, ast.Dict) else None


def is_label(target: ast.AST) -> bool:
    """`labels["dp_rank"]`."""
    is_item = isinstance(target, ast.Subscript) and ast.unparse(target.value) == "labels"
    return is_item and isinstance(target.slice, ast.Constant)


def merged(one: Labels, other: Labels) -> Labels:
    """Of two places that make the same collector: required is what both give."""
    required = [label for label in one.required if label in other.required]
    every = dict.fromkeys([*one.required, *one.optional, *other.required, *other.optional])
    return Labels(required, [label for label in every if label not in required])
