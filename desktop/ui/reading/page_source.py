"""The pages of one original: asked of the jail when they are looked at, kept within a budget."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from archive.errors import SkryniaError
from archive.ports import OriginalViewer, PagePicture, PageSize, PlacedWord
from desktop.ui.jobs import Jobs, Lane

BUDGET_BYTES = 128 * 1024 * 1024
"""Of pixels that are kept: some thirty pages of a screen's width."""
_BYTES_A_PIXEL = 3


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page in memory."""

    image: QImage
    words: tuple[PlacedWord, ...]
    asked_width: int


class PageSource(QObject):
    """Remembers the pages used last; what is no longer looked at is not even begun."""

    opened = Signal()
    """The sizes of all pages are known."""
    ready = Signal(int)
    """A page, from 0, was drawn."""
    failed = Signal(object)
    """`SkryniaError` of the whole original."""
    page_failed = Signal(int, object)
    """A page, from 0, and its `SkryniaError`."""

    def __init__(self, jobs: Jobs, parent: QObject, budget_bytes: int = BUDGET_BYTES) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._budget_bytes = budget_bytes
        self._viewer: OriginalViewer | None = None
        self._content = b""
        self._media_type = ""
        self._generation = 0
        self._pages: OrderedDict[int, ShownPage] = OrderedDict()
        self._asked: dict[int, tuple[int, Future[ShownPage]]] = {}
        self._broken: set[int] = set()
        self.sizes: Sequence[PageSize] = ()

    @property
    def held_bytes(self) -> int:
        """Pixels in memory."""
        return sum(page.image.sizeInBytes() for page in self._pages.values())

    def open(self, viewer: OriginalViewer, untrusted_bytes: bytes, media_type: str) -> None:
        """Show this original from now on; `opened` or `failed` follows."""
        self.forget()
        self._viewer, self._content, self._media_type = viewer, untrusted_bytes, media_type
        self._jobs.run(
            Lane.VIEW,
            partial(viewer.sizes, untrusted_bytes, media_type),
            self,
            partial(self._take_sizes, self._generation),
            partial(self._refuse, self._generation),
        )

    def forget(self) -> None:
        """Let go of the original and of every page."""
        self._generation += 1
        self._drop(lambda _: False)
        self._viewer, self._content, self.sizes = None, b"", ()
        self._pages.clear()
        self._broken.clear()

    def page(self, number: int) -> ShownPage | None:
        """What there is of a page, perhaps of another width than it is shown in."""
        found = self._pages.get(number)
        if found is not None:
            self._pages.move_to_end(number)
        return found

    def want(self, pages: Sequence[int], widths: Sequence[int]) -> None:
        """Have these drawn, each in its width in pixels; others that were not begun are dropped."""
        wanted = dict(zip(pages, widths, strict=True))
        self._drop(lambda number: self._asked[number][0] == wanted.get(number))
        for number, width in wanted.items():
            known = self._pages.get(number)
            fits = known is not None and known.asked_width == width
            if not fits and number not in self._asked and number not in self._broken:
                self._ask(number, width)

    def _ask(self, number: int, width: int) -> None:
        viewer, content, media_type = self._viewer, self._content, self._media_type
        if viewer is None:
            return
        future = self._jobs.run(
            Lane.VIEW,
            lambda: _shown(viewer.page(content, media_type, number, width), width),
            self,
            partial(self._take_page, self._generation, number),
            partial(self._refuse_page, self._generation, number),
        )
        self._asked[number] = (width, future)

    def _drop(self, keep: Callable[[int], bool]) -> None:
        """Forget what was asked; what is being drawn will be kept by nobody."""
        for number in [number for number in self._asked if not keep(number)]:
            if self._asked[number][1].cancel() or self._viewer is None:
                del self._asked[number]

    def _take_sizes(self, generation: int, sizes: Sequence[PageSize]) -> None:
        if generation == self._generation:
            self.sizes = sizes
            self.opened.emit()

    def _take_page(self, generation: int, number: int, page: ShownPage) -> None:
        if generation != self._generation:
            return
        self._asked.pop(number, None)
        self._pages[number] = page
        self._pages.move_to_end(number)
        while self.held_bytes > self._budget_bytes and len(self._pages) > 1:
            self._pages.popitem(last=False)
        self.ready.emit(number)

    def _refuse(self, generation: int, error: SkryniaError) -> None:
        if generation == self._generation:
            self.failed.emit(error)

    def _refuse_page(self, generation: int, number: int, error: SkryniaError) -> None:
        if generation == self._generation:
            self._asked.pop(number, None)
            self._broken.add(number)
            self.page_failed.emit(number, error)


def _shown(picture: PagePicture, asked_width: int) -> ShownPage:
    """Plain numbers to an image that owns them: nothing is decoded."""
    row_bytes = picture.width * _BYTES_A_PIXEL
    lent = QImage(
        picture.pixels, picture.width, picture.height, row_bytes, QImage.Format.Format_RGB888
    )
    return ShownPage(lent.copy(), picture.words, asked_width)
