import json
import os
import subprocess
import sys
import textwrap
from types import SimpleNamespace

import pytest
from conftest import MODAL_FOLDER
from weights import WeightsError, require_weights
from weights_download import PARTS_FOLDER, downloaded

REPO = "zai-org/GLM-5.1-FP8"

# A hub of two files that notes on disk how often it was asked, and delivers as many files as HUB_DELIVERS says.
HUB = textwrap.dedent("""
    import os, pathlib
    from types import SimpleNamespace as Made

    FILES = {"config.json": b"{}", "model.safetensors": b"x" * 1000}

    class HfApi:
        def model_info(self, repo_id, files_metadata, token):
            assert files_metadata and token == "hf_test"
            large = Made(sha256="ab" * 32)
            siblings = [
                Made(rfilename="model.safetensors", size=1000, blob_id="pointer", lfs=large),
                Made(rfilename="config.json", size=2, blob_id="9e26dfee", lfs=None),
            ]
            return Made(sha="5f1e" * 10, siblings=siblings)

    def snapshot_download(repo_id, revision, local_dir, token):
        assert revision == "5f1e" * 10
        for name in list(FILES)[: int(os.environ.get("HUB_DELIVERS", "2"))]:
            pathlib.Path(local_dir, name).write_bytes(FILES[name])
        with open(os.environ["HUB_LOG"], "a") as log:
            log.write("asked\\n")
""")
RUN = textwrap.dedent("""
    import json, os, sys
    from pathlib import Path
    from weights_download import download_weights

    folder = Path(sys.argv[1])
    commits = []
    receipt = folder / ".receipt.json"
    outcome = download_weights("zai-org/GLM-5.1-FP8", folder, lambda: commits.append(receipt.exists()))
    print(json.dumps({**outcome, "commits": commits}))
""")


@pytest.fixture
def hub(tmp_path):
    """Runs a download in a process of its own, against the hub above."""
    (tmp_path / "stub").mkdir()
    (tmp_path / "stub" / "huggingface_hub.py").write_text(HUB)
    log = tmp_path / "hub.log"
    log.touch()

    def download(**variables):
        path = os.pathsep.join([str(tmp_path / "stub"), str(MODAL_FOLDER)])
        env = {**os.environ, "PYTHONPATH": path, "HUB_LOG": str(log), "HF_TOKEN": "hf_test", **variables}
        command = [sys.executable, "-c", RUN, str(tmp_path / "model")]
        return subprocess.run(command, env=env, capture_output=True, text=True)

    return SimpleNamespace(
        download=download, folder=tmp_path / "model", times_asked=lambda: len(log.read_text().splitlines())
    )


def outcome(run) -> dict:
    assert run.returncode == 0, run.stderr
    return json.loads(run.stdout.splitlines()[-1])


def test_a_download_ends_with_its_receipt(hub):
    run = hub.download()
    result = outcome(run)
    assert result["downloaded"] is True
    assert result["commits"] == [False, True]
    receipt = require_weights(str(hub.folder), REPO)
    assert receipt["revision"] == "5f1e" * 10
    assert receipt == result["receipt"]
    assert (receipt["repo"], receipt["bytes"]) == (REPO, 1002)
    assert receipt["files"] == [
        {"path": "config.json", "bytes": 2, "blobId": "9e26dfee"},
        {"path": "model.safetensors", "bytes": 1000, "sha256": "ab" * 32},
    ]
    assert "[glm] download files=2/2 bytes=1002/1002 percent=100.0" in run.stdout


def test_complete_weights_are_not_asked_for_again(hub):
    first = outcome(hub.download())
    run = hub.download()
    assert outcome(run) == {"downloaded": False, "receipt": first["receipt"], "commits": []}
    assert "nothing to do" in run.stdout
    assert hub.times_asked() == 1


def test_a_spoiled_file_is_downloaded_again(hub):
    hub.download()
    (hub.folder / "model.safetensors").write_bytes(b"short")
    assert outcome(hub.download())["downloaded"] is True
    assert hub.times_asked() == 2
    require_weights(str(hub.folder), REPO)


def test_a_download_that_is_not_whole_leaves_no_receipt(hub):
    run = hub.download(HUB_DELIVERS="1")
    assert run.returncode == 1
    assert "model.safetensors is missing" in run.stderr
    with pytest.raises(WeightsError):
        require_weights(str(hub.folder), REPO)


def test_progress_counts_whole_files_and_arrived_parts(tmp_path):
    (tmp_path / PARTS_FOLDER).mkdir(parents=True)
    (tmp_path / PARTS_FOLDER / "b.1f.incomplete").write_bytes(b"x" * 30)
    (tmp_path / "a").write_bytes(b"x" * 10)
    assert downloaded(tmp_path, {"a": 10, "b": 100}) == (1, 40)


def test_parts_of_an_earlier_run_are_removed(hub):
    part = hub.folder / PARTS_FOLDER / "b.1f.incomplete"
    part.parent.mkdir(parents=True)
    part.write_bytes(b"x" * 30)
    outcome(hub.download())
    assert not part.exists()
