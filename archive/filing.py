"""One batch of an import into the archive: duplicates told from documents, families kept together.

A batch is one transaction of records, index, copies and what is known of files.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import UTC, datetime

from archive.batching import Batch, outside_of
from archive.drafts import check
from archive.enclosing import Enclosing
from archive.errors import SkryniaError, SourceError
from archive.list_entries import Entering
from archive.outcomes import ItemOutcome, Outcome
from archive.ports import (
    ArticleReader,
    KnownSource,
    NewArticle,
    OpenArchive,
    SourceItem,
    SourceStamp,
    WriteUnit,
)
from archive.progress import CancelToken
from archive.read_files import ReadFiles
from archive.records import Article, ArticleId, Sha256
from archive.renaming import note_names
from archive.sketches import sketch

_Checked = NewArticle | SkryniaError | KnownSource
_KnownFile = Callable[[SourceStamp], ArticleId | None]


class Filing:
    """Commits the batches of one import, one after the other."""

    def __init__(self, archive: OpenArchive, known_file: _KnownFile, *, keep_paths: bool) -> None:
        """`keep_paths` has the place of each file on the user's disk remembered."""
        self._archive = archive
        self._known_file = known_file
        self._keep_paths = keep_paths
        self._family: dict[str, ArticleId] = {}
        self._read_files = ReadFiles()
        self._enclosing = Enclosing()
        self._entering = Entering()

    def commit(self, batch: Batch) -> list[ItemOutcome]:
        """Store a batch and tell what became of each item, in order."""
        self._enclosing.expect(batch.items)
        checked = [self._checked(item) for item in batch.items]
        of_bytes = self._of_known_bytes(checked)
        settled = [
            self._settled(item, result, of_bytes)
            for item, result in zip(batch.items, checked, strict=True)
            if not isinstance(result, NewArticle)
        ]
        if len(settled) == len(checked):
            self._families(batch.items, settled)
            self._entering.follow(batch.items, settled)
            self._read_files.follow(batch, settled)
            self._enclose_known(_numbered(batch.items, settled))
            return settled
        try:
            return self._stored(batch, checked, settled)
        except SourceError as error:
            rest = _without_outside(batch, error)
            if rest == batch:
                raise
            return self.commit(rest)

    def finish(self, cancel: CancelToken) -> list[ItemOutcome]:
        """At the end of the import: which documents name files that are not here."""
        return [
            ItemOutcome(label=label, outcome=Outcome.MISSING, article_id=number, missing=count)
            for label, number, count in self._enclosing.finish(self._archive, cancel)
        ]

    def _enclose_known(self, filed: list[tuple[SourceItem, ArticleId | None]]) -> None:
        """Files that were read before may be named by messages that came now."""
        if self._enclosing.concerns(self._archive, filed):
            with self._archive.writing() as unit:
                self._enclosing.file(unit, filed)

    def _stored(
        self, batch: Batch, checked: Sequence[_Checked], settled: Sequence[ItemOutcome]
    ) -> list[ItemOutcome]:
        """The outcomes once they are committed. Raises what bytes outside raise."""
        with self._archive.writing() as unit:
            outcomes = self._store(unit, batch.items, checked, iter(settled))
            families, again = self._families(batch.items, outcomes)
            unit.articles.link(families)
            unit.articles.link_again(_elsewhere(unit.articles, again))
            for each, entries in self._entering.follow(batch.items, outcomes).items():
                unit.articles.enter(each, entries)
            note_names(unit, batch.items, outcomes)
            self._enclosing.file(unit, _numbered(batch.items, outcomes), _imported(outcomes))
            self._read_files.follow(batch, outcomes, unit.read_files)
        return outcomes

    def _checked(self, item: SourceItem) -> _Checked:
        if isinstance(item.outcome, SkryniaError | KnownSource):
            return item.outcome
        try:
            draft = self._enclosing.completed(item, item.outcome)
            new = check(draft, datetime.now(UTC))
        except SkryniaError as error:
            return error
        path = item.stamp.path if self._keep_paths and item.stamp else ""
        inside = item.label.removeprefix(f"{item.parent_label}/") if item.parent_label else ""
        return replace(new, path=path, inner_path=inside) if path or inside else new

    def _store(
        self,
        unit: WriteUnit,
        items: Sequence[SourceItem],
        checked: Sequence[_Checked],
        settled: Iterator[ItemOutcome],
    ) -> list[ItemOutcome]:
        known = _known(unit.articles, checked)
        stored = unit.articles.add(_fresh(checked, known))
        near = unit.copies.add(
            {article.id: sketch(article.text, article.text_hash) for article in stored}
        )
        unit.search.add(stored)
        numbers = iter(stored)
        return [
            _filed(item, result, known, numbers, near)
            if isinstance(result, NewArticle)
            else next(settled)
            for item, result in zip(items, checked, strict=True)
        ]

    def _of_known_bytes(self, checked: Sequence[_Checked]) -> Mapping[Sha256, ArticleId]:
        """The documents of parts that were passed over and are told again by their bytes alone."""
        known = (each.content for each in checked if isinstance(each, KnownSource))
        hashes = [content for content in known if content is not None]
        if not hashes:
            return {}
        with self._archive.reading() as unit:
            return unit.articles.with_original(hashes)

    def _settled(
        self,
        item: SourceItem,
        result: SkryniaError | KnownSource,
        of_bytes: Mapping[Sha256, ArticleId],
    ) -> ItemOutcome:
        """The outcome of an item that is not to be stored."""
        if isinstance(result, SkryniaError):
            return ItemOutcome(label=item.label, outcome=Outcome.FAILED, code=result.code)
        stamp = item.part or item.stamp
        number = self._known_file(stamp) if stamp else None
        if result.content is not None:
            number = of_bytes.get(result.content)
        return ItemOutcome(label=item.label, outcome=Outcome.DUPLICATE, article_id=number)

    def _families(
        self, items: Sequence[SourceItem], outcomes: Sequence[ItemOutcome]
    ) -> tuple[dict[ArticleId, ArticleId], list[tuple[ArticleId, ArticleId]]]:
        """Parents of the embedded documents of this batch; a parent may be of an earlier one.

        Second come those that were here already, with the parent in which they were found again.
        """
        parents: dict[ArticleId, ArticleId] = {}
        again: list[tuple[ArticleId, ArticleId]] = []
        for item, told in zip(items, outcomes, strict=True):
            if not item.parent_label:
                self._family.clear()
            parent = self._family.get(item.parent_label)
            if told.article_id is None:
                continue
            self._family[item.label] = told.article_id
            if parent is None or parent == told.article_id:
                continue
            if told.outcome is Outcome.IMPORTED:
                parents[told.article_id] = parent
            else:
                again.append((told.article_id, parent))
        return parents, again


