"""Words for the values of records: languages, kinds, dates."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from archive.records import Kind
from archive.searching import FacetFilter, FacetName
from desktop.ui.marking import QT_TRANSLATE_NOOP

_KINDS = {
    Kind.ARTICLE: QT_TRANSLATE_NOOP("Vocabulary", "Article"),
    Kind.TESTIMONY: QT_TRANSLATE_NOOP("Vocabulary", "Testimony"),
    Kind.LETTER: QT_TRANSLATE_NOOP("Vocabulary", "Letter"),
    Kind.CHAT: QT_TRANSLATE_NOOP("Vocabulary", "Chat"),
    Kind.COURT: QT_TRANSLATE_NOOP("Vocabulary", "Court paper"),
    Kind.NOTE: QT_TRANSLATE_NOOP("Vocabulary", "Note"),
    Kind.PICTURE: QT_TRANSLATE_NOOP("Vocabulary", "Picture"),
    Kind.RECORDING: QT_TRANSLATE_NOOP("Vocabulary", "Recording"),
    Kind.FILM: QT_TRANSLATE_NOOP("Vocabulary", "Film"),
    Kind.LIST: QT_TRANSLATE_NOOP("Vocabulary", "List"),
    Kind.ENTRY: QT_TRANSLATE_NOOP("Vocabulary", "Entry of a list"),
}
_LANGUAGES = {
    "be": QT_TRANSLATE_NOOP("Vocabulary", "Belarusian"),
    "ru": QT_TRANSLATE_NOOP("Vocabulary", "Russian"),
    "uk": QT_TRANSLATE_NOOP("Vocabulary", "Ukrainian"),
    "en": QT_TRANSLATE_NOOP("Vocabulary", "English"),
    "pl": QT_TRANSLATE_NOOP("Vocabulary", "Polish"),
    "lt": QT_TRANSLATE_NOOP("Vocabulary", "Lithuanian"),
    "de": QT_TRANSLATE_NOOP("Vocabulary", "German"),
    "fr": QT_TRANSLATE_NOOP("Vocabulary", "French"),
}
_SIZES = (
    QT_TRANSLATE_NOOP("Vocabulary", "%1 B"),
    QT_TRANSLATE_NOOP("Vocabulary", "%1 KiB"),
    QT_TRANSLATE_NOOP("Vocabulary", "%1 MiB"),
    QT_TRANSLATE_NOOP("Vocabulary", "%1 GiB"),
    QT_TRANSLATE_NOOP("Vocabulary", "%1 TiB"),
)
"""Qt's own stay in Latin letters."""
_SIZE_STEP = 1024
KNOWN_LANGUAGES = tuple(_LANGUAGES)
"""Codes that the interface has names for."""
_FACETS = {
    FacetName.LANGUAGE: QT_TRANSLATE_NOOP("Vocabulary", "Language"),
    FacetName.YEAR: QT_TRANSLATE_NOOP("Vocabulary", "Year"),
    FacetName.KIND: QT_TRANSLATE_NOOP("Vocabulary", "Kind"),
    FacetName.SOURCE: QT_TRANSLATE_NOOP("Vocabulary", "Source"),
    FacetName.TAG: QT_TRANSLATE_NOOP("Vocabulary", "Tag"),
    FacetName.COLLECTION: QT_TRANSLATE_NOOP("Vocabulary", "Collection"),
    FacetName.PERSON: QT_TRANSLATE_NOOP("Vocabulary", "Author or witness"),
    FacetName.MONTH: QT_TRANSLATE_NOOP("Vocabulary", "Month"),
    FacetName.DAY: QT_TRANSLATE_NOOP("Vocabulary", "Day"),
}
_ABSENT = {
    FacetName.TAG: QT_TRANSLATE_NOOP("Vocabulary", "Without a tag"),
    FacetName.COLLECTION: QT_TRANSLATE_NOOP("Vocabulary", "In no collection"),
    FacetName.PERSON: QT_TRANSLATE_NOOP("Vocabulary", "Without an author"),
}
"""What stands for no value, where it is not one that nobody knows."""


# Months in words: 9/11 is read as two different days on two sides of an ocean.
_DAY = "d MMMM yyyy"
_INSTANT = "d MMMM yyyy, HH:mm"


