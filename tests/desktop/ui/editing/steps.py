"""What the tests of editing do again and again."""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QItemSelectionModel
from PySide6.QtWidgets import QWidget

from archive.records import ArticleId, Description
from archive.searching import FacetFilter, FacetName
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import FOLDER, PASSPHRASE, Stage

Dialog = TypeVar("Dialog", bound=QWidget)


def choose(stage: Stage, *rows: int) -> None:
    """Choose rows of the list."""
    view = stage.library.results.view
    flag = QItemSelectionModel.SelectionFlag
    view.selectionModel().clearSelection()
    for row in rows:
        index = view.results.index(row, 0)
        view.selectionModel().setCurrentIndex(index, flag.Select | flag.Rows)


def dialog_of(stage: Stage, kind: type[Dialog]) -> Dialog:
    """The one open dialog of a kind."""
    (dialog,) = [each for each in stage.window.findChildren(kind) if each.isVisible()]
    return dialog


def described(stage: Stage, number: int) -> Description:
    """What the archive holds."""
    assert stage.window.archive is not None
    with stage.window.archive.reading() as unit:
        return unit.articles.get(ArticleId(number)).description


def counts(stage: Stage, facet: FacetName) -> dict[str, int]:
    """What is shown on a shelf: name and count of each line that narrows."""
    lines = (item.data(0, 256) for item in stage.library.facets.tree.items())
    return {
        line.chosen.value: line.count
        for line in lines
        if line is not None and isinstance(line.chosen, FacetFilter) and line.chosen.facet is facet
    }


def lock_and_unlock(stage: Stage) -> None:
    """Lock with F9's action; unlock as the next process would."""
    stage.window.lock()
    stage.until(lambda: bool(stage.restarts))
    stage.restarts.clear()
    window = stage.open_window(Resumption(folder=str(FOLDER), language="en"))
    window.entrance.unlock_page.passphrase.line.setText(PASSPHRASE)
    window.entrance.unlock_page.try_unlock()
    stage.until(lambda: window.library is not None and window.store.attached)
    stage.until(lambda: stage.library.search.answer is not None)
