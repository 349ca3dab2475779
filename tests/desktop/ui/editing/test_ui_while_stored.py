"""While something is being stored nothing is written beside it, for that would not come along."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt

from archive.editing.correcting import correct_text, text_versions
from archive.errors import DiskFullError
from archive.records import ArticleId
from desktop.ui.editing import editing as editing_steps
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.twin_editors import plain_text
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.jobs import Lane
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press, type_text
from tests.desktop.ui.editing.drafts_on_stage import corrector, kept, open_first
from tests.desktop.ui.editing.steps import described, dialog_of

pytestmark = OFFSCREEN

ONE, MADE = ArticleId(1), ArticleId(3)


@pytest.fixture
def gate(stage: Stage) -> Iterator[threading.Event]:
    """What is to be stored waits until it is set."""
    gate = threading.Event()
    yield gate
    gate.set()


def _occupy(stage: Stage, gate: threading.Event) -> None:
    jobs = stage.window.jobs
    jobs.run(Lane.WRITE, gate.wait, stage.window, lambda _: None, lambda _: None)


def test_a_correction_takes_nothing_more(stage: Stage, gate: threading.Event) -> None:
    open_first(stage)
    dialog = corrector(stage)
    dialog.twins.right.setPlainText("да націску")
    _occupy(stage, gate)
    dialog.save.click()
    stage.until(lambda: "Being stored" in dialog.kept_words.text())
    press(stage, dialog.twins.right, Qt.Key.Key_X)
    stage.window.appearance.set_language("be")
    assert plain_text(dialog.twins.right) == "да націску"
    assert not dialog.save.isEnabled()
    assert not dialog.discard.isEnabled()
    gate.set()
    stage.until(lambda: not stage.window.findChildren(TextDialog))
    assert stage.window.archive is not None
    assert text_versions(stage.window.archive, ONE)[-1].text == "да націску"
    stage.until(lambda: kept(stage) == [])


def test_a_testimony_takes_nothing_more(stage: Stage, gate: threading.Event) -> None:
    open_first(stage)
    stage.window.book["write"].trigger()
    dialog = dialog_of(stage, WritingDialog)
    dialog.text.setPlainText("да націску")
    _occupy(stage, gate)
    dialog.save.click()
    for field in (dialog.text, dialog.form.title):
        press(stage, field, Qt.Key.Key_X)
    assert not dialog.template.isEnabled()
    assert not dialog.save.isEnabled()
    gate.set()
    stage.until(lambda: not stage.window.findChildren(WritingDialog))
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        assert unit.articles.get(MADE).text == "да націску"
    assert described(stage, MADE).title == ""


def test_a_description_that_is_left_while_it_is_stored_is_no_draft(
    stage: Stage, gate: threading.Event
) -> None:
    open_first(stage)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    dialog.form.title.setText("да націску")
    stage.until(lambda: kept(stage) != [])
    _occupy(stage, gate)
    dialog.save.click()
    press(stage, dialog.form.title, Qt.Key.Key_X)
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: not stage.window.findChildren(DescribeDialog))
    gate.set()
    stage.until(lambda: described(stage, 1).title == "да націску")
    stage.until(lambda: kept(stage) == [])


def _refuse(*_: object) -> None:
    raise DiskFullError


def test_what_could_not_be_stored_is_written_on(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_first(stage)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    monkeypatch.setattr(editing_steps, "edit_descriptions", _refuse)
    type_text(dialog.form.title, "Новая")
    dialog.save.click()
    stage.until(dialog.notice.isVisible)
    assert dialog.form.isEnabled()
    assert dialog.save.isEnabled()
    assert dialog.focusWidget() is dialog.form.title
    assert "Being stored" not in dialog.kept_words.text()


def test_a_refusal_is_told_where_the_dialog_was_left(stage: Stage, gate: threading.Event) -> None:
    open_first(stage)
    dialog = corrector(stage)
    dialog.twins.right.setPlainText("мой")
    stage.until(lambda: kept(stage) != [])
    assert stage.window.archive is not None
    correct_text(stage.window.archive, ONE, "чужы")
    _occupy(stage, gate)
    dialog.save.click()
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(lambda: not stage.window.findChildren(TextDialog))
    gate.set()
    stage.until(stage.library.results.notice.isVisible)
    assert len(kept(stage)) == 1
