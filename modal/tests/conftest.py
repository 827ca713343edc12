"""Puts modal/ on the module path, as `modal deploy` does, and gives tests a preset to change."""

import copy
import json
import sys
from pathlib import Path

import pytest

MODAL_FOLDER = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(MODAL_FOLDER))

PRODUCTION = json.loads((MODAL_FOLDER / "presets" / "production-v4.json").read_text(encoding="utf-8"))


def changed(values: dict, preset: dict = PRODUCTION) -> dict:
    """A copy of the preset with other values at some paths."""
    copied = copy.deepcopy(preset)
    for path, value in values.items():
        node, name = place(copied, path)
        node[name] = value
    return copied


def without(path: str) -> dict:
    """A copy of production-v4 that lacks one path."""
    copied = copy.deepcopy(PRODUCTION)
    node, name = place(copied, path)
    del node[name]
    return copied


def place(preset: dict, path: str) -> tuple:
    *folders, name = path.split(".")
    for folder in folders:
        preset = preset[folder]
    return preset, name


def vectors(name: str) -> list:
    """Cases that the console's TypeScript reads too."""
    return json.loads((Path(__file__).parent / f"{name}-vectors.json").read_text(encoding="utf-8"))


@pytest.fixture
def production() -> dict:
    return copy.deepcopy(PRODUCTION)
