"""Words from the lexicon: how a word may go on, and what may have been meant."""

from heapq import nsmallest

import numpy as np
from whoosh.support.levenshtein import distance

from index.reading.snapshot import Snapshot
from index.reading.whole_lexicon import WholeLexicon
from index.storage.lexicon import after_prefix, scan
from index.storage.posting_search import sizes_of


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

    An edit is a letter put in, left out, changed, or swapped with the next (Damerau). Words of
    documents that a writer has not committed are in the lexicon, but in no segment: left out.
    """
    name = snapshot.schema[field].spelling_fieldname(field)
    near = {w for w in WholeLexicon(snapshot).terms_within(field, word, most_edits) if w != word}
    to_bytes = snapshot.schema[name].to_bytes
    held = {w: n for w in near if (n := documents_with(snapshot, name, to_bytes(w)))}
    return sorted(held, key=lambda w: (distance(word, w), -held[w], w))[:limit]


def documents_with(snapshot: Snapshot, field: str, text: bytes) -> int:
    """Return how many documents have a term."""
    number = snapshot.term_number(field, text)
    return 0 if number is None else len(snapshot.postings(number).documents)
