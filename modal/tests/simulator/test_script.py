import sys

import pytest
from conftest import MODAL_FOLDER

sys.path.insert(0, str(MODAL_FOLDER / "simulator" / "stubs"))
from sglang.script import scripted  # noqa: E402

TOOLS = [{"type": "function", "function": {"name": "get_weather", "parameters": {"properties": {"city": {}}}}}]


@pytest.mark.parametrize(
    "prompt, content",
    [
        ("What is 17 * 23?", "The answer is 391."),
        ('Answer with "Paris" alone.', "Paris"),
        ('Answer in JSON like {"ok": true}', '{"ok": true}'),
        ("Answer in JSON.", '{"answer": "ok"}'),
        ("Tell a story.", None),
    ],
)
def test_what_the_stub_understands(prompt, content):
    script = scripted({"messages": [{"role": "user", "content": prompt}]})
    assert (script and script.content) == content


def test_calls_the_first_tool_with_a_name_of_the_prompt():
    script = scripted({"messages": [{"role": "user", "content": "How is the weather in Oslo?"}], "tools": TOOLS})
    assert script.tool_calls[0]["function"] == {"name": "get_weather", "arguments": '{"city": "Oslo"}'}
    assert script.finish_reason == "tool_calls"
