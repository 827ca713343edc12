"""Live numbers and autoscaler settings of a function."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..functions import current_settings, function_or_fail, static_settings
from ..records import pack
from ..rpc import not_found, rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def FunctionGetCurrentStats(world: "World", request: api_pb2.FunctionGetCurrentStatsRequest):
    function = function_or_fail(world, request.function_id)
    load = world.autoscaler.load(function.id)
    running = [task for task in world.store.live_tasks(function.id) if task.state in ("starting", "running")]
    return api_pb2.FunctionStats(backlog=load.waiting, num_total_tasks=len(running), num_running_inputs=load.running)


@rpc
async def FunctionUpdateSchedulingParams(world: "World", request: api_pb2.FunctionUpdateSchedulingParamsRequest):
    function = function_or_fail(world, request.function_id)
    override = function.override_settings
    override.MergeFrom(request.settings)
    if request.warm_pool_size_override:
        override.min_containers = request.warm_pool_size_override
    function.override = pack(override)
    world.store.functions.save(function)
    world.autoscaler.wake()
    definition = world.store.live_definition(function.id)
    settings = current_settings(function, definition) if definition else override
    return api_pb2.FunctionUpdateSchedulingParamsResponse(current_settings=settings)


@rpc
async def FunctionGetSchedulingParams(world: "World", request: api_pb2.FunctionGetSchedulingParamsRequest):
    function = function_or_fail(world, request.function_id)
    definition = world.store.live_definition(function.id)
    if definition is None:
        raise not_found(f"Function '{function.tag}' is not deployed")
    return api_pb2.FunctionGetSchedulingParamsResponse(
        autoscaler_configuration=api_pb2.AutoscalerConfiguration(
            settings=current_settings(function, definition),
            static_settings=static_settings(definition.proto),
            override_settings=function.override_settings,
        )
    )
