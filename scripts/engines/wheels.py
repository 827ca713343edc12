"""Fetches published packages of the engine, and lays out their Python source; nothing is installed."""

import subprocess
import sys
import zipfile
from pathlib import Path

PACKAGE = "sglang"
# The engine publishes for this platform; its source is the same on all.
PLATFORM = ["--only-binary=:all:", "--platform=manylinux_2_34_x86_64"]
PLATFORM += ["--python-version=3.11", "--abi=cp311", "--abi=none"]
# What parser and collectors stand on; all other imports are stubbed.
LIBRARIES = ["msgspec", "orjson", "prometheus_client"]


def wheel_of(version: str, cache: Path) -> Path:
    """The wheel of a version, downloaded unless it is there."""
    folder = cache / "wheels"
    found = list(folder.glob(f"{PACKAGE}-{version}-*.whl"))
    if not found:
        pip("download", "--no-deps", *PLATFORM, "--dest", folder, f"{PACKAGE}=={version}")
        found = list(folder.glob(f"{PACKAGE}-{version}-*.whl"))
    return found[0]


def unpack(wheel: Path, version: str, cache: Path) -> Path:
    folder = cache / "source" / version
    if not folder.exists():
        half = folder.with_suffix(".half")
        with zipfile.ZipFile(wheel) as archive:
            archive.extractall(half, [name for name in archive.namelist() if is_source(name)])
        half.rename(folder)
    return folder


def is_source(name: str) -> bool:
    return name.startswith(f"{PACKAGE}/") and name.endswith(".py")


def built_at(wheel: Path) -> str:
    """The day on which the wheel was put together."""
    with zipfile.ZipFile(wheel) as archive:
        year, month, day, *_ = archive.getinfo(f"{PACKAGE}/srt/server_args.py").date_time
    return f"{year}-{month:02}-{day:02}"


def libraries(cache: Path) -> Path:
    folder = cache / "libraries"
    missing = [library for library in LIBRARIES if not (folder / library).exists()]
    if missing:
        pip("install", "--no-deps", "--target", folder, *missing)
    return folder


def pip(*arguments) -> None:
    subprocess.run([sys.executable, "-m", "pip", "--quiet", *map(str, arguments)], check=True)
