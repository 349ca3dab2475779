"""Two documents side by side: original and translation, two versions, two witnesses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QSplitter, QToolButton, QVBoxLayout, QWidget

from archive.comparing import Comparison, compared, opposite
from archive.documents import Reading, read_article
from archive.errors import SkryniaError
from archive.ports import OpenArchive
from archive.records import ArticleId, ArticleSummary
from desktop.ui.controls.fitted_dialog import FittedDialog
from desktop.ui.controls.labels import Notice, PlainLabel
from desktop.ui.controls.sentence_layout import SentenceLayout
from desktop.ui.jobs import Jobs, Lane
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.reading.text_side import TextSide

_SHARE_OF_WINDOW = 0.94


@dataclass(frozen=True, slots=True)
class Pair:
    """Two documents that were read, and what they have in common."""

    one: Reading
    other: Reading
    comparison: Comparison


def read_pair(archive: OpenArchive, one: ArticleId, other: ArticleId) -> Pair:
    """Read and compare. Raises `ArticleNotFoundError`."""
    first, second = read_article(archive, one), read_article(archive, other)
    return Pair(first, second, compared(first.article.text, second.article.text))


class SideBySide(FittedDialog):
    """Scrolls both, and marks what stands in one of two versions only."""

    def __init__(
        self,
        archive: OpenArchive,
        jobs: Jobs,
        theme: Theme,
        rows: Sequence[ArticleSummary],
        parent: QWidget,
    ) -> None:
        """`rows` are the documents that may be chosen, at least two."""
        super().__init__(parent)
        self._archive, self._jobs, self._theme, self._rows = archive, jobs, theme, rows
        self._ids = (rows[0].id, rows[1].id)
        self.pair: Pair | None = None
        self.one, self.other = TextSide(theme), TextSide(theme)
        self.together, self.differences = QCheckBox(), QCheckBox()
        self.previous, self.next = QToolButton(), QToolButton()
        self.words, self.notice = PlainLabel(role="muted"), Notice()
        self._arrange()
        self._connect()
        self._draw()
        follow_language(self, self._retranslate)
        self.resize(parent.size() * _SHARE_OF_WINDOW)
        self.read(*self._ids)

    def read(self, one: ArticleId, other: ArticleId) -> None:
        """Show these two."""
        self._ids = (one, other)
        for side, number in ((self.one, one), (self.other, other)):
            side.offer(self._rows, number)
        self._jobs.run(
            Lane.READ, partial(read_pair, self._archive, one, other), self, self._show, self._refuse
        )

    def step(self, by: int) -> None:
        """Go to another difference on the side that has more of them; the other follows."""
        sides = sorted((self.one, self.other), key=lambda side: -len(side.text.marks))
        sides[0].text.step(by)
        self._follow(sides[0], sides[0].top())
        self._tell()

    def _arrange(self) -> None:
        self.together.setChecked(True)
        self.differences.setChecked(True)
        sides = QSplitter(Qt.Orientation.Horizontal)
        sides.setChildrenCollapsible(False)
        for side in (self.one, self.other):
            sides.addWidget(side)
        layout = QVBoxLayout(self)
        bar = SentenceLayout()
        for part in (self.words, self.together, self.differences, self.previous, self.next):
            bar.addWidget(part)
        layout.addLayout(bar)
        layout.addWidget(self.notice)
        layout.addWidget(sides, 1)

    def _connect(self) -> None:
        self.one.chosen.connect(lambda number: self.read(number, self._ids[1]))
        self.other.chosen.connect(lambda number: self.read(self._ids[0], number))
        self.one.scrolled.connect(partial(self._follow, self.one))
        self.other.scrolled.connect(partial(self._follow, self.other))
        self.together.toggled.connect(lambda _: self._follow(self.one, self.one.top()))
        self.differences.toggled.connect(lambda _: self._mark())
        self.previous.clicked.connect(lambda: self.step(-1))
        self.next.clicked.connect(lambda: self.step(1))
        self.previous.setShortcut("Shift+F3")
        self.next.setShortcut("F3")
        self._theme.changed.connect(self._draw)

    def _show(self, pair: Pair) -> None:
        if (pair.one.article.id, pair.other.article.id) != self._ids:
            return
        self.pair = pair
        self.notice.clear()
        self.one.show_reading(pair.one, ())
        self.other.show_reading(pair.other, ())
        self._mark()

    def _mark(self) -> None:
        if self.pair is None:
            return
        found, shown = self.pair.comparison, self.differences.isChecked()
        self.one.show_differences(found.only_in_one if shown else ())
        self.other.show_differences(found.only_in_other if shown else ())
        self.differences.setEnabled(found.are_versions)
        self._tell()

    def _follow(self, side: TextSide, offset: int) -> None:
        if self.pair is None or not self.together.isChecked():
            return
        to_one = side is self.other
        across = opposite(self.pair.comparison.anchors, offset, to_one=to_one)
        (self.one if to_one else self.other).bring_to_top(across)

    def _tell(self) -> None:
        if self.pair is None:
            return
        found = self.pair.comparison
        count = max(len(found.only_in_one), len(found.only_in_other))
        for button in (self.previous, self.next):
            button.setEnabled(bool(count) and self.differences.isChecked())
        if not found.are_versions:
            self.words.setText(self.tr("Two different texts: places are matched by paragraphs."))
        elif count:
            self.words.setText(self.tr("%Ln difference(s)", "", count))
        else:
            self.words.setText(self.tr("Both texts say the same."))

    def _refuse(self, error: SkryniaError) -> None:
        self.notice.tell_error(error)

    def _draw(self) -> None:
        self.previous.setIcon(drawn("chevron-up", self._theme.colours.text))
        self.next.setIcon(drawn("chevron-down", self._theme.colours.text))

    def _retranslate(self) -> None:
        self.setWindowTitle(self.tr("Side by side"))
        self.together.setText(self.tr("Scroll together"))
        self.differences.setText(self.tr("Mark differences"))
        self.previous.setAccessibleName(self.tr("Previous difference"))
        self.previous.setToolTip(self.tr("Previous difference (Shift+F3)"))
        self.next.setAccessibleName(self.tr("Next difference"))
        self.next.setToolTip(self.tr("Next difference (F3)"))
        self._tell()
