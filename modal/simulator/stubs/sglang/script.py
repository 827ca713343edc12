"""Answers to the few kinds of question that the stub understands; to all others it says tokens without meaning.

A sum (`17 * 23`) is reckoned, words in double quotes are repeated, a wish for JSON is answered with the object that the
prompt shows, and with tools at hand the first one is called with the last capitalised word of the prompt.
"""

import json
import re
from dataclasses import dataclass, field
from typing import Any

SUM = re.compile(r"(\d+)\s*([*+-])\s*(\d+)")
QUOTED = re.compile(r'"([^"]+)"')
OBJECT = re.compile(r"\{.*\}", re.DOTALL)
NAME = re.compile(r"\b[A-Z][a-z]+\b")
REASONING = "The question is short and the answer is known , so it is given at once ."


@dataclass
class Script:
    content: str = ""
    tool_calls: list[dict[str, Any]] = field(default_factory=list)

    def pieces(self) -> list[tuple[str, str]]:
        """Field and text of each token; the reasoning comes first."""
        return [("reasoning_content", word) for word in split(REASONING)] + [
            ("content", word) for word in split(self.content)
        ]

    @property
    def finish_reason(self) -> str:
        return "tool_calls" if self.tool_calls else "stop"


def split(text: str) -> list[str]:
    return re.findall(r"\S+\s*", text)


def scripted(body: dict[str, Any]) -> Script | None:
    messages = body.get("messages") or [{}]
    prompt = str(messages[-1].get("content") or "")
    if tools := body.get("tools"):
        return Script(tool_calls=[call(tools[0].get("function") or {}, prompt)])
    if "JSON" in prompt:
        shown = OBJECT.search(prompt)
        return Script(shown.group() if shown else json.dumps({"answer": "ok"}))
    if found := SUM.search(prompt):
        return Script(f"The answer is {reckoned(*found.groups())}.")
    if found := QUOTED.search(prompt):
        return Script(found.group(1))
    return None


def reckoned(left: str, sign: str, right: str) -> int:
    a, b = int(left), int(right)
    return {"*": a * b, "+": a + b, "-": a - b}[sign]


def call(function: dict[str, Any], prompt: str) -> dict[str, Any]:
    names = NAME.findall(prompt)
    properties = (function.get("parameters") or {}).get("properties") or {}
    arguments = {name: names[-1] if names else "unknown" for name in properties}
    return {
        "index": 0, "id": "call_0", "type": "function",
        "function": {"name": function.get("name", ""), "arguments": json.dumps(arguments)},
    }  # fmt: skip
