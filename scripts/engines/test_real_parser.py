"""The real parser of a made-up package, in a process of its own as the script runs it."""

import json
import subprocess
import sys
from pathlib import Path

SERVER_ARGS = """
import argparse
import numpy as np
from torch.nn import Module
from sglang.srt.layers.kernels import fast_kernel
from sglang.srt.utils.common import word

class Layer(Module): pass

@fast_kernel.wrap("a")
def decorated(): pass

class ServerArgs:
    @staticmethod
    def add_cli_args(parser):
        parser.add_argument("--model-path", "--model", type=str, required=True)
        parser.add_argument("--tp-size", type=int, default=1 if np.zeros(2).sum() > 3 else 2)
        parser.add_argument("--way", choices={"b", "a"}, type=word)
        parser.add_argument("--fast", action="store_true")
"""


COMMON = "import triton\ndef word(text): return text\n"
SCRIPT = Path(__file__).with_name("real_parser.py")


def run(folder: Path, questions: list) -> dict:
    for name, text in {"server_args": SERVER_ARGS, "utils/common": COMMON}.items():
        file = folder / "sglang" / "srt" / f"{name}.py"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    task = {"folder": str(folder), "libraries": str(folder / "none"), "questions": questions}
    command = [sys.executable, "-I", "-S", str(SCRIPT)]
    ran = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True, check=True)
    return json.loads(ran.stdout)


def test_the_parser_runs_without_what_it_depends_on(tmp_path):
    flags = {flag["names"][0]: flag for flag in run(tmp_path, [])["flags"]}
    assert flags["--model-path"]["names"] == ["--model-path", "--model"]
    assert flags["--tp-size"]["default"] == 2
    assert flags["--way"]["choices"] == ["a", "b"]
    assert flags["--way"]["type"] == "word"


def test_answers_hold_what_the_words_set(tmp_path):
    questions = [["--model", "m", "--tp", "2"], ["--model=m", "--fast"], ["--tp-size", "x"], ["-h"], []]
    answers = run(tmp_path, questions)["answers"]
    assert answers[0] == {"values": {"model_path": "m", "tp_size": 2}}
    assert answers[1] == {"values": {"model_path": "m", "fast": True}}
    assert answers[2]["refused"].endswith("invalid int value: 'x'")
    assert answers[3] == {"refused": "help"}
    assert "the following arguments are required" in answers[4]["refused"]
