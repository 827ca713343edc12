"""The life of one serving container, from mounted volumes to the engine's end."""

import os
import time
from typing import Any, Callable

from catalogue import Preset, get_field
from command import API_KEY_PLACEHOLDER, build_sglang_cmd
from container_env import mounted, task_id
from engine_env import engine_env
from engine_health import wait_until_healthy, warm_up
from engine_process import EngineDied, EngineProcess
from fingerprint import serving_fingerprint
from kernel_cache import cold_cache_warning, mismatch
from metrics_push import MetricsPush, SnapshotQueue
from phase_log import phase, say
from weights import require_weights

# Modal gives exit handlers 30 s; the rest is for this file.
STOP_GRACE_SECONDS = 20.0


class Serving:
    """One engine in one container. start() returns when it answers; stop() when it is gone."""

    def __init__(self, preset: Preset, api_key: str, revision: str, snapshots: SnapshotQueue):
        self._preset = preset
        self._api_key = api_key
        self._revision = revision
        self._snapshots = snapshots
        self._startup_seconds = preset["timeouts"]["startup"]
        self._began_at = time.time()
        self._deadline = time.monotonic() + self._startup_seconds
        self._engine: EngineProcess | None = None
        self._metrics: MetricsPush | None = None

    def start(self, reload_volumes: Callable[[], None]) -> None:
        """Raises with the reason when this container cannot serve; Modal then ends it."""
        say(f"start revision={self._revision}")
        try:
            self._check_volumes(reload_volumes)
            self._start_engine()
        except BaseException as error:
            if isinstance(error, Exception):
                say(f"cannot serve: {error}")
            self.stop()
            raise

    def stop(self) -> None:
        """Ends the metrics and the engine, gently first. Does nothing the second time."""
        if self._metrics:
            self._metrics.stop()
            self._metrics = None
        if self._engine:
            with phase("stop"):
                self._engine.stop(STOP_GRACE_SECONDS)
            self._engine = None

    def _check_volumes(self, reload_volumes: Callable[[], None]) -> None:
        with phase("volumes"):
            reload_volumes()
        with phase("weights"):
            path = get_field(self._preset, "flags.model.model-path")
            require_weights(path, get_field(self._preset, "constants.MODEL_REPO"))
        with phase("kernels"):
            cache = mounted(get_field(self._preset, "imageEnv.SGLANG_DG_CACHE_DIR"))
            reason = mismatch(cache, serving_fingerprint(self._preset))
            if reason:
                say(cold_cache_warning(reason, self._startup_seconds))

    def _start_engine(self) -> None:
        argv = build_sglang_cmd(self._preset, self._api_key)
        if "--api-key" not in argv:
            say("no API key is set: whoever knows the address can use the engine")
        with phase("engine"):
            self._engine = EngineProcess(argv, engine_env(self._preset), self._api_key)
            say(f"engine started, pid {self._engine.pid}")
            wait_until_healthy(self._engine, self._deadline, self._startup_seconds)
        self._engine.watch(end_container)
        with phase("warmup"):
            warm_up(served_model(self._preset), self._api_key)
        self._push_metrics()
        say(f"ready after {time.time() - self._began_at:.1f} s")

    def _push_metrics(self) -> None:
        if not get_field(self._preset, "flags.stability.enable-metrics"):
            say("the engine's metrics are off in this preset: no snapshots will be sent")
            return
        self._metrics = MetricsPush(self._snapshots, self._identity(), self._api_key)
        self._metrics.start()

    def _identity(self) -> dict[str, Any]:
        return {
            "container": task_id(),
            "revision": self._revision,
            "startedAt": self._began_at,
            "argv": build_sglang_cmd(self._preset, self._api_key and API_KEY_PLACEHOLDER),
        }


def served_model(preset: Preset) -> str:
    """The model id that the engine answers to; without a name SGLang uses the path."""
    model = preset["flags"]["model"]
    return model["served-model-name"] or model["model-path"]


def end_container(death: EngineDied) -> None:
    """A container whose engine died must not go on taking requests."""
    say(f"engine crashed: {death}")
    os._exit(1)
