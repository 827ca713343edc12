"""Who the token belongs to, and what things cost."""

from typing import TYPE_CHECKING

from google.protobuf.empty_pb2 import Empty
from modal_proto import api_pb2

from ..auth import TOKEN_ID, auth_token
from ..rpc import rpc
from ..world import WORKSPACE

if TYPE_CHECKING:
    from ..world import World

# Dollars per unit and hour (storage: per GiB and month), as on modal.com/pricing.
RATES = {
    "gpu_b200": "6.2496", "gpu_h200": "4.5396", "gpu_h100": "3.9492", "gpu_a100_80gb": "2.4984", "gpu_l40s": "1.9512",
    "cpu_core": "0.04716", "memory_gib": "0.007992", "volume_gib_month": "0.09",
}  # fmt: skip


@rpc
async def ClientHello(world: "World", request):
    return api_pb2.ClientHelloResponse()


@rpc
async def AuthTokenGet(world: "World", request: api_pb2.AuthTokenGetRequest):
    return api_pb2.AuthTokenGetResponse(token=auth_token())


@rpc
async def WorkspaceNameLookup(world: "World", request: Empty):
    return api_pb2.WorkspaceNameLookupResponse(workspace_name=WORKSPACE, username=WORKSPACE)


@rpc
async def TokenInfoGet(world: "World", request: api_pb2.TokenInfoGetRequest):
    return api_pb2.TokenInfoGetResponse(
        token_id=TOKEN_ID, workspace_name=WORKSPACE, token_name="simulator",
        user_identity=api_pb2.UserIdentity(username=WORKSPACE),
    )  # fmt: skip


@rpc
async def WorkspaceBillingRates(world: "World", request: api_pb2.WorkspaceBillingRatesRequest):
    formatted = "\n".join(f"{name}: {rate}" for name, rate in RATES.items())
    return api_pb2.WorkspaceBillingRatesResponse(rates=RATES, formatted=formatted)
