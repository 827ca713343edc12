import json
from pathlib import Path

import pytest
from weights import SHARD_INDEX, WeightsError, require_weights

REPO = "zai-org/GLM-5.1-FP8"
SHARDS = ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Whole weights: an index, its two shards, a tokenizer in a sub-folder, and the receipt."""
    (tmp_path / "extra").mkdir()
    (tmp_path / "extra" / "tokenizer.json").write_text("{}")
    for shard in SHARDS:
        (tmp_path / shard).write_bytes(b"x" * 100)
    index = {"weight_map": {"layer.1": SHARDS[0], "layer.2": SHARDS[1], "layer.3": SHARDS[1]}}
    (tmp_path / SHARD_INDEX).write_text(json.dumps(index))
    write_receipt(tmp_path)
    return tmp_path


def write_receipt(folder: Path, **other) -> None:
    files = [
        {"path": str(file.relative_to(folder)), "bytes": file.stat().st_size}
        for file in sorted(folder.rglob("*"))
        if file.is_file() and file.name != ".receipt.json"
    ]
    content = {"format": 1, "repo": REPO, "revision": "abc", "files": files, "bytes": 0, "finishedAt": "", **other}
    (folder / ".receipt.json").write_text(json.dumps(content))


def test_whole_weights_give_their_receipt(folder):
    assert require_weights(str(folder), REPO)["revision"] == "abc"


def test_an_index_is_not_needed_for_a_single_file(folder):
    (folder / SHARD_INDEX).unlink()
    write_receipt(folder)
    require_weights(str(folder), REPO)


def remove_folder_content(folder):
    for file in folder.rglob("*.*"):
        file.unlink()


def forget_a_shard(folder):
    (folder / SHARDS[1]).unlink()
    write_receipt(folder)


def forget_all_shards(folder):
    for name in [*SHARDS, SHARD_INDEX]:
        (folder / name).unlink()
    write_receipt(folder)


def spoil_the_index(folder):
    (folder / SHARD_INDEX).write_text("{")
    write_receipt(folder)


SPOILED = [
    (remove_folder_content, "there is no receipt"),
    (lambda folder: (folder / ".receipt.json").unlink(), "there is no receipt"),
    (lambda folder: (folder / ".receipt.json").write_text('{"format": 1, "re'), "there is no receipt"),
    (lambda folder: write_receipt(folder, format=2), "there is no receipt"),
    (lambda folder: write_receipt(folder, repo="zai-org/GLM-5-FP8"), "the receipt is for zai-org/GLM-5-FP8"),
    (lambda folder: write_receipt(folder, files=[]), "the receipt lists no files"),
    (lambda folder: (folder / SHARDS[0]).unlink(), f"{SHARDS[0]} is missing"),
    (lambda folder: (folder / "extra" / "tokenizer.json").unlink(), "extra/tokenizer.json is missing"),
    (lambda folder: (folder / SHARDS[0]).write_bytes(b"x" * 99), f"{SHARDS[0]} has 99 bytes instead of 100"),
    (lambda folder: (folder / SHARDS[0]).write_bytes(b"x" * 101), f"{SHARDS[0]} has 101 bytes instead of 100"),
    (forget_a_shard, f"{SHARDS[1]} is named by {SHARD_INDEX} but was not downloaded"),
    (forget_all_shards, "lists no .safetensors file"),
    (spoil_the_index, f"{SHARD_INDEX} cannot be read"),
]


@pytest.mark.parametrize("spoil, reason", SPOILED, ids=[reason for _, reason in SPOILED])
def test_weights_that_are_not_whole_are_refused_with_the_reason(folder, spoil, reason):
    spoil(folder)
    with pytest.raises(WeightsError) as refusal:
        require_weights(str(folder), REPO)
    assert reason in str(refusal.value)
    assert str(refusal.value).endswith("Run download_model, then start again.")


def test_many_faults_are_counted(folder):
    for number in range(5):
        (folder / f"extra-{number}").write_text("x")
    write_receipt(folder)
    for number in range(5):
        (folder / f"extra-{number}").unlink()
    with pytest.raises(WeightsError, match="extra-2 is missing and 2 more"):
        require_weights(str(folder), REPO)


def test_a_folder_that_does_not_exist_is_refused(tmp_path):
    with pytest.raises(WeightsError, match="there is no receipt"):
        require_weights(str(tmp_path / "nowhere"), REPO)
