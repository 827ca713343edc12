"""Flags that one version takes under another name than the next, as the engine's own deprecations tell."""

import re

# A flag, or a flag with the value that stands for the old switch; not `<dp-size>` and not `{decode,prefill}`.
REPLACEMENT = re.compile(r"(--[a-z0-9-]+)(?:=([a-z_]+))?")


def renames_of(versions: "dict[str, list[dict]]") -> list[dict]:
    """Each old name with the new one, the value that a switch became, and the first version that says so."""
    found: dict = {}
    for version, flags in versions.items():
        by_name = {flag["name"]: flag for flag in flags}
        for flag in flags:
            rename = rename_of(flag, by_name)
            if rename:
                found.setdefault(tuple(rename.items()), {**rename, "since": version})
    return list(found.values())


def rename_of(flag: dict, by_name: "dict[str, dict]") -> "dict | None":
    deprecated = flag.get("deprecated", {})
    replacement = REPLACEMENT.fullmatch(deprecated.get("use", ""))
    target = replacement and by_name.get(replacement[1])
    if not target or "effect" in deprecated:
        return None
    value = replacement[2]
    if value:
        return {"from": flag["name"], "to": target["name"], "value": value} if flag["arity"] == "none" else None
    return {"from": flag["name"], "to": target["name"]} if takes_the_same(flag, target) else None


def takes_the_same(old: dict, new: dict) -> bool:
    """Whether every word of the old flag means the same behind the new one."""
    if old["arity"] != new["arity"] or old["type"] != new["type"]:
        return False
    if "choices" not in new or old.get("sets") == new["name"]:
        return True
    return bool(old.get("choices")) and set(old["choices"]) <= set(new["choices"])
