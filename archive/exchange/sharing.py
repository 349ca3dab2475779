"""Codebook and marks of an archive as a project, and a project's into an archive."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from archive.anchoring import Anchor
from archive.annotate import anchored
from archive.changes import Change, carry_out
from archive.codebook import Codebook
from archive.coding_report import listed_marks
from archive.exchange.differing import codes_in, colour_in, differing_codes, differs
from archive.exchange.project import (
    LeftOut,
    Project,
    SharedCode,
    SharedDocument,
    SharedMark,
)
from archive.exchange.same_documents import found_documents
from archive.marks import Code, CodeId
from archive.ports import OpenArchive, ReadUnit, WriteUnit
from archive.progress import CancelToken, Progress, ProgressSink, ignore_progress
from archive.realigning import Wordings
from archive.records import Annotation, AnnotationId, Article, ArticleId, Span


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What became of a project; UUIDs of marks."""

    change: Change
    known: tuple[str, ...]
    """Were there already."""
    without_document: tuple[str, ...]
    """The archive has no such document."""
    lost: tuple[str, ...]
    """Are new, but their passage is not in the document, or not with certainty."""
    not_found: tuple[str, ...]
    """Nothing tells of what passage they are."""
    differing: tuple[str, ...] = ()
    """Codes and marks that were here already and stay, though the file has them otherwise."""
    documents: tuple[str, ...] = ()
    """Documents of the file that are not in the archive."""
    left_out: tuple[tuple[LeftOut, int], ...] = ()
    """What else the file holds, and how much of it."""


def hand_out(
    archive: OpenArchive,
    ids: Iterable[ArticleId] | None = None,
    *,
    originals: bool = False,
    progress: ProgressSink = ignore_progress,
    cancel: CancelToken | None = None,
) -> Project:
    """The codebook, and marks of some documents (all that have any) with their texts.

    Raises `ArticleNotFoundError`, `CancelledError`.
    """
    cancel = cancel or CancelToken()
    with archive.reading() as unit:
        book = Codebook(unit.codes.all())
        uids = {code.id: code.uid for _, code in book.walk()}
        wanted = {mark.article_id for mark in listed_marks(unit)} if ids is None else set(ids)
        documents, marks = [], []
        for number, each in enumerate(sorted(wanted)):
            progress(Progress(number, len(wanted)))
            cancel.wait_while_paused()
            cancel.raise_if_cancelled()
            article = unit.articles.get(each)
            documents.append(_shared_document(unit, article, originals))
            marks += [_shared_mark(e, article.uid, uids) for e in unit.annotations.of(each)]
        codes = tuple(_shared_code(code, uids) for _, code in book.walk())
        return Project(codes, tuple(documents), tuple(marks))


def take_in(archive: OpenArchive, project: Project) -> TakenIn:
    """Add codes and marks that the archive has not, in one transaction that can be taken back.

    Codes are known by their UUIDs, documents by theirs or by their content. What is there already
    stays as it is, and is told where the file has it otherwise; a code of which the one above is
    missing becomes an uppermost one, a name that a code beside it has gets a number, a mark loses
    codes that are nowhere.
    """
    with archive.writing() as unit:
        there = {code.uid: code for code in unit.codes.all()}
        codes = _new_codes(unit, project.codes)
        numbers = {code.uid: code.id for code in (*there.values(), *codes)}
        named = {mark.document for mark in project.marks}
        taking = _Taking(unit, numbers, found_documents(unit, project.documents, named))
        marks = [taking.take(mark) for mark in project.marks]
        change = Change(
            tuple((None, code) for code in codes),
            tuple((None, mark) for mark in marks if mark is not None),
        )
        return TakenIn(
            carry_out(unit, change),
            tuple(taking.known),
            tuple(taking.without_document),
            tuple(taking.lost),
            tuple(taking.not_found),
            (*differing_codes(project.codes, there), *taking.differing),
            tuple(each.uid for each in project.documents if each.uid not in taking.articles),
            project.left_out,
        )


