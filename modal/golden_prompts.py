"""Asks a deployed server the golden prompts and measures its answers. It judges nothing: the console does."""

import http.client
import json
import time
import urllib.request
from typing import Any, Iterator

from phase_log import say
from redaction import redact

# A cold start, should the container have gone meanwhile, and the longest answer.
ANSWER_SECONDS = 1500
MOST_TOKENS = 4096
MOST_CHARACTERS = 20_000

Prompt = dict[str, Any]

# The address is a web function's own, reached directly. Python's opener follows the 303 with which Modal answers
# a request that waits longer than 150 s, and keeps the key.
_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def ask_prompts(url: str, model: str, api_key: str, prompts: list[Prompt]) -> list[dict[str, Any]]:
    """One after the other, so that no answer slows another down. Each comes back with the prompt it was asked with."""
    answers = []
    for number, prompt in enumerate(prompts, 1):
        answer = ask(url, model, api_key, prompt)
        answers.append({"prompt": prompt, **answer})
        say(f"golden prompt {number} of {len(prompts)}: {prompt['name']}: {_words(answer)}")
    return answers


def ask(url: str, model: str, api_key: str, prompt: Prompt) -> dict[str, Any]:
    """Streams one answer. A failure is an answer too: `error` says what happened."""
    heard = Heard()
    try:
        for chunk in _stream(url, _body(model, prompt), api_key):
            heard.take(chunk)
    except (OSError, ValueError, http.client.HTTPException) as error:
        return {**heard.answer(), "error": redact(f"{type(error).__name__}: {error}", api_key)}
    return heard.answer()


class Heard:
    """What a stream has said so far, and when. The first token may be one of reasoning or of a tool call."""

    def __init__(self) -> None:
        self._asked_at = time.monotonic()
        self._first_at: float | None = None
        self._last_at: float | None = None
        self._texts = {"content": "", "reasoning_content": ""}
        self._calls: dict[int, dict[str, str]] = {}
        self._tokens: int | None = None
        self._finish = ""

    def take(self, chunk: dict[str, Any]) -> None:
        if usage := chunk.get("usage"):
            self._tokens = usage.get("completion_tokens")
        for choice in chunk.get("choices", []):
            self._finish = choice.get("finish_reason") or self._finish
            self._take_delta(choice.get("delta") or {})

    def _take_delta(self, delta: dict[str, Any]) -> None:
        for field in self._texts:
            if delta.get(field):
                self._texts[field] += delta[field]
                self._heard_token()
        for call in delta.get("tool_calls") or []:
            known = self._calls.setdefault(call.get("index", 0), {"name": "", "arguments": ""})
            function = call.get("function") or {}
            known["name"] += function.get("name") or ""
            known["arguments"] += function.get("arguments") or ""
            self._heard_token()

    def _heard_token(self) -> None:
        self._last_at = time.monotonic()
        self._first_at = self._first_at or self._last_at

    def answer(self) -> dict[str, Any]:
        return {
            "content": self._texts["content"][:MOST_CHARACTERS],
            "reasoning": self._texts["reasoning_content"][:MOST_CHARACTERS],
            "toolCalls": [self._calls[index] for index in sorted(self._calls)],
            "finishReason": self._finish,
            "ttftMs": None if self._first_at is None else (self._first_at - self._asked_at) * 1000,
            "completionTokens": self._tokens,
            "tokensPerSecond": self._tokens_per_second(),
        }

    def _tokens_per_second(self) -> float | None:
        """Of the tokens after the first, over the time they took."""
        if self._tokens is None or self._first_at is None or self._last_at is None or self._last_at <= self._first_at:
            return None
        return (self._tokens - 1) / (self._last_at - self._first_at)


def _body(model: str, prompt: Prompt) -> dict[str, Any]:
    body: dict[str, Any] = {
        "model": model,
        "messages": [{"role": "user", "content": prompt["prompt"]}],
        "max_tokens": MOST_TOKENS,
        "temperature": 0,
        "stream": True,
        "stream_options": {"include_usage": True},
    }
    if tools := prompt.get("tools"):
        body["tools"] = tools
    return body


def _stream(url: str, body: dict[str, Any], api_key: str) -> Iterator[dict[str, Any]]:
    request = urllib.request.Request(f"{url.rstrip('/')}/v1/chat/completions", data=json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    if api_key:
        request.add_header("Authorization", f"Bearer {api_key}")
    with _opener.open(request, timeout=ANSWER_SECONDS) as response:
        for line in response:
            data = line.decode("utf-8", "replace").strip().removeprefix("data:").strip()
            if data == "[DONE]":
                return
            if data and not data.startswith(":"):
                yield json.loads(data)


def _words(answer: dict[str, Any]) -> str:
    if answer.get("error"):
        return f"failed: {answer['error']}"
    ttft, rate = answer["ttftMs"], answer["tokensPerSecond"]
    first = "no token" if ttft is None else f"first token after {ttft:.0f} ms"
    return first if rate is None else f"{first}, {rate:.1f} tokens/s"
