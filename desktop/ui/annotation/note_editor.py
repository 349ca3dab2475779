"""Where a note is written; what is not saved yet is kept as a draft."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from archive.records import Annotation
from archive.written_words import cleaned_lines
from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language

_PAUSE_MS = 800
LINES = 3
"""Of a note that are seen where there is room for them."""


class NoteEditor(QWidget):
    """Ctrl+Enter saves, Esc leaves the note as it was."""

    saved = Signal(object, str)
    """`Annotation` and its new note."""
    cancelled = Signal(object)
    """`Annotation` whose note is to stay as it was."""
    left = Signal()
    """Saved or cancelled: nothing is written here any more."""
    opened = Signal(bool)
    """Whether a note is being written."""
    drafted = Signal(object, str)
    """`Annotation` and what is written so far; the same as its note when nothing is."""

    def __init__(self) -> None:
        super().__init__()
        self.mark: Annotation | None = None
        self.heading, self.restored = PlainLabel(), PlainLabel(role="muted")
        self.text = QPlainTextEdit()
        self.save, self.cancel = QPushButton(), QPushButton()
        self.save.setProperty("primary", True)
        self.cancel.setProperty("quiet", True)
        self.text.setTabChangesFocus(True)
        self.text.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._lines = 0
        self.show_lines(LINES)
        self.text.installEventFilter(self)
        self._pause = QTimer(self, interval=_PAUSE_MS, singleShot=True)
        self._pause.timeout.connect(self.tell_draft)
        self.text.textChanged.connect(self._pause.start)
        self.text.textChanged.connect(self._enable)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._cancel)
        buttons = FlowLayout()
        for button in (self.save, self.cancel):
            buttons.addWidget(button)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        for widget in (self.heading, self.restored, self.text):
            layout.addWidget(widget)
        layout.addLayout(buttons)
        follow_language(self, self._retranslate)
        self.hide()

    @property
    def is_unsaved(self) -> bool:
        """Whether something else is written here than the mark has."""
        return self.mark is not None and self._note() != self.mark.note.strip()

    def show_lines(self, lines: int) -> None:
        """How many lines are seen at least."""
        if lines != self._lines:
            self._lines = lines
            # The look of all fields has a least height, before which one in pixels does not count.
            self.text.setStyleSheet(f"QPlainTextEdit {{ min-height: {lines * 1.4:.1f}em; }}")

    def write(self, mark: Annotation, draft: str | None = None) -> None:
        """Write the note of a mark, from a draft where there is one."""
        if self.mark is not None and self.mark.id == mark.id:
            return
        self.tell_draft()
        self.mark = mark
        self.text.setPlainText(mark.note if draft is None else draft)
        self.restored.setVisible(draft is not None and draft != mark.note)
        self._pause.stop()
        self._enable()
        self._retranslate()
        self.show()
        self.opened.emit(True)
        self.text.moveCursor(self.text.textCursor().MoveOperation.End)

    def follow(self, mark: Annotation) -> None:
        """The same mark after a change; what is being written stays."""
        untouched = not self.is_unsaved
        self.mark = mark
        if untouched and self.is_unsaved:
            self.text.setPlainText(mark.note)
            self.text.moveCursor(self.text.textCursor().MoveOperation.End)
        self._enable()

    def leave(self) -> None:
        """Close; what was written and not saved stays a draft."""
        self.tell_draft()
        self._close()

    def tell_draft(self) -> None:
        """Hand over what is written so far."""
        self._pause.stop()
        if self.mark is not None:
            text = self.text.toPlainText() if self.is_unsaved else self.mark.note
            self.drafted.emit(self.mark, text)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return False
        if event.type() == QEvent.Type.ShortcutOverride and self._has_nothing_for(event):
            # The field would take the key and do nothing; the window's undo is meant.
            event.ignore()
            return True
        if event.type() != QEvent.Type.KeyPress:
            return False
        held = event.modifiers() & Qt.KeyboardModifier.ControlModifier
        if held and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._save()
            return True
        if event.key() == Qt.Key.Key_Escape:
            self._cancel()
            return True
        return False

    def _has_nothing_for(self, event: QKeyEvent) -> bool:
        """Whether undo finds nothing typed here; a key that is held down stops before that."""
        typed = self.is_unsaved or self.text.document().isUndoAvailable()
        return event.matches(QKeySequence.StandardKey.Undo) and not (typed or event.isAutoRepeat())

    def _note(self) -> str:
        return cleaned_lines(self.text.toPlainText()).strip()

    def _enable(self) -> None:
        self.save.setEnabled(self.is_unsaved)

    def _save(self) -> None:
        mark, note = self.mark, self._note()
        if mark is None or not self.is_unsaved:
            self._cancel()
            return
        self._close()
        self.saved.emit(mark, note)
        self.left.emit()

    def _cancel(self) -> None:
        mark = self.mark
        self._close()
        if mark is not None:
            self.cancelled.emit(mark)
        self.left.emit()

    def _close(self) -> None:
        self._pause.stop()
        self.mark = None
        self.text.clear()
        self._pause.stop()
        self.hide()
        self.opened.emit(False)

    def _retranslate(self) -> None:
        quote = "" if self.mark is None else " ".join(self.mark.quote.split())[:60].rstrip()
        about = self.tr("Note on “%1”").replace("%1", quote) if quote else self.tr("Note")
        self.heading.setText(about)
        self.restored.setText(self.tr("This was written before and not saved yet."))
        self.text.setAccessibleName(self.tr("Note"))
        self.text.setPlaceholderText(self.tr("Your own words; they stay in the archive"))
        self.save.setText(self.tr("Save the note"))
        self.save.setToolTip(self.tr("Save the note (Ctrl+Enter)"))
        self.cancel.setText(self.tr("Leave it as it was"))
