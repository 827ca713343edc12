"""The load that stories ask the simulator for: how much, and in which pattern."""

import json
import urllib.error

import pytest
from simulator_process import Simulator

STEADY_RATE, BURST_FACTOR = 2.0, 6.0


@pytest.fixture(scope="module")
def simulator(tmp_path_factory):
    simulator = Simulator.start(tmp_path_factory.mktemp("load"))
    yield simulator
    simulator.stop()


@pytest.mark.parametrize(
    ("asked", "rates"),
    [
        ({"pattern": "steady"}, {STEADY_RATE}),
        ({"pattern": "steady", "requestsPerSecond": 5}, {5}),
        ({"pattern": "long"}, {STEADY_RATE}),
        ({"pattern": "burst", "requestsPerSecond": 3}, {3, 3 * BURST_FACTOR}),
        ({"requestsPerSecond": 0}, {0}),
        ({"requestsPerSecond": None}, {0}),
    ],
)
def test_a_pattern_sets_the_rate(simulator, asked, rates):
    answer = simulator.control("/load", asked)
    assert answer["pattern"] == asked.get("pattern", "daily")
    assert answer["requestsPerSecond"] in rates


def test_an_unknown_pattern_is_refused_by_name(simulator):
    with pytest.raises(urllib.error.HTTPError) as refused:
        simulator.control("/load", {"pattern": "sawtooth", "requestsPerSecond": 1})
    assert refused.value.code == 400
    assert "sawtooth" in json.loads(refused.value.read())["error"]
