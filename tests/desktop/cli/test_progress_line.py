"""How far a long command is: often enough on a terminal, seldom in a log."""

import pytest

from archive.progress import Progress
from desktop.cli.console import Console
from desktop.cli.progress_line import ProgressLine
from tests.desktop.cli.conftest import Stream


class Clock:
    """Time that passes only when told."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def shown(*, terminal: bool, step_s: float) -> str:
    err, clock = Stream(terminal=terminal), Clock()
    console = Console(Stream(terminal=False), err, as_json=True)
    with ProgressLine(console, clock) as progress:
        for done in range(1, 5):
            clock.now += step_s
            progress(Progress(done, None if done == 4 else 4))
    return err.text()


def test_a_terminal_sees_one_line_rewritten_and_emptied() -> None:
    start = "\r\x1b[K"
    assert shown(terminal=True, step_s=0.06) == f"{start}2 / 4{start}4{start}"


def test_a_log_gets_a_line_now_and_then() -> None:
    assert shown(terminal=False, step_s=3) == "2 / 4\n4\n"


@pytest.mark.parametrize(
    ("moment", "text"),
    [
        (Progress(500, 1200, 31_000_000, 10.0), "500 / 1200  31.0 MB  3.1 MB/s  0:14 left"),
        (Progress(5, 605, 0, 1.0), "5 / 605  2:00 left"),
        (Progress(5, None, 1_000, 1.0), "5  1.0 kB  1.0 kB/s"),
    ],
)
def test_speed_and_time_left_are_told_where_they_are_known(moment: Progress, text: str) -> None:
    err, clock = Stream(terminal=False), Clock()
    with ProgressLine(Console(Stream(terminal=False), err, as_json=True), clock) as progress:
        clock.now = 60.0
        progress(moment)
    assert err.text() == f"{text}\n"


@pytest.mark.parametrize("terminal", [True, False])
def test_quick_work_shows_nothing(*, terminal: bool) -> None:
    assert shown(terminal=terminal, step_s=0.001) == ""


def test_nobody_listening_to_progress_stops_nothing() -> None:
    err = Stream(terminal=False)
    console = Console(Stream(terminal=False), err, as_json=True)
    err.close()
    console.note("lost")
    assert err.closed
