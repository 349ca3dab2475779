"""The way back: which searches were asked and which documents were read, in turn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal

from archive.records import ArticleId
from archive.searching import FacetFilter, Layer

_LONGEST = 200


@dataclass(frozen=True, slots=True)
class Stop:
    """A search, and the document that was read in it, if any."""

    query: str = field(repr=False)
    filters: tuple[FacetFilter, ...]
    layers: frozenset[Layer]
    article_id: ArticleId | None = None

    def same_search(self, other: Stop) -> bool:
        """Whether it is the same search, whatever was read."""
        mine = (self.query, self.filters, self.layers)
        return mine == (other.query, other.filters, other.layers)


class BackAndForth(QObject):
    """Kept in memory only: it goes when the archive is locked."""

    wanted = Signal(object)
    """`Stop` to be shown."""
    moved = Signal()
    """Whether there is a way back, or forward, may be otherwise now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stops: list[Stop] = []
        self._place = -1

    @property
    def can_go_back(self) -> bool:
        """Whether something was shown before this."""
        return self._place > 0

    @property
    def can_go_forward(self) -> bool:
        """Whether somebody went back."""
        return self._place < len(self._stops) - 1

    def visit(self, stop: Stop) -> None:
        """Note what is shown now.

        A document that is read takes the place of its search alone; asking that search once more
        leads nowhere else.
        """
        here = self._stops[self._place] if self._stops else None
        if here is not None and stop in (here, replace(here, article_id=None)):
            return
        bare = here is not None and here.article_id is None and here.same_search(stop)
        keep = self._place if bare else self._place + 1
        self._stops = [*self._stops[:keep], stop][-_LONGEST:]
        self._place = len(self._stops) - 1
        self.moved.emit()

    def back(self) -> None:
        """Show what was shown before."""
        self._go(-1)

    def forward(self) -> None:
        """Show again what was left by going back."""
        self._go(1)

    def _go(self, by: int) -> None:
        place = self._place + by
        if 0 <= place < len(self._stops):
            self._place = place
            self.moved.emit()
            self.wanted.emit(self._stops[place])
