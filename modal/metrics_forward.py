"""Sends the engine's exposition text to a Prometheus-compatible server as well, where METRICS_PUSH_URL names one."""

import base64
import urllib.parse
import urllib.request

ANSWER_SECONDS = 5


class MetricsForward:
    """A server that takes exposition text by POST: VictoriaMetrics' import, a Pushgateway, an agent of either.

    `{container}` and `{revision}` in the address stand for what sends, for example
    https://user:password@host/api/v1/import/prometheus?extra_label=container={container}&extra_label=revision={revision}
    """

    def __init__(self, address: str, identity: dict[str, str]):
        filled = address
        for name in ("container", "revision"):
            filled = filled.replace(f"{{{name}}}", urllib.parse.quote(str(identity[name]), safe=""))
        parts = urllib.parse.urlsplit(filled)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise ValueError("METRICS_PUSH_URL must begin with http:// or https:// and a host")
        self.host = parts.hostname
        place = parts.netloc.rpartition("@")[2]
        self._url = urllib.parse.urlunsplit(parts._replace(netloc=place, fragment=""))
        self._headers = {"Content-Type": "text/plain; version=0.0.4"}
        if parts.username is not None:
            words = f"{urllib.parse.unquote(parts.username)}:{urllib.parse.unquote(parts.password or '')}"
            self._headers["Authorization"] = f"Basic {base64.b64encode(words.encode()).decode()}"

    def send(self, text: str) -> None:
        """Posts one text; OSError (URLError, HTTPError, timeout) unless the answer is 2xx."""
        request = urllib.request.Request(self._url, data=text.encode(), headers=self._headers, method="POST")
        with urllib.request.urlopen(request, timeout=ANSWER_SECONDS) as response:
            response.read()
