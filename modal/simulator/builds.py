"""Image builds: plausible lines the first time a definition is seen, a cache hit afterwards."""

import asyncio
from typing import TYPE_CHECKING

from modal_proto import api_pb2

from .records import Image

if TYPE_CHECKING:
    from .world import World

SECONDS_PER_STEP = 12.0
FLOOD_CHUNK = 1000


class Builder:
    def __init__(self, world: "World"):
        self._world = world
        self._running: dict[str, asyncio.Task[None]] = {}

    def start(self, image: Image, flood_lines: int = 0) -> None:
        if image.id not in self._running:
            self._running[image.id] = asyncio.create_task(self._build(image, flood_lines))

    async def _build(self, image: Image, flood_lines: int) -> None:
        try:
            await self._write_steps(image, flood_lines)
        finally:
            self._running.pop(image.id, None)

    async def _write_steps(self, image: Image, flood_lines: int) -> None:
        faults, pause = self._world.faults, SECONDS_PER_STEP / self._world.clock.speed
        self._say(image, [f"Building image {image.id}\n"])
        for number, command in enumerate(image.proto.dockerfile_commands):
            self._say(image, ["\n", f"=> Step {number}: {command}\n"])
            await asyncio.sleep(pause)
            self._say(image, output_of(command))
        await self._flood(image, flood_lines)
        if faults.has("image-build-fail"):
            self._fail(image)
            return
        self._say(
            image,
            [
                "Saving image...\n",
                f"Image saved, took {pause:.2f}s\n",
                "\n",
                f"Built image {image.id} in {pause * 2:.2f}s\n",
            ],
        )
        self._settle(image, api_pb2.GenericResult.GENERIC_STATUS_SUCCESS)

    async def _flood(self, image: Image, lines: int) -> None:
        for start in range(0, lines, FLOOD_CHUNK):
            stop = min(start + FLOOD_CHUNK, lines)
            self._say(
                image, [f"[{n + 1}/{lines}] building CUDA object kernel_{n % 97}.cu.o\n" for n in range(start, stop)]
            )
            await asyncio.sleep(0)

    def _fail(self, image: Image) -> None:
        self._say(image, [
            "ERROR: failed to resolve source metadata: manifest unknown\n",
            "Terminating task due to error: failed to run builder command\n",
        ], stream=2)  # fmt: skip
        self._settle(image, api_pb2.GenericResult.GENERIC_STATUS_FAILURE)

    def _settle(self, image: Image, status: int) -> None:
        image.status = status
        self._world.store.images.save(image)
        self._world.logs.wake()

    def _say(self, image: Image, lines: list[str], stream: int = 1) -> None:
        self._world.logs.write(lines, stream, app_id=image.app_id, image_id=image.id)


def output_of(command: str) -> list[str]:
    """What Modal's builder prints after a Dockerfile command."""
    verb, _, rest = command.partition(" ")
    if verb == "FROM" and "/" in rest:
        return [
            f"Getting image source signatures for {rest}\n",
            *[f"Copying blob sha256:{n:02x}{'9f3c1d7a' * 3}\n" for n in range(3, 9)],
            "Copying config sha256:5e1f0c9a2b\n",
            "Writing manifest to image destination\n",
        ]
    if "pip install" in rest:
        return ["Looking in indexes: the index of the image\n", f"Successfully installed {rest.split()[-1]}\n"]
    return []
