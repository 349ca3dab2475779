"""The names by which a query may address a field, in four languages."""

from __future__ import annotations

from enum import StrEnum

from index.languages.folding import fold
from index.languages.words import APOSTROPHES, INVISIBLE


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
    NAME = "name"
    """A name in the text, in any script and form."""
    PERSON = "person"
    """A name in the text or among the authors."""
    NOTE = "note"
    """What a reader wrote beside a passage."""
    CODE = "code"
    """A code that a passage has, or one above it."""
    PLACE = "place"


WORD_FIELDS = frozenset(
    {
        QueryField.TEXT,
        QueryField.TITLE,
        QueryField.BODY,
        QueryField.SOURCE,
        QueryField.TAG,
        QueryField.COLLECTION,
        QueryField.AUTHOR,
        QueryField.NAME,
        QueryField.PERSON,
        QueryField.NOTE,
        QueryField.CODE,
        QueryField.PLACE,
    }
)
"""Fields that hold running words; the others hold one value each."""

TEXT_FIELDS = frozenset({QueryField.TEXT, QueryField.TITLE, QueryField.BODY, QueryField.NOTE})
"""Fields with all three layers."""

NAME_FIELDS = frozenset({QueryField.NAME, QueryField.PERSON})
"""Fields that ask the layer of names only."""

_NAMES: dict[QueryField, str] = {
    QueryField.TEXT: "text тэкст текст",
    QueryField.TITLE: "title загаловак назва заголовок название",
    QueryField.BODY: "body змест содержание зміст",
    QueryField.LANGUAGE: "lang language мова язык язик",
    QueryField.KIND: "kind type від тып вид тип",
    QueryField.SOURCE: "source крыніца источник джерело",
    QueryField.TAG: "tag метка тэг тег мітка",
    QueryField.COLLECTION: (
        "collection збор зборка калекцыя собрание сборник коллекция збірка колекція"
    ),
    QueryField.AUTHOR: "author аўтар автор",
    QueryField.YEAR: "year год рік",
    QueryField.DATE: "date дата",
    QueryField.SENSITIVITY: "sensitivity адчувальнасць чувствительность чутливість",
    QueryField.EXTERNAL_ID: "id external_id ід ідэнтыфікатар идентификатор ідентифікатор",
    QueryField.NAME: "name імя имя імʼя прозвішча фамилия прізвище",
    QueryField.PERSON: "person people асоба персона людзі человек люди особа",
    QueryField.NOTE: "note нататка заўвага заметка примечание нотатка примітка",
    QueryField.CODE: "code код",
    QueryField.PLACE: "place месца место місце",
}

FIELD_NAMES: dict[str, QueryField] = {
    fold(name): field for field, names in _NAMES.items() for name in names.split()
}
"""Every name of every field, folded."""

NAME_PATTERN = rf"(?<![\w{APOSTROPHES}{INVISIBLE}])\w[\w{APOSTROPHES}{INVISIBLE}]*"
"""What may stand before the colon: the apostrophe of a name is written in several ways."""


def field_named(name: str) -> QueryField | None:
    """The field of that name, however its apostrophe and its capitals are written."""
    return FIELD_NAMES.get(fold(name))
