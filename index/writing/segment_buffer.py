"""The documents a writer has taken and not yet written as a segment."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from whoosh import fields
from whoosh.columns import Column

from index.derived.collecting import NewPairs
from index.derived.fields import DerivedText
from index.errors import UnsupportedFieldTypeError
from index.storage import columns, stored
from index.storage.blocks import Block
from index.storage.connection import Connection
from index.storage.integers import Int32s
from index.storage.lexicon import Lexicon
from index.storage.posting_rows import write_postings
from index.storage.schema import FieldNumbers, kind_of_field
from index.storage.segment_rows import (
    Vector,
    write_column,
    write_documents,
    write_vectors,
)
from index.writing.analyzers import TextToSurfaces, word_by_word
from index.writing.field_buffer import FieldBuffer, Item
from index.writing.lengths import SegmentLengths
from index.writing.surfaces import Surfaces, SurfaceTable
from index.writing.tokens import Tokens, inverted

_SHORT = 32
_REMEMBERED = 2000


class _Plan:
    """What has to be done about the values of a field: asked of it once, not for each document."""

    __slots__ = (
        "buffer",
        "field",
        "has_column",
        "is_indexed",
        "is_only_derived",
        "is_stored",
        "name",
        "parts",
        "repeats",
        "spells",
        "takes_surfaces",
        "values",
        "vector",
    )

    def __init__(self, name: str, field: fields.FieldType) -> None:
        self.name = name
        self.field = field
        self.is_indexed, self.is_stored = bool(field.indexed), bool(field.stored)
        self.repeats = not field.unique
        self.is_only_derived = isinstance(field, DerivedText) and field.derivation.base != name
        self.takes_surfaces = kind_of_field(field) in ("positions", "frequency")
        self.spells = bool(field.separate_spelling())
        self.vector = field.vector
        self.has_column = bool(field.column_type)
        self.values: dict[int, Any] | None = None
        """Of its column, by document, once there is one."""
        self.buffer: FieldBuffer | None = None
        self.parts: dict[Any, _Part] = {}
        """Of short values, which come again."""


@dataclass(slots=True)
class _Part:
    """One field of one document, analysed but not yet taken."""

    plan: _Plan
    shown: Any
    boost: float = 1.0
    surfaces: Surfaces | None = None
    items: list[Item] | None = None
    spelling: list[bytes] | None = None
    vector: Vector | None = None
    column_value: Any = None


class SegmentBuffer:
    """Takes documents one at a time and becomes the rows of one segment."""

    def __init__(self, numbers: FieldNumbers, table: SurfaceTable) -> None:
        self._numbers = numbers
        self._table = table
        self._fields: dict[str, FieldBuffer] = {}
        self._plans: dict[str, _Plan] = {}
        self._derived: dict[str, fields.FieldType] = {}
        self._cutters: dict[str, TextToSurfaces | None] = {}
        self._stored: list[bytes] = []
        self._columns: dict[int, tuple[Column, dict[int, Any]]] = {}
        self._vectors: list[tuple[int, int, Vector]] = []
        self.tokens = 0
        self._own_counts: dict[int, Int32s] = {}

    def __len__(self) -> int:
        """Return the number of documents taken."""
        return len(self._stored)

    def add(self, schema: fields.Schema, values: Mapping[str, Any]) -> None:
        """Take a document: field values, and whoosh's `_stored_…`, `_…_boost` and `_boost`.

        A document that one of its fields refuses leaves no trace in the buffer.
        """
        if not self._stored:
            self._plans.clear()  # fields may change until there is a document
        names = sorted([n for n in values if n[0] != "_" and values[n] is not None])
        is_plain = len(names) == len(values)
        plans = [self._plan(name, schema) for name in names]
        if is_plain:
            analysed = [self._plain_part(plan, values[plan.name]) for plan in plans]
        else:
            analysed = [self._part(plan, values) for plan in plans]
        packed = stored.pack({p.plan.name: p.shown for p in analysed if p.plan.is_stored})
        document = len(self._stored)
        for part in analysed:
            self._take(document, part)
            for each in () if part.surfaces is None else part.surfaces.derived:
                if each.field not in self._derived:
                    self._derived[each.field] = schema[each.field]
        self._stored.append(packed)

    def _part(self, plan: _Plan, values: Mapping[str, Any]) -> _Part:
        part = _Part(plan, values[plan.name])
        _heed_options(part, values)
        self._analyse(part, values[plan.name])
        return part

    def _plain_part(self, plan: _Plan, value: Any) -> _Part:
        """A value without options. What a short one gives is remembered."""
        kind = type(value)
        if not plan.repeats or not (kind is int or (kind is str and len(value) <= _SHORT)):
            part = _Part(plan, value)
            self._analyse(part, value)
            return part
        key = value if kind is str else (value,)
        known = plan.parts.get(key)
        if known is None:
            if len(plan.parts) >= _REMEMBERED:
                plan.parts.clear()
            known = _Part(plan, value)
            self._analyse(known, value)
            plan.parts[key] = known
        return known

    def _plan(self, name: str, schema: fields.Schema) -> _Plan:
        plan = self._plans.get(name)
        if plan is None:
            plan = self._plans[name] = _Plan(name, schema[name])
        return plan

    def _analyse(self, part: _Part, value: Any) -> None:
        plan = part.plan
        if plan.is_indexed:
            self._analyse_text(part, value)
        if plan.spells:
            part.spelling = [word.encode("utf-8") for word in plan.field.spellable_words(value)]
        if plan.vector:
            items = plan.vector.word_values(value, plan.field.analyzer, mode="index")
            part.vector = sorted((text, weight, data) for text, _, weight, data in items)
        if plan.has_column and part.shown is not None:
            part.column_value = plan.field.to_column_value(part.shown)

    def _analyse_text(self, part: _Part, value: Any) -> None:
        name, field = part.plan.name, part.plan.field
        if part.plan.is_only_derived:
            raise UnsupportedFieldTypeError(name)
        if isinstance(value, Surfaces):
            if not part.plan.takes_surfaces:
                raise UnsupportedFieldTypeError(name)
            part.surfaces = None if value.is_empty() else value
            return
        if name not in self._cutters:
            self._cutters[name] = word_by_word(field)
        cut = self._cutters[name]
        if cut is not None and isinstance(value, str) and part.boost == 1.0:
            part.surfaces = cut(value)
        else:
            part.items = list(field.index(value))

    def _take(self, document: int, part: _Part) -> None:
        plan = part.plan
        name, field = plan.name, plan.field
        if plan.buffer is None and not (part.surfaces is None and part.items is None):
            plan.buffer = self._buffer(name, field)
        if plan.buffer is not None and part.surfaces is not None:
            self.tokens += plan.buffer.add_surfaces(document, part.surfaces, self._table)
        elif plan.buffer is not None and part.items is not None:
            self.tokens += plan.buffer.add_items(document, part.items, part.boost)
        if part.spelling:
            items = ((word, 1, 1.0, b"") for word in part.spelling)
            self._buffer(field.spelling_fieldname(name), None).add_items(document, items, 1.0)
        if part.vector is not None:
            self._vectors.append((document, self._numbers.ensure(name, field), part.vector))
        if part.column_value is not None:
            self._take_column(document, part)

    def _take_column(self, document: int, part: _Part) -> None:
        plan = part.plan
        if plan.values is None:
            number = self._numbers.ensure(plan.name, plan.field)
            _, plan.values = self._columns.setdefault(number, (plan.field.column_type, {}))
        plan.values[document] = part.column_value

    def add_copied(
        self, schema: fields.Schema, kept: Mapping[str, Any], column_values: Mapping[str, Any]
    ) -> int:
        """Take the stored fields and column values of a document; return its number here."""
        document = len(self._stored)
        self._stored.append(stored.pack(kept))
        for name, value in column_values.items():
            part = _Part(self._plan(name, schema), None)
            part.column_value = value
            self._take_column(document, part)
        return document

    def add_copied_posting(
        self, document: int, name: str, field: fields.FieldType, item: Item
    ) -> None:
        """Take one posting of a document that `add_copied` has numbered."""
        self.tokens += self._buffer(name, field).add_items(document, [item], 1.0)

    def _buffer(self, name: str, field: fields.FieldType | None) -> FieldBuffer:
        buffer = self._fields.get(name)
        if buffer is None:
            number = self._numbers.ensure(name, field)
            buffer = FieldBuffer(name, number, None if field is None else field.format)
            self._fields[name] = buffer
        return buffer

    def derive(self, derived: NewPairs) -> None:
        """Ask for what derives from the words of the documents that were not asked about yet."""
        self._table.settle()
        for buffer in self._fields.values():
            buffer.derive(self._table, derived)

    def write(
        self,
        connection: Connection,
        segment: int,
        lexicon: Lexicon,
        derived: NewPairs,
        *,
        soon_merged: bool = False,
    ) -> list[Block]:
        """Write the rows of `segment`, all but the one that makes it visible.

        Returns its postings. What derives from its words is put off: once `derived` has settled it,
        the lengths that `lengths` tells are to be written.
        """
        documents = len(self._stored)
        self.derive(derived)
        drained = {b.number: b.drain(lexicon, self._table) for b in self._fields.values()}
        taken = {number: tokens for number, tokens in drained.items() if tokens is not None}
        self._own_counts = {number: _counts(tokens, documents) for number, tokens in taken.items()}
        blocks = inverted(list(taken.values()))
        write_postings(connection, segment, blocks, soon_merged=soon_merged)
        write_documents(connection, segment, self._stored, blocks)
        for number, (column, values) in self._columns.items():
            write_column(connection, segment, number, columns.build(column, values, documents))
        write_vectors(connection, segment, self._vectors)
        return blocks

    def lengths(self) -> SegmentLengths:
        """Return what remains to be written of a segment, once `write` has been."""
        return SegmentLengths(len(self), self._own_counts, self._derived, self._numbers)


def _heed_options(part: _Part, values: Mapping[str, Any]) -> None:
    part.shown = values.get(f"_stored_{part.plan.name}", part.shown)
    part.boost = float(values.get(f"_{part.plan.name}_boost", values.get("_boost", 1.0)))


def _counts(tokens: Tokens, documents: int) -> Int32s:
    return np.bincount(tokens.documents, minlength=documents).astype(np.int32)
