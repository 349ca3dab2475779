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
