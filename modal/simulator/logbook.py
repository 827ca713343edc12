"""Log lines of containers, calls and image builds: appended, filtered, counted, followed."""

import asyncio
import sqlite3
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass

COLUMNS = "id, app_id, function_id, task_id, call_id, image_id, at_ns, stream, data"


@dataclass(frozen=True)
class Line:
    id: int
    app_id: str
    function_id: str
    task_id: str
    call_id: str
    image_id: str
    at_ns: int
    stream: int
    data: str


@dataclass(frozen=True)
class LogFilter:
    """Empty fields match everything; without an image id, lines of image builds are left out."""

    app_id: str = ""
    function_id: str = ""
    task_id: str = ""
    call_id: str = ""
    image_id: str = ""
    stream: int = 0
    text: str = ""

    def where(self) -> tuple[str, list[object]]:
        fields = ("app_id", "function_id", "task_id", "call_id", "stream")
        chosen = [(name, getattr(self, name)) for name in fields if getattr(self, name)]
        clauses = ["image_id = ?", *(f"{name} = ?" for name, _ in chosen)]
        values: list[object] = [self.image_id, *(value for _, value in chosen)]
        if self.text:
            clauses.append("instr(data, ?) > 0")
            values.append(self.text)
        return " AND ".join(clauses), values


class Logbook:
    def __init__(self, database: sqlite3.Connection):
        self._database = database
        self._written = asyncio.Event()
        self._last_ns = self._database.execute("SELECT coalesce(max(at_ns), 0) FROM log_lines").fetchone()[0]

    def write(self, texts: list[str], stream: int = 1, *, app_id: str = "", function_id: str = "",
              task_id: str = "", call_id: str = "", image_id: str = "") -> None:  # fmt: skip
        """Appends lines; each gets a time of its own, later than every earlier line's."""
        rows = []
        for text in texts:
            self._last_ns = max(self._last_ns + 1000, time.time_ns())
            rows.append((app_id, function_id, task_id, call_id, image_id, self._last_ns, stream, text))
        self._database.execute("BEGIN")
        self._database.executemany(
            "INSERT INTO log_lines (app_id, function_id, task_id, call_id, image_id, at_ns, stream, data)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
            rows,
        )
        self._database.execute("COMMIT")
        self.wake()

    def wake(self) -> None:
        self._written.set()
        self._written = asyncio.Event()

    def last_id(self) -> int:
        return self._database.execute("SELECT coalesce(max(id), 0) FROM log_lines").fetchone()[0]

    def after(self, wanted: LogFilter, last_id: int, limit: int = 2000) -> list[Line]:
        where, values = wanted.where()
        rows = self._database.execute(
            f"SELECT {COLUMNS} FROM log_lines WHERE {where} AND id > ? ORDER BY id LIMIT ?", [*values, last_id, limit]
        )
        return [Line(*row) for row in rows]

    def latest(self, wanted: LogFilter, since_ns: int, until_ns: int, limit: int) -> list[Line]:
        """The newest `limit` lines of a time range, oldest first."""
        where, values = wanted.where()
        rows = self._database.execute(
            f"SELECT {COLUMNS} FROM log_lines WHERE {where} AND at_ns >= ? AND at_ns <= ? ORDER BY at_ns DESC LIMIT ?",
            [*values, since_ns, until_ns, limit],
        )
        return [Line(*row) for row in reversed(rows.fetchall())]

    def count(self, wanted: LogFilter, since_ns: int, until_ns: int, bucket_seconds: int) -> list[tuple[int, int, int]]:
        """(bucket start in unix seconds, stream, lines)"""
        where, values = wanted.where()
        width = max(bucket_seconds, 1) * 1_000_000_000
        rows = self._database.execute(
            f"SELECT at_ns / {width}, stream, count(*) FROM log_lines WHERE {where} AND at_ns >= ? AND at_ns <= ?"
            " GROUP BY 1, 2 ORDER BY 1",
            [*values, since_ns, until_ns],
        )
        return [(bucket * max(bucket_seconds, 1), stream, lines) for bucket, stream, lines in rows]

    async def follow(self, wanted: LogFilter, last_id: int, until: float) -> AsyncIterator[list[Line]]:
        """Yields lines as they come, and an empty list whenever something may have changed, until a monotonic time."""
        while True:
            written = self._written
            lines = self.after(wanted, last_id)
            yield lines
            if lines:
                last_id = lines[-1].id
                continue
            remaining = until - time.monotonic()
            if remaining <= 0:
                return
            try:
                await asyncio.wait_for(written.wait(), min(remaining, 1.0))
            except asyncio.TimeoutError:
                pass
