"""GLM-5.1-FP8 on SGLang at Modal.  `modal deploy modal/deploy.py` puts production-v4 live.

GLM_PRESET=FILE deploys another preset, GLM_REVISION names it. GLM_REGISTER=1 holds min_containers at 0, so that nothing
starts before there are weights and kernels. `python modal/deploy.py --print-command [--preset FILE]`
prints the launch command without a network. There must be no modal/__init__.py: it would shadow the real `modal`.
"""

import argparse
import json
import os
import sys
import urllib.request
from pathlib import Path

import modal

from command import API_KEY_PLACEHOLDER, PORT, build_sglang_cmd
from container_env import mounted
from field_check import PresetError
from fingerprint import compile_gpu
from golden_prompts import ask_prompts
from kernel_compile import compile_kernels
from phase_log import phase, say
from preset import HERE, load_preset
from preset_source import preset_file, revision_name, shipped_path
from serving import Serving, served_model
from volume_sync import commit_volume, reload_volumes
from weights import require_weights
from weights_download import download_weights

try:
    PRESET_FILE = preset_file()
    PRESET = load_preset(PRESET_FILE)
    REVISION = revision_name()
except PresetError as error:
    sys.exit(f"preset refused: {error}")

CONSTANTS = PRESET["constants"]
MODEL_REPO = CONSTANTS["MODEL_REPO"]
MODEL_NAME = CONSTANTS["MODEL_NAME"]
GPU_TYPE = CONSTANTS["GPU_TYPE"]
GPU_COUNT = CONSTANTS["GPU_COUNT"]
ENABLE_KEEPALIVE_CRON = CONSTANTS["ENABLE_KEEPALIVE_CRON"]
DEPLOYED_URL = CONSTANTS["DEPLOYED_URL"]

COMPUTE = PRESET["compute"]
REGISTERING = os.environ.get("GLM_REGISTER") == "1"
MIN_CONTAINERS = 0 if REGISTERING else COMPUTE["min_containers"]
TIMEOUTS = PRESET["timeouts"]
MODEL_FOLDER = PRESET["flags"]["model"]["model-path"]
KERNEL_FOLDER = PRESET["imageEnv"]["SGLANG_DG_CACHE_DIR"]

HUGGINGFACE_SECRET = "huggingface-secret"
API_KEY_SECRET = "glm51-api-key"
# Below scaledown_window's 900 s, so that one missed ping does not let a container go.
KEEP_WARM_SCHEDULE = "*/10 8-17 * * 1-5"
KEEP_WARM_TIMEOUT_SECONDS = 60
GOLDEN_PROMPTS_TIMEOUT_SECONDS = 3600
# Added to the container's own start-up clock, so that this file says the reason before Modal ends the container.
STARTUP_MARGIN_SECONDS = 60
MAX_TIMEOUT_SECONDS = 86400

app = modal.App("glm51")

model_volume = modal.Volume.from_name("glm51-model-weights", create_if_missing=True)
dg_volume = modal.Volume.from_name("glm51-deepgemm-cache", create_if_missing=True)
VOLUME_MOUNTS = {"/model-cache": model_volume, "/dg-cache": dg_volume}
snapshots = modal.Queue.from_name("glm51-metrics", create_if_missing=True)


def image_env(*names: str) -> dict[str, str]:
    """Those of the preset's image variables that are set."""
    return {name: PRESET["imageEnv"][name] for name in names if PRESET["imageEnv"][name] is not None}


def with_parts(image: modal.Image) -> modal.Image:
    """Adds the modules beside this file, the catalogue, and the preset under its revision's name."""
    parts = ~modal.FilePatternMatcher("*.py", "catalogue.json", "!deploy.py")
    return image.add_local_dir(HERE, "/root", ignore=parts).add_local_file(
        PRESET_FILE, f"/root/{shipped_path(REVISION)}"
    )


def secret(name: str) -> modal.Secret:
    return modal.Secret.from_name(name, required_keys=PRESET["secrets"][name])


download_image = with_parts(
    modal.Image.debian_slim(python_version="3.12")
    .pip_install("huggingface_hub==2.4.0", "hf_xet==1.8.0")
    .env(image_env("HF_XET_HIGH_PERFORMANCE"))
)
sglang_image = with_parts(
    modal.Image.from_registry(PRESET["engine"]["image"])
    .entrypoint([])
    .env(image_env("HF_XET_HIGH_PERFORMANCE", "SGLANG_ENABLE_SPEC_V2", "SGLANG_DG_CACHE_DIR"))
)


