"""Where the window lies and how its panes share it: remembered in the vault."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QByteArray, QObject
from PySide6.QtWidgets import QMainWindow

from desktop.ui.frame.panes import Pane, Panes
from desktop.ui.preferences import Preferences, PreferenceStore


class LayoutMemory(QObject):
    """Notes place and widths once the archive's own were read."""

    def __init__(self, window: QMainWindow, store: PreferenceStore) -> None:
        super().__init__(window)
        self._window, self._store = window, store
        self._panes: Panes | None = None

    def follow(self, panes: Panes) -> None:
        """Remember the panes too from now on."""
        self._panes = panes
        panes.layout_changed.connect(self.note)

    def note(self) -> None:
        """Take place and widths as they are now."""
        if self._panes is None or not self._store.attached:
            return
        self._store.put(
            replace(
                self._store.current,
                geometry=as_text(self._window.saveGeometry()),
                splitter=as_text(self._panes.saveState()),
                hidden_panes=",".join(self._panes.hidden),
            )
        )

    def restore(self, preferences: Preferences) -> None:
        """Lay the window out as it was left."""
        if preferences.geometry:
            self._window.restoreGeometry(as_bytes(preferences.geometry))
        if self._panes is None:
            return
        if preferences.splitter:
            self._panes.restoreState(as_bytes(preferences.splitter))
        named = preferences.hidden_panes.split(",")
        self._panes.show_all_but(tuple(pane for pane in Pane if pane in named))


def as_text(data: QByteArray) -> str:
    """Bytes of Qt as base64."""
    return bytes(data.toBase64().data()).decode("ascii")


def as_bytes(text: str) -> QByteArray:
    """Bytes of Qt out of base64; empty where it is none."""
    return QByteArray.fromBase64(QByteArray(text.encode()))
