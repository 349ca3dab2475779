"""The part of a step that is about documents: descriptions, wordings, the bin, kept names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime

from archive.drafts import as_draft, check
from archive.errors import ArticleNotFoundError
from archive.labels import Label
from archive.ports import ReadUnit, WriteUnit
from archive.records import Article, ArticleId, CustodyAction, Description
from archive.sketches import sketch
from archive.versions import TextVersion, Worded, versions_of


@dataclass(frozen=True, slots=True)
class Described:
    """A document with its description."""

    article_id: ArticleId
    description: Description


@dataclass(frozen=True, slots=True)
class Binned:
    """A document that lies in the bin."""

    article_id: ArticleId
    at: datetime


@dataclass(frozen=True, slots=True)
class Awaited:
    """A document that waits for a person to look at what was guessed about it."""

    article_id: ArticleId
    guessed: tuple[str, ...]
    """Fields of the description."""


@dataclass(frozen=True, slots=True)
class DocumentSteps:
    """Pairs of before and after.

    None where a document is not in the bin or does not wait for a look, or a name is not kept.
    """

    descriptions: tuple[tuple[Described, Described], ...] = ()
    texts: tuple[tuple[Worded, Worded], ...] = ()
    binned: tuple[tuple[Binned | None, Binned | None], ...] = ()
    labels: tuple[tuple[Label | None, Label | None], ...] = ()
    reviews: tuple[tuple[Awaited | None, Awaited | None], ...] = ()

    def reversed(self) -> DocumentSteps:
        """What takes them back."""
        return DocumentSteps(
            tuple((after, before) for before, after in self.descriptions),
            tuple((after, before) for before, after in self.texts),
            tuple((after, before) for before, after in self.binned),
            tuple((after, before) for before, after in self.labels),
            tuple((after, before) for before, after in self.reviews),
        )

    def parted(self, size: int) -> Iterator[DocumentSteps]:
        """Descriptions and the bin in portions of so many documents; nothing else."""
        for first in range(0, len(self.descriptions), size):
            yield DocumentSteps(descriptions=self.descriptions[first : first + size])
        for first in range(0, len(self.binned), size):
            yield DocumentSteps(binned=self.binned[first : first + size])

    @staticmethod
    def joined(those: Iterable[DocumentSteps]) -> DocumentSteps:
        """Steps that were taken one after the other, over different documents."""
        every = tuple(those)
        return DocumentSteps(
            tuple(pair for each in every for pair in each.descriptions),
            tuple(pair for each in every for pair in each.texts),
            tuple(pair for each in every for pair in each.binned),
            tuple(pair for each in every for pair in each.labels),
            tuple(pair for each in every for pair in each.reviews),
        )

    def without(self, gone: Set[ArticleId]) -> DocumentSteps:
        """The same but for some documents."""
        return replace(
            self,
            descriptions=tuple(e for e in self.descriptions if e[0].article_id not in gone),
            texts=tuple(e for e in self.texts if e[0].article_id not in gone),
            binned=tuple(e for e in self.binned if _of(e) not in gone),
            reviews=tuple(e for e in self.reviews if _of(e) not in gone),
        )

    def __bool__(self) -> bool:
        steps = (self.descriptions, self.texts, self.binned, self.labels, self.reviews)
        return any(steps)

    @property
    def touched(self) -> frozenset[ArticleId]:
        """Documents of which something changes."""
        looked_at = (each for pair in self.reviews for each in pair if each is not None)
        return self.indexed | {each.article_id for each in looked_at}

    @property
    def touched_texts(self) -> frozenset[ArticleId]:
        """Documents of which the text changes."""
        return frozenset(after.article_id for _, after in self.texts)

    @property
    def indexed(self) -> frozenset[ArticleId]:
        """Those of which something changes that the index holds; it knows no reviews."""
        binned = (each for pair in self.binned for each in pair if each is not None)
        return frozenset(
            (
                *(after.article_id for _, after in self.descriptions),
                *(after.article_id for _, after in self.texts),
                *(each.article_id for each in binned),
            )
        )


def _of(
    pair: tuple[Binned | None, Binned | None] | tuple[Awaited | None, Awaited | None],
) -> object:
    """The document of a pair of which one may be missing."""
    return next((each.article_id for each in pair if each is not None), None)


def worded(unit: ReadUnit | WriteUnit, article_id: ArticleId) -> Worded:
    """A document with all its wordings. Raises `ArticleNotFoundError`."""
    article, extras = unit.articles.get(article_id), unit.articles.extras(article_id)
    present = TextVersion(
        number=1,
        text=article.text,
        rich_text=extras.rich_text,
        places=extras.places,
        at=article.imported_at,
    )
    return Worded(article_id, versions_of(unit.former_texts.of(article_id), present))


def stand_as_before(unit: ReadUnit | WriteUnit, steps: DocumentSteps) -> bool:
    """Whether all is as it was before the steps. Raises `ArticleNotFoundError`."""
    bin_, kept = unit.bin.all(), set(unit.labels.kept())
    return (
        _described_so(unit, [before for before, _ in steps.descriptions])
        and all(worded(unit, before.article_id) == before for before, _ in steps.texts)
        and all(
            (each.article_id in bin_) == (each is before)
            for before, after in steps.binned
            for each in (before, after)
            if each is not None
        )
        and all(
            (label in kept) == (label is before)
            for before, after in steps.labels
            for label in (before, after)
            if label is not None
        )
        and _awaited_so(unit, steps)
    )


def _awaited_so(unit: ReadUnit | WriteUnit, steps: DocumentSteps) -> bool:
    waiting = unit.reviews.waiting() if steps.reviews else {}
    return all(
        waiting.get(each.article_id) == (each.guessed if each is before else None)
        for before, after in steps.reviews
        for each in (before, after)
        if each is not None
    )


def _described_so(unit: ReadUnit | WriteUnit, described: Sequence[Described]) -> bool:
    ids = [each.article_id for each in described]
    return descriptions_of(unit, ids) == {each.article_id: each.description for each in described}


def descriptions_of(
    unit: ReadUnit | WriteUnit, ids: Sequence[ArticleId]
) -> dict[ArticleId, Description]:
    """The descriptions of many documents, each once. Raises `ArticleNotFoundError`."""
    rows = unit.articles.summaries(ids)
    for each in ids:
        if each not in rows:
            raise ArticleNotFoundError(each)
    return {each: rows[each].description for each in ids}


def take_steps(unit: WriteUnit, steps: DocumentSteps) -> None:
    """Store what is after; the custody log goes along, the caller sees to the index."""
    described = {after.article_id: after.description for _, after in steps.descriptions}
    unit.articles.describe_all(described)
    for _, after in steps.texts:
        _put_text(unit, after)
    _put_binned(unit, steps)
    for was, will in steps.labels:
        if was is not None:
            unit.labels.drop(was)
        if will is not None:
            unit.labels.keep(will)
    for awaited, again in steps.reviews:
        if awaited is not None:
            unit.reviews.accept(awaited.article_id)
        if again is not None:
            unit.reviews.ask(again.article_id, again.guessed)


def _put_text(unit: WriteUnit, wording: Worded) -> None:
    article = unit.articles.get(wording.article_id)
    draft = as_draft(article, unit.articles.extras(article.id))
    present = wording.present
    changed = replace(
        draft,
        untrusted_text=present.text,
        rich_text=present.rich_text,
        places=present.places,
    )
    unit.articles.rewrite(article.id, check(changed, article.imported_at), CustodyAction.CORRECTED)
    unit.former_texts.put(article.id, wording.former)
    if article.id not in unit.bin.all():
        remember_copies(unit, [unit.articles.get(article.id)])


def _put_binned(unit: WriteUnit, steps: DocumentSteps) -> None:
    put: dict[datetime, list[ArticleId]] = {}
    for _, after in steps.binned:
        if after is not None:
            put.setdefault(after.at, []).append(after.article_id)
    for at, ids in put.items():
        unit.bin.put(ids, at)
    taken = [before.article_id for before, after in steps.binned if before and after is None]
    if taken:
        unit.bin.take(taken)
        remember_copies(unit, [unit.articles.get(each) for each in taken])


def remember_copies(unit: WriteUnit, articles: Sequence[Article]) -> None:
    """Have texts that are new to the archive linked with their near copies."""
    sketched = {each.id: sketch(each.text, each.text_hash) for each in articles}
    unit.copies.add(dict(sorted(sketched.items())))
