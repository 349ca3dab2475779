"""Words from the lexicon: how a word may go on, what may have been meant, what a text is about."""

from math import log

from whoosh import query
from whoosh.support.levenshtein import distance

from index.reading.matched import document_numbers
from index.reading.snapshot import Snapshot
from index.reading.whole_lexicon import WholeLexicon
from index.storage.lexicon import after_prefix, texts_of

_DISTINCTIVE_TERMS = 25


def completions(snapshot: Snapshot, field: str, prefix: str, limit: int) -> list[str]:
    """Return up to `limit` words of `field` that begin with `prefix`, the most frequent first."""
    number = snapshot.numbers.number(field)
    first = snapshot.schema[field].to_bytes(prefix)
    beyond = after_prefix(first)
    snapshot.check()
    rows = snapshot.connection.execute(
        "SELECT t.text, sum(p.size) AS documents FROM index_term t CROSS JOIN index_segment s"
        " CROSS JOIN index_posting p ON p.id = (s.id << 32 | t.id)"
        " WHERE t.field = ? AND t.text >= ? AND (? IS NULL OR t.text < ?)"
        " GROUP BY t.id ORDER BY documents DESC, t.text LIMIT ?",
        (number, first, beyond, beyond, limit),
    )
    return [snapshot.schema[field].from_bytes(bytes(row[0])) for row in rows]


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
