"""What stands above pages: which page, how large, turned how, and the hits."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QSpinBox, QToolButton, QWidget

from desktop.ui.controls.flow_layout import FlowLayout
from desktop.ui.controls.labels import PlainLabel
from desktop.ui.languages import follow_language
from desktop.ui.look.icons import drawn
from desktop.ui.look.theme import Theme
from desktop.ui.reading.page_layout import Fit

_ZOOM_LETTERS = 9
_BESIDE = 7
"""Pixels between a number and the edge of its box."""
_PERCENTS = (50, 75, 100, 125, 150, 200, 300, 400)


class PageBar(QWidget):
    """Asks for things; what is shown is told to it."""

    page_wanted = Signal(int)
    """From 0."""
    fit_wanted = Signal(object, int)
    """`Fit`, and percent for a free zoom."""
    zoom_step_wanted = Signal(int)
    turn_wanted = Signal()
    hit_step_wanted = Signal(int)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._percent, self._fit = 100, Fit.WIDTH
        self._hit = self._hit_count = 0
        self.page, self.of = QSpinBox(), PlainLabel(role="muted", wrap=False)
        self.page.lineEdit().setTextMargins(_BESIDE, 0, 0, 0)
        self.zoom = QComboBox()
        self.smaller, self.larger, self.turn = QToolButton(), QToolButton(), QToolButton()
        self.previous_hit, self.next_hit = QToolButton(), QToolButton()
        self.hits = PlainLabel(role="muted", wrap=False)
        layout = FlowLayout()
        layout.setContentsMargins(0, 0, 0, 0)
        for widget in self._widgets():
            layout.addWidget(widget)
        self.setLayout(layout)
        self._connect()
        theme.changed.connect(self._draw)
        self._draw()
        follow_language(self, self._retranslate)

    def _widgets(self) -> tuple[QWidget, ...]:
        zooming = (self.smaller, self.zoom, self.larger, self.turn)
        return (self.page, self.of, *zooming, self.hits, self.previous_hit, self.next_hit)

    def show_count(self, count: int) -> None:
        """How many pages there are."""
        self.page.blockSignals(True)
        self.page.setRange(1, max(count, 1))
        self.page.setValue(1)
        self.page.blockSignals(False)
        for widget in (self.page, self.of):
            widget.setVisible(count > 1)
        self._retranslate()

    def show_page(self, page: int) -> None:
        """Which page is looked at, from 0."""
        self.page.blockSignals(True)
        self.page.setValue(page + 1)
        self.page.blockSignals(False)

    def show_zoom(self, fit: Fit, percent: int) -> None:
        """How large pages are."""
        self._fit, self._percent = fit, percent
        self._fill_zoom()

    def show_hits(self, position: int, count: int) -> None:
        """Which hit (from 1) of how many; nothing where there are none."""
        self._hit, self._hit_count = position, count
        for widget in (self.hits, self.previous_hit, self.next_hit):
            widget.setVisible(count > 0)
        self._name_hit()

    def _name_hit(self) -> None:
        words = self.tr("Hit %1 of %2").replace("%1", str(self._hit))
        self.hits.setText(words.replace("%2", str(self._hit_count)))

    def _connect(self) -> None:
        self.page.setKeyboardTracking(False)
        self.page.valueChanged.connect(lambda number: self.page_wanted.emit(number - 1))
        self.zoom.activated.connect(self._choose_zoom)
        self.smaller.clicked.connect(lambda: self.zoom_step_wanted.emit(-1))
        self.larger.clicked.connect(lambda: self.zoom_step_wanted.emit(1))
        self.turn.clicked.connect(self.turn_wanted)
        self.previous_hit.clicked.connect(lambda: self.hit_step_wanted.emit(-1))
        self.next_hit.clicked.connect(lambda: self.hit_step_wanted.emit(1))
        self.zoom.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.zoom.setMinimumContentsLength(_ZOOM_LETTERS)
        self.show_hits(0, 0)

    def _choose_zoom(self, row: int) -> None:
        fit, percent = self.zoom.itemData(row)
        self.fit_wanted.emit(Fit(fit), percent)

    def _fill_zoom(self) -> None:
        self.zoom.clear()
        self.zoom.addItem(self.tr("Fit width"), (Fit.WIDTH.value, 0))
        self.zoom.addItem(self.tr("Fit page"), (Fit.PAGE.value, 0))
        for percent in sorted({*_PERCENTS, self._percent}):
            self.zoom.addItem(f"{percent} %", (Fit.FREE.value, percent))
        chosen = (self._fit.value, self._percent if self._fit is Fit.FREE else 0)
        rows = [self.zoom.itemData(row) for row in range(self.zoom.count())]
        self.zoom.setCurrentIndex([tuple(each) for each in rows].index(chosen))

    def _draw(self) -> None:
        for button, name in (
            (self.smaller, "zoom-out"),
            (self.larger, "zoom-in"),
            (self.turn, "rotate"),
            (self.previous_hit, "chevron-up"),
            (self.next_hit, "chevron-down"),
        ):
            button.setIcon(drawn(name, self._theme.colours.text))
        # one height for all, or what is low would hang under the upper edge of its line
        for widget in self._widgets():
            widget.setMinimumHeight(0)  # labels would ask for what they were given before
        height = max(widget.sizeHint().height() for widget in self._widgets())
        for widget in self._widgets():
            widget.setMinimumHeight(height)

    def _retranslate(self) -> None:
        self.of.setText(self.tr("of %1").replace("%1", str(self.page.maximum())))
        self.page.setAccessibleName(self.tr("Page"))
        self.page.setToolTip(self.tr("Page (Ctrl+Page Up, Ctrl+Page Down)"))
        self.zoom.setAccessibleName(self.tr("Size of the pages"))
        self.zoom.setToolTip(self.tr("Size of the pages"))
        for button, words, tip in (
            (self.smaller, self.tr("Smaller"), self.tr("Smaller (Ctrl+−)")),
            (self.larger, self.tr("Larger"), self.tr("Larger (Ctrl++)")),
            (self.turn, self.tr("Turn"), self.tr("Turn by a quarter")),
            (self.previous_hit, self.tr("Previous hit"), self.tr("Previous hit (Shift+F3)")),
            (self.next_hit, self.tr("Next hit"), self.tr("Next hit (F3)")),
        ):
            button.setAccessibleName(words)
            button.setToolTip(tip)
        self._name_hit()
        self._fill_zoom()
