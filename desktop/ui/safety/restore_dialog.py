"""A new archive made of a backup, which stays as it is."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QDialogButtonBox,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.errors import (
    ArchiveExistsError,
    BadRecoveryCodeError,
    CancelledError,
    SkryniaError,
)
from desktop.ui.controls.dialog_buttons import working
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.path_field import file_field, folder_field
from desktop.ui.controls.quiet_scroll import QuietScroll
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
        self._text, self._form = PlainLabel(), QWidget()
        self._labels = (PlainLabel(), PlainLabel())
        self._done = False
        self.recovery_hint, self.use_recovery = PlainLabel(role="muted"), QCheckBox()
        self.backup, self.passphrase = folder_field(), PassphraseField(theme)
        self.use_keyfile, self.keyfile = QCheckBox(), file_field()
        self.place, self.notice = PlaceStep(takes_empty=False), Notice()
        self.progress = RestoreBar(self.session)
        self.begin = QPushButton()
        self.buttons = working(self, self.begin)
        self._arrange()
        self._connect()
        self.setMinimumWidth(520)
        follow_language(self, self._retranslate)

    def _arrange(self) -> None:
        self._labels[0].setBuddy(self.backup.line)
        self._labels[1].setBuddy(self.passphrase.line)
        for unasked in (self.keyfile, self.recovery_hint):
            unasked.hide()
        form = QVBoxLayout(self._form)
        form.setContentsMargins(0, 0, 6, 0)
        parts: tuple[QWidget, ...] = (
            *(self._text, self._labels[0], self.backup, self._labels[1], self.passphrase),
            *(self.recovery_hint, self.use_recovery, self.use_keyfile, self.keyfile, self.place),
        )
        for part in parts:
            form.addWidget(part)
        layout = QVBoxLayout(self)
        layout.addWidget(QuietScroll(self._form), 1)
        for part in (self.notice, self.progress, self.buttons):
            layout.addWidget(part)

    def _connect(self) -> None:
        self.use_recovery.toggled.connect(self._choose_recovery)
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
        recovery = self.use_recovery.isChecked()
        secret = partial(secret_of, self.passphrase.text(), keyfile, recovery=recovery)
        self.notice.clear()
        self.session.restore(backup, secret, folder)
        self._refresh()
        self.fit()

    @override
    def reject(self) -> None:
        """Work that runs has its own button to stop; Escape would hide it and leave it running."""
        if not self.session.running:
            super().reject()

    def _choose_recovery(self, recovery: bool) -> None:
        """A recovery code needs no key file."""
        if recovery:
            self.use_keyfile.setChecked(False)
        self.use_keyfile.setHidden(recovery)
        self.recovery_hint.setVisible(recovery)
        self.passphrase.ask_for_recovery_words(recovery)
        self.notice.clear()
        self._retranslate()
        self.fit()

    def _finish(self, folder: Path) -> None:
        """It stays until it is closed: whoever waited reads what came of it."""
        self._done = True
        self.passphrase.clear()
        self.begin.hide()
        self._refresh()
        self._tell_done()
        close = self.buttons.button(QDialogButtonBox.StandardButton.Close)
        close.setDefault(True)
        close.setFocus()
        self.fit()
        self.restored.emit(folder)

    def _fail(self, error: SkryniaError) -> None:
        self._refresh()
        if isinstance(error, CancelledError):
            self.notice.tell(
                lambda: self.tr("No archive was made."),
                lambda: self.tr("The backup is unchanged."),
                tone="",
            )
            self.begin.setFocus()
        else:
            self.notice.tell_error(error)
            self._ask_again(error)
        self.fit()

    def _ask_again(self, error: SkryniaError) -> None:
        """The keyboard goes to what is to be mended."""
        if isinstance(error, ArchiveExistsError):
            self.place.ask_for_another_name()
        elif isinstance(error, BadRecoveryCodeError):
            # One word of thirteen is to be mended: selected, the next key would delete them all.
            self.passphrase.setFocus()
        else:
            self.passphrase.select()

    def _tell_done(self) -> None:
        self.notice.tell(
            lambda: self.tr("The archive is restored, and all of it was read."),
            lambda: self.tr("The same keys open it."),
            tone="good",
        )

    def _refresh(self) -> None:
        idle = not (self.session.running or self._done)
        complete = bool(self.backup.path() and self.passphrase.text() and self.place.folder())
        self._form.setEnabled(idle)
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
        recovery = self.use_recovery.isChecked()
        self._labels[1].setText(self.tr("Recovery words") if recovery else self.tr("Passphrase"))
        hint = self.tr("All thirteen words from your sheet, in their order, with spaces between.")
        self.recovery_hint.setText(hint)
        self.passphrase.line.setAccessibleDescription(hint if recovery else "")
        self.use_recovery.setText(self.tr("Recovery words instead of the passphrase"))
        self.use_keyfile.setText(self.tr("This backup also needs a key file"))
        self.keyfile.set_title(self.tr("Key file"))
        self.begin.setText(self.tr("Restore"))
        self._refresh()
