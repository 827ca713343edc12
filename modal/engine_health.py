"""From a started engine to one that answers: the health poll and the first requests."""

import http.client
import time

from container_env import engine_url, scaled_pause
from engine_process import EngineProcess
from loopback import get_text, post_json
from phase_log import say
from redaction import redact

POLL_SECONDS = 2
# SGLang's /health runs a one-token generation and waits for it up to 20 s (http_server.py).
ANSWER_SECONDS = 25
STILL_WAITING_SECONDS = 60
WARM_UP_REQUESTS = 2
WARM_UP_SECONDS = 120


class EngineNotReady(RuntimeError):
    """The engine runs but did not become healthy in time."""


def wait_until_healthy(engine: EngineProcess, deadline: float, timeout_seconds: float) -> None:
    """Polls /health (503 while starting) until it answers 200. `deadline` is on the monotonic clock.

    Raises EngineDied when the child ends first, EngineNotReady at the deadline.
    """
    began = said = time.monotonic()
    while not _healthy():
        if not engine.is_running():
            raise engine.death()
        now = time.monotonic()
        if now >= deadline:
            raise EngineNotReady(f"the engine was not healthy within the start-up timeout of {timeout_seconds:g} s")
        if now - said >= STILL_WAITING_SECONDS:
            said = now
            say(f"waiting for health: {now - began:.0f} s, start-up timeout {timeout_seconds:g} s")
        time.sleep(scaled_pause(POLL_SECONDS))
    say(f"health ok after {time.monotonic() - began:.1f} s")


def warm_up(model: str, api_key: str) -> None:
    """A few small completions, so that no caller pays for first-use kernels. A failure is told, not fatal."""
    body = {"model": model, "messages": [{"role": "user", "content": "Say ok."}], "max_tokens": 8}
    for number in range(1, WARM_UP_REQUESTS + 1):
        began = time.monotonic()
        try:
            post_json(f"{engine_url()}/v1/chat/completions", body, WARM_UP_SECONDS, api_key)
        except (OSError, ValueError, http.client.HTTPException) as error:
            say(f"warm-up request {number} of {WARM_UP_REQUESTS} failed: {redact(str(error), api_key)}")
            return
        say(f"warm-up request {number} of {WARM_UP_REQUESTS} took {time.monotonic() - began:.1f} s")


def _healthy() -> bool:
    try:
        get_text(f"{engine_url()}/health", ANSWER_SECONDS)
    except (OSError, http.client.HTTPException):
        return False
    return True
