"""Language, look and size of text: applied from the preferences and changed by the user."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from desktop.ui.languages import Languages
from desktop.ui.look.theme import LARGEST_TEXT, SMALLEST_TEXT, TEXT_STEP, Look, Theme
from desktop.ui.preferences import Preferences, PreferenceStore

_LOOKS = tuple(Look)


class Appearance(QObject):
    """Keeps theme and language equal to the preferences."""

    def __init__(
        self, store: PreferenceStore, theme: Theme, languages: Languages, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._theme = theme
        self._languages = languages
        store.changed.connect(self._apply)

    def enlarge(self, steps: int) -> None:
        """Text larger (1) or smaller (-1)."""
        size = self._store.current.text_size + steps * TEXT_STEP
        self.set_text_size(min(max(size, SMALLEST_TEXT), LARGEST_TEXT))

    def set_text_size(self, percent: int) -> None:
        """Text of this size."""
        self._store.put(replace(self._store.current, text_size=percent))

    def next_look(self) -> None:
        """System, light, dark, high contrast, and round again."""
        number = _LOOKS.index(Look(self._store.current.look))
        look = _LOOKS[(number + 1) % len(_LOOKS)]
        self._store.put(replace(self._store.current, look=look.value))

    def set_language(self, language: str) -> None:
        """Speak this language."""
        self._store.put(replace(self._store.current, language=language))

    def _apply(self, preferences: Preferences) -> None:
        if preferences.language != self._languages.chosen:
            self._languages.choose(preferences.language)
        look = Look(preferences.look)
        if (look, preferences.text_size) != (self._theme.look, self._theme.text_size):
            self._theme.choose(look, preferences.text_size)
