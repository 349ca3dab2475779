"""The list of shortcuts, and the page that explains how to search."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from desktop.ui.action_book import ActionBook, keys_of, plain_text
from desktop.ui.fitted_dialog import FittedDialog
from desktop.ui.labels import PlainLabel
from desktop.ui.languages import follow_language


class ShortcutsWindow(FittedDialog):
    """Every action that has keys, by menu."""

    def __init__(self, book: ActionBook, parent: QWidget) -> None:
        super().__init__(parent)
        self._book = book
        self.resize(560, 460)
        self.list = QTreeWidget()
        self.list.setColumnCount(2)
        self.list.setRootIsDecorated(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.list)
        layout.addWidget(_close_box(self))
        follow_language(self, self._retranslate)

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Keyboard shortcuts"))
        self.list.setAccessibleName(self.tr("Keyboard shortcuts"))
        self.list.setHeaderLabels([self.tr("Command"), self.tr("Keys")])
        self.list.clear()
        for _, action in self._book:
            if action.shortcuts():
                self.list.addTopLevelItem(QTreeWidgetItem([plain_text(action), keys_of(action)]))
        self.list.header().setStretchLastSection(False)
        self.list.header().setSectionResizeMode(0, self.list.header().ResizeMode.Stretch)
        self.list.resizeColumnToContents(1)


class SearchHelp(FittedDialog):
    """The query language by example."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._introduction = PlainLabel()
        self.examples = [(PlainLabel(wrap=False), PlainLabel()) for _ in range(9)]
        self._ground, self._scroll = QWidget(), QScrollArea()
        grid = QGridLayout(self._ground)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(24)
        grid.setColumnStretch(1, 1)
        for line, (example, meaning) in enumerate(self.examples):
            font = example.font()
            font.setBold(True)
            example.setFont(font)
            example.make_selectable()
            grid.addWidget(example, line, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(meaning, line, 1)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setWidget(self._ground)
        layout = QVBoxLayout(self)
        layout.addWidget(self._introduction)
        layout.addSpacing(8)
        layout.addWidget(self._scroll, 1)
        layout.addWidget(_close_box(self))
        self.setMinimumWidth(520)
        follow_language(self, self._retranslate)

    @override
    def fit(self) -> None:
        """As high as all examples need; where the screen has no room for them, they scroll."""
        super().fit()
        viewport = self._scroll.viewport()
        lacking = self._ground.heightForWidth(viewport.width()) - viewport.height()
        room = self.screen().availableSize().height()
        self.resize(self.width(), min(self.height() + max(lacking, 0), room))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("How to search"))
        self._scroll.setAccessibleName(self.tr("How to search"))
        self._introduction.setText(
            self.tr("Type words: documents that have all of them are found, other forms included.")
        )
        lines = (
            (self.tr("letter prison"), self.tr("both words, anywhere in the text")),
            (self.tr("letter OR postcard"), self.tr("one of the two is enough")),
            (self.tr("letter NOT court"), self.tr("the first without the second")),
            (self.tr('"release of prisoners"'), self.tr("exactly these words, side by side")),
            (self.tr("solidar*"), self.tr("every word that begins like this")),
            (self.tr("Luksha~"), self.tr("this word, or one that is spelled almost like it")),
            (
                self.tr("source:Viasna"),
                self.tr(
                    "in one field only: title, author, source, tag, collection, kind, lang, "
                    "year, date"
                ),
            ),
            (self.tr("date:2024-09"), self.tr("a month; a year or a day can be written as well")),
            (
                self.tr("year:[2023 TO 2025]"),
                self.tr("from one year to another; so also date:[2024-05 TO 2024-09]"),
            ),
        )
        for (example, meaning), (example_words, meaning_words) in zip(
            self.examples, lines, strict=True
        ):
            example.setText(example_words)
            meaning.setText(meaning_words)


def _close_box(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
    box.rejected.connect(dialog.reject)
    return box
