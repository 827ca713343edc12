"""What each version answers to the questions, kept where an answer differs from that of the version before."""

import json

from flag_facts import owners_of
from questions import MODEL

# The beginning of argparse's reason, and the kind of problem that it is.
REASONS = {
    "expected one argument": "no-value",
    "expected at least one argument": "no-value",
    "expected at most one argument": "no-value",
    "ignored explicit argument": "takes-no-value",
    "invalid choice": "invalid-choice",
    "ambiguous option": "ambiguous",
    # Of a flag, or of a word that no flag takes: argparse does not tell.
    "unrecognized arguments": "unrecognized",
    "the following arguments are required": "missing",
    "help": "help",
    # Of the function that reads a word.
    "crash": "invalid-type",
}


def asked_words(group: str, words: list[str]) -> list[str]:
    return words if group == "whole" else [*MODEL, *words]


def answer_of(answer: dict, options: list[dict]) -> "dict | str":
    """The values by flag, or the kind of the problem."""
    if "refused" in answer:
        return kind_of(answer["refused"])
    owners = owners_of(options)
    values = {owners[name]: value for name, value in answer["values"].items()}
    return {name: value for name, value in sorted(values.items()) if [name, value] != MODEL}


def kind_of(reason: str) -> str:
    for beginning, kind in REASONS.items():
        if reason.startswith(beginning) or f"error: {beginning}" in reason or f": {beginning}" in reason:
            return kind
    # argparse's own text, or that of a function which reads a word.
    return "invalid-type" if "error: argument --" in reason else "refused"


def vector_lines(questions: list, answers_by_version: "dict[str, list]") -> list[dict]:
    return [
        {"words": words, "answers": changes({version: answers[at] for version, answers in answers_by_version.items()})}
        for at, words in enumerate(questions)
    ]


def changes(answers: dict) -> dict:
    kept: dict = {}
    last = None
    for version, answer in answers.items():
        if json.dumps(answer) != json.dumps(last):
            kept[version] = last = answer
    return kept
