"""The unlock window: an archive's folder, and a passphrase with perhaps a key file, or words."""

from __future__ import annotations

import gc
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from archive.errors import (
    ArchiveLockedError,
    BadRecoveryCodeError,
    SkryniaError,
    WrongSecretError,
)
from archive.keys import Secret
from archive.ports import ArchiveShelf, OpenArchive
from desktop.ui.controls.labels import Heading, Notice, PlainLabel
from desktop.ui.controls.path_field import file_field
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.services import Services
from desktop.ui.unlocking.keyfiles import secret_of
from desktop.ui.unlocking.passphrase_field import PassphraseField
from desktop.ui.unlocking.which_archive import WhichArchive

_FREE_TRIES = 3
_LONGEST_WAIT_SECONDS = 30


class UnlockPage(QWidget):
    """Asks for what opens an archive and opens it without freezing."""

    unlocked = Signal(object, object)
    """The open archive and its folder."""
    create_wanted = Signal()

    def __init__(self, services: Services, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs
        self._failures = 0
        self._wait_seconds = 0
        self._busy = False
        self.heading = Heading()
        self.folder = WhichArchive()
        self.passphrase = PassphraseField(theme)
        self.recovery_hint = PlainLabel(role="muted")
        self.use_recovery, self.use_keyfile = QCheckBox(), QCheckBox()
        self.keyfile = file_field()
        self.notice = Notice()
        self.read_only = QPushButton()
        self.busy_bar = QProgressBar()
        self.busy_words = PlainLabel(role="muted")
        self.unlock = QPushButton()
        self.create_button = QPushButton()
        self._passphrase_label = PlainLabel()
        self._wait = QTimer(self, interval=1000)
        self._arrange()
        self._connect()
        theme.changed.connect(self.heading.refit)
        follow_language(self, self._retranslate)

    def offer(self, folder: Path | None, *, named: bool = True) -> None:
        """Wait for the passphrase of an archive; named, its folder is shown, not where it lies."""
        if folder != self.folder.path():
            (self.folder.set_name_of if named else self.folder.conceal)(folder)
        (self.folder.line if folder is None else self.passphrase).setFocus()

    def conceal(self) -> None:
        """Drop everything that was typed, and show no more which archive was chosen."""
        self.forget()
        if not self._busy and self.folder.path() is not None:
            self.folder.conceal(self.folder.path())
            self.passphrase.setFocus()

    def forget(self) -> None:
        """Drop everything that was typed."""
        self.passphrase.clear()
        self.keyfile.set_path(None)
        self.notice.clear()

    def _arrange(self) -> None:
        self._passphrase_label.setBuddy(self.passphrase.line)
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        self.unlock.setProperty("primary", True)
        self.create_button.setProperty("quiet", True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(6)
        layout.addWidget(self.heading)
        layout.addSpacing(8)
        parts: tuple[QWidget, ...] = (
            *(self.folder, self._passphrase_label, self.passphrase),
            *(self.recovery_hint, self.use_recovery, self.use_keyfile, self.keyfile),
            *(self.notice, self.read_only),
        )
        for part in parts:
            layout.addWidget(part)
        layout.addWidget(self.busy_bar)
        layout.addWidget(self.busy_words)
        layout.addSpacing(8)
        layout.addLayout(self._buttons())
        unasked: tuple[QWidget, ...] = (
            *(self.recovery_hint, self.keyfile, self.read_only),
            *(self.busy_bar, self.busy_words),
        )
        for part in unasked:
            part.hide()

    def _buttons(self) -> QHBoxLayout:
        buttons = QHBoxLayout()
        buttons.addWidget(self.create_button)
        buttons.addStretch()
        buttons.addWidget(self.unlock)
        return buttons

    def _connect(self) -> None:
        self.use_recovery.toggled.connect(self._choose_recovery)
        self.use_keyfile.toggled.connect(self.keyfile.setVisible)
        self.folder.changed.connect(self._refresh)
        self.passphrase.changed.connect(self._refresh)
        self.passphrase.submitted.connect(self.try_unlock)
        self.unlock.clicked.connect(self.try_unlock)
        self.read_only.clicked.connect(partial(self.try_unlock, read_only=True))
        self.create_button.clicked.connect(self.create_wanted)
        self._wait.timeout.connect(self._count_down)

    def try_unlock(self, *_: object, read_only: bool = False) -> None:
        """Open with what was typed, on a lane; the page stays alive meanwhile."""
        folder = self.folder.path()
        if folder is None or not self.unlock.isEnabled():
            return
        self.notice.clear()
        self.read_only.hide()
        self._set_busy(True)
        self._jobs.run(
            Lane.IMPORT, self._services.warm_up, self, _leave_uncollected, lambda _: None
        )
        self._jobs.run(
            Lane.READ,
            partial(_open, self._services.shelf, folder, self._secret(), read_only),
            self,
            partial(self._succeed, folder),
            self._fail,
        )

    def _secret(self) -> Callable[[], Secret]:
        """What makes the secret of what was typed; called on the lane, for it reads a file."""
        keyfile = self.keyfile.path() if self.use_keyfile.isChecked() else None
        recovery = self.use_recovery.isChecked()
        return partial(secret_of, self.passphrase.text(), keyfile, recovery=recovery)

    def _choose_recovery(self, recovery: bool) -> None:
        """A recovery code needs no key file."""
        if recovery:
            self.use_keyfile.setChecked(False)
        self.use_keyfile.setHidden(recovery)
        self.recovery_hint.setVisible(recovery)
        self.passphrase.ask_for_recovery_words(recovery)
        self.notice.clear()
        self._retranslate()

    def _succeed(self, folder: Path, archive: OpenArchive) -> None:
        self._failures = 0
        self._set_busy(False)
        self.forget()
        self.unlocked.emit(archive, folder)

    def _fail(self, error: SkryniaError) -> None:
        self._set_busy(False)
        self.notice.tell_error(error)
        self.read_only.setVisible(isinstance(error, ArchiveLockedError))
        if isinstance(error, WrongSecretError):
            self._failures += 1
            self._start_waiting()
        if isinstance(error, BadRecoveryCodeError):
            # One word of thirteen is to be mended: selected, the next key would delete them all.
            self.passphrase.setFocus()
        else:
            self.passphrase.select()

    def _start_waiting(self) -> None:
        """From the fourth failure on each try waits twice as long as the one before."""
        beyond = self._failures - _FREE_TRIES
        if beyond > 0:
            self._wait_seconds = int(min(2**beyond, _LONGEST_WAIT_SECONDS))
            self._wait.start()
        self._refresh()

    def _count_down(self) -> None:
        self._wait_seconds -= 1
        if self._wait_seconds <= 0:
            self._wait.stop()
        self._refresh()

    @property
    def opening(self) -> Path | None:
        """The archive that is being opened just now."""
        return self.folder.path() if self._busy else None

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.busy_bar.setVisible(busy)
        self.busy_words.setVisible(busy)
        for widget in (
            self.folder,
            self.passphrase,
            self.use_recovery,
            self.use_keyfile,
            self.keyfile,
            self.create_button,
        ):
            widget.setEnabled(not busy)
        self._refresh()

    def _refresh(self) -> None:
        complete = bool(self.folder.path() and self.passphrase.text())
        self.unlock.setEnabled(complete and not self._busy and self._wait_seconds <= 0)
        if self._wait_seconds > 0:
            self.unlock.setText(self.tr("Wait %n second(s)", "", self._wait_seconds))
        else:
            self.unlock.setText(self.tr("Unlock"))

    def _retranslate(self) -> None:
        self.heading.setText(self.tr("Open an archive"))
        recovery = self.use_recovery.isChecked()
        self._passphrase_label.setText(
            self.tr("Recovery words") if recovery else self.tr("Passphrase")
        )
        hint = self.tr("All thirteen words from your sheet, in their order, with spaces between.")
        self.recovery_hint.setText(hint)
        self.passphrase.line.setAccessibleDescription(hint if recovery else "")
        self.use_recovery.setText(self.tr("Recovery words instead of the passphrase"))
        self.use_keyfile.setText(self.tr("This archive also needs a key file"))
        self.keyfile.set_title(self.tr("Key file"))
        self.read_only.setText(self.tr("Open for reading only"))
        self.busy_words.setText(
            self.tr("Opening. It takes a moment on purpose: every guess costs as much.")
        )
        self.create_button.setText(self.tr("Create a new archive"))
        self._refresh()


def _leave_uncollected(_: None) -> None:
    """What was loaded stays for as long as the process: the collector of cycles may pass it over.

    Otherwise it looks through all of it while documents are imported, and every thread waits.
    """
    gc.freeze()


def _open(
    shelf: ArchiveShelf, folder: Path, secret: Callable[[], Secret], read_only: bool
) -> OpenArchive:
    return shelf.at(folder).unlock(secret(), read_only=read_only)
