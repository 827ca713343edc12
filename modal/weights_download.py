"""Brings the weights from the Hugging Face Hub to the volume. Run again, it keeps every file that is whole."""

import os
from pathlib import Path
from typing import Any, Callable

from phase_log import phase, say
from progress_lines import ProgressLines
from receipt import now_text, read_receipt, write_receipt
from weights import RECEIPT_NAME, WeightsError, faults, file_bytes

# Where huggingface_hub keeps parts of files when it downloads into a folder.
PARTS_FOLDER = ".cache/huggingface/download"


def download_weights(repo: str, folder: Path, commit: Callable[[], None]) -> dict[str, Any]:
    """Makes `folder` hold all of `repo`, receipt last. Returns {downloaded, receipt}."""
    present = read_receipt(folder / RECEIPT_NAME)
    if present and not faults(folder, repo, present):
        say(f"weights of {repo} are complete: {_summary(present)}, finished {present['finishedAt']}; nothing to do")
        return {"downloaded": False, "receipt": present}
    (folder / RECEIPT_NAME).unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    for part in _parts(folder):
        # huggingface_hub 2.x names parts anew each time: one from an earlier run is never continued.
        part.unlink()

    revision, listed = _listing(repo)
    files = {file["path"]: file["bytes"] for file in listed}
    say(f"download of {repo} at {revision}: {len(files)} files, {sum(files.values())} bytes")
    with phase("download"), ProgressLines(lambda: _say_progress(folder, files)):
        _fetch(repo, revision, folder)
    content = {
        "repo": repo,
        "revision": revision,
        "files": listed,
        "bytes": sum(files.values()),
        "finishedAt": now_text(),
    }
    reasons = faults(folder, repo, content)
    if reasons:
        raise WeightsError(f"the download ended but is not complete: {'; '.join(reasons[:3])}")
    with phase("commit"):
        # First the files, then the receipt: what is committed in between is never called complete.
        commit()
        written = write_receipt(folder / RECEIPT_NAME, content)
        commit()
    say(f"weights of {repo} are complete: {_summary(content)}")
    return {"downloaded": True, "receipt": written}


def downloaded(folder: Path, files: dict[str, int]) -> tuple[int, int]:
    """How many of `files` are whole, and how many bytes have arrived, parts included."""
    sizes = {path: file_bytes(folder / path) or 0 for path in files}
    parts = sum(file_bytes(part) or 0 for part in _parts(folder))
    whole = sum(sizes[path] == expected for path, expected in files.items())
    return whole, min(sum(sizes.values()) + parts, sum(files.values()))


def _say_progress(folder: Path, files: dict[str, int]) -> None:
    whole, arrived = downloaded(folder, files)
    total = sum(files.values())
    percent = 100 * arrived / total if total else 100
    say(f"download files={whole}/{len(files)} bytes={arrived}/{total} percent={percent:.1f}")


def _parts(folder: Path) -> list[Path]:
    return list((folder / PARTS_FOLDER).rglob("*.incomplete"))


def _listing(repo: str) -> tuple[str, list[dict[str, Any]]]:
    """The revision, and each file of it with its size and the hash that the Hub publishes for it."""
    from huggingface_hub import HfApi

    info = HfApi().model_info(repo, files_metadata=True, token=os.environ.get("HF_TOKEN"))
    return info.sha, [
        {"path": file.rfilename, "bytes": file.size, **_published_hash(file)}
        for file in sorted(info.siblings, key=lambda file: file.rfilename)
    ]


def _published_hash(file: Any) -> dict[str, str]:
    # Of a large file the Hub's blob id is that of a pointer, not of the content: its sha256 stands in `lfs`.
    if file.lfs is not None:
        return {"sha256": file.lfs.sha256}
    return {"blobId": file.blob_id} if file.blob_id else {}


def _fetch(repo: str, revision: str, folder: Path) -> None:
    from huggingface_hub import snapshot_download

    token = os.environ.get("HF_TOKEN")
    snapshot_download(repo_id=repo, revision=revision, local_dir=str(folder), token=token)


def _summary(receipt: dict[str, Any]) -> str:
    return f"{len(receipt['files'])} files, {receipt['bytes']} bytes"
