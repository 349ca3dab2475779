"""The strips of long work share their words, and a summary of nothing leaves by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from archive.ingest import ImportReport
from archive.progress import Progress
from archive.recognition import RecognitionReport
from desktop.ui.importing.import_job import ImportStep
from desktop.ui.progress.job_bar import JobBar
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN


def imported(count: int) -> ImportReport:
    return ImportReport(imported=count, duplicates=0, failed=0, seconds=0.0, cancelled=False)


def recognised(count: int) -> RecognitionReport:
    return RecognitionReport(read=count, empty=3, failed=0, pages=3, seconds=0.0, cancelled=False)


def end(stage: Stage, kind: str, count: int) -> JobBar:
    """One run of a kind of work that ended with `count` documents; its strip."""
    library = stage.library
    if kind == "import":
        library.imports.started.emit()
        library.imports.finished.emit(imported(count))
        return library.import_bar
    library.recognition.started.emit()
    library.recognition.finished.emit(recognised(count))
    return library.recognition_bar


@pytest.mark.parametrize("kind", ["import", "recognition"])
def test_only_a_summary_of_nothing_leaves_by_itself(stage: Stage, kind: str) -> None:
    stage.unlock()
    bar = end(stage, kind, 1)
    assert bar.isVisible()
    assert not bar.leaving.isActive()
    bar = end(stage, kind, 0)
    assert bar.isVisible()
    assert bar.leaving.isActive()
    bar.leaving.start(1)
    stage.until(lambda: not bar.isVisible())


def test_a_summary_stays_while_the_keyboard_is_on_it(stage: Stage) -> None:
    stage.unlock()
    bar = end(stage, "recognition", 0)
    bar.close_button.setFocus()
    bar.leaving.timeout.emit()
    assert bar.isVisible()
    stage.library.box.setFocus()
    bar.leaving.timeout.emit()
    assert not bar.isVisible()


def test_the_next_run_keeps_the_strip(stage: Stage) -> None:
    stage.unlock()
    bar = end(stage, "import", 0)
    stage.library.imports.started.emit()
    assert not bar.leaving.isActive()
    assert bar.isVisible()
    assert bar.cancel.isVisible()
    assert not bar.close_button.isVisible()


@pytest.mark.parametrize(
    ("language", "pause", "left"),
    [
        ("be", "Прыпыніць", "засталося 45 секунд"),
        ("ru", "Приостановить", "осталось 45 секунд"),
        ("en", "Pause", "45 seconds left"),
    ],
)
def test_what_all_work_says_is_said_in_every_language(
    stage: Stage, language: str, pause: str, left: str
) -> None:
    library = stage.unlock(language=language)
    told = Progress(10, 40, seconds=15.0)
    library.imports.started.emit()
    library.imports.advanced.emit(ImportStep(read=10, total=40, progress=told))
    library.recognition.started.emit()
    library.recognition.advanced.emit(told)
    for bar in (library.import_bar, library.recognition_bar):
        assert bar.pause.text() == pause
        assert bar.words.text().endswith(left)


def test_a_summary_changes_with_the_language(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("тэкст")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: library.import_bar.words.text() == "Import finished: 1 added")
    stage.window.languages.choose("be")
    stage.until(lambda: "1 дададзены" in library.import_bar.words.text())
