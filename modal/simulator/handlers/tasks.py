"""Containers: list, details, stop."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..records import Task
from ..rpc import not_found, rpc

if TYPE_CHECKING:
    from ..world import World


def task_or_fail(world: "World", task_id: str) -> Task:
    task = world.store.tasks.get(task_id)
    if task is None:
        raise not_found(f"Container {task_id} not found")
    return task


@rpc
async def TaskList(world: "World", request: api_pb2.TaskListRequest):
    tasks = [
        api_pb2.TaskStats(
            task_id=task.id, app_id=task.app_id, app_description=world.store.apps[task.app_id].description,
            started_at=task.started_at, enqueued_at=task.enqueued_at,
        )
        for task in world.store.live_tasks()
        if request.app_id in ("", task.app_id)
    ]  # fmt: skip
    return api_pb2.TaskListResponse(tasks=tasks)


@rpc
async def TaskGetInfo(world: "World", request: api_pb2.TaskGetInfoRequest):
    task = task_or_fail(world, request.task_id)
    gpu = world.store.definitions[task.definition_id].proto.resources.gpu_config
    info = api_pb2.TaskInfo(
        id=task.id, started_at=task.started_at, finished_at=task.finished_at, enqueued_at=task.enqueued_at,
        gpu_type=gpu.gpu_type, gpu_config=gpu if gpu.count else None,
    )  # fmt: skip
    if not task.alive:
        info.result.CopyFrom(api_pb2.GenericResult(status=task.outcome, exitcode=task.exit_code, exception=task.reason))
    return api_pb2.TaskGetInfoResponse(app_id=task.app_id, info=info)


@rpc
async def ContainerStop(world: "World", request: api_pb2.ContainerStopRequest):
    world.launcher.stop(task_or_fail(world, request.task_id))
    return api_pb2.ContainerStopResponse()
