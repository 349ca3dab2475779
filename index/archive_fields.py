"""The names by which a query may address a field, in four languages."""

from __future__ import annotations

from enum import StrEnum


class QueryField(StrEnum):
    """What a word of a query may be asked of."""

    TEXT = "text"
    """Title and body together: where a word without a field goes."""
    TITLE = "title"
    BODY = "body"
    LANGUAGE = "lang"
    KIND = "kind"
    SOURCE = "source"
    TAG = "tag"
    COLLECTION = "collection"
    AUTHOR = "author"
    YEAR = "year"
    DATE = "date"
    SENSITIVITY = "sensitivity"
    EXTERNAL_ID = "id"


WORD_FIELDS = frozenset(
    {
        QueryField.TEXT,
        QueryField.TITLE,
        QueryField.BODY,
        QueryField.SOURCE,
        QueryField.TAG,
        QueryField.COLLECTION,
        QueryField.AUTHOR,
    }
)
"""Fields that hold running words; the others hold one value each."""

TEXT_FIELDS = frozenset({QueryField.TEXT, QueryField.TITLE, QueryField.BODY})
"""Fields with all three layers."""

_NAMES: dict[QueryField, str] = {
    QueryField.TEXT: "text тэкст текст",
    QueryField.TITLE: "title загаловак назва заголовок название",
    QueryField.BODY: "body змест содержание зміст",
    QueryField.LANGUAGE: "lang language мова язык",
    QueryField.KIND: "kind type від тып вид тип",
    QueryField.SOURCE: "source крыніца источник джерело",
    QueryField.TAG: "tag метка тэг тег мітка",
    QueryField.COLLECTION: "collection збор калекцыя сборник коллекция колекція",
    QueryField.AUTHOR: "author аўтар автор",
    QueryField.YEAR: "year год рік",
    QueryField.DATE: "date дата",
    QueryField.SENSITIVITY: "sensitivity адчувальнасць чувствительность чутливість",
    QueryField.EXTERNAL_ID: "id external_id",
}

FIELD_NAMES: dict[str, QueryField] = {
    name: field for field, names in _NAMES.items() for name in names.split()
}
"""Every name of every field, case-folded."""
