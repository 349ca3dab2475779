"""Work off the window's thread: what comes back, to whom, and that the window stays alive."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from archive.errors import DiskFullError, InvariantError, SkryniaError
from desktop.ui.jobs import Jobs, Lane
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE, Stage, draft

pytestmark = OFFSCREEN


@pytest.fixture
def jobs(qtbot: QtBot) -> Iterator[Jobs]:
    jobs = Jobs()
    yield jobs
    jobs.stop()


class Answers:
    def __init__(self) -> None:
        self.done: list[object] = []
        self.failed: list[SkryniaError] = []
        self.threads: list[threading.Thread] = []

    def take(self, value: object) -> None:
        self.threads.append(threading.current_thread())
        self.done.append(value)


def test_answers_arrive_on_the_threads_own(jobs: Jobs, qtbot: QtBot) -> None:
    answers, owner = Answers(), QObject()
    jobs.run(Lane.READ, threading.current_thread, owner, answers.take, answers.failed.append)
    qtbot.waitUntil(lambda: bool(answers.done))
    assert answers.threads == [threading.main_thread()]
    assert answers.done != [threading.main_thread()]
    assert answers.failed == []


def test_errors_arrive_as_they_were_raised(jobs: Jobs, qtbot: QtBot) -> None:
    answers, owner = Answers(), QObject()
    error = DiskFullError()

    def fail() -> None:
        raise error

    jobs.run(Lane.WRITE, fail, owner, answers.take, answers.failed.append)
    qtbot.waitUntil(lambda: bool(answers.failed))
    assert answers.failed == [error]
    assert answers.done == []


def test_a_bug_is_told_as_a_bug_and_to_the_hook(
    jobs: Jobs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers, owner = Answers(), QObject()
    hooked: list[type[BaseException]] = []
    monkeypatch.setattr("sys.excepthook", lambda kind, *_: hooked.append(kind))
    jobs.run(Lane.READ, lambda: 1 // 0, owner, answers.take, answers.failed.append)
    qtbot.waitUntil(lambda: bool(hooked))
    assert hooked == [ZeroDivisionError]
    assert [type(error) for error in answers.failed] == [InvariantError]


def test_nobody_is_called_whose_widget_is_gone(jobs: Jobs, qtbot: QtBot) -> None:
    answers, gone, here = Answers(), QObject(), QObject()
    gate = threading.Event()
    jobs.run(Lane.WRITE, gate.wait, gone, answers.take, answers.failed.append)
    jobs.run(Lane.WRITE, lambda: "second", here, answers.take, answers.failed.append)
    shiboken6.delete(gone)
    gate.set()
    qtbot.waitUntil(lambda: bool(answers.done))
    assert answers.done == ["second"]


def test_work_that_waits_can_be_taken_back(jobs: Jobs, qtbot: QtBot) -> None:
    answers, owner = Answers(), QObject()
    gate = threading.Event()
    jobs.run(Lane.WRITE, gate.wait, owner, answers.take, answers.failed.append)
    waiting = jobs.run(Lane.WRITE, lambda: "late", owner, answers.take, answers.failed.append)
    assert waiting.cancel()
    gate.set()
    qtbot.waitUntil(lambda: bool(answers.done))
    qtbot.wait(50)
    assert answers.done == [True]


def test_what_a_late_timer_asks_for_comes_back_cancelled(jobs: Jobs) -> None:
    told: list[object] = []
    jobs.stop()
    late = jobs.run(Lane.WRITE, lambda: told.append("worked"), jobs, told.append, told.append)
    assert late.cancelled()
    assert told == []


def test_one_writes_at_a_time_and_two_read(jobs: Jobs, qtbot: QtBot) -> None:
    answers, owner = Answers(), QObject()
    busy, most = dict.fromkeys(Lane, 0), dict.fromkeys(Lane, 0)
    guard = threading.Lock()

    def work(lane: Lane) -> None:
        with guard:
            busy[lane] += 1
            most[lane] = max(most[lane], busy[lane])
        time.sleep(0.02)
        with guard:
            busy[lane] -= 1

    for lane in list(Lane) * 6:
        jobs.run(lane, partial(work, lane), owner, answers.take, answers.failed.append)
    qtbot.waitUntil(lambda: len(answers.done) == 6 * len(Lane))
    two_at_once = {Lane.READ, Lane.VIEW}
    assert most == {lane: 2 if lane in two_at_once else 1 for lane in Lane}


def test_relayed_values_arrive_in_order_on_the_windows_thread(jobs: Jobs, qtbot: QtBot) -> None:
    answers, owner = Answers(), QObject()
    tell = jobs.relay(owner, answers.take)

    def work() -> None:
        for number in range(100):
            tell(number)

    jobs.run(Lane.READ, work, owner, lambda _: None, answers.failed.append)
    qtbot.waitUntil(lambda: len(answers.done) == 100)
    assert answers.done == list(range(100))
    assert set(answers.threads) == {threading.main_thread()}


class LagProbe(QObject):
    """Beats every 5 ms in the window's thread; a gap is time in which the window stood still."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.perf_counter()
        self.longest_ms = 0.0
        self.beats = 0
        timer = QTimer(self, interval=5)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        now = time.perf_counter()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now
        self.beats += 1


def test_the_window_lives_while_work_goes_on(
    stage: Stage, record_property: Callable[[str, object], None]
) -> None:
    """The lag is reported, not judged: a loaded machine is no fault of the window."""
    probe = LagProbe()
    library = stage.unlock([draft(f"слова {number} ліст", f"{number}") for number in range(300)])
    beats_unlocked = probe.beats
    stage.reader.files = {f"{number}.txt": draft(f"новы ліст {number}") for number in range(250)}
    library.import_paths([Path("/some/folder")])
    stage.search("ліст")
    stage.until(lambda: not library.imports.running)
    stage.read_first()
    record_property("longest_lag_ms", round(probe.longest_ms))
    sys.stdout.write(f"longest lag of the event loop: {probe.longest_ms:.0f} ms\n")
    assert beats_unlocked > 0
    assert probe.beats > beats_unlocked


def test_unlocking_does_not_hold_the_window(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    stage.put_archive()
    gate = threading.Event()
    shelf_at = stage.shelf.at

    def slow(folder: Path) -> object:
        gate.wait()
        return shelf_at(folder)

    monkeypatch.setattr(stage.shelf, "at", slow)
    window = stage.open_window()
    page = window.entrance.unlock_page
    page.folder.set_path(Path("/archives/Library.skrynia"))
    page.passphrase.line.setText(PASSPHRASE)
    probe = LagProbe()
    page.try_unlock()
    stage.until(lambda: probe.beats > 3)
    assert page.busy_bar.isVisible()
    assert not page.unlock.isEnabled()
    gate.set()
    stage.until(lambda: window.library is not None)
