"""One new secret for the archive: a passphrase, perhaps with a key file, or recovery words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QDialogButtonBox,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.errors import SkryniaError
from archive.keys import KeySlot, Secret
from archive.ports import Keyring
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.services import Services
from desktop.ui.unlocking.keyfiles import secret_of
from desktop.ui.unlocking.recovery_page import RecoveryPage
from desktop.ui.unlocking.secret_step import SecretStep

Store = Callable[[Secret], KeySlot]
"""Makes a key of a secret; on a lane."""


class ReplacingKeyring:
    """A `Keyring` that puts what is added in the place of one slot."""

    def __init__(self, keyring: Keyring, number: int) -> None:
        self._keyring = keyring
        self._number = number

    def slots(self) -> Sequence[KeySlot]:
        """The slots in use."""
        return self._keyring.slots()

    def add(self, secret: Secret, label: str) -> KeySlot:
        """Replace the slot, which keeps its name."""
        return self._keyring.change(self._number, secret)

    def remove(self, number: int) -> None:
        """Empty a slot."""
        self._keyring.remove(number)

    def change(self, number: int, secret: Secret) -> KeySlot:
        """Put another secret in a slot."""
        return self._keyring.change(number, secret)


class PassphraseDialog(FittedDialog):
    """Seven words that are offered, or a passphrase of one's own; perhaps a key file."""

    made = Signal()

    def __init__(
        self, store: Store, services: Services, jobs: Jobs, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._store, self._jobs = store, jobs
        self.secret = SecretStep(services, jobs, theme)
        self.notice, self.busy, self.save = Notice(), QProgressBar(), QPushButton()
        self.busy.setRange(0, 0)
        self.busy.setTextVisible(False)
        self.busy.hide()
        self.save.setProperty("primary", True)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
        box.addButton(self.save, QDialogButtonBox.ButtonRole.AcceptRole)
        box.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(self.secret), 1)
        for part in (self.notice, self.busy, box):
            layout.addWidget(part)
        self.setMinimumWidth(540)
        self.secret.changed.connect(self._refresh)
        self.secret.submitted.connect(self._save)
        self.save.clicked.connect(self._save)
        follow_language(self, self._retranslate)
        self.secret.offer_words()
        self.secret.again.setFocus()
        self._refresh()

    @override
    def done(self, result: int) -> None:
        self.secret.forget()
        super().done(result)

    def _save(self) -> None:
        if not self.save.isEnabled():
            return
        self.notice.clear()
        self._set_busy(True)
        words, keyfile = self.secret.passphrase(), self.secret.keyfile_path()
        work = partial(_stored, self._store, words, keyfile)
        self._jobs.run(Lane.WRITE, work, self, self._finish, self._fail)

    def _finish(self, _: KeySlot) -> None:
        self.made.emit()
        self.accept()

    def _fail(self, error: SkryniaError) -> None:
        self._set_busy(False)
        self.notice.tell_error(error)
        self.fit()

    def _set_busy(self, busy: bool) -> None:
        self.busy.setVisible(busy)
        self.secret.setDisabled(busy)
        self._refresh()

    def _refresh(self) -> None:
        self.save.setEnabled(self.secret.complete() and self.busy.isHidden())

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("A new passphrase"))
        self.save.setText(self.tr("Use this key"))
        self.busy.setAccessibleName(self.tr("Adding the key"))


class RecoveryDialog(FittedDialog):
    """Recovery words for an archive that is there already."""

    made = Signal()

    def __init__(
        self, keyring: Keyring, services: Services, jobs: Jobs, theme: Theme, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.page = RecoveryPage(services, jobs, theme, keyring, just_made=False)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.page)
        self.setMinimumWidth(560)
        self.page.done.connect(self.accept)
        self.page.added.connect(self.made)
        follow_language(self, self._retranslate)
        self.page.forward.setFocus()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Recovery words"))


def _stored(store: Store, words: str, keyfile: Path | None) -> KeySlot:
    return store(secret_of(words, keyfile))
