import json
import re

import pytest
from catalogue import FIELDS, get_field
from conftest import MODAL_FOLDER, PRODUCTION, changed, vectors, without
from field_check import PresetError
from preset import check_preset, load_preset, parse_preset

PRODUCTION_FILE = MODAL_FOLDER / "presets" / "production-v4.json"


@pytest.mark.parametrize("vector", vectors("refusal"), ids=lambda vector: vector["name"])
def test_refusal_vectors(vector):
    preset = without(vector["remove"]) if "remove" in vector else changed(vector["set"])
    with pytest.raises(PresetError) as refusal:
        parse_preset(json.dumps(preset))
    assert refusal.value.path == vector["path"]


ACCEPTED = [
    {"flags.kv.mem-fraction-static": 0.01},
    {"flags.kv.mem-fraction-static": 1},
    {"flags.model.watchdog-timeout": 1},
    {"compute.scaledown_window": 2},
    {"compute.scaledown_window": 1200},
    {"timeouts.server": 86400},
    {"constants.GPU_COUNT": 1},
    {"constants.DEPLOYED_URL": "https://acme--glm51-server-serve.modal.run"},
    {"constants.DEPLOYED_URL": "http://127.0.0.1:8000/base"},
    {"engine.image": "lmsysorg/sglang:v0.5.10@sha256:0123abc"},
    {"flags.kv.max-total-tokens": 2**53 - 1},
    {"compute.min_containers": 3, "compute.max_containers": 3},
    {"compute.gpu": "H200"},
    {"compute.gpu": "b200:1"},
    {"imageEnv.SGLANG_DG_CACHE_DIR": "/dg-cache/v0.5.10"},
    {"secrets.glm51-api-key": []},
    {"imageEnv.HF_XET_HIGH_PERFORMANCE": None},
]


@pytest.mark.parametrize("values", ACCEPTED, ids=str)
def test_values_at_the_edge_are_accepted(values):
    check_preset(changed(values))


@pytest.mark.parametrize("field", FIELDS, ids=lambda field: field["path"])
def test_null_omits_what_is_not_required(field):
    preset = changed({field["path"]: None})
    if not field.get("required"):
        check_preset(preset)
        return
    with pytest.raises(PresetError) as refusal:
        check_preset(preset)
    assert refusal.value.path == field["path"]


@pytest.mark.parametrize(
    "values, path",
    [
        ({"compute.min_containers": 4}, "compute.max_containers"),
        ({"engine.image": "lmsysorg/sglang"}, "engine.image"),
        ({"engine.image": "registry.example:5000/sglang"}, "engine.image"),
        ({"engine.image": "lmsysorg/sglang:latest"}, "engine.image"),
        ({"compute.gpu": "B200:9"}, "compute.gpu"),
        ({"compute.gpu": "B200:"}, "compute.gpu"),
        ({"flags.model.model-path": "/models/GLM-5.1-FP8"}, "flags.model.model-path"),
        ({"flags.model.model-path": "/model-cache/../etc"}, "flags.model.model-path"),
        ({"flags.model.model-path": "model-cache/GLM-5.1-FP8"}, "flags.model.model-path"),
        ({"imageEnv.SGLANG_DG_CACHE_DIR": "/tmp/dg-cache"}, "imageEnv.SGLANG_DG_CACHE_DIR"),
    ],
    ids=str,
)
def test_what_modal_would_refuse_late_or_lose_is_refused(values, path):
    with pytest.raises(PresetError) as refusal:
        check_preset(changed(values))
    assert refusal.value.path == path


@pytest.mark.parametrize(
    "text, reason",
    [
        ("{", "is not JSON"),
        ("[]", "must be an object"),
        ('{"format": 1, "format": 1}', "'format' stands twice"),
        ('{"format": NaN}', "NaN is not a JSON number"),
    ],
)
def test_text_that_is_no_preset(text, reason):
    with pytest.raises(PresetError, match=re.escape(reason)):
        parse_preset(text)


