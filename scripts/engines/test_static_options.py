"""Options read from made-up source, in each of the ways that the engine has declared them."""

from pathlib import Path

import pytest
from flag_facts import flags_of
from static_options import static_options
from static_value import Unreadable


@pytest.fixture
def package(tmp_path: Path):
    """Writes modules of a made-up package, and reads the flags of its server."""

    def flags(**modules: str) -> dict:
        for name, text in modules.items():
            file = tmp_path.joinpath("sglang", "srt", *name.split("__")).with_suffix(".py")
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text)
        return {flag["name"]: flag for flag in flags_of(static_options(tmp_path))}

    return flags


def test_added_one_by_one(package):
    flags = package(
        server_args="""
import argparse, json
from sglang.srt.names import MORE, Parsers
WAYS = ["left", *MORE]
class ServerArgs:
    model_path: str
    size: int = 10 * 2
    way: str = WAYS[0]
    names: list = dataclasses.field(default_factory=lambda: list(MORE))
    @staticmethod
    def add_cli_args(parser):
        parsers = list(Parsers.known.keys())
        parser.add_argument("--model-path", "--model", type=str, required=True, help="A path.")
        parser.add_argument("--part-parallel-size", "--part-size", type=human_readable_int, default=ServerArgs.size)
        parser.add_argument("--way", type=str, choices=WAYS, default=ServerArgs.way)
        parser.add_argument("--names", type=str, nargs="*", default=ServerArgs.names)
        parser.add_argument("--parser", choices=["auto"] + parsers)
        parser.add_argument("--labels", type=json.loads, default=None)
        parser.add_argument("--quick", action="store_true", help=f"Faster than {WAYS}.")
        parser.add_argument("--old-way", action=DeprecatedAction, help="Deprecated. Use --way instead.")
        parser.add_argument("--gone", action=DeprecatedAction, error_message="Gone. Use --way.")
""",
        names="MORE = ('right', 'up')\nclass Parsers:\n    known = {'a': One, 'b': Two}\n",
    )
    assert flags == {
        "--model-path": {
            "name": "--model-path",
            "aliases": ["--model"],
            "type": "text",
            "arity": "one",
            "required": True,
        },
        "--part-size": {
            "name": "--part-size",
            "aliases": ["--part-parallel-size"],
            "type": "human-integer",
            "arity": "one",
            "default": 20,
        },
        "--way": plain("--way", default="left", choices=["left", "right", "up"]),
        "--names": plain("--names", arity="any", default=["right", "up"]),
        "--parser": plain("--parser", choices=["auto", "a", "b"]),
        "--labels": plain("--labels", type="json"),
        "--quick": switch("--quick"),
        "--old-way": switch("--old-way", deprecated={"use": "--way", "effect": "none"}),
        "--gone": switch("--gone", deprecated={"effect": "refused"}),
    }


