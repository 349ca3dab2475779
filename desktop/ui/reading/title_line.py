"""The title of what is read: two lines at most, one in a low window.

Signs that are hidden in it never turn it round.
"""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent, QTextLayout, QTextOption
from PySide6.QtWidgets import QSizePolicy
from typing_extensions import override

from desktop.ui.controls.labels import Heading
from desktop.ui.controls.upright import upright

_MOST_LINES = 2
_ROOMY_LINES = 26
"""Lines of a window that is high enough for a title of two."""


class TitleLine(Heading):
    """Selectable; what has no room in it is told by the tooltip."""

    def __init__(self, factor: float = 1.3) -> None:
        self._whole = ""
        super().__init__(factor)
        self.setWordWrap(False)
        self.setMinimumWidth(1)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.make_selectable()

    def show_title(self, title: str) -> None:
        """Show a title as it stands in the archive."""
        self._whole = upright(" ".join(title.split()))
        self.setAccessibleName(self._whole)
        self._fit()

    @override
    def refit(self) -> None:
        super().refit()
        self._fit()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        lines = self._lines()
        roomy = (
            self.window().height() > _ROOMY_LINES * self.fontMetrics().lineSpacing() / self._factor
        )
        most = _MOST_LINES if roomy else 1
        cut = len(lines) > most
        if cut:
            rest = "".join(lines[most - 1 :])
            last = self.fontMetrics().elidedText(
                rest, Qt.TextElideMode.ElideRight, max(1, self.width())
            )
            lines = [*lines[: most - 1], last]
        # QLabel would break between words alone, and a name can be one long word.
        self.setText("\n".join(line.rstrip(" ") for line in lines))
        self.setToolTip(self._whole if cut else "")
        self.setFixedHeight(max(1, len(lines)) * self.fontMetrics().lineSpacing() + 1)

    def _lines(self) -> list[str]:
        """What stands in each line of this width."""
        layout = QTextLayout(self._whole, self.font())
        option = QTextOption()
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        layout.setTextOption(option)
        layout.beginLayout()
        ends = [0]
        while (line := layout.createLine()).isValid() and len(ends) < len(self._whole) + 2:
            line.setLineWidth(max(1, self.width()))
            ends.append(line.textStart() + line.textLength())
        layout.endLayout()
        units = self._whole.encode("utf-16-le", "surrogatepass")
        return [
            units[2 * start : 2 * end].decode("utf-16-le", "replace")
            for start, end in pairwise(ends)
        ]
