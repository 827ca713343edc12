"""`python -m simulator`: starts everything and prints one JSON line when it is ready."""

import asyncio
import json
import logging
import signal

from aiohttp import ClientSession, TCPConnector, web
from grpclib.server import Server

from . import handlers  # noqa: F401  (registers the RPCs)
from .control import control_application
from .edge_http import edge_application
from .leftovers import clean_up
from .options import parse_options
from .prepared import prepare
from .rpc import Servicer
from .world import World

HOST = "127.0.0.1"


async def serve_http(application: web.Application, port: int) -> tuple[web.AppRunner, str]:
    runner = web.AppRunner(application, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, HOST, port).start()
    return runner, f"http://{HOST}:{runner.addresses[0][1]}"


async def main() -> None:
    options = parse_options()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(name)s: %(message)s")
    # A client that hangs up is nothing to write about.
    logging.getLogger("grpclib.server").setLevel(logging.ERROR)
    world = World(options)
    clean_up(world)
    if options.workspace == "prepared":
        prepare(world)
    stopping = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopping.set)
    async with ClientSession(connector=TCPConnector(limit=0)) as session:
        control, world.control_url = await serve_http(control_application(world), options.control_port)
        edge, world.edge_url = await serve_http(edge_application(world, session), options.edge_port)
        server = Server([Servicer(world)])
        await server.start(HOST, options.port)
        world.server_url = f"http://{HOST}:{server_port(server)}"
        background = [asyncio.create_task(world.autoscaler.run()), asyncio.create_task(world.traffic.run(session))]
        print(json.dumps({
            "ready": True, "serverUrl": world.server_url, "controlUrl": world.control_url, "edgeUrl": world.edge_url,
        }), flush=True)  # fmt: skip
        await stopping.wait()
        for task in background:
            task.cancel()
        await world.launcher.shutdown()
        server.close()
        for runner in (edge, control):
            await runner.cleanup()
    world.store.close()


def server_port(server: Server) -> int:
    # grpclib keeps its listening sockets to itself.
    return server._server.sockets[0].getsockname()[1]


if __name__ == "__main__":
    asyncio.run(main())
