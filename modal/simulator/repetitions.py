"""Clients repeat a call that got no answer, with the same idempotency key: what it did is not done twice."""

import base64
from typing import TYPE_CHECKING, Any

from google.protobuf.message import Message
from modal_proto import api_pb2

from .records import Answer, pack

if TYPE_CHECKING:
    from .world import World

# Those that make something new each time.
KEPT = {"AppPublish", "AppRollback", "AppRollover", "FunctionMap"}


def earlier_answer(world: "World", name: str, metadata: Any) -> Message | None:
    kept = world.store.answers.get(key_of(metadata)) if name in KEPT else None
    if kept is None or kept.rpc != name:
        return None
    response = getattr(api_pb2, f"{name}Response")()
    response.ParseFromString(base64.b64decode(kept.response))
    return response


def keep_answer(world: "World", name: str, metadata: Any, response: Message) -> None:
    if name in KEPT and key_of(metadata):
        world.store.answers.save(Answer(id=key_of(metadata), rpc=name, response=pack(response)))


def key_of(metadata: Any) -> str:
    return metadata.get("x-idempotency-key") or ""
