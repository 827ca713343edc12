"""How many containers a function had over time, as Modal exports it: UTC-aligned buckets, missing where nothing is known."""

import math
from typing import TYPE_CHECKING, Iterator

from google.protobuf.timestamp_pb2 import Timestamp
from modal_proto import api_pb2

from ..functions import function_or_fail
from ..records import Task
from ..rpc import invalid, rpc

if TYPE_CHECKING:
    from ..world import World

# The client's documentation: at most 31 days and 500 points a series, about 100 buckets when no width is asked for.
WIDTHS_SECONDS = (60, 300, 900, 3600, 21600, 86400)
USUAL_BUCKETS = 100
MOST_POINTS = 500
MOST_SECONDS = 31 * 86400


@rpc
async def FunctionGetMetrics(world: "World", request: api_pb2.FunctionGetMetricsRequest):
    function = function_or_fail(world, request.function_id)
    since, until = (at.ToNanoseconds() / 1e9 for at in (request.since, request.until))
    if not 0 < until - since <= MOST_SECONDS:
        raise invalid("The range must be positive and at most 31 days")
    width = request.bucket_secs or usual_width(until - since)
    starts = range(math.floor(since / width) * width, math.floor(until / width) * width, width)
    if len(starts) > MOST_POINTS:
        raise invalid(f"At most {MOST_POINTS} points a series: ask for wider buckets")
    series = []
    if "containers" in request.groups or not request.groups:
        tasks = [task for task in world.store.tasks if task.function_id == function.id]
        begun = world.store.apps[function.app_id].created_at
        series = [
            api_pb2.FunctionMetricSeries(name=name, unit="containers", points=list(points(tasks, starts, width, begun, of)))
            for name, of in (("running_containers_max", most), ("running_containers_avg", average))
        ]  # fmt: skip
    return api_pb2.FunctionGetMetricsResponse(
        since=stamp(since), until=stamp(until), bucket_secs=width, series=series
    )


def usual_width(seconds: float) -> int:
    return next((width for width in WIDTHS_SECONDS if seconds / width <= USUAL_BUCKETS), WIDTHS_SECONDS[-1])


def points(tasks, starts, width, begun, of) -> Iterator[api_pb2.FunctionMetricPoint]:
    for start in starts:
        point = api_pb2.FunctionMetricPoint(timestamp=stamp(start))
        if start + width > begun:
            point.value = of(tasks, start, start + width)
        yield point


def average(tasks: list[Task], start: float, end: float) -> float:
    return sum(seconds_within(task, start, end) for task in tasks) / (end - start)


def most(tasks: list[Task], start: float, end: float) -> float:
    """The most at once: it changes only where a container begins."""
    inside = [task for task in tasks if seconds_within(task, start, end) > 0]
    moments = [max(start, task.started_at) for task in inside]
    return float(max((sum(runs_at(task, at) for task in inside) for at in moments), default=0))


def runs_at(task: Task, at: float) -> bool:
    return task.started_at <= at and (task.alive or at < task.finished_at)


def seconds_within(task: Task, start: float, end: float) -> float:
    if not task.started_at:
        return 0.0
    return max(0.0, (end if task.alive else min(end, task.finished_at)) - max(start, task.started_at))


def stamp(seconds: float) -> Timestamp:
    timestamp = Timestamp()
    timestamp.FromNanoseconds(int(seconds * 1e9))
    return timestamp