def _numbered(
    items: Sequence[SourceItem], outcomes: Sequence[ItemOutcome]
) -> list[tuple[SourceItem, ArticleId | None]]:
    return [(item, told.article_id) for item, told in zip(items, outcomes, strict=True)]


def _imported(outcomes: Iterable[ItemOutcome]) -> set[ArticleId]:
    return {
        each.article_id
        for each in outcomes
        if each.outcome is Outcome.IMPORTED and each.article_id is not None
    }


def _without_outside(batch: Batch, error: SourceError) -> Batch:
    """The same batch where what lies outside has failed: its bytes are others by now."""
    items = [
        replace(item, outcome=error) if outside_of(item) is not None else item
        for item in batch.items
    ]
    return replace(batch, items=items)


def _marks(article: NewArticle) -> tuple[Sha256 | None, Sha256 | None]:
    """What tells an exact duplicate: the same bytes; of what has none, title and text.

    The same words in other bytes are another copy: a mail has its own sender and day, a page its
    own capture, and each original is evidence for itself. It is stored and linked as a near copy.
    """
    original = article.draft.original
    if original is None:
        return (article.text_hash if article.text else None, None)
    return (None, original.sha256)


def _known(articles: ArticleReader, checked: Iterable[_Checked]) -> dict[Sha256, ArticleId]:
    marks = [_marks(result) for result in checked if isinstance(result, NewArticle)]
    of_texts = [text for text, _ in marks if text]
    of_bytes = [content for _, content in marks if content]
    return {**articles.with_original(of_bytes), **articles.with_text_hash(of_texts)}


def _fresh(checked: Iterable[_Checked], known: Mapping[Sha256, ArticleId]) -> list[NewArticle]:
    """Those that are no duplicates, neither of the archive nor of one before them."""
    seen: set[Sha256 | None] = set(known)
    fresh = []
    for result in checked:
        if isinstance(result, NewArticle) and seen.isdisjoint(_marks(result)):
            seen.update(mark for mark in _marks(result) if mark)
            fresh.append(result)
    return fresh


def _filed(
    item: SourceItem,
    new: NewArticle,
    known: dict[Sha256, ArticleId],
    stored: Iterator[Article],
    near: Mapping[ArticleId, ArticleId],
) -> ItemOutcome:
    """What became of one document; called in the order in which the fresh ones were stored."""
    marks = [mark for mark in _marks(new) if mark]
    there = next((known[mark] for mark in marks if mark in known), None)
    if there is not None:
        return ItemOutcome(label=item.label, outcome=Outcome.DUPLICATE, article_id=there)
    number = next(stored).id
    known.update(dict.fromkeys(marks, number))
    return ItemOutcome(
        label=item.label, outcome=Outcome.IMPORTED, article_id=number, near=near.get(number)
    )


def _elsewhere(
    articles: ArticleReader, found: Sequence[tuple[ArticleId, ArticleId]]
) -> list[tuple[ArticleId, ArticleId]]:
    """Without those that were found where they lay before: a file was imported once more."""
    return [
        (article_id, parent)
        for article_id, parent in found
        if articles.provenance(article_id).parent != parent
    ]
