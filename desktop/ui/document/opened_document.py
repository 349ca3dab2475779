"""A document with all that the reader shows of it, gathered on a lane."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from PySide6.QtGui import QImage

from archive.companions import companion
from archive.custody import custody
from archive.documents import Reading, read_article, read_original, read_thumbnail
from archive.find import marks_in
from archive.ports import OpenArchive
from archive.records import Article, ArticleId, ArticleSummary, CustodyEntry, Span
from archive.searching import SearchRequest
from desktop.ui.controls.upright import in_one_line
from desktop.ui.document.png_pictures import decoded
from desktop.ui.importing.pasted import IMPORTER as PASTED_HERE


@dataclass(frozen=True, slots=True)
class Relative:
    """Another document that belongs to the one that is read."""

    summary: ArticleSummary
    same_text: bool = False
    """Of a copy: whether its text is the same, letter by letter."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenedDocument:
    """Everything is here already: showing it asks the archive for nothing."""

    reading: Reading
    marks: tuple[Span, ...] = ()
    title_marks: tuple[Span, ...] = ()
    """In the title as it stands on one line."""
    parent: Relative | None = None
    children: tuple[Relative, ...] = ()
    """What lay in it, but for the bin; what lies in others, too, comes last."""
    other_parents: tuple[Relative, ...] = ()
    """In which it was found again."""
    binned: frozenset[ArticleId] = frozenset()
    """Those of what lay in it that are in the bin."""
    copies: tuple[Relative, ...] = ()
    companion: Relative | None = None
    """The transcript of a recording, or the recording of a transcript."""
    custody: tuple[CustodyEntry, ...] = ()
    picture: QImage = field(default_factory=QImage)
    """Null where there is none."""


def open_document(
    archive: OpenArchive, request: SearchRequest, article_id: ArticleId
) -> OpenedDocument:
    """One document. Raises `ArticleNotFoundError`, and what the request's query raises."""
    reading = read_article(archive, article_id)
    inside = (*reading.children, *reading.found_again)
    # what is in the bin together with it is looked at with it
    binned = frozenset() if reading.binned_at else _binned(archive, inside)
    parent = reading.provenance.parent
    parents = _relatives(archive, () if parent is None else (parent,))
    other = companion(archive, article_id)
    companions = _relatives(archive, () if other is None else (other,))
    return OpenedDocument(
        reading=reading,
        marks=marks_in(archive, request, article_id) if request.query else (),
        title_marks=_title_marks(archive, request, reading.article.description.title),
        parent=next(iter(parents), None),
        children=_relatives(archive, [each for each in inside if each not in binned]),
        other_parents=_relatives(archive, reading.also_in),
        binned=binned,
        copies=_relatives(archive, reading.copies, same_as=reading.article),
        companion=next(iter(companions), None),
        custody=custody(archive, article_id),
        picture=_picture(archive, reading),
    )


def _title_marks(archive: OpenArchive, request: SearchRequest, title: str) -> tuple[Span, ...]:
    if not request.query:
        return ()
    with archive.reading() as unit:
        return unit.search.marks(request, in_one_line(title))


def _relatives(
    archive: OpenArchive, ids: Sequence[ArticleId], same_as: Article | None = None
) -> tuple[Relative, ...]:
    if not ids:
        return ()
    with archive.reading() as unit:
        rows = unit.articles.summaries(ids)
        alike = [
            each
            for each, row in rows.items()
            if same_as is not None and row.length == len(same_as.text)
        ]
        texts = unit.articles.texts(alike) if alike else {}
    same = {each for each, text in texts.items() if same_as and text == same_as.text}
    return tuple(Relative(rows[each], each in same) for each in ids if each in rows)


def _binned(archive: OpenArchive, ids: Sequence[ArticleId]) -> frozenset[ArticleId]:
    if not ids:
        return frozenset()
    with archive.reading() as unit:
        return frozenset(unit.bin.all()).intersection(ids)


def _picture(archive: OpenArchive, reading: Reading) -> QImage:
    """The whole picture where this program made it, else the small one that the jail made.

    The original of somebody else could be a trap for whatever decodes it: that is never done here.
    """
    article_id, original = reading.article.id, reading.article.original
    made_here = reading.provenance.importer == PASTED_HERE
    if made_here and original is not None and original.media_type == "image/png":
        whole = read_original(archive, article_id)
        return decoded(whole or b"")
    return decoded(read_thumbnail(archive, article_id))
