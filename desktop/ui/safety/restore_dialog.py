"""A new archive made of a backup, which stays as it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.errors import SkryniaError
from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.path_field import file_field, folder_field
from desktop.ui.jobs import Jobs
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.safety.restoring import RestoreBar, RestoreSession
from desktop.ui.services import Services
from desktop.ui.unlocking.create_steps import PlaceStep
from desktop.ui.unlocking.keyfiles import secret_of
from desktop.ui.unlocking.passphrase_field import PassphraseField


class RestoreDialog(FittedDialog):
    """Which backup, what opens it, and where the new archive is to lie."""

    restored = Signal(object)
    """Folder of the new archive."""

    def __init__(self, services: Services, jobs: Jobs, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.session = RestoreSession(services.shelf, jobs, self)
        self._text = PlainLabel()
        self._labels = (PlainLabel(), PlainLabel())
        self.backup, self.passphrase = folder_field(), PassphraseField(theme)
        self.use_keyfile, self.keyfile = QCheckBox(), file_field()
        self.place, self.notice, self.progress = PlaceStep(), Notice(), RestoreBar(self.session)
        self.begin = QPushButton()
        self._arrange()
        self._connect()
        self.setMinimumWidth(520)
        follow_language(self, self._retranslate)

    def _arrange(self) -> None:
        self._labels[0].setBuddy(self.backup.line)
        self._labels[1].setBuddy(self.passphrase.line)
        self.keyfile.hide()
        box = working(self, self.begin)
        layout = QVBoxLayout(self)
        layout.addWidget(self._text)
        layout.addSpacing(6)
        parts: tuple[QWidget, ...] = (
            *(self._labels[0], self.backup, self._labels[1], self.passphrase),
            *(self.use_keyfile, self.keyfile, self.place, self.notice, self.progress, box),
        )
        for part in parts:
            layout.addWidget(part)

    def _connect(self) -> None:
        self.use_keyfile.toggled.connect(self.keyfile.setVisible)
        self.use_keyfile.toggled.connect(self.fit)
        self.session.finished.connect(self._finish)
        self.session.failed.connect(self._fail)
        self.begin.clicked.connect(self._begin)
        self.passphrase.submitted.connect(self._begin)
        for source in (self.backup, self.passphrase, self.place):
            source.changed.connect(self._refresh)

    def _begin(self) -> None:
        backup, folder = self.backup.path(), self.place.folder()
        if backup is None or folder is None or not self.begin.isEnabled():
            return
        keyfile = self.keyfile.path() if self.use_keyfile.isChecked() else None
        secret = partial(secret_of, self.passphrase.text(), keyfile)
        self.notice.clear()
        self.session.restore(backup, secret, folder)
        self._refresh()
        self.fit()

    @override
    def reject(self) -> None:
        """Work that runs has its own button to stop; Escape would hide it and leave it running."""
        if not self.session.running:
            super().reject()

    def _finish(self, folder: Path) -> None:
        self.passphrase.clear()
        self.accept()
        self.restored.emit(folder)

    def _fail(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)
        self._refresh()
        self.passphrase.select()
        self.fit()

    def _refresh(self) -> None:
        idle = not self.session.running
        complete = bool(self.backup.path() and self.passphrase.text() and self.place.folder())
        self.begin.setEnabled(idle and complete)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Restore from a backup"))
        self._text.setText(
            self.tr(
                "A new archive is made of a backup and read whole before it counts. The backup "
                "itself is not changed."
            )
        )
        self._labels[0].setText(self.tr("Folder of the backup"))
        self.backup.set_title(self.tr("Folder of the backup"))
        self._labels[1].setText(self.tr("Passphrase"))
        self.use_keyfile.setText(self.tr("This backup also needs a key file"))
        self.keyfile.set_title(self.tr("Key file"))
        self.begin.setText(self.tr("Restore"))
        self.notice.retell()
        self._refresh()
