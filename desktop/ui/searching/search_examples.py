"""The examples of the search help: what is typed and what it means, in every language."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from desktop.ui.marking import QT_TRANSLATE_NOOP

_CONTEXT = "SearchExamples"


@dataclass(frozen=True, slots=True)
class Example:
    """A query that can be asked as it stands, and what it finds."""

    query: str
    meaning: str


_EXAMPLES = (
    (
        QT_TRANSLATE_NOOP("SearchExamples", "journalist pardon"),
        QT_TRANSLATE_NOOP("SearchExamples", "both words, in any form, anywhere in the text"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "letter OR postcard"),
        QT_TRANSLATE_NOOP("SearchExamples", "one of the two is enough"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "letter NOT court"),
        QT_TRANSLATE_NOOP("SearchExamples", "the first without the second"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "letter -court"),
        QT_TRANSLATE_NOOP("SearchExamples", "a minus right before a word leaves it out, too"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "Who was released?"),
        QT_TRANSLATE_NOOP(
            "SearchExamples", "a question as it was asked: words, and no pattern at its end"
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", '"release of prisoners"'),
        QT_TRANSLATE_NOOP("SearchExamples", "exactly these words, side by side"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "journal*"),
        QT_TRANSLATE_NOOP("SearchExamples", "every word that begins like this"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "Luksha~"),
        QT_TRANSLATE_NOOP("SearchExamples", "this word, or one that is spelled almost like it"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", 'name:"Bialiatski Ales"'),
        QT_TRANSLATE_NOOP("SearchExamples", "a name in any script, form and order of its words"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "person:Kalesnikava"),
        QT_TRANSLATE_NOOP("SearchExamples", "a name in the text or among the authors"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "source:chronicle"),
        QT_TRANSLATE_NOOP(
            "SearchExamples",
            "in one field only: title, author, source, tag, collection, kind, lang, year, date",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "kind:letter lang:belarusian"),
        QT_TRANSLATE_NOOP("SearchExamples", "kinds and languages by their names"),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "date:2024-09"),
        QT_TRANSLATE_NOOP(
            "SearchExamples",
            "a month; so also a year or a day: date:12.08.2020, date:August 2020",
        ),
    ),
    (
        QT_TRANSLATE_NOOP("SearchExamples", "year:[2023 TO 2025]"),
        QT_TRANSLATE_NOOP(
            "SearchExamples", "from one year to another; so also date:[2024-05 TO 2024-09]"
        ),
    ),
)


def examples() -> list[Example]:
    """All of them in the language in force."""
    return [Example(_tr(query), _tr(meaning)) for query, meaning in _EXAMPLES]


def _tr(source: str) -> str:
    return QCoreApplication.translate(_CONTEXT, source)
