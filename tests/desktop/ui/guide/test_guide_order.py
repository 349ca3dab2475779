"""The guide, walked: tags and collections, corrected texts, the bin, searches that are kept."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog

from archive.editing.binning import read_bin
from archive.labels import LabelKind
from archive.saved_searches import saved_searches
from desktop.ui.batch.batch_dialog import BatchDialog
from desktop.ui.editing.bin_dialog import BinDialog
from desktop.ui.editing.labels_dialog import LabelsDialog
from desktop.ui.editing.text_dialog import TextDialog
from desktop.ui.searching.searches_dialog import SearchesDialog
from tests.desktop.ui.conftest import OFFSCREEN, press, press_key, type_text
from tests.desktop.ui.editing.steps import dialog_of
from tests.desktop.ui.guide.conftest import RealStage
from tests.narrowed import present

pytestmark = OFFSCREEN

Dialog = TypeVar("Dialog", bound=QDialog)


def read_letter(stage: RealStage) -> None:
    stage.fill()
    stage.search("камеры")
    stage.read_first()


def opened(stage: RealStage, keys: str, kind: type[Dialog]) -> Dialog:
    press_key(stage, keys)
    return dialog_of(stage, kind)


@pytest.mark.guide("order.labels")
def test_a_document_gets_a_tag(real: RealStage) -> None:
    read_letter(real)
    dialog = opened(real, "Ctrl+Shift+T", LabelsDialog)
    line = dialog.columns[LabelKind.TAG].line
    type_text(line, "турма")
    press(real, line, Qt.Key.Key_Return)
    reader = real.library.reader
    real.until(lambda: reader.reading is not None and _tags(real) == ("турма",))


def _tags(stage: RealStage) -> tuple[str, ...]:
    reading = stage.library.reader.reading
    return reading.article.description.tags if reading is not None else ()


@pytest.mark.guide("order.correct")
def test_a_text_is_corrected(real: RealStage) -> None:
    read_letter(real)
    dialog = opened(real, "Ctrl+Shift+J", TextDialog)
    real.until(dialog.twins.isEnabled)
    right = dialog.twins.right
    right.setPlainText(right.toPlainText().replace("холадна", "цёпла"))
    dialog.save.click()
    real.until(lambda: "цёпла" in real.library.reader.text.toPlainText())


@pytest.mark.guide("order.bin")
def test_a_document_comes_out_of_the_bin(real: RealStage) -> None:
    read_letter(real)
    archive = real.window.archive
    assert archive is not None
    press_key(real, "Ctrl+Del")
    real.until(lambda: len(read_bin(archive)) == 1)
    dialog = opened(real, "Ctrl+Shift+Del", BinDialog)
    real.until(lambda: dialog.list.topLevelItemCount() == 1)
    present(dialog.list.topLevelItem(0)).setSelected(True)
    dialog.restore.click()
    real.until(lambda: read_bin(archive) == ())


@pytest.mark.guide("order.saved")
def test_a_search_is_saved(real: RealStage) -> None:
    read_letter(real)
    archive = real.window.archive
    assert archive is not None
    dialog = opened(real, "Ctrl+Shift+S", SearchesDialog)
    real.until(dialog.remember.isEnabled)
    dialog.name.clear()
    type_text(dialog.name, "Камера")
    dialog.save.click()
    real.until(lambda: [each.search.name for each in saved_searches(archive)] == ["Камера"])


@pytest.mark.guide("order.list")
def test_a_list_is_searched_for(real: RealStage) -> None:
    read_letter(real)
    dialog = opened(real, "Ctrl+Shift+B", BatchDialog)
    type_text(dialog.terms, "Марыя\nІван")
    dialog.search.click()
    real.until(lambda: dialog.rows.rowCount() == 2)
    assert str(dialog.rows.index(1, 1).data()) == "Nothing found"
