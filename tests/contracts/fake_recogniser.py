"""Scans for tests, and somebody who reads them without an engine."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from archive.drafts import check
from archive.ports import NewArticle, RecognisedPage
from archive.records import ArticleDraft, Description, OriginalFile, Place, PlaceKind
from importers.pictures.recognised import afresh, pages_to_recognise, with_recognised
from tests.contracts.drafts import THUMBNAIL

PDF = "application/pdf"


@dataclass
class FakeRecogniser:
    """`PageRecogniser`: an original's lines are its pages, and "!" before one is a deed."""

    deeds: dict[str, Callable[[], object]] = field(default_factory=dict)
    asked: list[int] = field(default_factory=list)

    def pages(self, draft: ArticleDraft) -> tuple[int, ...]:
        return pages_to_recognise(draft)

    def afresh(self, draft: ArticleDraft) -> ArticleDraft:
        return afresh(draft)

    def read(self, untrusted_bytes: bytes, media_type: str, page: int) -> RecognisedPage:
        self.asked.append(page)
        text = untrusted_bytes.decode().split("\n")[page - 1]
        if text in self.deeds:
            self.deeds[text]()
            text = text.removeprefix("!")
        return RecognisedPage(text, 80, len(text.split()), "an engine", "be")

    def joined(self, draft: ArticleDraft, pages: Mapping[int, RecognisedPage]) -> ArticleDraft:
        return with_recognised(draft, pages, ("be",))


def raising(error: Exception) -> Callable[[], None]:
    def deed() -> None:
        raise error

    return deed


def scan(*pages: str) -> NewArticle:
    """A PDF of pictures: its original holds what is to be seen on them."""
    draft = ArticleDraft(
        untrusted_text="",
        description=Description(title="Скан"),
        original=OriginalFile("\n".join(pages).encode(), PDF, "скан.pdf"),
        thumbnail=THUMBNAIL,
        facts=(("pages_without_text", f"1-{len(pages)}"),),
        importer="pdf/1",
    )
    return check(draft, datetime(2026, 5, 4, tzinfo=UTC))


def with_text(new: NewArticle, text: str, page: str | None) -> NewArticle:
    """The scan with a text of its own: on a page, or of a picture, which has no pages."""
    places = (Place(0, PlaceKind.PAGE, "1"), Place(0, PlaceKind.PAGE, "2"))
    facts = (("pages_without_text", "1"),) if page else (("width", "9"),)
    draft = replace(new.draft, untrusted_text=text, places=places if page else (), facts=facts)
    return check(draft, new.imported_at)
