"""The index object: whoosh's Index over the tables of a connection."""

import weakref
from typing import Any

from typing_extensions import override
from whoosh import fields
from whoosh.index import Index, LockError
from whoosh.reading import IndexReader
from whoosh.scoring import BM25F

from index.derived.elsewhere import KeysElsewhere
from index.reading.cache import ByteBudgetCache
from index.reading.reader import open_reader
from index.reading.searcher import ArraySearcher
from index.reading.snapshot import Snapshot
from index.storage import tables
from index.storage.connection import Connection
from index.storage.free_pages import give_back_some
from index.storage.schema import FieldNumbers, packed_schema
from index.storage.segments import Segment
from index.writing.claim import clear_unfinished
from index.writing.commit import merge_all, merge_some
from index.writing.memory import WriterMemory
from index.writing.writer import ArrayWriter

SEGMENT_DOCUMENTS = 5000  # As many as Whoosh calls a small segment; see evaluation/terms.py.
CACHE_BYTES = 64 * 1024 * 1024


class ArrayIndex(Index):
    """An index whose tables exist. Made by `create` and `open`.

    `segment_documents` bounds a segment and with it the work of purging one document;
    `cache_bytes` bounds the memory that posting arrays may keep between searches.
    """

    def __init__(
        self,
        connection: Connection,
        schema: fields.Schema,
        *,
        segment_documents: int = SEGMENT_DOCUMENTS,
        cache_bytes: int = CACHE_BYTES,
        elsewhere: KeysElsewhere | None = None,
    ) -> None:
        self._connection = connection
        self._elsewhere = elsewhere
        self.schema = packed_schema(schema)
        self._segment_documents = segment_documents
        self._cache = ByteBudgetCache(cache_bytes)
        self._memory = WriterMemory()
        self._writer: weakref.ref[ArrayWriter] | None = None
        FieldNumbers(connection).check(self.schema)

    def snapshot(self) -> Snapshot:
        """Return the arrays of the current generation."""
        return Snapshot(self._connection, self.schema, self._cache)

    @override
    def reader(self, reuse: IndexReader | None = None) -> IndexReader:
        return open_reader(self.snapshot())

    @override
    def searcher(self, **options: Any) -> ArraySearcher:
        options.setdefault("weighting", BM25F())
        return ArraySearcher(self.reader(), fromindex=self, **options)

    @override
    def writer(self, **options: Any) -> ArrayWriter:
        """Return the one writer there can be. Raises whoosh.index.LockError while there is one.

        It is raised, too, as long as a commit that failed is not rolled back. A writer that was
        dropped holds nothing: what it wrote is removed by the next one.

        Whoosh's options (`procs`, `limitmb`, …) are accepted and mean nothing here.
        """
        self._check_no_writer()
        writer = ArrayWriter(
            self._connection,
            self.schema,
            self._memory,
            segment_documents=self._segment_documents,
            snapshot=self.snapshot(),
            elsewhere=self._elsewhere,
        )
        self._writer = weakref.ref(writer)
        return writer

    def _check_no_writer(self) -> None:
        writer = self._writer() if self._writer is not None else None
        if writer is not None and not writer.is_closed:
            raise LockError

    def merge_step(self) -> bool:
        """Do one bounded piece of merging or packing; return False where there was none to do.

        Raises LockError as `writer`.
        """
        self._check_no_writer()
        clear_unfinished(self._connection)
        found = merge_some(self._connection, self._memory, self._segment_documents, 1)
        if found:
            tables.advance(self._connection)
        return found

    def give_back_step(self) -> bool:
        """Give some free pages of the file back; return False where none are spare.

        See index/storage/free_pages.py for the files in which there are any to give.
        """
        return give_back_some(self._connection)

    @override
    def optimize(self) -> None:
        """Merge as far as the bound on segments allows. Raises LockError as `writer`."""
        self._check_no_writer()
        clear_unfinished(self._connection)
        merge_all(self._connection, self._memory, self._segment_documents)
        tables.advance(self._connection)

    @override
    def latest_generation(self) -> int:
        return tables.read_state(self._connection).generation

    def _segments(self) -> list[Segment]:
        return list(self.snapshot().segments)

    def _current_schema(self) -> fields.Schema:
        return self.schema

    @override
    def refresh(self) -> "ArrayIndex":
        return self

    @override
    def is_empty(self) -> bool:
        return not self.snapshot().segments


def exists(connection: Connection) -> bool:
    """Say whether the connection's database holds an index."""
    return tables.exists(connection)


def create(
    connection: Connection,
    schema: fields.Schema,
    *,
    segment_documents: int = SEGMENT_DOCUMENTS,
    cache_bytes: int = CACHE_BYTES,
) -> ArrayIndex:
    """Create the tables of an empty index and return it.

    Raises IndexExistsError, and UnsupportedFieldTypeError before anything is written.
    """
    packed_schema(schema)
    tables.create_tables(connection)
    return ArrayIndex(
        connection, schema, segment_documents=segment_documents, cache_bytes=cache_bytes
    )


def open_index(
    connection: Connection,
    schema: fields.Schema,
    *,
    segment_documents: int = SEGMENT_DOCUMENTS,
    cache_bytes: int = CACHE_BYTES,
    elsewhere: KeysElsewhere | None = None,
) -> ArrayIndex:
    """Return the index that the connection holds.

    Raises IndexMissingError, FormatTooNewError, FormatOutdatedError, or SchemaMismatchError when
    the schema keeps postings of another kind than the tables do.
    """
    tables.check_format(connection)
    return ArrayIndex(
        connection,
        schema,
        segment_documents=segment_documents,
        cache_bytes=cache_bytes,
        elsewhere=elsewhere,
    )
