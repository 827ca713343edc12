import pytest
from cross_check import differences, metric_differences

TP = {"name": "--tp-size", "type": "integer", "default": 1}
HOST = {"name": "--host", "type": "text"}


def test_nothing_differs():
    assert differences([TP, HOST], [TP, HOST]) == []


def test_each_flag_that_differs_is_named():
    running = [{**TP, "default": 2}, {"name": "--port", "type": "integer"}]
    assert differences([TP, HOST], running) == [
        "--tp-size: default 1, running 2",
        "--host is only in the source",
        "--port is not in the source",
    ]


def test_the_order_counts():
    assert differences([TP, HOST], [HOST, TP]) == ["the flags stand in another order"]


TTFT = {"name": "sglang:ttft", "type": "histogram", "labels": ["model_name", "phase"], "buckets": [0.5, 1]}
RUNNING = {"name": "sglang:ttft", "type": "histogram", "ownLabels": ["phase"], "buckets": [0.5, 1.0]}


@pytest.mark.parametrize(
    "running, told",
    [
        ({}, []),
        ({"name": "sglang:new"}, ["sglang:new is not in the source"]),
        ({"type": "gauge"}, ["sglang:ttft: type histogram, running gauge"]),
        ({"ownLabels": ["mode"]}, ["sglang:ttft: labels ['model_name', 'phase'], running ['mode']"]),
        ({"buckets": None}, []),
        ({"buckets": [1]}, ["sglang:ttft: buckets [0.5, 1], running [1]"]),
    ],
)
def test_a_metric_that_differs_is_named(running, told):
    assert metric_differences([TTFT], [{**RUNNING, **running}]) == told


def test_what_the_running_collectors_do_not_have_and_what_depends_on_the_set_up_is_left_alone():
    unknown = {key: value for key, value in TTFT.items() if key != "buckets"}
    assert metric_differences([TTFT], []) == []
    assert metric_differences([unknown], [RUNNING]) == []
