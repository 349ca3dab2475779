"""What is being done for the archive's health, how far it is, and what came of it."""

from __future__ import annotations

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from archive.errors import CancelledError, SkryniaError
from archive.health import Care
from archive.progress import Progress
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.progress.job_words import JobWords
from desktop.ui.safety.care_session import CareSession
from desktop.ui.safety.finding_words import finding_words
from desktop.ui.wording import explain


class CareBar(QWidget):
    """A bar with buttons to pause and to stop while work runs; two sentences when it ended."""

    def __init__(self, session: CareSession) -> None:
        super().__init__()
        self._session = session
        self._told: Progress | None = None
        self._followed: Care | None = None
        self._job_words = JobWords(self)
        self.words, self.bar = PlainLabel(), QProgressBar()
        self.pause, self.cancel, self.notice = QPushButton(), QPushButton(), Notice()
        self.bar.setTextVisible(False)
        for button in (self.pause, self.cancel):
            button.setAutoDefault(False)
        self.pause.clicked.connect(self._pause_or_go_on)
        self.cancel.clicked.connect(session.cancel)
        line = QHBoxLayout()
        line.addWidget(self.bar, 1)
        line.addWidget(self.pause)
        line.addWidget(self.cancel)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.words)
        layout.addLayout(line)
        layout.addWidget(self.notice)
        for signal in (session.changed, session.watched):
            signal.connect(self._follow)
        session.advanced.connect(self._advance)
        follow_language(self, self._retranslate)
        self._follow()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._session.begin_telling(self)

    def _follow(self) -> None:
        session = self._session
        if session.running is not self._followed or session.running is None:
            self._followed, self._told = session.running, None
            self.bar.setRange(0, 0)
        for part in (self.words, self.bar, self.cancel):
            part.setVisible(session.running is not None and self._tells)
        self.pause.setVisible(session.can_be_paused and self._tells)
        self.pause.setEnabled(session.can_be_paused)
        self.cancel.setEnabled(not session.is_stopping)
        self.notice.clear()
        self._retranslate()

    @property
    def _tells(self) -> bool:
        """Whether this bar is the one that tells of it: one button to stop it is enough."""
        return self._session.teller in (self, None)

    def _advance(self, progress: Progress) -> None:
        self._told = progress
        self.bar.setRange(0, progress.total or 0)
        self.bar.setValue(progress.done)
        self._retranslate()

    def _pause_or_go_on(self) -> None:
        if self._session.is_paused:
            self._session.resume()
        else:
            self._session.pause()

    def _retranslate(self) -> None:
        self.cancel.setText(self.tr("Stop"))
        session = self._session
        self.pause.setText(self.tr("Go on") if session.is_paused else self.tr("Pause"))
        if session.running is not None:
            said = self._running_words(session.running)
            amounts = self._job_words.amounts(self._told, paused=session.is_paused)
            self.words.setText("  ·  ".join((said, *amounts)))
            self.bar.setAccessibleName(said)
        elif not self._tells:
            return
        elif session.error is not None:
            self._tell_error(session.error)
        elif session.done is not None:
            self._tell_done(session.done)

    def _running_words(self, care: Care) -> str:
        if self._session.is_stopping:
            return self.tr("Stopping…")
        return {
            Care.BACKUP: self.tr("Writing the backup and reading all of it again…"),
            Care.CHECK: self.tr("Checking the archive…"),
            Care.DEEP_CHECK: self.tr("Reading every page and every original…"),
            Care.REINDEX: self.tr("Building the index again…"),
        }[care]

    def _tell_error(self, error: SkryniaError) -> None:
        """What the user stopped is no fault: it is said calmly, and what is left of it."""
        if not isinstance(error, CancelledError):
            self.notice.tell_error(error)
        elif self._session.failed is Care.BACKUP:
            self.notice.tell(
                lambda: self.tr("No copy was made."),
                lambda: self.tr("The archive is unchanged."),
                tone="",
            )
        else:
            self.notice.tell(
                lambda: explain(error).happened, lambda: explain(error).advice, tone=""
            )

    def _tell_done(self, care: Care) -> None:
        findings = self._session.findings if care in (Care.CHECK, Care.DEEP_CHECK) else ()
        if findings:
            self.notice.tell(
                lambda: self.tr("Damage was found."),
                lambda: "\n".join((*finding_words(findings), self._after_damage())),
            )
            return
        self.notice.tell(
            lambda: self._done_words(care)[0], lambda: self._done_words(care)[1], tone="good"
        )

    def _after_damage(self) -> str:
        return self.tr("Copy the whole folder before you do anything else, then open a backup.")

    def _done_words(self, care: Care) -> tuple[str, str]:
        """What went well, and what to know or do next."""
        return {
            Care.BACKUP: (
                self.tr("The backup is written, and all of it was read again."),
                self.tr("The same keys open it. Keep it in another place than this computer."),
            ),
            Care.CHECK: (
                self.tr("Everything that was looked at is as it was written."),
                self.tr("The thorough check also reads every original."),
            ),
            Care.DEEP_CHECK: (
                self.tr("Every page and every original is as it was written."),
                "",
            ),
            Care.REINDEX: (self.tr("The index is new."), ""),
        }[care]
