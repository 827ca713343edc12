"""Reads of apps: list, lifecycle, info."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..app_handles import handle
from ..apps import LISTED_STOPPED_SECONDS, app_or_fail, lifecycle
from ..functions import is_web
from ..records import App
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def AppList(world: "World", request: api_pb2.AppListRequest):
    oldest = world.clock.now() - LISTED_STOPPED_SECONDS
    items = [
        api_pb2.AppListResponse.AppListItem(
            app_id=app.id, description=app.description, state=app.state, created_at=app.created_at,
            stopped_at=app.stopped_at, name=app.name, n_running_tasks=running_tasks(world, app.id),
        )
        for app in world.store.apps
        if not app.stopped_at or app.stopped_at > oldest
    ]  # fmt: skip
    return api_pb2.AppListResponse(apps=items)


def running_tasks(world: "World", app_id: str) -> int:
    return sum(task.app_id == app_id for task in world.store.live_tasks())


@rpc
async def AppGetLifecycle(world: "World", request: api_pb2.AppGetLifecycleRequest):
    return api_pb2.AppGetLifecycleResponse(lifecycle=lifecycle(app_or_fail(world, request.app_id)))


@rpc
async def AppGetInfo(world: "World", request: api_pb2.AppGetInfoRequest):
    app = app_or_fail(world, request.app_id)
    return api_pb2.AppGetInfoResponse(info=handle(world, app), function_info_summaries=summaries(world, app))


def summaries(world: "World", app: App) -> dict[str, api_pb2.AppGetInfoResponse.FunctionInfoSummary]:
    found = {}
    for tag, function_id in app.function_ids.items():
        definition = world.store.live_definition(function_id)
        if definition is None:
            continue
        proto = definition.proto
        found[tag] = api_pb2.AppGetInfoResponse.FunctionInfoSummary(
            gpu_config=[proto.resources.gpu_config] if proto.resources.gpu_config.count else [],
            schedule=proto.schedule,
            web_function=is_web(proto),
        )
    return found
