"""The same fields of several documents: what is not touched stays as it is."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.changes import Change
from archive.errors import SkryniaError
from archive.records import ArticleId
from desktop.ui.annotation.long_steps import PORTION
from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.editing.description_words import FIELD_CHOICES, choice_word, field_word, typed
from desktop.ui.editing.editing import Editing
from desktop.ui.languages import follow_language

_CHOSEN = ("language", "kind", "sensitivity", "consent")
_WRITTEN = ("source", "place")


class ManyDialog(FittedDialog):
    """One step for all of them, which one undo takes back.

    It is out of sight while very many are changed, and comes back with all that was written when
    they cannot be.
    """

    def __init__(self, editing: Editing, ids: tuple[ArticleId, ...], parent: QWidget) -> None:
        super().__init__(parent)
        self._editing, self.ids = editing, ids
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self.boxes = {name: QComboBox() for name in _CHOSEN}
        self.lines = {name: QLineEdit() for name in _WRITTEN}
        self._labels = {name: PlainLabel(wrap=False) for name in (*_CHOSEN, *_WRITTEN)}
        self.save = QPushButton()
        self._put_back = False
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        for box in self.boxes.values():
            box.currentIndexChanged.connect(self._enable)
        for line in self.lines.values():
            line.textChanged.connect(self._enable)
        follow_language(self, self._retranslate)

    def changes(self) -> dict[str, object]:
        """The fields that are to be changed, by name."""
        chosen = {
            name: typed(name, box.currentData())
            for name, box in self.boxes.items()
            if box.currentIndex() > 0
        }
        written = {name: line.text().strip() for name, line in self.lines.items()}
        return chosen | {name: text for name, text in written.items() if text}

    def written(self) -> str:
        """What was chosen and written, a line for each field, to be put back by `put_back`."""
        return "\n".join(f"{name}={value}" for name, value in self.changes().items())

    def put_back(self, written: str) -> None:
        """Show again what was half written when the archive locked."""
        for line in written.splitlines():
            name, _, value = line.partition("=")
            box, field = self.boxes.get(name), self.lines.get(name)
            if box is not None:
                values = [str(box.itemData(place)) for place in range(box.count())]
                box.setCurrentIndex(max(0, values.index(value) if value in values else 0))
            elif field is not None:
                field.setText(value)
        self._put_back = bool(self.changes())
        self._retranslate()

    def _arrange(self) -> None:
        form = QFormLayout()
        for name, field in (*self.boxes.items(), *self.lines.items()):
            self._labels[name].setBuddy(field)
            form.addRow(self._labels[name], field)
        for name, box in self.boxes.items():
            box.addItem("")
            for value in FIELD_CHOICES[name]:
                box.addItem("", value)
        buttons = answering(self, self.save, self._save)
        layout = QVBoxLayout(self)
        layout.addWidget(self.words)
        layout.addWidget(self.notice)
        layout.addWidget(scrolled(form), 1)
        layout.addWidget(buttons)
        self.resize(440, 0)

    def _save(self) -> None:
        self.notice.clear()
        self.save.setEnabled(False)
        if len(self.ids) > PORTION:
            # A strip below the library tells how far it is.
            self.hide()
        self._editing.describe(self.ids, self.changes(), self._leave, self._come_back)

    def _leave(self, _: Change) -> None:
        # It may have been left while the change was stored.
        if shiboken6.isValid(self):
            self.accept()

    def _come_back(self, error: SkryniaError) -> None:
        if shiboken6.isValid(self):
            self._enable()
            self.open()
            self.notice.tell_error(error)

    def _enable(self, *_: object) -> None:
        self.save.setEnabled(bool(self.changes()) and not self._editing.read_only)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Change several documents"))
        chosen = self.tr("%Ln document(s) chosen", "", len(self.ids))
        again = self.tr("What you had written before the archive was locked is here again.")
        self.words.setText(f"{chosen}\n{again}" if self._put_back else chosen)
        self.save.setText(self.tr("Change all of them"))
        as_it_is = self.tr("Leave as it is")
        for name, label in self._labels.items():
            label.setText(field_word(name))
        for name, box in self.boxes.items():
            box.setAccessibleName(field_word(name))
            box.setItemText(0, as_it_is)
            for place, value in enumerate(FIELD_CHOICES[name], start=1):
                box.setItemText(place, choice_word(name, value))
        for name, line in self.lines.items():
            line.setAccessibleName(field_word(name))
            line.setPlaceholderText(as_it_is)
        self._enable()
