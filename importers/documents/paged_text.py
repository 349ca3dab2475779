"""A text of pages, cut at its page places and put together again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from archive.records import ArticleDraft, Place, PlaceKind

_GAP = "\n\n"


@dataclass(frozen=True, slots=True)
class PagedText:
    """The text of a document and its places; pages are counted from 1."""

    text: str
    places: tuple[Place, ...]

    @classmethod
    def of(cls, draft: ArticleDraft) -> PagedText:
        """Of a draft; one without pages, such as a picture, has one page."""
        return cls(draft.untrusted_text, draft.places)

    @classmethod
    def of_pages(cls, pages: list[str], labels: list[str]) -> PagedText:
        """Of clean texts; an empty page begins where the next one does."""
        pieces: list[str] = []
        starts: list[int] = []
        length = 0
        for page in pages:
            starts.append(length)
            if page:
                pieces.append(page)
                length += len(page) + len(_GAP)
        text = _GAP.join(pieces)
        places = zip(starts, labels, strict=True)
        return cls(
            text,
            tuple(Place(min(start, len(text)), PlaceKind.PAGE, label) for start, label in places),
        )

    @property
    def starts(self) -> list[int]:
        """Where the pages begin."""
        return [place.start for place in self.places if place.kind is PlaceKind.PAGE]

    @property
    def pages(self) -> list[str]:
        """The text of each page."""
        ends = [*self.starts[1:], len(self.text)]
        return [self.text[start:end].strip() for start, end in zip(self.starts, ends, strict=True)]

    def with_pages(self, texts: Mapping[int, str]) -> PagedText:
        """With the text of some pages instead of what they had; other places move along."""
        if not self.starts:
            return self._pictures(texts)
        pages = [texts.get(number, page) for number, page in enumerate(self.pages, start=1)]
        labels = [place.label for place in self.places if place.kind is PlaceKind.PAGE]
        changed = PagedText.of_pages(pages, labels)
        moved = (self._moved(place, changed.starts) for place in self._others())
        places = sorted((*changed.places, *moved), key=lambda place: place.start)
        return PagedText(changed.text, tuple(places))

    def _pictures(self, texts: Mapping[int, str]) -> PagedText:
        """Of a picture; only one with several frames has pages to be told."""
        pages = [texts.get(number, "") for number in range(1, max(texts, default=0) + 1)]
        paged = PagedText.of_pages(pages, [str(number) for number in range(1, len(pages) + 1)])
        return paged if len(pages) > 1 else PagedText(paged.text, ())

    def _others(self) -> list[Place]:
        return [place for place in self.places if place.kind is not PlaceKind.PAGE]

    def _moved(self, place: Place, starts: list[int]) -> Place:
        """The place on the same page; one at the page's end stays within it."""
        page = max((n for n, start in enumerate(self.starts) if start <= place.start), default=0)
        return Place(starts[page] + place.start - self.starts[page], place.kind, place.label)
