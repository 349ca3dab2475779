"""Offered when an archive was made: recovery words, which count once they were written down."""

from __future__ import annotations

from enum import IntEnum
from functools import partial
from random import SystemRandom

from PySide6.QtCore import QLocale, Qt, Signal
from PySide6.QtWidgets import QProgressBar, QPushButton, QVBoxLayout, QWidget

from archive.errors import SkryniaError
from archive.keys import KeySlot, Secret
from archive.ports import Keyring
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Heading, Notice, PlainLabel
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme, fixed_font, scaled_font
from desktop.ui.services import Services
from desktop.ui.unlocking.recovery_words import NumberedWords, WordQuestion


class Stage(IntEnum):
    """How far it has come."""

    OFFER = 0
    WORDS = 1
    CHECK = 2


class RecoveryPage(QWidget):
    """Shows a new code, asks for two of its words, and only then makes a key of it."""

    done = Signal()
    """Added or skipped; nothing of the code is shown any more."""
    added = Signal()
    """The words open the archive from now on; comes before `done`."""

    def __init__(
        self,
        services: Services,
        jobs: Jobs,
        theme: Theme,
        keyring: Keyring,
        *,
        just_made: bool = True,
    ) -> None:
        """`just_made`: the archive was made a moment ago, and what comes next can be skipped to."""
        super().__init__()
        self._services, self._jobs, self._keyring = services, jobs, keyring
        self._just_made = just_made
        self._code = ""
        self._stage = Stage.OFFER
        self._mistaken = False
        self.heading, self._text = Heading(), PlainLabel()
        self.words = NumberedWords()
        self.questions = (WordQuestion(), WordQuestion())
        self.notice = Notice()
        self.busy_bar, self.busy_words = QProgressBar(), PlainLabel(role="muted")
        self.skip, self.back, self.forward = QPushButton(), QPushButton(), QPushButton()
        self._arrange()
        self._connect()
        theme.changed.connect(self._refit)
        self._refit()
        follow_language(self, self._retranslate)
        self._show_stage(Stage.OFFER)

    def _arrange(self) -> None:
        self.words.setObjectName("words")
        # To be read out by a screen reader; not to be copied, for it belongs on paper.
        self.words.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.busy_bar.setRange(0, 0)
        self.busy_bar.setTextVisible(False)
        for each in (self.busy_bar, self.busy_words):
            each.hide()
        self.skip.setProperty("quiet", True)
        self.back.setProperty("quiet", True)
        self.forward.setProperty("primary", True)
        # Else Enter would press what comes first in a dialog: the way out.
        self.forward.setDefault(True)
        buttons = FlowLayout(apart=True)
        for button in (self.skip, self.back, self.forward):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 24)
        layout.setSpacing(8)
        parts = (self.heading, self._text, self.words, *self.questions, self.notice)
        for part in (*parts, self.busy_bar, self.busy_words):
            layout.addWidget(part)
        layout.addSpacing(8)
        layout.addLayout(buttons)

    def _connect(self) -> None:
        first, second = self.questions
        first.line.returnPressed.connect(second.line.setFocus)
        second.line.returnPressed.connect(self._go_forward)
        for question in self.questions:
            question.line.textChanged.connect(self._refresh)
        self.skip.clicked.connect(self._finish)
        self.back.clicked.connect(partial(self._show_stage, Stage.WORDS))
        self.forward.clicked.connect(self._go_forward)

    def _go_forward(self) -> None:
        if not self.forward.isEnabled():
            return
        if self._stage is Stage.OFFER:
            self._code = self._services.recovery_code(QLocale().name().split("_")[0])
            self._show_stage(Stage.WORDS)
        elif self._stage is Stage.WORDS:
            self._ask()
        else:
            self._check()

    def _ask(self) -> None:
        words = self._code.split()
        places = sorted(SystemRandom().sample(range(len(words)), len(self.questions)))
        for question, place in zip(self.questions, places, strict=True):
            question.ask(place + 1, words[place])
        self._show_stage(Stage.CHECK)

    def _check(self) -> None:
        self._mistaken = not all(question.answered() for question in self.questions)
        if self._mistaken:
            self._retranslate()
            next(each for each in self.questions if not each.answered()).line.setFocus()
            return
        self.notice.clear()
        self._set_busy(True)
        secret, label = Secret(self._code, recovery=True), self.tr("Recovery words")
        add = partial(self._keyring.add, secret, label)
        self._jobs.run(Lane.WRITE, add, self, self._tell_added, self._fail)

    def _fail(self, error: SkryniaError) -> None:
        self._set_busy(False)
        self.notice.tell_error(error)
        self.forward.setFocus()

    def _tell_added(self, _: KeySlot) -> None:
        self.added.emit()
        self._finish()

    def _finish(self, *_: object) -> None:
        self._code = ""
        self.words.show_words(())
        for question in self.questions:
            question.forget()
        self.done.emit()

    def _show_stage(self, stage: Stage, *_: object) -> None:
        self._stage, self._mistaken = stage, False
        self.notice.clear()
        self.words.show_words(self._code.split())
        self.words.setVisible(stage is Stage.WORDS)
        for question in self.questions:
            question.setVisible(stage is Stage.CHECK)
        self.back.setVisible(stage is Stage.CHECK)
        self._retranslate()
        (self.questions[0].line if stage is Stage.CHECK else self.forward).setFocus()

    def _set_busy(self, busy: bool) -> None:
        if busy:
            # Before what has the focus is disabled: Qt would hand it on to anything.
            self.setFocus()
        self.busy_bar.setVisible(busy)
        self.busy_words.setVisible(busy)
        for widget in (*self.questions, self.skip, self.back):
            widget.setDisabled(busy)
        self._refresh()

    def _refresh(self) -> None:
        asking = self._stage is Stage.CHECK
        complete = not asking or all(question.line.text() for question in self.questions)
        self.forward.setEnabled(complete and self.busy_bar.isHidden())

    def _refit(self) -> None:
        font = fixed_font()
        font.setPointSizeF(scaled_font(self, 1.1).pointSizeF())
        self.words.setFont(font)
        self.heading.refit()

    def _retranslate(self) -> None:
        heading, text, forward = self._sentences()[self._stage]
        self.heading.setText(heading)
        self._text.setText(text)
        self.forward.setText(forward)
        self.skip.setText(self.tr("Skip") if self._just_made else self.tr("Close"))
        self.back.setText(self.tr("Show them again"))
        self.busy_bar.setAccessibleName(self.tr("Adding the key"))
        self.busy_words.setText(
            self.tr("Adding the key. It takes some seconds on purpose: every guess costs as much.")
        )
        if self._mistaken:
            self.notice.tell(
                lambda: self.tr("These are not the words asked for."),
                lambda: self.tr("Compare them with the sheet, or look at all of them again."),
            )
        self._refresh()

    def _sentences(self) -> tuple[tuple[str, str, str], ...]:
        """Heading, text and what the button says, by stage."""
        return (
            (
                self.tr("A second key, on paper"),
                self._offer(),
                self.tr("Show the words"),
            ),
            (
                self.tr("Write these words down"),
                self.tr(
                    "They are shown this once. Write them by hand, with their numbers; do not "
                    "take a picture."
                ),
                self.tr("I wrote them down"),
            ),
            (
                self.tr("Two words, to be sure"),
                self.tr(
                    "Type these two from your sheet. Then the words begin to open the archive."
                ),
                self.tr("Add this key"),
            ),
        )

    def _offer(self) -> str:
        if self._just_made:
            return self.tr(
                "The archive is made. If its passphrase is ever forgotten, thirteen recovery "
                "words open it too. Write them on paper and keep it where nobody looks: "
                "whoever finds it can open the archive."
            )
        return self.tr(
            "If the passphrase is ever forgotten, thirteen recovery words open this archive too. "
            "Write them on paper and keep it where nobody looks: whoever finds it can open the "
            "archive."
        )
