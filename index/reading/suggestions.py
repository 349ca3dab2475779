"""Words from the lexicon: how a word may go on, what may have been meant, what a text is about."""

from heapq import nsmallest
from math import log

import numpy as np
from whoosh import query
from whoosh.support.levenshtein import distance

from index.reading.matched import document_numbers
from index.reading.snapshot import Snapshot
from index.reading.whole_lexicon import WholeLexicon
from index.storage.lexicon import after_prefix, scan, texts_of
from index.storage.posting_search import sizes_of

_DISTINCTIVE_TERMS = 25


def completions(snapshot: Snapshot, field: str, prefix: str, limit: int) -> list[str]:
    """Return up to `limit` words of `field` that begin with `prefix`, the most frequent first."""
    number = snapshot.numbers.number(field)
    if number is None:
        return []
    first = snapshot.schema[field].to_bytes(prefix)
    beyond = after_prefix(first)
    snapshot.check()
    texts = {term: text for text, term in scan(snapshot.connection, number, first, beyond)}
    terms = np.sort(np.array(list(texts), np.int64))
    segments = [segment.id for segment in snapshot.segments]
    found, sizes = sizes_of(snapshot.connection, segments, terms)
    held = np.bincount(np.searchsorted(terms, found), sizes, len(terms))
    counted = [(-n, texts[t]) for t, n in zip(terms.tolist(), held.tolist(), strict=True) if n]
    return [snapshot.schema[field].from_bytes(text) for _, text in nsmallest(limit, counted)]


def corrections(
    snapshot: Snapshot, field: str, word: str, limit: int, most_edits: int
) -> list[str]:
    """Return up to `limit` words of `field` near `word`: fewest edits first, then most frequent.

    An edit is a letter put in, left out, changed, or swapped with the next (Damerau).
    """
    lexicon = WholeLexicon(snapshot)
    found = {w for w in lexicon.terms_within(field, word, most_edits) if w != word}
    to_bytes = snapshot.schema[field].to_bytes

    def order(candidate: str) -> tuple[int, int, str]:
        number = snapshot.term_number(field, to_bytes(candidate))
        held = 0 if number is None else len(snapshot.postings(number).documents)
        return distance(word, candidate), -held, candidate

    return sorted(found, key=order)[:limit]


def similar(snapshot: Snapshot, document: int, field: str) -> query.Query:
    """Return the query for documents like `document`: its most distinctive terms, joined by Or.

    A term counts by its inverse document frequency; terms of this document alone are left out.
    """
    number = snapshot.numbers.number(field)
    numbers = document_numbers(snapshot, document).tolist()
    texts = zip(numbers, texts_of(snapshot.connection, numbers), strict=True)
    weighed = []
    for term, (owner, text) in texts:
        held = len(snapshot.postings(term).documents) if owner == number else 0
        if held > 1:
            weighed.append((log(snapshot.documents / held), text))
    weighed.sort(key=lambda pair: (-pair[0], pair[1]))
    return query.Or([query.Term(field, text) for _, text in weighed[:_DISTINCTIVE_TERMS]])
