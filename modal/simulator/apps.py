"""What publishing, rolling back and stopping an app mean."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from .ids import new_id
from .records import App, Deployment, pack
from .rpc import not_found

if TYPE_CHECKING:
    from .world import World

LISTED_STOPPED_SECONDS = 86_400


def app_by_name(world: "World", name: str, environment: str = "") -> App | None:
    """The deployed app of that name; stopped ones no longer hold their name."""
    return world.store.apps.first(
        lambda app: (
            app.name == name and app.state == api_pb2.APP_STATE_DEPLOYED and environment in ("", app.environment)
        )
    )


def stopped_app_by_name(world: "World", name: str) -> App | None:
    """The one that had the name last."""
    stopped = [app for app in world.store.apps if app.name == name and app.state == api_pb2.APP_STATE_STOPPED]
    return max(stopped, key=lambda app: app.stopped_at, default=None)


def app_or_fail(world: "World", app_id: str, name: str = "") -> App:
    app = world.store.apps.get(app_id)
    if app is None:
        raise not_found(f"App '{name or app_id}' not found in environment 'main'")
    return app


def page_url(app: App) -> str:
    if app.name:
        return f"https://modal.com/apps/simulator/{app.environment}/deployed/{app.name}"
    return f"https://modal.com/apps/simulator/{app.environment}/{app.id}"


def lifecycle(app: App) -> api_pb2.AppLifecycle:
    return api_pb2.AppLifecycle(
        app_state=app.state, created_at=app.created_at, created_by=app.created_by, deployed_at=app.deployed_at,
        deployed_by=app.created_by if app.deployed_at else "", version=app.version, stopped_at=app.stopped_at,
        stopped_by=app.created_by if app.stopped_at else "",
    )  # fmt: skip


def deployments_of(world: "World", app: App) -> list[Deployment]:
    return [deployment for deployment in world.store.deployments if deployment.app_id == app.id]


def publish(
    world: "World", app: App, function_ids: dict[str, str], class_ids: dict[str, str], definitions: dict[str, str], *,
    tag: str = "", client_version: str = "", deployment_type: int, rollback_version: int = 0,
    commit_info: api_pb2.CommitInfo | None = None,
) -> Deployment:  # fmt: skip
    """Makes a set of definitions live as the app's next version; containers of older ones are replaced."""
    now = world.clock.now()
    app.state, app.deployed_at, app.stopped_at, app.version = api_pb2.APP_STATE_DEPLOYED, now, 0.0, app.version + 1
    app.function_ids, app.class_ids = function_ids, class_ids
    world.store.apps.save(app)
    make_live(world, definitions)
    deployment = Deployment(
        id=new_id("dp"), app_id=app.id, version=app.version, deployed_at=now, tag=tag, client_version=client_version,
        deployment_type=deployment_type, rollback_version=rollback_version,
        commit=pack(commit_info) if commit_info is not None else "",
        function_ids=function_ids, class_ids=class_ids, definitions=definitions,
    )  # fmt: skip
    world.store.deployments.save(deployment)
    world.autoscaler.wake()
    return deployment


def make_live(world: "World", definitions: dict[str, str]) -> None:
    for function_id, definition_id in definitions.items():
        function = world.store.functions[function_id]
        # A deploy resets what was overridden at run time with update_autoscaler.
        function.live_definition, function.override = definition_id, ""
        world.store.functions.save(function)


def stop(world: "World", app: App) -> None:
    app.state, app.stopped_at = api_pb2.APP_STATE_STOPPED, world.clock.now()
    world.store.apps.save(app)
    for call in world.store.calls:
        if not call.finished and call.function_id in app.function_ids.values():
            world.calls.cancel(call)
    for task in world.store.live_tasks():
        if task.app_id == app.id:
            world.launcher.stop(task)
