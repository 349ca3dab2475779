"""Where nothing can be kept, nothing can be typed, and no editor says that it would be."""

from __future__ import annotations

from contextlib import closing

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from archive.editing.writing import manuscripts, save_manuscript
from archive.keys import Secret
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.records import ArticleId, Description
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.editing.draft_dialog import DraftDialog
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.text_dialog import TextDialog
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft, press
from tests.desktop.ui.editing.steps import dialog_of
from tests.desktop.ui.test_ui_read_only import unlock_again, unlock_beside_a_writer

pytestmark = OFFSCREEN

PURPOSES = {
    ManuscriptPurpose.NEW: False,
    ManuscriptPurpose.TEXT: True,
    ManuscriptPurpose.DESCRIPTION: True,
}
"""Whether it is about a document."""


def drafts_of(stage: Stage) -> DraftsDialog:
    stage.window.book["drafts"].trigger()
    return dialog_of(stage, DraftsDialog)


def opened_draft(stage: Stage, purpose: ManuscriptPurpose, *, read_only: bool) -> DraftDialog:
    stage.put_archive([draft("text", "Letter")])
    with closing(stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE))) as archive:
        save_manuscript(
            archive,
            Manuscript(
                purpose=purpose,
                article_id=ArticleId(1) if PURPOSES[purpose] else None,
                untrusted_description=Description(title="Not finished"),
                untrusted_text="Not finished",
                written=frozenset({"title"}),
                base=1 if purpose is ManuscriptPurpose.TEXT else None,
            ),
        )
    unlock_again(stage, read_only=read_only)
    dialog = drafts_of(stage)
    stage.until(lambda: dialog.list.topLevelItemCount() == 1)
    dialog.go_on.click()
    stage.until(lambda: bool(stage.window.findChildren(DraftDialog)))
    found: DraftDialog = dialog_of(stage, DraftDialog)
    return found


@pytest.mark.parametrize("read_only", [True, False])
def test_new_writing_is_begun_only_where_it_can_be_kept(stage: Stage, read_only: bool) -> None:
    if read_only:
        unlock_beside_a_writer(stage, "Letter")
    else:
        stage.unlock([draft("text", "Letter")])
    dialog = drafts_of(stage)
    assert dialog.nothing.first.isEnabled() is not read_only
    dialog.new_wanted.emit()
    stage.qtbot.wait(50)
    assert bool(stage.window.findChildren(DraftDialog)) is not read_only


@pytest.mark.parametrize("read_only", [True, False])
def test_nothing_that_would_do_nothing_is_offered(stage: Stage, read_only: bool) -> None:
    if read_only:
        unlock_beside_a_writer(stage, "Letter")
    else:
        stage.unlock([draft("text", "Letter")])
    names = ("correct", "correct-date", "correct-people", "recognise")
    offered = {name: stage.window.book[name].isEnabled() for name in names}
    assert offered == dict.fromkeys(names, not read_only)


@pytest.mark.parametrize("purpose", PURPOSES)
@pytest.mark.parametrize("read_only", [True, False])
def test_what_was_written_before_is_only_read(
    stage: Stage, purpose: ManuscriptPurpose, read_only: bool
) -> None:
    dialog = opened_draft(stage, purpose, read_only=read_only)
    if isinstance(dialog, TextDialog):
        stage.until(dialog.twins.isEnabled)
    words = " ".join(label.text() for label in dialog.findChildren(PlainLabel))
    assert ("kept in the archive" in words) is not read_only
    assert ("nothing can be written here" in words) is read_only
    assert dialog.discard.isEnabled() is not read_only
    for part in dialog.writable:
        if isinstance(part, QPlainTextEdit):
            before = part.toPlainText()
            press(stage, part, Qt.Key.Key_A)
            assert (part.toPlainText() == before) is read_only
        else:
            assert part.isEnabled() is not read_only
    if read_only:
        assert not dialog.save.isEnabled()
        dialog.reject()
        archive = stage.window.archive
        assert archive is not None
        assert [each.untrusted_text for each in manuscripts(archive)] == ["Not finished"]
