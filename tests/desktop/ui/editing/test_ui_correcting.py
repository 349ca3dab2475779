"""Descriptions and texts are corrected beside what came, and no newer wording is run over."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from archive.editing.correcting import correct_text, text_versions
from archive.manuscripts import ManuscriptPurpose
from archive.records import ArticleId, Consent, Kind, Sensitivity
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.twin_editors import plain_text
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.editing.drafts_on_stage import TEXT, corrector, kept, open_first
from tests.desktop.ui.editing.steps import choose, described, dialog_of, lock_and_unlock
from tests.desktop.ui.found import first_key

pytestmark = OFFSCREEN


def test_all_fields_are_described_and_one_undo_takes_it_back(stage: Stage) -> None:
    open_first(stage)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    form = dialog.form
    form.box("kind").setCurrentIndex(form.box("kind").findData(Kind.TESTIMONY))
    form.box("consent").setCurrentIndex(form.box("consent").findData(Consent.ANONYMOUS))
    sensitivity = form.box("sensitivity")
    sensitivity.setCurrentIndex(sensitivity.findData(Sensitivity.SENSITIVE))
    form.line("witness").setText("Ялінка")
    form.line("place").setText("Мінск")
    form.date.setText("каля 09.2020")
    assert form.date_words.text() == "Understood: about September 2020"
    dialog.save.click()
    stage.until(lambda: described(stage, 1).witness == "Ялінка")
    found = described(stage, 1)
    assert (found.kind, found.consent) == (Kind.TESTIMONY, Consent.ANONYMOUS)
    assert (found.published, found.place) == ("2020-09~", "Мінск")
    assert found.sensitivity is Sensitivity.SENSITIVE
    stage.until(stage.window.book["undo"].isEnabled)
    stage.window.book["undo"].trigger()
    stage.until(lambda: described(stage, 1).witness == "")
    assert kept(stage) == []


def test_a_date_that_is_none_is_not_saved_but_is_kept(stage: Stage) -> None:
    open_first(stage)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    dialog.form.date.setText("заўтра")
    assert not dialog.save.isEnabled()
    lock_and_unlock(stage)
    assert kept(stage) == [ManuscriptPurpose.DESCRIPTION]
    assert stage.library.drafts_bar.isVisible()
    choose(stage, 1)
    stage.until(lambda: stage.library.reader.reading is not None)
    stage.window.book["correct"].trigger()
    dialog = dialog_of(stage, DescribeDialog)
    assert dialog.form.date.text() == "заўтра"
    dialog.discard.click()
    stage.until(lambda: kept(stage) == [])
    stage.until(lambda: not stage.library.drafts_bar.isVisible())


def test_a_text_is_corrected_beside_its_original_as_a_version(stage: Stage) -> None:
    open_first(stage)
    dialog = corrector(stage)
    assert not dialog.save.isEnabled()
    assert dialog.twins.left.isReadOnly()
    written = plain_text(dialog.twins.right).replace("сцяны", "агароджы")
    dialog.twins.right.setPlainText(written)
    stage.until(lambda: dialog.count.text() == "1 difference")
    (before,) = dialog.twins.left.extraSelections()
    (after,) = dialog.twins.right.extraSelections()
    assert (before.cursor.selectedText(), after.cursor.selectedText()) == ("сцяны", "агароджы")
    dialog.next.click()
    assert dialog.twins.right.textCursor().position() == written.index("агароджы")
    dialog.previous.click()
    dialog.save.click()
    stage.until(lambda: "агароджы" in stage.library.reader.text.toPlainText())
    assert stage.window.archive is not None
    versions = text_versions(stage.window.archive, ArticleId(1))
    assert [each.number for each in versions] == [1, 2]
    assert versions[0].text == TEXT
    stage.search("агароджы")
    assert stage.library.results.view.results.rowCount() == 1
    stage.until(stage.window.book["undo"].isEnabled)
    stage.window.book["undo"].trigger()
    stage.until(lambda: stage.library.results.view.results.rowCount() == 0)
    assert kept(stage) == []


def test_letters_that_editors_change_are_no_difference(stage: Stage) -> None:
    open_first(stage)
    dialog = corrector(stage)
    stage.until(lambda: dialog.count.text() == "No difference")
    assert not dialog.next.isEnabled()
    assert dialog.capture().untrusted_text == TEXT.replace("\r\n", "\n")
    stage.window.appearance.set_language("be")
    stage.until(lambda: dialog.count.text() == "Адрозненняў няма")


def test_what_was_corrected_elsewhere_meanwhile_is_not_run_over(stage: Stage) -> None:
    open_first(stage)
    dialog = corrector(stage)
    assert stage.window.archive is not None
    correct_text(stage.window.archive, ArticleId(1), "іншы тэкст")
    dialog.twins.right.setPlainText("мой тэкст")
    dialog.save.click()
    stage.until(dialog.notice.isVisible)
    assert texts_of_first(stage)[1:] == ["іншы тэкст"]
    stage.until(lambda: dialog.twins.left.toPlainText() == "іншы тэкст")
    assert dialog.twins.right.toPlainText() == "мой тэкст"
    assert "Nothing was saved yet" in dialog.notice.advice.text()
    dialog.save.click()
    stage.until(lambda: texts_of_first(stage)[1:] == ["іншы тэкст", "мой тэкст"])


def texts_of_first(stage: Stage) -> list[str]:
    assert stage.window.archive is not None
    return [each.text for each in text_versions(stage.window.archive, ArticleId(1))]


def leave_a_draft(stage: Stage, text: str) -> None:
    dialog = corrector(stage)
    dialog.twins.right.setPlainText(text)
    press(stage, dialog, Qt.Key.Key_Escape)
    stage.until(stage.library.drafts_bar.isVisible)
    stage.until(lambda: not stage.window.findChildren(TextDialog))


def test_a_kept_draft_does_not_take_a_newer_correction_back(stage: Stage) -> None:
    open_first(stage)
    leave_a_draft(stage, "чарнавік")
    assert stage.window.archive is not None
    correct_text(stage.window.archive, ArticleId(1), "выпраўлена")
    dialog = corrector(stage)
    texts = (dialog.twins.left.toPlainText(), dialog.twins.right.toPlainText())
    assert texts == ("выпраўлена", "чарнавік")
    assert "was corrected elsewhere" in dialog.notice.happened.text()
    dialog.save.click()
    stage.until(lambda: "Nothing was saved yet" in dialog.notice.advice.text())
    assert texts_of_first(stage) == [TEXT, "выпраўлена"]
    dialog.save.click()
    stage.until(lambda: texts_of_first(stage) == [TEXT, "выпраўлена", "чарнавік"])
    stage.until(lambda: kept(stage) == [])


def test_a_draft_of_the_newest_wording_is_saved_at_once(stage: Stage) -> None:
    open_first(stage)
    leave_a_draft(stage, "чарнавік")
    dialog = corrector(stage)
    assert not dialog.notice.isVisible()
    assert dialog.twins.left.toPlainText() == TEXT.replace("\r\n", "\n").replace("\u00a0", " ")
    dialog.save.click()
    stage.until(lambda: texts_of_first(stage) == [TEXT, "чарнавік"])


@pytest.mark.parametrize("keys", ["Ctrl+Return", "Ctrl+S"])
def test_a_correction_is_saved_by_the_keys_that_save_a_note(stage: Stage, keys: str) -> None:
    open_first(stage)
    stage.window.book["correct"].trigger()
    form = dialog_of(stage, DescribeDialog).form
    form.line("witness").setText("Ялінка")
    form.line("witness").setFocus()
    press_shortcut(stage, dialog_of(stage, DescribeDialog), keys)
    stage.until(lambda: described(stage, 1).witness == "Ялінка")
    stage.window.book["correct-text"].trigger()
    dialog = dialog_of(stage, TextDialog)
    stage.until(dialog.twins.right.isEnabled)
    dialog.twins.right.setPlainText("Іншы тэкст")
    dialog.twins.right.setFocus()
    press_shortcut(stage, dialog, keys)
    archive = stage.window.archive
    assert archive is not None
    stage.until(lambda: text_versions(archive, ArticleId(1))[-1].text == "Іншы тэкст")


def press_shortcut(stage: Stage, dialog: QWidget, keys: str) -> None:
    combined = first_key(QKeySequence(keys))
    stage.until(dialog.isActiveWindow)
    # Pressed alone: the key ends the dialog, and there is no window any more to let go of it in.
    QTest.keyPress(dialog.windowHandle(), combined.key(), combined.keyboardModifiers())
