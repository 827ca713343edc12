"""What a killed simulator left behind: containers that are recorded as alive, calls that were running."""

import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

from modal_proto import api_pb2

from .containers.launcher import signal_group
from .records import Task

if TYPE_CHECKING:
    from .world import World


def clean_up(world: "World") -> None:
    for task in world.store.live_tasks():
        if is_running(task):
            signal_group(task.pid, signal.SIGKILL)
        task.state, task.finished_at, task.exit_code = "stopped", world.clock.now(), 137
        task.outcome = api_pb2.GenericResult.GENERIC_STATUS_INTERNAL_FAILURE
        task.reason = "The simulator was restarted"
        world.store.tasks.save(task)
    # Modal restarts the input of a container that it lost.
    for call in world.store.calls:
        if not call.finished and call.started_at:
            call.started_at, call.task_id = 0.0, ""
            world.store.calls.save(call)
    shutil.rmtree(world.store.folder("containers"), ignore_errors=True)


def is_running(task: Task) -> bool:
    """Whether the process id still belongs to that container, and not to some other program."""
    if task.pid <= 0:
        return False
    shown = subprocess.run(["ps", "-p", str(task.pid), "-o", "command="], capture_output=True, text=True, check=False)
    return task.id in shown.stdout
