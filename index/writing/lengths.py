"""How many terms each document of a segment has, written when what derives from them is known."""

from collections.abc import Mapping
from dataclasses import dataclass

from whoosh import fields

from index.derived.collecting import NewPairs
from index.storage.connection import Connection
from index.storage.integers import Int32s
from index.storage.schema import FieldNumbers
from index.storage.segment_rows import write_counts


@dataclass(frozen=True, slots=True)
class SegmentLengths:
    """What is left of a segment whose documents are written: `own` counts by field number."""

    documents: int
    own: Mapping[int, Int32s]
    derived_fields: Mapping[str, fields.FieldType]
    numbers: FieldNumbers

    def write(self, connection: Connection, segment: int, derived: NewPairs) -> None:
        """Write how many terms each document has by field, those that `derived` took included."""
        counts = dict(self.own)
        for name, lengths in derived.lengths(self.documents).items():
            number = self.numbers.ensure(name, self.derived_fields[name])
            counts[number] = counts.get(number, 0) + lengths
        write_counts(connection, segment, counts)
