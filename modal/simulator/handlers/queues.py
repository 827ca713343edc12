"""Queues by name."""

from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..ids import new_id
from ..records import Queue
from ..rpc import not_found, rpc
from ..world import ENVIRONMENT

if TYPE_CHECKING:
    from ..world import World


def metadata(queue: Queue) -> api_pb2.QueueMetadata:
    return api_pb2.QueueMetadata(name=queue.name, creation_info=api_pb2.CreationInfo(created_at=queue.created_at))


@rpc
async def QueueGetOrCreate(world: "World", request: api_pb2.QueueGetOrCreateRequest):
    name = request.deployment_name
    found = world.store.queues.first(lambda queue: bool(name) and queue.name == name)
    if found is None:
        if not request.object_creation_type:
            raise not_found(f"Queue '{name}' not found in environment '{ENVIRONMENT}'")
        found = world.store.queues.save(Queue(id=new_id("qu"), name=name, created_at=world.clock.now()))
    return api_pb2.QueueGetOrCreateResponse(queue_id=found.id, metadata=metadata(found))


@rpc
async def QueueGetById(world: "World", request: api_pb2.QueueGetByIdRequest):
    queue = world.store.queues.get(request.queue_id)
    if queue is None:
        raise not_found(f"Queue {request.queue_id} not found")
    return api_pb2.QueueGetByIdResponse(queue_id=queue.id, metadata=metadata(queue))


@rpc
async def QueueList(world: "World", request: api_pb2.QueueListRequest):
    infos = []
    for queue in world.store.queues:
        count, partitions = world.store.database.execute(
            "SELECT count(*), count(DISTINCT partition) FROM queue_items WHERE queue_id = ?", (queue.id,)
        ).fetchone()
        infos.append(api_pb2.QueueListResponse.QueueInfo(
            name=queue.name, created_at=queue.created_at, num_partitions=partitions, total_size=count,
            queue_id=queue.id, metadata=metadata(queue),
        ))  # fmt: skip
    return api_pb2.QueueListResponse(queues=infos, environment_name=ENVIRONMENT)


@rpc
async def QueueDelete(world: "World", request: api_pb2.QueueDeleteRequest):
    world.store.queues.drop(request.queue_id)
    world.store.database.execute("DELETE FROM queue_items WHERE queue_id = ?", (request.queue_id,))
    return Empty()


@rpc
async def QueueHeartbeat(world: "World", request: api_pb2.QueueHeartbeatRequest):
    return Empty()
