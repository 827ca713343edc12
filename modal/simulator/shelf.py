"""Records of one kind: a dictionary that writes every change through to SQLite."""

import json
import sqlite3
from collections.abc import Callable, Iterator
from dataclasses import asdict
from typing import Generic, TypeVar

R = TypeVar("R")


class Shelf(Generic[R]):
    def __init__(self, database: sqlite3.Connection, kind: str, build: Callable[..., R]):
        self._database = database
        self._kind = kind
        rows = database.execute("SELECT id, body FROM records WHERE kind = ? ORDER BY rowid", (kind,))
        self._records: dict[str, R] = {id_: build(**json.loads(body)) for id_, body in rows}

    def get(self, id_: str) -> R | None:
        return self._records.get(id_)

    def __getitem__(self, id_: str) -> R:
        return self._records[id_]

    def __iter__(self) -> Iterator[R]:
        return iter(list(self._records.values()))

    def first(self, matches: Callable[[R], bool]) -> R | None:
        return next((record for record in self if matches(record)), None)

    def save(self, record: R) -> R:
        self._records[record.id] = record
        self._database.execute(
            "INSERT INTO records (kind, id, body) VALUES (?, ?, ?)"
            " ON CONFLICT (kind, id) DO UPDATE SET body = excluded.body",
            (self._kind, record.id, json.dumps(asdict(record))),
        )
        return record

    def drop(self, id_: str) -> None:
        self._records.pop(id_, None)
        self._database.execute("DELETE FROM records WHERE kind = ? AND id = ?", (self._kind, id_))
