"""Locking: by key, by idleness, under everything that could be in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QTimer
from PySide6.QtGui import QClipboard, QMouseEvent
from PySide6.QtWidgets import QApplication, QMessageBox

from archive.keys import Secret
from desktop.ui.locking.ending import Ending
from desktop.ui.safety.clipboard import ClipboardGuard, secret_text
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import FOLDER, OFFSCREEN, PASSPHRASE, Stage, draft, press
from tests.desktop.ui.found import menu_of

pytestmark = OFFSCREEN

DOCUMENT = draft("таемны ліст", "Ліст")
FIVE_MINUTES = 5 * 60.0


def wait_for_lock(stage: Stage) -> Resumption:
    stage.until(lambda: bool(stage.restarts))
    stage.qtbot.wait(50)
    assert len(stage.restarts) == 1
    return stage.restarts[0]


@pytest.mark.parametrize("key", ["F9", "Ctrl+L", "F12", "Ctrl+Shift+L"])
def test_lock_keys_replace_the_process(stage: Stage, key: str) -> None:
    stage.unlock([DOCUMENT])
    *held, last = key.split("+")
    modifiers = Qt.KeyboardModifier.NoModifier
    for name in held:
        modifiers |= {
            "Ctrl": Qt.KeyboardModifier.ControlModifier,
            "Shift": Qt.KeyboardModifier.ShiftModifier,
        }[name]
    stage.qtbot.keyClick(stage.library.box, getattr(Qt.Key, f"Key_{last}"), modifiers)
    resumption = wait_for_lock(stage)
    assert resumption.folder == str(FOLDER)
    assert resumption.minimized is (key in ("F12", "Ctrl+Shift+L"))


def test_lock_hides_everything_at_once_and_lets_go_of_the_archive(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.read_first()
    stage.window.lock()
    assert not any(window.isVisible() for window in QApplication.topLevelWidgets())
    wait_for_lock(stage)
    # Closed: the next process can open it for writing.
    assert not stage.shelf.at(FOLDER).unlock(Secret(PASSPHRASE)).read_only


def test_a_second_lock_does_nothing_more(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    for _ in range(3):
        stage.window.lock()
    stage.window.hide_and_lock()
    assert not wait_for_lock(stage).minimized


def test_idle_locks_after_five_minutes_and_not_before(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.now += FIVE_MINUTES - 1
    stage.qtbot.wait(1200)
    assert stage.restarts == []
    stage.now += 1
    wait_for_lock(stage)


def test_the_users_hand_puts_it_off(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.now += FIVE_MINUTES - 1
    press(stage, stage.library.box, Qt.Key.Key_Left)
    stage.now += FIVE_MINUTES - 1
    stage.qtbot.wait(1200)
    assert stage.restarts == []
    stage.now += 1
    wait_for_lock(stage)


def test_what_the_program_sends_itself_does_not_put_it_off(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.now += FIVE_MINUTES
    move = QMouseEvent(
        QEvent.Type.MouseMove,
        QPointF(5, 5),
        QPointF(5, 5),
        Qt.MouseButton.NoButton,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QApplication.sendEvent(stage.library, move)
    wait_for_lock(stage)


@pytest.mark.parametrize("name", ["settings", "import-files", "palette", "shortcuts", "help"])
def test_idle_locks_under_a_dialog(stage: Stage, name: str) -> None:
    stage.unlock([DOCUMENT])
    stage.window.book[name].trigger()
    stage.until(lambda: QApplication.activeModalWidget() is not None)
    stage.now += FIVE_MINUTES
    wait_for_lock(stage)


def test_idle_locks_inside_the_loop_of_a_modal_dialog(stage: Stage) -> None:
    """Nothing of ours runs a loop of its own; should something ever, it is no hindrance."""
    stage.unlock([DOCUMENT])
    box = QMessageBox(stage.window)
    stage.now += FIVE_MINUTES
    stage.window.ending.begun.connect(lambda: QTimer.singleShot(0, box.reject))
    box.exec()
    wait_for_lock(stage)


def test_idle_locks_under_an_open_menu(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    menu = menu_of(stage.window.menuBar().actions()[0])
    menu.popup(stage.window.mapToGlobal(QPoint(10, 30)))
    stage.until(lambda: QApplication.activePopupWidget() is not None)
    stage.now += FIVE_MINUTES
    wait_for_lock(stage)
    assert not menu.isVisible()


def test_idle_locks_during_an_import_within_the_wait(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.reader.files = {"file.txt": draft("text")}
    stage.reader.gate.clear()  # an import that never comes to its next item
    stage.library.import_paths([Path("/some/folder")])
    stage.until(lambda: bool(stage.reader.asked_for))
    stage.now += FIVE_MINUTES
    wait_for_lock(stage)
    assert stage.library.imports.running


def test_lock_without_an_archive_forgets_what_was_typed(stage: Stage) -> None:
    window = stage.open_window()
    window.entrance.unlock_page.passphrase.line.setText("half a passph")
    window.lock()
    assert window.entrance.unlock_page.passphrase.text() == ""
    assert stage.restarts == []
    assert window.isVisible()


def test_closing_the_window_ends_the_process_once(stage: Stage) -> None:
    stage.unlock([DOCUMENT])
    stage.window.close()
    stage.window.close()
    stage.until(lambda: bool(stage.ends))
    stage.qtbot.wait(50)
    assert stage.ends == [True]
    assert stage.restarts == []


def test_an_ending_that_cannot_be_saved_ends_all_the_same(stage: Stage) -> None:
    window = stage.open_window()
    left: list[bool] = []
    ending = Ending(window.clipboard, window)
    never_done: list[Callable[[], None]] = []
    ending.begin(never_done.append, lambda: left.append(True))
    assert left == []
    stage.until(lambda: left == [True])
    never_done[0]()
    assert left == [True]


@pytest.fixture
def owned_clipboard(monkeypatch: pytest.MonkeyPatch) -> None:
    """The platform of the tests never says that the clipboard is ours."""
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)


@pytest.mark.usefixtures("owned_clipboard")
def test_lock_clears_the_clipboard(stage: Stage) -> None:
    library = stage.unlock([DOCUMENT])
    stage.read_first()
    library.reader.text.selectAll()
    library.reader.text.copy()
    assert "таемны" in QApplication.clipboard().text()
    stage.window.lock()
    assert QApplication.clipboard().text() == ""
    wait_for_lock(stage)


@pytest.mark.usefixtures("owned_clipboard")
def test_what_widgets_copy_is_marked_and_cleared_in_time(stage: Stage) -> None:
    window = stage.open_window()
    guard = ClipboardGuard(stage.application, window, keep_seconds=0.2)
    line = window.entrance.create_page.place.name
    line.setText("таямніца")
    line.selectAll()
    line.copy()
    clipboard = QApplication.clipboard()
    assert clipboard.mimeData().data("x-kde-passwordManagerHint") == b"secret"
    assert clipboard.text() == "таямніца"
    stage.until(lambda: clipboard.text() == "")
    guard.clear()


@pytest.mark.usefixtures("owned_clipboard")
@pytest.mark.parametrize(("before", "after"), [(0.4, 0.4), (0.4, 600.0), (600.0, 0.4)])
def test_changed_settings_never_let_it_stay_longer(
    stage: Stage, before: float, after: float
) -> None:
    window = stage.open_window()
    guard = ClipboardGuard(stage.application, window, keep_seconds=before)
    line = window.entrance.create_page.place.name
    line.setText("таямніца")
    line.selectAll()
    line.copy()
    changing = QTimer(window, interval=50)
    changing.timeout.connect(lambda: guard.keep_for(after))
    changing.start()
    clipboard = QApplication.clipboard()
    assert clipboard.text() == "таямніца"
    stage.until(lambda: clipboard.text() == "")
    changing.stop()
    line.copy()
    assert guard._timer.interval() == int(after * 1000), "what is copied from now on"
    guard.clear()


def test_what_others_copied_is_left_alone(stage: Stage, monkeypatch: pytest.MonkeyPatch) -> None:
    window = stage.open_window()
    clipboard = QApplication.clipboard()
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: True)
    clipboard.setMimeData(secret_text("ours"))
    monkeypatch.setattr(QClipboard, "ownsClipboard", lambda _: False)
    clipboard.setText("theirs")
    window.clipboard.clear()
    assert clipboard.text() == "theirs"
    assert not clipboard.mimeData().hasFormat("x-kde-passwordManagerHint")


@pytest.mark.parametrize("ours", [True, False])
def test_a_selection_is_given_up(stage: Stage, monkeypatch: pytest.MonkeyPatch, ours: bool) -> None:
    """X11's primary selection, which every program may read; Qt tells of it for every widget."""
    stage.open_window()
    given_up: list[QClipboard.Mode] = []
    monkeypatch.setattr(QClipboard, "supportsSelection", lambda _: True)
    monkeypatch.setattr(QClipboard, "ownsSelection", lambda _: ours)
    monkeypatch.setattr(QClipboard, "clear", lambda _, mode=None: given_up.append(mode))
    QApplication.clipboard().selectionChanged.emit()
    assert given_up == [QClipboard.Mode.Selection] * ours
