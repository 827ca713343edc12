"""Stopping an app stops its containers and cancels its calls."""

from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..apps import app_or_fail, stop
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def AppStop(world: "World", request: api_pb2.AppStopRequest):
    stop(world, app_or_fail(world, request.app_id))
    return Empty()
