"""Sends the engine's own metrics out of the container, so that watching it never wakes or keeps awake a GPU."""

import http.client
import json
import queue
import threading
import time
from typing import Any, Callable, Protocol

from container_env import engine_url, metrics_push_url, metrics_seconds
from loopback import get_text
from metrics_forward import MetricsForward
from phase_log import say
from redaction import redact, redact_value

ANSWER_SECONDS = 10
SERVER_INFO_EVERY = 20
COMPLAINT_SECONDS = 60


class SnapshotQueue(Protocol):
    """The part of modal.Queue that is used here."""

    def put(self, v: Any, block: bool = True) -> None: ...

    def get(self, block: bool = True) -> Any: ...


def put_dropping_oldest(snapshots: SnapshotQueue, item: str) -> None:
    """Puts without ever waiting for room: a full queue loses its oldest item."""
    try:
        snapshots.put(item, block=False)
    except queue.Full:
        snapshots.get(block=False)
        snapshots.put(item, block=False)


class MetricsPush:
    """A thread that puts one snapshot of /metrics on the queue every GLM_METRICS_SECONDS."""

    def __init__(self, snapshots: SnapshotQueue, identity: dict[str, Any], api_key: str):
        """`identity` is what every snapshot repeats: container, revision, startedAt, argv."""
        self._snapshots = snapshots
        self._identity = identity
        self._api_key = api_key
        self._seq = 0
        self._server_info_due = True
        self._stopped = threading.Event()
        self._complain = at_most_every(COMPLAINT_SECONDS, say)
        self._complain_of_forward = at_most_every(COMPLAINT_SECONDS, say)
        self._forward = self._forward_to(metrics_push_url())
        self._thread = threading.Thread(target=self._run, name="metrics-push", daemon=True)

    def start(self) -> None:
        self._thread.start()

    def stop(self) -> None:
        """Ends after the snapshot that may be under way; waits for it only briefly."""
        self._stopped.set()
        self._thread.join(2)

    def push_once(self) -> None:
        """Reads the engine and puts one snapshot; every failure is raised."""
        text = get_text(f"{engine_url()}/metrics", ANSWER_SECONDS)
        self._seq += 1
        self._server_info_due |= self._seq % SERVER_INFO_EVERY == 0
        # A JSON text and nothing else: the console's SDK cannot unpickle tuples or integers above 2^31.
        snapshot = {"format": 1, **self._identity, "seq": self._seq, "at": time.time(), "text": text}
        if self._server_info_due:
            snapshot.update(self._server_info())
        put_dropping_oldest(self._snapshots, json.dumps(snapshot, allow_nan=False))
        self._forward_text(text)

    def _forward_to(self, address: str) -> MetricsForward | None:
        if not address:
            return None
        try:
            return MetricsForward(address, self._identity)
        except ValueError as error:
            say(f"metrics go to the console alone: {error}")
            return None

    def _forward_text(self, text: str) -> None:
        if not self._forward:
            return
        try:
            self._forward.send(text)
        except (OSError, http.client.HTTPException) as error:
            self._complain_of_forward(f"metrics were not taken by {self._forward.host}: {type(error).__name__}: {error}")

    def _server_info(self) -> dict[str, Any]:
        try:
            info = json.loads(get_text(f"{engine_url()}/server_info", ANSWER_SECONDS, self._api_key))
        except (OSError, ValueError, http.client.HTTPException) as error:
            self._complain(f"server info could not be read: {redact(str(error), self._api_key)}")
            return {}
        self._server_info_due = False
        return {"serverInfo": redact_value(info, self._api_key)}

    def _run(self) -> None:
        while not self._stopped.is_set():
            try:
                self.push_once()
            except Exception as error:  # noqa: BLE001 - whatever fails here, serving goes on
                self._complain(f"metrics snapshot was not sent: {type(error).__name__}: {error}")
            self._stopped.wait(metrics_seconds())


def at_most_every(seconds: float, speak: Callable[[str], None]) -> Callable[[str], None]:
    """`speak`, silent when it has spoken less than `seconds` ago."""
    last = float("-inf")

    def limited(text: str) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= seconds:
            last = now
            speak(text)

    return limited
