"""Function calls: made, read, cancelled. Reads are not destructive."""

import base64
import time
from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..contents import content_path
from ..functions import function_or_fail
from ..ids import new_id
from ..records import Call
from ..rpc import not_found, rpc

if TYPE_CHECKING:
    from ..world import World


def call_or_fail(world: "World", call_id: str) -> Call:
    call = world.store.calls.get(call_id)
    if call is None:
        raise not_found(f"Function call {call_id} not found")
    return call


@rpc
async def FunctionMap(world: "World", request: api_pb2.FunctionMapRequest):
    function = function_or_fail(world, request.function_id)
    call_id = new_id("fc")
    accepted = [accept_input(world, function.id, call_id, item) for item in request.pipelined_inputs]
    return api_pb2.FunctionMapResponse(
        function_call_id=call_id, pipelined_inputs=accepted, function_call_jwt=call_id, max_inputs_outstanding=1000
    )


@rpc
async def FunctionPutInputs(world: "World", request: api_pb2.FunctionPutInputsRequest):
    accepted = [accept_input(world, request.function_id, request.function_call_id, item) for item in request.inputs]
    return api_pb2.FunctionPutInputsResponse(inputs=accepted)


def accept_input(world: "World", function_id: str, call_id: str, item: api_pb2.FunctionPutInputsItem):
    args = item.input.args
    if item.input.WhichOneof("args_oneof") == "args_blob_id":
        args = content_path(world, item.input.args_blob_id).read_bytes()
    call = Call(
        id=call_id, function_id=function_id, input_id=new_id("in"), created_at=world.clock.now(),
        data_format=item.input.data_format, args=base64.b64encode(args).decode(), method_name=item.input.method_name,
    )  # fmt: skip
    world.store.calls.save(call)
    world.autoscaler.wake()
    return api_pb2.FunctionPutInputsResponseItem(idx=item.idx, input_id=call.input_id, input_jwt=call.input_id)


@rpc
async def FunctionCallFromId(world: "World", request: api_pb2.FunctionCallFromIdRequest):
    call = call_or_fail(world, request.function_call_id)
    function = world.store.functions[call.function_id]
    metadata = api_pb2.FunctionCallHandleMetadata(app_id=function.app_id, function_id=function.id)
    return api_pb2.FunctionCallFromIdResponse(function_call_id=call.id, num_inputs=1, metadata=metadata)


@rpc
async def FunctionGetOutputs(world: "World", request: api_pb2.FunctionGetOutputsRequest):
    call = call_or_fail(world, request.function_call_id)
    until = time.monotonic() + request.timeout
    while not call.finished:
        remaining = until - time.monotonic()
        if remaining <= 0:
            return api_pb2.FunctionGetOutputsResponse(
                last_entry_id=request.last_entry_id or "0-0", num_unfinished_inputs=1
            )
        await world.calls.wait(min(remaining, 1.0))
    item = api_pb2.FunctionGetOutputsItem(
        result=api_pb2.GenericResult.FromString(base64.b64decode(call.result)), input_id=call.input_id,
        data_format=call.result_format, task_id=call.task_id, input_started_at=call.started_at,
        output_created_at=call.finished_at,
    )  # fmt: skip
    entry_id = f"{int(call.finished_at * 1000)}-0"
    return api_pb2.FunctionGetOutputsResponse(idxs=[0], outputs=[item], last_entry_id=entry_id)


@rpc
async def FunctionCallCancel(world: "World", request: api_pb2.FunctionCallCancelRequest):
    call = call_or_fail(world, request.function_call_id)
    world.calls.cancel(call)
    return Empty()