def test_a_number_past_all_numbers_is_refused():
    text = json.dumps(PRODUCTION).replace('"mem-fraction-static": 0.88', '"mem-fraction-static": 1e999')
    with pytest.raises(PresetError, match="flags.kv.mem-fraction-static: must be a number"):
        parse_preset(text)


def test_a_missing_file_is_named(tmp_path):
    with pytest.raises(PresetError, match="nowhere.json"):
        load_preset(tmp_path / "nowhere.json")


def test_production_file_is_canonical():
    text = PRODUCTION_FILE.read_text(encoding="utf-8")
    assert text == json.dumps(PRODUCTION, indent=2, ensure_ascii=False) + "\n"


def test_production_file_follows_the_catalogue():
    def paths(node, prefix=""):
        for key, value in node.items():
            yield from paths(value, f"{prefix}{key}.") if isinstance(value, dict) else [prefix + key]

    assert list(paths(PRODUCTION)) == ["format", "name", *(field["path"] for field in FIELDS)]


VALUES = {
    "constants.MODEL_REPO": "zai-org/GLM-5.1-FP8",
    "constants.MODEL_NAME": "glm-5.1",
    "constants.GPU_TYPE": "B200",
    "constants.GPU_COUNT": 8,
    "constants.ENABLE_KEEPALIVE_CRON": False,
    "constants.DEPLOYED_URL": "",
    "flags.model.model-path": "/model-cache/GLM-5.1-FP8",
    "flags.model.served-model-name": "glm-5.1",
    "flags.model.tp": 8,
    "flags.model.trust-remote-code": True,
    "flags.model.ep": 1,
    "flags.model.watchdog-timeout": 1200,
    "flags.backends.attention-backend": "nsa",
    "flags.backends.nsa-decode-backend": "trtllm",
    "flags.backends.nsa-prefill-backend": "trtllm",
    "flags.backends.moe-runner-backend": "flashinfer_trtllm",
    "flags.backends.enable-flashinfer-allreduce-fusion": True,
    "flags.speculative.speculative-algorithm": "EAGLE",
    "flags.speculative.speculative-num-steps": 3,
    "flags.speculative.speculative-eagle-topk": 1,
    "flags.speculative.speculative-num-draft-tokens": 4,
    "flags.parsers.reasoning-parser": "glm45",
    "flags.parsers.tool-call-parser": "glm47",
    "flags.kv.mem-fraction-static": 0.88,
    "flags.kv.max-running-requests": 48,
    "flags.kv.max-prefill-tokens": 32768,
    "flags.kv.max-total-tokens": 65536,
    "flags.kv.kv-cache-dtype": None,
    "flags.stability.enable-metrics": True,
    "flags.stability.api-key": "API_KEY",
    "compute.gpu": "B200:8",
    "compute.min_containers": 0,
    "compute.max_containers": 3,
    "compute.scaledown_window": 900,
    "compute.max_inputs": 20,
    "timeouts.server": 86400,
    "timeouts.startup": 900,
    "timeouts.download_model": 7200,
    "timeouts.compile_deepgemm": 3600,
    "secrets.huggingface-secret": ["HF_TOKEN"],
    "secrets.glm51-api-key": ["API_KEY"],
    "imageEnv.HF_XET_HIGH_PERFORMANCE": "1",
    "imageEnv.SGLANG_ENABLE_SPEC_V2": "1",
    "imageEnv.SGLANG_DG_CACHE_DIR": "/dg-cache",
    "imageEnv.HF_HUB_OFFLINE": "1",
}


@pytest.mark.parametrize("path", VALUES)
def test_production_values(path):
    value = get_field(PRODUCTION, path)
    assert (type(value), value) == (type(VALUES[path]), VALUES[path])


def test_every_field_but_the_engine_is_a_production_value():
    assert {field["path"] for field in FIELDS} - {"engine.image", "engine.version"} == VALUES.keys()
