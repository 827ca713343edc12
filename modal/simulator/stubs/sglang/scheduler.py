"""How requests share the engine: admission to the KV pool, prefill, decode. Times are plausible, tokens unreal."""

import asyncio
import random
import time
from collections import deque
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any

from .metrics import Metrics

TICK_SECONDS = 0.5
# SGLang refreshes its gauges every 30 s when nothing runs.
IDLE_REFRESH_SECONDS = 30.0
PREFILL_BASE_SECONDS, PREFILL_TOKENS_PER_SECOND = 0.105, 30_000.0
TOKENS_PER_SECOND = 78.0
CROWD = 36.0
# Tokens that SGLang keeps free for each running request before it admits another.
RESERVED_TOKENS = 128


@dataclass(eq=False)
class Request:
    prompt: int
    cached: int
    output: int
    arrived: float = field(default_factory=time.monotonic)
    generated: int = 0
    admitted: asyncio.Future[None] | None = None

    @property
    def tokens(self) -> int:
        return self.prompt + self.generated


class Scheduler:
    def __init__(self, values: dict[str, Any], metrics: Metrics):
        self.pool = values["max_total_num_tokens"]
        self._max_running = values["max_running_requests"]
        self._draft_tokens = (values["speculative_num_draft_tokens"] or 4) if values["speculative_algorithm"] else 0
        self._metrics = metrics
        self._running: set[Request] = set()
        self._queue: deque[Request] = deque()
        self._decoded = 0

    @property
    def used_tokens(self) -> int:
        return sum(request.tokens for request in self._running)

    @property
    def running(self) -> int:
        return len(self._running)

    async def run(self, request: Request) -> AsyncIterator[int]:
        """Yields how many new tokens there are, the first one at the time to first token."""
        try:
            await self._admit(request)
            await asyncio.sleep(self._prefill_seconds(request))
            self._count_first(request)
            yield 1
            while request.generated < request.output:
                began = time.monotonic()
                await asyncio.sleep(min(TICK_SECONDS, (request.output - request.generated) / self._rate()))
                new = self._decode(request, time.monotonic() - began)
                if new:
                    yield new
            self._count_finished(request)
        finally:
            self._leave(request)

    async def _admit(self, request: Request) -> None:
        request.admitted = asyncio.get_running_loop().create_future()
        self._queue.append(request)
        self._admit_waiting()
        await request.admitted
        self._metrics.queue_time.observe(time.monotonic() - request.arrived)

    def _admit_waiting(self) -> None:
        while self._queue and self._has_room(self._queue[0]):
            request = self._queue.popleft()
            self._running.add(request)
            if request.admitted and not request.admitted.done():
                request.admitted.set_result(None)

    def _has_room(self, request: Request) -> bool:
        wanted = self.used_tokens + request.prompt + RESERVED_TOKENS * (self.running + 1)
        return not self._running or (self.running < self._max_running and wanted <= self.pool)

    def _leave(self, request: Request) -> None:
        self._running.discard(request)
        if request in self._queue:
            self._queue.remove(request)
            self._metrics.aborted.inc()
        self._admit_waiting()

    def _prefill_seconds(self, request: Request) -> float:
        work = (request.prompt - request.cached) / PREFILL_TOKENS_PER_SECOND
        return (PREFILL_BASE_SECONDS + work + 0.0012 * self.running) * random.lognormvariate(0, 0.2)

    def _rate(self) -> float:
        return TOKENS_PER_SECOND / (1 + self.running / CROWD)

    def _decode(self, request: Request, seconds: float) -> int:
        new = min(
            max(round(seconds * self._rate() * random.uniform(0.92, 1.08)), 1), request.output - request.generated
        )
        if self.used_tokens + new > self.pool:
            # SGLang takes the request back to the queue; here it stands still for a moment.
            self._metrics.retracted.inc()
            return 0
        request.generated += new
        self._decoded += new
        for _ in range(new):
            self._metrics.itl.observe(seconds / new)
        self._metrics.realtime["decode"].inc(new)
        return new

    def _count_first(self, request: Request) -> None:
        request.generated = 1
        self._metrics.ttft.observe(time.monotonic() - request.arrived)
        self._metrics.realtime["prefill_compute"].inc(request.prompt - request.cached)
        self._metrics.realtime["prefill_cache"].inc(request.cached)
        self._metrics.gauges["cache_hit_rate"].set(request.cached / max(request.prompt, 1))
        self._refresh()

    def _count_finished(self, request: Request) -> None:
        self._metrics.e2e.observe(time.monotonic() - request.arrived)
        self._metrics.requests.inc()
        self._metrics.prompt_tokens.inc(request.prompt)
        self._metrics.cached_tokens.inc(request.cached)
        self._metrics.generation_tokens.inc(request.generated)

    async def refresh_gauges(self) -> None:
        while True:
            before, self._decoded = time.monotonic(), 0
            idle = not self._running and not self._queue
            await asyncio.sleep(IDLE_REFRESH_SECONDS if idle else TICK_SECONDS * 2)
            self._metrics.gauges["gen_throughput"].set(self._decoded / (time.monotonic() - before) if not idle else 0.0)
            self._refresh()

    def _refresh(self) -> None:
        gauges = self._metrics.gauges
        gauges["num_running_reqs"].set(self.running)
        gauges["num_queue_reqs"].set(len(self._queue))
        gauges["num_used_tokens"].set(self.used_tokens)
        gauges["token_usage"].set(self.used_tokens / self.pool)
        gauges["full_token_usage"].set(self.used_tokens / self.pool)
        gauges["utilization"].set(self.running / self._max_running)
        gauges["new_token_ratio"].set(0.4)
        if self._draft_tokens and self._running:
            accepted = min(max(random.gauss(0.72 * self._draft_tokens, 0.12), 1.0), float(self._draft_tokens))
            gauges["spec_accept_length"].set(accepted)
            gauges["spec_accept_rate"].set(accepted / self._draft_tokens)
