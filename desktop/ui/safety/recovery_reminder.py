"""Reminds calmly that nothing but the passphrase opens the archive, until words are made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from archive.keys import KeySlot, SecretKind
from archive.ports import OpenArchive
from archive.protections import Promise, Protection, Verdict
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.preferences import PreferenceStore

_DECLINED = "no"


def second_key(archive: OpenArchive) -> Protection:
    """Whether recovery words open the archive, too; reads its header."""
    made = _has_words(archive.keyring.slots())
    return Protection(Promise.SECOND_KEY, Verdict.KEPT if made else Verdict.PARTLY)


class RecoveryReminder(QFrame):
    """There while no recovery words are; who does not want any is not asked again."""

    words_wanted = Signal()

    def __init__(self, archive: OpenArchive, jobs: Jobs, store: PreferenceStore) -> None:
        super().__init__()
        self._archive, self._jobs, self._store = archive, jobs, store
        self._lacking = False
        self.setObjectName("notice")
        self.words, self.make, self.decline = PlainLabel(), QPushButton(), QPushButton()
        self.decline.setProperty("quiet", True)
        sentence = SentenceLayout()
        for part in (self.words, self.make, self.decline):
            sentence.addWidget(part)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 6, 8, 6)
        layout.addLayout(sentence)
        self.make.clicked.connect(self.words_wanted)
        self.decline.clicked.connect(self._decline)
        store.changed.connect(self._follow)
        follow_language(self, self._retranslate)
        self.hide()
        self.look()

    def look(self) -> None:
        """See whether there are any by now."""
        if not self._archive.read_only:
            slots = self._archive.keyring.slots
            self._jobs.run(Lane.READ, slots, self, self._learn, lambda _: None)

    def _learn(self, slots: Sequence[KeySlot]) -> None:
        self._lacking = not _has_words(slots)
        self._follow()

    def _follow(self, *_: object) -> None:
        declined = self._store.current.recovery_reminder == _DECLINED
        self.setVisible(self._lacking and self._store.attached and not declined)

    def _decline(self) -> None:
        self._store.put(replace(self._store.current, recovery_reminder=_DECLINED))

    def _retranslate(self) -> None:
        self.words.setText(
            self.tr("There are no recovery words yet: a forgotten passphrase loses everything.")
        )
        self.setAccessibleName(self.words.text())
        self.make.setText(self.tr("Make recovery words…"))
        self.decline.setText(self.tr("Do not remind me"))


def _has_words(slots: Sequence[KeySlot]) -> bool:
    return any(each.kind is SecretKind.RECOVERY for each in slots)
