"""The actions of the table, made real: Qt actions with words, shortcuts and menus."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu

from desktop.ui.actions import ACTIONS, ActionSpec, Menu, When
from desktop.ui.frame.menu_bar import MenuBar
from desktop.ui.languages import follow_language

# Shown in the list of shortcuts and in the palette, but typed like every other key.
_FORMAT = QKeySequence.SequenceFormat.NativeText
_TEXTS = {spec.name: spec.text for spec in ACTIONS}


class ActionBook:
    """All actions of one window, by name."""

    def __init__(self, window: QMainWindow) -> None:
        self._window = window
        self._actions = {spec.name: QAction(window) for spec in ACTIONS}
        self._menus: dict[Menu, QMenu] = {}
        self._words: dict[str, Callable[[], str]] = {}
        for spec in ACTIONS:
            self._actions[spec.name].setShortcuts([QKeySequence(key) for key in spec.keys])
            window.addAction(self._actions[spec.name])
        self._fill_menus()
        follow_language(window, self._retranslate)

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        """Every action with its line of the table, in order."""
        return ((spec, self._actions[spec.name]) for spec in ACTIONS)

    def connect(self, name: str, act: Callable[[], object]) -> None:
        """Say what an action does. Raises `KeyError`."""
        self._actions[name].triggered.connect(lambda: act())

    def words_of(self, name: str) -> str:
        """The words of the table in the language in force. Raises `KeyError`."""
        return QCoreApplication.translate("Actions", _TEXTS[name])

    def rename(self, name: str, words: Callable[[], str]) -> None:
        """Have an action say what it would do just now, in any language. Raises `KeyError`."""
        self._words[name] = words
        self._actions[name].setText(words())
        self._actions[name].setToolTip(tooltip(self._actions[name]))

    def menu(self, menu: Menu) -> QMenu:
        """One of the menus."""
        return self._menus[menu]

    def set_unlocked(self, unlocked: bool) -> None:
        """Enable what makes sense in the state of the archive."""
        for spec, action in self:
            wanted = When.UNLOCKED if unlocked else When.LOCKED
            action.setEnabled(spec.when in (When.ALWAYS, wanted))

    def by_key(self, sequence: QKeySequence) -> QAction | None:
        """The enabled action that has this shortcut."""
        for _, action in self:
            if action.isEnabled() and sequence in action.shortcuts():
                return action
        return None

    def _fill_menus(self) -> None:
        bar = MenuBar(self._window)
        self._window.setMenuBar(bar)
        for menu in Menu:
            self._menus[menu] = bar.add_named_later()
        for spec, action in self:
            if spec.divided:
                self._menus[spec.menu].addSeparator()
            self._menus[spec.menu].addAction(action)

    def _retranslate(self) -> None:
        for menu, shown in self._menus.items():
            shown.setTitle(QCoreApplication.translate("Actions", menu.value))
        for spec, action in self:
            words = self._words.get(spec.name)
            action.setText(self.words_of(spec.name) if words is None else words())
            action.setToolTip(tooltip(action))


def plain_text(action: QAction) -> str:
    """The words of an action without the mark of its menu key."""
    return action.text().replace("&", "")


def keys_of(action: QAction) -> str:
    """Its shortcuts, as the keyboard names them."""
    return "  ".join(keys.toString(_FORMAT) for keys in action.shortcuts())


def tooltip(action: QAction) -> str:
    """Its words with its first shortcut."""
    shortcut = action.shortcut().toString(_FORMAT)
    return f"{plain_text(action)} ({shortcut})" if shortcut else plain_text(action)
