"""Container counts over time: what overlaps a bucket counts in it."""

import pytest
from modal_proto import api_pb2
from simulator.handlers.function_metrics import average, most, points, usual_width
from simulator.records import Task


def task(started_at: float, finished_at: float = 0.0) -> Task:
    state = "stopped" if finished_at else "running"
    return Task("ta", "ap", "fu", "fd", 1, started_at, state=state, started_at=started_at, finished_at=finished_at)


@pytest.mark.parametrize(
    ("tasks", "expected_most", "expected_average"),
    [
        ([], 0, 0.0),
        ([task(1)], 1, 1.0),
        ([task(130)], 1, 50 / 60),
        ([task(180)], 0, 0.0),
        ([task(1, 120)], 0, 0.0),
        ([task(1, 121)], 1, 1 / 60),
        ([task(1, 150), task(150)], 1, 1.0),
        ([task(1, 151), task(150)], 2, 61 / 60),
        ([Task("ta", "ap", "fu", "fd", 1, 100.0)], 0, 0.0),
    ],
)
def test_a_bucket_from_120_to_180_s(tasks, expected_most, expected_average):
    assert most(tasks, 120, 180) == expected_most
    assert average(tasks, 120, 180) == pytest.approx(expected_average)


def test_before_the_app_there_is_nothing_and_not_zero():
    found: list[api_pb2.FunctionMetricPoint] = list(points([], range(0, 180, 60), 60, begun=61, of=average))
    assert [point.HasField("value") for point in found] == [False, True, True]


@pytest.mark.parametrize(("seconds", "width"), [(60, 60), (6000, 60), (6001, 300), (31 * 86400, 86400)])
def test_about_a_hundred_buckets(seconds, width):
    assert usual_width(seconds) == width
