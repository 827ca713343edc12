"""Metrics read from made-up source."""

from pathlib import Path

from static_metrics import static_metrics

COLLECTOR = """
class SchedulerMetricsCollector:
    def __init__(self, labels, bucket_first=None):
        from prometheus_client import Counter, Gauge, Histogram
        self.running = Gauge(name="sglang:running", documentation="Running.", labelnames=labels.keys())
        if self.with_modes:
            self.tokens = Counter("sglang:tokens", "Tokens.", list(labels.keys()) + ["mode"])
        if bucket_first is None:
            bucket_first = [0.5, 1.0, 2]
        self.first = Histogram(name="sglang:first", labelnames=labels.keys(), buckets=bucket_first)
        self.second = Histogram(
            name="sglang:second", buckets=exponential_buckets(start=1, width=2, length=3))
        self.third = Histogram(name="sglang:third", buckets=generate_buckets(args.third, [3, 4]))
        self.fourth = Histogram(name="sglang:fourth", buckets=sorted(set(args.fourth or [5, 6]) | {0}))
        self.fifth = Histogram(name="sglang:fifth", labelnames={"layer"}, buckets=range_of(args.size))
        self.heat = GaugeHistogram(name="sglang:heat", labelnames=labels.keys(), bucket_bounds=[1])
        self.again = Gauge(name="sglang:running", documentation="Again.")
        self.other = Gauge(name=self.name_of("other"))
"""
FEED = """
def init(self):
    labels = {"model_name": name, "tp_rank": rank}
    if dp_rank is not None:
        labels["dp_rank"] = dp_rank
    if extra:
        labels.update(extra)
    self.collector = SchedulerMetricsCollector(labels=labels)
"""


def test_names_types_labels_and_buckets(tmp_path: Path):
    folder = tmp_path / "sglang" / "srt"
    folder.mkdir(parents=True)
    (folder / "collector.py").write_text(COLLECTOR)
    (folder / "feed.py").write_text(FEED)
    base = {"labels": ["model_name", "tp_rank"], "optionalLabels": ["dp_rank"]}
    assert {metric.pop("name"): metric for metric in static_metrics(tmp_path)} == {
        "sglang:running": {"type": "gauge", **base},
        "sglang:tokens_total": {"type": "counter", **base, "labels": ["model_name", "tp_rank", "mode"]},
        "sglang:first": {"type": "histogram", **base, "buckets": [0.5, 1, 2]},
        "sglang:second": {"type": "histogram", "labels": [], "buckets": [1, 2, 4]},
        "sglang:third": {"type": "histogram", "labels": [], "buckets": [3, 4]},
        "sglang:fourth": {"type": "histogram", "labels": [], "buckets": [0, 5, 6]},
        "sglang:fifth": {"type": "histogram", "labels": ["layer"]},
        "sglang:heat": {"type": "gauge", **base, "labels": ["model_name", "tp_rank", "gt", "le"]},
    }


def test_two_places_that_feed_one_collector(tmp_path: Path):
    folder = tmp_path / "sglang" / "srt"
    folder.mkdir(parents=True)
    (folder / "collector.py").write_text(COLLECTOR)
    (folder / "feed.py").write_text(FEED)
    (folder / "other_feed.py").write_text(FEED.replace('"tp_rank": rank', '"pp_rank": rank'))
    [running, *_] = static_metrics(tmp_path)
    assert running["labels"] == ["model_name"]
    assert running["optionalLabels"] == ["tp_rank", "dp_rank", "pp_rank"]
