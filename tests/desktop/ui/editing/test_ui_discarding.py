"""A testimony is not lost by one click: what is discarded can be put back."""

from __future__ import annotations

import pytest

from archive.editing.writing import manuscripts, save_manuscript
from archive.errors import DiskFullError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.ports import OpenArchive
from desktop.ui.editing import draft_keeper
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.twin_editors import plain_text
from desktop.ui.editing.undo_bar import UndoBar
from desktop.ui.editing.writing_dialog import WritingDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage
from tests.desktop.ui.editing.drafts_on_stage import corrector, kept, open_first
from tests.desktop.ui.editing.steps import choose, dialog_of

pytestmark = OFFSCREEN


def _bar(stage: Stage) -> UndoBar:
    return stage.library.results.undo_bar


def _writer(stage: Stage) -> WritingDialog:
    stage.window.book["write"].trigger()
    return dialog_of(stage, WritingDialog)


def _discard_a_testimony(stage: Stage) -> None:
    dialog = _writer(stage)
    dialog.form.line("witness").setText("Ялінка")
    dialog.text.setPlainText("Сведчанне, якое пісалі гадзіну")
    stage.until(lambda: kept(stage) != [])
    dialog.text.appendPlainText("і яшчэ хвіліну")
    dialog.discard.click()
    stage.until(lambda: kept(stage) == [])
    stage.until(lambda: not stage.window.findChildren(WritingDialog))


def test_a_testimony_comes_back_and_is_written_on(stage: Stage) -> None:
    open_first(stage)
    _discard_a_testimony(stage)
    assert _bar(stage).words.text() == "What was written was discarded."
    _bar(stage).undo.click()
    stage.until(lambda: bool(stage.window.findChildren(WritingDialog)))
    dialog = dialog_of(stage, WritingDialog)
    assert plain_text(dialog.text) == "Сведчанне, якое пісалі гадзіну\nі яшчэ хвіліну"
    assert dialog.form.line("witness").text() == "Ялінка"
    assert kept(stage) == [ManuscriptPurpose.NEW]
    assert not _bar(stage).isVisible()


def test_a_correction_and_a_description_come_back(stage: Stage) -> None:
    open_first(stage)
    text = corrector(stage)
    text.twins.right.setPlainText("выпраўлена")
    text.discard.click()
    stage.until(lambda: not stage.window.findChildren(TextDialog))
    _bar(stage).undo.click()
    stage.until(lambda: bool(stage.window.findChildren(TextDialog)))
    text = dialog_of(stage, TextDialog)
    stage.until(text.twins.isEnabled)
    assert plain_text(text.twins.right) == "выпраўлена"
    stage.window.book["correct"].trigger()
    described = dialog_of(stage, DescribeDialog)
    described.form.title.setText("Новая")
    described.discard.click()
    stage.until(lambda: not stage.window.findChildren(DescribeDialog))
    _bar(stage).undo.click()
    stage.until(lambda: bool(stage.window.findChildren(DescribeDialog)))
    assert dialog_of(stage, DescribeDialog).form.changes() == {"title": "Новая"}


def test_a_draft_that_is_not_shown_yet_is_discarded_as_it_was(stage: Stage) -> None:
    open_first(stage)
    assert stage.window.archive is not None
    assert stage.window.history is not None
    reading = stage.library.reader.reading
    assert reading is not None
    written = Manuscript(
        purpose=ManuscriptPurpose.TEXT, article_id=reading.article.id, untrusted_text="маё"
    )
    draft = save_manuscript(stage.window.archive, written)
    editing = Editing(stage.window.archive, stage.window.jobs, stage.window.history, stage.window)
    desk = draft_keeper.DraftDesk(stage.window.archive, stage.window.jobs, stage.window)
    discarded: list[Manuscript] = []
    desk.discarded.connect(discarded.append)
    TextDialog(editing, desk, reading, stage.window.theme, stage.window, draft).throw_away()
    assert [each.untrusted_text for each in discarded] == ["маё"]


def test_nothing_is_offered_where_nothing_was_written(stage: Stage) -> None:
    open_first(stage)
    _writer(stage).discard.click()
    stage.until(lambda: not stage.window.findChildren(WritingDialog))
    assert not _bar(stage).isVisible()


def test_it_is_offered_again_where_the_disk_refuses(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(archive: OpenArchive, manuscript: Manuscript) -> Manuscript:
        raise DiskFullError

    open_first(stage)
    _discard_a_testimony(stage)
    monkeypatch.setattr(draft_keeper, "save_manuscript", refuse)
    _bar(stage).undo.click()
    stage.until(stage.library.results.notice.isVisible)
    assert _bar(stage).isVisible()
    monkeypatch.undo()
    _bar(stage).undo.click()
    stage.until(lambda: kept(stage) == [ManuscriptPurpose.NEW])


def test_a_later_step_is_undone_by_the_history_again(stage: Stage) -> None:
    open_first(stage)
    _discard_a_testimony(stage)
    choose(stage, 0)
    stage.window.book["bin"].trigger()
    stage.until(lambda: "bin" in _bar(stage).words.text())
    _bar(stage).undo.click()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 2)
    assert stage.window.archive is not None
    assert manuscripts(stage.window.archive) == ()
