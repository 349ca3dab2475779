"""What a report hands out comes back, or is refused in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive.annotate import edit_mark, remove_marks
from archive.codes import delete_code, read_codebook
from archive.editing.correcting import correct_text
from archive.errors import MalformedSourceError
from archive.records import ArticleId
from desktop.coding_files import CodingFile
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.report_window import ReportWindow
from desktop.ui.annotation.taking_in import TakenInDialog
from tests.desktop.ui.annotation.conftest import Desk
from tests.desktop.ui.annotation.test_report import codes_of, report, taken_out
from tests.desktop.ui.conftest import OFFSCREEN

__all__ = ["report"]

pytestmark = OFFSCREEN


@pytest.mark.parametrize("kind", [CodingFile.PROJECT, CodingFile.ANNOTATIONS])
def test_lost_marks_go_out_and_come_back(
    desk: Desk, report: ReportWindow, tmp_path: Path, kind: CodingFile
) -> None:
    edit_mark(desk.archive, desk.stored()[0].id, note="важная думка")
    correct_text(desk.archive, ArticleId(1), "Зусім іншы тэкст без ранейшага пачатку. " * 3)
    before = desk.stored()
    taken_out(desk, report, kind, tmp_path / f"p{kind.ending}", twice=False)
    dialog = report.findChild(ExportDialog)
    assert isinstance(dialog, ExportDialog)
    told = "3 marks lie in it as notes of their documents"
    assert (told in dialog.notice.advice.text()) is (kind is CodingFile.PROJECT)
    remove_marks(desk.archive, [each.id for each in before])
    taken = TakenInDialog(codes_of(desk).taking, desk.stage.window)
    codes_of(desk).taking.read(tmp_path / f"p{kind.ending}")
    desk.stage.until(lambda: len(desk.stored()) == 3)
    desk.settle()
    assert [replace(e, id=b.id) for e, b in zip(desk.stored(), before, strict=True)] == before
    assert "kept though their passage was not found: 3" in taken.words.text()


@pytest.mark.parametrize("kind", [CodingFile.PROJECT, CodingFile.ANNOTATIONS])
def test_what_went_out_comes_back(
    desk: Desk, report: ReportWindow, tmp_path: Path, kind: CodingFile
) -> None:
    taken_out(desk, report, kind, tmp_path / f"p{kind.ending}")
    before, codes = desk.stored(), list(read_codebook(desk.archive).walk())
    desk.parts.annotating.remove(before)
    desk.settle()
    for name in ("Холад", "Умовы", "Лічбы"):
        code = next(each for _, each in read_codebook(desk.archive).walk() if each.name == name)
        delete_code(desk.archive, code.id)
    codes_of(desk).taking.read(tmp_path / f"p{kind.ending}")
    desk.stage.until(lambda: len(desk.stored()) == 3)
    desk.settle()
    assert [(e.uid, e.span, e.quote, e.colour) for e in desk.stored()] == [
        (e.uid, e.span, e.quote, e.colour) for e in before
    ]
    again = list(read_codebook(desk.archive).walk())
    assert [(d, c.uid, c.name, c.colour, c.memo) for d, c in again] == [
        (d, c.uid, c.name, c.colour, c.memo) for d, c in codes
    ]
    assert desk.stage.window.book["undo"].text() == "&Undo: codes and marks taken in"
    codes_of(desk).changes.undo()
    desk.settle()
    assert desk.stored() == []


def with_dialog(desk: Desk, act: Callable[[], object]) -> TakenInDialog:
    act()
    dialog = desk.stage.window.findChild(TakenInDialog)
    assert isinstance(dialog, TakenInDialog)
    return dialog


def test_taking_in_tells_what_was_known_already(
    desk: Desk, report: ReportWindow, tmp_path: Path
) -> None:
    place = tmp_path / "p.jsonld"
    taken_out(desk, report, CodingFile.ANNOTATIONS, place)
    report.close()
    desk.stage.window.activateWindow()
    desk.stage.window.book["import-codes"].trigger()
    chooser = desk.stage.window.findChild(QFileDialog)
    assert isinstance(chooser, QFileDialog)
    dialog = with_dialog(desk, lambda: chooser.fileSelected.emit(str(place)))
    desk.stage.until(lambda: "New codes: 0" in dialog.words.text())
    assert "Marks that were here already: 3" in dialog.words.text()
    dialog.reject()
    chooser.reject()


def test_a_broken_file_is_refused_in_words(desk: Desk, tmp_path: Path) -> None:
    place = tmp_path / "broken.qdpx"
    place.write_bytes(b"PK\x03\x04 no zip at all")
    codes = codes_of(desk)
    refusals: list[object] = []
    codes.taking.refused.connect(refusals.append)
    codes.taking.read(place)
    desk.stage.until(lambda: bool(refusals))
    assert isinstance(refusals[0], MalformedSourceError)
    assert desk.stored() == []
