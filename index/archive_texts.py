"""The running texts of a document that a field of the query asks."""

from __future__ import annotations

from index.archive_fields import QueryField
from index.archive_schema import AUTHOR, BODY, NOTE, TITLE, LayeredText

TEXTS: dict[QueryField, tuple[LayeredText, ...]] = {
    QueryField.TEXT: (TITLE, BODY, NOTE, AUTHOR),
    QueryField.TITLE: (TITLE,),
    QueryField.BODY: (BODY,),
    QueryField.NOTE: (NOTE,),
}
