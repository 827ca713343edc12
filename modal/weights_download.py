"""Brings the weights from the Hugging Face Hub to the volume. Run again, it keeps every file that is whole."""

import os
import threading
from pathlib import Path
from typing import Any, Callable

from container_env import scaled_pause
from phase_log import phase, say
from receipt import now_text, read_receipt, write_receipt
from weights import RECEIPT_NAME, WeightsError, faults, file_bytes

PROGRESS_SECONDS = 10
# Where huggingface_hub keeps parts of files when it downloads into a folder.
PARTS_FOLDER = ".cache/huggingface/download"


def download_weights(repo: str, folder: Path, commit: Callable[[], None]) -> dict[str, Any]:
    """Makes `folder` hold all of `repo`, receipt last. Returns {files, bytes, revision, downloaded}."""
    present = read_receipt(folder / RECEIPT_NAME)
    if present and not faults(folder, repo, present):
        say(f"weights of {repo} are complete: {_summary(present)}, finished {present['finishedAt']}; nothing to do")
        return _outcome(present, downloaded=False)
    (folder / RECEIPT_NAME).unlink(missing_ok=True)
    folder.mkdir(parents=True, exist_ok=True)
    for part in _parts(folder):
        # huggingface_hub 2.x names parts anew each time: one from an earlier run is never continued.
        part.unlink()

    revision, files = _listing(repo)
    say(f"download of {repo} at {revision}: {len(files)} files, {sum(files.values())} bytes")
    with phase("download"), ProgressLines(folder, files):
        _fetch(repo, revision, folder)
    content = {
        "repo": repo,
        "revision": revision,
        "files": [{"path": path, "bytes": size} for path, size in sorted(files.items())],
        "bytes": sum(files.values()),
        "finishedAt": now_text(),
    }
    reasons = faults(folder, repo, content)
    if reasons:
        raise WeightsError(f"the download ended but is not complete: {'; '.join(reasons[:3])}")
    with phase("commit"):
        # First the files, then the receipt: what is committed in between is never called complete.
        commit()
        write_receipt(folder / RECEIPT_NAME, content)
        commit()
    say(f"weights of {repo} are complete: {_summary(content)}")
    return _outcome(content, downloaded=True)


def downloaded(folder: Path, files: dict[str, int]) -> tuple[int, int]:
    """How many of `files` are whole, and how many bytes have arrived, parts included."""
    sizes = {path: file_bytes(folder / path) or 0 for path in files}
    parts = sum(file_bytes(part) or 0 for part in _parts(folder))
    whole = sum(sizes[path] == expected for path, expected in files.items())
    return whole, min(sum(sizes.values()) + parts, sum(files.values()))


class ProgressLines:
    """While open, says every ten seconds how far the download is."""

    def __init__(self, folder: Path, files: dict[str, int]):
        self._folder = folder
        self._files = files
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._run, daemon=True)

    def __enter__(self) -> "ProgressLines":
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()
        self._say()

    def _run(self) -> None:
        while not self._done.wait(scaled_pause(PROGRESS_SECONDS)):
            self._say()

    def _say(self) -> None:
        whole, arrived = downloaded(self._folder, self._files)
        total = sum(self._files.values())
        percent = 100 * arrived / total if total else 100
        say(f"download files={whole}/{len(self._files)} bytes={arrived}/{total} percent={percent:.1f}")


def _parts(folder: Path) -> list[Path]:
    return list((folder / PARTS_FOLDER).rglob("*.incomplete"))


def _listing(repo: str) -> tuple[str, dict[str, int]]:
    from huggingface_hub import HfApi

    info = HfApi().model_info(repo, files_metadata=True, token=os.environ.get("HF_TOKEN"))
    return info.sha, {file.rfilename: file.size for file in info.siblings}


def _fetch(repo: str, revision: str, folder: Path) -> None:
    from huggingface_hub import snapshot_download

    token = os.environ.get("HF_TOKEN")
    snapshot_download(repo_id=repo, revision=revision, local_dir=str(folder), token=token)


def _summary(receipt: dict[str, Any]) -> str:
    return f"{len(receipt['files'])} files, {receipt['bytes']} bytes"


def _outcome(receipt: dict[str, Any], downloaded: bool) -> dict[str, Any]:
    return {
        "files": len(receipt["files"]),
        "bytes": receipt["bytes"],
        "revision": receipt["revision"],
        "downloaded": downloaded,
    }