_OPEN = ("", "..")
_SEASONS = {
    21: QT_TRANSLATE_NOOP("Vocabulary", "spring of %1"),
    22: QT_TRANSLATE_NOOP("Vocabulary", "summer of %1"),
    23: QT_TRANSLATE_NOOP("Vocabulary", "autumn of %1"),
    24: QT_TRANSLATE_NOOP("Vocabulary", "winter of %1"),
}
"""By the number that EDTF gives them in place of a month."""


def _tr(source: str) -> str:
    return QCoreApplication.translate("Vocabulary", source)


def kind_word(kind: Kind) -> str:
    """A kind of document."""
    return _tr(_KINDS[kind])


def language_word(code: str) -> str:
    """A language by its code: its name in the interface's language, else in its own."""
    if code in _LANGUAGES:
        return _tr(_LANGUAGES[code])
    return QLocale(code).nativeLanguageName() if code else unknown_word()


def unknown_word() -> str:
    """What stands for a value that is not known."""
    return QCoreApplication.translate("Vocabulary", "Not known")


def facet_word(facet: FacetName) -> str:
    """The name of a column."""
    return _tr(_FACETS[facet])


def facet_value_word(facet: FacetName, value: str) -> str:
    """A value of a column as it is shown."""
    if not value:
        return _tr(_ABSENT[facet]) if facet in _ABSENT else unknown_word()
    if facet in (FacetName.MONTH, FacetName.DAY):
        return date_words(value)
    if facet is FacetName.LANGUAGE:
        return language_word(value)
    if facet is FacetName.KIND and value in tuple(Kind):
        return kind_word(Kind(value))
    return value


def filter_words(chosen: FacetFilter) -> str:
    """One filter as a chip shows it."""
    column, value = facet_word(chosen.facet), facet_value_word(chosen.facet, chosen.value)
    if chosen.exclude:
        return (
            QCoreApplication.translate("Vocabulary", "%1: not %2")
            .replace("%1", column)
            .replace("%2", value)
        )
    return f"{column}: {value}"


def date_words(edtf: str) -> str:
    """An EDTF date in words; parts of it that are no plain date are shown as they stand."""
    if "/" in edtf:
        begin, _, end = edtf.partition("/")
        if begin in _OPEN:
            return QCoreApplication.translate("Vocabulary", "until %1").replace(
                "%1", date_words(end)
            )
        if end in _OPEN:
            return QCoreApplication.translate("Vocabulary", "since %1").replace(
                "%1", date_words(begin)
            )
        return f"{date_words(begin)} – {date_words(end)}"
    plain = edtf.rstrip("?~%")
    shown = _plain_date_words(plain)
    if edtf.endswith("~"):
        return QCoreApplication.translate("Vocabulary", "about %1").replace("%1", shown)
    if edtf.endswith(("?", "%")):
        return QCoreApplication.translate("Vocabulary", "%1, uncertain").replace("%1", shown)
    return shown


def _plain_date_words(plain: str) -> str:
    locale = QLocale()
    parts = plain.split("-")
    if not all(part.isdecimal() for part in parts):
        return plain
    if len(parts) == 2 and 1 <= int(parts[1]) <= 12:
        month = locale.standaloneMonthName(int(parts[1]), QLocale.FormatType.LongFormat)
        return f"{month} {parts[0]}"
    if len(parts) == 2 and int(parts[1]) in _SEASONS:
        return _tr(_SEASONS[int(parts[1])]).replace("%1", parts[0])
    if len(parts) == 3:
        day = QDate(*(int(part) for part in parts))
        return locale.toString(day, _DAY) if day.isValid() else plain
    return plain


def longest_day_words() -> str:
    """The day that takes the most letters in the language in force."""
    days = (date_words(f"2020-{month:02d}-28") for month in range(1, 13))
    return max(days, key=len)


def instant_words(instant: datetime) -> str:
    """An instant (UTC) as local date and time."""
    local = QDateTime.fromSecsSinceEpoch(int(instant.timestamp()))
    return QLocale().toString(local, _INSTANT)


def size_words(size_bytes: int) -> str:
    """How large something is, in the largest unit of which it has one at least."""
    size, place = float(size_bytes), 0
    while size >= _SIZE_STEP and place < len(_SIZES) - 1:
        size, place = size / _SIZE_STEP, place + 1
    number = QLocale().toString(size, "f", 1 if place else 0)
    return _tr(_SIZES[place]).replace("%1", number)
