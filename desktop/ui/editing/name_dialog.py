"""One line to be written: the name of a tag, a collection, a template."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language

LONGEST_NAME = 200


class NameDialog(FittedDialog):
    """Enter takes the name; an empty one cannot be taken."""

    def __init__(
        self,
        words: Callable[[], tuple[str, str]],
        name: str,
        take: Callable[[str], object],
        parent: QWidget,
    ) -> None:
        """`words` gives the title and a sentence about the name, in the language in force."""
        super().__init__(parent)
        self._words, self._take = words, take
        self.sentence, self.line, self.save = PlainLabel(), QLineEdit(name), QPushButton()
        self.line.setMaxLength(LONGEST_NAME)
        self.line.selectAll()
        self.sentence.setBuddy(self.line)
        buttons = answering(self, self.save, self._accept)
        self.line.textChanged.connect(self._enable)
        layout = QVBoxLayout(self)
        for widget in (self.sentence, self.line, buttons):
            layout.addWidget(widget)
        self.resize(420, 0)
        follow_language(self, self._retranslate)

    def _accept(self) -> None:
        self.accept()
        self._take(" ".join(self.line.text().split()))

    def _enable(self) -> None:
        self.save.setEnabled(bool(self.line.text().strip()))

    def _retranslate(self) -> None:
        title, sentence = self._words()
        self.setWindowTitle(title)
        self.sentence.setText(sentence)
        self.line.setAccessibleName(sentence)
        self.save.setText(self.tr("Save"))
        self._enable()
