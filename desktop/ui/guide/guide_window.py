"""The guide beside the window: chapters at the left, the text at the right. Needs no network."""

from __future__ import annotations

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QVBoxLayout, QWidget

from desktop.ui.controls.dialog_buttons import closing
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.guide.guide_text import GuideText
from desktop.ui.guide.pages import Guide, read_guide
from desktop.ui.languages import follow_language
from desktop.ui.look.theme import Theme

_SIZE = (820, 560)
_CHAPTERS_WIDTH = 250


class GuideWindow(FittedDialog):
    """May stay open while one does what it says."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.guide: Guide = read_guide("")
        self.chapters, self.text = QListWidget(), GuideText(theme)
        self.chapters.setFixedWidth(_CHAPTERS_WIDTH)
        self.chapters.setWordWrap(True)
        self.chapters.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        middle = QHBoxLayout()
        middle.addWidget(self.chapters)
        middle.addWidget(self.text, 1)
        box = closing(self)
        layout = QVBoxLayout(self)
        layout.addLayout(middle, 1)
        layout.addWidget(box)
        self.chapters.currentRowChanged.connect(self._jump)
        self.resize(*_SIZE)
        follow_language(self, self._retranslate)
        self.text.setFocus()

    def _jump(self, row: int) -> None:
        if row >= 0:
            self.text.jump(self.guide.chapters[row])

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Guide"))
        self.chapters.setAccessibleName(self.tr("Chapters"))
        self.text.setAccessibleName(self.tr("Guide"))
        self.guide = read_guide(QLocale().name().split("_")[0])
        self.text.show_markdown(self.guide.markdown)
        self.chapters.blockSignals(True)
        self.chapters.clear()
        self.chapters.addItems(list(self.guide.chapters))
        self.chapters.blockSignals(False)
