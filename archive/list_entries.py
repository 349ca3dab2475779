"""A list in the order of its file: what stands there twice, and what was here before, too."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from archive.outcomes import ItemOutcome
from archive.ports import SourceItem
from archive.records import ArticleDraft, ArticleId, Kind


@dataclass(frozen=True, slots=True)
class ListEntry:
    """One row of a list, and the document that it is."""

    number: int
    """Of the row, from 1; what could not be read counts, too."""
    article_id: ArticleId


class Entering:
    """Counts what comes out of the lists of one import, over its batches."""

    def __init__(self) -> None:
        self._lists: dict[str, ArticleId] = {}
        """By their labels; those of the file that is read."""
        self._next: dict[str, int] = {}

    def follow(
        self, items: Iterable[SourceItem], outcomes: Iterable[ItemOutcome]
    ) -> Mapping[ArticleId, Mapping[int, ArticleId]]:
        """Documents of a batch by their places, for each list; one that failed leaves a gap."""
        found: dict[ArticleId, dict[int, ArticleId]] = {}
        for item, told in zip(items, outcomes, strict=True):
            if not item.parent_label:
                self._lists.clear()
                self._next.clear()
            listed = self._lists.get(item.parent_label)
            if listed is not None:
                place = self._next.get(item.parent_label, 0)
                self._next[item.parent_label] = place + 1
                if told.article_id is not None:
                    found.setdefault(listed, {})[place] = told.article_id
            if _is_list(item) and told.article_id is not None:
                self._lists[item.label] = told.article_id
        return found


def in_order(
    entries: Mapping[int, ArticleId], inside: Sequence[ArticleId]
) -> tuple[ListEntry, ...]:
    """The rows of a list; behind them what lies in it (`inside`) and has no place.

    That is all of a list that came before places were kept, and what was put to it later.
    """
    known = set(entries.values())
    rows = [ListEntry(place + 1, each) for place, each in entries.items()]
    others = dict.fromkeys(each for each in inside if each not in known)
    first = rows[-1].number + 1 if rows else 1
    return (*rows, *(ListEntry(number, each) for number, each in enumerate(others, first)))


def _is_list(item: SourceItem) -> bool:
    draft = item.outcome
    return isinstance(draft, ArticleDraft) and draft.description.kind is Kind.LIST
