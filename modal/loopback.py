"""HTTP to the engine in the same container. Never through a proxy, and never to the deployed URL."""

import json
import urllib.request
from typing import Any

_opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))


def get_text(url: str, timeout_seconds: float, api_key: str = "") -> str:
    """The body of a 2xx answer; OSError (URLError, HTTPError, timeout) otherwise."""
    with _opener.open(_request(url, api_key), timeout=timeout_seconds) as response:
        return response.read().decode("utf-8", "replace")


def post_json(url: str, body: Any, timeout_seconds: float, api_key: str = "") -> Any:
    """The JSON of a 2xx answer; OSError or ValueError otherwise."""
    request = _request(url, api_key, json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    with _opener.open(request, timeout=timeout_seconds) as response:
        return json.loads(response.read())


def _request(url: str, api_key: str, data: bytes | None = None) -> urllib.request.Request:
    headers = {"Authorization": f"Bearer {api_key}"} if api_key else {}
    return urllib.request.Request(url, data=data, headers=headers)
