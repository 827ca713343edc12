"""Keeps secrets out of what a container prints or sends."""

import json
import math
from typing import Any

from command import API_KEY_PLACEHOLDER

# SGLang's /server_info returns both in clear text.
SECRET_NAMES = {"api_key", "admin_api_key"}


def redact(text: str, secret: str) -> str:
    """`text` with the secret (also as it looks inside quotes) replaced by its placeholder."""
    if not secret:
        return text
    for form in {secret, json.dumps(secret)[1:-1], repr(secret)[1:-1]}:
        text = text.replace(form, API_KEY_PLACEHOLDER)
    return text


def redact_value(value: Any, secret: str) -> Any:
    """JSON with secret fields removed at any depth, and NaN and infinity (no JSON to a browser) as null."""
    if isinstance(value, dict):
        kept = {name: inner for name, inner in value.items() if name not in SECRET_NAMES}
        return {redact(name, secret): redact_value(inner, secret) for name, inner in kept.items()}
    if isinstance(value, list):
        return [redact_value(inner, secret) for inner in value]
    if isinstance(value, str):
        return redact(value, secret)
    if isinstance(value, float) and not math.isfinite(value):
        return None
    return value
