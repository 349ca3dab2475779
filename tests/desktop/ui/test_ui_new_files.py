"""Where a file is to be made a name is proposed, which tells its kind and the day alone."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLineEdit

from desktop.coding_files import CodingFile
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.controls.file_dialogs import choose_new_file, proposed_name
from desktop.ui.reading.pdf_dialog import PdfDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

TODAY = date.today().isoformat()


@pytest.fixture(autouse=True)
def home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def proposed(stage: Stage) -> str:
    """What stands in the line of the dialog that was opened last."""
    dialog = stage.window.findChildren(QFileDialog)[-1]
    line = dialog.findChild(QLineEdit, "fileNameEdit")
    assert isinstance(line, QLineEdit)
    name = line.text()
    dialog.reject()
    return name


def test_a_text_is_proposed_without_its_title(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "Імя сведкі")])
    stage.read_first()
    stage.window.book["take-pdf"].trigger()
    dialog_of(stage, PdfDialog).write.click()
    assert proposed(stage) == f"Document {TODAY}.pdf"


@pytest.mark.parametrize("kind", CodingFile)
def test_each_file_of_codes_has_a_name_of_its_own(stage: Stage, kind: CodingFile) -> None:
    stage.unlock([draft("тэкст")])
    archive = stage.window.archive
    assert archive is not None
    dialog = ExportDialog(archive, stage.window.jobs, None, False, stage.window)
    dialog.choices[kind].setChecked(True)
    dialog.write.click()
    name = proposed(stage)
    assert name.endswith(f" {TODAY}{kind.ending}")
    assert name.count(".") == kind.ending.count(".")
    dialog.reject()


def test_tables_and_logs_have_names(stage: Stage) -> None:
    stage.unlock([draft("тэкст")], language="be")
    stage.window.book["batch"].trigger()
    dialog = dialog_of(stage, BatchDialog)
    dialog._choose_place()
    assert proposed(stage) == f"Табліца знойдзенага {TODAY}.ods"


def test_a_name_that_is_taken_gets_a_number(home: Path) -> None:
    assert proposed_name(home, "Log", ".csv") == f"Log {TODAY}.csv"
    for name in (f"Log {TODAY}.csv", f"Log {TODAY} (2).csv"):
        (home / name).touch()
    assert proposed_name(home, "Log", ".csv") == f"Log {TODAY} (3).csv"


def test_qt_does_not_offer_to_replace_what_is_never_replaced(stage: Stage, home: Path) -> None:
    """The answer “replace” would be refused: so the question is not asked."""
    stage.unlock()
    (home / "there.csv").touch()
    chosen: list[Path] = []
    dialog = choose_new_file(stage.window, lambda: "", chosen.append, kind="Log", ending=".csv")
    dialog.selectFile("there.csv")
    dialog.accept()
    assert chosen == [home / "there.csv"]
