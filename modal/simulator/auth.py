"""Who may call: one token pair, and Modal's wording for everyone else."""

import base64
import json
import time
from typing import TYPE_CHECKING, Any

from grpclib.const import Status
from grpclib.exceptions import GRPCError

if TYPE_CHECKING:
    from .faults import Faults

TOKEN_ID = "ak-simulator"
TOKEN_SECRET = "as-simulator"
AUTH_TOKEN_SECONDS = 1200


def check_credentials(metadata: Any, faults: "Faults") -> None:
    token_id = metadata.get("x-modal-token-id")
    if not token_id:
        raise GRPCError(
            Status.UNAUTHENTICATED,
            "Token missing. Could not authenticate client. If you have token credentials, see "
            "modal.com/docs/reference/modal.config for setup help. If you are a new user, register an account at "
            "modal.com, then run `modal token new`.",
        )
    if faults.unauthenticated or (token_id, metadata.get("x-modal-token-secret")) != (TOKEN_ID, TOKEN_SECRET):
        raise GRPCError(Status.UNAUTHENTICATED, f"Token validation failed. Token ID: {token_id}, Token not found")


def auth_token() -> str:
    """A token in the shape of a JWT; clients read only `exp`."""

    def part(value: dict[str, Any]) -> str:
        return base64.urlsafe_b64encode(json.dumps(value).encode()).rstrip(b"=").decode()

    claims = {"sub": TOKEN_ID, "iat": int(time.time()), "exp": int(time.time()) + AUTH_TOKEN_SECONDS}
    return ".".join([part({"alg": "none", "typ": "JWT"}), part(claims), "simulator"])
