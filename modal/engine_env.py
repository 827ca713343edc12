"""The environment that the engine and its kernel compiler run with."""

import os

from catalogue import Preset, get_field


def engine_env(preset: Preset) -> dict[str, str]:
    """This container's own, plus HF_HUB_OFFLINE: weights come from the volume, never from the hub."""
    offline = get_field(preset, "imageEnv.HF_HUB_OFFLINE")
    return {**os.environ, **({"HF_HUB_OFFLINE": offline} if offline else {})}
