"""The HTTP API: health and metrics are open, everything else wants the key (srt/utils/auth.py)."""

import asyncio
import json
from collections.abc import Awaitable, Callable
from typing import Any

from aiohttp import web
from prometheus_client import CONTENT_TYPE_LATEST, generate_latest

from . import __version__
from .boot_phase import BootPhase
from .chat import respond
from .metrics import Metrics
from .scheduler import Scheduler

OPEN_PREFIXES = ("/health", "/metrics")
# The warm-up's own, which load what no request has needed yet.
FIRST_USES, FIRST_USE_SECONDS = 2, 1.0
MAX_BODY_BYTES = 64 * 1024 * 1024
Answer = Callable[[web.Request], Awaitable[web.StreamResponse]]


class Engine:
    """Starting until `ready` is set."""

    def __init__(self, values: dict[str, Any]):
        self.values = values
        self.ready = False
        self.metrics = Metrics(values)
        self.scheduler = Scheduler(values, self.metrics)
        self.refreshing: asyncio.Task[None] | None = None


def application(engine: Engine) -> web.Application:
    values = engine.values

    @web.middleware
    async def guard(request: web.Request, handler: Answer) -> web.StreamResponse:
        key = values["api_key"]
        is_open = request.path.startswith(OPEN_PREFIXES) or request.method == "OPTIONS"
        if key and not is_open and request.headers.get("Authorization") != f"Bearer {key}":
            response: web.StreamResponse = web.json_response({"error": "Unauthorized"}, status=401)
        elif not engine.ready and not request.path.startswith("/metrics"):
            response = web.Response(status=503)
        else:
            response = await handler(request)
        engine.metrics.count_http(request.path, request.method, response.status)
        return response

    async def health(request: web.Request) -> web.Response:
        return web.Response()

    async def metrics(request: web.Request) -> web.Response:
        if not values["enable_metrics"]:
            return web.Response(status=404)
        return web.Response(
            body=generate_latest(engine.metrics.registry), headers={"Content-Type": CONTENT_TYPE_LATEST}
        )

    async def server_info(request: web.Request) -> web.Response:
        state = {"effective_max_running_requests_per_dp": values["max_running_requests"]}
        return web.json_response({**values, "internal_states": [state], "version": __version__})

    async def models(request: web.Request) -> web.Response:
        card = {
            "id": values["served_model_name"], "object": "model", "owned_by": "sglang", "root": values["model_path"],
            "max_model_len": values["context_length"],
        }  # fmt: skip
        return web.json_response({"object": "list", "data": [card]})

    first_uses = iter(range(FIRST_USES))

    async def chat(request: web.Request) -> web.StreamResponse:
        if next(first_uses, None) is not None:
            await asyncio.to_thread(BootPhase("warmup").pause, FIRST_USE_SECONDS)
        try:
            body = json.loads(await request.read())
        except ValueError:
            return web.json_response({"object": "error", "message": "Invalid JSON", "code": 400}, status=400)
        return await respond(request, body, engine.scheduler, values["served_model_name"])

    made = web.Application(middlewares=[guard], client_max_size=MAX_BODY_BYTES)
    made.router.add_get("/health", health)
    made.router.add_get("/health_generate", health)
    made.router.add_get("/metrics", metrics)
    made.router.add_get("/server_info", server_info)
    made.router.add_get("/get_server_info", server_info)
    made.router.add_get("/v1/models", models)
    made.router.add_post("/v1/chat/completions", chat)
    return made
