"""Some passages of a code get a new code of their own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.coding_report import Passage
from archive.records import AnnotationId
from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.upright import upright
from desktop.ui.languages import follow_language

_MARK_ROLE = int(Qt.ItemDataRole.UserRole)
_LONGEST = 100


class SplitDialog(FittedDialog):
    """A name and the passages that go with it."""

    split = Signal(str, object)
    """Name of the new code and `AnnotationId`s."""

    def __init__(self, name: str, passages: Sequence[Passage], parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._old_name, self._about = name, PlainLabel()
        self.name, self.list = QLineEdit(), QListWidget()
        self.list.setWordWrap(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for passage in passages:
            self._add(passage)
        self.act = QPushButton()
        buttons = answering(self, self.act, self.accept)
        self.name.textChanged.connect(self._enable)
        self.list.itemChanged.connect(self._enable)
        layout = QVBoxLayout(self)
        for widget in (self._about, self.name, self.list, buttons):
            layout.addWidget(widget)
        self.setMinimumWidth(520)
        self._enable()
        follow_language(self, self._retranslate)

    @property
    def ticked(self) -> tuple[AnnotationId, ...]:
        """The passages that are to go."""
        items = [self.list.item(number) for number in range(self.list.count())]
        return tuple(
            item.data(_MARK_ROLE) for item in items if item.checkState() == Qt.CheckState.Checked
        )

    def accept(self) -> None:
        """Hand over name and passages."""
        self.split.emit(self.name.text().strip(), self.ticked)
        super().accept()

    def _add(self, passage: Passage) -> None:
        quote = " ".join(passage.annotation.quote.split())[:_LONGEST]
        item = QListWidgetItem(f"{upright(quote)} — {upright(passage.title)}", self.list)
        item.setData(_MARK_ROLE, passage.annotation.id)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)

    def _enable(self) -> None:
        self.act.setEnabled(bool(self.name.text().strip()) and bool(self.ticked))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Split a code"))
        about = self.tr("Passages that are ticked get the new code instead of “%1”.")
        self._about.setText(about.replace("%1", self._old_name))
        self.name.setPlaceholderText(self.tr("Name of the new code"))
        self.name.setAccessibleName(self.tr("Name of the new code"))
        self.list.setAccessibleName(self.tr("Passages"))
        self.act.setText(self.tr("Split"))
