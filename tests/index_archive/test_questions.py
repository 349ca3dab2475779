"""The mark of a question that was pasted whole is no pattern; other marks are."""

from __future__ import annotations

import unicodedata

import pytest

from index.archive_normalization import normalise
from index.archive_queries import parse
from index.archive_questions import without_question_mark

from .test_names_written import found

TEXTS = ["Хто бачыў Насту ўчора", "Дзе быў мой сын", "Ён чакае ВМН", "Настуся бачыла"]


def understood(text: str) -> str:
    root = parse(text).root
    assert root is not None
    return str(normalise(root))


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("Хто бачыў Насту?", [1]),
        ("дзе мой сын?", [2]),
        (unicodedata.normalize("NFD", "дзе сын мой? "), [2]),
        ("ВМН?", [3]),
        ("ВМН?!", [3]),
        ("Сы?", []),
    ],
)
def test_a_question_finds_its_words(query: str, expected: list[int]) -> None:
    assert found(TEXTS, query) == expected


@pytest.mark.parametrize(
    ("question", "words"),
    [
        ("Хто бачыў Насту?", "Хто бачыў Насту"),
        ("Дзе дом сям'і?\n", "Дзе дом сям'і"),
        ("хто па-беларуску?", "хто па-беларуску"),
        ('"дзе мой сын?', '"дзе мой сын'),
    ],
)
def test_the_mark_behind_the_last_word_is_none_of_the_language(question: str, words: str) -> None:
    assert understood(question) == understood(words)
    assert len(without_question_mark(question)) == len(question)


@pytest.mark.parametrize(
    "query",
    [
        *("суд??", "суд?*", "с*д?", "с?д?", "Н?сту", "?суд?", "суд? у Мінску", "name:Наст?"),
        *('"дзе мой сын?"', "202?", "(суд?)", "суд ?"),
    ],
)
def test_other_marks_stay_patterns(query: str) -> None:
    assert without_question_mark(query) == query
