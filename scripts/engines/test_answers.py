import pytest
from answers import answer_of, changes, kind_of

STORED = {"action": "_StoreAction", "help": ""}
TP = {"names": ["--tensor-parallel-size", "--tp-size"], "sets": "tensor_parallel_size", **STORED}
MODEL = {"names": ["--model-path"], "sets": "model_path", **STORED}


def test_values_are_told_by_flag_without_the_model_that_stands_in_front():
    given = {"values": {"model_path": "m", "tensor_parallel_size": 8}}
    assert answer_of(given, [TP, MODEL]) == {"--tp-size": 8}


@pytest.mark.parametrize(
    "reason, kind",
    [
        ("x: error: argument --tp-size: expected one argument", "no-value"),
        ("x: error: argument --a: ignored explicit argument 'true'", "takes-no-value"),
        ("x: error: argument --a: invalid choice: 'b' (choose from 'c')", "invalid-choice"),
        ("x: error: argument --a: invalid int value: 'b'", "invalid-type"),
        ("x: error: argument --a: Decimals are not allowed", "invalid-type"),
        ("x: error: ambiguous option: --pp could match --pp-size, --pp-max", "ambiguous"),
        ("x: error: unrecognized arguments: --b 1", "unrecognized"),
        ("x: error: the following arguments are required: --model-path/--model", "missing"),
        ("x: error: --a is no longer supported", "refused"),
        ("crash: AssertionError", "invalid-type"),
        ("help", "help"),
    ],
)
def test_the_kind_of_a_problem(reason, kind):
    assert kind_of(reason) == kind


def test_an_answer_is_kept_where_it_changes():
    answers = {"1": {"--a": 1}, "2": {"--a": 1}, "3": "unrecognized", "4": {"--a": 1.0}, "5": {"--a": 1}}
    assert changes(answers) == {"1": {"--a": 1}, "3": "unrecognized", "4": {"--a": 1.0}, "5": {"--a": 1}}
