import json

import pytest
from redaction import redact, redact_value

KEY = "it's \"a\" key\\"


@pytest.mark.parametrize("text", [f"key {KEY}", json.dumps({"key": KEY}), repr({"key": KEY}), f"{KEY}{KEY}"])
def test_the_key_is_replaced_in_every_form(text):
    redacted = redact(text, KEY)
    assert "${API_KEY}" in redacted
    assert "key\\" not in redacted


def test_without_a_key_nothing_changes():
    assert redact("as it is", "") == "as it is"


def test_secret_fields_go_at_any_depth():
    value = {"api_key": "a", "list": [{"admin_api_key": None, "kept": f"--api-key {KEY}"}], KEY: float("nan")}
    assert redact_value(value, KEY) == {"list": [{"kept": "--api-key ${API_KEY}"}], "${API_KEY}": None}
