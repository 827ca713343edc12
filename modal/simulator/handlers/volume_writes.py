"""Writes to a volume: whole files by content hash (v1), blocks (v2), removal."""

import shutil
from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from grpclib.const import Status
from grpclib.exceptions import GRPCError
from modal_proto import api_pb2

from ..contents import content_path, has_content
from ..rpc import not_found, rpc
from ..volume_paths import volume_path

if TYPE_CHECKING:
    from ..world import World


def place(world: "World", volume_id: str, path: str, digests: list[str], keep_existing: bool) -> None:
    target = volume_path(world, volume_id, path)
    if keep_existing and target.exists():
        raise GRPCError(Status.ALREADY_EXISTS, f"{path}: already exists")
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as out:
        for digest in digests:
            out.write(content_path(world, digest).read_bytes())


@rpc
async def VolumePutFiles(world: "World", request: api_pb2.VolumePutFilesRequest):
    for file in request.files:
        place(world, request.volume_id, file.filename, [file.sha256_hex], request.disallow_overwrite_existing_files)
    return Empty()


@rpc
async def VolumePutFiles2(world: "World", request: api_pb2.VolumePutFiles2Request):
    """Answers with the blocks it has not seen; the client uploads them and asks again."""
    missing = [
        api_pb2.VolumePutFiles2Response.MissingBlock(
            file_index=f, block_index=b, put_url=world.edge.content_url(block.contents_sha256.hex())
        )
        for f, file in enumerate(request.files)
        for b, block in enumerate(file.blocks)
        if not has_content(world, block.contents_sha256.hex())
    ]
    if not missing:
        for file in request.files:
            digests = [block.contents_sha256.hex() for block in file.blocks]
            place(world, request.volume_id, file.path, digests, request.disallow_overwrite_existing_files)
    return api_pb2.VolumePutFiles2Response(missing_blocks=missing)


def remove(world: "World", volume_id: str, path: str, recursive: bool) -> None:
    target = volume_path(world, volume_id, path)
    if target.is_dir() and recursive:
        shutil.rmtree(target)
    elif target.is_file():
        target.unlink()
    else:
        raise not_found(f"No such file: {path}")


@rpc
async def VolumeRemoveFile(world: "World", request: api_pb2.VolumeRemoveFileRequest):
    remove(world, request.volume_id, request.path, request.recursive)
    return Empty()


@rpc
async def VolumeRemoveFile2(world: "World", request: api_pb2.VolumeRemoveFile2Request):
    remove(world, request.volume_id, request.path, request.recursive)
    return Empty()
