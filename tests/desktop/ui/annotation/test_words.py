"""Every part has a name for screen readers and speaks the language in force."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from archive.marks import TimeSpan
from desktop.ui.annotation.code_commands import CodesDesk
from desktop.ui.annotation.export_dialog import ExportDialog
from desktop.ui.annotation.label_dialog import LabelDialog
from desktop.ui.annotation.taking_in import TakenInDialog
from tests.desktop.ui.annotation.conftest import TEXT, Desk
from tests.desktop.ui.catalogues import Missing, messages, missing
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft
from tests.desktop.ui.document.opened import open_number
from tests.desktop.ui.test_ui_languages import texts_of
from tests.narrowed import present

__all__ = ["missing"]

pytestmark = OFFSCREEN

CONTROLS = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit)


def everything(desk: Desk) -> Iterator[QWidget]:
    """The margin and every dialog, with something in each."""
    desk.select("сорак чалавек")
    desk.press(Qt.Key.Key_3)
    desk.parts.annotating.mark(TimeSpan(1000, 65_000))
    desk.settle()
    desk.parts.codes.ask()
    dialog = desk.stage.window.findChild(LabelDialog)
    assert dialog is not None
    codes = desk.stage.window.findChild(CodesDesk)
    assert codes is not None
    desk.stage.window.book["codebook"].trigger()
    desk.stage.window.book["code-report"].trigger()
    codes.show_export()
    assert codes.codebook is not None
    assert codes.report is not None
    codes.codebook.add_code(below=False)
    desk.settle()
    desk.stage.until(lambda: present(codes.codebook).model.rowCount() == 1)
    export = codes.report.findChild(ExportDialog)
    assert export is not None
    desk.parts.margin.notes.write()
    desk.parts.margin.lost.ask()
    taken = TakenInDialog(codes.taking, desk.stage.window)
    yield from (desk.parts.margin, desk.parts.popup, dialog, codes.codebook, codes.report)
    yield from (export, taken)


@pytest.mark.parametrize("language", ["be", "ru"])
def test_nothing_is_left_untranslated(
    stage: Stage, missing: Missing, qapp: QApplication, language: str
) -> None:
    stage.unlock([draft(TEXT, "Назва")], language=language)
    open_number(stage, 1)
    desk = Desk(stage)
    stage.until(lambda: desk.parts.annotating.state is not None)
    missing.texts.clear()
    assert qapp.translate("Nowhere", "in no catalogue") == "in no catalogue"
    assert list(everything(desk))
    known = {message.findtext("source") for message in messages(f"skrynia_{language}")}
    left = {(context, text) for context, text in missing.texts if text not in known}
    assert left == {("Nowhere", "in no catalogue")}


def test_every_control_has_a_name(desk: Desk) -> None:
    found = 0
    for part in everything(desk):
        for control in part.findChildren(QWidget):
            if isinstance(control, CONTROLS) and not control.objectName().startswith("qt_"):
                found += 1
                own = control.text() if isinstance(control, QAbstractButton) else ""
                named = control.accessibleName() or own
                assert named or _of_a_view(control), (type(part), type(control))
    assert found > 60


def _of_a_view(control: QWidget) -> bool:
    """Corner and editor of a table or a box, which are part of it."""
    parent = control.parent()
    return isinstance(parent, QAbstractItemView | QComboBox) or isinstance(
        parent and parent.parent(), QComboBox
    )


def test_no_label_reads_markup(desk: Desk) -> None:
    labels = [label for part in everything(desk) for label in part.findChildren(QLabel)]
    assert labels
    assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}


def test_words_follow_the_language(desk: Desk) -> None:
    parts = list(everything(desk))[:5]
    before = texts_of(parts)
    desk.stage.window.appearance.set_language("be")
    desk.stage.application.processEvents()
    english = {
        message.findtext("source") or ""
        for message in messages("skrynia_be")
        if message.findtext("source") != message.findtext("translation")
    }
    assert {text for text in before if text in english}, "the check can fail"
    # What the user named stays as it was named.
    assert {text for text in texts_of(parts) if text in english} <= {"New code"}
