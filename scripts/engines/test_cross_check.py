from cross_check import differences

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
