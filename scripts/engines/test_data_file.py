from data_file import write_versions


def test_a_file_a_version_with_one_entry_a_line(tmp_path):
    entries = {"1": [{"name": "--a"}, {"name": "--b"}], "1.post1": [{"name": "--a"}, {"name": "--b"}], "2": []}
    paths = {version: tmp_path / f"{version}.json" for version in entries}
    write_versions(paths, {version: {"releasedAt": f"day {version}"} for version in entries}, "flags", entries)
    assert {version: path.read_text() for version, path in paths.items()} == {
        "1": '{"version":"1","releasedAt":"day 1","flags":[\n{"name":"--a"},\n{"name":"--b"}\n]}\n',
        "1.post1": '{"version":"1.post1","releasedAt":"day 1.post1","sameFlagsAs":"1"}\n',
        "2": '{"version":"2","releasedAt":"day 2","flags":[\n\n]}\n',
    }
