"""Why a query that can be read finds nothing, where its fields are the cause."""

from __future__ import annotations

from archive.errors import QuerySyntaxError


class UnknownFieldError(QuerySyntaxError):
    """Nothing is found, and the query names a field that there is not."""

    code = "query.unknown_field"


class UnknownValueError(QuerySyntaxError):
    """Nothing is found, and no document has the value that a field is asked for."""

    code = "query.unknown_value"

    def __init__(self, field: str) -> None:
        """`field` is the English name of the field."""
        super().__init__(field)
        self.field = field
