"""Blobs: uploaded and downloaded over HTTP on the edge port."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..ids import new_id
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def BlobCreate(world: "World", request: api_pb2.BlobCreateRequest):
    blob_id = new_id("bl")
    url = world.edge.content_url(blob_id)
    return api_pb2.BlobCreateResponse(
        blob_id=blob_id, upload_url=url, blob_ids=[blob_id], upload_urls=api_pb2.UploadUrlList(items=[url])
    )


@rpc
async def BlobGet(world: "World", request: api_pb2.BlobGetRequest):
    return api_pb2.BlobGetResponse(download_url=world.edge.content_url(request.blob_id))
