"""What was guessed about testimonies and letters, to be accepted or corrected one by one."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from archive.changes import Change
from archive.errors import SkryniaError
from archive.records import ArticleId
from archive.review import Unreviewed
from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.quiet_scroll import scrolled
from desktop.ui.editing.description_form import DescriptionForm
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.languages import follow_language
from desktop.ui.reviewing.corrections import Corrections, LookedAt
from desktop.ui.reviewing.review_drafts import FIELDS, ReviewDrafts
from desktop.ui.reviewing.waiting_list import WaitingList


class ReviewDialog(FittedDialog):
    """The rest of the window can be used meanwhile. Enter accepts and goes on to the next."""

    open_wanted = Signal(object)
    """`ArticleId` of a document to be read."""

    def __init__(self, corrections: Corrections, desk: DraftDesk, parent: QWidget) -> None:
        super().__init__(parent)
        self._corrections = corrections
        self._drafts = ReviewDrafts(desk, self)
        self._shown: Unreviewed | None = None
        self._filled = self._storing = self._leaving = False
        self.words, self.notice = PlainLabel(), Notice()
        self.why_not = PlainLabel(role="caution")
        self.list, self.form = WaitingList(), DescriptionForm(FIELDS)
        self.accept_one, self.accept_all = QPushButton(), QPushButton()
        self.read = QPushButton()
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._arrange()
        self._connect()
        follow_language(self, self._retranslate)
        corrections.load()

    def _arrange(self) -> None:
        for button in (self.accept_all, self.read):
            button.setAutoDefault(False)
        self.accept_one.setProperty("primary", True)
        self.accept_one.setDefault(True)
        close = closing(self, by_enter=False)
        buttons = FlowLayout()
        for button in (self.accept_one, self.read, self.accept_all):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        for widget in (self.words, self.notice):
            layout.addWidget(widget)
        layout.addWidget(scrolled(self.list, self.form), 1)
        layout.addWidget(self.why_not)
        layout.addLayout(buttons)
        layout.addWidget(close)
        self.resize(820, 500)

    def _connect(self) -> None:
        self._corrections.waiting.connect(self.show_waiting)
        self._corrections.changed.connect(self._follow_changes)
        self._corrections.settled.connect(self._settled)
        self._corrections.refused.connect(self._refuse)
        self._drafts.arrived.connect(self._show_kept)
        self._drafts.refused.connect(self.notice.tell_error)
        self.list.currentItemChanged.connect(self._show)
        self.form.changed.connect(self._note)
        self.accept_one.clicked.connect(self._accept)
        self.accept_all.clicked.connect(self._accept_all)
        self.read.clicked.connect(self._read)

    @override
    def reject(self) -> None:
        """What is half written is kept; what is being stored is waited for."""
        self._leaving = True
        if not self._storing:
            self._drafts.leave(super().reject, self._stay)

    def _stay(self) -> None:
        """The disk refused what was typed, as is told above: it is on the screen alone."""
        self._leaving = False

    def show_waiting(self, waiting: tuple[Unreviewed, ...]) -> None:
        """List all that waits; what is new comes in between, and nothing else moves."""
        self._merge(waiting, None)
        if not self._filled:
            self._filled = True
            self.list.setFocus()

    def _follow_changes(
        self, touched: frozenset[ArticleId], waiting: tuple[Unreviewed, ...]
    ) -> None:
        self._merge(waiting, touched)

    def _merge(self, waiting: tuple[Unreviewed, ...], among: Collection[ArticleId] | None) -> None:
        self.list.merge(waiting, among)
        now = self.list.current()
        if now is None:
            self.list.setCurrentIndex(self.list.model().index(0, 0))
        elif self._shown is not None and now != self._shown:
            self._show()
        self._enable()

    def _show(self) -> None:
        """Show the chosen document, with what was written about it before."""
        self._shown = self.list.current()
        if self._shown is not None:
            self.form.show_description(self._shown.summary.description, self._shown.guessed)
            self.form.put(self._drafts.of(self._shown))
        self._enable()

    def _show_kept(self) -> None:
        if self._shown is not None and self.form.changes() != self._drafts.of(self._shown):
            self._show()
        self._enable()

    def _note(self) -> None:
        if self._shown is not None:
            self._drafts.put(self._shown, self.form.changes())
        self._enable()

    def _accept(self) -> None:
        if self._shown is not None and self.accept_one.isEnabled():
            self._settle([self._shown])

    def _accept_all(self) -> None:
        self._settle(self.list.waiting)

    def _settle(self, looked_at: Collection[Unreviewed]) -> None:
        self.notice.clear()
        self._storing = True
        self._enable()
        self._corrections.settle({each.summary.id: self._drafts.of(each) for each in looked_at})

    def _settled(self, looked_at: LookedAt, change: Change) -> None:
        """Take off what is stored; where somebody wrote on meanwhile the document stays."""
        self._storing = False
        shown, stored = self._shown, change.documents.touched
        unfinished = None
        if shown is not None and self._drafts.of(shown) != looked_at.get(shown.summary.id, {}):
            unfinished = shown.summary.id if shown.summary.id in looked_at else None
        for each in stored.intersection(looked_at):
            if each != unfinished:
                self._drafts.settle(each)
        if unfinished is not None:
            self._keep_at(change)
        self.list.take_off([each for each in looked_at if each != unfinished])
        self._enable()
        if self._leaving:
            self.reject()

    def _keep_at(self, change: Change) -> None:
        """Go on with the shown document, whose description is another one now."""
        if self._shown is None:
            return
        summary = self._shown.summary
        for _, after in change.documents.descriptions:
            if after.article_id == summary.id:
                summary = replace(summary, description=after.description)
        self._shown = replace(self._shown, summary=summary)
        self.list.pinned.add(summary.id)
        self.form.rebase(summary.description)
        self.list.merge([self._shown], [summary.id])
        self._drafts.put(self._shown, self.form.changes())

    def _refuse(self, error: SkryniaError) -> None:
        self._storing = self._leaving = False
        self.notice.tell_error(error)
        self._enable()

    def _read(self) -> None:
        if self._shown is not None:
            self.open_wanted.emit(self._shown.summary.id)

    def _enable(self) -> None:
        can_write, some = not self._corrections.read_only, self._shown is not None
        waiting = self.list.waiting
        can_store, sound = can_write and not self._storing, self._drafts.are_sound(waiting)
        self.form.setEnabled(can_write and some)
        self.accept_one.setEnabled(can_store and some and self.form.is_sound)
        self.accept_all.setEnabled(can_store and bool(waiting) and sound)
        # The form itself says so of the document that it shows.
        self.why_not.setVisible(can_write and not sound and self.form.is_sound)
        self.read.setEnabled(some)
        self._tell_state()

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Review what was guessed"))
        self.list.setAccessibleName(self.tr("Documents that wait for a look"))
        self.list.retranslate()
        self.accept_one.setText(self.tr("Accept and go on"))
        self.read.setText(self.tr("Read the document"))
        self.why_not.setText(
            self.tr("A date that was written cannot be read, so not all can be accepted yet.")
        )
        self._enable()

    def _tell_state(self) -> None:
        waiting = self.list.waiting
        count = len(waiting)
        waits = self.tr(
            "%Ln document(s) wait for a look. What was guessed has “?” in front.", "", count
        )
        self.words.setText(waits if count else self.tr("Nothing waits for a look."))
        corrected = self.tr("Accept all, with what was corrected")
        as_they_are = self.tr("Accept all as they are")
        self.accept_all.setText(corrected if self._drafts.some(waiting) else as_they_are)
        sound = self._drafts.are_sound(waiting)
        self.accept_all.setToolTip("" if sound else self.why_not.text())
