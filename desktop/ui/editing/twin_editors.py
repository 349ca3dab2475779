"""Two wordings of a text beside each other: the left one to read, the right one to write."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSplitter, QTextEdit, QVBoxLayout, QWidget

from archive.records import Span
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.editing.differences import Difference
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme
from desktop.ui.reading.offsets import Utf16Offsets


class TwinEditors(QSplitter):
    """They scroll together; what differs is underlined in both, struck out on the left."""

    changed = Signal()
    version_wanted = Signal(int)
    """Place of the version in the list that is to stand on the left."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme = theme
        self._differences: tuple[Difference, ...] = ()
        self._scrolling = False
        self.left, self.right = QPlainTextEdit(), QPlainTextEdit()
        self.versions, self.right_words = QComboBox(), PlainLabel(wrap=False)
        self.versions.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.left.setReadOnly(True)
        self.left.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.right.setTabChangesFocus(True)
        self.right_words.setBuddy(self.right)
        # So that the first lines of both texts stand side by side.
        self.right_words.setMinimumHeight(self.versions.sizeHint().height())
        for head, editor in ((self.versions, self.left), (self.right_words, self.right)):
            side = QWidget()
            layout = QVBoxLayout(side)
            layout.setContentsMargins(0, 0, 0, 0)
            layout.addWidget(head)
            layout.addWidget(editor, 1)
            self.addWidget(side)
        self.setChildrenCollapsible(False)
        self.right.textChanged.connect(self.changed)
        self.versions.activated.connect(self.version_wanted)
        self.left.verticalScrollBar().valueChanged.connect(lambda: self._join(self.left))
        self.right.verticalScrollBar().valueChanged.connect(lambda: self._join(self.right))
        theme.changed.connect(self._mark)
        follow_language(self, self._retranslate)

    def show_differences(self, found: tuple[Difference, ...]) -> None:
        """Mark them in both texts."""
        self._differences = found
        self._mark()

    def step(self, by: int) -> None:
        """Go to the next (1) or the previous (-1) difference from where the cursor stands."""
        if not self._differences:
            return
        offsets = Utf16Offsets(plain_text(self.right))
        places = [offsets.of(each.after.start) for each in self._differences]
        here = self.right.textCursor().position()
        if by > 0:
            wanted = next((place for place in places if place > here), places[0])
        else:
            wanted = next((place for place in reversed(places) if place < here), places[-1])
        cursor = self.right.textCursor()
        cursor.setPosition(wanted)
        self.right.setTextCursor(cursor)
        self.right.centerCursor()
        self.right.setFocus()

    def _mark(self) -> None:
        colours = self._theme.colours
        gone, new = QTextCharFormat(), QTextCharFormat()
        gone.setForeground(QColor(colours.danger))
        gone.setFontStrikeOut(True)
        new.setForeground(QColor(colours.good))
        new.setFontUnderline(True)
        _mark(self.left, [each.before for each in self._differences], gone)
        _mark(self.right, [each.after for each in self._differences], new)

    def _join(self, moved: QPlainTextEdit) -> None:
        """Scroll the other one as far, in parts of the whole."""
        if self._scrolling:
            return
        self._scrolling = True
        other = self.right if moved is self.left else self.left
        bar, follower = moved.verticalScrollBar(), other.verticalScrollBar()
        share = bar.value() / bar.maximum() if bar.maximum() else 0.0
        follower.setValue(round(share * follower.maximum()))
        self._scrolling = False

    def _retranslate(self) -> None:
        self.left.setAccessibleName(self.tr("The earlier wording, to be read"))
        self.right.setAccessibleName(self.tr("The text, to be corrected"))
        self.versions.setAccessibleName(self.tr("Which wording stands on the left"))
        self.right_words.setText(self.tr("The text, to be corrected"))


def plain_text(editor: QPlainTextEdit) -> str:
    """The text of an editor letter by letter: Qt's own way would lose spaces that do not break."""
    raw = editor.document().toRawText()
    return raw.replace("\u2029", "\n").replace("\u2028", "\n")


def as_lines(text: str) -> str:
    """A text as an editor gives it back when nobody touched it."""
    for ending in ("\r\n", "\r", "\u2029", "\u2028"):
        text = text.replace(ending, "\n")
    return text


def _mark(editor: QPlainTextEdit, spans: Sequence[Span], look: QTextCharFormat) -> None:
    offsets = Utf16Offsets(plain_text(editor))
    selections = []
    for span in spans:
        if span.start == span.end:
            continue
        piece = QTextEdit.ExtraSelection()
        cursor = QTextCursor(editor.document())
        cursor.setPosition(offsets.of(span.start))
        cursor.setPosition(offsets.of(span.end), QTextCursor.MoveMode.KeepAnchor)
        piece.cursor, piece.format = cursor, look
        selections.append(piece)
    editor.setExtraSelections(selections)
