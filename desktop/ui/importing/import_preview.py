"""What a long import will take, before it begins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtWidgets import QCheckBox, QPushButton, QVBoxLayout, QWidget

from desktop.ui.controls.dialog_buttons import answering
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Heading, PlainLabel
from desktop.ui.importing.import_order import ImportOrder, Survey
from desktop.ui.languages import follow_language
from desktop.ui.vocabulary import size_words

GoOn = Callable[[ImportOrder | None], None]


class ImportPreview(FittedDialog):
    """Count and size, and the two choices that an import has."""

    def __init__(self, order: ImportOrder, found: Survey, go_on: GoOn, parent: QWidget) -> None:
        """`go_on` hears the order with the choices, or None when nothing is to be imported."""
        super().__init__(parent)
        self._order, self._found, self._go_on = order, found, go_on
        self.heading, self.amount = Heading(1.2), PlainLabel()
        self._promise = PlainLabel(role="muted")
        self.keep_paths, self.again = QCheckBox(), QCheckBox()
        self.keep_paths.setChecked(order.keep_paths)
        self.begin = QPushButton()
        buttons = answering(self, self.begin, self.accept)
        layout = QVBoxLayout(self)
        for widget in (self.heading, self.amount, self._promise, self.keep_paths, self.again):
            layout.addWidget(widget)
        layout.addWidget(buttons)
        self.setMinimumWidth(460)
        self.finished.connect(self._decide)
        follow_language(self, self._retranslate)
        self.begin.setFocus()

    def _decide(self, result: int) -> None:
        choices = replace(
            self._order, keep_paths=self.keep_paths.isChecked(), again=self.again.isChecked()
        )
        self._go_on(choices if result == self.DialogCode.Accepted else None)
        self.deleteLater()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Import"))
        self.heading.setText(self.tr("Import %Ln file(s)?", "", self._found.files))
        size = size_words(self._found.size_bytes)
        amount = self.tr("%1 in %Ln folder(s).", "", self._found.folders).replace("%1", size)
        self.amount.setText(amount if self._found.folders else size)
        self._promise.setText(
            self.tr(
                "Copies go into the archive; what is there already is passed over. You can go on "
                "working meanwhile, pause the import and stop it: what was stored stays."
            )
        )
        self.keep_paths.setText(self.tr("Remember where each file lay on this disk"))
        self.again.setText(self.tr("Read files again that were read before"))
        self.begin.setText(self.tr("Import"))
