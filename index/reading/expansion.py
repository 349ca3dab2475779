"""Which terms of the lexicon a prefix, range, pattern or misspelling stands for."""

from typing import Any

from whoosh import query
from whoosh.fields import FieldType

from index.errors import DamagedIndexError
from index.reading.snapshot import Snapshot
from index.reading.whole_lexicon import WholeLexicon
from index.storage.lexicon import after_prefix

Span = tuple[bytes, bytes | None]


def span_of(snapshot: Snapshot, tree: query.Prefix | query.TermRange) -> Span | None:
    """Return (first, beyond) of the terms that a prefix or a range covers, None if there are none.

    `beyond` is the first bytes after the span, None for the end of the field.
    """
    field: FieldType = snapshot.schema[tree.fieldname]
    try:
        if type(tree) is query.Prefix:
            prefix = field.to_bytes(tree.text)
            return prefix, after_prefix(prefix)
        return _range_span(field, tree)
    except ValueError:
        return None


def _range_span(field: FieldType, tree: Any) -> Span:
    first = b"" if tree.start is None else field.to_bytes(tree.start)
    # Whoosh's own end of an open range; see TermRange._btexts.
    last = b"\xff\xff\xff\xff" if tree.end is None else field.to_bytes(tree.end)
    if tree.startexcl:
        first += b"\x00"
    return first, last if tree.endexcl else last + b"\x00"


def numbers_of(snapshot: Snapshot, tree: Any) -> list[int]:
    """Return the numbers of the terms that a wildcard, regex, fuzzy or variations query covers.

    Raises DamagedIndexError for a term that is no text, and what Whoosh raises for a query that
    does not go with its field, such as a misspelt number.
    """
    reader = WholeLexicon(snapshot)
    field: FieldType = snapshot.schema[tree.fieldname]
    try:
        texts = {field.to_bytes(text) for text in tree._btexts(reader)}
    except UnicodeDecodeError as error:
        raise DamagedIndexError from error
    found = (snapshot.term_number(tree.fieldname, text) for text in sorted(texts) if text)
    return [number for number in found if number is not None]
