"""Every model of the window keeps Qt's rules while it is filled, changed and emptied."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QAbstractItemModel
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractItemView, QWidget

from archive.records import Place, PlaceKind
from desktop.ui.batch.batch_dialog import BatchDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.look.test_ui_looks import every_screen

pytestmark = OFFSCREEN


def classes_of_models() -> set[type[QAbstractItemModel]]:
    """Those that the window's rooms define."""
    found, waiting = set(), [QAbstractItemModel]
    while waiting:
        below = waiting.pop().__subclasses__()
        waiting += below
        found |= set(below)
    return {each for each in found if each.__module__.startswith("desktop.ui.")}


def models_of(screens: list[QWidget]) -> list[QAbstractItemModel]:
    """Of all views, and those that are only kept."""
    found: dict[int, QAbstractItemModel] = {}
    for screen in screens:
        views = screen.findChildren(QAbstractItemView)
        for model in (*(view.model() for view in views), *screen.findChildren(QAbstractItemModel)):
            if model is not None:
                found[id(model)] = model
    return list(found.values())


def fill(stage: Stage, screens: list[QWidget]) -> None:
    """Change what the models hold: other rows, more of them, other words, none."""
    library = stage.library
    stage.reader.files = {f"{number}.txt": draft(f"text {number}") for number in range(7)}
    library.import_paths([Path("/some/folder")])
    stage.until(lambda: not library.imports.running)
    stage.search("text")
    stage.until(lambda: library.results.view.results.rowCount() == 8)
    library.reader.outline.show_places([Place(0, PlaceKind.PAGE, "1"), Place(2, PlaceKind.CUE, "")])
    (dialog,) = (each for each in screens if isinstance(each, BatchDialog))
    dialog.terms.setPlainText("text\nnobody")
    dialog.begin()
    stage.until(lambda: dialog.rows.rowCount() > 1)
    stage.window.appearance.set_language("be")
    stage.application.processEvents()
    stage.search("nothing of the kind")
    library.reader.outline.show_places([])
    library.imports.outcomes.clear()


def test_models_keep_qts_rules(stage: Stage) -> None:
    screens = every_screen(stage)
    models = [each for each in models_of(screens) if type(each) in classes_of_models()]
    assert classes_of_models() - {type(model) for model in models} == set()
    assert len(classes_of_models()) > 8
    fatal = QAbstractItemModelTester.FailureReportingMode.Fatal
    testers = [QAbstractItemModelTester(model, fatal) for model in models]
    fill(stage, screens)
    assert [tester.model() for tester in testers] == models
