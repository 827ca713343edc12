"""Mounts: files by content hash, then lists of them."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..contents import content_path, has_content, write_content
from ..ids import new_id
from ..records import Mount
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def MountBatchedCheckExistence(world: "World", request: api_pb2.MountBatchedCheckExistenceRequest):
    missing = [digest for digest in request.sha256_hex_hashes if not has_content(world, digest)]
    return api_pb2.MountBatchedCheckExistenceResponse(missing_sha256_hex_hashes=missing)


@rpc
async def MountPutFile(world: "World", request: api_pb2.MountPutFileRequest):
    if request.WhichOneof("data_oneof") == "data_blob_id":
        write_content(world, request.sha256_hex, content_path(world, request.data_blob_id).read_bytes())
    elif request.HasField("data"):
        write_content(world, request.sha256_hex, request.data)
    return api_pb2.MountPutFileResponse(exists=has_content(world, request.sha256_hex))


@rpc
async def MountGetOrCreate(world: "World", request: api_pb2.MountGetOrCreateRequest):
    name = request.deployment_name
    found = world.store.mounts.first(lambda mount: bool(name) and mount.name == name)
    if found is None:
        files = [{"path": file.filename, "sha256": file.sha256_hex, "mode": file.mode} for file in request.files]
        found = world.store.mounts.save(Mount(id=new_id("mo"), name=name, files=files))
    return api_pb2.MountGetOrCreateResponse(mount_id=found.id, handle_metadata=api_pb2.MountHandleMetadata())
