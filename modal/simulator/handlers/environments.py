"""One environment: main."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..rpc import not_found, rpc
from ..world import ENVIRONMENT
from .images import BUILDER_VERSION

if TYPE_CHECKING:
    from ..world import World

ENVIRONMENT_ID = "en-" + "s1mulat0r" * 2 + "main"


@rpc
async def EnvironmentGetOrCreate(world: "World", request: api_pb2.EnvironmentGetOrCreateRequest):
    name = request.deployment_name or ENVIRONMENT
    if name != ENVIRONMENT:
        raise not_found(f"Environment '{name}' not found")
    settings = api_pb2.EnvironmentSettings(image_builder_version=BUILDER_VERSION, max_concurrent_gpus=50)
    metadata = api_pb2.EnvironmentMetadata(name=name, settings=settings)
    return api_pb2.EnvironmentGetOrCreateResponse(environment_id=ENVIRONMENT_ID, metadata=metadata)


@rpc
async def EnvironmentList(world: "World", request):
    gpus = sum(gpu_count(world, task.definition_id) for task in world.store.live_tasks())
    item = api_pb2.EnvironmentListItem(
        name=ENVIRONMENT, default=True, environment_id=ENVIRONMENT_ID, max_concurrent_tasks=1000,
        max_concurrent_gpus=50,        current_concurrent_tasks=len(world.store.live_tasks()), current_concurrent_gpus=gpus,
        image_builder_version=BUILDER_VERSION,
    )  # fmt: skip
    return api_pb2.EnvironmentListResponse(items=[item])


def gpu_count(world: "World", definition_id: str) -> int:
    definition = world.store.definitions.get(definition_id)
    return definition.proto.resources.gpu_config.count if definition else 0
