"""The shelves: documents dropped on them, names made and moved, dates walked into."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QTreeWidgetItem

from archive.labels import LabelKind
from archive.records import ArticleDraft
from archive.searching import FacetFilter, FacetName
from desktop.ui.editing.name_dialog import NameDialog
from desktop.ui.searching.searches_dialog import SearchesDialog
from desktop.ui.shelves.dragged import are_chosen_documents
from desktop.ui.shelves.shelf_items import LabelPlace, label_of
from desktop.ui.shelves.shelf_rows import Section
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press
from tests.desktop.ui.editing.steps import choose, counts, described, dialog_of
from tests.desktop.ui.test_ui_read_only import unlock_beside_a_writer
from tests.narrowed import present

pytestmark = OFFSCREEN

DOCUMENTS = (
    draft("ліст з калоніі", "Ліст", published="2024-09-11", language="be"),
    draft("письмо из колонии", "Письмо", published="2024-09", language="ru"),
    draft("a letter", "Letter", published="2024-10-02", language="en"),
    draft("undated", "Undated"),
)


def drop(stage: Stage, label: LabelPlace, data: QMimeData) -> bool:
    """Drop on the line of a label; whether it was taken."""
    tree = stage.library.facets.tree
    item = next(each for each in tree.items() if label_of(each) == label)
    tree.scrollToItem(item)
    place = QPointF(tree.visualItemRect(item).center())
    copy, held = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    event = QDropEvent(place, copy, data, held, Qt.KeyboardModifier.NoModifier, QEvent.Type.Drop)
    event.ignore()
    tree.dropEvent(event)
    return event.isAccepted()


def make(stage: Stage, section: Section, name: str) -> None:
    tree = stage.library.facets.tree
    head = tree.section_item(section)
    assert head is not None
    tree.setCurrentItem(head)
    press(stage, tree, Qt.Key.Key_Plus)
    dialog = dialog_of(stage, NameDialog)
    dialog.line.setText(name)
    press(stage, dialog.line, Qt.Key.Key_Return)
    stage.until(lambda: name in counts(stage, FacetName(section.value)))


def test_documents_are_dropped_on_a_tag_and_the_counts_follow_at_once(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    make(stage, Section.TAG, "Суд/2020")
    assert counts(stage, FacetName.TAG)["Суд/2020"] == 0
    choose(stage, 0, 1)
    dragged = stage.library.results.view.results.mimeData([])
    assert drop(stage, LabelPlace(Section.TAG, "Суд/2020"), dragged)
    stage.until(lambda: counts(stage, FacetName.TAG).get("Суд/2020") == 2)
    assert counts(stage, FacetName.TAG)["Суд"] == 2
    assert described(stage, 4).tags == ("Суд/2020",)
    assert "2 documents" in stage.library.results.undo_bar.words.text()
    stage.library.results.undo_bar.undo.click()
    stage.until(lambda: counts(stage, FacetName.TAG).get("Суд/2020") == 0)
    stage.window.book["redo"].trigger()
    stage.until(lambda: counts(stage, FacetName.TAG).get("Суд/2020") == 2)


def test_what_is_dragged_tells_other_programs_nothing(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    choose(stage, 0)
    dragged = stage.library.results.view.results.mimeData([])
    assert are_chosen_documents(dragged)
    assert [bytes(dragged.data(name).data()) for name in dragged.formats()] == [b""]
    make(stage, Section.TAG, "Суд")
    foreign = QMimeData()
    foreign.setText("Ліст")
    assert not drop(stage, LabelPlace(Section.TAG, "Суд"), foreign)
    assert not stage.library.take(dragged)


def test_a_drop_on_the_shelf_itself_asks_for_a_name(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    choose(stage, 0)
    dragged = stage.library.results.view.results.mimeData([])
    assert drop(stage, LabelPlace(Section.COLLECTION), dragged)
    assert dialog_of(stage, NameDialog).windowTitle() == "New collection"


def test_collections_are_moved_and_deleted_with_all_below_them(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    make(stage, Section.COLLECTION, "Кніга/Першая")
    choose(stage, 0)
    dragged = stage.library.results.view.results.mimeData([])
    drop(stage, LabelPlace(Section.COLLECTION, "Кніга/Першая"), dragged)
    stage.until(lambda: described(stage, 4).collections == ("Кніга/Першая",))
    tree = stage.library.facets.tree
    point = tree.mapToGlobal(tree.rect().center())
    tree.menu_wanted.emit(LabelPlace(Section.COLLECTION, "Кніга"), point)
    menu = stage.application.activePopupWidget()
    words = [action.text() for action in present(menu).actions()]
    assert words[-2:] == ["Rename or move…", "Delete; its documents stay"]
    present(menu).actions()[-2].trigger()
    present(menu).close()
    dialog = dialog_of(stage, NameDialog)
    dialog.line.setText("Памяць")
    dialog.save.click()
    stage.until(lambda: described(stage, 4).collections == ("Памяць/Першая",))
    tree.menu_wanted.emit(LabelPlace(Section.COLLECTION, "Памяць"), point)
    menu = stage.application.activePopupWidget()
    present(menu).actions()[-1].trigger()
    present(menu).close()
    stage.until(lambda: described(stage, 4).collections == ())
    stage.window.book["undo"].trigger()
    stage.until(lambda: described(stage, 4).collections == ("Памяць/Першая",))


def test_a_shelf_narrows_to_what_lies_below_it_too(stage: Stage) -> None:
    stage.unlock(DOCUMENTS)
    make(stage, Section.TAG, "Суд/2020")
    choose(stage, 1)
    drop(
        stage,
        LabelPlace(Section.TAG, "Суд/2020"),
        stage.library.results.view.results.mimeData([]),
    )
    stage.until(lambda: counts(stage, FacetName.TAG).get("Суд") == 1)
    stage.library.facets.toggle(FacetName.TAG, "Суд", exclude=False)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 1)
    assert [chip.text() for chip in stage.library.results.chips.chips] == ["Tag: Суд"]
    stage.library.facets.toggle(FacetName.TAG, "Суд", exclude=True)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 3)


def test_saved_searches_stand_on_their_shelf(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    stage.search("letter")
    head = library.facets.tree.section_item(Section.SAVED)
    assert head is not None
    assert present(head.child(0)).text(0) == "None yet: press +"
    library.facets.tree.itemClicked.emit(head, 2)
    dialog = dialog_of(stage, SearchesDialog)
    stage.until(dialog.save.isEnabled)
    dialog.save.click()
    stage.until(lambda: _saved(stage) == ["letter"])
    dialog.reject()
    stage.search("")
    library.facets.tree.setCurrentItem(_saved_item(stage))
    press(stage, library.facets.tree, Qt.Key.Key_Return)
    stage.until(lambda: stage.answered_for("letter"))
    assert library.box.text() == "letter"
    stage.reader.files = {"new.txt": draft("one more letter", "New one")}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: _saved_item(stage).text(1) == "1 new")


def _saved_head(stage: Stage) -> QTreeWidgetItem:
    return present(stage.library.facets.tree.section_item(Section.SAVED))


def _saved_item(stage: Stage) -> QTreeWidgetItem:
    return present(_saved_head(stage).child(0))


def _saved(stage: Stage) -> list[str]:
    head = _saved_head(stage)
    return [present(head.child(row)).text(0) for row in range(head.childCount())]


def test_dates_are_walked_into_by_keyboard_and_back_out(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    bars = library.facets.histogram
    assert [(bar.value, bar.count) for bar in bars.bars] == [("2024", 3), ("", 1)]
    bars.setFocus()
    assert bars.accessibleDescription() == "2024: 3 documents"
    press(stage, bars, Qt.Key.Key_Space)
    stage.until(lambda: bars.facet is FacetName.MONTH)
    assert len(bars.bars) == 12
    for _ in range(8):
        press(stage, bars, Qt.Key.Key_Right)
    assert bars.accessibleDescription() == "September 2024: 2 documents"
    press(stage, bars, Qt.Key.Key_Return)
    stage.until(lambda: bars.facet is FacetName.DAY)
    assert [(bar.value, bar.count) for bar in bars.bars] == [("2024-09-11", 1), ("", 1)]
    assert [each.value for each in library.search.filters] == ["2024", "2024-09"]
    for left in (["2024"], []):
        press(stage, bars, Qt.Key.Key_Backspace)
        stage.until(lambda wanted: [each.value for each in library.search.filters] == wanted, left)
    library.facets.toggle(FacetName.YEAR, "2024", exclude=False)
    library.facets.toggle(FacetName.MONTH, "2024-10", exclude=False)
    library.facets.toggle(FacetName.YEAR, "2024", exclude=False)
    assert library.search.filters == ()


def test_a_click_on_a_bar_narrows(stage: Stage) -> None:
    library = stage.unlock(DOCUMENTS)
    bars = library.facets.histogram
    assert bars.bar_at(10_000) is None
    stage.qtbot.mouseClick(bars, Qt.MouseButton.LeftButton, pos=QPoint(4, 30))
    assert library.search.filters == (FacetFilter(FacetName.YEAR, "2024"),)


def test_nothing_can_be_put_on_the_shelves_of_an_archive_open_for_reading(stage: Stage) -> None:
    library = unlock_beside_a_writer(stage, "Letter")
    tree = library.facets.tree
    assert not tree.acceptDrops()
    tree.setCurrentItem(present(tree.section_item(Section.TAG)))
    press(stage, tree, Qt.Key.Key_Plus)
    assert stage.window.findChildren(NameDialog) == []
    for name in ("write", "label", "bin", "correct-text", "change-many"):
        assert not stage.window.book[name].isEnabled()


@pytest.mark.parametrize("kind", list(LabelKind))
def test_a_name_that_cannot_be_is_refused_in_words(stage: Stage, kind: LabelKind) -> None:
    stage.unlock(DOCUMENTS)
    tree = stage.library.facets.tree
    tree.setCurrentItem(present(tree.section_item(Section(kind.value))))
    press(stage, tree, Qt.Key.Key_Plus)
    dialog = dialog_of(stage, NameDialog)
    assert not dialog.save.isEnabled()
    dialog.line.setText(" / ")
    dialog.save.click()
    stage.until(stage.library.results.notice.isVisible)


def test_who_wrote_and_who_told_stand_on_a_shelf_that_says_so(stage: Stage) -> None:
    told = replace(draft("паказанні", "Ноч").description, authors=("Ганна",), witness="Ялінка")
    stage.unlock((*DOCUMENTS, ArticleDraft(untrusted_text="паказанні", description=told)))
    assert counts(stage, FacetName.PERSON) == {"Ганна": 1, "Ялінка": 1, "": 4}
    tree = stage.library.facets.tree
    head = tree.section_item(Section.PERSON)
    assert head is not None
    assert head.text(0) == "Authors and witnesses"
    stage.library.facets.toggle(FacetName.PERSON, "Ялінка", exclude=False)
    stage.until(lambda: stage.library.results.view.results.rowCount() == 1)
    chips = [chip.text() for chip in stage.library.results.chips.chips]
    assert chips == ["Author or witness: Ялінка"]
