"""Panes are filled where they stand: Qt gives all that a widget holds its style at every move."""

from PySide6.QtCore import QEvent, QObject
from typing_extensions import override

from desktop.ui.reading.reader_text import ReaderText
from tests.desktop.ui.conftest import Stage, draft


class StyleChanges(QObject):
    """How often the text that is read was styled."""

    def __init__(self) -> None:
        super().__init__()
        self.count = 0

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        self.count += event.type() == QEvent.Type.StyleChange and isinstance(watched, ReaderText)
        return False


def test_what_lies_deep_in_the_window_is_styled_a_few_times(stage: Stage) -> None:
    changes = StyleChanges()
    stage.application.installEventFilter(changes)
    library = stage.unlock([draft("Тэкст")])
    assert 0 < changes.count <= 4

    changes.count = 0
    library.panes.setParent(None)
    assert changes.count > 0, "the control: a move is seen"
    library.pages.addWidget(library.panes)
