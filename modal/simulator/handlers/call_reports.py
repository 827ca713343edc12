"""What became of the calls of a function."""

from typing import TYPE_CHECKING

from google.protobuf.timestamp_pb2 import Timestamp
from modal_proto import api_pb2

from ..functions import function_or_fail
from ..records import Call
from ..rpc import rpc
from .calls import call_or_fail

if TYPE_CHECKING:
    from ..world import World

Result = api_pb2.GenericResult
CATEGORIES = {
    Result.GENERIC_STATUS_SUCCESS: "succeeded_inputs",
    Result.GENERIC_STATUS_TIMEOUT: "timeout_inputs",
    Result.GENERIC_STATUS_TERMINATED: "cancelled_inputs",
}
INPUT_STATUS = {
    Result.GENERIC_STATUS_SUCCESS: api_pb2.FUNCTION_CALL_INPUT_STATUS_SUCCESS,
    Result.GENERIC_STATUS_FAILURE: api_pb2.FUNCTION_CALL_INPUT_STATUS_FAILURE,
    Result.GENERIC_STATUS_TIMEOUT: api_pb2.FUNCTION_CALL_INPUT_STATUS_TIMEOUT,
    Result.GENERIC_STATUS_TERMINATED: api_pb2.FUNCTION_CALL_INPUT_STATUS_TERMINATED,
    Result.GENERIC_STATUS_INIT_FAILURE: api_pb2.FUNCTION_CALL_INPUT_STATUS_INIT_FAILURE,
    Result.GENERIC_STATUS_INTERNAL_FAILURE: api_pb2.FUNCTION_CALL_INPUT_STATUS_INTERNAL_FAILURE,
}


def calls_of(world: "World", function_id: str) -> list[Call]:
    """Newest first."""
    function_or_fail(world, function_id)
    return sorted((c for c in world.store.calls if c.function_id == function_id), key=lambda c: -c.created_at)


def call_info(call: Call) -> api_pb2.FunctionCallInfo:
    info = api_pb2.FunctionCallInfo(
        function_call_id=call.id, created_at=call.created_at, scheduled_at=call.started_at, total_inputs=1
    )
    category = "pending_inputs" if not call.finished else CATEGORIES.get(call.status, "failed_inputs")
    latest = api_pb2.InputInfo(
        input_id=call.input_id, task_id=call.task_id, started_at=call.started_at, finished_at=call.finished_at
    )
    getattr(info, category).CopyFrom(api_pb2.InputCategoryInfo(total=1, latest=[latest]))
    return info


@rpc
async def FunctionCallGetInfo(world: "World", request: api_pb2.FunctionCallGetInfoRequest):
    return api_pb2.FunctionCallGetInfoResponse(info=call_info(call_or_fail(world, request.function_call_id)))


@rpc
async def FunctionCallList(world: "World", request: api_pb2.FunctionCallListRequest):
    return api_pb2.FunctionCallListResponse(function_calls=map(call_info, calls_of(world, request.function_id)))


@rpc
async def FunctionCallFetch(world: "World", request: api_pb2.FunctionCallFetchRequest):
    calls = calls_of(world, request.function_id)
    if request.WhichOneof("query_oneof") == "range":
        since, until = request.range.since.ToNanoseconds() / 1e9, request.range.until.ToNanoseconds() / 1e9
        calls = [call for call in calls if since <= call.created_at <= (until or float("inf"))]
        limit = request.range.limit
    else:
        limit = request.tail.count
    return api_pb2.FunctionCallFetchResponse(
        function_call_inputs=[input_info(world, call) for call in calls[: limit or 100]]
    )


def input_info(world: "World", call: Call) -> api_pb2.FunctionCallInputInfo:
    status = api_pb2.FUNCTION_CALL_INPUT_STATUS_PENDING
    if call.finished:
        status = INPUT_STATUS.get(call.status, api_pb2.FUNCTION_CALL_INPUT_STATUS_FAILURE)
    elif call.started_at:
        status = api_pb2.FUNCTION_CALL_INPUT_STATUS_RUNNING
    task = world.store.tasks.get(call.task_id)
    info = api_pb2.FunctionCallInputInfo(
        enqueued_at=timestamp(call.created_at), container_id=call.task_id, status=status, function_call_id=call.id,
        service_method_name=call.method_name,
    )  # fmt: skip
    if call.started_at:
        info.started_at.CopyFrom(timestamp(call.started_at))
        info.execution_time_seconds = (call.finished_at or world.clock.now()) - call.started_at
        info.startup_time_seconds = call.started_at - task.started_at if task else 0.0
    return info


def timestamp(seconds: float) -> Timestamp:
    stamp = Timestamp()
    stamp.FromNanoseconds(int(seconds * 1e9))
    return stamp
