import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest
from golden_prompts import ask_prompts

KEY = "sk-test-1234"
SUM = {"name": "sum", "prompt": "17 * 23?"}


class Streaming(BaseHTTPRequestHandler):
    """Streams the server's `deltas`, or answers `status` alone."""

    def do_POST(self):
        self.server.bodies.append(json.loads(self.rfile.read(int(self.headers["Content-Length"]))))
        self.server.keys.append(self.headers["Authorization"])
        self.send_response(self.server.status)
        self.end_headers()
        for delta in self.server.deltas:
            self.say({"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
        self.say({"choices": [{"index": 0, "delta": {}, "finish_reason": "stop"}]})
        self.say({"choices": [], "usage": {"completion_tokens": 11}})
        self.wfile.write(b"data: [DONE]\n\n")

    def say(self, chunk):
        self.wfile.write(f": ping\ndata: {json.dumps(chunk)}\n\n".encode())

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Streaming)
    made.status, made.deltas, made.bodies, made.keys = 200, [], [], []
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()


def ask(server, *prompts):
    return ask_prompts(f"http://127.0.0.1:{server.server_port}/", "glm-5.1", KEY, list(prompts))


def test_puts_a_streamed_answer_together_and_counts_reasoning_as_the_first_token(server):
    server.deltas = [{"reasoning_content": "Let me"}, {"content": "39"}, {"content": "1"}]
    (answer,) = ask(server, SUM)
    assert answer["prompt"] == SUM
    assert (answer["reasoning"], answer["content"], answer["finishReason"]) == ("Let me", "391", "stop")
    assert answer["ttftMs"] > 0 and answer["completionTokens"] == 11
    assert "error" not in answer


def test_puts_the_arguments_of_a_tool_call_together(server):
    tools = [{"type": "function", "function": {"name": "weather"}}]
    start = {"index": 0, "function": {"name": "weather", "arguments": '{"ci'}}
    server.deltas = [{"tool_calls": [start]}, {"tool_calls": [{"index": 0, "function": {"arguments": 'ty": "Oslo"}'}}]}]
    (answer,) = ask(server, {**SUM, "tools": tools})
    assert answer["toolCalls"] == [{"name": "weather", "arguments": '{"city": "Oslo"}'}]
    assert server.bodies[0]["tools"] == tools


def test_asks_as_a_client_does_with_the_key_and_reproducibly(server):
    ask(server, SUM)
    body = server.bodies[0]
    assert server.keys == [f"Bearer {KEY}"]
    assert (body["model"], body["stream"], body["temperature"]) == ("glm-5.1", True, 0)
    assert "tools" not in body


def test_goes_on_after_a_refusal_and_never_shows_the_key(server):
    server.status = 401
    answers = ask(server, SUM, {**SUM, "name": "again"})
    assert [answer["error"] for answer in answers] == ["HTTPError: HTTP Error 401: Unauthorized"] * 2
    assert answers[0]["ttftMs"] is None and KEY not in json.dumps(answers)


def test_says_when_no_token_came(server):
    (answer,) = ask(server, SUM)
    assert answer["ttftMs"] is None and answer["tokensPerSecond"] is None and answer["content"] == ""
