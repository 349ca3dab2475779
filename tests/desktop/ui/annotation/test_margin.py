"""The margin lists all marks in order, narrows them, jumps to them, and never drops a lost one."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester

from archive.editing.correcting import correct_text
from archive.records import ArticleId
from desktop.ui.annotation.kept_as_they_are import read_kept
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.marks_model import LOST_ROLE, MARK_ROLE
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.annotation.conftest import TEXT, Desk
from tests.desktop.ui.conftest import OFFSCREEN, PASSPHRASE
from tests.desktop.ui.document.opened import open_number
from tests.narrowed import present

pytestmark = OFFSCREEN

ONE = ArticleId(1)


def listed(desk: Desk) -> list[str]:
    model = desk.parts.margin.model
    return [model.index(row).data().split("\n")[0] for row in range(model.rowCount())]


def mark(desk: Desk, *passages: tuple[str, Qt.Key]) -> None:
    for words, key in passages:
        desk.select(words)
        desk.press(key)


def correct(desk: Desk, text: str) -> None:
    """Change the text of the document, as its editor does."""
    history = desk.stage.window.history
    assert history is not None
    history.run(lambda: "text", lambda: correct_text(desk.archive, ONE, text).change)
    desk.settle()
    desk.stage.until(lambda: desk.text.toPlainText() == text)
    desk.stage.until(lambda: text_of_marks(desk) == text)


def text_of_marks(desk: Desk) -> str:
    """Nothing while the document is read again."""
    state = desk.parts.annotating.state
    return "" if state is None else state.article.text


def test_marks_are_listed_by_place_with_words_for_their_colour(desk: Desk) -> None:
    model = desk.parts.margin.model
    mark(desk, ("сорак", Qt.Key.Key_2), ("Мы стаялі", Qt.Key.Key_1))
    assert listed(desk) == ["“Мы стаялі”", "“сорак”"]
    spoken = model.index(1).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken.startswith("green, dashes")
    assert desk.parts.margin.isVisible()
    assert desk.parts.margin.count.text() == "2 marks"


@pytest.mark.parametrize(("language", "shown"), [("be", "«сорак»"), ("ru", "«сорак»")])
def test_passages_stand_in_the_quotes_of_the_language(
    desk: Desk, language: str, shown: str
) -> None:
    mark(desk, ("сорак", Qt.Key.Key_2))
    assert listed(desk) == ["“сорак”"], "English has others"
    desk.stage.window.appearance.set_language(language)
    desk.stage.application.processEvents()
    assert listed(desk) == [shown]
    desk.parts.annotating.choose(desk.parts.annotating.marks[0].id)
    desk.parts.codes.ask()
    (dialog,) = desk.stage.window.findChildren(LabelDialog)
    assert dialog.quote.text() == shown
    dialog.reject()


def test_filters_narrow_and_say_so(desk: Desk) -> None:
    margin = desk.parts.margin
    mark(desk, ("сорак", Qt.Key.Key_2), ("Мы стаялі", Qt.Key.Key_1), ("Потым", Qt.Key.Key_2))
    margin.filters.colour.setCurrentIndex(2)
    assert listed(desk) == ["“сорак”", "“Потым”"]
    assert margin.count.text() == "2 of 3 marks"
    margin.filters.with_note.setChecked(True)
    assert listed(desk) == []
    assert margin.count.text() == "0 of 3 marks"
    margin.filters.with_note.setChecked(False)
    margin.filters.colour.setCurrentIndex(0)
    assert len(listed(desk)) == 3


def test_marks_of_one_tag_are_listed(desk: Desk) -> None:
    margin = desk.parts.margin
    mark(desk, ("сорак", Qt.Key.Key_2), ("Потым", Qt.Key.Key_2))
    annotating = desk.parts.annotating
    annotating.label(annotating.marks[0], (), ("ноч",))
    desk.stage.until(lambda: margin.filters.code.findText("#ноч") > 0)
    margin.filters.code.setCurrentIndex(margin.filters.code.findText("#ноч"))
    assert listed(desk) == ["“сорак”"]
    annotating.label(annotating.marks[0], (), ())
    desk.stage.until(lambda: listed(desk) == ["“сорак”", "“Потым”"])
    assert margin.filters.code.currentText() == "All codes, tags", "no mark has the tag any more"


def test_arrow_keys_and_clicks_jump(desk: Desk) -> None:
    mark(desk, ("Мы", Qt.Key.Key_1), ("суд", Qt.Key.Key_1))
    margin = desk.parts.margin
    margin.list.setFocus()
    margin.list.setCurrentIndex(margin.model.index(0))
    desk.stage.qtbot.keyClick(margin.list, Qt.Key.Key_Down)
    assert present(desk.parts.annotating.current).quote == "суд"
    assert desk.text.place_at(desk.text.textCursor().position()) == TEXT.index("суд")
    rect = margin.list.visualRect(margin.model.index(0))
    desk.stage.qtbot.mouseClick(
        margin.list.viewport(), Qt.MouseButton.LeftButton, pos=rect.center()
    )
    assert present(desk.parts.annotating.current).quote == "Мы"


def test_marks_find_their_place_in_a_corrected_text(desk: Desk) -> None:
    mark(desk, ("сорак чалавек", Qt.Key.Key_1), ("ніхто не спаў", Qt.Key.Key_2))
    correct(desk, f"Запісана ў 2020 годзе.\n\n{TEXT}")
    desk.stage.until(lambda: desk.text.toPlainText().startswith("Запісана"))
    desk.stage.until(lambda: desk.shown() == ["сорак чалавек", "ніхто не спаў"])
    desk.press(Qt.Key.Key_Z)
    desk.stage.until(lambda: desk.text.toPlainText().startswith("Мы"))
    desk.stage.until(lambda: desk.shown() == ["сорак чалавек", "ніхто не спаў"])


@pytest.mark.guide("mark.lost")
def test_a_lost_mark_is_listed_first_and_put_in_its_place_again(desk: Desk) -> None:
    mark(desk, ("Нас было сорак чалавек", Qt.Key.Key_1), ("суд", Qt.Key.Key_2))
    without = TEXT.replace("Нас было сорак чалавек.", "Колькі нас было, не ведаю.")
    correct(desk, without)
    margin = desk.parts.margin
    desk.stage.until(lambda: desk.shown() == ["суд"])
    assert listed(desk)[0] == "Not found: “Нас было сорак чалавек”"
    margin.filters.colour.setCurrentIndex(2)
    assert len(listed(desk)) == 2, "what was not found is never narrowed away"
    lost = margin.model.index(0)
    assert lost.data(LOST_ROLE)
    desk.parts.annotating.jump(lost.data(MARK_ROLE))
    assert margin.lost.isVisible()
    desk.stage.until(lambda: desk.text.toPlainText() == without)
    margin.lost.look.click()
    assert margin.lost.advice.text()
    desk.select("Колькі нас было")
    margin.lost.put.click()
    desk.settle()
    assert desk.shown() == ["Колькі нас было", "суд"]
    assert not margin.lost.isVisible()
    desk.press(Qt.Key.Key_Z)
    assert desk.shown() == ["суд"]


def test_a_lost_mark_can_be_kept_as_it_is(desk: Desk) -> None:
    mark(desk, ("Нас было сорак чалавек", Qt.Key.Key_1))
    correct(desk, "Зусім іншы тэкст пра іншае, у якім нічога з таго няма.")
    margin = desk.parts.margin
    desk.stage.until(
        lambda: margin.model.rowCount() == 1 and bool(margin.model.index(0).data(LOST_ROLE))
    )
    desk.parts.annotating.jump(margin.model.index(0).data(MARK_ROLE))
    margin.lost.look.click()
    assert "Nothing in the text is like it" in margin.lost.advice.text()
    margin.lost.keep.click()
    assert not margin.lost.isVisible()
    assert len(desk.stored()) == 1


def test_a_lost_mark_that_is_kept_is_not_asked_about_after_the_lock(desk: Desk) -> None:
    mark(desk, ("Нас было сорак чалавек", Qt.Key.Key_1), ("суд", Qt.Key.Key_2))
    correct(desk, "Зусім іншы тэкст пра іншае, у якім нічога з таго няма.")
    margin = desk.parts.margin
    desk.stage.until(lambda: margin.model.rowCount() == 2 and lost_in(desk, 1))
    desk.parts.annotating.jump(margin.model.index(0).data(MARK_ROLE))
    margin.lost.keep.click()
    uid = margin.model.index(0).data(MARK_ROLE).uid
    desk.stage.until(lambda: read_kept(desk.archive) == {uid})
    unlock_again(desk)
    margin = desk.parts.margin
    desk.stage.until(lambda: margin.model.rowCount() == 2 and lost_in(desk, 1))
    desk.parts.annotating.jump(margin.model.index(1).data(MARK_ROLE))
    assert margin.lost.isVisible(), "about the other nothing was said"
    desk.parts.annotating.jump(margin.model.index(0).data(MARK_ROLE))
    assert not margin.lost.isVisible()
    desk.stage.qtbot.keyClick(margin.list, Qt.Key.Key_Return)
    assert margin.lost.isVisible(), "whoever presses Enter wants to do something about it"


def lost_in(desk: Desk, row: int) -> bool:
    return bool(desk.parts.margin.model.index(row).data(LOST_ROLE))


def unlock_again(desk: Desk) -> None:
    desk.stage.window.lock()
    desk.stage.until(lambda: bool(desk.stage.restarts))
    window = desk.stage.open_window(desk.stage.restarts[0])
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    desk.stage.until(lambda: window.library is not None and window.store.attached)
    desk.stage.until(lambda: desk.stage.library.search.answer is not None)
    open_number(desk.stage, 1)
    desk.stage.until(lambda: desk.parts.annotating.state is not None)


@pytest.mark.parametrize("kept", ["{", "7", '{"a": 1}'])
def test_nonsense_about_kept_marks_is_not_believed(kept: str) -> None:
    archive = FakeArchive()
    with archive.writing() as unit:
        unit.settings.put("window.kept_as_they_are", kept)
    assert read_kept(archive) == frozenset()


def test_the_list_is_a_sound_model(desk: Desk) -> None:
    tester = QAbstractItemModelTester(
        desk.parts.margin.model, QAbstractItemModelTester.FailureReportingMode.Fatal
    )
    mark(desk, ("сорак", Qt.Key.Key_2), ("Мы стаялі", Qt.Key.Key_1))
    desk.parts.margin.filters.colour.setCurrentIndex(1)
    desk.press(Qt.Key.Key_Z)
    assert tester.model().rowCount() == 0
