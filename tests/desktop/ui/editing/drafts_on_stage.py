"""What the tests of editing do on the stage, and what drafts it keeps."""

from __future__ import annotations

from archive.editing.writing import manuscripts
from archive.manuscripts import ManuscriptPurpose
from desktop.ui.editing.text_dialog import TextDialog
from tests.desktop.ui.conftest import Stage, draft
from tests.desktop.ui.editing.steps import choose, dialog_of

TEXT = "Мы стаялі каля сцяны.\r\nЧакалі\u00a0доўга."
DOCUMENTS = (draft(TEXT, "Сцяна", language="be"), draft("a letter", "Letter"))


def open_first(stage: Stage) -> None:
    """Read the document that came in first: it stands last."""
    stage.unlock(DOCUMENTS)
    choose(stage, 1)
    stage.until(lambda: stage.library.reader.reading is not None)


def kept(stage: Stage) -> list[ManuscriptPurpose]:
    assert stage.window.archive is not None
    return [each.purpose for each in manuscripts(stage.window.archive)]


def corrector(stage: Stage) -> TextDialog:
    stage.window.book["correct-text"].trigger()
    dialog = dialog_of(stage, TextDialog)
    stage.until(dialog.twins.isEnabled)
    return dialog
