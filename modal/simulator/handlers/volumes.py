"""Volumes by name. A container's writes are visible at once, so commit and reload have nothing to do."""

import shutil
from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..ids import new_id
from ..records import Volume
from ..rpc import not_found, rpc
from ..volume_paths import volume_folder
from ..world import ENVIRONMENT

if TYPE_CHECKING:
    from ..world import World


def metadata(volume: Volume) -> api_pb2.VolumeMetadata:
    creation = api_pb2.CreationInfo(created_at=volume.created_at, created_by="simulator")
    return api_pb2.VolumeMetadata(version=volume.version, name=volume.name, creation_info=creation)


@rpc
async def VolumeGetOrCreate(world: "World", request: api_pb2.VolumeGetOrCreateRequest):
    name = request.deployment_name
    found = world.store.volumes.first(lambda volume: bool(name) and volume.name == name)
    if found is None:
        if not request.object_creation_type:
            raise not_found(f"Volume '{name}' not found in environment '{ENVIRONMENT}'")
        found = create_volume(world, name, request.version or api_pb2.VOLUME_FS_VERSION_V1)
    return api_pb2.VolumeGetOrCreateResponse(volume_id=found.id, version=found.version, metadata=metadata(found))


def create_volume(world: "World", name: str, version: int) -> Volume:
    volume = Volume(id=new_id("vo"), name=name, created_at=world.clock.now(), version=version)
    volume_folder(world, volume.id)
    return world.store.volumes.save(volume)


@rpc
async def VolumeGetById(world: "World", request: api_pb2.VolumeGetByIdRequest):
    volume = world.store.volumes.get(request.volume_id)
    if volume is None:
        raise not_found(f"Volume {request.volume_id} not found")
    return api_pb2.VolumeGetByIdResponse(volume_id=volume.id, metadata=metadata(volume))


@rpc
async def VolumeList(world: "World", request: api_pb2.VolumeListRequest):
    before = request.pagination.created_before or float("inf")
    named = [volume for volume in world.store.volumes if volume.name and volume.created_at < before]
    named.sort(key=lambda volume: -volume.created_at)
    items = [
        api_pb2.VolumeListItem(label=v.name, volume_id=v.id, created_at=v.created_at, metadata=metadata(v))
        for v in named[: request.pagination.max_objects or 100]
    ]
    return api_pb2.VolumeListResponse(items=items, environment_name=ENVIRONMENT)


@rpc
async def VolumeCommit(world: "World", request: api_pb2.VolumeCommitRequest):
    return api_pb2.VolumeCommitResponse(skip_reload=True)


@rpc
async def VolumeReload(world: "World", request: api_pb2.VolumeReloadRequest):
    return Empty()


@rpc
async def VolumeHeartbeat(world: "World", request: api_pb2.VolumeHeartbeatRequest):
    return Empty()


@rpc
async def VolumeDelete(world: "World", request: api_pb2.VolumeDeleteRequest):
    shutil.rmtree(volume_folder(world, request.volume_id), ignore_errors=True)
    world.store.volumes.drop(request.volume_id)
    return Empty()
