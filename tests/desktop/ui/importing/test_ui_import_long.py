"""Long imports: looked at before they begin, paused, told in bytes, reported, tried again."""

from __future__ import annotations

import json
import stat
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QFileDialog, QPushButton

from archive.errors import MalformedSourceError
from archive.ingest import ItemOutcome, Outcome
from archive.progress import CancelToken, Progress
from archive.records import ArticleId
from desktop.ui.importing.import_job import ImportStep
from desktop.ui.importing.import_order import retry_paths, survey
from desktop.ui.importing.import_preview import ImportPreview
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.progress.pauses import Pauses
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.narrowed import present

pytestmark = OFFSCREEN

MANY = 101


@pytest.fixture
def many(tmp_path: Path) -> Path:
    folder = tmp_path / "шмат"
    (folder / "inner").mkdir(parents=True)
    for number in range(MANY):
        (folder / "inner" / f"{number}.txt").write_bytes(b"x" * 10)
    return folder


def preview_of(stage: Stage) -> ImportPreview:
    stage.until(lambda: stage.window.findChild(ImportPreview) is not None)
    dialog = stage.window.findChild(ImportPreview)
    assert isinstance(dialog, ImportPreview)
    return dialog


def report_of(stage: Stage) -> ImportReportDialog:
    stage.library.import_bar.report.click()
    dialog = stage.window.findChild(ImportReportDialog)
    assert isinstance(dialog, ImportReportDialog)
    return dialog


def test_much_is_shown_before_it_begins(stage: Stage, many: Path) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("першы")}
    library.import_paths([many])
    dialog = preview_of(stage)
    assert dialog.heading.text() == "Import 101 files?"
    assert dialog.amount.text() == "1,010 B in 2 folders."
    assert stage.reader.asked_for == []
    assert not library.import_bar.isVisible()
    dialog.begin.click()
    assert library.import_bar.isVisible()
    stage.until(lambda: not library.imports.running)
    assert stage.reader.asked_for == [many]
    assert library.import_bar.words.text() == "Import finished: 1 added"


def test_what_is_declined_is_not_read(stage: Stage, many: Path) -> None:
    library = stage.unlock()
    library.import_paths([many])
    box = preview_of(stage).findChild(QDialogButtonBox)
    present(box).button(QDialogButtonBox.StandardButton.Cancel).click()
    stage.until(lambda: not library.imports.running)
    assert stage.reader.asked_for == []
    assert library.import_bar.words.text() == "Stopped: 0 added"
    assert not library.import_bar.go_on.isVisible()


def test_what_was_seen_once_goes_on_without_asking_again(stage: Stage, many: Path) -> None:
    library = stage.unlock()
    stage.reader.gate.clear()
    stage.reader.files = {"a.txt": draft("першы")}
    library.import_paths([many])
    preview_of(stage).begin.click()
    library.import_bar.cancel.click()
    stage.reader.gate.set()
    stage.until(lambda: not library.imports.running)
    library.import_bar.go_on.click()
    stage.until(lambda: library.import_bar.words.text() == "Import finished: 1 added")


def test_f9_locks_from_the_preview(stage: Stage, many: Path) -> None:
    stage.unlock()
    stage.library.import_paths([many])
    dialog = preview_of(stage)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F9)
    stage.until(lambda: bool(stage.restarts))
    assert not dialog.isVisible()
    assert stage.reader.asked_for == []


def test_a_survey_counts_files_but_follows_no_links(many: Path, tmp_path: Path) -> None:
    (many / "link").symlink_to(tmp_path)
    found = survey([many, tmp_path / "not there"], CancelToken())
    assert (found.files, found.size_bytes, found.folders) == (MANY, 10 * MANY, 2)
    assert found.is_long
    assert not survey([many / "inner" / "1.txt"], CancelToken()).is_long
    cancelled = CancelToken()
    cancelled.cancel()
    assert survey([many], cancelled).files == 0


def test_pause_and_go_on(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {f"{number}.txt": draft(f"text {number}") for number in range(30)}
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: bool(stage.reader.asked_for))
    bar = library.import_bar
    assert bar.pause.text() == "Pause"
    bar.pause.click()
    assert library.imports.is_paused
    assert bar.pause.text() == "Go on"
    assert bar.words.text().endswith("paused")
    stage.reader.gate.set()
    stage.qtbot.wait(100)
    assert library.imports.running
    assert library.imports.outcomes.rowCount() == 0
    bar.pause.click()
    stage.until(lambda: not library.imports.running)
    assert bar.words.text() == "Import finished: 30 added"


def test_a_paused_import_can_be_cancelled_and_keeps_no_change_waiting(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("text")}
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: bool(stage.reader.asked_for))
    library.import_bar.pause.click()
    stage.reader.gate.set()
    stage.window.appearance.set_language("be")
    archive = stage.window.archive
    assert archive is not None

    def remembered() -> str | None:
        with archive.reading() as unit:
            return unit.settings.get("window.language")

    stage.until(lambda: remembered() == "be")
    library.import_bar.cancel.click()
    stage.until(lambda: not library.imports.running)
    assert library.imports.outcomes.rowCount() == 0


