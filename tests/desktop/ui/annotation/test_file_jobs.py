"""Files for other programs are made and read apart from searches; they pause, stop and say so."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from archive.exchange.project import Project, SharedCode
from archive.exchange.refi_qda import as_qdc
from archive.progress import CancelToken, Progress, ProgressSink
from desktop.coding_files import Written
from desktop.report_words import ReportWords
from desktop.ui.annotation import export_dialog
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.history import History
from desktop.ui.annotation.taking_in import TakenInDialog, TakingIn
from desktop.ui.jobs import Lane
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.conftest import OFFSCREEN

pytestmark = OFFSCREEN


class Slow:
    """Makes and reads files as the program does, once it is let go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.begun = threading.Event()
        self.lane = ""

    def wait(self) -> None:
        self.lane = threading.current_thread().name
        self.begun.set()
        self.gate.wait()

    def written(
        self,
        *_: object,
        below: bool,
        words: ReportWords,
        progress: ProgressSink,
        cancel: CancelToken,
    ) -> Written:
        progress(Progress(3, 10))
        self.wait()
        return Written(b"made", ())

    def read(self, untrusted_bytes: bytes, ending: str) -> Project:
        self.wait()
        return Project((SharedCode(uid="c" * 32, name="Новы"),))


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[Slow]:
    slow = Slow()
    monkeypatch.setattr(export_dialog, "written", slow.written)
    yield slow
    slow.gate.set()


@pytest.fixture
def export(desk: Desk, slow: Slow, tmp_path: Path) -> ExportDialog:
    """A file is being made."""
    codes = desk.stage.window.findChild(CodesDesk)
    assert isinstance(codes, CodesDesk)
    codes.show_export()
    dialog = desk.stage.window.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    dialog.take_out(tmp_path / "out.odt")
    desk.stage.until(lambda: dialog.bar.bar.value() == 3)
    desk.stage.until(slow.begun.is_set)
    return dialog


def test_a_file_is_made_on_a_lane_of_its_own_and_told(
    desk: Desk, slow: Slow, export: ExportDialog, tmp_path: Path
) -> None:
    assert slow.lane.startswith("files-lane")
    assert export.bar.words.text() == "Working on the file: 3 of 10"
    assert export.bar.cancel.isVisible()
    reads: list[int] = []
    for number in range(3):
        desk.stage.window.jobs.run(Lane.READ, partial(int, number), export, reads.append, print)
    desk.stage.until(lambda: len(reads) == 3)
    slow.gate.set()
    desk.stage.until(lambda: not export.bar.isVisible())
    desk.stage.until(lambda: export.notice.happened.text().startswith("Written: “out.odt”"))
    assert (tmp_path / "out.odt").read_bytes() == b"made"


@pytest.mark.parametrize("by_closing", [False, True])
def test_a_stopped_file_is_not_written(
    desk: Desk, slow: Slow, export: ExportDialog, tmp_path: Path, by_closing: bool
) -> None:
    (export.reject if by_closing else export.bar.cancel.click)()
    slow.gate.set()
    desk.stage.until(lambda: not export.job.running)
    assert export.notice.happened.text() == "Stopped: no file was written."
    assert list(tmp_path.iterdir()) == []
    assert export.write.isEnabled()


def test_a_paused_file_waits_and_is_stopped_when_the_archive_locks(
    desk: Desk, slow: Slow, export: ExportDialog, tmp_path: Path
) -> None:
    export.bar.pause.click()
    slow.gate.set()
    assert export.job.is_paused
    desk.stage.window.lock()
    desk.stage.until(lambda: bool(desk.stage.restarts))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("stopped", [False, True])
def test_a_file_is_read_on_a_lane_of_its_own_and_stopped(
    desk: Desk, slow: Slow, tmp_path: Path, stopped: bool
) -> None:
    window, history = desk.stage.window, desk.stage.window.history
    assert isinstance(history, History)
    taking = TakingIn(desk.archive, window.jobs, history, lambda **_: slow, window)
    dialog = TakenInDialog(taking, window)
    dialog.open()
    place = tmp_path / "codes.qdc"
    place.write_bytes(as_qdc(()))
    taking.read(place)
    desk.stage.until(slow.begun.is_set)
    assert slow.lane.startswith("files-lane")
    assert dialog.bar.isVisible()
    if stopped:
        dialog.bar.cancel.click()
    slow.gate.set()
    desk.stage.until(lambda: not dialog.bar.isVisible())
    desk.settle()
    with desk.archive.reading() as unit:
        assert [code.name for code in unit.codes.all()] == ([] if stopped else ["Новы"])
    if stopped:
        assert dialog.notice.happened.text() == "Stopped: nothing was taken in."
