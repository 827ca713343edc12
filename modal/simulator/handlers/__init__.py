"""RPC handlers, one file a noun. Importing this package registers them all."""

from . import (
    app_creation,
    app_history,
    app_reports,
    app_stop,
    blobs,
    call_reports,
    calls,
    classes,
    environments,
    function_creation,
    function_metrics,
    function_settings,
    functions,
    images,
    logs,
    mounts,
    queue_items,
    queues,
    secrets,
    tasks,
    volume_files,
    volume_writes,
    volumes,
    workspace,
)

__all__ = [
    "app_creation", "app_history", "app_reports", "app_stop", "blobs", "call_reports", "calls", "classes",
    "environments", "function_creation", "function_metrics", "function_settings", "functions", "images", "logs", "mounts",
    "queue_items", "queues", "secrets", "tasks", "volume_files", "volume_writes", "volumes", "workspace",
]  # fmt: skip
