"""A small app with everything the simulator must run: functions, a class with a web server, volumes, secrets."""

import os
import subprocess
import time
from pathlib import Path

import modal

app = modal.App("sample")
image = modal.Image.from_registry("lmsysorg/sglang:v0.5.10").env({"SGLANG_DG_CACHE_DIR": "/dg-cache", "GLM_REVISION": os.environ.get("GLM_REVISION", "r1")})
volume = modal.Volume.from_name("sample-volume", create_if_missing=True)
api_key = modal.Secret.from_name("glm51-api-key", required_keys=["API_KEY"])


@app.function(image=image, volumes={"/data": volume}, timeout=600, max_containers=2)
def work(name: str, fail: bool = False, seconds: float = 0) -> dict:
    print(f"working on {name}")
    time.sleep(seconds)
    if fail:
        raise ValueError(f"{name} cannot be done")
    (Path(os.environ["GLM_MOUNT_ROOT"] + "/data") / f"{name}.txt").write_text(name)
    volume.commit()
    return {"name": name, "local": modal.is_local()}


@app.cls(image=image, gpu="B200:8", secrets=[api_key], min_containers=0, max_containers=3, scaledown_window=900, timeout=86400)
@modal.concurrent(max_inputs=4)
class Server:
    @modal.enter()
    def prepare(self):
        print("entering")

    @modal.web_server(8000, startup_timeout=900)
    def serve(self):
        argv = ["python3", "-m", "sglang.launch_server", "--model-path", "/model-cache/GLM-5.1-FP8", "--served-model-name", "glm-5.1", "--tp", "8",
                "--host", "0.0.0.0", "--port", "8000", "--max-total-tokens", "65536", "--enable-metrics", "--api-key", os.environ["API_KEY"]]
        self.engine = subprocess.Popen(argv)
        health = os.environ["GLM_ENGINE_URL"] + "/health"
        import urllib.request
        while self.engine.poll() is None:
            try:
                urllib.request.urlopen(health, timeout=5)
                return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError(f"engine exited with {self.engine.returncode}")

    @modal.exit()
    def stop(self):
        print("leaving")
        self.engine.terminate()
        self.engine.wait(10)
