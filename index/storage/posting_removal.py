"""Taking one document out of rows of `index_posting` by splicing their blobs.

A common word has a row of some hundred thousand occurrences, of which a document is a few: all but
those few bytes stay as they are.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from index.storage import integers, splices
from index.storage.blocks import Optional, Row
from index.storage.integers import Int32s, Int64s
from index.storage.posting_rows import terms_and_sizes

_WEIGHT_BYTES, _BOOST_BYTES = 4, 8


@dataclass(frozen=True)
class Spliced:
    """Rows without the document, and the terms of all rows that need not be written anew.

    `left` are the rows in which a term would keep no posting: nothing is done about them.
    """

    changed: list[Row]
    left: list[Row]
    terms: Int64s


@dataclass(frozen=True)
class _Term:
    """Where a term stands in its row: its place among the terms, its first and its end posting."""

    place: int
    start: int
    end: int


def spliced(rows: Sequence[Row], terms: Int64s, document: int) -> Spliced:
    """Take `document`, whose terms are `terms` (ascending), out of `rows` of one segment.

    Raises DamagedIndexError.
    """
    found, sizes = terms_and_sizes(rows) if rows else (terms[:0], terms[:0])
    wanted, size_list = np.isin(found, terms).tolist(), sizes.tolist()
    changed_rows: list[Row] = []
    left: list[Row] = []
    kept = [terms[:0]]
    first = 0
    for row in rows:
        span = slice(first, first + row[2])
        first += row[2]
        changed = _without(row, _chosen(size_list[span], wanted[span]), document)
        if changed is None:
            left.append(row)
        else:
            kept.append(found[span])
            if changed is not row:
                changed_rows.append(changed)
    return Spliced(changed_rows, left, np.concatenate(kept))


def _chosen(sizes: Sequence[int], wanted: Sequence[bool]) -> list[_Term]:
    if len(sizes) == 1:
        return [_Term(0, 0, sizes[0])] if wanted[0] else []
    ends = np.cumsum(sizes).tolist()
    return [
        _Term(place, ends[place] - sizes[place], ends[place])
        for place, is_wanted in enumerate(wanted)
        if is_wanted
    ]


def _without(row: Row, terms: Sequence[_Term], document: int) -> Row | None:
    for term in reversed(terms):  # What stands before keeps its place.
        gaps = integers.decode(row[6], row[3])
        documents = integers.ascending(gaps[term.start : term.end])
        place = int(np.searchsorted(documents, document))
        if place == len(documents) or documents[place] != document:
            continue
        if len(documents) == 1:
            return None
        row = _cut(row, term, term.start + place, gaps)
    return row


def _cut(row: Row, term: _Term, posting: int, gaps: Int32s) -> Row:
    size = row[3]
    frequencies = integers.decode(row[7], size) + np.int32(1)
    start = int(frequencies[:posting].sum())
    end, total = start + int(frequencies[posting]), int(frequencies.sum())
    span = total, start, end
    return (
        *row[:3],
        size - 1,
        row[4],
        splices.with_value(row[5], row[2], term.place, term.end - term.start - 2),
        _documents_without(row[6], gaps, posting, is_last=posting + 1 == term.end),
        splices.without(row[7], size, posting, posting + 1),
        _raw_without(row[8], posting * _WEIGHT_BYTES, (posting + 1) * _WEIGHT_BYTES),
        _occurrences_without(row[9], span),
        _occurrences_without(row[10], span),
        _occurrences_without(row[11], span),
        _raw_without(row[12], start * _BOOST_BYTES, end * _BOOST_BYTES),
    )


def _documents_without(blob: bytes, gaps: Int32s, posting: int, *, is_last: bool) -> bytes:
    """Let the gap before the next document of the term reach over the one that goes."""
    if not is_last:
        wider = int(gaps[posting]) + int(gaps[posting + 1]) + 1
        blob = splices.with_value(blob, len(gaps), posting + 1, wider)
    return splices.without(blob, len(gaps), posting, posting + 1)


def _occurrences_without(blob: Optional, span: tuple[int, int, int]) -> Optional:
    return None if blob is None else splices.without(blob, *span)


def _raw_without(raw: Optional, start: int, end: int) -> Optional:
    return None if raw is None else raw[:start] + raw[end:]
