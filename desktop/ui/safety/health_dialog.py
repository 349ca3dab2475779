"""Health: the last backup, the last check, the index, the room on the disk, and what was done."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from archive.findings import IndexState
from archive.health import Care, CareTaken, last
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.safety.care_bar import CareBar
from desktop.ui.safety.care_session import CareSession
from desktop.ui.safety.health_state import HealthState
from desktop.ui.vocabulary import instant_words, size_words

_SIZE = (720, 560)
_LEAST_HISTORY = 110


class HealthDialog(FittedDialog):
    """Stays open beside the window: work may take long and keeps nobody waiting."""

    backup_wanted = Signal()

    def __init__(
        self,
        session: CareSession,
        read: Callable[[], HealthState],
        jobs: Jobs,
        parent: QWidget,
    ) -> None:
        """`read` runs on a lane."""
        super().__init__(parent)
        self._session, self._read, self._jobs = session, read, jobs
        self.state: HealthState | None = None
        self._titles = [PlainLabel() for _ in range(4)]
        self.lines = [PlainLabel(role="muted") for _ in range(4)]
        self.back_up, self.check, self.check_deep = QPushButton(), QPushButton(), QPushButton()
        self.rebuild = QPushButton()
        self.care, self.notice = CareBar(session), Notice()
        self.history = QTreeWidget()
        self._history_title = PlainLabel()
        self._arrange()
        self._connect()
        self.resize(*_SIZE)
        follow_language(self, self._retranslate)
        self.refresh()

    def refresh(self) -> None:
        """Read everything anew."""
        self._follow()
        self._jobs.run(Lane.READ, self._read, self, self._show, self.notice.tell_error)

    def _arrange(self) -> None:
        rows, bold = QVBoxLayout(), QFont()
        bold.setBold(True)
        buttons = ((self.back_up,), (self.check, self.check_deep), (self.rebuild,), ())
        for line, (title, text) in enumerate(zip(self._titles, self.lines, strict=True)):
            title.setFont(bold)
            rows.addWidget(title)
            sentence = SentenceLayout()
            sentence.addWidget(text)
            for button in buttons[line]:
                button.setAutoDefault(False)
                sentence.addWidget(button)
            rows.addLayout(sentence)
        self.back_up.setProperty("primary", True)
        self.history.setColumnCount(2)
        self.history.setRootIsDecorated(False)
        self.history.setMinimumHeight(_LEAST_HISTORY)
        box = closing(self, by_enter=False)
        layout = QVBoxLayout(self)
        layout.addWidget(scrolled(rows, self._history_title, self.history), 1)
        layout.addWidget(self.care)
        layout.addWidget(self.notice)
        layout.addWidget(box)

    def _connect(self) -> None:
        self.back_up.clicked.connect(self.backup_wanted)
        self.check.clicked.connect(partial(self._session.check, deep=False))
        self.check_deep.clicked.connect(partial(self._session.check, deep=True))
        self.rebuild.clicked.connect(self._session.rebuild_index)
        self._session.changed.connect(self.refresh)
        self.finished.connect(self._session.watched)

    def _follow(self) -> None:
        idle = self._session.running is None
        writable = idle and not self._session.archive.read_only
        for button in (self.back_up, self.check, self.check_deep):
            button.setEnabled(idle)
        self.rebuild.setEnabled(writable)

    def _show(self, state: HealthState) -> None:
        self.state = state
        self._retranslate()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Health of the archive"))
        titles = (
            self.tr("Backup"),
            self.tr("Damage"),
            self.tr("Search index"),
            self.tr("Room on the disk"),
        )
        for label, title in zip(self._titles, titles, strict=True):
            label.setText(title)
        self.back_up.setText(self.tr("Back up…"))
        self.check.setText(self.tr("Check"))
        self.check_deep.setText(self.tr("Check thoroughly"))
        self.rebuild.setText(self.tr("Build again"))
        self._history_title.setText(self.tr("What was done so far"))
        self.history.setAccessibleName(self._history_title.text())
        self.history.setHeaderLabels([self.tr("When"), self.tr("What")])
        if self.state is not None:
            self._tell(self.state)

    def _tell(self, state: HealthState) -> None:
        saved = last(state.taken, Care.BACKUP)
        checked = last(state.taken, Care.CHECK, Care.DEEP_CHECK)
        none = self.tr("There is no backup yet. A dead disk would take everything with it.")
        total = size_words(state.sizes.total)
        room = self.tr("The archive takes %1.").replace("%1", total)
        if state.free_bytes is not None:
            free = size_words(state.free_bytes)
            room += " " + self.tr("%1 are free.").replace("%1", free)
        texts = (
            none if saved is None else instant_words(saved.at),
            self.tr("It was not checked yet.") if checked is None else self._line(checked),
            self._index_words(state.index),
            room,
        )
        for label, text in zip(self.lines, texts, strict=True):
            label.setText(text)
        self.lines[0].set_role("caution" if saved is None else "muted")
        self.lines[2].set_role("caution" if state.index is None else "muted")
        self._fill_history(state.taken)

    def _index_words(self, index: IndexState | None) -> str:
        """How much it holds, and what becomes of a damaged one."""
        if index is None:
            return self.tr(
                "The index is damaged. The documents are apart from it: copy the whole folder, "
                "then build the index again from them."
            )
        words = self.tr("%Ln document(s)", "", index.documents)
        remade = self.tr("It is made of the documents: damaged, it is built again from them.")
        return f"{words}, {size_words(index.size_bytes)}. {remade}"

    def _line(self, taken: CareTaken) -> str:
        return f"{instant_words(taken.at)}: {self._words(taken)}"

    def _words(self, taken: CareTaken) -> str:
        if taken.care is Care.BACKUP:
            return self.tr("backup written and read again")
        if taken.care is Care.REINDEX:
            return self.tr("index built again")
        if taken.findings:
            return self.tr("damage in %Ln place(s)", "", taken.findings)
        if taken.care is Care.DEEP_CHECK:
            return self.tr("thorough check, all is sound")
        return self.tr("check, all is sound")

    def _fill_history(self, taken: tuple[CareTaken, ...]) -> None:
        self.history.clear()
        for each in taken:
            item = QTreeWidgetItem([instant_words(each.at), self._words(each)])
            self.history.addTopLevelItem(item)
        self.history.resizeColumnToContents(0)
