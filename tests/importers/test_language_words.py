from collections.abc import Mapping

import pytest

from importers.language_words import PLACES, KnownWords, places
from scripts.make_language_words import table

_BE, _RU, _UK = 1, 2, 4


@pytest.fixture(scope="module")
def known() -> KnownWords:
    return KnownWords()


@pytest.mark.parametrize(
    ("word", "owners"),
    [
        ("колокольчики", {"ru"}),
        ("хвилини", {"uk"}),
        ("жаваранкі", {"be"}),
        ("чекати", {"uk"}),
        ("ещё", {"ru"}),
        ("крутить", {"ru", "uk"}),
        ("школа", set()),
    ],
)
def test_words_are_known_to_their_languages(known: KnownWords, word: str, owners: set[str]) -> None:
    assert {language for language, count in known.counts([word]).items() if count} == owners


def test_words_are_counted(known: KnownWords) -> None:
    assert known.counts(["хвилини", "чотири", "колокольчики"])["uk"] == 2
    assert known.counts([]) == {"be": 0, "ru": 0, "uk": 0}


def test_the_table_lies_where_it_is_put() -> None:
    known, given = KnownWords(), []

    def put(table: memoryview) -> memoryview:
        given.append(table)
        return memoryview(bytes(len(table)))

    known.share(put)
    assert [len(table) for table in given] == [PLACES]
    assert not any(known.counts(["колокольчики"]).values())


def test_a_table_keeps_what_tells_languages_apart() -> None:
    owners: Mapping[str, int] = {"кінь": _UK, "школа": _BE | _RU | _UK, "сад": _RU | _UK}
    made = table(owners.items())
    assert [made[place] for place in places("кінь")] == [_UK, _UK]
    assert [made[place] for place in places("сад")] == [_RU | _UK, _RU | _UK]
    assert [made[place] for place in places("школа")] == [0, 0]
    assert places("ёлка") == places("елка")
    assert places("народність") == places("народніст")
