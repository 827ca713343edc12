"""Items of queues: first in, first out within a partition."""

import asyncio
import time
from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from grpclib.const import Status
from grpclib.exceptions import GRPCError
from modal_proto import api_pb2

from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World

# modal.com/docs/reference/modal.Queue
PARTITION_ITEM_LIMIT = 5_000
POLL_SECONDS = 0.05


def length(world: "World", queue_id: str, partition: bytes) -> int:
    return world.store.database.execute(
        "SELECT count(*) FROM queue_items WHERE queue_id = ? AND partition = ?", (queue_id, partition)
    ).fetchone()[0]


@rpc
async def QueuePut(world: "World", request: api_pb2.QueuePutRequest):
    if length(world, request.queue_id, request.partition_key) + len(request.values) > PARTITION_ITEM_LIMIT:
        raise GRPCError(Status.RESOURCE_EXHAUSTED, "Queue partition is full")
    world.store.database.executemany(
        "INSERT INTO queue_items (queue_id, partition, value) VALUES (?, ?, ?)",
        [(request.queue_id, request.partition_key, value) for value in request.values],
    )
    return Empty()


@rpc
async def QueueGet(world: "World", request: api_pb2.QueueGetRequest):
    until = time.monotonic() + request.timeout
    while True:
        rows = world.store.database.execute(
            "SELECT entry, value FROM queue_items WHERE queue_id = ? AND partition = ? ORDER BY entry LIMIT ?",
            (request.queue_id, request.partition_key, request.n_values or 1),
        ).fetchall()
        if rows or time.monotonic() >= until:
            break
        await asyncio.sleep(POLL_SECONDS)
    world.store.database.executemany("DELETE FROM queue_items WHERE entry = ?", [(entry,) for entry, _ in rows])
    return api_pb2.QueueGetResponse(values=[value for _, value in rows])


@rpc
async def QueueNextItems(world: "World", request: api_pb2.QueueNextItemsRequest):
    """Items after an entry, without removing them."""
    until = time.monotonic() + request.item_poll_timeout
    last = int(request.last_entry_id) if request.last_entry_id.isdigit() else 0
    while True:
        rows = world.store.database.execute(
            "SELECT entry, value FROM queue_items WHERE queue_id = ? AND partition = ? AND entry > ?"
            " ORDER BY entry LIMIT 100",
            (request.queue_id, request.partition_key, last),
        ).fetchall()
        if rows or time.monotonic() >= until:
            break
        await asyncio.sleep(POLL_SECONDS)
    return api_pb2.QueueNextItemsResponse(
        items=[api_pb2.QueueItem(value=value, entry_id=str(entry)) for entry, value in rows]
    )


@rpc
async def QueueLen(world: "World", request: api_pb2.QueueLenRequest):
    if not request.total:
        return api_pb2.QueueLenResponse(len=length(world, request.queue_id, request.partition_key))
    total = world.store.database.execute("SELECT count(*) FROM queue_items WHERE queue_id = ?", (request.queue_id,))
    return api_pb2.QueueLenResponse(len=total.fetchone()[0])


@rpc
async def QueueClear(world: "World", request: api_pb2.QueueClearRequest):
    if request.all_partitions:
        world.store.database.execute("DELETE FROM queue_items WHERE queue_id = ?", (request.queue_id,))
    else:
        world.store.database.execute(
            "DELETE FROM queue_items WHERE queue_id = ? AND partition = ?", (request.queue_id, request.partition_key)
        )
    return Empty()
