"""Stand-in weights: sparse files that have the real sizes and take no room on the disk."""

import hashlib
import json
from pathlib import Path

REVISION = "7c1f8a2b9d3e4f5061728394a5b6c7d8e9f00112"
SHARDS = 142
SHARD_BYTES = 4_957_560_064
INDEX = "model.safetensors.index.json"
SMALL_FILES = {"generation_config.json": 256, "tokenizer.json": 19_970_699, "tokenizer_config.json": 5_120}


def shard_name(number: int) -> str:
    return f"model-{number:05d}-of-{SHARDS:05d}.safetensors"


def texts() -> dict[str, str]:
    """Files whose content is read by someone."""
    weights = {f"model.layers.{n}.weight": shard_name(n + 1) for n in range(SHARDS)}
    return {
        "config.json": json.dumps({"architectures": ["GlmMoeDsaForCausalLM"], "max_position_embeddings": 202752}),
        INDEX: json.dumps({"metadata": {"total_size": SHARDS * SHARD_BYTES}, "weight_map": weights}),
    }


def file_sizes() -> dict[str, int]:
    """Bytes of every file of the model repository; about 704 GB."""
    sizes = {name: len(text.encode()) for name, text in texts().items()}
    return sizes | SMALL_FILES | {shard_name(number): SHARD_BYTES for number in range(1, SHARDS + 1)}


def sha256(name: str) -> str:
    """A hash as the Hub would publish it; invented, because nobody has the content."""
    return hashlib.sha256(name.encode()).hexdigest()


def blob_id(name: str) -> str:
    return hashlib.sha1(name.encode()).hexdigest()


def write_file(folder: Path, name: str) -> None:
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    text = texts().get(name)
    if text is not None:
        target.write_text(text)
        return
    with target.open("wb") as file:
        file.truncate(file_sizes()[name])
