"""Which terms of a query stand in a document, and which terms a document has at all."""

from collections.abc import Iterator, Sequence

import numpy as np
from whoosh import query

from index.errors import DamagedIndexError, decoding
from index.reading.expansion import numbers_of, span_of
from index.reading.snapshot import Snapshot
from index.storage.integers import Int32s
from index.storage.lexicon import scan, texts_of
from index.storage.segment_rows import read_terms

Term = tuple[str, bytes]


def matched_terms(
    snapshot: Snapshot, tree: query.Query, documents: Sequence[int] | Int32s
) -> list[frozenset[Term]]:
    """Return, for each of `documents`, those terms of `tree` that it holds."""
    wanted = dict(_terms(snapshot, tree))
    result = []
    for document in documents:
        held = set(document_numbers(snapshot, int(document)).tolist())
        result.append(frozenset(wanted[number] for number in held & wanted.keys()))
    return result


def _terms(snapshot: Snapshot, tree: query.Query) -> Iterator[tuple[int, Term]]:
    for leaf in tree.leaves():
        field = leaf.field()
        if field is None or field not in snapshot.schema:
            continue
        if isinstance(leaf, query.Prefix | query.TermRange):
            yield from _span_terms(snapshot, field, leaf)
        elif isinstance(leaf, query.MultiTerm):
            numbers = numbers_of(snapshot, leaf)
            texts = texts_of(snapshot.connection, numbers)
            if len(texts) != len(numbers):
                raise DamagedIndexError
            yield from (
                (number, (field, text)) for number, (_, text) in zip(numbers, texts, strict=True)
            )
        else:
            yield from _plain_terms(snapshot, leaf)


def _span_terms(
    snapshot: Snapshot, field: str, leaf: query.Prefix | query.TermRange
) -> Iterator[tuple[int, Term]]:
    span = span_of(snapshot, leaf)
    number = snapshot.numbers.number(field)
    if span is not None and number is not None:
        for text, term in scan(snapshot.connection, number, *span):
            yield term, (field, text)


def _plain_terms(snapshot: Snapshot, leaf: query.Query) -> Iterator[tuple[int, Term]]:
    for name, text in leaf.terms(phrases=True):
        if name not in snapshot.schema:
            continue
        try:
            data = snapshot.schema[name].to_bytes(text)
        except ValueError:
            continue
        number = snapshot.term_number(name, data)
        if number is not None:
            yield number, (name, data)


def document_numbers(snapshot: Snapshot, document: int) -> Int32s:
    """Return the numbers of all terms of one document, ascending."""
    segment = next(s for s in reversed(snapshot.segments) if s.base <= document)
    snapshot.check()
    with decoding():
        return read_terms(snapshot.connection, segment.key(document - segment.base))


def document_terms(snapshot: Snapshot, document: int, field: str) -> list[bytes]:
    """Return the terms of `field` in one document, in the order of their numbers."""
    number = snapshot.numbers.number(field)
    numbers = document_numbers(snapshot, document)
    texts = texts_of(snapshot.connection, np.asarray(numbers).tolist())
    return [text for owner, text in texts if owner == number]
