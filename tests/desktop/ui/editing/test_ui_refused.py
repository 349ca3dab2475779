"""What the disk refuses to keep stays on the screen, and is neither closed nor half stored."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from archive.editing.writing import discard_manuscript, manuscripts, save_manuscript
from archive.errors import DiskFullError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.ports import OpenArchive
from archive.records import ArticleId
from desktop.ui.editing import draft_keeper
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.draft_dialog import DraftDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.editing.drafts_on_stage import corrector, kept, open_first
from tests.desktop.ui.editing.steps import dialog_of

pytestmark = OFFSCREEN

FIRST, WHOLE = "Першы сказ.", "Першы сказ. Другі, самы важны."
MADE = ArticleId(3)


class Disk:
    """Keeps what is written, until it is full."""

    def __init__(self) -> None:
        self.full = False
        self.refused = 0

    def save(self, archive: OpenArchive, manuscript: Manuscript) -> Manuscript:
        if self.full:
            self.refused += 1
            raise DiskFullError
        return save_manuscript(archive, manuscript)


@pytest.fixture
def disk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Disk]:
    disk = Disk()
    monkeypatch.setattr(draft_keeper, "save_manuscript", disk.save)
    monkeypatch.setattr(draft_keeper, "SAVE_EVERY_MS", 20)
    yield disk
    disk.full = False


def writer(stage: Stage) -> WritingDialog:
    stage.window.book["write"].trigger()
    return dialog_of(stage, WritingDialog)


def _written(stage: Stage) -> list[str]:
    assert stage.window.archive is not None
    found = manuscripts(stage.window.archive)
    return [each.untrusted_text or each.untrusted_description.title for each in found]


def _begin(stage: Stage, kind: type[DraftDialog]) -> DraftDialog:
    """Open a dialog; something is typed there, and kept."""
    if kind is WritingDialog:
        dialog: DraftDialog = writer(stage)
    elif kind is TextDialog:
        dialog = corrector(stage)
    else:
        stage.window.book["correct"].trigger()
        dialog = dialog_of(stage, DescribeDialog)
    _type(dialog, FIRST)
    stage.until(lambda: _written(stage) == [FIRST])
    stage.until(lambda: not dialog.keeper.dirty)
    return dialog


def _type(dialog: DraftDialog, text: str) -> None:
    if isinstance(dialog, WritingDialog):
        dialog.text.setPlainText(text)
    elif isinstance(dialog, TextDialog):
        dialog.twins.right.setPlainText(text)
    elif isinstance(dialog, DescribeDialog):
        dialog.form.title.setText(text)


@pytest.mark.parametrize("kind", [WritingDialog, TextDialog, DescribeDialog])
def test_escape_closes_nothing_that_is_not_kept(
    stage: Stage, disk: Disk, kind: type[DraftDialog]
) -> None:
    open_first(stage)
    dialog = _begin(stage, kind)
    disk.full = True
    _type(dialog, WHOLE)
    stage.until(dialog.notice.isVisible)
    assert dialog.kept_words.text() == "What you typed last is not kept yet."
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: "stays open" in dialog.notice.advice.text())
    assert dialog.isVisible()
    disk.full = False
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: not stage.window.findChildren(kind))
    assert _written(stage) == [WHOLE]


def test_no_older_wording_becomes_a_document(stage: Stage, disk: Disk) -> None:
    open_first(stage)
    dialog = _begin(stage, WritingDialog)
    assert isinstance(dialog, WritingDialog)
    disk.full = True
    _type(dialog, WHOLE)
    dialog.save.click()
    stage.until(lambda: dialog.notice.isVisible() and not dialog.storing)
    assert dialog.text.isEnabled()
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        assert unit.articles.count() == 2
    disk.full = False
    dialog.save.click()
    stage.until(lambda: not stage.window.findChildren(WritingDialog))
    with stage.window.archive.reading() as unit:
        assert unit.articles.get(MADE).text == WHOLE
    stage.until(lambda: kept(stage) == [])


def test_it_is_tried_again_by_itself_and_then_said(
    stage: Stage, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(draft_keeper, "_TRY_AGAIN_MS", 20)
    open_first(stage)
    dialog = _begin(stage, WritingDialog)
    disk.full = True
    _type(dialog, WHOLE)
    stage.until(lambda: disk.refused > 2)
    assert dialog.notice.isVisible()
    disk.full = False
    stage.until(lambda: _written(stage) == [WHOLE])
    stage.until(lambda: not dialog.notice.isVisible())
    assert "Kept in the archive" in dialog.kept_words.text()


def test_what_was_let_go_of_elsewhere_and_is_written_on_is_kept_anew(
    stage: Stage, disk: Disk
) -> None:
    open_first(stage)
    dialog = _begin(stage, WritingDialog)
    assert stage.window.archive is not None
    assert dialog.keeper.number is not None
    discard_manuscript(stage.window.archive, dialog.keeper.number)
    _type(dialog, WHOLE)
    stage.until(lambda: _written(stage) == [WHOLE])
    assert not dialog.notice.isVisible()
    assert kept(stage) == [ManuscriptPurpose.NEW]
