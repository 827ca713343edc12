"""Images: built once per definition, with a log that can be joined at any entry."""

import hashlib
import time
from typing import TYPE_CHECKING, Any

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..ids import new_id
from ..logbook import Line, LogFilter
from ..records import Image, pack
from ..rpc import not_found, rpc

if TYPE_CHECKING:
    from ..world import World

SUCCESS = api_pb2.GenericResult.GENERIC_STATUS_SUCCESS
BUILDER_VERSION = "2025.06"
DEFAULT_FLOOD_LINES = 50_000


def image_or_fail(world: "World", image_id: str) -> Image:
    image = world.store.images.get(image_id)
    if image is None:
        raise not_found(f"Image {image_id} not found")
    return image


def metadata() -> api_pb2.ImageMetadata:
    return api_pb2.ImageMetadata(
        python_version_info="Python 3.12.3", image_builder_version=BUILDER_VERSION, workdir="/root"
    )


@rpc
async def ImageGetOrCreate(world: "World", request: api_pb2.ImageGetOrCreateRequest):
    digest = hashlib.sha256(request.image.SerializeToString(deterministic=True)).hexdigest()
    built = world.store.images.first(lambda image: image.digest == digest and image.status == SUCCESS)
    # Faults of image builds concern the next deploy, so the cache must not hide them.
    flood = world.faults.take("log-flood")
    rebuild = request.force_build or world.faults.has("image-build-fail") or flood is not None
    if built is not None and not rebuild:
        result = api_pb2.GenericResult(status=SUCCESS)
        return api_pb2.ImageGetOrCreateResponse(image_id=built.id, result=result, metadata=metadata())
    image = Image(
        id=new_id("im"),
        digest=digest,
        definition=pack(request.image),
        app_id=request.app_id,
        created_at=world.clock.now(),
    )
    world.store.images.save(image)
    world.builder.start(image, flood_lines(flood))
    return api_pb2.ImageGetOrCreateResponse(image_id=image.id)


def flood_lines(flood: dict[str, Any] | None) -> int:
    return 0 if flood is None else int(flood.get("lines", DEFAULT_FLOOD_LINES))


@rpc
async def ImageJoinStreaming(world: "World", request: api_pb2.ImageJoinStreamingRequest):
    image = image_or_fail(world, request.image_id)
    until = time.monotonic() + (request.timeout or 55)
    wanted = LogFilter(image_id=image.id)
    if not image.status:
        world.builder.start(image)
    async for lines in world.logs.follow(wanted, int(request.last_entry_id or 0), until):
        if lines:
            yield api_pb2.ImageJoinStreamingResponse(task_logs=map(task_log, lines), entry_id=str(lines[-1].id))
        elif image.status:
            result = api_pb2.GenericResult(status=image.status, exception=image.exception)
            yield api_pb2.ImageJoinStreamingResponse(result=result, metadata=metadata(), eof=True)
            return


def task_log(line: Line) -> api_pb2.TaskLogs:
    return api_pb2.TaskLogs(
        data=line.data, timestamp=line.at_ns / 1e9, timestamp_ns=line.at_ns, file_descriptor=line.stream
    )


@rpc
async def ImageFromId(world: "World", request: api_pb2.ImageFromIdRequest):
    return api_pb2.ImageFromIdResponse(image_id=image_or_fail(world, request.image_id).id, metadata=metadata())


@rpc
async def ImageDelete(world: "World", request: api_pb2.ImageDeleteRequest):
    world.store.images.drop(image_or_fail(world, request.image_id).id)
    return Empty()
