"""The interface's language: chosen at run time, without a restart."""

from __future__ import annotations

from collections.abc import Callable
from importlib.resources import files

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

INTERFACE_LANGUAGES = {"be": "Беларуская", "ru": "Русский", "en": "English"}
_CATALOGUES = ("skrynia", "qt")


class Languages(QObject):
    """Loads the catalogues of one language and tells every widget."""

    def __init__(self, application: QApplication, parent: QObject) -> None:
        super().__init__(parent)
        self._application = application
        self._translators: list[QTranslator] = []
        self.chosen = ""

    @property
    def current(self) -> str:
        """Code of the language in force."""
        return self.chosen or system_language()

    def choose(self, language: str) -> None:
        """Switch to a language ("be", "ru", "en"), or follow the system when empty."""
        self.chosen = language if language in INTERFACE_LANGUAGES else ""
        while self._translators:
            self._application.removeTranslator(self._translators.pop())
        QLocale.setDefault(QLocale(self.current))
        for catalogue in _CATALOGUES:
            translator = load_catalogue(catalogue, self.current, self)
            if translator is not None:
                self._application.installTranslator(translator)
                self._translators.append(translator)
        # A window that was never shown hears of it now. Later all that is put into it meanwhile, in
        # the language in force, would be gone through again.
        QCoreApplication.sendPostedEvents(self.parent(), QEvent.Type.LanguageChange.value)


def system_language() -> str:
    """The first of the system's languages that the interface speaks, else English."""
    for name in QLocale.system().uiLanguages():
        language = name.split("-")[0].split("_")[0]
        if language in INTERFACE_LANGUAGES:
            return language
    return "en"


def load_catalogue(
    catalogue: str, language: str, parent: QObject | None = None
) -> QTranslator | None:
    """The compiled catalogue, or None when there is none for the language."""
    path = files("resources") / "translations" / f"{catalogue}_{language}.qm"
    translator = QTranslator(parent)
    return translator if translator.load(str(path)) else None


class _LanguageFollower(QObject):
    def __init__(self, widget: QWidget, retranslate: Callable[[], None]) -> None:
        super().__init__(widget)
        self._retranslate = retranslate
        widget.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        return False


def follow_language(widget: QWidget, retranslate: Callable[[], None]) -> None:
    """Call `retranslate` now, and again whenever the interface's language changes."""
    retranslate()
    _LanguageFollower(widget, retranslate)
