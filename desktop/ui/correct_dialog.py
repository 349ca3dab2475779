"""The description of the document that is read, to be corrected."""

from __future__ import annotations

from PySide6.QtWidgets import QDialogButtonBox, QPushButton, QVBoxLayout, QWidget

from archive.documents import Reading
from desktop.ui.corrections import Corrections
from desktop.ui.description_form import DescriptionForm
from desktop.ui.fitted_dialog import FittedDialog
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import follow_language


class CorrectDialog(FittedDialog):
    """Nothing is changed before it is saved; the original is never changed."""

    def __init__(self, corrections: Corrections, reading: Reading, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections, self._article = corrections, reading.article
        self._words = PlainLabel(role="muted")
        self.form, self.save = DescriptionForm(), QPushButton()
        self.save.setProperty("primary", True)
        self.save.setDefault(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        buttons.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        buttons.accepted.connect(self._save)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self.form)
        layout.addWidget(buttons)
        self.setMinimumWidth(560)
        self.finished.connect(self.deleteLater)
        self.form.show_description(reading.article.description)
        self.form.changed.connect(self._enable)
        follow_language(self, self._retranslate)
        self._enable()

    def _save(self) -> None:
        self._corrections.correct(self._article.id, self.form.changes(), accepted=False)
        self.accept()

    def _enable(self) -> None:
        self.save.setEnabled(self.form.is_sound and bool(self.form.changes()))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Correct the description"))
        self._words.setText(
            self.tr("The original file stays as it is; the custody log notes the correction.")
        )
        self.save.setText(self.tr("Save"))
