"""Registers of people: which columns hold their names, and which day and place lead."""

from __future__ import annotations

import re
from collections.abc import Sequence

from importers.references.csv_columns import FIELD_OF_COLUMN

_APART = re.compile(r"[\W_]+")
_NUMBER = frozenset(("", "№", "n", "no", "nr", "lp", "п п", "п н", "н п", "з п")) | {
    *("timestamp", "отметка времени", "пазнака часу", "позначка часу", "sygnatura czasowa"),
}
"""As they are left by `_plain`: "№ п/п" and "#" have no other letters. Forms put a moment there."""
_SURNAME = frozenset(
    [
        "прозвішча",
        "прозьвішча",
        "фамилия",
        "прізвище",
        "surname",
        "lastname",
        "nazwisko",
        "pavardė",
        "nachname",
        "familienname",
    ]
) | {"last name", "family name"}
_GIVEN = frozenset(["імя", "имя", "firstname", "imię", "imiona", "vardas", "vorname"]) | {
    *("ім я", "first name", "given name", "given names"),
}
_PATRONYMIC = frozenset(("імя па бацьку", "отчество", "по батькові", "patronymic", "middle name"))
_WHOLE = frozenset(("піб", "пиб", "фио", "фіо", "піп", "п і б", "ф и о", "fullname", "full name"))
_BETWEEN = frozenset(
    [
        "і",
        "и",
        "й",
        "та",
        "and",
        "i",
        "ir",
        "und",
        "па",
        "по",
        "бацьку",
        "батькові",
        "ім",
        "я",
        "name",
        "full",
    ]
)
_NAMING = _SURNAME | _GIVEN | _PATRONYMIC | _BETWEEN
_DAY = re.compile(r"\b(дата|дзень|день|date|day|data|dzień|diena|tag)\b|datum\b")
_PLACE = re.compile(r"\b(месца|место|місце|place|location|miejsce|vieta|ort)\b")
_EVENT = re.compile(
    r"затрыма|арышт|арэшт|задержа|арест|затрима|арешт|знявол|зняволен|заключени|ув язнен"
    r"|arrest|detain|detention|imprison|zatrzyma|areszt|sulaik|suėm|įkalin|festnahme|verhaft|haft"
    r"|падзе|здарэн|событи|происшеств|поді|event|incident|zdarzen|įvyki|ereignis"
)
_OTHER = re.compile(
    r"нарадж|нар\b|рожд|народж|birth|born|urodz|gim|geb|смерц|смерт|death|died|zgon|mirt|tod"
    r"|прац|работ|робот|work|prac|darb|arbeit|жыха|жыц|жител|прожив|прописк|мешк|прожива|resid"
    r"|zamieszk|gyven|wohn|вуч[оэ]б|учеб|вызвал|освобо|звільн|releas|zwoln|paleid|entlass"
    r"|абнаўл|обновл|оновл|updat|aktualiz|запаўн|заполн|внесен|унясен|added|created"
)
"""Of the life before, of what came after, and of the table itself."""


def fields_of(names: Sequence[str]) -> list[str]:
    """What each column of a table fills, "" for a fact alone.

    Beside the fields of `FIELD_OF_COLUMN` there are "number", which calls nobody, and "person",
    "surname", "given" and "patronymic". Of several days, or places, one counts: that which is
    called so and no more, else the only one of an arrest or another event, else the only one.
    """
    plain = [_plain(name) for name in names]
    fields = [_field(name) for name in plain]
    if "surname" in fields:
        fields = [
            "given" if name == "name" else each for name, each in zip(plain, fields, strict=True)
        ]
    for field, sign in (("date", _DAY), ("place", _PLACE)):
        if field not in fields and (leading := _leading(plain, fields, sign)) is not None:
            fields[leading] = field
    return fields


def person(found: dict[str, str]) -> str:
    """The name of the person of a row, surname first; "" where no column holds one."""
    parts = (found.get(part, "") for part in ("surname", "given", "patronymic"))
    return found.get("person", "") or " ".join(filter(None, parts))


def _plain(name: str) -> str:
    return _APART.sub(" ", name).strip().lower()


def _field(name: str) -> str:
    words = set(name.split())
    for field, those in (
        *(("number", _NUMBER), ("surname", _SURNAME), ("given", _GIVEN)),
        *(("patronymic", _PATRONYMIC), ("person", _WHOLE)),
    ):
        if name in those:
            return field
    if words & _SURNAME and words <= _NAMING:
        return "person"
    return FIELD_OF_COLUMN.get(name, "")


def _leading(names: Sequence[str], fields: Sequence[str], sign: re.Pattern[str]) -> int | None:
    those = [
        number
        for number, name in enumerate(names)
        if not fields[number] and sign.search(name) and not _OTHER.search(name)
    ]
    bare = [number for number in those if sign.fullmatch(names[number])]
    events = [number for number in those if _EVENT.search(names[number])]
    for group in (bare, events, those):
        if group:
            return group[0] if len(group) == 1 else None
    return None
