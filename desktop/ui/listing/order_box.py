"""The order of the results, chosen from a list."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Signal
from PySide6.QtWidgets import QComboBox
from typing_extensions import override

from archive.searching import Order
from desktop.ui.languages import follow_language
from desktop.ui.marking import QT_TRANSLATE_NOOP

_ORDERS = {
    Order.RELEVANCE: QT_TRANSLATE_NOOP("OrderBox", "Best match first"),
    Order.IMPORTED: QT_TRANSLATE_NOOP("OrderBox", "Latest import first"),
    Order.NEWEST: QT_TRANSLATE_NOOP("OrderBox", "By date, latest first"),
    Order.OLDEST: QT_TRANSLATE_NOOP("OrderBox", "By date, earliest first"),
    Order.TITLE: QT_TRANSLATE_NOOP("OrderBox", "By title"),
    Order.SOURCE: QT_TRANSLATE_NOOP("OrderBox", "By source"),
    Order.LANGUAGE: QT_TRANSLATE_NOOP("OrderBox", "By language"),
}

_LEAST_LETTERS = 16


class OrderBox(QComboBox):
    """Without words there is no best match: then the latest import stands first."""

    wanted = Signal(object)
    """`Order`."""

    def __init__(self) -> None:
        super().__init__()
        self._room: int | None = None
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_LEAST_LETTERS)
        for order in Order:
            self.addItem("", order)
        self.activated.connect(lambda _: self.wanted.emit(Order(self.currentData())))
        follow_language(self, self._retranslate)

    def show_order(self, order: Order, *, has_query: bool) -> None:
        """Show the order in force."""
        shown = Order.IMPORTED if order is Order.RELEVANCE and not has_query else order
        self.setCurrentIndex(self.findData(shown))

    def give_room(self, width: int) -> None:
        """Be as narrow as this, in pixels, where the order in force can be read in it."""
        if width != self._room:
            self._room = width
            self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        wanted = super().sizeHint()
        if self._room is None:
            return wanted
        metrics = self.fontMetrics()
        frame = wanted.width() - _LEAST_LETTERS * metrics.horizontalAdvance("X")
        needed = frame + metrics.horizontalAdvance(self.currentText())
        return QSize(min(wanted.width(), max(needed, self._room)), wanted.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def _retranslate(self) -> None:
        for place, order in enumerate(Order):
            self.setItemText(place, QCoreApplication.translate("OrderBox", _ORDERS[order]))
        self.setAccessibleName(self.tr("Order of the results"))
        self.setToolTip(self.tr("Order of the results"))
