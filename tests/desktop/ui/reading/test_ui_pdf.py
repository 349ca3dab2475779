"""The text of a document as a PDF: made in memory, written where the user wants it, noted."""

from __future__ import annotations

from pathlib import Path

from archive.custody import custody
from archive.records import CustodyAction, Description
from desktop.ui.reading.pdf_dialog import PdfDialog
from desktop.ui.reading.text_pdf import as_pdf
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

TEXT = "Ліст з калоніі 🕊\n<b>не разметка</b> <img src='file:///etc/hostname'>\n" + "слова " * 3000


def asked(stage: Stage) -> PdfDialog:
    stage.unlock([draft(TEXT, "Ліст", published="2021-03")])
    stage.read_first()
    stage.window.book["take-pdf"].trigger()
    return dialog_of(stage, PdfDialog)


def actions_noted(stage: Stage) -> list[CustodyAction]:
    assert stage.window.archive is not None
    return [entry.action for entry in custody(stage.window.archive)]


def test_the_text_is_written_and_noted(stage: Stage, tmp_path: Path) -> None:
    dialog = asked(stage)
    dialog.take_out(tmp_path / "ліст")
    stage.until(dialog.notice.isVisible)
    (made,) = tmp_path.iterdir()
    content = made.read_bytes()
    assert made.name == "ліст.pdf"
    assert content.startswith(b"%PDF-")
    assert content.rstrip().endswith(b"%%EOF")
    assert made.stat().st_mode & 0o077 == 0
    assert actions_noted(stage)[-1] is CustodyAction.EXPORTED


def test_declined_leaves_nothing(stage: Stage, tmp_path: Path) -> None:
    dialog = asked(stage)
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(PdfDialog))
    assert list(tmp_path.iterdir()) == []
    assert CustodyAction.EXPORTED not in actions_noted(stage)


def test_a_file_that_is_there_stays_as_it_is(stage: Stage, tmp_path: Path) -> None:
    place = tmp_path / "a.pdf"
    place.write_bytes(b"other")
    dialog = asked(stage)
    dialog.take_out(place)
    assert dialog.notice.isVisible()
    assert place.read_bytes() == b"other"
    dialog.take_out(tmp_path / "no such folder" / "b.pdf")
    stage.until(lambda: dialog.notice.error is not None)
    assert dialog.write.isEnabled()
    assert CustodyAction.EXPORTED not in actions_noted(stage)


def test_without_a_document_nothing_is_asked(stage: Stage) -> None:
    stage.unlock()
    stage.window.book["take-pdf"].trigger()
    assert stage.window.findChildren(PdfDialog) == []


def test_long_texts_have_more_pages_and_say_nothing_of_the_machine(stage: Stage) -> None:
    stage.open_window()
    short, long = (as_pdf(Description(title="a"), "", "слова " * n) for n in (10, 5000))
    assert short.count(b"/Type /Page\n") == 1
    assert long.count(b"/Type /Page\n") > 3
    assert str(Path.home()).encode() not in long
