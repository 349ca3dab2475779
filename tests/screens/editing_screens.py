"""Pictures of the shelves, of several documents at once, and of what is written and thrown away."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtWidgets import QDialog, QWidget

from archive.labels import LabelKind
from archive.searching import FacetName, Order
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.describe_dialog import DescribeDialog
from desktop.ui.editing.drafts_dialog import DraftsDialog
from desktop.ui.editing.labels_dialog import LabelColumn, LabelsDialog
from desktop.ui.editing.many_dialog import ManyDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.editing.writing_dialog import WritingDialog
from desktop.ui.frame.panes import Pane
from desktop.ui.library_page import LibraryPage
from desktop.ui.window import Window
from tests.screens.waiting import until, wait

_TAGS = ("Суд/2020", "лісты")


def choose(library: LibraryPage, *rows: int) -> None:
    """Choose rows of the list."""
    view, flag = library.results.view, QItemSelectionModel.SelectionFlag
    view.selectionModel().clearSelection()
    for row in rows:
        index = view.results.index(row, 0)
        view.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)


def opened(window: Window, name: str, kind: type[QDialog]) -> QDialog:
    """The dialog that an action opens."""
    window.book[name].trigger()
    wait(300)
    (dialog,) = [each for each in window.findChildren(kind) if each.isVisible()]
    return dialog


def _is_ticked(column: LabelColumn, name: str) -> bool:
    found = column.list.findItems(name, Qt.MatchFlag.MatchExactly)
    return any(item.checkState() is Qt.CheckState.Checked for item in found)


def editing_screens(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    """All of them, over the list of everything."""
    library.clear_search()
    wait(500)
    yield from _labels(window, library)
    yield from _orders(window, library)
    yield from _writing(window, library)
    yield from _bin(window, library)


def _labels(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    choose(library, 0, 1, 2)
    dialog = opened(window, "label", LabelsDialog)
    assert isinstance(dialog, LabelsDialog)
    for kind, name in (*((LabelKind.TAG, tag) for tag in _TAGS), (LabelKind.COLLECTION, "Кніга")):
        column = dialog.columns[kind]
        column.given.emit(name)
        until(partial(_is_ticked, column, name))
    yield "labels", dialog
    dialog.reject()
    yield "chosen", window
    dialog = opened(window, "change-many", ManyDialog)
    yield "change-many", dialog
    dialog.reject()


def _orders(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    library.facets.toggle(FacetName.YEAR, "2024", exclude=False)
    wait(500)
    yield "shelves-year", window
    library.search.set_filters(())
    library.search.set_order(Order.TITLE)
    library.panes.toggle(Pane.READER)
    window.book["as-table"].trigger()
    wait(500)
    yield "table", window
    window.book["as-table"].trigger()
    library.panes.toggle(Pane.READER)
    library.search.set_order(Order.RELEVANCE)
    wait(500)


def _writing(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    choose(library, 0)
    until(lambda: library.reader.reading is not None)
    describe = opened(window, "correct", DescribeDialog)
    assert isinstance(describe, DescribeDialog)
    describe.form.date.setText("каля 09.2020")
    yield "describe", describe
    describe.throw_away()
    text = opened(window, "correct-text", TextDialog)
    assert isinstance(text, TextDialog)
    until(text.twins.isEnabled)
    words = text.twins.right.toPlainText()
    text.twins.right.setPlainText(words.replace(words.split()[2], "выпраўлена", 1))
    wait(900)
    yield "correct-text", text
    text.throw_away()
    writing = opened(window, "write", WritingDialog)
    assert isinstance(writing, WritingDialog)
    writing.form.title.setText("Што я бачыла")
    yield "write", writing
    writing.reject()
    wait(600)
    yield "drafts-bar", window
    drafts = opened(window, "drafts", DraftsDialog)
    yield "drafts", drafts
    drafts.reject()


def _bin(window: Window, library: LibraryPage) -> Iterator[tuple[str, QWidget]]:
    dialog = opened(window, "show-bin", BinDialog)
    yield "bin-empty", dialog
    dialog.reject()
    choose(library, 0, 1)
    window.book["bin"].trigger()
    wait(700)
    yield "binned", window
    dialog = opened(window, "show-bin", BinDialog)
    assert isinstance(dialog, BinDialog)
    dialog.empty.click()
    yield "bin", dialog
    dialog.reject()
    window.book["undo"].trigger()
    wait(500)
