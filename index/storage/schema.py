"""The schema as the engine uses it: a copy whose posting formats pack instead of pickle."""

import copy
from collections.abc import Callable

from whoosh import fields

from index.errors import SchemaMismatchError
from index.storage.columns import check
from index.storage.connection import Connection
from index.storage.formats import kind_of, packed

UNINDEXED = "none"
SPELLING = "spelling"


def packed_schema(schema: fields.Schema | type[fields.SchemaClass]) -> fields.Schema:
    """Return a copy of `schema` with packed formats. The schema handed in stays as it is."""
    schema = fields.ensure_schema(schema)
    result = copy.copy(schema)
    result._fields = {n: packed_field(f, n) for n, f in schema._fields.items()}
    result._subfields = {n: list(names) for n, names in schema._subfields.items()}
    result._dyn_fields = {
        n: (pattern, packed_field(f, n)) for n, (pattern, f) in schema._dyn_fields.items()
    }
    return result


def packed_field(field: fields.FieldType, name: str) -> fields.FieldType:
    """Return a copy of `field` with packed formats, the field itself when it has none.

    Raises UnsupportedFieldTypeError.
    """
    if field.column_type:
        check(field.column_type, name)
    if not field.format and not field.vector:
        return field
    result = copy.copy(field)
    if field.format:
        result.format = packed(field.format, name)
    if field.vector:
        result.vector = packed(field.vector, name)
    return result


class FieldNumbers:
    """The numbers that the tables use for field names, and what kind of postings each keeps."""

    def __init__(
        self, connection: Connection, before_giving: Callable[[], None] | None = None
    ) -> None:
        """`before_giving` is called before each new number is written."""
        self._connection = connection
        self._before_giving = before_giving
        rows = connection.execute("SELECT name, id, kind FROM index_field").fetchall()
        self._numbers: dict[str, int] = {name: number for name, number, _ in rows}
        self._kinds: dict[str, str] = {name: kind for name, _, kind in rows}

    def __contains__(self, name: str) -> bool:
        return name in self._numbers

    def names(self) -> list[str]:
        """The names that have a number."""
        return list(self._numbers)

    def number(self, name: str) -> int | None:
        """Return the number of `name`, or None while nothing was written under it."""
        return self._numbers.get(name)

    def ensure(self, name: str, field: fields.FieldType | None) -> int:
        """Return the number of `name`, giving it one if need be.

        `field` is None for the words kept for spelling only. Raises SchemaMismatchError when the
        field was written with postings of another kind.
        """
        kind = kind_of_field(field)
        number = self._numbers.get(name)
        if number is None:
            return self._insert(name, kind, field)
        if self._kinds[name] != kind:
            raise SchemaMismatchError(name)
        return number

    def _insert(self, name: str, kind: str, field: fields.FieldType | None) -> int:
        if self._before_giving is not None:
            self._before_giving()
        # A writer that was cancelled meanwhile may have left one.
        self._connection.execute(
            "INSERT OR IGNORE INTO index_field (name, kind) VALUES (?, ?)", (name, kind)
        )
        row = self._connection.execute("SELECT id, kind FROM index_field WHERE name = ?", (name,))
        self._numbers[name], self._kinds[name] = row.fetchone()
        return self.ensure(name, field)

    def check(self, schema: fields.Schema) -> None:
        """Raise SchemaMismatchError unless `schema` keeps what the tables keep of each field."""
        for name, kind in self._kinds.items():
            if kind != SPELLING and name in schema and kind_of_field(schema[name]) != kind:
                raise SchemaMismatchError(name)


def kind_of_field(field: fields.FieldType | None) -> str:
    """Name the kind of postings that a field keeps."""
    if field is None:
        return SPELLING
    return kind_of(field.format) if field.indexed and field.format else UNINDEXED
