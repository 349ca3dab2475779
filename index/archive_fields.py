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
    QueryField.LANGUAGE: "lang language мова язык",
    QueryField.KIND: "kind type від тып вид тип",
    QueryField.SOURCE: "source крыніца источник джерело",
    QueryField.TAG: "tag метка тэг тег мітка",
    QueryField.COLLECTION: "collection збор калекцыя собрание сборник коллекция колекція",
    QueryField.AUTHOR: "author аўтар автор",
    QueryField.YEAR: "year год рік",
    QueryField.DATE: "date дата",
    QueryField.SENSITIVITY: "sensitivity адчувальнасць чувствительность чутливість",
    QueryField.EXTERNAL_ID: "id external_id",
    QueryField.NAME: "name імя имя імʼя прозвішча фамилия прізвище",
    QueryField.PERSON: "person people асоба людзі человек люди особа",
    QueryField.NOTE: "note нататка заўвага заметка примечание нотатка примітка",
    QueryField.CODE: "code код",
    QueryField.PLACE: "place месца место місце",
}

FIELD_NAMES: dict[str, QueryField] = {
    name: field for field, names in _NAMES.items() for name in names.split()
}
"""Every name of every field, case-folded."""

_VALUES: dict[QueryField, dict[str, str]] = {
    QueryField.LANGUAGE: {
        "be": "by belarusian беларуская белорусский білоруська",
        "ru": "russian руская расійская русский російська",
        "uk": "ua ukrainian украінская украинский українська",
        "en": "english англійская английский англійська",
        "pl": "polish польская польский польська",
        "lt": "lithuanian літоўская литовский литовська",
        "de": "german нямецкая немецкий німецька",
    },
    QueryField.KIND: {
        "article": "артыкул статья стаття",
        "testimony": "сведчанне свидетельство свідчення",
        "letter": "ліст письмо лист",
        "court": "суд",
        "note": "нататка заметка нотатка",
        "picture": "photo image screenshot здымак фота фотаздымак малюнак відарыс скрыншот снимок "
        "фото фотография картинка изображение скриншот знімок світлина зображення скріншот",
        "recording": "audio sound voice запіс гук гуказапіс аўдыё аўдыя запись звук звукозапись "
        "аудио запис звукозапис аудіо",
        "film": "video movie фільм відэа кіно фильм видео кино відео",
        "list": "register table спіс рэестр табліца список реестр таблица перелік реєстр таблиця",
        "entry": "row радок строка рядок",
    },
    QueryField.SENSITIVITY: {
        "normal": "звычайная обычная звичайна",
        "sensitive": "адчувальная чувствительная чутлива",
        "confidential": "канфідэнцыйная конфиденциальная конфіденційна",
    },
}
"""Words for the values of a field, by the value that the index holds."""

VALUE_NAMES: dict[QueryField, dict[str, str]] = {
    field: {name: value for value, names in values.items() for name in (value, *names.split())}
    for field, values in _VALUES.items()
}
"""Every name of every value, case-folded."""
