"""What the program offers to begin a new document with, in the language in force."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from typing import TypeVar

from PySide6.QtCore import QCoreApplication

from archive.editing.writing import Template
from archive.records import Consent, Description, Kind, Sensitivity
from desktop.ui.languages import INTERFACE_LANGUAGES, load_catalogue
from desktop.ui.marking import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class Beginning:
    """A name in the language in force, and what stands in the fields and in the text."""

    name: str
    description: Description
    text: str = ""


_NAMES = (
    QT_TRANSLATE_NOOP("Templates", "Testimony"),
    QT_TRANSLATE_NOOP("Templates", "Interview"),
    QT_TRANSLATE_NOOP("Templates", "Note"),
)
_TESTIMONY = (
    QT_TRANSLATE_NOOP("Templates", "When and where did it happen?"),
    QT_TRANSLATE_NOOP("Templates", "What did you see and hear yourself?"),
    QT_TRANSLATE_NOOP("Templates", "Who else was there? Write pseudonyms, never names."),
    QT_TRANSLATE_NOOP("Templates", "What was said and done by officials?"),
    QT_TRANSLATE_NOOP("Templates", "What happened afterwards? Are there documents or pictures?"),
)
_INTERVIEW = (
    QT_TRANSLATE_NOOP("Templates", "Who asks, and where?"),
    QT_TRANSLATE_NOOP("Templates", "What may be done with this testimony?"),
    QT_TRANSLATE_NOOP("Templates", "Question:"),
    QT_TRANSLATE_NOOP("Templates", "Answer:"),
)


def _tr(source: str) -> str:
    return QCoreApplication.translate("Templates", source)


def own_beginnings() -> tuple[Beginning, ...]:
    """A testimony first: it is what most people come to write."""
    careful = Description(
        kind=Kind.TESTIMONY, sensitivity=Sensitivity.SENSITIVE, consent=Consent.NOT_ASKED
    )
    return (
        Beginning(_tr(_NAMES[0]), careful, _questions(_TESTIMONY)),
        Beginning(_tr(_NAMES[1]), careful, _questions(_INTERVIEW)),
        Beginning(_tr(_NAMES[2]), Description(kind=Kind.NOTE)),
    )


def kept_beginning(template: Template) -> Beginning:
    """A template that somebody made, as far as its values are still known."""
    fields = template.description
    return Beginning(
        template.name,
        Description(
            kind=_known(Kind, fields.get("kind", ""), Kind.TESTIMONY),
            sensitivity=_known(Sensitivity, fields.get("sensitivity", ""), Sensitivity.NORMAL),
            consent=_known(Consent, fields.get("consent", ""), Consent.NOT_ASKED),
            title=fields.get("title", ""),
            language=fields.get("language", ""),
            place=fields.get("place", ""),
            source=fields.get("source", ""),
        ),
        template.text,
    )


def as_template(name: str, description: Description, text: str) -> Template:
    """What is worth keeping of a document for the next one; never who told it."""
    fields = {
        "kind": description.kind.value,
        "sensitivity": description.sensitivity.value,
        "consent": description.consent.value,
        "title": description.title,
        "language": description.language,
        "place": description.place,
        "source": description.source,
    }
    return Template(name, text, fields)


@cache
def own_questions() -> tuple[str, ...]:
    """The questions of the program's own beginnings, the longest first.

    In all languages of the interface: they may have been asked in another than that in force.
    """
    sources = (*_TESTIMONY, *_INTERVIEW)
    asked = list(sources)
    for language in INTERFACE_LANGUAGES:
        catalogue = load_catalogue("skrynia", language)
        if catalogue is not None:
            asked += [catalogue.translate("Templates", source) or source for source in sources]
    return tuple(sorted(set(asked), key=lambda each: (-len(each), each)))


def _questions(sources: tuple[str, ...]) -> str:
    return "\n\n\n".join(_tr(source) for source in sources) + "\n\n"


_Value = TypeVar("_Value", bound=StrEnum)


def _known(values: type[_Value], word: str, default: _Value) -> _Value:
    return values(word) if word in tuple(values) else default
