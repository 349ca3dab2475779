"""The lexicon of all segments, with as much of a reader's shape as expanding a query needs."""

from collections.abc import Iterator

from typing_extensions import override
from whoosh.reading import IndexReader, TermInfo

from index.reading.cursor import TermCursor
from index.reading.fuzzy import words_within
from index.reading.snapshot import Snapshot
from index.storage.lexicon import after_prefix, pages, scan


class WholeLexicon(IndexReader):
    """Terms only: reads one B-tree, and no postings."""

    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.schema = snapshot.schema

    def __contains__(self, term: tuple[str, bytes]) -> bool:
        return self._snapshot.term_number(*term) is not None

    def texts(self, field: str, first: bytes, beyond: bytes | None) -> Iterator[bytes]:
        """Yield the terms of `field` from `first` on, before `beyond`, in order."""
        number = self._snapshot.numbers.number(field)
        if number is None:
            return iter(())
        return (text for text, _ in scan(self._snapshot.connection, number, first, beyond))

    def page(self, field: str, first: bytes) -> list[bytes]:
        """Return some terms of `field` from `first` on, all that there are up to the last."""
        number = self._snapshot.numbers.number(field)
        if number is None:
            return []
        page = next(pages(self._snapshot.connection, number, first), [])
        return [text for text, _ in page]

    def info(self, field: str, text: bytes) -> TermInfo | None:
        """Return nothing: this lexicon reads no postings."""
        return None

    @override
    def lexicon(self, fieldname: str) -> Iterator[bytes]:
        return self.texts(fieldname, b"", None)

    @override
    def expand_prefix(self, fieldname: str, prefix: object) -> Iterator[bytes]:
        first = self.schema[fieldname].to_bytes(prefix)
        return self.texts(fieldname, first, after_prefix(first))

    @override
    def terms_within(
        self, fieldname: str, text: str, maxdist: int, prefix: int = 0
    ) -> Iterator[str]:
        name = self.schema[fieldname].spelling_fieldname(fieldname)
        cursor = TermCursor(self, name, self.schema[name])
        return words_within(cursor, text, maxdist, prefix)
