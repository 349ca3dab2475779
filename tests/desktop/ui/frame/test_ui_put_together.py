"""Panes are filled where they stand: Qt gives all that a widget holds its style at every move."""

from collections import Counter

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QLabel
from typing_extensions import override

from desktop.ui.listing.results_view import ResultsView
from desktop.ui.reading.reader_text import ReaderText
from desktop.ui.services import Resumption
from desktop.ui.unlocking.secret_step import SecretStep
from tests.desktop.ui.conftest import Stage, draft

MOST = {ReaderText: 4, ResultsView: 2, SecretStep: 2}
"""How often each may be styled until the library is there."""


class StyleChanges(QObject):
    """How often widgets of each type were styled."""

    def __init__(self) -> None:
        super().__init__()
        self.counts: Counter[type[QObject]] = Counter()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.counts[type(watched)] += event.type() == QEvent.Type.StyleChange
        return False


def test_what_lies_deep_in_the_window_is_styled_a_few_times(stage: Stage) -> None:
    changes = StyleChanges()
    stage.application.installEventFilter(changes)
    library = stage.unlock([draft("Тэкст")])
    for deep, most in MOST.items():
        assert 0 < changes.counts[deep] <= most, deep

    changes.counts.clear()
    library.panes.setParent(None)
    assert changes.counts[ReaderText] > 0, "the control: a move is seen"
    library.pages.addWidget(library.panes)


class LanguageChanges(QObject):
    """How often any label heard that it should speak another language."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.LanguageChange and isinstance(watched, QLabel)
        return False


def test_a_window_is_put_together_in_its_language(stage: Stage) -> None:
    changes = LanguageChanges()
    stage.application.installEventFilter(changes)
    window = stage.open_window(Resumption(language="be"))
    assert changes.count == 0
    assert window.entrance.unlock_page.findChildren(QLabel)

    window.languages.choose("ru")
    stage.application.processEvents()
    assert changes.count > 0, "the control: another language is heard of"
