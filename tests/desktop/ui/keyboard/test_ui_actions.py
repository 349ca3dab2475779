"""One table of actions: menus, keys, palette, list of shortcuts, and any keyboard layout."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QKeyCombination, QMimeData, Qt, QUrl
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QDialog

from desktop.ui.action_book import keys_of, plain_text
from desktop.ui.actions import ACTIONS, Menu, When
from desktop.ui.guide.guide_window import GuideWindow
from desktop.ui.keyboard.keyboard_layouts import latin_key
from desktop.ui.keyboard.shortcuts_window import ShortcutsWindow
from desktop.ui.look.theme import Look
from desktop.ui.safety.health_dialog import HealthDialog
from desktop.ui.services import Resumption
from tests.desktop.ui.conftest import OFFSCREEN, Stage, draft, press, type_text
from tests.narrowed import present

pytestmark = OFFSCREEN

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def test_names_and_keys_are_given_once() -> None:
    names = Counter(spec.name for spec in ACTIONS)
    keys = Counter(QKeySequence(key).toString() for spec in ACTIONS for key in spec.keys)
    assert set(names.values()) == set(keys.values()) == {1}
    assert "" not in keys


def test_lock_and_hide_have_a_key_that_no_layout_changes() -> None:
    keys = {spec.name: spec.keys for spec in ACTIONS}
    assert "F9" in keys["lock"]
    assert "F12" in keys["hide"]


def receivers(action: QAction) -> int:
    return action.receivers("2triggered(bool)")  # "2" is how Qt writes a signal


def test_every_action_does_something_and_is_in_a_menu(stage: Stage) -> None:
    stage.unlock([draft("text")])
    idle = QAction("does nothing")
    stage.window.book.menu(Menu.HELP).addAction(idle)
    in_menus = [action for menu in Menu for action in stage.window.book.menu(menu).actions()]
    for spec, action in stage.window.book:
        assert in_menus.count(action) == 1
        assert receivers(action) == receivers(idle) + 1, spec.name


def test_palette_lists_every_action_with_its_keys(stage: Stage) -> None:
    stage.unlock([draft("text")])
    palette = stage.window.commands
    stage.window.book["palette"].trigger()
    shown = [palette.list.topLevelItem(row) for row in range(palette.list.topLevelItemCount())]
    wanted = [(plain_text(action), keys_of(action)) for _, action in stage.window.book]
    assert [(item.text(0), item.text(1)) for item in shown if item] == wanted


@pytest.mark.parametrize("words", ["lock", "замкн", "на замок", "F9"])
def test_palette_understands_three_languages(stage: Stage, words: str) -> None:
    stage.unlock([draft("text")])
    palette = stage.window.commands
    stage.window.book["palette"].trigger()
    type_text(palette.line, words)
    item = palette.list.currentItem()
    if words == "F9":
        assert item is None
        return
    assert item is not None
    fitting = [
        present(palette.list.topLevelItem(row)).text(0)
        for row in range(palette.list.topLevelItemCount())
        if not present(palette.list.topLevelItem(row)).isHidden()
    ]
    assert "Lock" in fitting
    assert "Full screen" not in fitting


def test_palette_runs_the_chosen_action(stage: Stage) -> None:
    stage.unlock([draft("text")])
    palette = stage.window.commands
    stage.window.book["palette"].trigger()
    type_text(palette.line, "keyboard")
    press(stage, palette.line, Qt.Key.Key_Down)
    press(stage, palette.line, Qt.Key.Key_Up)
    press(stage, palette.line, Qt.Key.Key_Return)
    assert not palette.isVisible()
    assert present(stage.window.findChild(ShortcutsWindow)).isVisible()


@pytest.mark.parametrize(("name", "kind"), [("guide", GuideWindow), ("health", HealthDialog)])
def test_a_page_beside_the_window_opens_once(stage: Stage, name: str, kind: type[QDialog]) -> None:
    stage.unlock([draft("text")])
    for _ in range(3):
        stage.window.book[name].trigger()
    (page,) = (each for each in stage.window.findChildren(kind) if each.isVisible())
    page.close()
    stage.window.book[name].trigger()
    assert [each.isVisible() for each in stage.window.findChildren(kind)].count(True) == 1


def test_list_of_shortcuts_comes_from_the_table(stage: Stage) -> None:
    stage.open_window(Resumption(language="en"))
    window = ShortcutsWindow(stage.window.book, stage.window)
    rows = range(window.list.topLevelItemCount())
    items = [present(window.list.topLevelItem(row)) for row in rows]
    shown = {item.text(0): item.text(1) for item in items}
    assert shown["Lock"] == "F9  Ctrl+L"
    assert len(shown) == sum(bool(spec.keys) for spec in ACTIONS)


def test_actions_follow_the_state_of_the_archive(stage: Stage) -> None:
    window = stage.open_window()
    for spec, action in window.book:
        assert action.isEnabled() is (spec.when is not When.UNLOCKED)


@pytest.mark.parametrize(
    ("letter", "scan_code", "platform", "latin"),
    [
        ("Д", 0, "windows", "L"),
        ("д", 0, "windows", "L"),
        ("Ў", 0, "windows", "O"),
        ("Щ", 0, "windows", "O"),
        ("І", 56, "xcb", "B"),  # the Belarusian layout
        ("І", 39, "xcb", "S"),  # the Ukrainian layout
        ("И", 56, "wayland", "B"),
        ("Ѱ", 0, "windows", None),
    ],
)
def test_cyrillic_letters_by_place(
    letter: str, scan_code: int, platform: str, latin: str | None
) -> None:
    assert latin_key(letter, scan_code, platform) == latin


def control_press(letter: str) -> QKeyEvent:
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter), CONTROL, "")


def test_control_with_a_cyrillic_letter_is_the_shortcut_of_its_key(stage: Stage) -> None:
    stage.unlock([draft("text")])
    QApplication.sendEvent(stage.library.box, control_press("З"))
    assert stage.window.commands.isVisible()  # Ctrl+P
    stage.window.commands.hide()
    QApplication.sendEvent(stage.library.box, control_press("Д"))
    stage.until(lambda: bool(stage.restarts))  # Ctrl+L


def test_control_with_a_cyrillic_letter_reaches_the_widget(stage: Stage) -> None:
    library = stage.unlock([draft("text")])
    library.box.setText("слова")
    QApplication.sendEvent(library.box, control_press("Ф"))  # Ctrl+A
    assert library.box.selectedText() == "слова"


def test_pasting_belongs_to_the_line_that_is_typed_in(stage: Stage) -> None:
    library = stage.unlock([draft("text")])
    QApplication.clipboard().setText("устаўлена")
    QApplication.sendEvent(library.box, control_press("М"))  # Ctrl+V
    stage.qtbot.keyClick(library.box, Qt.Key.Key_V, CONTROL)
    assert library.box.text() == "устаўлена" * 2
    copied = QMimeData()
    copied.setUrls([QUrl("file:///some/file.txt")])
    QApplication.clipboard().setMimeData(copied)
    stage.qtbot.keyClick(library.results.view, Qt.Key.Key_V, CONTROL)
    stage.until(lambda: stage.reader.asked_for == [Path("/some/file.txt")])
    QApplication.sendEvent(library.results.view, control_press("М"))
    stage.until(lambda: len(stage.reader.asked_for) == 2)


def test_letters_without_control_are_typed(stage: Stage) -> None:
    library = stage.unlock([draft("text")])
    for letter in "ўі":
        event = QKeyEvent(
            QEvent.Type.KeyPress, ord(letter.upper()), Qt.KeyboardModifier.NoModifier, letter
        )
        QApplication.sendEvent(library.box, event)
    assert library.box.text() == "ўі"


def test_actions_by_key_are_those_that_can_be_used(stage: Stage) -> None:
    window = stage.open_window()
    sequence = QKeySequence(QKeyCombination(CONTROL, Qt.Key.Key_I))
    assert window.book.by_key(sequence) is None
    stage.close()
    stage.windows.clear()
    stage.unlock()
    found = stage.window.book.by_key(sequence)
    assert found is stage.window.book["import-files"]


def test_text_grows_and_shrinks_within_bounds(stage: Stage) -> None:
    window = stage.open_window()
    sizes = []
    for name in ["larger"] * 16 + ["smaller"] * 18 + ["normal-size"]:
        window.book[name].trigger()
        sizes.append(window.theme.text_size)
    assert (max(sizes), min(sizes), sizes[-1]) == (250, 80, 100)


def test_looks_go_round(stage: Stage) -> None:
    window = stage.open_window()
    seen = []
    for _ in Look:
        window.book["look"].trigger()
        seen.append(window.theme.look)
    assert seen == [Look.LIGHT, Look.DARK, Look.HIGH_CONTRAST, Look.SYSTEM]


def test_full_screen_and_back(stage: Stage) -> None:
    window = stage.open_window()
    window.book["full-screen"].trigger()
    assert window.isFullScreen()
    window.book["full-screen"].trigger()
    assert not window.isFullScreen()
