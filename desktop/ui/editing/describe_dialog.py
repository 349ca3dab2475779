"""The description of a document, to be corrected; the original is never changed."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from archive.changes import Change
from archive.documents import Reading
from archive.errors import SkryniaError
from archive.manuscripts import Manuscript, ManuscriptPurpose
from archive.records import Description
from desktop.ui.controls.labels import PlainLabel, row
from desktop.ui.controls.quiet_scroll import QuietScroll
from desktop.ui.editing.description_form import ALL_FIELDS, DescriptionForm
from desktop.ui.editing.draft_dialog import DraftDialog
from desktop.ui.editing.draft_keeper import DraftDesk
from desktop.ui.editing.editing import Editing
from desktop.ui.languages import follow_language


def written_in(draft: Manuscript) -> dict[str, object]:
    """The fields that somebody wrote in, by name; what else was known then may be outdated."""
    names = ALL_FIELDS if draft.written is None else draft.written.intersection(ALL_FIELDS)
    return {name: getattr(draft.untrusted_description, name) for name in names}


class DescribeDialog(DraftDialog):
    """Saving is one step that undo takes back."""

    def __init__(
        self,
        editing: Editing,
        desk: DraftDesk,
        reading: Reading,
        parent: QWidget,
        draft: Manuscript | None = None,
    ) -> None:
        """`draft` is what was typed about this document before, and not saved."""
        self._editing, self._article = editing, reading.article
        self._words = PlainLabel(role="muted")
        self.form = DescriptionForm(ALL_FIELDS)
        self._ground = QWidget()
        self._area = QuietScroll(self._ground)
        super().__init__(desk, self.capture, draft.id if draft else None, parent)
        self.write_in(self.form)
        self._arrange()
        self.form.show_description(reading.article.description)
        if draft is not None:
            self.form.put(written_in(draft))
        self.form.changed.connect(self._follow)
        self.save.clicked.connect(self._save)
        self.save_by_keys()
        follow_language(self, self._retranslate)

    def capture(self) -> Manuscript:
        """What is written as it stands."""
        return Manuscript(
            purpose=ManuscriptPurpose.DESCRIPTION,
            article_id=self._article.id,
            untrusted_description=self.form.description(),
            written=frozenset(self.form.changes()),
        )

    def description(self) -> Description:
        """What the document would be described by."""
        return self.form.description()

    def begin_at(self, name: str) -> None:
        """Put the cursor into a line of the form, with what stands there selected."""
        line = self.form.line(name)
        self._area.ensureWidgetVisible(line)
        line.setFocus()
        line.selectAll()

    def _arrange(self) -> None:
        self.save.setDefault(True)
        buttons = row(self.kept_words, self.discard, self.save, stretch=0)
        layout = QVBoxLayout(self)
        layout.addWidget(self._words)
        layout.addWidget(self.notice)
        layout.addWidget(self._area, 1)
        layout.addLayout(buttons)
        # Its many fields come last: with each place that they are moved to they are styled anew.
        column = QVBoxLayout(self._ground)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.form)
        column.addStretch()
        self.resize(620, 560)

    def _follow(self) -> None:
        self.keeper.note()
        self._enable()

    def _save(self) -> None:
        self.notice.clear()
        self.hold()
        ids, changes = (self._article.id,), self.form.changes()
        self._editing.describe(ids, changes, self._leave_saved, self._refuse)

    def _leave_saved(self, _: Change) -> None:
        self.finish()

    def _refuse(self, error: SkryniaError) -> None:
        if not self.is_there:
            self._editing.refused.emit(error)
            return
        self.release()
        self.notice.tell_error(error)
        self._enable()

    def _enable(self) -> None:
        changed = bool(self.form.changes()) and self.form.is_sound
        self.save.setEnabled(changed and self.can_store)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Correct the description"))
        self._words.setText(
            self.tr("The original file stays as it is. The custody log tells that this was edited.")
        )
        self.save.setText(self.tr("Save"))
        self._enable()
