"""What is pasted as it stands in a text and has signs that the language would take for its own.

An address has no patterns (`https://spring96.org/news?id=7`), quotes within quotes are quotes
(`"«Хто?» — спытаў ён"`), and of `Куды вас павезлі? — спытала маці` the mark may be that of a
question: beside the pattern the word itself is asked for.
"""

from __future__ import annotations

import re

from index.languages.words import APOSTROPHES

_QUOTES = '"“”„«»'
_ADDRESS = re.compile(rf"(?<!\S)(?:\w+://|www\.|(?!\w+:)[^\s{_QUOTES}/]*/)[^\s{_QUOTES}]*")
_SIGNS = re.compile(r"[?*~^]")
_OPENING = re.compile(rf"(?<!\S)[{_QUOTES}]+(?=[{_QUOTES}][^\s{_QUOTES}])")
_CLOSING = re.compile(rf"(?<=[^\s{_QUOTES}][{_QUOTES}])[{_QUOTES}]+(?!\S)")
_QUOTED = rf"[{_QUOTES}][^{_QUOTES}]*[{_QUOTES}]"
_QUESTION = re.compile(
    rf"{_QUOTED}|(?<!\S)(?P<word>(?:[^\W\d_][\u0300-\u036f]*|(?<=\w)[{APOSTROPHES}-](?=\w))+)"
    r"(?P<mark>\?{1,3})(?=[!.,]*(?:\s|$))"
)


def without_pasted_signs(text: str) -> str:
    """The query with what was pasted written in the language."""
    text = _ADDRESS.sub(lambda address: _SIGNS.sub(" ", address[0]), text)
    text = _CLOSING.sub("", _OPENING.sub("", text))
    return _QUESTION.sub(_either, text) if len(text.split()) > 1 else text


def _either(found: re.Match[str]) -> str:
    """The word, or what fits the pattern."""
    word, mark = found["word"], found["mark"]
    return f"({word} OR {word}{mark})" if word else found[0]
