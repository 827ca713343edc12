"""The control API: look inside, change the load, the speed and the faults. Loopback only."""

import json
from pathlib import Path
from typing import TYPE_CHECKING, Any

from aiohttp import web
from google.protobuf.json_format import MessageToDict
from modal_proto import api_pb2

from .apps import deployments_of
from .logbook import LogFilter
from .records import App, Call, Task

if TYPE_CHECKING:
    from .world import World

LOG_LINES_MAX = 1_000_000


def control_application(world: "World") -> web.Application:
    async def get_state(request: web.Request) -> web.Response:
        return web.json_response(state(world))

    async def post_load(request: web.Request) -> web.Response:
        asked = await request.json()
        try:
            world.traffic.set_load(asked.get("requestsPerSecond"), asked.get("pattern", "daily"))
        except ValueError as problem:
            return web.json_response({"error": str(problem)}, status=400)
        return web.json_response({"requestsPerSecond": world.traffic.rate(), "pattern": world.traffic.pattern})

    async def post_speed(request: web.Request) -> web.Response:
        world.clock.set_speed(float((await request.json())["speed"]))
        return web.json_response({"speed": world.clock.speed})

    async def post_advance(request: web.Request) -> web.Response:
        world.clock.advance(float((await request.json())["seconds"]))
        world.autoscaler.wake()
        return web.json_response({"simulatedSeconds": world.clock.simulated_seconds})

    async def post_faults(request: web.Request) -> web.Response:
        details = await request.json()
        try:
            world.faults.set(details.pop("name", ""), details)
        except ValueError as problem:
            return web.json_response({"error": str(problem)}, status=400)
        return web.json_response(world.faults.active)

    async def delete_faults(request: web.Request) -> web.Response:
        world.faults.clear(request.query.get("name"))
        return web.json_response(world.faults.active)

    async def post_holds(request: web.Request) -> web.Response:
        asked = await request.json()
        try:
            world.holds.set(asked["rpc"], asked.get("moment", "before"))
        except ValueError as problem:
            return web.json_response({"error": str(problem)}, status=400)
        return web.json_response(world.holds.waiting)

    async def delete_holds(request: web.Request) -> web.Response:
        world.holds.release(request.query.get("rpc"))
        return web.json_response(world.holds.waiting)

    async def get_log(request: web.Request) -> web.Response:
        wanted = LogFilter(call_id=request.query.get("callId", ""))
        return web.json_response([line.data for line in world.logs.after(wanted, 0, limit=LOG_LINES_MAX)])

    application = web.Application()
    application.router.add_get("/state", get_state)
    application.router.add_post("/load", post_load)
    application.router.add_post("/speed", post_speed)
    application.router.add_post("/advance", post_advance)
    application.router.add_post("/faults", post_faults)
    application.router.add_delete("/faults", delete_faults)
    application.router.add_post("/holds", post_holds)
    application.router.add_delete("/holds", delete_holds)
    application.router.add_get("/log", get_log)
    return application


def state(world: "World") -> dict[str, Any]:
    return {
        "apps": [app_state(world, app) for app in world.store.apps],
        "containers": [container_state(world, task) for task in world.store.live_tasks()],
        "requests": world.edge.requests,
        "volumes": [{"volumeId": volume.id, "name": volume.name} for volume in world.store.volumes],
        "secrets": [
            {"secretId": secret.id, "name": secret.name, "keys": sorted(secret.values)}
            for secret in world.store.secrets
        ],
        "calls": [call_state(world, call) for call in world.store.calls],
        "faults": world.faults.active,
        "held": world.holds.waiting,
        "answered": world.holds.answered,
        "speed": world.clock.speed,
        "requestsPerSecond": world.traffic.rate(),
        "pattern": world.traffic.pattern,
        "simulatedSeconds": world.clock.simulated_seconds,
    }


def app_state(world: "World", app: App) -> dict[str, Any]:
    versions = [
        {"version": row.version, "tag": row.tag, "deployedAt": row.deployed_at, "rollbackVersion": row.rollback_version,
         "type": api_pb2.DeploymentType.Name(row.deployment_type).removeprefix("DEPLOYMENT_TYPE_").lower()}
        for row in deployments_of(world, app)
    ]
    functions = []
    for tag, function_id in app.function_ids.items():
        definition = world.store.live_definition(function_id)
        if definition is not None:
            create = MessageToDict(definition.create_request)
            functions.append({"tag": tag, "functionId": function_id, "create": create})
    name = api_pb2.AppState.Name(app.state).removeprefix("APP_STATE_").lower()
    return {"appId": app.id, "name": app.name, "state": name, "versions": versions, "functions": functions}


def call_state(world: "World", call: Call) -> dict[str, Any]:
    status = api_pb2.GenericResult.GenericStatus.Name(call.status).removeprefix("GENERIC_STATUS_").lower()
    return {
        "callId": call.id, "functionTag": world.store.functions[call.function_id].tag, "createdAt": call.created_at,
        "status": status if call.finished else "pending", "attempts": call.attempts,
    }  # fmt: skip


def container_state(world: "World", task: Task) -> dict[str, Any]:
    argv = engine_argv(world.store.data / "containers" / task.id)
    return {
        "taskId": task.id, "appId": task.app_id, "functionTag": world.store.functions[task.function_id].tag,
        "state": task.state, "startedAt": task.started_at, "argv": argv, "version": task.version,
        "revision": revision_of(world, task), "pid": task.pid, "enginePort": task.port, "requestsInFlight": world.edge.in_flight(task.id),
    }  # fmt: skip


def engine_argv(folder: Path) -> list[str]:
    """What the stub engine wrote down at its start."""
    try:
        return json.loads((folder / "engine.json").read_text())["argv"]
    except (OSError, ValueError):
        return []


def revision_of(world: "World", task: Task) -> str:
    """The part of the deployment's tag before the first dash."""
    deployed = world.store.deployments.first(lambda row: row.app_id == task.app_id and row.version == task.version)
    return deployed.tag.split("-")[0] if deployed else ""