def test_bytes_speed_and_time_left_are_told(stage: Stage) -> None:
    library = stage.unlock()
    library.imports.started.emit()
    told = Progress(10, 40, 30_000_000, 15.0)
    library.imports.advanced.emit(ImportStep(read=10, total=40, progress=told))
    words = library.import_bar.words.text()
    assert words == "10 of 40  ·  28.6 MiB  ·  1.9 MiB a second  ·  45 seconds left"
    late = Progress(10, 4000, 30_000_000, 15.0)
    library.imports.advanced.emit(ImportStep(read=10, total=4000, progress=late))
    assert library.import_bar.words.text().endswith("2 hours left")


def test_pauses_do_not_count() -> None:
    now = [0.0]
    pauses = Pauses(clock=lambda: now[0])
    pauses.begin()
    now[0] = 3.0
    assert pauses.seconds == 3.0
    pauses.end()
    pauses.end()
    now[0] = 9.0
    assert pauses.seconds == 3.0


NEAR = " ".join(f"слова{number}" for number in range(400))


def test_near_copies_are_called_other_copies(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft(NEAR, "Першы"), "b.txt": draft(f"{NEAR} яшчэ", "Другі")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    assert library.import_bar.words.text() == (
        "Import finished: 2 added, 1 of them nearly as another document"
    )
    model = library.imports.outcomes
    assert model.index(1, 2).data() == "Nearly the same text as: Першы"
    assert model.index(0, 2).data() == ""


def test_the_report_leads_to_the_documents(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("першы", "Першы"), "b.txt": MalformedSourceError()}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    dialog = report_of(stage)
    dialog.table.setCurrentIndex(dialog.rows.index(0, 0))
    assert not dialog.read.isEnabled()
    dialog.shown.setCurrentIndex(0)
    dialog.shown.activated.emit(0)
    dialog.table.setCurrentIndex(dialog.rows.index(0, 0))
    dialog.read.click()
    stage.until(lambda: library.reader.title.text() == "Першы")


@pytest.mark.parametrize(("name", "written"), [("r.jsonl", "r.jsonl"), ("r", "r.csv")])
def test_the_report_is_written_where_the_user_says(
    stage: Stage, tmp_path: Path, name: str, written: str
) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("першы"), "b.txt": MalformedSourceError()}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    dialog = report_of(stage)
    dialog.write_report(tmp_path / name)
    told = f"The report was written: {written}"
    stage.until(lambda: dialog.notice.happened.text() == told)
    place = tmp_path / written
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    lines = place.read_text(encoding="utf-8").splitlines()
    if written.endswith(".jsonl"):
        codes = [json.loads(line)["code"] for line in lines]
        assert codes == [None, MalformedSourceError.code]
    else:
        assert lines[0].startswith("path,outcome")
        assert len(lines) == 3
    dialog.write_report(place)
    stage.until(lambda: dialog.notice.property("tone") == "danger")
    assert place.read_text(encoding="utf-8").splitlines() == lines


def test_a_name_is_proposed_and_who_can_read_it_is_told_before(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": draft("першы")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    dialog = report_of(stage)
    dialog.export.click()
    chooser = dialog.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    (name,) = [Path(each).name for each in chooser.selectedFiles()]
    assert name == f"Report of the import {date.today().isoformat()}.csv"
    assert chooser.windowTitle().endswith("The file is not encrypted.")
    chooser.reject()


def test_what_failed_is_tried_again(stage: Stage, tmp_path: Path) -> None:
    broken = tmp_path / "broken.zip"
    broken.write_bytes(b"x")
    library = stage.unlock()
    library.imports.outcomes.add(
        [
            ItemOutcome(label="/a", outcome=Outcome.IMPORTED, article_id=ArticleId(1)),
            ItemOutcome(label=f"{broken}/inside.pdf", outcome=Outcome.FAILED, code="import.failed"),
            ItemOutcome(label=f"{broken}#7", outcome=Outcome.FAILED, code="import.failed"),
        ]
    )
    stage.reader.files = {"broken.zip": draft("цяпер цэлы")}
    dialog = ImportReportDialog(library.imports, stage.window.jobs, stage.window)
    dialog.show()
    dialog.retry.click()
    stage.until(lambda: stage.reader.asked_for == [broken] and not library.imports.running)
    assert library.imports.outcomes.count(Outcome.IMPORTED) == 1
    assert not dialog.retry.isEnabled()
    assert dialog.findChildren(QPushButton)


def test_what_is_gone_is_still_asked_for() -> None:
    assert retry_paths(["/nowhere/at/all.txt"]) == (Path("/nowhere/at/all.txt"),)
