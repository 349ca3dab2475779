"""Enter does what a dialog is for: it never presses the way out where there is more to do."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton, QWidget

from desktop.ui.safety.key_dialogs import RecoveryDialog
from tests.desktop.ui.conftest import OFFSCREEN, Stage, press
from tests.desktop.ui.look.test_ui_looks import every_screen

pytestmark = OFFSCREEN


def test_enter_never_cancels_what_a_dialog_is_for(stage: Stage) -> None:
    asking = []
    for dialog in every_screen(stage)[1:]:
        dialog.show()
        for box in dialog.findChildren(QDialogButtonBox):
            cancel = box.button(QDialogButtonBox.StandardButton.Cancel)
            accepts = [
                each
                for each in box.buttons()
                if box.buttonRole(each) == QDialogButtonBox.ButtonRole.AcceptRole
            ]
            if cancel is not None and accepts:
                asking.append(dialog)
                assert isinstance(accepts[0], QPushButton)
                assert accepts[0].isDefault(), type(dialog).__name__
                assert not cancel.isDefault()
        dialog.hide()
    assert len(asking) > 5
    assert all(isinstance(each, QDialog) for each in asking)


def buttons_of(dialog: QWidget) -> list[QPushButton]:
    """Those that are seen; of an empty list or a page behind another one none."""
    return [each for each in dialog.findChildren(QPushButton) if each.isVisible()]


def test_enter_presses_what_is_drawn_as_the_way_on_or_nothing(stage: Stage) -> None:
    wrong, seen = [], 0
    for dialog in every_screen(stage)[1:]:
        dialog.show()
        ways_on = [each for each in buttons_of(dialog) if each.property("primary")]
        if isinstance(dialog, QDialog) and ways_on:
            others = [each for each in buttons_of(dialog) if each not in ways_on]
            wrong += [(type(dialog).__name__, each.text()) for each in others if each.isDefault()]
            seen += 1
        dialog.hide()
    assert wrong == []
    assert seen > 10


def test_enter_shows_recovery_words_and_does_not_skip_them(stage: Stage) -> None:
    (dialog,) = (each for each in every_screen(stage) if isinstance(each, RecoveryDialog))
    dialog.show()
    page = dialog.page
    press(stage, dialog.focusWidget() or dialog, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert page.words.isVisible()
    press(stage, page.words, Qt.Key.Key_Return)
    assert page.questions[0].isVisible()
    press(stage, page.questions[0].line, Qt.Key.Key_Return)
    assert dialog.isVisible()
