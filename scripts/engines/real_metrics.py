"""Makes the collectors of one unpacked engine version and tells the metrics that they register.

Started in a process of its own (`python -I -S`). Standard input: {"folder", "libraries"}; output: the metrics.
"""

import importlib
import inspect
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from stub_modules import StubFinder, is_stub

# The first is the name up to 0.5.9.
COLLECTOR_MODULES = ("sglang.srt.metrics.collector", "sglang.srt.observability.metrics_collector")
HELPERS = ("sglang.srt.utils.gauge_histogram", "sglang.srt.metrics.utils", "sglang.srt.observability.utils")
COLLECTORS = (
    "SchedulerMetricsCollector",
    "TokenizerMetricsCollector",
    "RadixCacheMetricsCollector",
    "StorageMetricsCollector",
)
# Stands for all labels that every metric of a collector has; the last one is read by a collector itself.
BASE_LABELS = {"base": "", "moe_ep_rank": 0}


class Settings:
    """Every setting left out, but for one that is computed with and one that is asked as a question."""

    prefill_delayer_max_delay_passes = 30

    def should_export_expert_balancedness_to_prometheus(self):
        return True

    def __getattr__(self, name):
        return None


def make(collector: type) -> None:
    """With each switch on, so that every metric is there."""
    given = {}
    for name in inspect.signature(collector.__init__).parameters:
        if name == "labels":
            given[name] = BASE_LABELS
        elif name == "server_args":
            given[name] = Settings()
        elif name.startswith(("enable", "collect")):
            given[name] = True
    collector(**given)


def describe(metric) -> dict:
    suffix = "_total" if metric._type == "counter" else ""
    return {
        "name": metric._name + suffix,
        "type": metric._type,
        "ownLabels": [label for label in metric._labelnames if label not in BASE_LABELS],
        "buckets": buckets_of(metric) if metric._type == "histogram" else None,
    }


def buckets_of(metric) -> "list | None":
    """None where they are computed with a setting, of which there are only stubs."""
    buckets = list(metric._kwargs["buckets"])
    return None if any(is_stub(bound) for bound in buckets) else buckets


def main() -> None:
    task = json.load(sys.stdin)
    folder = Path(task["folder"])
    sys.path.append(task["libraries"])
    from prometheus_client import REGISTRY

    [name] = [each for each in COLLECTOR_MODULES if folder.joinpath(*each.split(".")).with_suffix(".py").exists()]
    sys.meta_path.append(StubFinder(folder, "sglang", (name, *HELPERS)))
    module = importlib.import_module(name)
    for collector in COLLECTORS:
        make(getattr(module, collector))
    registered = [each for each in REGISTRY._collector_to_names if getattr(each, "_name", "").startswith("sglang:")]
    json.dump([describe(metric) for metric in registered], sys.stdout)


if __name__ == "__main__":
    main()
