"""Classes: a service function under the class's name."""

from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..ids import new_id
from ..records import ClassRecord
from ..rpc import rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def ClassCreate(world: "World", request: api_pb2.ClassCreateRequest):
    class_id = request.existing_class_id or new_id("cs")
    world.store.classes.save(ClassRecord(id=class_id, app_id=request.app_id, function_id=""))
    return api_pb2.ClassCreateResponse(class_id=class_id, handle_metadata=api_pb2.ClassHandleMetadata())
