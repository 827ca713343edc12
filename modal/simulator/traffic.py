"""Built-in requests in a daily shape, so that there is something to look at from the first deploy on."""

import asyncio
import json
import math
import random
import time
from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession, ClientTimeout
from modal_proto import api_pb2

from .functions import is_web
from .records import Definition

if TYPE_CHECKING:
    from .world import World

NIGHT_RATE, PEAK_RATE = 0.35, 2.2
PEAK_HOUR = 14.5
IDLE_POLL_SECONDS = 0.5
MAX_WAITING = 24
# Waves of everybody at once: so many seconds apart, so long, this much above the usual rate.
BURST_EVERY_SECONDS, BURST_SECONDS, BURST_FACTOR = 40.0, 8.0, 6.0
STEADY_RATE = 2.0
# Long prompts with long answers: several of them fill the 65,536 tokens of production-v4's pool.
LONG_PROMPT_WORDS, LONG_ANSWER_TOKENS = 5500, 4000
PATTERNS = ("daily", "steady", "burst", "long")
GIVE_UP_SECONDS = 120


def daily_rate(hour: float) -> float:
    """Requests per second at a local hour: low at night, highest in the early afternoon."""
    closeness = (1 + math.cos((hour - PEAK_HOUR) / 24 * 2 * math.pi)) / 2
    return NIGHT_RATE + (PEAK_RATE - NIGHT_RATE) * closeness**1.5


class Traffic:
    def __init__(self, world: "World"):
        self._world = world
        self.override: float | None = None
        self.pattern = "daily"
        self._requests: set[asyncio.Task[None]] = set()

    def set_load(self, requests_per_second: float | None, pattern: str = "daily") -> None:
        """None is the pattern's own rate. At 0 everybody leaves at once, with requests unanswered."""
        if pattern not in PATTERNS:
            raise ValueError(f"Unknown pattern {pattern!r}; known: {', '.join(PATTERNS)}")
        self.override = requests_per_second
        self.pattern = pattern
        if requests_per_second == 0:
            for request in self._requests:
                request.cancel()

    def rate(self) -> float:
        if self.pattern == "burst":
            base = STEADY_RATE if self.override is None else self.override
            return base * (BURST_FACTOR if time.time() % BURST_EVERY_SECONDS < BURST_SECONDS else 1.0)
        if self.override is not None:
            return self.override
        if self.pattern != "daily":
            return STEADY_RATE
        if not self._world.options.traffic:
            return 0.0
        now = time.localtime()
        wave = 1 + 0.25 * math.sin(time.time() / 47)
        return daily_rate(now.tm_hour + now.tm_min / 60) * wave

    async def run(self, session: ClientSession) -> None:
        while True:
            rate, targets = self.rate(), self._targets()
            if rate <= 0 or not targets:
                await asyncio.sleep(IDLE_POLL_SECONDS)
                continue
            await asyncio.sleep(min(random.expovariate(rate), 5.0))
            for definition in targets if self.rate() > 0 else []:
                if self._world.edge.load(definition.function_id).waiting < MAX_WAITING:
                    request = asyncio.create_task(self._send(session, definition))
                    self._requests.add(request)
                    request.add_done_callback(self._requests.discard)

    def _targets(self) -> list[Definition]:
        found = []
        for app in self._world.store.apps:
            if app.state == api_pb2.APP_STATE_DEPLOYED:
                definitions = [self._world.store.live_definition(id_) for id_ in app.function_ids.values()]
                found += [d for d in definitions if d is not None and is_web(d.proto)][:1]
        return found

    async def _send(self, session: ClientSession, definition: Definition) -> None:
        try:
            await asyncio.wait_for(self._ask(session, definition), GIVE_UP_SECONDS)
        except (ClientError, asyncio.TimeoutError, OSError):
            return

    async def _ask(self, session: ClientSession, definition: Definition) -> None:
        async with self._world.edge.slot(definition.function_id, from_traffic=True) as task:
            await self._chat(session, task.port, self._api_key(definition))

    def _api_key(self, definition: Definition) -> str:
        for secret_id in definition.proto.secret_ids:
            secret = self._world.store.secrets.get(secret_id)
            if secret is not None and "API_KEY" in secret.values:
                return secret.values["API_KEY"]
        return ""

    async def _chat(self, session: ClientSession, port: int, api_key: str) -> None:
        words, tokens = min(int(random.lognormvariate(6.6, 0.7)), 6000), min(int(random.lognormvariate(5.8, 0.6)), 2000)
        if self.pattern == "long":
            words, tokens = LONG_PROMPT_WORDS, LONG_ANSWER_TOKENS
        body = {
            "model": "glm-5.1", "stream": True, "max_tokens": tokens,
            "messages": [{"role": "user", "content": "word " * words}],
        }  # fmt: skip
        headers = {"Authorization": f"Bearer {api_key}", "Content-Type": "application/json"}
        url = f"http://127.0.0.1:{port}/v1/chat/completions"
        async with session.post(
            url, data=json.dumps(body), headers=headers, timeout=ClientTimeout(total=None)
        ) as answer:
            async for _ in answer.content.iter_any():
                pass
