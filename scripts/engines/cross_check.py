"""Compares what was read from the source with what the running parser holds."""


def differences(read: list[dict], running: list[dict]) -> list[str]:
    """One line for each flag that differs, and one when only the order does."""
    ours, theirs = by_name(read), by_name(running)
    found = [difference(name, ours.get(name), theirs.get(name)) for name in {**ours, **theirs}]
    lines = [each for each in found if each]
    if not lines and list(ours) != list(theirs):
        return ["the flags stand in another order"]
    return lines


def metric_differences(read: list[dict], running: list[dict]) -> list[str]:
    """One line for each metric that the running collectors register otherwise; they are not all that there are."""
    ours = by_name(read)
    found = [metric_difference(ours.get(metric["name"]), metric) for metric in running]
    return [each for each in found if each]


def metric_difference(ours: "dict | None", theirs: dict) -> "str | None":
    name = theirs["name"]
    if ours is None:
        return f"{name} is not in the source"
    if ours["type"] != theirs["type"]:
        return f"{name}: type {ours['type']}, running {theirs['type']}"
    own = theirs["ownLabels"]
    if own and ours["labels"][-len(own) :] != own:
        return f"{name}: labels {ours['labels']}, running {own}"
    if "buckets" in ours and theirs["buckets"] not in (None, ours["buckets"]):
        return f"{name}: buckets {ours['buckets']}, running {theirs['buckets']}"
    return None


def difference(name: str, ours: "dict | None", theirs: "dict | None") -> "str | None":
    if ours is None or theirs is None:
        return f"{name} is {'not in the source' if ours is None else 'only in the source'}"
    keys = [key for key in {**ours, **theirs} if ours.get(key) != theirs.get(key)]
    told = [f"{key} {ours.get(key)!r}, running {theirs.get(key)!r}" for key in keys]
    return f"{name}: {'; '.join(told)}" if told else None


def by_name(flags: list[dict]) -> dict:
    return {flag["name"]: flag for flag in flags}
