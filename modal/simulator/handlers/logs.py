"""Application logs: fetched, counted, followed."""

import itertools
import time
from typing import TYPE_CHECKING, Any

from google.protobuf.timestamp_pb2 import Timestamp
from modal_proto import api_pb2

from ..apps import app_or_fail
from ..logbook import Line, LogFilter
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World

FETCH_LIMIT = 20_000
STREAMS = {1: "stdout_logs", 2: "stderr_logs", 3: "system_logs"}
FOREVER_NS = 2**62


def log_filter(request: Any, stream: int) -> LogFilter:
    return LogFilter(
        app_id=request.app_id, function_id=request.function_id, task_id=request.task_id,
        call_id=request.function_call_id, stream=stream, text=request.search_text,
    )  # fmt: skip


def batches(lines: list[Line]) -> list[api_pb2.TaskLogsBatch]:
    """Neighbouring lines of one container and call travel together."""
    groups = itertools.groupby(lines, key=lambda line: (line.task_id, line.function_id, line.call_id, line.image_id))
    return [batch(list(group)) for _, group in groups]


def batch(lines: list[Line]) -> api_pb2.TaskLogsBatch:
    first = lines[0]
    items = [
        api_pb2.TaskLogs(
            data=line.data, timestamp=line.at_ns / 1e9, timestamp_ns=line.at_ns, file_descriptor=line.stream,
            function_call_id=line.call_id, task_state=api_pb2.TASK_STATE_ACTIVE,
        )
        for line in lines
    ]  # fmt: skip
    return api_pb2.TaskLogsBatch(
        task_id=first.task_id, function_id=first.function_id, root_function_id=first.function_id,
        image_id=first.image_id, items=items, entry_id=str(lines[-1].id),
    )  # fmt: skip


@rpc
async def AppFetchLogs(world: "World", request: api_pb2.AppFetchLogsRequest):
    app_or_fail(world, request.app_id)
    until = request.until.ToNanoseconds() or FOREVER_NS
    limit = min(request.limit or FETCH_LIMIT, FETCH_LIMIT)
    lines = world.logs.latest(log_filter(request, request.source), request.since.ToNanoseconds(), until, limit)
    return api_pb2.AppFetchLogsResponse(batches=batches(lines))


@rpc
async def AppCountLogs(world: "World", request: api_pb2.AppCountLogsRequest):
    until = request.until.ToNanoseconds() or FOREVER_NS
    wanted = log_filter(request, request.source)
    counted = world.logs.count(wanted, request.since.ToNanoseconds(), until, request.bucket_secs)
    buckets: dict[int, api_pb2.AppCountLogsResponse.LogBucket] = {}
    for start, stream, lines in counted:
        bucket = buckets.setdefault(
            start, api_pb2.AppCountLogsResponse.LogBucket(bucket_start_at=Timestamp(seconds=start))
        )
        setattr(bucket, STREAMS.get(stream, "system_logs"), lines)
    return api_pb2.AppCountLogsResponse(app_id=request.app_id, buckets=buckets.values())


@rpc
async def AppGetLogs(world: "World", request: api_pb2.AppGetLogsRequest):
    """Without `last_entry_id` the stream starts now: Modal does not replay."""
    app = app_or_fail(world, request.app_id)
    until = time.monotonic() + (request.timeout or 55)
    last_id = int(request.last_entry_id) if request.last_entry_id.isdigit() else world.logs.last_id()
    wanted = log_filter(request, request.file_descriptor)
    yield api_pb2.TaskLogsBatch(entry_id=str(last_id))
    async for lines in world.logs.follow(wanted, last_id, until):
        for found in batches(lines):
            yield found
        if not lines and app.state == api_pb2.APP_STATE_STOPPED and not world.store.live_tasks():
            yield api_pb2.TaskLogsBatch(app_done=True)
            return
