"""What a written text still needs: questions without an answer go, and a language is guessed."""

from __future__ import annotations

import re
from collections.abc import Collection

_CYRILLIC = re.compile("[а-яёґєіїў]")
_OWN_LETTERS = (("be", "ў"), ("uk", "їєґ"))
_RUSSIAN_ALONE = "ищъ"
"""Letters that Russian has and Belarusian has not; where "і" is written, it is not Russian."""


def unanswered(text: str, questions: Collection[str]) -> int:
    """How many of the questions stand in the text with nothing below them."""
    return sum(not answer.strip() for question, answer in _parts(text, questions) if question)


def without_unanswered(text: str, questions: Collection[str]) -> str:
    """The text without those; each question that stays begins a paragraph of its own."""
    kept = [
        "\n".join(filter(None, (question, answer.strip())))
        for question, answer in _parts(text, questions)
        if answer.strip()
    ]
    return "\n\n".join(kept)


def answers(text: str, questions: Collection[str]) -> str:
    """The text without any of the questions: what the witness says, in the witness's words."""
    return "\n\n".join(filter(None, (answer.strip() for _, answer in _parts(text, questions))))


def guessed_language(text: str) -> str:
    """The code of the language by letters that no neighbour has (ISO 639-1), or nothing."""
    letters = text.casefold()
    for code, own in _OWN_LETTERS:
        if any(letter in letters for letter in own):
            return code
    if not _CYRILLIC.search(letters):
        return ""
    if "і" in letters:
        return "" if any(letter in letters for letter in _RUSSIAN_ALONE) else "be"
    return "ru" if any(letter in letters for letter in _RUSSIAN_ALONE) else ""


def _parts(text: str, questions: Collection[str]) -> list[tuple[str, str]]:
    """Question and what follows it; what stands before the first has none.

    An answer that was typed in front of the question, on its line, belongs to what was before.
    """
    parts, lines = [], [""]
    for line in text.split("\n"):
        question = next((each for each in questions if line.rstrip().endswith(each)), "")
        if question:
            lines.append(line.rstrip().removesuffix(question))
            parts.append((lines[0], "\n".join(lines[1:])))
            lines = [question]
        else:
            lines.append(line)
    return [*parts, (lines[0], "\n".join(lines[1:]))]
