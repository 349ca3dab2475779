"""The custody log in the reader speaks the language in force, and keeps names as they are."""

from __future__ import annotations

import stat
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from archive.custody import custody_entry, first_false_line, record_export
from archive.editing.binning import put_into_bin
from archive.records import ArticleId, CustodyAction, CustodyEntry, Sha256
from desktop.ui.document.custody_file import CustodyFile
from desktop.ui.document.custody_page import CustodyPage
from desktop.ui.document.opened_document import OpenedDocument
from desktop.ui.reading.pdf_dialog import PdfDialog
from desktop.ui.reading.reader import Tab
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.document.opened import open_number
from tests.desktop.ui.document.test_ui_details import reading
from tests.narrowed import present

pytestmark = OFFSCREEN

_BY = 2
WRITTEN = "Written: “log.jsonl”, in the folder “%s”."


def entry(number: int, by: str) -> CustodyEntry:
    return CustodyEntry(
        number=number,
        at=datetime(2026, 1, 2, tzinfo=UTC),
        action=CustodyAction.IMPORTED,
        by=by,
        article_id=ArticleId(1),
        uid="0" * 32,
        version=1,
        content_hash=Sha256(bytes(32)),
        link=Sha256(bytes(32)),
    )


def test_keys_are_named_in_the_language_in_force(stage: Stage) -> None:
    stage.open_window(Resumption(language="be"))
    names = ("key 3", "Марыя", "key 3 of mine", "")
    entries = tuple(entry(number, by) for number, by in enumerate(names, start=1))
    page = CustodyPage()
    stage.qtbot.addWidget(page)
    page.show_document(OpenedDocument(reading=reading(), custody=entries))
    shown = [present(page.table.topLevelItem(row)).text(_BY) for row in range(len(names))]
    assert shown == ["ключ 3", "Марыя", "key 3 of mine", ""]


def test_the_whole_log_is_written_to_a_new_file(stage: Stage, tmp_path: Path) -> None:
    stage.unlock([draft("адзін"), draft("два")])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.CUSTODY)
    page = reader.custody
    page.write.click()
    (dialog,) = [each for each in stage.window.findChildren(QFileDialog) if each.isVisible()]
    dialog.fileSelected.emit(str(tmp_path / "log"))
    dialog.reject()
    stage.until(lambda: page.notice.happened.text() == WRITTEN % tmp_path.name)
    place = tmp_path / "log.jsonl"
    assert stat.S_IMODE(place.stat().st_mode) == 0o600
    lines = place.read_text("utf-8").splitlines()
    assert [custody_entry(line).article_id for line in lines] == [1, 2]
    assert first_false_line(lines) is None
    (writer,) = reader.findChildren(CustodyFile)
    writer.write(place)
    stage.until(lambda: page.notice.property("tone") == "danger")
    assert place.read_text("utf-8").splitlines() == lines
    open_number(stage, 2)
    assert not page.notice.isVisible()


@pytest.mark.parametrize("in_bin", [False, True])
def test_an_export_is_seen_in_the_log_at_once(stage: Stage, tmp_path: Path, in_bin: bool) -> None:
    stage.unlock([draft("адзін"), draft("два")])
    archive = stage.window.archive
    assert archive is not None
    if in_bin:
        put_into_bin(archive, [ArticleId(1)])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.CUSTODY)
    shown = reader.custody.table.topLevelItemCount
    before = shown()
    stage.window.book["take-pdf"].trigger()
    (dialog,) = stage.window.findChildren(PdfDialog)
    dialog.take_out(tmp_path / "out.pdf")
    stage.until((tmp_path / "out.pdf").exists)
    stage.until(lambda: not dialog.job.running)
    dialog.reject()
    stage.window.activateWindow()
    stage.until(lambda: shown() == before + 1)
    reader.show_tab(Tab.TEXT)
    record_export(archive, [ArticleId(1)])
    reader.show_tab(Tab.CUSTODY)
    stage.until(lambda: shown() == before + 2)
    last = reader.custody.table.topLevelItem(before + 1)
    assert last is not None
    assert last.text(1) == "exported"
