"""The simulator's whole state, in one SQLite file. Every change is committed at once, so a kill loses nothing."""

import sqlite3
from pathlib import Path

from . import records
from .shelf import Shelf

SCHEMA = """
CREATE TABLE IF NOT EXISTS records (kind TEXT, id TEXT, body TEXT, PRIMARY KEY (kind, id));
CREATE TABLE IF NOT EXISTS queue_items (
  entry INTEGER PRIMARY KEY AUTOINCREMENT, queue_id TEXT, partition BLOB, value BLOB);
CREATE INDEX IF NOT EXISTS queue_items_order ON queue_items (queue_id, partition, entry);
CREATE TABLE IF NOT EXISTS log_lines (
  id INTEGER PRIMARY KEY AUTOINCREMENT, app_id TEXT, function_id TEXT, task_id TEXT, call_id TEXT, image_id TEXT,
  at_ns INTEGER, stream INTEGER, data TEXT);
CREATE INDEX IF NOT EXISTS log_lines_app ON log_lines (app_id, at_ns);
CREATE INDEX IF NOT EXISTS log_lines_image ON log_lines (image_id, id);
"""


class Store:
    def __init__(self, data: Path):
        self.data = data
        data.mkdir(parents=True, exist_ok=True)
        self.database = sqlite3.connect(data / "state.sqlite", isolation_level=None)
        # WAL without fsync survives a killed process; only a power cut could lose the last writes.
        self.database.execute("PRAGMA journal_mode = WAL")
        self.database.execute("PRAGMA synchronous = OFF")
        self.database.executescript(SCHEMA)
        self.apps = Shelf(self.database, "app", records.App)
        self.deployments = Shelf(self.database, "deployment", records.Deployment)
        self.functions = Shelf(self.database, "function", records.Function)
        self.definitions = Shelf(self.database, "definition", records.Definition)
        self.classes = Shelf(self.database, "class", records.ClassRecord)
        self.images = Shelf(self.database, "image", records.Image)
        self.mounts = Shelf(self.database, "mount", records.Mount)
        self.volumes = Shelf(self.database, "volume", records.Volume)
        self.secrets = Shelf(self.database, "secret", records.Secret)
        self.queues = Shelf(self.database, "queue", records.Queue)
        self.calls = Shelf(self.database, "call", records.Call)
        self.tasks = Shelf(self.database, "task", records.Task)
        self.answers = Shelf(self.database, "answer", records.Answer)

    def live_definition(self, function_id: str) -> records.Definition | None:
        function = self.functions.get(function_id)
        return self.definitions.get(function.live_definition) if function else None

    def live_tasks(self, function_id: str | None = None) -> list[records.Task]:
        return [t for t in self.tasks if t.alive and function_id in (None, t.function_id)]

    def folder(self, *parts: str) -> Path:
        path = self.data.joinpath(*parts)
        path.mkdir(parents=True, exist_ok=True)
        return path

    def close(self) -> None:
        self.database.close()
