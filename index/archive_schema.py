"""The fields of a document in the index.

Title, body and notes have three layers of terms: the folded word (`title`, `body`, `note`), its
stem (`…_stem`, without positions) and, for a capitalised word, the keys of a name (`…_name`). A
query word asks all three; quotes ask the first only. Stems derive from the words, and keys from
those with a capital, which the layer of names holds (see `index.derived`).
"""

from __future__ import annotations

from dataclasses import dataclass

from whoosh import analysis, fields

from index.derived.fields import DerivedText

Holders = list[tuple[str, str]]
FORMAT_VERSION = 16
"""Raised whenever the same document would give other terms or columns than before."""


@dataclass(frozen=True, slots=True)
class Layer:
    """A field of the index that a query word asks, and how much a match there counts."""

    field: str
    weight: float


@dataclass(frozen=True, slots=True)
class LayeredText:
    """The three layers of one running text."""

    exact: Layer
    stem: Layer
    name: Layer

    @property
    def layers(self) -> tuple[Layer, Layer, Layer]:
        """Exact first."""
        return self.exact, self.stem, self.name


TITLE = LayeredText(Layer("title", 0.75), Layer("title_stem", 0.75), Layer("title_name", 0.375))
BODY = LayeredText(Layer("body", 1.0), Layer("body_stem", 1.0), Layer("body_name", 0.5))
"""A word in the title counts in addition to the same word in the text. Titles are short, so that a
word there scores high as it is: with a weight above one the known items stand lower."""

NOTE = LayeredText(Layer("note", 0.5), Layer("note_stem", 0.5), Layer("note_name", 0.25))
"""What readers wrote counts less than what the document says."""

AUTHOR = LayeredText(Layer("author", 0.75), Layer("", 0.0), Layer("author_name", 0.375))
"""Whoever wrote or told a document is asked for by name alone: it has no stems."""

NAMED = (TITLE, BODY, AUTHOR)
"""Where people are named."""

LANGUAGES_OF_NOTES = ("be", "ru", "en")
"""Who reads writes in one of these, or in the language of the text."""

OTHER_LANGUAGE = "other_language"
WORD_LISTS = ("source", "tag", "collection", "author", "place", "code", OTHER_LANGUAGE)
"""Short texts with the exact layer only; languages of passages are ISO 639-1 codes."""

SINGLE_VALUES = ("language", "kind", "source_name", "sensitivity", "external_id")
LISTED_VALUES = ("tags", "collections", "people")
"""Several values of a document as one, for counting."""
VALUE_SEPARATOR = "\x1f"
"""Between them: U+001F, unit separator."""


def _words(*, positions: bool) -> fields.FieldType:
    """Words, what cuts and folds them is `archive_analysis`; `positions` for phrases."""
    return fields.TEXT(analyzer=analysis.IDAnalyzer(), phrase=positions, multitoken_query="and")


def _value() -> fields.FieldType:
    return fields.ID(sortable=True)


def _number(*, bits: int, unique: bool = False) -> fields.FieldType:
    """A number whose column holds it as it is (Whoosh shifts the signed ones), one term each.

    Whoosh's tiers of coarser terms are left out: `split_ranges` of 2.7.5 gives wrong ranges when
    the upper end is below one tier, and a range over the terms themselves is one scan here.
    """
    return fields.NUMERIC(int, bits=bits, shift_step=0, signed=False, unique=unique, sortable=True)


def _stems(text: LayeredText) -> fields.FieldType:
    """Stems of the words of a text, each in documents in its language: nothing asks where."""
    within = {TITLE: _titled_in, BODY: _written_in, NOTE: _noted_in}[text]
    return DerivedText(text.exact.field, phrase=False, holders=within)


def _names(field: str) -> fields.FieldType:
    """Words with a capital as they are, and the keys of names, which derive from them."""
    return DerivedText(field, phrase=True)


def _titled_in(stem: str) -> Holders:
    return [("language", language_of(stem))]


def _written_in(stem: str) -> Holders:
    return [("language", language_of(stem)), (OTHER_LANGUAGE, language_of(stem))]


def _noted_in(stem: str) -> Holders | None:
    language = language_of(stem)
    return None if language in LANGUAGES_OF_NOTES else [("language", language)]


def language_of(stem: str) -> str:
    """The language of a term of the stem layer."""
    return stem.partition(":")[0]


def archive_schema() -> fields.Schema:
    """A fresh schema: whoosh's field objects are mutable."""
    schema = fields.Schema(id=_number(bits=64, unique=True))
    for text in (TITLE, BODY, NOTE):
        schema.add(text.exact.field, _words(positions=True))
        schema.add(text.stem.field, _stems(text))
        schema.add(text.name.field, _names(text.name.field))
    for name in WORD_LISTS:
        schema.add(name, _words(positions=True))
    schema.add("author_name", _names("author_name"))
    for name in (*SINGLE_VALUES, *LISTED_VALUES, "title_order"):
        schema.add(name, _value())
    for name in ("year", "first_day", "last_day"):
        schema.add(name, _number(bits=32))
    return schema
