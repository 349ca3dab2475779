"""While documents are reviewed, others come, change and go: nothing that was typed is lost."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox

from archive.documents import read_article
from archive.records import ArticleId, Description
from archive.review import unreviewed
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.reviewing.review_dialog import ReviewDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, type_text
from tests.desktop.ui.editing.steps import choose, dialog_of, lock_and_unlock
from tests.desktop.ui.reviewing.test_ui_review import (
    DRAFTS,
    archive_of,
    guessed,
    review_of,
    row_of,
)
from tests.narrowed import present

pytestmark = OFFSCREEN


def described(stage: Stage, number: int) -> Description:
    return read_article(archive_of(stage), ArticleId(number)).article.description


def titles(dialog: ReviewDialog) -> list[str]:
    return [row_of(dialog, place)[0] for place in range(dialog.list.topLevelItemCount())]


def waiting(stage: Stage) -> list[int]:
    return [each.summary.id for each in unreviewed(archive_of(stage))]


def change_all(stage: Stage, name: str, value: str) -> None:
    """Give all documents of the list another value, in one step."""
    choose(stage, *range(stage.library.results.view.results.rowCount()))
    stage.window.book["change-many"].trigger()
    stage.until(lambda: bool(stage.window.findChildren(ManyDialog)))
    dialog = dialog_of(stage, ManyDialog)
    box: QComboBox | None = dialog.boxes.get(name)
    if box is None:
        dialog.lines[name].setText(value)
    else:
        box.setCurrentIndex(box.findData(value))
    dialog.save.click()
    stage.until(lambda: getattr(described(stage, 1), name) == value)


def test_an_import_takes_neither_the_row_nor_the_cursor(stage: Stage) -> None:
    library = stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.activateWindow()
    stage.until(dialog.list.hasFocus)
    dialog.list.setCurrentItem(present(dialog.list.topLevelItem(2)))
    dialog.form.title.setFocus()
    dialog.form.title.clear()
    type_text(dialog.form.title, "пішу ")
    stage.reader.files = {"x.txt": guessed("Новае", "language")}
    library.import_paths([Path("/x")])
    stage.until(lambda: titles(dialog) == ["Першае", "Другое", "Трэцяе", "Новае"])
    assert dialog.form.title.hasFocus()
    type_text(dialog.form.title, "далей")
    assert dialog.form.title.text() == "пішу далей"
    press(stage, dialog.form.title, Qt.Key.Key_Return)
    stage.until(lambda: waiting(stage) == [1, 3, 5])
    assert described(stage, 4).title == "пішу далей"


def test_a_look_is_undone_with_its_place_on_the_list(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("Выпраўлена")
    dialog.accept_one.click()
    stage.until(lambda: titles(dialog) == ["Другое", "Трэцяе"])
    assert stage.window.book["undo"].text() == "&Undo: Looked through: 1 document"
    stage.window.book["undo"].trigger()
    stage.until(lambda: titles(dialog) == ["Першае", "Другое", "Трэцяе"])
    assert described(stage, 1).title == "Першае"
    assert waiting(stage) == [1, 3, 4]
    stage.window.book["redo"].trigger()
    stage.until(lambda: titles(dialog) == ["Другое", "Трэцяе"])
    assert described(stage, 1).title == "Выпраўлена"


def test_steps_before_a_look_can_still_be_undone(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    change_all(stage, "source", "Крыніца")
    dialog = review_of(stage)
    dialog.form.title.setText("Выпраўлена")
    dialog.accept_one.click()
    stage.until(lambda: described(stage, 1).title == "Выпраўлена")
    for _ in range(2):
        stage.window.book["undo"].trigger()
    stage.until(lambda: described(stage, 1).source == "")
    assert [described(stage, number).source for number in (1, 2, 3, 4)] == [""] * 4
    assert described(stage, 1).title == "Першае"


def test_accepting_all_stores_what_was_written(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    assert dialog.accept_all.text() == "Accept all as they are"
    dialog.form.title.setText("Выпраўлена")
    dialog.list.setCurrentItem(present(dialog.list.topLevelItem(1)))
    dialog.form.authors.setText("Ганна")
    assert dialog.accept_all.text() == "Accept all, with what was corrected"
    dialog.accept_all.click()
    stage.until(lambda: waiting(stage) == [])
    assert described(stage, 1).title == "Выпраўлена"
    assert described(stage, 3).authors == ("Ганна",)
    stage.until(lambda: dialog.words.text() == "Nothing waits for a look.")
    stage.window.book["undo"].trigger()
    stage.until(lambda: waiting(stage) == [1, 3, 4])
    assert described(stage, 3).authors == ()


def test_not_all_are_accepted_while_a_date_is_none(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    assert not dialog.why_not.isVisible()
    dialog.form.date.setText("учора")
    dialog.list.setCurrentItem(present(dialog.list.topLevelItem(1)))
    assert dialog.accept_one.isEnabled()
    assert not dialog.accept_all.isEnabled()
    assert dialog.why_not.isVisible()
    dialog.list.setCurrentItem(present(dialog.list.topLevelItem(0)))
    dialog.form.date.setText("2020")
    assert dialog.accept_all.isEnabled()
    assert not dialog.why_not.isVisible()


def test_escape_keeps_what_was_half_written(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("напалову")
    dialog.form.date.setText("учора")
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(ReviewDialog))
    again = review_of(stage)
    stage.until(lambda: again.form.title.text() == "напалову")
    assert again.form.date.text() == "учора"
    assert not again.accept_all.isEnabled()
    again.form.date.setText("2020")
    again.accept_one.click()
    stage.until(lambda: described(stage, 1).title == "напалову")
    stage.until(lambda: not stage.library.drafts_bar.isVisible())


def test_locking_keeps_what_was_half_written(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("адно")
    dialog.list.setCurrentItem(present(dialog.list.topLevelItem(1)))
    dialog.form.title.setText("другое")
    lock_and_unlock(stage)
    again = review_of(stage)
    stage.until(lambda: again.form.title.text() == "адно")
    again.list.setCurrentItem(present(again.list.topLevelItem(1)))
    assert again.form.title.text() == "другое"
    again.list.setCurrentItem(present(again.list.topLevelItem(2)))
    assert again.form.title.text() == "Трэцяе"


def test_a_change_after_the_lock_is_not_taken_back_by_what_was_kept(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("З агляду")
    lock_and_unlock(stage)
    change_all(stage, "language", "uk")
    again = review_of(stage)
    stage.until(lambda: again.form.title.text() == "З агляду")
    assert again.form.changes() == {"title": "З агляду"}
    again.accept_one.click()
    stage.until(lambda: described(stage, 1).title == "З агляду")
    assert described(stage, 1).language == "uk"


def test_a_change_elsewhere_is_seen_and_never_reverted(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("З агляду")
    change_all(stage, "language", "uk")
    stage.until(lambda: row_of(dialog, 0)[3] == "? Ukrainian")
    assert dialog.form.language.currentData() == "uk"
    assert dialog.form.title.text() == "З агляду"
    dialog.accept_one.click()
    stage.until(lambda: described(stage, 1).title == "З агляду")
    assert described(stage, 1).language == "uk"


def test_what_goes_into_the_bin_leaves_the_review(stage: Stage) -> None:
    stage.unlock([guessed("Адзінае", "language"), draft("іншае", "Іншае")])
    dialog = review_of(stage)
    stage.search("сведчанне")
    choose(stage, 0)
    stage.window.book["bin"].trigger()
    stage.until(lambda: titles(dialog) == [])
    assert not dialog.accept_one.isEnabled()
    assert not dialog.accept_all.isEnabled()
    stage.window.book["undo"].trigger()
    stage.until(lambda: titles(dialog) == ["Адзінае"])
    assert dialog.accept_one.isEnabled()
    assert dialog.form.title.text() == "Адзінае"


def test_there_is_one_review(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("пішу")
    stage.window.book["review"].trigger()
    assert dialog_of(stage, ReviewDialog) is dialog
    assert dialog.form.title.text() == "пішу"


def test_who_writes_on_while_it_is_stored_loses_nothing(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("Адно")
    dialog.accept_one.click()
    assert not dialog.accept_one.isEnabled()
    dialog.form.title.setFocus()
    dialog.form.title.setText("Адно і яшчэ")
    dialog.form.title.setCursorPosition(4)
    assert not dialog.accept_one.isEnabled(), "nothing is stored twice at once"
    stage.until(dialog.accept_one.isEnabled)
    assert titles(dialog)[0] == "Адно"
    assert dialog.form.title.text() == "Адно і яшчэ"
    assert dialog.form.title.cursorPosition() == 4
    dialog.accept_one.click()
    stage.until(lambda: titles(dialog) == ["Другое", "Трэцяе"])
    assert described(stage, 1).title == "Адно і яшчэ"


def test_leaving_waits_for_what_is_being_stored(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("Адно")
    dialog.accept_one.click()
    dialog.reject()
    stage.until(lambda: not stage.window.findChildren(ReviewDialog))
    assert described(stage, 1).title == "Адно"
    assert waiting(stage) == [3, 4]
    assert not stage.library.drafts_bar.isVisible()


def test_large_text_never_hides_what_was_guessed(stage: Stage) -> None:
    stage.unlock(DRAFTS, language="be")
    stage.window.store.put(replace(stage.window.store.current, text_size=250))
    dialog = review_of(stage)
    dialog.resize(1024, 600)
    stage.until(lambda: dialog.list.viewport().width() > 700)
    columns = range(1, dialog.list.columnCount())
    mark = dialog.list.fontMetrics().horizontalAdvance("? …")
    assert all(dialog.list.columnWidth(column) > mark for column in columns)
    assert dialog.list.header().length() <= dialog.list.viewport().width()
    assert [cell[:1] for cell in row_of(dialog, 0)[1:]] == ["С", "?", "?", ""]
    item = dialog.list.topLevelItem(0)
    assert item is not None
    assert item.toolTip(2) == "<span>? 9 жніўня 2020</span>"


def test_hints_never_read_markup_that_strangers_wrote(stage: Stage) -> None:
    stage.unlock([guessed("<b>Тлуста</b> & <img src=x>", "authors")])
    item = review_of(stage).list.topLevelItem(0)
    assert item is not None
    assert item.toolTip(0) == "<span>&lt;b&gt;Тлуста&lt;/b&gt; &amp; &lt;img src=x&gt;</span>"
