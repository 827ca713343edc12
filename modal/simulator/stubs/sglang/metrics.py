"""SGLang 0.5.10's metrics: names, labels and buckets of observability/metrics_collector.py."""

from typing import Any

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, disable_created_metrics

TTFT_BUCKETS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400]
ITL_BUCKETS = [
    0.002, 0.004, 0.006, 0.008, 0.010, 0.015, 0.020, 0.025, 0.030, 0.035, 0.040, 0.060, 0.080,
    0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8,
]  # fmt: skip
E2E_BUCKETS = [0.1, 0.2, 0.4, 0.6, 0.8, 1, 2, 4, 6, 8, 10, 20, 40, 60, 80, 100, 200, 400, 600, 1200, 1800, 2400]
QUEUE_BUCKETS = [
    0, 0.1, 0.2, 0.5, 1, 2, 3, 4, 5, 10, 15, *range(20, 100, 10), *range(100, 1000, 100),
    1000, 1200, 1400, 1600, 1800, 2000, 2500, 3000,
]  # fmt: skip
GAUGES = {
    "num_running_reqs": "The number of running requests.",
    "num_used_tokens": "The number of used tokens.",
    "token_usage": "The token usage.",
    "full_token_usage": "The token usage for full attention layers.",
    "gen_throughput": "The generation throughput (token/s).",
    "num_queue_reqs": "The number of requests in the waiting queue.",
    "num_grammar_queue_reqs": "The number of requests in the grammar waiting queue.",
    "cache_hit_rate": "The prefix cache hit rate.",
    "max_total_num_tokens": "Maximum total number of tokens in the KV cache pool.",
    "spec_accept_length": "The average acceptance length of speculative decoding.",
    "spec_accept_rate": "The average acceptance rate of speculative decoding.",
    "utilization": "The utilization.",
    "engine_startup_time": "The time taken for the engine to start up.",
    "engine_load_weights_time": "The time taken for the engine to load weights.",
    "is_cuda_graph": "Whether the batch is using CUDA graph.",
    "new_token_ratio": "The new token ratio.",
}


class Metrics:
    def __init__(self, values: dict[str, Any]):
        disable_created_metrics()
        self.registry = CollectorRegistry()
        model = {"model_name": values["served_model_name"]}
        self._scheduler = {**model, "engine_type": "unified", "tp_rank": "0", "pp_rank": "0", "moe_ep_rank": "0"}
        self._model = model
        self.gauges = {name: self._gauge(name, text) for name, text in GAUGES.items()}
        self.prompt_tokens = self._counter("prompt_tokens_total", "Number of prefill tokens processed.")
        self.generation_tokens = self._counter("generation_tokens_total", "Number of generation tokens processed.")
        self.requests = self._counter("num_requests_total", "Number of requests processed.")
        self.aborted = self._counter("num_aborted_requests_total", "Number of requests aborted.")
        self.cached_tokens = self._counter(
            "cached_tokens_total", "Number of cached prompt tokens.", cache_source="device"
        )
        self.retracted = self._scheduler_counter("num_retracted_requests_total", "Number of retracted requests.")
        modes = Counter(
            "sglang:realtime_tokens_total", "Total number of tokens processed.", [*self._scheduler, "mode"],
            registry=self.registry,
        )  # fmt: skip
        self.realtime = {
            mode: modes.labels(**self._scheduler, mode=mode) for mode in ("prefill_compute", "prefill_cache", "decode")
        }
        self.ttft = self._histogram(
            "time_to_first_token_seconds", "Histogram of time to first token in seconds.",
            values["bucket_time_to_first_token"] or TTFT_BUCKETS,
        )  # fmt: skip
        self.itl = self._histogram(
            "inter_token_latency_seconds", "Histogram of inter-token latency in seconds.",
            values["bucket_inter_token_latency"] or ITL_BUCKETS,
        )  # fmt: skip
        self.e2e = self._histogram(
            "e2e_request_latency_seconds", "Histogram of End-to-end request latency in seconds",
            values["bucket_e2e_request_latency"] or E2E_BUCKETS,
        )  # fmt: skip
        self.queue_time = self._scheduler_histogram(
            "queue_time_seconds", "Histogram of queueing time in seconds.", QUEUE_BUCKETS
        )
        self._http_requests = Counter(
            "sglang:http_requests_total", "Total number of HTTP requests by endpoint and method.",
            ["endpoint", "method"], registry=self.registry,
        )  # fmt: skip
        self._http_responses = Counter(
            "sglang:http_responses_total", "Total number of HTTP responses by endpoint and status code.",
            ["endpoint", "status_code", "method"], registry=self.registry,
        )  # fmt: skip
        self.gauges["max_total_num_tokens"].set(values["max_total_num_tokens"])
        self.gauges["is_cuda_graph"].set(1)

    def count_http(self, endpoint: str, method: str, status: int) -> None:
        self._http_requests.labels(endpoint, method).inc()
        self._http_responses.labels(endpoint, str(status), method).inc()

    def _gauge(self, name: str, text: str) -> Gauge:
        return Gauge(f"sglang:{name}", text, list(self._scheduler), registry=self.registry).labels(**self._scheduler)

    def _counter(self, name: str, text: str, **more: str) -> Counter:
        labels = {**self._model, **more}
        return Counter(f"sglang:{name}", text, list(labels), registry=self.registry).labels(**labels)

    def _scheduler_counter(self, name: str, text: str) -> Counter:
        return Counter(f"sglang:{name}", text, list(self._scheduler), registry=self.registry).labels(**self._scheduler)

    def _histogram(self, name: str, text: str, buckets: list[float]) -> Histogram:
        labelled = Histogram(f"sglang:{name}", text, list(self._model), registry=self.registry, buckets=buckets)
        return labelled.labels(**self._model)

    def _scheduler_histogram(self, name: str, text: str, buckets: list[float]) -> Histogram:
        labelled = Histogram(f"sglang:{name}", text, list(self._scheduler), registry=self.registry, buckets=buckets)
        return labelled.labels(**self._scheduler)
