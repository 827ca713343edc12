"""An app as the SDK's App.info() sees it."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from .apps import lifecycle
from .records import App

if TYPE_CHECKING:
    from .world import World


def handle(world: "World", app: App) -> api_pb2.AppHandleMetadata:
    servers = {tag: id_ for tag, id_ in app.function_ids.items() if is_server(world, id_)}
    functions = {tag: id_ for tag, id_ in app.function_ids.items() if tag not in servers}
    return api_pb2.AppHandleMetadata(
        description=app.description, app_id=app.id, environment_name=app.environment, lifecycle=lifecycle(app),
        functions=functions, servers=servers,
    )  # fmt: skip


def is_server(world: "World", function_id: str) -> bool:
    definition = world.store.live_definition(function_id)
    return definition is not None and definition.proto.is_server
