"""The third step to a new archive: seven words that are offered, or a passphrase of one's own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QCheckBox, QPushButton, QRadioButton, QVBoxLayout, QWidget

from archive.errors import SkryniaError
from desktop.ui.controls.file_dialogs import choose_new_file
from desktop.ui.controls.labels import Notice, PlainLabel, row
from desktop.ui.controls.path_field import file_field
from desktop.ui.controls.taking_out import is_taken
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme, fixed_font, scaled_font
from desktop.ui.services import Services
from desktop.ui.unlocking.keyfiles import make_keyfile
from desktop.ui.unlocking.passphrase_field import PassphraseField
from desktop.ui.unlocking.strength_meter import LEAST_SCORE, StrengthMeter


class SecretStep(QWidget):
    """Chooses the secret; it is complete when it was typed a second time."""

    changed = Signal()
    submitted = Signal()

    def __init__(self, services: Services, jobs: Jobs, theme: Theme) -> None:
        super().__init__()
        self._services = services
        self._jobs = jobs
        self.use_words, self.use_own = QRadioButton(), QRadioButton()
        self.words = PlainLabel()
        self.words.setObjectName("words")
        self.words.make_selectable()
        self.other_words = QPushButton()
        self.own = PassphraseField(theme)
        self.meter = StrengthMeter(services, jobs, theme)
        self.again = PassphraseField(theme)
        self._again_label, self._state = PlainLabel(), PlainLabel(role="muted")
        self.use_keyfile = QCheckBox()
        self.keyfile = file_field()
        self.new_keyfile = QPushButton()
        self.notice = Notice()
        self._arrange()
        self._connect()
        theme.changed.connect(self._refit)
        self._refit()
        follow_language(self, self._retranslate)

    def passphrase(self) -> str:
        """What was chosen, the words or one's own."""
        return self.words.text() if self.use_words.isChecked() else self.own.text()

    def keyfile_path(self) -> Path | None:
        """The key file to be used, or None."""
        return self.keyfile.path() if self.use_keyfile.isChecked() else None

    def complete(self) -> bool:
        """Whether an archive can be made with it."""
        chosen = self.passphrase()
        strong = self.use_words.isChecked() or self.meter.score >= LEAST_SCORE
        keyfile = not self.use_keyfile.isChecked() or self.keyfile.path() is not None
        return bool(chosen) and strong and keyfile and self._repeated()

    def forget(self) -> None:
        """Drop every secret that is shown or was typed."""
        self.own.clear()
        self.again.clear()
        self.words.clear()
        self.keyfile.set_path(None)

    def offer_words(self) -> None:
        """Show seven new words in the interface's language."""
        language = QLocale().name().split("_")[0]
        self.words.setText(self._services.suggest_passphrase(language))
        self.again.clear()

    def _arrange(self) -> None:
        self.use_words.setChecked(True)
        self._again_label.setBuddy(self.again.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self.use_words)
        layout.addLayout(row(self.words, self.other_words, stretch=0))
        layout.addWidget(self.use_own)
        layout.addWidget(self.own)
        layout.addWidget(self.meter)
        layout.addWidget(self._again_label)
        layout.addWidget(self.again)
        layout.addWidget(self._state)
        layout.addWidget(self.use_keyfile)
        layout.addLayout(row(self.keyfile, self.new_keyfile, stretch=0))
        layout.addWidget(self.notice)
        layout.addStretch()
        self._choose()

    def _connect(self) -> None:
        self.use_words.toggled.connect(self._choose)
        self.use_keyfile.toggled.connect(self._choose)
        self.other_words.clicked.connect(self.offer_words)
        self.own.changed.connect(lambda: self.meter.rate(self.own.text()))
        self.meter.rated.connect(self._announce)
        self.own.changed.connect(self._announce)
        self.again.changed.connect(self._announce)
        self.keyfile.changed.connect(self._announce)
        self.own.submitted.connect(self.again.setFocus)
        self.again.submitted.connect(self.submitted)
        self.new_keyfile.clicked.connect(self._ask_for_keyfile)

    def _choose(self) -> None:
        own, keyfile = self.use_own.isChecked(), self.use_keyfile.isChecked()
        self.own.setVisible(own)
        self.meter.setVisible(own)
        self.words.setVisible(not own)
        self.other_words.setVisible(not own)
        self.keyfile.setVisible(keyfile)
        self.new_keyfile.setVisible(keyfile)
        self.again.clear()
        self._announce()

    def _repeated(self) -> bool:
        return self.again.text().split() == self.passphrase().split()

    def _announce(self) -> None:
        self._state.setText(self._state_words())
        self.changed.emit()

    def _state_words(self) -> str:
        if not self.again.text():
            return self.tr("Write it down on paper until you know it by heart.")
        if not self._repeated():
            return self.tr("Not the same yet.")
        if self.use_own.isChecked() and 0 <= self.meter.score < LEAST_SCORE:
            return self.tr("The same, but too easy to guess: make it longer.")
        return self.tr("The same.")

    def _ask_for_keyfile(self) -> None:
        choose_new_file(
            self,
            lambda: self.tr("New key file"),
            self._make_keyfile,
            kind=self.tr("Key file"),
            ending=".key",
        )

    def _make_keyfile(self, path: Path) -> None:
        self.notice.clear()
        if is_taken(path, self.notice):
            return
        self._jobs.run(
            Lane.WRITE,
            lambda: make_keyfile(path),
            self,
            lambda _: self.keyfile.set_path(path),
            self._tell,
        )

    def _tell(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _refit(self) -> None:
        font = fixed_font()
        font.setPointSizeF(scaled_font(self, 1.1).pointSizeF())
        self.words.setFont(font)

    def _retranslate(self) -> None:
        self.use_words.setText(self.tr("Use these seven words (recommended)"))
        self.words.setAccessibleName(self.tr("Seven words"))
        self.other_words.setText(self.tr("Other words"))
        self.use_own.setText(self.tr("Use a passphrase of my own"))
        self._again_label.setText(self.tr("Type it once more"))
        self.again.line.setAccessibleName(self.tr("Type it once more"))
        self.use_keyfile.setText(self.tr("Also demand a key file"))
        self.keyfile.set_title(self.tr("Key file"))
        self.new_keyfile.setText(self.tr("New key file…"))
        self._announce()
