"""The simulated engine exposes nothing that SGLang 0.5.10 does not: names, types, labels and buckets."""

import importlib.util
import json
from pathlib import Path

import pytest
from prometheus_client import generate_latest
from prometheus_client.parser import text_string_to_metric_families

ROOT = Path(__file__).resolve().parents[2]
DECLARED = json.loads((ROOT / "lib/engines/data/0.5.10.metrics.json").read_text(encoding="utf-8"))["metrics"]


def exposed() -> list:
    """What the stub answers at /metrics once it has served a request."""
    file = ROOT / "modal/simulator/stubs/sglang/metrics.py"
    specification = importlib.util.spec_from_file_location("simulated_metrics", file)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    buckets = dict.fromkeys(
        ("bucket_time_to_first_token", "bucket_inter_token_latency", "bucket_e2e_request_latency")
    )
    metrics = module.Metrics({"served_model_name": "glm-5.1", "max_total_num_tokens": 65536, **buckets})
    metrics.count_http("/v1/chat/completions", "POST", 200)
    return list(text_string_to_metric_families(generate_latest(metrics.registry).decode()))


@pytest.mark.parametrize("family", exposed(), ids=lambda family: family.name)
def test_a_metric_is_as_the_engine_declares_it(family):
    declared = {metric["name"]: metric for metric in DECLARED}
    name = f"{family.name}_total" if family.type == "counter" else family.name
    assert name in declared, "the engine has no such metric"
    metric = declared[name]
    assert family.type == metric["type"]
    labels = {label for sample in family.samples for label in sample.labels} - {"le"}
    assert set(metric["labels"]) - {"le"} <= labels <= {*metric["labels"], *metric.get("optionalLabels", [])}
    if family.type == "histogram":
        bounds = {float(sample.labels["le"]) for sample in family.samples if sample.name.endswith("_bucket")}
        assert sorted(bounds - {float("inf")}) == metric["buckets"]