class _Taking:
    """The marks of one project, one after the other."""

    def __init__(
        self, unit: WriteUnit, codes: dict[str, CodeId], articles: Mapping[str, Article]
    ) -> None:
        self._unit, self._codes, self.articles = unit, codes, articles
        self._known = {mark.uid: mark for mark in unit.annotations.all()}
        self._next = unit.annotations.next_id()
        self._former: dict[ArticleId, list[str]] = {}
        self.known: list[str] = []
        self.without_document: list[str] = []
        self.lost: list[str] = []
        self.not_found: list[str] = []
        self.differing: list[str] = []

    def take(self, mark: SharedMark) -> Annotation | None:
        article = self.articles.get(mark.document)
        known = self._known.get(mark.uid)
        if known is not None:
            self.known.append(mark.uid)
            if differs(mark, known, self._codes):
                self.differing.append(mark.uid)
            return None
        if article is None:
            self.without_document.append(mark.uid)
            return None
        if mark.place is None and not mark.quote:
            self.not_found.append(mark.uid)
            return None
        made = self._anchor_in(article, mark)
        number, self._next = self._next, AnnotationId(self._next + 1)
        self._known[mark.uid] = _annotation(mark, number, article.id, made, self._codes)
        return self._known[mark.uid]

    def _anchor_in(self, article: Article, mark: SharedMark) -> Anchor:
        """Where the mark stands in the archive's text, or stood in another one when it is lost."""
        if mark.place is not None:
            return Anchor(Span(0, 0), "")
        if _is_there(mark, article.text):
            return anchored(article.text, mark.span)
        made_on = self._stood(article.id, mark)
        span = Wordings(self._former[article.id], article.text).find(made_on)
        if span is not None:
            return anchored(article.text, span)
        self.lost.append(mark.uid)
        return made_on

    def _stood(self, article_id: ArticleId, mark: SharedMark) -> Anchor:
        """On the former text that it was made on, or on one that is not known."""
        if article_id not in self._former:
            former = self._unit.former_texts.of(article_id)
            self._former[article_id] = [each.text for each in former]
        for text in self._former[article_id]:
            if _is_there(mark, text):
                return anchored(text, mark.span)
        span = mark.span if 0 <= mark.span.start <= mark.span.end else Span(0, 0)
        return Anchor(span, mark.quote, mark.prefix, mark.suffix)


def _is_there(mark: SharedMark, text: str) -> bool:
    span = mark.span
    return 0 <= span.start < span.end and text[span.start : span.end] == mark.quote


def _annotation(
    mark: SharedMark,
    number: AnnotationId,
    article_id: ArticleId,
    made: Anchor,
    codes: dict[str, CodeId],
) -> Annotation:
    return Annotation(
        id=number,
        article_id=article_id,
        span=made.span,
        quote=made.quote,
        prefix=made.prefix,
        suffix=made.suffix,
        text_sha256=made.text_sha256,
        rival=made.rival,
        place=mark.place,
        colour=colour_in(mark),
        note=mark.note,
        tags=mark.tags,
        codes=codes_in(mark, codes),
        created_at=mark.created_at or datetime.now(UTC),
        uid=mark.uid,
    )


def _new_codes(unit: WriteUnit, shared: Iterable[SharedCode]) -> list[Code]:
    there = unit.codes.all()
    numbers = {code.uid: code.id for code in there}
    following, new = unit.codes.next_id(), []
    for each in shared:
        if each.uid not in numbers:
            new.append((each, following))
            numbers[each.uid] = following
            following = CodeId(following + 1)
    made = [
        Code(
            id=number,
            uid=each.uid,
            name=each.name,
            parent=numbers.get(each.parent),
            colour=each.colour,
            memo=each.memo,
        )
        for each, number in new
    ]
    return Codebook(there).named_apart(_uppermost_if_round(code, made) for code in made)


def _uppermost_if_round(code: Code, made: list[Code]) -> Code:
    """Codes that lie below themselves belong to no codebook."""
    above = {each.id: each.parent for each in made}
    seen, number = set(), code.parent
    while number in above and number not in seen:
        seen.add(number)
        number = above[number]
    return replace(code, parent=None) if code.id in seen else code


def _shared_code(code: Code, uids: dict[CodeId, str]) -> SharedCode:
    return SharedCode(
        uid=code.uid,
        name=code.name,
        parent="" if code.parent is None else uids[code.parent],
        colour=code.colour,
        memo=code.memo,
    )


def _shared_document(unit: ReadUnit, article: Article, originals: bool) -> SharedDocument:
    original = article.original
    return SharedDocument(
        uid=article.uid,
        title=article.description.title,
        text=article.text,
        media_type="" if original is None else original.media_type,
        original=unit.originals.read(original.sha256) if original and originals else b"",
        original_sha256=original.sha256.hex() if original and not originals else "",
    )


def _shared_mark(mark: Annotation, document: str, uids: dict[CodeId, str]) -> SharedMark:
    return SharedMark(
        uid=mark.uid,
        document=document,
        span=mark.span,
        place=mark.place,
        quote=mark.quote,
        prefix=mark.prefix,
        suffix=mark.suffix,
        colour=mark.colour,
        note=mark.note,
        tags=mark.tags,
        codes=tuple(uids[code] for code in mark.codes),
        created_at=mark.created_at,
    )
