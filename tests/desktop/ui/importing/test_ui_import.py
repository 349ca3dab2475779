"""Importing: progress, cancel, what came of each item, and the ways in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from archive.errors import (
    DiskFullError,
    MalformedSourceError,
    NoTextError,
    SourceError,
    SourceTooLargeError,
    UnknownFormatError,
)
from archive.ingest import ImportReport
from archive.records import ArticleDraft, NamedFile
from desktop.ui.importing.drops import local_paths
from desktop.ui.importing.import_job import ImportStep
from desktop.ui.importing.import_report import ImportReportDialog
from desktop.ui.safety.clipboard import secret_text
from desktop.ui.wording import explain
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft

pytestmark = OFFSCREEN

LEFT, NO_KEY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
FILES: dict[str, ArticleDraft | SourceError] = {
    "first.txt": draft("першы ліст"),
    "again.txt": draft("першы ліст"),
    "second.html": draft("другі ліст"),
    "picture.bin": UnknownFormatError(),
    "broken.html": MalformedSourceError(),
    "huge.txt": SourceTooLargeError(),
    "empty.txt": draft("   "),
}


def table_of(stage: Stage) -> list[tuple[str, str, str]]:
    model = stage.library.imports.outcomes
    return [
        tuple(model.index(row, column).data() for column in range(3))
        for row in range(model.rowCount())
    ]


def import_all(stage: Stage) -> None:
    stage.library.import_paths([Path("/some/folder")])
    stage.until(lambda: not stage.library.imports.running)


def test_every_item_is_reported_with_its_reason(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = FILES
    import_all(stage)
    assert table_of(stage) == [
        ("first.txt", "added", ""),
        ("again.txt", "already here", ""),
        ("second.html", "added", ""),
        ("picture.bin", "not added", "This kind of file is not known yet."),
        ("broken.html", "not added", "This file is broken."),
        ("huge.txt", "not added", "This file is too large."),
        ("empty.txt", "not added", "There is no text in this file."),
    ]
    assert library.import_bar.words.text() == (
        "Import finished: 2 added, 1 already here, 4 not added"
    )
    stage.until(lambda: library.results.view.results.rowCount() == 2)


def test_what_lies_in_an_archive_of_files_is_told_with_it(stage: Stage, tmp_path: Path) -> None:
    stage.unlock()
    packed = tmp_path / "archive.zip"
    packed.write_bytes(b"x")
    stage.reader.files = {
        f"{packed}/empty.txt": NoTextError(),
        f"{packed}/mail.eml/note.txt": draft("запіска"),
        "/some/folder/deep/archive.zip/empty.txt": NoTextError(),
        "/elsewhere/strange.txt": NoTextError(),
        str(packed): draft("сам архіў"),
    }
    stage.library.import_paths([packed, Path("/some/folder")])
    stage.until(lambda: not stage.library.imports.running)
    assert [name for name, _, _ in table_of(stage)] == [
        "archive.zip/empty.txt",
        "archive.zip/mail.eml/note.txt",
        "deep/archive.zip/empty.txt",
        "strange.txt",
        "archive.zip",
    ]


def test_the_report_can_be_narrowed_and_stays(stage: Stage) -> None:
    stage.unlock()
    stage.reader.files = FILES
    import_all(stage)
    stage.library.import_bar.report.click()
    dialog = stage.window.findChild(ImportReportDialog)
    assert isinstance(dialog, ImportReportDialog)
    assert dialog.isVisible()
    assert not dialog.isModal()
    assert dialog.shown.currentText() == "Not added (4)"
    assert dialog.rows.rowCount() == 4
    rows = []
    for choice in range(dialog.shown.count()):
        dialog.shown.setCurrentIndex(choice)
        dialog.shown.activated.emit(choice)
        rows.append(dialog.rows.rowCount())
    assert rows == [7, 2, 1, 4]
    assert [dialog.shown.itemText(choice) for choice in range(4)] == [
        "All (7)",
        "Added (2)",
        "Already here (1)",
        "Not added (4)",
    ]


def test_progress_only_grows_and_names_what_is_read(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {f"{number}.txt": draft(f"text {number}") for number in range(40)}
    steps: list[ImportStep] = []
    library.imports.advanced.connect(steps.append)
    import_all(stage)
    assert [step.read for step in steps] == sorted(step.read for step in steps)
    assert steps[-1].read == steps[-1].total == 40
    assert steps[0].label.endswith(".txt")
    assert library.import_bar.bar.value() == library.import_bar.bar.maximum() == 40


def test_cancel_leaves_whole_batches_and_says_so(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = FILES
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    assert library.import_bar.cancel.isVisible()
    library.import_bar.cancel.click()
    assert library.import_bar.words.text() == "Stopping…"
    stage.reader.gate.set()
    stage.until(lambda: not library.imports.running)
    assert library.import_bar.words.text() == "Stopped: 0 added"
    assert table_of(stage) == []
    stage.search("ліст")
    assert library.results.view.results.rowCount() == 0


def test_what_was_stopped_goes_on_with_what_waited(stage: Stage) -> None:
    library = stage.unlock()
    bar = library.import_bar
    stage.reader.files = FILES
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    library.import_paths([Path("/another")])
    assert not bar.go_on.isVisible()
    bar.cancel.click()
    stage.reader.gate.set()
    stage.until(lambda: not library.imports.running)
    assert bar.go_on.text() == "Go on importing"
    assert not bar.leaving.isActive()
    stage.reader.asked_for.clear()
    bar.go_on.click()
    assert not bar.go_on.isVisible()
    stage.until(lambda: not library.imports.running)
    assert stage.reader.asked_for == [Path("/some/folder"), Path("/another")]
    assert not bar.go_on.isVisible()


def test_of_a_stopped_import_missing_files_are_told_as_not_found_so_far(stage: Stage) -> None:
    bar = stage.unlock().import_bar
    report = ImportReport(
        imported=1, duplicates=0, failed=0, seconds=1.0, cancelled=True, missing=2
    )
    stage.library.imports.finished.emit(report)
    assert bar.words.text() == "Stopped: 1 added, 2 named files not found so far"


def test_an_archive_that_is_being_filled_is_not_called_empty(stage: Stage) -> None:
    library = stage.unlock()
    stage.until(lambda: library.empty.heading.text() == "This archive is empty")
    stage.reader.files = {"broken.pdf": MalformedSourceError()}
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    assert library.empty.heading.text() == "Documents are coming in"
    assert not library.empty.first.isVisible()
    stage.reader.gate.set()
    stage.until(lambda: not library.imports.running)
    stage.until(lambda: library.empty.heading.text() == "This archive is empty")
    assert library.empty.first.isVisible()


def test_searching_goes_on_while_an_import_waits(stage: Stage) -> None:
    library = stage.unlock([draft("стары ліст", "Стары")])
    stage.reader.files = FILES
    stage.reader.gate.clear()
    library.import_paths([Path("/some/folder")])
    stage.search("стары")
    assert library.imports.running
    assert library.results.view.results.rowCount() == 1


def test_a_second_import_waits_for_the_first(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = FILES
    stage.reader.gate.clear()
    reports: list[ImportReport] = []
    library.imports.finished.connect(reports.append)
    library.import_paths([Path("/one")])
    library.import_paths([Path("/two")])
    stage.reader.gate.set()
    stage.until(lambda: len(reports) == 2)
    assert stage.reader.asked_for == [Path("/one"), Path("/two")]
    assert [report.imported for report in reports] == [2, 0]


def test_a_full_disk_is_told_and_ends_the_import(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = FILES
    stage.archive.fail_next_commit = DiskFullError()
    import_all(stage)
    assert explain(DiskFullError()).happened in library.import_bar.words.text()
    import_all(stage)
    assert library.import_bar.words.text().startswith("Import finished: 2 added")


def urls(*paths: str) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl(path) for path in paths])
    return data


def entering(data: QMimeData) -> QDragEnterEvent:
    return QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)


def dropped(data: QMimeData) -> QDropEvent:
    return QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, LEFT, NO_KEY)


def test_drop_and_paste_take_the_same_local_paths(stage: Stage) -> None:
    library = stage.unlock()
    data = urls("file:///some/%D0%BB%D1%96%D1%81%D1%82.txt", "file://host/share/x.txt", "http://x/")
    wanted = [Path("/some/ліст.txt")]
    assert local_paths(data) == wanted
    enter = entering(data)
    library.dragEnterEvent(enter)
    assert enter.isAccepted()
    library.dropEvent(dropped(data))
    stage.until(lambda: stage.reader.asked_for == wanted and not library.imports.running)
    QApplication.clipboard().setMimeData(urls("file:///some/%D0%BB%D1%96%D1%81%D1%82.txt"))
    stage.window.book["paste"].trigger()
    stage.until(lambda: stage.reader.asked_for == wanted * 2 and not library.imports.running)


def test_text_and_far_addresses_are_not_dropped(stage: Stage) -> None:
    library = stage.unlock()
    for data in (secret_text("text"), urls("http://example.org/"), urls("file://host/share")):
        enter = entering(data)
        library.dragEnterEvent(enter)
        assert not enter.isAccepted()
    assert local_paths(None) == []


def test_labels_are_told_at_a_bounded_rate(stage: Stage) -> None:
    stage.unlock()
    stage.reader.files = {f"{number}.txt": draft(f"text {number}") for number in range(500)}
    steps: list[ImportStep] = []
    stage.library.imports.advanced.connect(steps.append)
    import_all(stage)
    named = [step for step in steps if step.label]
    assert 1 <= len(named) < 500


def test_files_that_messages_name_and_that_are_missing_are_told(stage: Stage) -> None:
    library = stage.unlock()
    named = (NamedFile(name="photos/a.jpg"), NamedFile())
    stage.reader.files = {"chat.txt": replace(draft("размова"), named=named)}
    import_all(stage)
    assert table_of(stage)[-1] == (
        "chat.txt",
        "files missing",
        "2 files that it names are not there",
    )
    assert library.import_bar.words.text() == ("Import finished: 1 added, 2 named files missing")
    library.import_bar.report.click()
    dialog = stage.window.findChild(ImportReportDialog)
    assert isinstance(dialog, ImportReportDialog)
    assert dialog.shown.itemText(4) == "Files missing (1)"
    assert not dialog.retry.isEnabled()
