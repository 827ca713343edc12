"""Every metric that one version can expose, read from its source: name, type, labels, default buckets."""

import ast
import re
from pathlib import Path

from metric_labels import Labels, base_labels, functions
from metric_values import MetricValues, note_locals
from source_tree import Module, SourceTree
from static_value import Unreadable

KINDS = {"Counter": "counter", "Gauge": "gauge", "Histogram": "histogram", "Summary": "summary"}
# The engine's own: a gauge for each bucket, with the bounds as labels.
KINDS["GaugeHistogram"] = "gauge"
PREFIX = "sglang:"
# A file that makes a metric, or puts the labels of a collector together.
MENTIONED = re.compile(r"[\"']sglang:|MetricsCollector\b|_metric_labels\b")


def static_metrics(folder: Path) -> list[dict]:
    """In the order of the files and of the lines in them; a metric that is declared twice counts once."""
    tree = SourceTree(folder)
    modules = [tree.module(name) for name in modules_with_metrics(folder)]
    bases = base_labels(modules)
    reader = MetricValues(tree)
    found: dict[str, dict] = {}
    for module in modules:
        for function, owner in functions(module.body):
            if not makes_metrics(function):
                continue
            local: dict = {}
            for call in metric_calls(function.body, reader, module, local):
                metric = metric_of(call, reader, module, local, bases.get(owner, Labels()))
                if metric:
                    found.setdefault(metric["name"], metric)
    return list(found.values())


def modules_with_metrics(folder: Path) -> list[str]:
    files = sorted((folder / "sglang" / "srt").rglob("*.py"))
    named = [file for file in files if MENTIONED.search(file.read_text(encoding="utf-8"))]
    return [".".join(file.relative_to(folder).with_suffix("").parts) for file in named if file.stem != "__init__"]


def makes_metrics(function: ast.AST) -> bool:
    return any(is_metric_call(node) for node in ast.walk(function))


def is_metric_call(node: ast.AST) -> bool:
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in KINDS


def metric_calls(body: list, reader: MetricValues, module: Module, local: dict):
    """The calls that make a metric, each while `local` holds what was assigned before it."""
    for statement in body:
        blocks = [getattr(statement, name, []) for name in ("body", "orelse", "finalbody")]
        if any(blocks):
            for block in blocks:
                yield from metric_calls(block, reader, module, local)
            continue
        yield from (node for node in ast.walk(statement) if is_metric_call(node))
        note_locals(statement, reader, module, local)


def metric_of(call: ast.Call, reader: MetricValues, module: Module, local: dict, base: Labels) -> "dict | None":
    given = {**dict(zip(("name", "documentation", "labelnames"), call.args)), **by_name(call)}
    name = given.get("name")
    if not (isinstance(name, ast.Constant) and str(name.value).startswith(PREFIX)):
        return None
    kind = KINDS[call.func.id]
    labels = base.of(given.get("labelnames"), reader, module, local)
    metric = {"name": exposed(name.value, kind), "type": kind, "labels": labels.required}
    if labels.optional:
        metric["optionalLabels"] = labels.optional
    if call.func.id == "GaugeHistogram":
        metric["labels"] = [*labels.required, "gt", "le"]
    buckets = buckets_of(given.get("buckets"), reader, module, local) if kind == "histogram" else None
    return {**metric, "buckets": buckets} if buckets else metric


def by_name(call: ast.Call) -> dict:
    return {keyword.arg: keyword.value for keyword in call.keywords}


def exposed(name: str, kind: str) -> str:
    """As prometheus_client writes it: a counter always ends in _total."""
    return f"{name}_total" if kind == "counter" and not name.endswith("_total") else name


def buckets_of(node: "ast.AST | None", reader: MetricValues, module: Module, local: dict) -> "list | None":
    """Without the last, infinite one; None where they depend on the set-up."""
    if node is None:
        return [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]  # prometheus_client's own
    try:
        return [tidy(bound) for bound in reader.read(node, module, local)]
    except (Unreadable, TypeError):
        return None


def tidy(bound: float):
    """`10` rather than `10.0`: both are written alike in a file of metrics."""
    return int(bound) if float(bound).is_integer() else bound
