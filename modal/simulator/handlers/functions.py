"""Looking up deployed functions."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..apps import app_by_name
from ..functions import function_data, function_or_fail, handle_metadata
from ..records import Function
from ..rpc import not_found, rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def FunctionGet(world: "World", request: api_pb2.FunctionGetRequest):
    app = app_by_name(world, request.app_name, request.environment_name)
    if app is None:
        raise not_found(f"App '{request.app_name}' not found in environment 'main'")
    function_id = app.function_ids.get(request.object_tag)
    if function_id is None:
        raise not_found(f"Function '{request.object_tag}' not found in app '{request.app_name}'")
    return described(world, function_or_fail(world, function_id))


@rpc
async def FunctionGetById(world: "World", request: api_pb2.FunctionGetByIdRequest):
    found = described(world, function_or_fail(world, request.function_id))
    return api_pb2.FunctionGetByIdResponse(function=found.function, handle_metadata=found.handle_metadata)


def described(world: "World", function: Function) -> api_pb2.FunctionGetResponse:
    definition = world.store.live_definition(function.id)
    if definition is None:
        raise not_found(f"Function '{function.tag}' is not deployed")
    metadata = handle_metadata(world, function, definition.proto, definition.id)
    data = function_data(definition.proto)
    return api_pb2.FunctionGetResponse(function_id=function.id, handle_metadata=metadata, function=data)
