"""Enter does what a dialog is for: it never presses the way out where there is more to do."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QDialogButtonBox, QPushButton

from tests.desktop.ui.conftest import OFFSCREEN, Stage
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
