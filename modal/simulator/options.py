"""Command line of `python -m simulator`."""

import argparse
import os
from dataclasses import dataclass
from pathlib import Path

DEFAULT_SPEED = 30.0


@dataclass(frozen=True)
class Options:
    port: int
    control_port: int
    edge_port: int
    data: Path
    workspace: str
    speed: float
    traffic: bool
    snapshot_seconds: float


def positive(text: str) -> float:
    value = float(text)
    if value <= 0:
        raise argparse.ArgumentTypeError(f"{text} is not above 0")
    return value


def parse_options(arguments: list[str] | None = None) -> Options:
    parser = argparse.ArgumentParser(
        prog="simulator", description="A loopback stand-in for Modal. Prints one JSON line when it is ready."
    )
    default_data = Path(os.environ.get("DATA_DIR", ".data")) / "simulator"
    parser.add_argument("--port", type=int, default=0, help="port of the Modal API (0 = any free port)")
    parser.add_argument("--control-port", type=int, default=0, help="port of the control API")
    parser.add_argument("--edge-port", type=int, default=0, help="port where web functions are reached")
    parser.add_argument("--data", type=Path, default=default_data, help="folder of the state, volumes and containers")
    parser.add_argument(
        "--workspace",
        choices=["prepared", "empty"],
        default="prepared",
        help="prepared: secrets, weights and kernels are in place; empty: a new workspace",
    )
    parser.add_argument(
        "--speed",
        type=positive,
        default=DEFAULT_SPEED,
        help="boot phases, idle windows and job durations run this many times faster",
    )
    parser.add_argument("--traffic", choices=["on", "off"], default="on", help="built-in requests in a daily shape")
    parser.add_argument("--snapshot-seconds", type=positive, default=15.0, help="pause between metric snapshots")
    values = vars(parser.parse_args(arguments))
    values["traffic"] = values["traffic"] == "on"
    values["data"] = values["data"].resolve()
    return Options(**values)
