"""The writer: whoosh's IndexWriter over the tables."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Any

from typing_extensions import override
from whoosh import fields, writing
from whoosh.reading import IndexReader

from index.derived.collecting import NewPairs
from index.derived.elsewhere import KeysElsewhere
from index.reading.reader import open_reader
from index.reading.searcher import ArraySearcher
from index.reading.snapshot import Snapshot
from index.storage import stamps
from index.storage.connection import Connection
from index.storage.schema import FieldNumbers, packed_field
from index.storage.segments import Segment
from index.writing.claim import Claim
from index.writing.commit import Pending, Work, publish
from index.writing.copying import copy_documents
from index.writing.memory import WriterMemory
from index.writing.segment_buffer import SegmentBuffer
from index.writing.unfinished import UnfinishedSegments

_TOKENS_OF_A_SEGMENT = 6_000_000
_TOKENS_OF_A_QUESTION = 50_000


class ArrayWriter(writing.IndexWriter):
    """Adds and deletes documents; `commit` or leaving a `with` block puts them into the tables.

    Nothing here commits the connection's transaction. Until the writer's own `commit`, readers see
    none of its work; `cancel` removes what was already written.
    """

    def __init__(
        self,
        connection: Connection,
        schema: fields.Schema,
        memory: WriterMemory,
        *,
        segment_documents: int,
        snapshot: Snapshot,
        elsewhere: KeysElsewhere | None = None,
    ) -> None:
        self._connection = connection
        self.schema = schema
        self._memory = memory
        self._most = segment_documents
        self._snapshot = snapshot
        state = snapshot.state  # Read before its segments: what comes in between makes it stale.
        self._claim = Claim(connection, state)
        self.generation = state.generation + 1
        self._lexicon = memory.lexicon(connection, state)
        self._next_segment = state.next_segment
        self._numbers = FieldNumbers(connection, self._claim.take)
        self.segments: tuple[Segment, ...] = snapshot.segments
        self._pending: list[Pending] = []
        self._deleted: set[int] = set()
        self._buffer = SegmentBuffer(self._numbers, memory.surfaces)
        self._derived = NewPairs(connection, elsewhere)
        self._unfinished = UnfinishedSegments(connection, self._derived)
        self._fields: set[str] = set()
        """Names that were looked up in the schema."""
        self._grouped = 0
        self._written = self._asked = 0
        self.is_closed = self._has_failed = self._has_lost = False
        self.merge, self.optimize = True, False
        self.mergetype: object = None

    def _check_open(self) -> None:
        if self.is_closed:
            raise writing.IndexingError("This writer is closed")

    def _check_whole(self) -> None:
        self._check_open()
        if self._has_lost:
            raise writing.IndexingError("This writer lost documents and has to be cancelled")

    @override
    def add_document(self, **values: Any) -> None:
        self._check_whole()
        if not self._fields.issuperset(values):
            self._check_fields(values)
        self._buffer.add(self.schema, values)
        if self._is_due():
            self.flush()
        elif self._derived.is_asking and self._buffer.tokens - self._asked > _TOKENS_OF_A_QUESTION:
            self._asked = self._buffer.tokens
            self._claim.take()
            self._buffer.derive(self._derived)

    def _check_fields(self, names: Iterable[str]) -> None:
        for name in names:
            if not name.startswith("_") and name not in self.schema:
                raise fields.UnknownFieldError(name)
        self._fields.update(names)

    def _is_due(self) -> bool:
        full = len(self._buffer) >= self._most or self._buffer.tokens >= _TOKENS_OF_A_SEGMENT
        return full and not self._grouped

    def flush(self) -> None:
        """Write the documents taken so far as a segment, not visible before `commit`."""
        if not len(self._buffer):
            return
        self._claim.take()
        try:
            self._unfinished.make_room(self._buffer.tokens)
            self._write_segment()
        except BaseException:
            self._has_lost = True  # what was taken is written in part
            raise
        self._buffer, self._asked = SegmentBuffer(self._numbers, self._memory.surfaces), 0

    def _write_segment(self) -> None:
        segment = self._next_segment
        self._next_segment += 1
        self._written += self._buffer.tokens
        # A large segment is merged late or never, and its postings would take much memory.
        is_small = 2 * len(self._buffer) < self._most
        blocks = self._buffer.write(
            self._connection, segment, self._lexicon, self._derived, soon_merged=is_small
        )
        self._unfinished.add(segment, self._buffer.tokens, self._buffer.lengths())
        self._pending.append(Pending(segment, len(self._buffer), blocks if is_small else ()))

    @override
    def start_group(self) -> None:
        self._grouped += 1

    @override
    def end_group(self) -> None:
        self._grouped -= 1

    @override
    def delete_document(self, docnum: int, delete: bool = True) -> None:
        self._check_open()
        if docnum >= self._documents():
            raise writing.IndexingError("No such document number")
        if delete:
            self._deleted.add(int(docnum))
        else:
            self._deleted.discard(int(docnum))

    def delete_by_values(self, field: str, values: Iterable[object]) -> int:
        """Delete every document whose `field` has one of `values`; return how many there are.

        Sees the documents committed before this writer was made.
        """
        self._check_open()
        to_bytes = self.schema[field].to_bytes
        before = len(self._deleted)
        texts = set()
        for value in values:
            with suppress(ValueError):
                texts.add(to_bytes(value))
        for term in self._held(field, sorted(texts)):
            self._deleted.update(self._snapshot.postings(term).documents.tolist())
        return len(self._deleted) - before

    def _held(self, field: str, texts: Sequence[bytes]) -> list[int]:
        """The numbers of those `texts` (ascending) that are terms of a field."""
        number = self._numbers.number(field)
        if number is None:
            return []
        return sorted(self._lexicon.found(number, texts).values())

    def _documents(self) -> int:
        return sum(segment.documents for segment in self.segments)

    @override
    def reader(self, **kwargs: Any) -> IndexReader:
        self._check_open()
        return open_reader(self._snapshot)

    @override
    def searcher(self, **kwargs: Any) -> ArraySearcher:
        return ArraySearcher(self.reader(), **kwargs)

    def is_deleted(self, docnum: int) -> bool:
        """Say whether a document is gone, or will be when this writer commits."""
        if docnum in self._deleted:
            return True
        segment = next(s for s in reversed(self.segments) if s.base <= docnum)
        return docnum - segment.base in segment.deleted

    def has_deletions(self) -> bool:
        """Say whether documents were, or will be, deleted."""
        return bool(self._deleted) or any(len(s.deleted) for s in self.segments)

    def deleted_count(self) -> int:
        """Return how many documents are gone, or will be."""
        return len(self._deleted) + sum(len(s.deleted) for s in self.segments)

    def doc_count(self) -> int:
        """Return how many documents this writer has taken."""
        return sum(pending.documents for pending in self._pending) + len(self._buffer)

    @override
    def add_field(self, fieldname: str, fieldtype: fields.FieldType, **kwargs: Any) -> None:
        self._check_unused()
        if isinstance(fieldtype, type):
            fieldtype = fieldtype()
        self._forget_analyses()
        super().add_field(fieldname, packed_field(fieldtype, fieldname), **kwargs)

    @override
    def remove_field(self, fieldname: str, **kwargs: Any) -> None:
        self._check_unused()
        self._forget_analyses()
        super().remove_field(fieldname, **kwargs)
        self._fields.clear()

    def _forget_analyses(self) -> None:
        """Remember no term of a word and no way of cutting: they are kept by a field's name."""
        self._memory.surfaces.clear()
        self._buffer = SegmentBuffer(self._numbers, self._memory.surfaces)

    def _check_unused(self) -> None:
        self._check_open()
        if self.doc_count():
            raise writing.IndexingError("Fields cannot change after documents were added")

    @override
    def add_reader(self, reader: IndexReader) -> None:
        self._check_open()
        copy_documents(reader, self.schema, self._buffer)

    @override
    def commit(
        self,
        mergetype: object = None,
        optimize: bool | None = None,
        merge: bool | None = None,
    ) -> None:
        """Put everything into the tables, purge what was deleted, and merge a little.

        The merging done here is bounded by what was written; `optimize` merges as far as segments
        may grow. `mergetype` CLEAR drops every document that was there before. Raises
        StaleReaderError, as every writing into the tables, if others changed them or something was
        rolled back since this writer was made. Whatever is raised, the writer is closed then.
        """
        self._check_whole()
        try:
            self.flush()
            if (mergetype or self.mergetype) is writing.CLEAR:
                gone = {s.base + int(number) for s in self.segments for number in s.deleted}
                self._deleted = set(range(self._documents())) - gone
            self._publish(
                optimize=self.optimize if optimize is None else optimize,
                merge=self.merge if merge is None else merge,
            )
        except BaseException:
            self._has_failed = True
            self._memory.forget()
            raise
        finally:
            self.is_closed = True

    def _publish(self, *, optimize: bool, merge: bool) -> None:
        self._claim.take(stamps.PUBLISHING)
        publish(
            self._connection,
            self._memory,
            self._lexicon,
            Work(
                self._pending,
                self._deleted,
                self.segments,
                self._next_segment,
                self._most,
                self._written,
                self._derived,
                self._unfinished.finish,
            ),
            optimize=optimize,
            merge=merge,
        )

    @override
    def cancel(self) -> None:
        """Forget everything taken, and remove what was already written of it.

        After a commit that failed it does nothing: there is something to roll back.
        """
        if self._has_failed:
            return
        self._check_open()
        try:
            self._claim.give_up()
        finally:
            self._memory.forget()
            self.is_closed = True
