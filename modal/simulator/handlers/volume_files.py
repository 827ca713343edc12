"""Reads of a volume's files; their bytes travel over HTTP in blocks of 8 MiB."""

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..rpc import invalid, not_found, rpc
from ..volume_paths import volume_folder, volume_path

if TYPE_CHECKING:
    from ..world import World

BLOCK_BYTES = 8 * 1024 * 1024
INLINE_BYTES = 2 * 1024 * 1024
BATCH = 100


def entry(root: Path, path: Path) -> api_pb2.FileEntry:
    stat = path.lstat()
    kind = api_pb2.FileEntry.DIRECTORY if path.is_dir() else api_pb2.FileEntry.FILE
    size = 0 if path.is_dir() else stat.st_size
    return api_pb2.FileEntry(path=path.relative_to(root).as_posix(), type=kind, mtime=int(stat.st_mtime), size=size)


def entries(
    world: "World", request: api_pb2.VolumeListFilesRequest | api_pb2.VolumeListFiles2Request
) -> Iterator[list[api_pb2.FileEntry]]:
    root = volume_folder(world, request.volume_id).resolve()
    path = volume_path(world, request.volume_id, request.path)
    if not path.exists():
        raise not_found(f"No such file or directory: {request.path}")
    pattern = "**/*" if request.recursive else "*"
    found = sorted(path.glob(pattern)) if path.is_dir() else [path]
    found = found[: request.max_entries or None]
    for start in range(0, len(found), BATCH):
        yield [entry(root, child) for child in found[start : start + BATCH]]


@rpc
async def VolumeListFiles(world: "World", request: api_pb2.VolumeListFilesRequest):
    for batch in entries(world, request):
        yield api_pb2.VolumeListFilesResponse(entries=batch)


@rpc
async def VolumeListFiles2(world: "World", request: api_pb2.VolumeListFiles2Request):
    for batch in entries(world, request):
        yield api_pb2.VolumeListFiles2Response(entries=batch)


def readable(world: "World", volume_id: str, path: str) -> Path:
    file = volume_path(world, volume_id, path)
    if file.is_dir():
        raise invalid(f"{path} is a directory")
    if not file.is_file():
        raise not_found(f"No such file: {path}")
    return file


@rpc
async def VolumeGetFile(world: "World", request: api_pb2.VolumeGetFileRequest):
    file = readable(world, request.volume_id, request.path)
    size = file.stat().st_size
    length = min(request.len or size, size - request.start, INLINE_BYTES)
    with file.open("rb") as source:
        source.seek(request.start)
        data = source.read(length)
    return api_pb2.VolumeGetFileResponse(data=data, size=size, start=request.start, len=len(data))


@rpc
async def VolumeGetFile2(world: "World", request: api_pb2.VolumeGetFile2Request):
    file = readable(world, request.volume_id, request.path)
    size = file.stat().st_size
    start = min(request.start, size)
    length = min(request.len or size, size - start)
    urls, position = [], start
    while position < start + length:
        block_end = min((position // BLOCK_BYTES + 1) * BLOCK_BYTES, start + length)
        urls.append(world.edge.volume_url(request.volume_id, request.path, position, block_end - position))
        position = block_end
    return api_pb2.VolumeGetFile2Response(get_urls=urls, size=size, start=start, len=length)
