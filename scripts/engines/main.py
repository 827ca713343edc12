"""Reads what each published version of the engine accepts, and writes lib/engines/data.

`npm run engines` refreshes the versions that are there; `npm run engines -- 0.5.24` adds one. Needs the network.
"""

import argparse
import json
import os
import re
import subprocess
import sys
from pathlib import Path

from answers import answer_of, asked_words, vector_lines
from cross_check import differences, metric_differences
from data_file import write_lines, write_versions
from flag_facts import flags_of
from questions import questions_of
from renames import renames_of
from static_metrics import static_metrics
from static_options import static_options
from wheels import built_at, libraries, unpack, wheel_of

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "lib" / "engines" / "data"


def main() -> None:
    options = command_line()
    cache = options.cache
    versions = sorted({*known_versions(), *options.versions}, key=version_key)
    sources = {version: source_of(version, cache) for version in versions}
    flags = {version: flags_of(static_options(source)) for version, source in sources.items()}
    metrics = {version: static_metrics(source) for version, source in sources.items()}
    parsers = {version: real_parser(source, cache, [])["flags"] for version, source in sources.items()}
    check_flags(flags, parsers)
    check_metrics(metrics, {version: run("real_metrics.py", source, cache) for version, source in sources.items()})
    write_flags(flags, cache)
    write_metrics(metrics)
    write_lines(DATA / "renames.json", renames_of(flags))
    write_answers(flags, parsers, sources, cache)


def check_flags(read: dict, parsers: dict) -> None:
    check({version: differences(read[version], flags_of(options)) for version, options in parsers.items()})


def check_metrics(read: dict, running: dict) -> None:
    check({version: metric_differences(read[version], metrics) for version, metrics in running.items()})


def check(differences_by_version: "dict[str, list[str]]") -> None:
    """Nothing is written unless what was read from the source is what runs."""
    found = [f"{version}: {each}" for version, told in differences_by_version.items() for each in told]
    if found:
        raise SystemExit("\n".join(["✗ The source was read differently than it runs:", *found]))


def command_line() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="npm run engines --", description=__doc__.splitlines()[0])
    parser.add_argument("versions", nargs="*", help="published versions to add, such as 0.5.24")
    data = Path(os.environ.get("DATA_DIR") or ROOT / ".data")
    parser.add_argument("--cache", type=Path, default=data / "engines", help="where packages are kept")
    return parser.parse_args()


def known_versions() -> list[str]:
    return [path.stem for path in DATA.glob("*.json") if re.fullmatch(r"\d+(\.\d+)*(\.post\d+)?", path.stem)]


def version_key(version: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", version)]


def source_of(version: str, cache: Path) -> Path:
    print(f"{version}: {wheel_of(version, cache).name}", flush=True)
    return unpack(wheel_of(version, cache), version, cache)


def real_parser(source: Path, cache: Path, questions: list) -> dict:
    return run("real_parser.py", source, cache, questions=questions)


def run(script: str, source: Path, cache: Path, **more):
    """Runs the engine's own code, in a process that sees nothing else that is installed."""
    task = {"folder": str(source), "libraries": str(libraries(cache)), **more}
    command = [sys.executable, "-I", "-S", str(Path(__file__).with_name(script))]
    ran = subprocess.run(command, input=json.dumps(task), capture_output=True, text=True)
    if ran.returncode != 0:
        raise SystemExit(f"✗ {script} does not run with {source.name}:\n{ran.stderr}")
    return json.loads(ran.stdout)


def write_flags(flags: dict, cache: Path) -> None:
    heads = {version: {"releasedAt": built_at(wheel_of(version, cache))} for version in flags}
    write_versions({version: DATA / f"{version}.json" for version in flags}, heads, "flags", flags)


def write_metrics(metrics: dict) -> None:
    paths = {version: DATA / f"{version}.metrics.json" for version in metrics}
    write_versions(paths, dict.fromkeys(metrics, {}), "metrics", metrics)


def write_answers(flags: dict, parsers: dict, sources: dict, cache: Path) -> None:
    groups = questions_of(list(flags.values()))
    asked = [asked_words(group, words) for group, questions in groups.items() for words in questions]
    answers = {}
    for version, options in parsers.items():
        given = iter(real_parser(sources[version], cache, asked)["answers"])
        answers[version] = [answer_of(answer, options) for answer in given]
        print(f"{version}: {len(options)} flags, {len(asked)} answers", flush=True)
    start = 0
    for group, questions in groups.items():
        end = start + len(questions)
        of_group = {version: given[start:end] for version, given in answers.items()}
        write_lines(DATA / "vectors" / f"{group}.json", vector_lines(questions, of_group))
        start = end


if __name__ == "__main__":
    main()
