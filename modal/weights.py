"""Whether the weights on the volume are whole: looked at before eight GPUs wait for them."""

import json
from pathlib import Path
from typing import Any

from container_env import mounted
from receipt import read_receipt

RECEIPT_NAME = ".receipt.json"
SHARD_INDEX = "model.safetensors.index.json"
NAMED_AT_MOST = 3


class WeightsError(RuntimeError):
    """The weights cannot be served; the message says what is wrong and what to run."""


def require_weights(path: str, repo: str) -> dict[str, Any]:
    """The receipt of complete weights of `repo` at a path of a volume; WeightsError with the reason otherwise."""
    folder = mounted(path)
    receipt = read_receipt(folder / RECEIPT_NAME)
    reasons = ["there is no receipt, so no download has finished"] if receipt is None else faults(folder, repo, receipt)
    if receipt is None or reasons:
        more = f" and {len(reasons) - NAMED_AT_MOST} more" if len(reasons) > NAMED_AT_MOST else ""
        raise WeightsError(
            f"weights of {repo} are not complete in {path}: {'; '.join(reasons[:NAMED_AT_MOST])}{more}. "
            "Run download_model, then start again."
        )
    return receipt


def faults(folder: Path, repo: str, receipt: dict[str, Any]) -> list[str]:
    """Everything in which the folder differs from its receipt, in words; empty when it is whole."""
    if receipt.get("repo") != repo:
        return [f"the receipt is for {receipt.get('repo')}"]
    files = receipt.get("files")
    if not isinstance(files, list) or not files:
        return ["the receipt lists no files"]
    listed = {file["path"]: file["bytes"] for file in files}
    return [*_size_faults(folder, listed), *_shard_faults(folder, listed)]


def _size_faults(folder: Path, listed: dict[str, int]) -> list[str]:
    found = {path: file_bytes(folder / path) for path in listed}
    return [
        f"{path} is missing" if found[path] is None else f"{path} has {found[path]} bytes instead of {expected}"
        for path, expected in listed.items()
        if found[path] != expected
    ]


def _shard_faults(folder: Path, listed: dict[str, int]) -> list[str]:
    if SHARD_INDEX not in listed:
        whole = any(path.endswith(".safetensors") for path in listed)
        return [] if whole else ["the receipt lists no .safetensors file"]
    try:
        shards = set(json.loads((folder / SHARD_INDEX).read_text(encoding="utf-8"))["weight_map"].values())
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return [f"{SHARD_INDEX} cannot be read"]
    return [f"{shard} is named by {SHARD_INDEX} but was not downloaded" for shard in sorted(shards - listed.keys())]


def file_bytes(file: Path) -> int | None:
    """A file's size, None when it is absent."""
    try:
        return file.stat().st_size
    except OSError:
        return None
