"""Which front end the words ask for."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from desktop.main import chosen, main
from desktop.messages import NO_SCREEN

SCREEN = {"DISPLAY": ":0"}
SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def front_end(words: list[str], environment: dict[str, str], platform: str = "linux") -> str:
    chosen_one, rest = chosen(words, environment, platform)
    return " ".join([chosen_one.__name__, *rest])


@pytest.mark.parametrize(
    ("words", "meant"),
    [
        ([], "_window"),
        (["--resume-from", "5"], "_window --resume-from 5"),
        (["window", "A.skrynia"], "_window A.skrynia"),
        (["stats", "A.skrynia"], "_command_line stats A.skrynia"),
        (["--help"], "_command_line --help"),
        (["--version"], "_command_line --version"),
        (["parse-in-jail", "5"], "_jail_server 5"),
        (["derive-terms"], "_deriving_process"),
    ],
)
def test_with_a_screen(words: list[str], meant: str) -> None:
    assert front_end(words, SCREEN) == meant


def test_without_a_screen_the_command_line_explains_itself() -> None:
    assert front_end([], {}) == "_command_line"
    assert front_end(["window", "--help"], {}) == "_window --help"
    assert front_end([], {}, "darwin") == "_window"


def test_the_window_without_a_screen_is_refused_before_qt_is_loaded() -> None:
    assert front_end(["window", "A.skrynia"], {}) == "_no_screen A.skrynia"
    assert front_end(["window"], {}, "win32") == "_window"
    code = (
        "import sys; from desktop.main import main; status = main(['window', 'A.skrynia']);"
        "sys.exit(99 if any(name.startswith('PySide6') for name in sys.modules) else status)"
    )
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    finished = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, check=False, env=environment
    )
    assert (finished.returncode, finished.stdout) == (1, b"")
    assert finished.stderr.decode() == f"skrynia: {NO_SCREEN}\n"


def test_the_command_line_answers(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("skrynia ")


def test_a_script_never_loads_qt() -> None:
    code = (
        "import sys; from desktop.main import main; main(['--help']);"
        "sys.exit(any(name.startswith('PySide6') for name in sys.modules))"
    )
    finished = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert finished.returncode == 0, finished.stderr
