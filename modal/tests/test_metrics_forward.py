import base64
import json
import queue
import shutil
import subprocess
import threading
import time
import urllib.parse
import urllib.request
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from metrics_forward import MetricsForward
from metrics_push import MetricsPush

IDENTITY = {"container": "ta-1", "revision": "r12", "startedAt": 1000.0, "argv": ["python3"]}
TEXT = '# TYPE sglang:num_running_reqs gauge\nsglang:num_running_reqs{model_name="glm-5.1"} 3.0\n'


class Receiver(ThreadingHTTPServer):
    """Serves the engine's text and takes what is posted; `status` is its answer to a post."""

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.status = 204
        self.posts = []
        self.url = f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.answer(200, TEXT if self.path == "/metrics" else "{}")

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"])).decode()
        self.server.posts.append((self.path, self.headers.get("Authorization"), body))
        self.answer(self.server.status, "")

    def answer(self, status, body):
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body.encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def receiver(monkeypatch):
    server = Receiver()
    threading.Thread(target=server.serve_forever, daemon=True).start()
    monkeypatch.setenv("GLM_ENGINE_URL", server.url)
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    yield server
    server.shutdown()
    server.server_close()


def pushed(snapshots: queue.Queue) -> int:
    MetricsPush(snapshots, IDENTITY, "").push_once()
    return snapshots.qsize()


def test_the_same_text_goes_to_the_queue_and_to_the_server(receiver, monkeypatch):
    monkeypatch.setenv("METRICS_PUSH_URL", f"{receiver.url}/import?extra_label=container={{container}}&r={{revision}}")
    snapshots = queue.Queue()
    assert pushed(snapshots) == 1
    assert json.loads(snapshots.get_nowait())["text"] == TEXT
    assert receiver.posts == [("/import?extra_label=container=ta-1&r=r12", None, TEXT)]


def test_without_an_address_nothing_is_posted(receiver, monkeypatch):
    monkeypatch.delenv("METRICS_PUSH_URL", raising=False)
    assert pushed(queue.Queue()) == 1
    assert receiver.posts == []


def test_name_and_password_leave_the_address_for_a_header(receiver):
    address = receiver.url.replace("://", "://op%40glm:p%3Aw@")
    MetricsForward(address, IDENTITY).send(TEXT)
    [(_, authorization, _)] = receiver.posts
    assert base64.b64decode(authorization.removeprefix("Basic ")).decode() == "op@glm:p:w"


@pytest.mark.parametrize("address", ["", "metrics.example", "ftp://metrics.example/", "http://", "file:///etc/passwd"])
def test_an_address_that_is_none_is_refused(address):
    with pytest.raises(ValueError):
        MetricsForward(address, IDENTITY)


@pytest.mark.parametrize("address", ["nonsense", "http://op:secret@127.0.0.1:9/import"])
def test_a_server_that_is_away_or_wrong_does_not_keep_a_snapshot_from_the_queue(receiver, monkeypatch, capsys, address):
    monkeypatch.setenv("METRICS_PUSH_URL", address)
    assert pushed(queue.Queue()) == 1
    said = capsys.readouterr().out
    assert "metrics" in said
    assert "secret" not in said


def test_a_server_that_refuses_is_named(receiver, monkeypatch, capsys):
    receiver.status = 400
    monkeypatch.setenv("METRICS_PUSH_URL", f"{receiver.url}/import")
    assert pushed(queue.Queue()) == 1
    assert "not taken by 127.0.0.1: HTTPError" in capsys.readouterr().out


@pytest.mark.skipif(not shutil.which("victoria-metrics"), reason="there is no VictoriaMetrics here to push to")
def test_a_real_victoriametrics_takes_it(receiver, tmp_path):
    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as free:
        port = free.server_port
    server = subprocess.Popen(
        ["victoria-metrics", f"-storageDataPath={tmp_path}", f"-httpListenAddr=127.0.0.1:{port}", "-loggerLevel=ERROR"]
    )
    try:
        url = f"http://127.0.0.1:{port}"
        wait_until(lambda: answer(f"{url}/health"))
        labels = "extra_label=container={container}&extra_label=revision={revision}"
        MetricsForward(f"{url}/api/v1/import/prometheus?{labels}", IDENTITY).send(TEXT)
        answer(f"{url}/internal/force_flush")
        match = urllib.parse.urlencode({"match[]": '{__name__="sglang:num_running_reqs"}'})
        [line] = wait_until(lambda: answer(f"{url}/api/v1/export?{match}")).splitlines()
        series = json.loads(line)
        assert series["values"] == [3]
        assert series["metric"] | {"container": "ta-1", "revision": "r12"} == series["metric"]
    finally:
        server.terminate()
        server.wait(20)


def answer(url: str) -> str:
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.read().decode()
    except OSError:
        return ""


def wait_until(look, seconds: float = 30):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        if found := look():
            return found
        time.sleep(0.05)
    raise AssertionError("nothing came in time")
