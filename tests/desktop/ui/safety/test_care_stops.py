"""Backup, restore and checks are paused and stopped like all long work, and seen in its place."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from archive.errors import CancelledError, DiskFullError
from archive.health import Care
from archive.progress import CancelToken, Progress, ProgressSink
from desktop.ui.safety.backup_dialog import BackupDialog
from desktop.ui.safety.care_session import CareSession
from desktop.ui.safety.care_strip import CareStrip
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.safety.restore_dialog import RestoreDialog
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft

pytestmark = OFFSCREEN

MEBIBYTE = 2**20


class SlowCopy:
    """Copies in two steps: the first may not pause; before the second it waits for `gate`."""

    def __init__(self) -> None:
        self.gate = threading.Event()

    def backup(
        self,
        _: FakeArchive,
        destination: Path,
        *,
        progress: ProgressSink,
        cancel: CancelToken,
    ) -> None:
        progress(Progress(1, 4, MEBIBYTE, 9.0, may_pause=False))
        assert self.gate.wait(10)
        progress(Progress(2, 4, 2 * MEBIBYTE, 10.0))
        while not (cancel.paused or cancel.cancelled):
            threading.Event().wait(0.01)
        cancel.wait_while_paused()
        cancel.raise_if_cancelled()


@pytest.fixture
def slow(monkeypatch: pytest.MonkeyPatch) -> Iterator[SlowCopy]:
    copy = SlowCopy()

    def backup(
        archive: FakeArchive, destination: Path, *, progress: ProgressSink, cancel: CancelToken
    ) -> None:
        copy.backup(archive, destination, progress=progress, cancel=cancel)

    monkeypatch.setattr(FakeArchive, "backup", backup)
    yield copy
    copy.gate.set()


def begin_backup(stage: Stage) -> tuple[CareSession, CareStrip]:
    library = stage.unlock([draft("тэкст")])
    care = stage.window.safety.care
    assert care is not None
    strip = library.findChild(CareStrip)
    assert isinstance(strip, CareStrip)
    assert not strip.isVisible()
    care.back_up(Path("/second.skrynia"))
    return care, strip


@contextmanager
def stopped_at_the_end(care: CareSession) -> Iterator[None]:
    try:
        yield
    finally:
        care.cancel()


def test_a_backup_is_seen_in_the_library_and_can_be_paused_and_stopped(
    stage: Stage, slow: SlowCopy
) -> None:
    care, strip = begin_backup(stage)
    bar = strip.care
    with stopped_at_the_end(care):
        stage.until(lambda: bar.bar.value() == 1)
        assert strip.isVisible()
        assert bar.cancel.isVisible()
        assert not bar.pause.isVisible(), "a button that does nothing"
        slow.gate.set()
        stage.until(bar.pause.isVisible)
        assert bar.words.text().startswith("Writing the backup")
        assert "2.0 MiB" in bar.words.text()
        bar.pause.click()
        assert bar.words.text().endswith("paused")
        assert bar.pause.text() == "Go on"
        bar.cancel.click()
        stage.until(lambda: care.running is None)
    assert isinstance(care.error, CancelledError)
    assert strip.isVisible()
    assert bar.notice.isVisible()
    said = (bar.notice.happened.text(), bar.notice.advice.text(), bar.notice.property("tone"))
    assert said == ("No copy was made.", "The archive is unchanged.", "")
    strip.close_button.click()
    assert not strip.isVisible()


def test_what_came_of_it_is_not_told_twice(stage: Stage) -> None:
    stage.unlock([draft("тэкст")])
    stage.window.safety.show_health()
    care, strip = stage.window.safety.care, stage.library.findChild(CareStrip)
    assert care is not None
    assert isinstance(strip, CareStrip)
    care.rebuild_index()
    assert not strip.isVisible(), "the dialog has its own"
    stage.until(lambda: care.done is Care.REINDEX)
    assert not strip.isVisible()


def test_what_a_closed_dialog_showed_is_shown_in_the_library(stage: Stage, slow: SlowCopy) -> None:
    care, strip = begin_backup(stage)
    with stopped_at_the_end(care):
        assert strip.isVisible()
        stage.window.safety.show_backup()
        dialog = stage.window.findChild(BackupDialog)
        assert isinstance(dialog, BackupDialog)
        assert dialog.care.cancel.isVisible()
        assert not strip.isVisible()
        dialog.reject()
        assert strip.isVisible()
        slow.gate.set()


def test_a_stopped_check_is_told_without_alarm(stage: Stage) -> None:
    stage.unlock()
    stage.window.safety.show_health()
    care, page = stage.window.safety.care, stage.window.findChild(HealthDialog)
    assert care is not None
    assert isinstance(page, HealthDialog)
    care.failed, care.error = Care.CHECK, CancelledError()
    care.changed.emit()
    assert page.care.notice.happened.text() == "Stopped."
    assert page.care.notice.property("tone") == ""
    care.error = DiskFullError()
    care.changed.emit()
    assert page.care.notice.property("tone") == "danger"


def restoring(stage: Stage) -> RestoreDialog:
    stage.put_archive([draft("тэкст")])
    window = stage.open_window()
    window.safety.show_restore()
    dialog = window.findChild(RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    dialog.backup.set_path(FOLDER)
    dialog.passphrase.line.setText(PASSPHRASE)
    dialog.place.parent_folder.set_path(Path("/"))
    dialog.place.name.setText("Third")
    dialog.begin.click()
    return dialog


def test_a_restore_tells_how_far_it_is_and_is_stopped(stage: Stage, slow: SlowCopy) -> None:
    dialog = restoring(stage)
    stage.until(lambda: dialog.progress.bar.value() == 1)
    assert dialog.progress.isVisible()
    assert not dialog.progress.pause.isVisible()
    dialog.reject()
    assert dialog.isVisible()
    slow.gate.set()
    stage.until(dialog.progress.pause.isEnabled)
    dialog.progress.pause.click()
    assert dialog.progress.words.text().endswith("paused")
    dialog.progress.cancel.click()
    stage.until(lambda: not dialog.session.running)
    assert not dialog.progress.isVisible()
    assert dialog.notice.happened.text() == "No archive was made."
    assert dialog.notice.property("tone") == ""
    assert dialog.begin.isEnabled()
    dialog.reject()
    assert not dialog.isVisible()


def test_a_backup_begun_from_the_page_of_health_has_one_button_to_stop_it(
    stage: Stage, slow: SlowCopy
) -> None:
    stage.unlock([draft("тэкст")])
    stage.window.safety.show_health()
    page, care = stage.window.findChild(HealthDialog), stage.window.safety.care
    assert isinstance(page, HealthDialog)
    assert care is not None
    page.back_up.click()
    dialog = stage.window.findChild(BackupDialog)
    assert isinstance(dialog, BackupDialog)
    with stopped_at_the_end(care):
        care.back_up(Path("/second.skrynia"))
        assert (dialog.care.cancel.isVisible(), page.care.cancel.isVisible()) == (True, False)
        assert not page.care.bar.isVisible()
        dialog.reject()
        assert page.care.cancel.isVisible(), "it goes on, and is stopped where it is seen now"
        slow.gate.set()
    stage.until(lambda: care.running is None)
    assert page.care.notice.isVisible()
