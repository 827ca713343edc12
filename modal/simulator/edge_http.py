"""The edge's HTTP side: web functions, uploaded contents, blocks of volume files."""

from typing import TYPE_CHECKING

from aiohttp import ClientError, ClientSession, ClientTimeout, web

from .contents import content_path, write_content
from .functions import is_web, url_label
from .handlers.volume_files import readable

if TYPE_CHECKING:
    from .world import World

HOP_HEADERS = {"host", "connection", "transfer-encoding", "content-length", "keep-alive", "upgrade"}
MAX_UPLOAD_BYTES = 1024**3


def edge_application(world: "World", session: ClientSession) -> web.Application:
    async def put_content(request: web.Request) -> web.Response:
        write_content(world, request.match_info["name"], await request.read())
        return web.Response(headers={"ETag": request.headers.get("Content-MD5", "")})

    async def get_content(request: web.Request) -> web.StreamResponse:
        return web.FileResponse(content_path(world, request.match_info["name"]))

    async def get_volume(request: web.Request) -> web.Response:
        file = readable(world, request.match_info["volume"], request.query["path"])
        with file.open("rb") as source:
            source.seek(int(request.query["start"]))
            return web.Response(body=source.read(int(request.query["length"])))

    async def pass_through(request: web.Request) -> web.StreamResponse:
        function_id = function_at(world, request.match_info["label"])
        if function_id is None:
            return web.Response(status=404, text="modal-http: invalid function call\n")
        body = await request.read()
        async with world.edge.slot(function_id) as task:
            target = f"http://127.0.0.1:{task.port}/{request.match_info['rest']}"
            if request.query_string:
                target += f"?{request.query_string}"
            headers = {k: v for k, v in request.headers.items() if k.lower() not in HOP_HEADERS}
            try:
                return await relay(request, session, target, headers, body)
            except ClientError as problem:
                return web.Response(status=502, text=f"modal-http: bad gateway: {problem}\n")

    application = web.Application(client_max_size=MAX_UPLOAD_BYTES)
    application.router.add_put("/_content/{name}", put_content)
    application.router.add_get("/_content/{name}", get_content)
    application.router.add_get("/_volume/{volume}", get_volume)
    application.router.add_route("*", "/{label}", lambda request: web.HTTPPermanentRedirect(f"{request.path}/"))
    application.router.add_route("*", "/{label}/{rest:.*}", pass_through)
    return application


async def relay(
    request: web.Request, session: ClientSession, target: str, headers: dict[str, str], body: bytes
) -> web.StreamResponse:
    timeout = ClientTimeout(total=None)
    async with session.request(
        request.method, target, headers=headers, data=body, timeout=timeout, allow_redirects=False
    ) as upstream:
        answer = web.StreamResponse(status=upstream.status)
        answer.headers.update({k: v for k, v in upstream.headers.items() if k.lower() not in HOP_HEADERS})
        await answer.prepare(request)
        async for chunk in upstream.content.iter_any():
            await answer.write(chunk)
        await answer.write_eof()
        return answer


def function_at(world: "World", label: str) -> str | None:
    """The deployed web function behind a URL label."""
    for app in world.store.apps:
        if app.stopped_at:
            continue
        for tag, function_id in app.function_ids.items():
            definition = world.store.live_definition(function_id)
            if definition is None or not is_web(definition.proto):
                continue
            labels = [url_label(app, tag)] + [url_label(app, tag, name) for name in definition.proto.method_definitions]
            if label in labels:
                return function_id
    return None
