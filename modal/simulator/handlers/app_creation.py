"""Apps from the first lookup of a deploy to its publication."""

from importlib.metadata import version
from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..app_handles import handle
from ..apps import app_by_name, app_or_fail, lifecycle, make_live, page_url, publish, stopped_app_by_name
from ..functions import handle_metadata
from ..ids import new_id
from ..records import App
from ..rpc import not_found, rpc
from ..world import ENVIRONMENT

if TYPE_CHECKING:
    from ..world import World

CLIENT_VERSION = version("modal")


@rpc
async def AppGetByDeploymentName(world: "World", request: api_pb2.AppGetByDeploymentNameRequest):
    app = app_by_name(world, request.name, request.environment_name)
    if app is None:
        stopped = stopped_app_by_name(world, request.name)
        return api_pb2.AppGetByDeploymentNameResponse(
            environment_name=ENVIRONMENT, previous_app_id=stopped.id if stopped else "",
            lifecycle=lifecycle(stopped) if stopped else None,
        )  # fmt: skip
    return api_pb2.AppGetByDeploymentNameResponse(
        app_id=app.id, environment_name=app.environment, lifecycle=lifecycle(app)
    )


@rpc
async def AppCreate(world: "World", request: api_pb2.AppCreateRequest):
    app = App(
        id=new_id("ap"), name="", description=request.description, environment=request.environment_name or ENVIRONMENT,
        state=request.app_state, created_at=world.clock.now(), tags=dict(request.tags),
    )  # fmt: skip
    world.store.apps.save(app)
    return api_pb2.AppCreateResponse(app_id=app.id, app_page_url=page_url(app), app_logs_url=page_url(app))


@rpc
async def AppGetOrCreate(world: "World", request: api_pb2.AppGetOrCreateRequest):
    app = app_by_name(world, request.app_name, request.environment_name)
    if app is None:
        if not request.object_creation_type:
            raise not_found(f"App '{request.app_name}' not found in environment '{ENVIRONMENT}'")
        app = world.store.apps.save(App(
            id=new_id("ap"), name=request.app_name, description=request.app_name, environment=ENVIRONMENT,
            state=api_pb2.APP_STATE_DEPLOYED, created_at=world.clock.now(),
        ))  # fmt: skip
    return api_pb2.AppGetOrCreateResponse(app_id=app.id, handle_metadata=handle(world, app))


@rpc
async def AppGetLayout(world: "World", request: api_pb2.AppGetLayoutRequest):
    app = app_or_fail(world, request.app_id)
    layout = api_pb2.AppLayout(function_ids=app.function_ids, class_ids=app.class_ids)
    for function_id in app.function_ids.values():
        metadata = layout_metadata(world, function_id)
        layout.objects.append(api_pb2.Object(object_id=function_id, function_handle_metadata=metadata))
    for class_id in app.class_ids.values():
        layout.objects.append(api_pb2.Object(object_id=class_id, class_handle_metadata=api_pb2.ClassHandleMetadata()))
    return api_pb2.AppGetLayoutResponse(app_layout=layout)


@rpc
async def AppHeartbeat(world: "World", request: api_pb2.AppHeartbeatRequest):
    return Empty()


@rpc
async def AppClientDisconnect(world: "World", request: api_pb2.AppClientDisconnectRequest):
    app = world.store.apps.get(request.app_id)
    if app is not None and app.state != api_pb2.APP_STATE_DEPLOYED:
        app.state, app.stopped_at = api_pb2.APP_STATE_STOPPED, world.clock.now()
        world.store.apps.save(app)
    return Empty()


@rpc
async def AppPublish(world: "World", request: api_pb2.AppPublishRequest):
    app = app_or_fail(world, request.app_id)
    if request.app_state != api_pb2.APP_STATE_DEPLOYED:
        app.state = request.app_state
        app.function_ids, app.class_ids = dict(request.function_ids), dict(request.class_ids)
        world.store.apps.save(app)
        make_live(world, dict(request.definition_ids))
        return api_pb2.AppPublishResponse(url=page_url(app))
    app.name = app.description = request.name
    app.tags = dict(request.tags)
    deployment = publish(
        world, app, dict(request.function_ids), dict(request.class_ids), dict(request.definition_ids),
        tag=request.deployment_tag, client_version=request.client_version or CLIENT_VERSION,
        deployment_type=api_pb2.DEPLOYMENT_TYPE_STANDARD, commit_info=request.commit_info,
    )  # fmt: skip
    return api_pb2.AppPublishResponse(url=page_url(app), deployed_at=deployment.deployed_at)


def layout_metadata(world: "World", function_id: str) -> api_pb2.FunctionHandleMetadata:
    definition = world.store.live_definition(function_id)
    if definition is None:
        return api_pb2.FunctionHandleMetadata()
    return handle_metadata(world, world.store.functions[function_id], definition.proto, definition.id)
