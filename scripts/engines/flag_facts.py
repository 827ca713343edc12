"""From what argparse holds of an option to the facts that the console keeps of a flag."""

import re

WORD_TYPES = {
    None: "text",
    "str": "text",
    "nullable_str": "nullable-text",
    "int": "integer",
    "human_readable_int": "human-integer",
    "float": "number",
    "loads": "json",
    "json_list_type": "json",
    "parse_cuda_graph_config_arg": "json-object",
    # Refuses one retired word, which is not among the choices anyway.
    "parse_cuda_graph_backend_arg": "text",
}
ARITIES = {None: "one", 0: "none", "?": "optional", "*": "any", "+": "some"}
DEPRECATED_HELP = re.compile(r"\W*(Deprecated\b|Note: \S+ is deprecated)")
# "Use --x to …" tells what else there is, not what to write instead.
REPLACEMENT = re.compile(r"(?:[Uu]se|[Aa]lias for) (--[a-z0-9-]+(?:=[a-z_]+)?)(?![\w-]| to )")


def flags_of(options: list[dict]) -> list[dict]:
    """The flags in the order of the parser; `sets` names the flag whose value another one writes."""
    owners = owners_of(options)
    return [flag_of(option, owners[option["sets"]]) for option in options]


def owners_of(options: list[dict]) -> dict[str, str]:
    """The flag that a value of the parser belongs to; a deprecated one only where there is no other."""
    owners: dict[str, str] = {}
    for option in sorted(options, key=is_deprecated):
        owners.setdefault(option["sets"], flag_name(option["names"]))
    return owners


def flag_of(option: dict, owner: str) -> dict:
    name = flag_name(option["names"])
    switch = option["nargs"] == 0
    facts = {
        "name": name,
        "aliases": [each for each in option["names"] if each != name],
        "sets": None if owner == name else owner,
        "type": word_type(option),
        "arity": ARITIES[option["nargs"]],
        "required": option["required"] or None,
        "default": None if switch and not option["default"] else option["default"],
        "choices": option["choices"],
        "const": None if switch and option["const"] is True else option["const"],
        "negatable": option["action"] == "BooleanOptionalAction" or None,
        "deprecated": deprecation(option),
    }
    return {key: value for key, value in facts.items() if value is not None}


def flag_name(names: list[str]) -> str:
    """The first name, or its short form: `--tp-size` rather than `--tensor-parallel-size`."""
    short = [name for name in names[1:] if name.endswith("-size") and len(name) < len(names[0])]
    return short[0] if short else names[0]


def attribute(name: str) -> str:
    return name.removeprefix("--").replace("-", "_")


def word_type(option: dict) -> str:
    if option["nargs"] == 0:
        return "boolean"
    return "lora-path" if option["action"] == "LoRAPathAction" else WORD_TYPES[option["type"]]


def is_deprecated(option: dict) -> bool:
    return option["action"].startswith("Deprecated") or bool(DEPRECATED_HELP.match(option["help"] or ""))


def deprecation(option: dict) -> "dict | None":
    if not is_deprecated(option):
        return None
    found = REPLACEMENT.search(option["help"] or "")
    use = option["new_flag"] or (found and found[1])
    effect = "refused" if option["refused"] else "none" if option["action"] == "DeprecatedAction" else None
    return {key: value for key, value in {"use": use, "effect": effect}.items() if value}
