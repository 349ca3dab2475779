"""Steps over documents of which some may have been deleted for good meanwhile, by another hand.

Those are left out and told; what was asked for is done to the others.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

from archive.changes import Change, demand_untouched
from archive.errors import ArticleNotFoundError, ChangedMeanwhileError
from archive.ports import OpenArchive
from archive.records import ArticleId

Act = Callable[[OpenArchive, Change], None]
"""`take_back` or `do_again`."""


@dataclass(frozen=True, slots=True)
class CarriedOut:
    """What was changed, and which documents are not there any more."""

    change: Change
    gone: frozenset[ArticleId] = frozenset()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """Of how many documents a step was done to how many, and why not to the others."""

    words: Callable[[int], str]
    """What it is, done to so many documents, in the language in force."""
    done: int
    total: int
    gone: int = 0
    changed: int = 0
    """Those to which something else was done meanwhile."""


def over_those_there(
    archive: OpenArchive,
    ids: Sequence[ArticleId],
    work: Callable[[Sequence[ArticleId]], Change],
) -> CarriedOut:
    """Do something to documents, but for those that are gone; nothing where all are."""
    try:
        return CarriedOut(work(ids))
    except ArticleNotFoundError:
        gone = _gone(archive, ids)
        there = [each for each in ids if each not in gone]
        if not gone:
            raise
        return CarriedOut(work(there) if there else Change(), gone)


def over_what_is_there(archive: OpenArchive, act: Act, change: Change) -> CarriedOut:
    """Take a change back, or make it again, but for documents that are gone."""
    try:
        act(archive, change)
        return CarriedOut(change)
    except (ArticleNotFoundError, ChangedMeanwhileError):
        # What is gone lies in no bin any more and bears no mark: that is a change as well.
        gone = _gone(archive, change.touched)
        left = change.without(gone)
        if not gone:
            raise
        if left:
            act(archive, left)
        return CarriedOut(left, gone)


def demand_left_untouched(archive: OpenArchive, change: Change) -> None:
    """Raises `ChangedMeanwhileError` where a document that is there is not as a change left it."""
    over_what_is_there(archive, demand_untouched, change)


def _gone(archive: OpenArchive, ids: Collection[ArticleId]) -> frozenset[ArticleId]:
    with archive.reading() as unit:
        return frozenset(ids).difference(unit.articles.summaries(list(ids)))
