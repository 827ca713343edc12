"""`python3 -m sglang.launch_server …`, on the port that this container may use (SIM_ENGINE_PORT)."""

import asyncio
import json
import os
import signal
import sys
from pathlib import Path
from typing import Any

from aiohttp import web

from .arguments import parse, resolve
from .http_api import Engine, application
from .log import SPEED, say
from .startup import LOAD_SECONDS, start_up


def note_start(argv: list[str]) -> None:
    """Tells the simulator's control API what was started."""
    folder = os.environ.get("SIM_CONTAINER")
    if folder:
        (Path(folder) / "engine.json").write_text(json.dumps({"argv": argv, "pid": os.getpid()}))


async def serve(values: dict[str, Any]) -> None:
    engine = Engine(values)
    runner = web.AppRunner(application(engine), access_log=None, shutdown_timeout=2, handler_cancellation=True)
    await runner.setup()
    host = "127.0.0.1" if os.environ.get("SIM_ENGINE_PORT") else values["host"]
    await web.TCPSite(runner, host, int(os.environ.get("SIM_ENGINE_PORT") or values["port"])).start()
    stopping = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    starting = asyncio.create_task(start(engine))
    stopped = asyncio.create_task(stopping.wait())
    await asyncio.wait([starting, stopped], return_when=asyncio.FIRST_COMPLETED)
    if starting.done():
        starting.result()
    await stopped
    say("SIGTERM received. Draining requests and shutting down...", rank="")
    engine.ready = False
    await runner.cleanup()


async def start(engine: Engine) -> None:
    began = asyncio.get_running_loop().time()
    await asyncio.to_thread(start_up, engine.values)
    engine.metrics.gauges["engine_load_weights_time"].set(LOAD_SECONDS)
    engine.metrics.gauges["engine_startup_time"].set((asyncio.get_running_loop().time() - began) * SPEED)
    engine.refreshing = asyncio.create_task(engine.scheduler.refresh_gauges())
    engine.ready = True
    say("The server is fired up and ready to roll!", rank="")


def main() -> None:
    values = resolve(parse("launch_server.py"))
    note_start(["python3", "-m", "sglang.launch_server", *sys.argv[1:]])
    # A thread that is still "loading weights" must not hold up the exit.
    try:
        asyncio.run(serve(values))
    except SystemExit as ended:
        sys.stdout.flush()
        os._exit(int(ended.code or 0))
    os._exit(0)


if __name__ == "__main__":
    main()
