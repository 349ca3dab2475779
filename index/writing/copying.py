"""Taking over the documents of any Whoosh reader: postings, stored fields and columns."""

from typing import Any

from whoosh import columns, fields
from whoosh.reading import IndexReader

from index.storage.formats import kind_of
from index.writing.segment_buffer import SegmentBuffer

_RICHEST_FIRST = ("character_boosts", "characters", "position_boosts", "positions")


def copy_documents(reader: IndexReader, schema: fields.Schema, buffer: SegmentBuffer) -> None:
    """Add every document of `reader` that is not deleted, as far as `schema` has its fields."""
    sources = {
        name: reader.column_reader(name, translate=False)
        for name, field in schema.items()
        if field.column_type and reader.has_column(name)
    }
    numbers = {
        docnum: buffer.add_copied(schema, kept, _values(sources, docnum))
        for docnum, kept in reader.iter_docs()
    }
    for name, text, docnum, weight, value in reader.iter_postings():
        if name in schema and docnum in numbers:
            source, field = reader.schema[name], schema[name]
            item = (
                text,
                source.format.decode_frequency(value),
                weight,
                repacked(source, field, value),
            )
            buffer.add_copied_posting(numbers[docnum], name, field, item)


def _values(sources: dict[str, columns.ColumnReader], docnum: int) -> dict[str, Any]:
    values = {}
    for name, source in sources.items():
        raw = source.raw_column() if isinstance(source, columns.TranslatingColumnReader) else source
        values[name] = raw[docnum]
    return values


def repacked(source: fields.FieldType, target: fields.FieldType, value: bytes) -> bytes:
    """Return the value of a posting of `source` in the packed format of `target`."""
    if type(source.format) is type(target.format):
        return value
    if kind_of(target.format) not in ("existence", "frequency"):
        for name in _RICHEST_FIRST:
            if source.format.supports(name) and target.format.supports(name):
                encoded = target.format.encode(source.format.decode_as(name, value))
                return bytes(encoded[0] if isinstance(encoded, tuple) else encoded)
    return b""
