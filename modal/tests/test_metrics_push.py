import json
import queue
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from metrics_push import MetricsPush, at_most_every, put_dropping_oldest

EXPOSITION = '# TYPE sglang:num_running_reqs gauge\nsglang:num_running_reqs{model_name="glm-5.1"} 3.0\n'
IDENTITY = {"container": "ta-1", "revision": "r12", "startedAt": 1000.0, "argv": ["python3"]}


class Engine(ThreadingHTTPServer):
    """A real server whose answers a test can change; it keeps what it was asked."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.metrics_status = 200
        self.info = {"kv_cache_dtype": "fp8_e4m3"}
        self.info_status = 200
        self.asked = []


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, self.headers.get("Authorization")))
        is_metrics = self.path == "/metrics"
        body = EXPOSITION if is_metrics else json.dumps(self.server.info)
        self.send_response(self.server.metrics_status if is_metrics else self.server.info_status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def engine(monkeypatch):
    server = Engine()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("GLM_ENGINE_URL", f"http://127.0.0.1:{server.server_port}")
    # A proxy that does not exist: the engine must be reached without it.
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    yield server
    server.shutdown()
    server.server_close()


def taken(snapshots: queue.Queue) -> list:
    return [json.loads(snapshots.get_nowait()) for _ in range(snapshots.qsize())]


def test_a_snapshot_carries_the_whole_text_and_who_sent_it(engine):
    snapshots = queue.Queue()
    MetricsPush(snapshots, IDENTITY, "").push_once()
    [snapshot] = taken(snapshots)
    assert snapshot.pop("at") > 1000
    assert snapshot == {
        "format": 1,
        **IDENTITY,
        "seq": 1,
        "text": EXPOSITION,
        "serverInfo": {"kv_cache_dtype": "fp8_e4m3"},
    }


def test_server_info_comes_first_and_then_every_twentieth_time(engine):
    snapshots = queue.Queue()
    push = MetricsPush(snapshots, IDENTITY, "")
    for _ in range(41):
        push.push_once()
    assert [snapshot["seq"] for snapshot in taken(snapshots) if "serverInfo" in snapshot] == [1, 20, 40]


def test_server_info_is_asked_again_when_it_failed(engine):
    snapshots = queue.Queue()
    push = MetricsPush(snapshots, IDENTITY, "")
    engine.info_status = 500
    push.push_once()
    engine.info_status = 200
    push.push_once()
    assert ["serverInfo" in snapshot for snapshot in taken(snapshots)] == [False, True]


def test_only_server_info_is_asked_with_the_key_and_nothing_holds_it(engine):
    engine.info = {
        "api_key": "sk-1",
        "nested": [{"admin_api_key": "sk-2", "command": "--api-key sk-1"}],
        "limit": float("inf"),
    }
    snapshots = queue.Queue()
    MetricsPush(snapshots, IDENTITY, "sk-1").push_once()
    assert engine.asked == [("/metrics", None), ("/server_info", "Bearer sk-1")]
    assert taken(snapshots)[0]["serverInfo"] == {"nested": [{"command": "--api-key ${API_KEY}"}], "limit": None}


def test_a_full_queue_loses_its_oldest():
    snapshots = queue.Queue(maxsize=2)
    for item in "abc":
        put_dropping_oldest(snapshots, item)
    assert [snapshots.get_nowait() for _ in range(2)] == ["b", "c"]


class Snapshots(queue.Queue):
    """Refuses its first items, then tells when one has come."""

    def __init__(self, refusals: int):
        super().__init__()
        self.refusals = refusals
        self.arrived = threading.Event()

    def put(self, v, block=True):
        if self.refusals:
            self.refusals -= 1
            raise ConnectionError("no queue")
        super().put(v, block=block)
        self.arrived.set()


def test_failures_are_survived_and_told_once(engine, monkeypatch, capsys):
    monkeypatch.setenv("GLM_METRICS_SECONDS", "0.001")
    snapshots = Snapshots(refusals=5)
    push = MetricsPush(snapshots, IDENTITY, "")
    push.start()
    assert snapshots.arrived.wait(20)
    push.stop()
    lines = capsys.readouterr().out.splitlines()
    assert lines == ["[glm] metrics snapshot was not sent: ConnectionError: no queue"]


def test_an_engine_without_metrics_is_a_failure(engine):
    engine.metrics_status = 404
    with pytest.raises(OSError, match="404"):
        MetricsPush(queue.Queue(), IDENTITY, "").push_once()


def test_speaking_at_most_every_minute():
    said = []
    speak = at_most_every(60, said.append)
    speak("one")
    speak("two")
    assert said == ["one"]
    again = at_most_every(0, said.append)
    again("three")
    again("four")
    assert said == ["one", "three", "four"]