def _build_sglang_cmd(api_key: str = "") -> list[str]:
    return build_sglang_cmd(PRESET, api_key)


@app.function(
    image=download_image,
    volumes={"/model-cache": model_volume},
    secrets=[secret(HUGGINGFACE_SECRET)],
    timeout=TIMEOUTS["download_model"],
)
def download_model() -> dict:
    """Weights from the hub to their volume, on a CPU. Complete weights end it in seconds."""
    reload_volumes(model_volume)
    return download_weights(MODEL_REPO, mounted(MODEL_FOLDER), lambda: commit_volume(model_volume))


@app.function(
    image=sglang_image,
    gpu=compile_gpu(PRESET),
    volumes=VOLUME_MOUNTS,
    timeout=TIMEOUTS["compile_deepgemm"],
    # Modal's shortest: eight GPUs must not wait for a second call that nobody makes.
    scaledown_window=2,
)
def compile_deepgemm() -> dict:
    """Kernels for GPU_TYPE x GPU_COUNT into their volume, once for each fingerprint."""
    with phase("volumes"):
        reload_volumes(model_volume, dg_volume)
    with phase("weights"):
        require_weights(MODEL_FOLDER, MODEL_REPO)
    return compile_kernels(PRESET, mounted(KERNEL_FOLDER), lambda: commit_volume(dg_volume))


@app.function(
    image=download_image,
    secrets=[secret(API_KEY_SECRET)],
    timeout=GOLDEN_PROMPTS_TIMEOUT_SECONDS,
)
def golden_prompts(url: str, prompts: list[dict]) -> list[dict]:
    """Asks the deployed server, as a client would, from a CPU machine. Called from the console alone."""
    return ask_prompts(url, served_model(PRESET), os.environ.get("API_KEY", "").strip(), prompts)


@app.cls(
    image=sglang_image,
    gpu=COMPUTE["gpu"],
    min_containers=MIN_CONTAINERS,
    max_containers=COMPUTE["max_containers"],
    scaledown_window=COMPUTE["scaledown_window"],
    timeout=TIMEOUTS["server"],
    startup_timeout=min(TIMEOUTS["startup"] + STARTUP_MARGIN_SECONDS, MAX_TIMEOUT_SECONDS),
    volumes=VOLUME_MOUNTS,
    secrets=[secret(API_KEY_SECRET)],
)
@modal.concurrent(max_inputs=COMPUTE["max_inputs"])
class Server:
    # Modal sends requests once every enter method has returned and the port accepts a connection. SGLang opens its
    # port before it can answer, so the wait for health stands in enter, and serve() finds everything already there.
    @modal.enter()
    def start(self) -> None:
        # No header can carry the line break that a pasted key ends with.
        api_key = os.environ.get("API_KEY", "").strip()
        self.serving = Serving(PRESET, api_key, REVISION, snapshots)
        self.serving.start(lambda: reload_volumes(model_volume, dg_volume))

    @modal.web_server(PORT, startup_timeout=TIMEOUTS["startup"])
    def serve(self) -> None:
        """The engine, which start() has brought up on this port."""

    @modal.exit()
    def stop(self) -> None:
        self.serving.stop()


if ENABLE_KEEPALIVE_CRON and DEPLOYED_URL and not REGISTERING:

    @app.function(image=download_image, schedule=modal.Cron(KEEP_WARM_SCHEDULE), timeout=2 * KEEP_WARM_TIMEOUT_SECONDS)
    def keep_warm() -> None:
        """A request in business hours (UTC), which keeps eight GPUs reserved while it goes on."""
        url = f"{DEPLOYED_URL.rstrip('/')}/health"
        with urllib.request.urlopen(url, timeout=KEEP_WARM_TIMEOUT_SECONDS) as response:
            say(f"{url} answered {response.status}")


def main() -> None:
    parser = argparse.ArgumentParser(description="Without --print-command, use: modal deploy modal/deploy.py")
    parser.add_argument("--print-command", action="store_true", required=True)
    parser.add_argument("--preset", type=Path, default=PRESET_FILE, metavar="FILE")
    preset = load_preset(parser.parse_args().preset)
    print(json.dumps(build_sglang_cmd(preset, API_KEY_PLACEHOLDER)))


if __name__ == "__main__":
    try:
        main()
    except PresetError as error:
        sys.exit(f"preset refused: {error}")
