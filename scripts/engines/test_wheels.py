import zipfile

from wheels import built_at, unpack, wheel_of


def test_a_wheel_that_is_there_is_not_fetched_again_and_only_its_source_is_laid_out(tmp_path):
    wheel = tmp_path / "wheels" / "sglang-0.1.0-py3-none-any.whl"
    wheel.parent.mkdir()
    with zipfile.ZipFile(wheel, "w") as archive:
        archive.writestr(zipfile.ZipInfo("sglang/srt/server_args.py", (2026, 4, 5, 23, 57, 0)), "SIZE = 1\n")
        archive.writestr("sglang/kernel.so", "binary")
        archive.writestr("other/module.py", "")

    assert wheel_of("0.1.0", tmp_path) == wheel
    assert built_at(wheel) == "2026-04-05"
    folder = unpack(wheel, "0.1.0", tmp_path)
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["server_args.py"]
    assert unpack(wheel, "0.1.0", tmp_path) == folder