def test_declared_as_fields(package):
    flags = package(
        server_args='''
from sglang.srt.arg_groups.arg_utils import A, Arg
from sglang.srt.backends import Backend
class ServerArgs:
    """Words."""
    host: A[str, "The host."] = "127.0.0.1"
    port: A[int, "The port."] = 30000
    port: A[int, "Again."] = 40000
    model_path: A[str, Arg(help="A path.", aliases=["--model"])]
    length: A[Optional[int], Arg(help=f"Up to {LIMIT}.", type_parser=human_readable_int)] = None
    sizes: A[List[int] | None, "Sizes."] = None
    mode: A[Literal["a", "b"], "A mode."] = "a"
    labels: A[Optional[List[str]], Arg(type_parser=json_list_type)] = None
    strict: A[bool, Arg(action=argparse.BooleanOptionalAction)] = True
    paths: A[Optional[list], Arg(action=LoRAPathAction, action_kwargs={"type": str, "nargs": "*"})] = None
    backend: A[Optional[str], Arg(choices=Backend.ALL, cli_name="--a-backend")] = None
    checksum: A[Optional[str], Arg(nargs="?", const="")] = None
    inner: A[int, Arg(no_cli=True)] = 1
    derived: int = 2
    off: A[bool, "A switch."] = False
    @staticmethod
    def add_cli_args(parser):
        add_cli_args_from_dataclass(parser, ServerArgs)
        parser.add_argument("--old-backend", action=DeprecatedAliasStoreAction, dest="backend",
            new_flag="--a-backend", default=argparse.SUPPRESS, type=str)
        parser.add_argument("--no-graph", action=DeprecatedStoreConstAction, dest="backend",
            const_value=Backend.NONE, new_flag="--a-backend=none")
''',
        backends="class Backend:\n    FULL = 'full'\n    NONE = 'none'\n    ALL = (FULL, NONE)\n",
    )
    assert flags == {
        "--host": plain("--host", default="127.0.0.1"),
        "--port": plain("--port", type="integer", default=40000),
        "--model-path": plain("--model-path", aliases=["--model"], required=True),
        "--length": plain("--length", type="human-integer"),
        "--sizes": plain("--sizes", type="integer", arity="some"),
        "--mode": plain("--mode", default="a", choices=["a", "b"]),
        "--labels": plain("--labels", type="json"),
        "--strict": switch("--strict", aliases=["--no-strict"], default=True, negatable=True),
        "--paths": plain("--paths", type="lora-path", arity="any"),
        "--a-backend": plain("--a-backend", choices=["full", "none"]),
        "--checksum": plain("--checksum", arity="optional", const=""),
        "--off": switch("--off"),
        "--old-backend": plain("--old-backend", sets="--a-backend", deprecated={"use": "--a-backend"}),
        "--no-graph": switch("--no-graph", sets="--a-backend", const="none", deprecated={"use": "--a-backend=none"}),
    }


def test_gathered_from_namespaces_in_the_order_of_the_constructor(package):
    flags = package(
        server_args="""
from sglang.srt.arg_groups.fields.model import Model
from sglang.srt.arg_groups.fields.serving import Serving
class ServerArgs:
    @staticmethod
    def add_cli_args(parser):
        add_cli_args_from_dataclass(parser, ServerArgs)
        parser.add_argument("--modes", choices=[m.name.lower() for m in modes()], default=_declared_default("late"))
def modes():
    # Words.
    from sglang.srt.modes import Mode
    return list(Mode)
_INPUT_NAMESPACES = [Model, Serving]
ServerArgs = msgspec.defstruct("ServerArgs", [])
""",
        arg_groups__field_order="POSITIONAL_FIELD_ORDER = ('port', 'model')\n",
        arg_groups__fields__model="""
class Model(msgspec.Struct):
    late: A[str, 'Late.'] = 'x'
    model: A[str, 'A model.'] = 'm'
""",
        arg_groups__fields__serving="class Serving(msgspec.Struct):\n    port: A[int, NS('a'), 'A port.'] = 1\n",
        modes="class Mode(Enum):\n    NONE = 0\n    ALL = auto\nauto = 1\n",
    )
    assert list(flags) == ["--port", "--model", "--late", "--modes"]
    assert flags["--modes"] == plain("--modes", default="x", choices=["none", "all"])


def test_an_option_under_a_condition_is_not_passed_over(package):
    with pytest.raises(Unreadable, match="add_argument"):
        package(
            server_args="""
class ServerArgs:
    def add_cli_args(parser):
        if on_a_gpu():
            parser.add_argument("--sometimes")
"""
        )


def test_choices_that_only_running_would_tell_are_refused(package):
    with pytest.raises(Unreadable, match="ask_the_machine"):
        package(
            server_args="""
class ServerArgs:
    def add_cli_args(parser):
        parser.add_argument("--device", choices=ask_the_machine())
"""
        )


def plain(name: str, **facts) -> dict:
    return {"name": name, "aliases": [], "type": "text", "arity": "one", **facts}


def switch(name: str, **facts) -> dict:
    return {"name": name, "aliases": [], "type": "boolean", "arity": "none", **facts}
