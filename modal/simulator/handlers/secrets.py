"""Secrets: created, looked up by name with required keys, listed without values."""

from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from grpclib.const import Status
from grpclib.exceptions import GRPCError
from modal_proto import api_pb2

from ..ids import new_id
from ..records import Secret
from ..rpc import failed_precondition, not_found, rpc
from ..world import ENVIRONMENT

if TYPE_CHECKING:
    from ..world import World

OVERWRITE = api_pb2.OBJECT_CREATION_TYPE_CREATE_OVERWRITE_IF_EXISTS
FAIL_IF_EXISTS = api_pb2.OBJECT_CREATION_TYPE_CREATE_FAIL_IF_EXISTS


@rpc
async def SecretGetOrCreate(world: "World", request: api_pb2.SecretGetOrCreateRequest):
    name = request.deployment_name
    found = world.store.secrets.first(lambda secret: bool(name) and secret.name == name)
    hidden = world.faults.get("missing-secret")
    if hidden is not None and hidden.get("secret", name) == name and not request.env_dict:
        found = None
    if not request.object_creation_type:
        found = checked(found, name, list(request.required_keys))
    elif found is None or request.object_creation_type == OVERWRITE:
        id_ = found.id if found else new_id("st")
        found = Secret(id=id_, name=name, created_at=world.clock.now(), values=dict(request.env_dict))
        world.store.secrets.save(found)
    elif request.object_creation_type == FAIL_IF_EXISTS:
        raise GRPCError(Status.ALREADY_EXISTS, f"Secret '{name}' already exists in environment '{ENVIRONMENT}'")
    return api_pb2.SecretGetOrCreateResponse(secret_id=found.id, metadata=metadata(found))


def checked(secret: Secret | None, name: str, required_keys: list[str]) -> Secret:
    if secret is None:
        raise not_found(f"Secret '{name}' not found in environment '{ENVIRONMENT}'")
    missing = [key for key in required_keys if key not in secret.values]
    if missing:
        # The SDKs tell this answer by its first words.
        raise failed_precondition(f"Secret is missing key(s): {', '.join(missing)}")
    return secret


def metadata(secret: Secret) -> api_pb2.SecretMetadata:
    creation = api_pb2.CreationInfo(created_at=secret.created_at, created_by="simulator")
    return api_pb2.SecretMetadata(
        name=secret.name, creation_info=creation, keys=sorted(secret.values), environment_name=ENVIRONMENT
    )


@rpc
async def SecretGetInfo(world: "World", request: api_pb2.SecretGetInfoRequest):
    secret = world.store.secrets.get(request.secret_id)
    if secret is None:
        raise not_found(f"Secret {request.secret_id} not found")
    return api_pb2.SecretGetInfoResponse(metadata=metadata(secret))


@rpc
async def SecretList(world: "World", request: api_pb2.SecretListRequest):
    before = request.pagination.created_before or float("inf")
    named = [secret for secret in world.store.secrets if secret.name and secret.created_at < before]
    named.sort(key=lambda secret: -secret.created_at)
    items = [
        api_pb2.SecretListItem(
            label=secret.name, created_at=secret.created_at, environment_name=ENVIRONMENT, secret_id=secret.id,
            metadata=metadata(secret),
        )
        for secret in named[: request.pagination.max_objects or 100]
    ]  # fmt: skip
    return api_pb2.SecretListResponse(items=items, environment_name=ENVIRONMENT)


@rpc
async def SecretDelete(world: "World", request: api_pb2.SecretDeleteRequest):
    world.store.secrets.drop(request.secret_id)
    return Empty()
