"""Registry of RPC handlers and the gRPC servicer made of them.

A unary handler is `async def AppList(world, request) -> response`, a streaming one yields responses.
RPCs without a handler answer UNIMPLEMENTED and are logged.
"""

import inspect
import logging
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from grpclib.const import Handler, Status
from grpclib.exceptions import GRPCError
from modal_proto.api_grpc import ModalClientBase

from .auth import check_credentials
from .repetitions import earlier_answer, keep_answer

if TYPE_CHECKING:
    from .world import World

log = logging.getLogger("simulator.rpc")
REGISTRY: dict[str, Callable[..., Any]] = {}


def rpc(handler: Callable[..., Any]) -> Callable[..., Any]:
    REGISTRY[handler.__name__] = handler
    return handler


def not_found(message: str) -> GRPCError:
    return GRPCError(Status.NOT_FOUND, message)


def invalid(message: str) -> GRPCError:
    return GRPCError(Status.INVALID_ARGUMENT, message)


def failed_precondition(message: str) -> GRPCError:
    return GRPCError(Status.FAILED_PRECONDITION, message)


async def answer(world: "World", name: str, stream: Any) -> None:
    handler = REGISTRY.get(name)
    request = await stream.recv_message()
    if handler is None:
        log.warning("not simulated: %s", name)
        raise GRPCError(Status.UNIMPLEMENTED, f"The simulator does not implement {name}.")
    log.debug("%s", name)
    await world.faults.before_rpc()
    check_credentials(stream.metadata, world.faults)
    await world.holds.wait(name, "before")
    try:
        if inspect.isasyncgenfunction(handler):
            async for response in handler(world, request):
                await stream.send_message(response)
                await world.holds.wait(name, "after")
        else:
            response = earlier_answer(world, name, stream.metadata)
            if response is None:
                response = await handler(world, request)
                world.holds.answered[name] += 1
                keep_answer(world, name, stream.metadata, response)
            await world.holds.wait(name, "after")
            await stream.send_message(response)
    except GRPCError:
        raise
    except Exception:
        log.exception("%s failed", name)
        raise


class Servicer:
    """Answers every method of Modal's service, whether or not there is a handler for it."""

    def __init__(self, world: "World"):
        self._world = world

    def __mapping__(self) -> dict[str, Handler]:
        methods = {name for name in vars(ModalClientBase) if not name.startswith("_")}
        described = ModalClientBase.__mapping__(_Stubs(methods))
        return {
            path: Handler(
                self._method(path.rsplit("/", 1)[1]), handler.cardinality, handler.request_type, handler.reply_type
            )
            for path, handler in described.items()
        }

    def _method(self, name: str) -> Callable[..., Any]:
        async def method(stream: Any) -> None:
            await answer(self._world, name, stream)

        return method


class _Stubs:
    """Gives ModalClientBase.__mapping__ something for each method, to read paths and message types from it."""

    def __init__(self, names: set[str]):
        for name in names:
            setattr(self, name, None)
