import os
import signal
import sys
import threading

import pytest
from engine_process import EngineProcess, exit_text


def start(program: str, secret: str = "") -> EngineProcess:
    """A child that runs a few lines of Python."""
    return EngineProcess([sys.executable, "-uc", program], dict(os.environ), secret)


def test_the_log_is_passed_on_line_by_line(capfd):
    engine = start("import sys; print('one'); print('two', file=sys.stderr); print('50%\\r100%\\rend')")
    assert engine.wait() == 0
    assert capfd.readouterr().out.splitlines() == ["one", "two", "50%", "100%", "end"]


def test_bytes_that_are_no_text_do_not_end_the_log(capfd):
    engine = start("import sys; sys.stdout.buffer.write(b'\\xff\\n'); print('after')")
    engine.wait()
    assert capfd.readouterr().out.splitlines() == ["�", "after"]


def test_the_key_never_reaches_the_log(capfd):
    engine = start("import sys; print({'api_key': 'se\\'cret'}); print('key se\\'cret'); sys.exit(1)", "se'cret")
    engine.wait()
    assert "cret" not in capfd.readouterr().out + str(engine.death())


@pytest.mark.parametrize(
    "program, text",
    [
        ("raise SystemExit(0)", "exit code 0"),
        ("raise SystemExit(137)", "exit code 137"),
        ("import os; os.kill(os.getpid(), 9)", "signal SIGKILL"),
    ],
)
def test_a_death_tells_exit_and_last_lines(program, text):
    engine = start(f"print('last words'); {program}")
    died = threading.Event()
    deaths = []
    engine.watch(lambda death: (deaths.append(death), died.set()))
    assert died.wait(20)
    assert str(deaths[0]) == f"the engine ended with {text}; its last lines:\nlast words"
    assert not engine.is_running()


def test_only_the_last_lines_are_kept():
    engine = start("for number in range(100): print(number)")
    engine.wait()
    assert str(engine.death()).splitlines()[1:] == [str(number) for number in range(80, 100)]


@pytest.fixture
def lifeline(tmp_path):
    """A pipe with a name: opening it waits for the child's process to open it, its end is that process's end."""
    os.mkfifo(tmp_path / "lifeline")
    return tmp_path / "lifeline"


def test_a_gentle_stop_lets_the_child_finish(capfd, lifeline):
    engine = start(
        "import signal, sys\n"
        "def end(*_):\n    print('finished gently')\n    sys.exit(0)\n"
        "signal.signal(signal.SIGTERM, end)\n"
        f"line = open({str(lifeline)!r}, 'w')\nsignal.pause()"
    )
    deaths = []
    engine.watch(deaths.append)
    with open(lifeline) as line:
        assert engine.stop(grace_seconds=20) == 0
        assert line.read() == ""
    assert "finished gently" in capfd.readouterr().out
    assert deaths == []


def test_a_child_that_ignores_the_stop_is_killed(lifeline):
    engine = start(
        "import signal\n"
        "signal.signal(signal.SIGTERM, signal.SIG_IGN)\n"
        f"line = open({str(lifeline)!r}, 'w')\nsignal.pause()"
    )
    with open(lifeline) as line:
        assert engine.stop(grace_seconds=0.2) == -signal.SIGKILL
        assert line.read() == ""


def test_a_worker_that_holds_the_log_open_does_not_hold_up_the_news(lifeline):
    engine = start(f"import os\nif os.fork(): os._exit(1)\nopen({str(lifeline)!r}).read()")
    died = threading.Event()
    engine.watch(lambda _: died.set())
    with open(lifeline, "w"):
        assert died.wait(20)


EXITS = [(0, "exit code 0"), (1, "exit code 1"), (-11, "signal SIGSEGV"), (-99, "signal 99")]


@pytest.mark.parametrize("code, text", EXITS)
def test_exit_text(code, text):
    assert exit_text(code) == text

