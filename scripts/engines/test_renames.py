import pytest
from renames import renames_of

OLD = {"name": "--old", "type": "text", "arity": "one"}
NEW = {"name": "--new", "type": "text", "arity": "one"}
SWITCH = {"name": "--off", "type": "boolean", "arity": "none"}


def test_a_new_name_counts_from_the_first_version_that_says_so():
    deprecated = {**OLD, "deprecated": {"use": "--new"}}
    versions = {"1": [OLD], "2": [deprecated, NEW], "3": [deprecated, NEW]}
    assert renames_of(versions) == [{"from": "--old", "to": "--new", "since": "2"}]


def test_a_switch_may_become_a_value():
    assert renames_of({"1": [{**SWITCH, "deprecated": {"use": "--new=none"}}, NEW]}) == [
        {"from": "--off", "to": "--new", "value": "none", "since": "1"}
    ]


@pytest.mark.parametrize(
    "deprecated, target",
    [
        ({"use": "--new"}, {**NEW, "type": "integer"}),
        ({"use": "--new"}, {**NEW, "arity": "some"}),
        ({"use": "--new"}, {**NEW, "choices": ["a"]}),
        ({"use": "--new", "effect": "none"}, NEW),
        ({"use": "--new <size>"}, NEW),
        ({"use": "--other"}, NEW),
        ({}, NEW),
    ],
)
def test_what_does_not_mean_the_same_is_no_rename(deprecated, target):
    assert renames_of({"1": [{**OLD, "deprecated": deprecated}, target]}) == []
