"""The words that every version's real parser is asked about, in named groups."""

import json
from pathlib import Path

# The first of these vectors is production-v4 to the letter.
COMMAND_VECTORS = Path(__file__).resolve().parents[2] / "modal" / "tests" / "command-vectors.json"
# In every group but `whole` this stands in front, as the parser wants it.
MODEL = ["--model-path", "m"]

GOOD_WORDS = {
    "text": "word",
    "nullable-text": "word",
    "integer": "7",
    "human-integer": "64Ki",
    "number": "0.375",
    "json": '{"a":[1]}',
    "json-object": '{"decode":{"backend":"full"}}',
    "lora-path": "name=path",
}
BAD_WORDS = {
    "integer": "7.5",
    "human-integer": "64kb",
    "number": "1,5",
    "json": "{a:1}",
    "json-object": "[1]",
    "lora-path": '{"lora_name":"a"}',
}


def questions_of(versions: list[list[dict]]) -> dict[str, list[list[str]]]:
    """Each group of questions, once each, in the order in which flags came up from the oldest version on."""
    flags = [flag for version in versions for flag in version]
    switches = [flag for flag in flags if flag["arity"] == "none"]
    others = [flag for flag in flags if flag["arity"] != "none"]
    return {
        "switches": unique(words for flag in switches for words in switch_uses(flag)),
        "values": unique(words for flag in others for words in value_uses(flag)),
        "wrong": unique(words for flag in others for words in wrong_uses(flag)),
        "names": unique(words for version in versions for words in name_uses(version)),
        "words": WORDS,
        "whole": WHOLE + [production_command()],
    }


def switch_uses(flag: dict) -> list[list[str]]:
    name = flag["name"]
    return [[name], [f"{name}=true"], [name, "true"], *([alias] for alias in flag["aliases"])]


def value_uses(flag: dict) -> list[list[str]]:
    name, good = flag["name"], good_word(flag)
    uses = [[name, good], [f"{name}={good}"], *([alias, good] for alias in flag["aliases"])]
    return uses if flag["arity"] == "one" else [*uses, [name, good, good]]


def wrong_uses(flag: dict) -> list[list[str]]:
    name, good = flag["name"], good_word(flag)
    bad = "no-such-choice" if flag.get("choices") and flag["type"] == "text" else BAD_WORDS.get(flag["type"])
    wrong = [[name]] if bad is None else [[name], [name, bad]]
    return [*wrong, [name, good, bad]] if bad and flag["arity"] in ("any", "some") else wrong


def good_word(flag: dict) -> str:
    """A word that the flag takes, and that is not its default."""
    choices = [str(choice) for choice in flag.get("choices", []) if choice != flag.get("default")]
    return choices[-1] if choices else GOOD_WORDS[flag["type"]]


def name_uses(version: list[dict]) -> list[list[str]]:
    """The beginning of each name, up to its last part: some are unique, some ambiguous, some the name of another."""
    names = [name for flag in version for name in (flag["name"], *flag["aliases"])]
    return [[name.rpartition("-")[0], "7"] for name in names if name.count("-") > 2]


def production_command() -> list[str]:
    first, *_ = json.loads(COMMAND_VECTORS.read_text(encoding="utf-8"))
    return first["argv"][3:]


def unique(questions) -> list[list[str]]:
    return [list(words) for words in dict.fromkeys(map(tuple, questions))]


INTEGERS = ["0", "-1", "+7", " 7 ", "1_000", "1__0", "_1", "", "7.0", "1e3", "0x10"]
INTEGERS += ["-1.5", "-.5", "- 1", "-x", "-x y"]
HUMAN = ["65536", "64Ki", "65.5k", "1M", "1m", "1.5Ki", "4.35k", "0.0001k", "2G"]
HUMAN += ["1T", "1Ti", "1Mi", "1K", " 1k ", "1 k"]
NUMBERS = [".5", "5.", "1e3", "1E-3", "-0.5", "-1e3", "1_0.5", "abc", "", "0x1", "- .5"]
TEXTS = ["", "None", "-", "--", "-1", "-1.5", "-a", "-a b", "a b", "a=b", "--x", "ünï", '"']

WORDS = [
    *(["--tp-size", word] for word in INTEGERS),
    *([f"--tp-size={word}"] for word in INTEGERS),
    *(["--max-total-tokens", word] for word in HUMAN),
    *(["--mem-fraction-static", word] for word in NUMBERS),
    *(["--served-model-name", word] for word in TEXTS),
    *([f"--served-model-name={word}"] for word in TEXTS if word != "--"),
    *(["--quantization-param-path", word] for word in TEXTS[:2]),
    *(["--preferred-sampling-params", word] for word in ["1", "null", "[]", '{"a": "ü"}', "", "'a'", "{}x"]),
    *(["--lora-paths", word] for word in ["a", " a ", '{"lora_name":"a","lora_path":"b"}', "{}", "{", "{x}"]),
    *(["--model-checksum", *words] for words in [[], ["x"], ["x", "y"]]),
]

WHOLE = [
    [],
    ["--model-path"],
    ["--model", "weights"],
    ["--mod", "weights"],
    ["--model-path=weights"],
    ["--model-path", "weights", "--tp", "8", "--tp-size=4"],
    ["--model-path", "weights", "--tp", "8", "--tensor-parallel-size", "2"],
    ["--model-path", "weights", "--pp", "2"],
    ["--model-path", "weights", "--pp-size", "2", "--dp", "2", "--ep", "8"],
    ["--model-path", "weights", "--no-such-flag"],
    ["--model-path", "weights", "--no-such-flag", "7"],
    ["--model-path", "weights", "--no-such-flag=7"],
    ["--model-path", "weights", "-x"],
    ["--model-path", "weights", "extra"],
    ["extra", "--model-path", "weights"],
    ["--model-path", "weights", "--", "--tp-size", "8"],
    ["--model-path", "weights", "--"],
    ["--model-path", "weights", "--trust-remote-code", "true"],
    ["--model-path", "weights", "--trust-remote-code=true"],
    ["--model-path", "weights", "--trust-remote-code", "--trust-remote-code"],
    ["--model-path", "weights", "--cuda-graph-bs", "1", "2", "4", "--tp-size", "8"],
    ["--model-path", "weights", "--cuda-graph-bs=1", "2"],
    ["--model-path", "weights", "--cuda-graph-bs", "1,2,4"],
    ["--model-path", "weights", "--cuda-graph-bs", "1", "--cuda-graph-bs", "2"],
    ["--model-path", "weights", "--reasoning-parser", "glm47"],
    ["--model-path", "weights", "--nsa-prefill-backend", "trtllm", "--dsa-prefill-backend", "fa3"],
    ["--model-path", "weights", "--chunked-prefill-size", "-1"],
    ["--model-path", "weights", "--help"],
    ["--model-path", "weights", "-h"],
    ["--model-path", "weights", "--he"],
]
