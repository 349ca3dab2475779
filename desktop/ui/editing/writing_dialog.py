"""A new document written here: kept in the vault while it is written, never in a file."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextCursor
from PySide6.QtWidgets import (
    QCheckBox,
    QPlainTextEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from archive.changes import Change
from archive.editing.writing import Template, finish_manuscript
from archive.errors import SkryniaError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.editing.description_form import ALL_FIELDS, DescriptionForm
from desktop.ui.editing.draft_dialog import DraftDialog
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.editing import Editing
from desktop.ui.editing.filling_in import as_chosen_by_nobody, is_written_in, to_fill_in
from desktop.ui.editing.finishing import (
    answers,
    guessed_language,
    unanswered,
    without_unanswered,
)
from desktop.ui.editing.own_templates import (
    as_template,
    own_questions,
)
from desktop.ui.editing.template_choice import TemplateChoice
from desktop.ui.editing.twin_editors import plain_text
from desktop.ui.languages import follow_language

_LEAST_LETTERS = 20
"""Of a line of the text; beside shorter ones nobody can write."""


class WritingDialog(DraftDialog):
    """Fields on the left, the text on the right; the rest of the window stays in use."""

    def __init__(
        self, editing: Editing, desk: DraftDesk, parent: QWidget, draft: Manuscript | None = None
    ) -> None:
        """`draft` is what was written before, and not finished."""
        self._editing, self._desk = editing, desk
        self._begun_with = ""
        self.form, self.text = DescriptionForm(ALL_FIELDS), QPlainTextEdit()
        self._filled_in = as_chosen_by_nobody(self.form.description())
        self._sides = QSplitter()
        self.later, self.leave_out = QPushButton(), QCheckBox()
        super().__init__(desk, self.capture, draft.id if draft else None, parent)
        self.choice = TemplateChoice(editing, self._as_template, self)
        self.template, self.keep_template = self.choice.box, self.choice.keep
        self.write_in(self.form, self.text, self.leave_out, *self.choice.parts)
        self._arrange()
        follow_language(self, self._retranslate)
        if draft is None:
            self._begin()
        else:
            self.form.show_description(draft.untrusted_description)
            # Who has chosen it is not known any more; it is never made less careful.
            self._filled_in = {"sensitivity": draft.untrusted_description.sensitivity}
            self.text.setPlainText(draft.untrusted_text)
        self.form.changed.connect(self._follow)
        self.text.textChanged.connect(self._follow)
        self.template.activated.connect(self._begin_otherwise)
        self.choice.refused.connect(self.notice.tell_error)
        self.save.clicked.connect(self._save)
        self.later.clicked.connect(self.reject)
        self._enable()
        self.form.title.setFocus()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the fields leave no room beside them, as in large text, the text lies below."""
        super().resizeEvent(event)
        letters = _LEAST_LETTERS * self.text.fontMetrics().averageCharWidth()
        beside = self.form.minimumSizeHint().width() + letters <= self.width()
        wanted = Qt.Orientation.Horizontal if beside else Qt.Orientation.Vertical
        if wanted is not self._sides.orientation():
            self._sides.setOrientation(wanted)
            self._sides.setSizes([400, 560] if beside else [200, 400])

    def capture(self) -> Manuscript:
        """What is written as it stands."""
        return Manuscript(
            purpose=ManuscriptPurpose.NEW,
            untrusted_description=self.form.description(),
            untrusted_text=plain_text(self.text),
            template=self.template.currentText(),
        )

    def _arrange(self) -> None:
        self.text.setTabChangesFocus(True)
        self.leave_out.setChecked(True)
        for button in (self.later, self.save):
            button.setAutoDefault(False)
        sides, ground = self._sides, QWidget()
        layout = QVBoxLayout(self)
        begin = FlowLayout()
        for part in self.choice.parts:
            begin.addWidget(part)
        foot = SentenceLayout()
        for each in (self.kept_words, self.discard, self.later, self.save):
            foot.addWidget(each)
        layout.addLayout(begin)
        layout.addWidget(self.notice)
        layout.addWidget(sides, 1)
        layout.addWidget(self.leave_out)
        layout.addLayout(foot)
        sides.addWidget(QuietScroll(ground))
        sides.addWidget(self.text)
        sides.setSizes([400, 560])
        sides.setChildrenCollapsible(False)
        # Its many fields come last: with each place that they are moved to they are styled anew.
        column = QVBoxLayout(ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch()
        self.resize(980, 600)

    def _begin(self) -> None:
        """Fill in what the template has, wherever nothing was written or chosen yet."""
        beginning = self.choice.chosen
        untouched = plain_text(self.text).strip() == self._begun_with.strip()
        written = self.form.description()
        blank = untouched and not is_written_in(written, self._filled_in)
        values = to_fill_in(beginning.description, written, self._filled_in, untouched=blank)
        self._filled_in |= values
        self.form.put(values)
        if untouched:
            self._begun_with = beginning.text
            self.text.setPlainText(beginning.text)
            self._go_below_first_question()

    def _begin_otherwise(self) -> None:
        self._begin()
        if self.keeper.number is not None or self.keeper.dirty:
            self.keeper.note()

    def _go_below_first_question(self) -> None:
        """Where the first answer is typed; at the beginning it would stand before its question."""
        if plain_text(self.text).strip():
            cursor = self.text.textCursor()
            cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
            self.text.setTextCursor(cursor)

    def _follow(self) -> None:
        self.keeper.note()
        self._enable()

    def _save(self) -> None:
        self.notice.clear()
        self._finish_text()
        self.hold()
        self.keeper.note()
        self.keeper.flush(self._finish)

    def _finish_text(self) -> None:
        """Leave out what nobody answered, in a step that the editor can undo; guess a language."""
        text = plain_text(self.text)
        if self.leave_out.isChecked() and not self.leave_out.isHidden():
            cursor = self.text.textCursor()
            cursor.select(QTextCursor.SelectionType.Document)
            text = without_unanswered(text, own_questions())
            cursor.insertText(text)
        if not self.form.description().language:
            # The questions are in the language of the window, whatever the answers are in.
            spoken = answers(text, own_questions())
            self.form.put({"language": guessed_language(spoken)})

    def _finish(self) -> None:
        """Make a document of what was kept, unless the disk refused it: then it is an older one."""
        number = self.keeper.number
        if number is None or self.keeper.dirty:
            self._go_on()
            return
        work = partial(finish_manuscript, self._editing.archive, number)
        self._editing.history.run(
            self._editing.words.written, work, self._leave_saved, self._refuse
        )

    def _leave_saved(self, change: Change) -> None:
        self._editing.told.emit(self._editing.words.written)
        self.finish()
        if change.made_article is not None:
            self._editing.open_wanted.emit(change.made_article)

    def _refuse(self, error: SkryniaError) -> None:
        if not self.is_there:
            self._editing.refused.emit(error)
            return
        self.notice.tell_error(error)
        self._go_on()

    def _go_on(self) -> None:
        self.release()
        self._enable()

    def _as_template(self, name: str) -> Template:
        return as_template(name, self.form.description(), plain_text(self.text))

    def _enable(self) -> None:
        text = plain_text(self.text).strip()
        answered = without_unanswered(text, own_questions())
        self.leave_out.setVisible(bool(answered and unanswered(text, own_questions())))
        self.save.setEnabled(bool(text) and self.form.is_sound and self.can_store)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Write"))
        self.text.setAccessibleName(self.tr("Text of the document"))
        self.text.setPlaceholderText(self.tr("Write here."))
        self.later.setText(self.tr("Close, go on later"))
        self.leave_out.setText(self.tr("Leave out the questions without an answer"))
        self.save.setText(self.tr("Put into the archive"))
