"""What was guessed is accepted or corrected, by keyboard, and shown when nothing can be changed."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Unpack

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from archive.documents import read_article
from archive.errors import DiskFullError
from archive.records import ArticleDraft, ArticleId, Kind
from archive.review import unreviewed
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.languages_button import LanguagesButton
from desktop.ui.reading.reader import Tab
from desktop.ui.reviewing.review_dialog import ReviewDialog
from tests.contracts.fakes import FakeArchive
from tests.contracts.fields import DetailFields
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, type_text
from tests.desktop.ui.document.opened import open_number
from tests.desktop.ui.test_ui_read_only import unlock_beside_a_writer
from tests.narrowed import present

pytestmark = OFFSCREEN


def guessed(title: str, *fields: str, **known: Unpack[DetailFields]) -> ArticleDraft:
    made = draft(f"сведчанне {title}", title, **known)
    described = replace(made.description, kind=Kind.TESTIMONY)
    return replace(made, description=described, guessed=fields)


DRAFTS = [
    guessed("Першае", "published", "language", published="2020-08-09", language="ru"),
    draft("артыкул", "Артыкул"),
    guessed("Другое", "authors"),
    guessed("Трэцяе", "language", language="be"),
]


def archive_of(stage: Stage) -> FakeArchive:
    archive = stage.window.archive
    assert isinstance(archive, FakeArchive)
    return archive


def review_of(stage: Stage) -> ReviewDialog:
    stage.window.book["review"].trigger()
    dialog = stage.window.findChild(ReviewDialog)
    assert isinstance(dialog, ReviewDialog)
    stage.until(lambda: dialog.list.topLevelItemCount() > 0)
    return dialog


def row_of(dialog: ReviewDialog, place: int) -> list[str]:
    item = dialog.list.topLevelItem(place)
    assert item is not None
    return [item.text(column) for column in range(5)]


def test_guesses_are_listed_with_a_mark(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    assert [row_of(dialog, place) for place in range(3)] == [
        ["Першае", "Testimony", "? 9 August 2020", "? Russian", ""],
        ["Другое", "Testimony", "", "Not known", "?"],
        ["Трэцяе", "Testimony", "", "? Belarusian", ""],
    ]
    assert dialog.words.text().startswith("3 documents wait")
    assert dialog.form.language.accessibleName() == "Language (guessed)"
    assert dialog.form.title.accessibleName() == "Title"


def test_languages_of_passages_stand_beside_that_of_the_text(stage: Stage) -> None:
    made = guessed("Змяшанае", "other_languages", language="be")
    mixed = replace(made, description=replace(made.description, other_languages=("ru", "en")))
    stage.unlock([mixed])
    dialog = review_of(stage)
    assert row_of(dialog, 0) == ["Змяшанае", "Testimony", "", "? Belarusian, Russian, English", ""]
    assert dialog.form.language.accessibleName() == "Language"
    [button] = dialog.form.findChildren(LanguagesButton)
    assert button.accessibleName() == "Other languages (guessed)"


def test_by_keyboard_alone(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    stage.until(dialog.list.hasFocus)
    # The first as it is, from the list.
    press(stage, dialog.list, Qt.Key.Key_Return)
    stage.until(lambda: dialog.list.topLevelItemCount() == 2)
    # Of the next the authors, from their line.
    assert dialog.form.title.text() == "Другое"
    for widget in (dialog.list, dialog.form.title, dialog.form.date, dialog.form.language):
        QTest.keyClick(widget, Qt.Key.Key_Tab)
    type_text(dialog.form.authors, "Ганна; Алесь")
    press(stage, dialog.form.authors, Qt.Key.Key_Return)
    stage.until(lambda: dialog.list.topLevelItemCount() == 1)
    assert [each.summary.id for each in unreviewed(archive_of(stage))] == [4]
    second = read_article(archive_of(stage), ArticleId(3)).article
    assert second.description.authors == ("Ганна", "Алесь")
    assert second.version == 2
    assert read_article(archive_of(stage), ArticleId(1)).article.version == 1


def test_what_was_written_about_one_survives_a_look_at_another(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.date.setText("2020-08~")
    press(stage, dialog.list, Qt.Key.Key_Down)
    assert dialog.form.date.text() == ""
    press(stage, dialog.list, Qt.Key.Key_Up)
    assert dialog.form.date.text() == "2020-08~"
    assert dialog.form.date_words.text() == "Understood: about August 2020"


def test_a_date_that_is_none_cannot_be_kept(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.date.setText("nineth of August")
    assert not dialog.accept_one.isEnabled()
    assert "09.2024" in dialog.form.date_words.text()
    dialog.form.date.setText("2020-08-09?")
    assert dialog.accept_one.isEnabled()


def test_all_are_accepted_at_once(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.accept_all.click()
    stage.until(lambda: dialog.list.topLevelItemCount() == 0)
    assert unreviewed(archive_of(stage)) == ()
    assert dialog.words.text() == "Nothing waits for a look."
    assert not dialog.accept_one.isEnabled()
    assert not dialog.read.isEnabled()


def test_a_document_under_review_can_be_read(stage: Stage) -> None:
    library = stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.read.click()
    stage.until(lambda: library.reader.title.text() == "Першае")
    assert dialog.isVisible()


def test_a_refusal_is_told_and_nothing_is_lost(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    dialog.form.title.setText("Новая назва")
    archive_of(stage).fail_next_commit = DiskFullError()
    dialog.accept_one.click()
    stage.until(dialog.notice.isVisible)
    assert dialog.form.title.text() == "Новая назва"
    dialog.accept_one.click()
    stage.until(lambda: dialog.list.topLevelItemCount() == 2)
    assert read_article(archive_of(stage), ArticleId(1)).article.description.title == "Новая назва"


def test_f9_locks_from_the_review(stage: Stage) -> None:
    stage.unlock(DRAFTS)
    dialog = review_of(stage)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F9)
    stage.until(lambda: bool(stage.restarts))
    assert not dialog.isVisible()


def test_an_import_leads_to_its_guesses(stage: Stage) -> None:
    library = stage.unlock()
    stage.reader.files = {"a.txt": DRAFTS[0], "b.txt": DRAFTS[1]}
    library.import_paths([Path("/some/folder")])
    stage.until(library.import_bar.review.isVisible)
    assert library.import_bar.review.text() == "Review all guesses (1)"
    library.import_bar.review.click()
    assert stage.window.findChild(ReviewDialog) is not None


def correction_of(stage: Stage) -> DescribeDialog:
    dialog = stage.window.findChild(DescribeDialog)
    assert isinstance(dialog, DescribeDialog)
    return dialog


def test_the_language_is_corrected_from_the_details(stage: Stage) -> None:
    library = stage.unlock([draft("тэкст", "Ліст", language="ru")])
    reader = open_number(stage, 1)
    reader.show_tab(Tab.DETAILS)
    reader.details.correct.click()
    dialog = correction_of(stage)
    assert not dialog.save.isEnabled()
    language = dialog.form.language
    language.setCurrentIndex(language.findData("be"))
    dialog.save.click()
    stage.until(lambda: present(reader.reading).article.description.language == "be")
    assert reader.tabs.currentIndex() == Tab.DETAILS
    stage.until(
        lambda: present(library.results.view.results.hit(0)).summary.description.language == "be"
    )
    assert [entry.action.value for entry in present(reader.document).custody] == [
        "imported",
        "edited",
    ]


def test_f9_locks_from_the_correction(stage: Stage) -> None:
    stage.unlock([draft("тэкст", "Ліст")])
    open_number(stage, 1)
    stage.window.book["correct"].trigger()
    dialog = correction_of(stage)
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_F9)
    stage.until(lambda: bool(stage.restarts))
    assert not dialog.isVisible()


def test_read_only_archives_show_and_offer_no_change(stage: Stage) -> None:
    stage.put_archive(DRAFTS)
    library = unlock_beside_a_writer(stage, put=False)
    dialog = review_of(stage)
    assert row_of(dialog, 0)[0] == "Першае"
    assert not dialog.form.isEnabled()
    assert not dialog.accept_one.isEnabled()
    assert not dialog.accept_all.isEnabled()
    assert dialog.read.isEnabled()
    open_number(stage, 1)
    library.reader.show_tab(Tab.DETAILS)
    assert not library.reader.details.correct.isVisible()
    assert not stage.window.book["correct"].isEnabled()
    library.reader.ask_to_correct()
    assert stage.window.findChild(DescribeDialog) is None


def test_thousands_are_listed_a_few_at_a_time_and_accepted_at_once(stage: Stage) -> None:
    stage.unlock([guessed(f"Сведчанне {number}", "authors") for number in range(1_000)])
    dialog = review_of(stage)
    listed = dialog.list.topLevelItemCount()
    assert 0 < listed < 1_000, "the window lives between them"
    assert dialog.words.text().startswith("1,000 documents wait")
    dialog.accept_all.click()
    stage.until(lambda: dialog.words.text() == "Nothing waits for a look.")
    assert dialog.list.topLevelItemCount() == 0
    assert unreviewed(archive_of(stage)) == ()


def test_all_rows_come_in_their_order(stage: Stage) -> None:
    titles = [f"Сведчанне {number:03}" for number in range(450)]
    stage.unlock([guessed(title, "authors") for title in titles])
    dialog = review_of(stage)
    stage.until(lambda: dialog.list.topLevelItemCount() == len(titles))
    assert [row_of(dialog, place)[0] for place in range(len(titles))] == titles
