"""The text of a document, corrected beside its original: saved as a version, never instead."""

from __future__ import annotations

from enum import Enum
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from archive.changes import Change
from archive.documents import Reading
from archive.editing.correcting import Corrected, correct_text, text_versions
from archive.errors import ChangedMeanwhileError, SkryniaError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.versions import TextVersion
from desktop.ui.controls.labels import PlainLabel, row
from desktop.ui.editing.differences import Difference, differences
from desktop.ui.editing.draft_dialog import DraftDialog
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.twin_editors import TwinEditors, as_lines, plain_text
from desktop.ui.jobs import Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.vocabulary import instant_words

_COMPARE_AFTER_MS = 350


class _Newer(Enum):
    """Whether another wording came to be after this one was begun."""

    NONE = "none"
    SEEN = "seen"
    """It is told, and has not kept anything from being saved yet."""
    REFUSED = "refused"
    """Saving was refused for it once; who saves again wants to."""


class TextDialog(DraftDialog):
    """Left stands what came, or a later version; right what it is to be."""

    def __init__(
        self,
        editing: Editing,
        desk: DraftDesk,
        reading: Reading,
        theme: Theme,
        parent: QWidget,
        draft: Manuscript | None = None,
    ) -> None:
        """`draft` is what was typed before, and not saved."""
        self._editing, self._article = editing, reading.article
        self._draft = draft
        self._base = draft.base if draft else None
        self._newer = _Newer.NONE
        self._versions: tuple[TextVersion, ...] = ()
        self._generation = 0
        self._found: int | None = None
        self.twins = TwinEditors(theme)
        self.count, self.previous, self.next = PlainLabel(), QToolButton(), QToolButton()
        super().__init__(desk, self.capture, draft.id if draft else None, parent)
        self.write_in(self.twins.right)
        self._arrange()
        self._compare = QTimer(self, interval=_COMPARE_AFTER_MS, singleShot=True)
        self._compare.timeout.connect(self._ask_differences)
        self._connect()
        follow_language(self, self._retranslate)
        self._load()

    def capture(self) -> Manuscript:
        """What is written as it stands."""
        text = plain_text(self.twins.right)
        if self._draft is not None and not self._versions:
            # It is not shown yet.
            text = self._draft.untrusted_text
        return Manuscript(
            purpose=ManuscriptPurpose.TEXT,
            article_id=self._article.id,
            untrusted_text=text,
            base=self._base,
        )

    def _arrange(self) -> None:
        self.previous.setArrowType(Qt.ArrowType.UpArrow)
        self.next.setArrowType(Qt.ArrowType.DownArrow)
        self.twins.setEnabled(False)
        self.save.setAutoDefault(False)
        head = row(self.count, self.previous, self.next, stretch=0)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.notice)
        layout.addWidget(self.twins, 1)
        layout.addLayout(row(self.kept_words, self.discard, self.save, stretch=0))
        self.resize(1000, 620)

    def _connect(self) -> None:
        self.twins.version_wanted.connect(self._show_version)
        self.previous.clicked.connect(partial(self.twins.step, -1))
        self.next.clicked.connect(partial(self.twins.step, 1))
        self.save.clicked.connect(self._save)
        self.save_by_keys()

    def _load(self) -> None:
        work = partial(text_versions, self._editing.archive, self._article.id)
        self._editing.jobs.run(Lane.READ, work, self, self._show, self.notice.tell_error)

    def _show(self, versions: tuple[TextVersion, ...]) -> None:
        self._versions = versions
        if self._base is None:
            self._base = versions[-1].number
        stale = self._base != versions[-1].number
        self._newer = _Newer.SEEN if stale else _Newer.NONE
        self._retranslate()
        self._show_version(len(versions) - 1 if stale else 0)
        written = self._draft.untrusted_text if self._draft else versions[-1].text
        self.twins.right.setPlainText(as_lines(written))
        self.twins.right.moveCursor(self.twins.right.textCursor().MoveOperation.Start)
        self.twins.changed.connect(self._follow)
        self.twins.setEnabled(True)
        self.twins.right.setFocus()
        self._ask_differences()
        self._enable()

    def _show_version(self, place: int) -> None:
        self.twins.versions.setCurrentIndex(place)
        self.twins.left.setPlainText(as_lines(self._versions[place].text))
        self._ask_differences()

    def _follow(self) -> None:
        self.keeper.note()
        self._compare.start()
        self._enable()

    def _ask_differences(self) -> None:
        self._generation += 1
        work = partial(differences, plain_text(self.twins.left), plain_text(self.twins.right))
        take = partial(self._take, self._generation)
        self._editing.jobs.run(Lane.READ, work, self, take, self.notice.tell_error)

    def _take(self, generation: int, found: tuple[Difference, ...]) -> None:
        if generation == self._generation:
            self.twins.show_differences(found)
            self._found = len(found)
            self._say_count()

    def _say_count(self) -> None:
        count = self._found
        for button in (self.previous, self.next):
            button.setEnabled(bool(count))
        if count is not None:
            words = self.tr("%Ln difference(s)", "", count) if count else self.tr("No difference")
            self.count.setText(words)

    def _save(self) -> None:
        self.notice.clear()
        self.hold()
        editing, told = self._editing, list[Corrected]()
        text, base = plain_text(self.twins.right), self._base
        if self._newer is _Newer.REFUSED:
            base = self._versions[-1].number

        def work() -> Change:
            told.append(correct_text(editing.archive, self._article.id, text, base=base))
            return told[-1].change

        leave = partial(self._leave_saved, told)
        editing.history.run(editing.words.corrected, work, leave, self._refuse)

    def _leave_saved(self, told: list[Corrected], _: Change) -> None:
        moved, lost = len(told[-1].found), len(told[-1].lost)

        self._editing.told.emit(partial(self._editing.words.corrected_with_marks, moved, lost))
        self.finish()

    def _refuse(self, error: SkryniaError) -> None:
        if not self.is_there:
            self._editing.refused.emit(error)
            return
        self.release()
        if isinstance(error, ChangedMeanwhileError):
            work = partial(text_versions, self._editing.archive, self._article.id)
            self._editing.jobs.run(Lane.READ, work, self, self._meet, self.notice.tell_error)
        else:
            self.notice.tell_error(error)
        self._enable()

    def _meet(self, versions: tuple[TextVersion, ...]) -> None:
        """Put the newer wording on the left; who saves now has both before them."""
        self._versions, self._newer = versions, _Newer.REFUSED
        self._retranslate()
        self._show_version(len(versions) - 1)

    def _say_newer(self) -> None:
        if self._newer is _Newer.NONE:
            return
        self.notice.tell(
            lambda: self.tr(
                "This text was corrected elsewhere after you began. The newer wording stands on "
                "the left, yours on the right."
            ),
            self._advice_on_newer,
            tone="",
        )

    def _advice_on_newer(self) -> str:
        if self._newer is _Newer.REFUSED:
            return self.tr(
                "Nothing was saved yet. If you save again, your wording goes above the newer one, "
                "which stays as a version."
            )
        return self.tr("Take over from it what is to stay.")

    def _enable(self) -> None:
        written = plain_text(self.twins.right)
        changed = bool(self._versions) and written != as_lines(self._versions[-1].text)
        self.save.setEnabled(changed and bool(written.strip()) and self.can_store)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Correct the text"))
        self._say_count()
        self.save.setText(self.tr("Save as a version"))
        for button, words in (
            (self.previous, self.tr("Previous difference")),
            (self.next, self.tr("Next difference")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)
        kept = self.twins.versions.currentIndex()
        self.twins.versions.clear()
        for version in self._versions:
            self.twins.versions.addItem(self._version_words(version))
        self.twins.versions.setCurrentIndex(max(kept, 0))
        self._say_newer()
        self._enable()

    def _version_words(self, version: TextVersion) -> str:
        if version.number == 1:
            return self.tr("The text as it came")
        when = instant_words(version.at)
        words = self.tr("Version %1, %2")
        return words.replace("%1", str(version.number)).replace("%2", when)
