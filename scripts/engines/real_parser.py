"""Runs the argument parser of one unpacked engine version; started in a process of its own (`python -I -S`).

Standard input: {"folder", "libraries", "questions": [[word, …], …]}; standard output: {"flags", "answers"}.
"""

import argparse
import contextlib
import enum
import io
import json
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent))
from stub_modules import StubFinder, is_stub

# What the parser is made of; all else of the package needs GPUs or large libraries, and is stubbed.
PARSER_MODULES = (
    "sglang.srt.server_args",
    "sglang.srt.arg_groups",
    "sglang.srt.utils.common",
    "sglang.srt.function_call",
    "sglang.srt.parser",
    "sglang.srt.environ",
    "sglang.srt.model_executor.cuda_graph_config",
    "sglang.jit_kernel.kv_canary.consts",
    "sglang.kernels.ops.kv_canary.consts",
)


def load_parser(folder: Path, libraries: Path) -> argparse.ArgumentParser:
    sys.path.append(str(libraries))
    sys.meta_path.append(StubFinder(folder, "sglang", PARSER_MODULES))
    from sglang.srt.server_args import ServerArgs

    parser = argparse.ArgumentParser(prog="sglang", add_help=True)
    ServerArgs.add_cli_args(parser)
    return parser


def describe(action: argparse.Action) -> dict:
    """The action in plain values, as argparse holds it."""
    choices = action.choices
    return {
        "names": list(action.option_strings),
        "sets": action.dest,
        "action": type(action).__name__,
        "type": getattr(action.type, "__name__", None) if action.type else None,
        "nargs": action.nargs,
        "const": plain(action.const_value if hasattr(action, "const_value") else action.const),
        "default": None if action.default is argparse.SUPPRESS else plain(action.default),
        "choices": None if choices is None else [plain(each) for each in ordered(choices)],
        "required": action.required,
        "help": None if action.help is argparse.SUPPRESS else action.help,
        "new_flag": getattr(action, "new_flag", None),
        "refused": bool(getattr(action, "error_message", None)),
    }


def ordered(choices):
    """A set has another order in each process."""
    return sorted(choices) if isinstance(choices, (set, frozenset)) else choices


def plain(value):
    if is_stub(value):
        raise TypeError(f"{value!r} is a stub: its module belongs in PARSER_MODULES")
    if isinstance(value, enum.Enum):
        return value.value
    if isinstance(value, (list, tuple)):
        return [plain(each) for each in value]
    return value


class Notes(argparse.Namespace):
    """Keeps what the words set, not what would have been there without them."""

    def __init__(self, parser: argparse.ArgumentParser):
        # No default is identical to it, so argparse takes each value for one that is given already.
        self.__dict__.update({action.dest: object() for action in parser._actions})
        self.__dict__["given"] = {}

    def __setattr__(self, name, value):
        super().__setattr__(name, value)
        self.given[name] = plain(value)


def ask(parser: argparse.ArgumentParser, words: list) -> dict:
    """What the parser makes of the words: the values that they set, or why it refuses."""
    said, notes = io.StringIO(), Notes(parser)
    try:
        with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
            parser.parse_args(words, notes)
    except SystemExit as stop:
        return {"refused": said.getvalue().strip().splitlines()[-1] if stop.code else "help"}
    except Exception as error:  # LoRAPathAction asserts, and reads JSON
        return {"refused": f"crash: {type(error).__name__}"}
    return {"values": notes.given}


def main() -> None:
    task = json.load(sys.stdin)
    parser = load_parser(Path(task["folder"]), Path(task["libraries"]))
    flags = [describe(action) for action in parser._actions if action.dest != "help"]
    answers = [ask(parser, words) for words in task["questions"]]
    json.dump({"flags": flags, "answers": answers}, sys.stdout, allow_nan=False)


if __name__ == "__main__":
    main()
