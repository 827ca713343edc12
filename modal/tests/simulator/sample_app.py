"""A small app with what the simulator must run: a function, a class with a web server, a volume, a secret."""

import os
import subprocess
import time
import urllib.request
from pathlib import Path

import modal

image = modal.Image.from_registry("lmsysorg/sglang:v0.5.10").env({"SAMPLE": os.environ.get("SAMPLE", "one")})
volume = modal.Volume.from_name("sample-volume", create_if_missing=True)
api_key = modal.Secret.from_name(os.environ.get("SAMPLE_SECRET", "glm51-api-key"), required_keys=["API_KEY"])
gpu = os.environ.get("SAMPLE_GPU", "B200:8")
app = modal.App("sample")


@app.function(image=image, volumes={"/data": volume}, timeout=600, max_containers=2)
def work(name: str, fail: bool = False, seconds: float = 0) -> dict:
    print(f"working on {name}")
    time.sleep(seconds)
    if fail:
        raise ValueError(f"{name} cannot be done")
    Path(os.environ["GLM_MOUNT_ROOT"] + "/data", f"{name}.txt").write_text(name)
    volume.commit()
    return {"name": name, "local": modal.is_local(), "sample": os.environ["SAMPLE"]}


@app.cls(image=image, gpu=gpu, secrets=[api_key], max_containers=2, scaledown_window=3600, timeout=3600)
@modal.concurrent(max_inputs=2)
class Server:
    @modal.enter()
    def start(self) -> None:
        argv = ["python3", "-m", "sglang.launch_server", "--model-path", "/weights", "--served-model-name", "glm-5.1"]
        argv += ["--max-total-tokens", "65536", "--enable-metrics", "--host", "0.0.0.0", "--port", "8000"]
        Path(os.environ["GLM_MOUNT_ROOT"], "weights").mkdir()
        Path(os.environ["GLM_MOUNT_ROOT"], "weights", "model.safetensors").touch()
        self.engine = subprocess.Popen([*argv, "--api-key", os.environ["API_KEY"]])
        while not self.answers():
            if self.engine.poll() is not None:
                raise RuntimeError(f"engine exited with {self.engine.returncode}")
            time.sleep(0.05)

    def answers(self) -> bool:
        try:
            urllib.request.urlopen(os.environ["GLM_ENGINE_URL"] + "/health", timeout=5)
        except OSError:
            return False
        return True

    @modal.web_server(8000, startup_timeout=900)
    def serve(self) -> None:
        print("serving")

    @modal.exit()
    def stop(self) -> None:
        print("leaving")
        self.engine.terminate()
        self.engine.wait(10)
