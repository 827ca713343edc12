"""Versions of a deployed app: history, rollback, rollover."""

import base64
from typing import TYPE_CHECKING

from modal_proto import api_pb2

from ..apps import app_or_fail, deployments_of, page_url, publish
from ..rpc import failed_precondition, not_found, rpc

if TYPE_CHECKING:
    from ..world import World


@rpc
async def AppDeploymentHistory(world: "World", request: api_pb2.AppDeploymentHistoryRequest):
    app = app_or_fail(world, request.app_id)
    rows = [
        api_pb2.AppDeploymentHistory(
            app_id=app.id, version=row.version, client_version=row.client_version, deployed_at=row.deployed_at,
            deployed_by=app.created_by, tag=row.tag, rollback_version=row.rollback_version,
            rollback_allowed=row.version != app.version, deployment_type=row.deployment_type,
            commit_info=api_pb2.CommitInfo.FromString(base64.b64decode(row.commit)),
        )
        for row in reversed(deployments_of(world, app))
    ]  # fmt: skip
    return api_pb2.AppDeploymentHistoryResponse(app_deployment_histories=rows, production_app_version=app.version)


@rpc
async def AppRollback(world: "World", request: api_pb2.AppRollbackRequest):
    """`version` is a version number, or -1 for the one before the current."""
    app = app_or_fail(world, request.app_id)
    if app.state != api_pb2.APP_STATE_DEPLOYED:
        raise failed_precondition("App must be deployed to be rolled back")
    wanted = app.version - 1 if request.version < 0 else request.version
    target = next((row for row in deployments_of(world, app) if row.version == wanted), None)
    if target is None or wanted == app.version:
        raise not_found(f"App version {wanted} cannot be rolled back to")
    deployment = publish(
        world, app, target.function_ids, target.class_ids, target.definitions, tag=target.tag,
        client_version=target.client_version, deployment_type=api_pb2.DEPLOYMENT_TYPE_ROLLBACK,
        rollback_version=target.version,
    )  # fmt: skip
    return api_pb2.AppRollbackResponse(url=page_url(app), deployed_at=deployment.deployed_at)


@rpc
async def AppRollover(world: "World", request: api_pb2.AppRolloverRequest):
    """The same definitions again, in new containers."""
    app = app_or_fail(world, request.app_id)
    if app.state != api_pb2.APP_STATE_DEPLOYED:
        raise failed_precondition("App must be deployed to be rolled over")
    current = deployments_of(world, app)[-1]
    deployment = publish(
        world, app, current.function_ids, current.class_ids, current.definitions, tag=current.tag,
        client_version=current.client_version, deployment_type=api_pb2.DEPLOYMENT_TYPE_ROLLOVER,
    )  # fmt: skip
    return api_pb2.AppRolloverResponse(url=page_url(app), deployed_at=deployment.deployed_at)
