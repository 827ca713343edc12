"""The OpenAI-shaped answers of /v1/chat/completions, streamed or whole."""

import json
import random
import time
import uuid
from collections.abc import AsyncIterator
from typing import Any

from aiohttp import web

from .scheduler import Request, Scheduler
from .script import Script, scripted

DEFAULT_OUTPUT_TOKENS = 512
CACHED_SHARE = 0.38
REASONING_SHARE = 0.4


def request_of(body: dict[str, Any]) -> Request:
    """Counts a word as a token; part of the prompt is found in the prefix cache."""
    text = " ".join(str(message.get("content") or "") for message in body.get("messages", []))
    prompt = max(len(text.split()), 1) + 16
    script = scripted(body)
    wanted = body.get("max_completion_tokens") or body.get("max_tokens") or DEFAULT_OUTPUT_TOKENS
    if script is not None:
        wanted = len(script.pieces())
    cached = int(prompt * min(max(random.gauss(CACHED_SHARE, 0.2), 0), 0.95)) // 64 * 64
    return Request(prompt=prompt, cached=cached, output=max(int(wanted), 1))


async def respond(http: web.Request, body: dict[str, Any], scheduler: Scheduler, model: str) -> web.StreamResponse:
    request = request_of(body)
    if request.prompt + request.output >= scheduler.pool:
        message = f"Requested token count exceeds the model's maximum context length of {scheduler.pool - 1} tokens."
        return web.json_response(
            {"object": "error", "message": message, "type": "BadRequestError", "code": 400}, status=400
        )
    name = f"{uuid.uuid4().hex}"
    if body.get("stream"):
        return await stream(http, scheduler, request, name, model, body)
    async for _ in scheduler.run(request):
        pass
    message = {
        "role": "assistant",
        "reasoning_content": words(request.generated // 3),
        "content": words(request.generated),
    }
    choice = {"index": 0, "message": message, "finish_reason": "length"}
    return web.json_response({**head(name, model, "chat.completion"), "choices": [choice], "usage": usage(request)})


async def stream(
    http: web.Request, scheduler: Scheduler, request: Request, name: str, model: str, body: dict[str, Any]
) -> web.StreamResponse:
    answer = web.StreamResponse(
        headers={"Content-Type": "text/event-stream; charset=utf-8", "Cache-Control": "no-cache"}
    )
    await answer.prepare(http)
    script = scripted(body)
    told = deltas(scheduler, request) if script is None else scripted_deltas(scheduler, request, script)
    async for delta in told:
        choice = {"index": 0, "delta": delta, "finish_reason": None}
        await answer.write(event({**head(name, model, "chat.completion.chunk"), "choices": [choice]}))
    last = {"index": 0, "delta": {}, "finish_reason": "length" if script is None else script.finish_reason}
    await answer.write(event({**head(name, model, "chat.completion.chunk"), "choices": [last]}))
    if (body.get("stream_options") or {}).get("include_usage"):
        await answer.write(
            event({**head(name, model, "chat.completion.chunk"), "choices": [], "usage": usage(request)})
        )
    await answer.write(b"data: [DONE]\n\n")
    return answer


async def deltas(scheduler: Scheduler, request: Request) -> AsyncIterator[dict[str, str]]:
    async for tokens in scheduler.run(request):
        field = "reasoning_content" if request.generated < request.output * REASONING_SHARE else "content"
        yield {"role": "assistant", field: words(tokens)}


async def scripted_deltas(scheduler: Scheduler, request: Request, script: Script) -> AsyncIterator[dict[str, Any]]:
    pieces = script.pieces()
    async for tokens in scheduler.run(request):
        for field, text in pieces[:tokens]:
            yield {"role": "assistant", field: text}
        pieces = pieces[tokens:]
    if script.tool_calls:
        yield {"role": "assistant", "tool_calls": script.tool_calls}


def head(name: str, model: str, kind: str) -> dict[str, Any]:
    return {"id": name, "object": kind, "created": int(time.time()), "model": model}


def usage(request: Request) -> dict[str, int]:
    return {
        "prompt_tokens": request.prompt, "completion_tokens": request.generated,
        "total_tokens": request.prompt + request.generated,
    }  # fmt: skip


def words(tokens: int) -> str:
    return "token " * tokens


def event(payload: dict[str, Any]) -> bytes:
    return f"data: {json.dumps(payload)}\n\n".encode()
