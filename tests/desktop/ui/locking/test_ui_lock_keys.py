"""The keys that lock reach the program whatever lies before the window.

Keys are sent to the window in front, as the system does; each scene has a control without the
filter, in which the shortcut of the action stays dead.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QFileDialog, QMessageBox, QWidget

from desktop.ui.keyboard.palette import CommandPalette
from desktop.ui.services import Resumption
from desktop.ui.settings.settings_dialog import SettingsDialog
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft
from tests.desktop.ui.found import menu_of
from tests.narrowed import of_kind

pytestmark = OFFSCREEN

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
KEYS = {
    "F9": (Qt.Key.Key_F9, NONE, False),
    "Ctrl+L": (Qt.Key.Key_L, CONTROL, False),
    "F12": (Qt.Key.Key_F12, NONE, True),
    "Ctrl+Shift+L": (Qt.Key.Key_L, CONTROL | SHIFT, True),
}


def front(kind: type[QWidget] = QWidget) -> QWidget | None:
    """The popup or modal dialog before everything else, if it is of a kind."""
    shown = QApplication.activePopupWidget() or QApplication.activeModalWidget()
    return shown if isinstance(shown, kind) else None


def open_dialog(stage: Stage, name: str, kind: type[QWidget]) -> None:
    stage.window.book[name].trigger()
    stage.until(lambda: front(kind) is not None)


def open_menu(stage: Stage) -> None:
    menu = menu_of(stage.window.menuBar().actions()[0])
    menu.popup(stage.window.mapToGlobal(QPoint(10, 30)))
    stage.until(lambda: QApplication.activePopupWidget() is menu)


def open_combo_box(stage: Stage) -> None:
    open_dialog(stage, "settings", SettingsDialog)
    dialog = of_kind(front(SettingsDialog), SettingsDialog)
    dialog.look.language.showPopup()
    stage.until(lambda: QApplication.activePopupWidget() is not None)


def open_message(stage: Stage) -> None:
    QMessageBox(stage.window).open()
    stage.until(lambda: front(QMessageBox) is not None)


SCENES: dict[str, Callable[[Stage], None]] = {
    "help": lambda stage: open_dialog(stage, "help", QDialog),
    "settings": lambda stage: open_dialog(stage, "settings", SettingsDialog),
    "palette": lambda stage: open_dialog(stage, "palette", CommandPalette),
    "file dialog": lambda stage: open_dialog(stage, "import-files", QFileDialog),
    "menu": open_menu,
    "combo box": open_combo_box,
    "message": open_message,
}


def press_in(widget: QWidget | None, key: Qt.Key, held: Qt.KeyboardModifier = NONE) -> None:
    """Press and release, as the system tells the widget's window of it."""
    assert widget is not None
    QTest.keyClick(widget.windowHandle(), key, held)


def press_in_front(key: str) -> None:
    code, held, _ = KEYS[key]
    press_in(front(), code, held)


def without_filter(stage: Stage) -> None:
    stage.window.events.leave(stage.window.lock_keys.take)


def wait_for_one_lock(stage: Stage, key: str) -> None:
    stage.until(lambda: bool(stage.restarts))
    stage.qtbot.wait(50)
    assert [told.minimized for told in stage.restarts] == [KEYS[key][2]]
    assert front() is None
    assert not any(window.isVisible() for window in QApplication.topLevelWidgets())


@pytest.mark.parametrize("key", KEYS)
@pytest.mark.parametrize("scene", SCENES)
def test_lock_keys_work_behind_everything(stage: Stage, scene: str, key: str) -> None:
    stage.unlock([draft("таемны ліст")])
    SCENES[scene](stage)
    press_in_front(key)
    wait_for_one_lock(stage, key)


@pytest.mark.parametrize("scene", SCENES)
def test_without_the_filter_the_shortcut_is_dead(stage: Stage, scene: str) -> None:
    stage.unlock([draft("text")])
    SCENES[scene](stage)
    without_filter(stage)
    for key in KEYS:
        press_in_front(key)
    stage.qtbot.wait(50)
    assert stage.restarts == []
    assert front() is not None


@pytest.mark.parametrize("filtered", [True, False])
def test_lock_keys_work_inside_the_loop_of_a_modal_dialog(stage: Stage, filtered: bool) -> None:
    stage.unlock([draft("text")])
    if not filtered:
        without_filter(stage)
    dialog = QDialog(stage.window)
    still_open: list[bool] = []

    def look() -> None:
        still_open.append(dialog.isVisible())
        dialog.reject()

    QTimer.singleShot(50, lambda: press_in_front("F9"))
    QTimer.singleShot(300, look)
    dialog.exec()
    stage.until(lambda: bool(still_open))
    assert still_open == [not filtered]
    stage.qtbot.wait(50)
    assert len(stage.restarts) == filtered


@pytest.mark.parametrize("scene", SCENES)
def test_ctrl_with_a_cyrillic_letter_locks_too(stage: Stage, scene: str) -> None:
    stage.unlock([draft("text")])
    SCENES[scene](stage)
    letter = QKeyEvent(QEvent.Type.KeyPress, ord("Д"), CONTROL, "")
    shown = front()
    assert shown is not None
    QApplication.sendEvent(shown, letter)
    wait_for_one_lock(stage, "Ctrl+L")


def test_one_press_is_one_action(stage: Stage) -> None:
    """Both halves of a press come here; with an archive closed nothing else would count them."""
    window = stage.open_window()
    acted: list[str] = []
    window.book["lock"].triggered.connect(lambda: acted.append("lock"))
    press_in(window, Qt.Key.Key_F9)
    assert acted == ["lock"]
    press_in(window, Qt.Key.Key_L, CONTROL)
    assert acted == ["lock", "lock"]


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_F9, SHIFT),
        (Qt.Key.Key_L, NONE),
        (Qt.Key.Key_L, CONTROL | Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_K, CONTROL),
    ],
)
def test_other_keys_are_left_alone(stage: Stage, key: Qt.Key, held: Qt.KeyboardModifier) -> None:
    stage.unlock([draft("text")])
    open_dialog(stage, "palette", CommandPalette)
    press_in(front(), key, held)
    stage.qtbot.wait(50)
    assert stage.restarts == []
    assert front() is stage.window.commands


def test_without_an_archive_whatever_was_open_goes_away(stage: Stage) -> None:
    window = stage.open_window()
    open_dialog(stage, "help", QDialog)
    press_in_front("F9")
    assert front() is None
    assert window.isVisible()


@pytest.mark.parametrize(("key", "minimized"), [("F9", False), ("F12", True)])
def test_what_is_being_opened_is_not_shown_to_who_locks(
    stage: Stage, key: str, *, minimized: bool
) -> None:
    stage.put_archive([draft("text")])
    window = stage.open_window(Resumption(folder=str(FOLDER)))
    page = window.entrance.unlock_page
    page.passphrase.line.setText(PASSPHRASE)
    page.try_unlock()
    press_in(window, KEYS[key][0])
    stage.until(lambda: bool(stage.restarts))
    (told,) = stage.restarts
    assert (told.minimized, told.folder) == (minimized, str(FOLDER))


def test_control_nothing_is_opened_and_nothing_starts_anew(stage: Stage) -> None:
    stage.put_archive([draft("text")])
    window = stage.open_window(Resumption(folder=str(FOLDER)))
    press_in(window, Qt.Key.Key_F9)
    stage.qtbot.wait(50)
    assert stage.restarts == []
