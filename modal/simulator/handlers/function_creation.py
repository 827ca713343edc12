"""Functions while an app is being deployed. A definition becomes live when the app is published."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..functions import check_gpu, function_data, function_or_fail, handle_metadata
from ..ids import new_id
from ..records import Definition, Function, pack
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def FunctionPrecreate(world: "World", request: api_pb2.FunctionPrecreateRequest):
    function = find_or_create(world, request.app_id, request.existing_function_id, request.function_name)
    metadata = handle_metadata(world, function, request, function.live_definition)
    return api_pb2.FunctionPrecreateResponse(function_id=function.id, handle_metadata=metadata)


@rpc
async def FunctionCreate(world: "World", request: api_pb2.FunctionCreateRequest):
    if request.HasField("function_data"):
        # A list of GPU choices arrives as ranked functions; the simulator always gets the first choice.
        request.function.CopyFrom(request.function_data.ranked_functions[0].function)
        request.ClearField("function_data")
    proto = request.function
    check_gpu(proto)
    if (altered := world.faults.get("altered-definition")) is not None:
        proto.autoscaler_settings.max_containers = int(altered.get("maxContainers", 5))
    function = find_or_create(world, request.app_id, request.existing_function_id, proto.function_name)
    definition = Definition(
        id=new_id("de"), function_id=function.id, created_at=world.clock.now(), request=pack(request)
    )
    world.store.definitions.save(definition)
    metadata = handle_metadata(world, function, proto, definition.id)
    echo = api_pb2.Function()
    echo.CopyFrom(proto)
    echo.web_url = metadata.web_url
    for name, method in metadata.method_handle_metadata.items():
        echo.method_definitions[name].web_url = method.web_url
    echo.flash_service_urls.extend(metadata._experimental_flash_urls)
    return api_pb2.FunctionCreateResponse(
        function_id=function.id, function=echo, handle_metadata=metadata, function_data=function_data(echo)
    )


def find_or_create(world: "World", app_id: str, existing_id: str, tag: str) -> Function:
    if existing_id:
        return function_or_fail(world, existing_id)
    found = world.store.functions.first(lambda f: f.app_id == app_id and f.tag == tag)
    return found or world.store.functions.save(Function(id=new_id("fu"), app_id=app_id, tag=tag))
