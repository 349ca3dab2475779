"""People whose names were typed in small letters, and given names that sound like other words."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

TEXTS = {
    1: ("be", "Лідзія Гузянкова вярнулася."),
    2: ("be", "Яўгенія Хвастовіч і план на дзень."),
    3: ("be", "Дзяркач М. П. нарадзіўся. Мікалай жыў у вёсцы."),
    4: ("be", "Н. І. Цвірка пайшла дадому."),
    5: ("be", "Любоў Кацуба маўчала."),
    6: ("ru", "Она и Он ушли. Олег Мазур остался."),
    7: ("be", "Ганна Мазур прыйшла."),
    8: ("de", "Ein Jahr verging. Schäuffele schwieg."),
    9: ("en", "One day Emma Mazur left. Her daughter stayed."),
    10: ("lt", "Daug kur buvo, kurie daugiau."),
    11: ("be", "Была вера народа, вера людзей."),
    12: ("be", "Рудабелец Фёдар быў там. Сяргук Пячкур таксама."),
    13: ("be", "Вера Нарыд."),
    14: ("be", "Д. П. Дзяркач."),
    15: ("be", "Гэта вера."),
}


@pytest.fixture(scope="module")
def reader() -> SearchReader:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("BEGIN")
    provider = ArchiveIndex()
    provider.create(connection)
    provider.writing(connection).add(
        [article(number, text, language=language) for number, (language, text) in TEXTS.items()]
    )
    return provider.reading(connection)


def found(reader: SearchReader, query: str) -> set[int]:
    ranked = reader.search(SearchRequest(query=query)).ranked
    return {int(each.article_id) for each in ranked}


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("лидия гузенкова", {1}),
        ("Лидия гузенкова", {1}),
        ("женя хвостович", {2}),
        ("деркач николай петрович", {3}),
        ("цвирко н. и.", {4}),
        ("цвирко н.и.", {4}),
        ("хвастовіч я. а.", {2}),
        ("lubou katsuba", {5}),
        ("шойфеле", {8}),
        ("рудабельца", {12}),
    ],
)
def test_a_person_in_small_letters_is_found_as_with_capitals(
    reader: SearchReader, query: str, documents: set[int]
) -> None:
    assert found(reader, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        # Faith is a word of the archive as often as a name, and so is the other word.
        ("вера народа", {11}),
        ("план о", set()),
        ("план на мазур", set()),
        ("тюрма хвост", set()),
    ],
)
def test_other_words_in_small_letters_stay_words(
    reader: SearchReader, query: str, documents: set[int]
) -> None:
    assert found(reader, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("Анна", {7}),
        ("Ян", set()),
        ("Игорь", set()),
        ("Эмма", {9}),
        ("Ольга", set()),
        ("Ольга Мазур", set()),
        ('name:"Ольга Мазур"', set()),
        ("Олег Мазур", {6}),
        ("Анна Мазур", {7}),
        ("Люба Кацуба", {5}),
        ("Сергей Пячкур", {12}),
    ],
)
def test_a_given_name_finds_no_pronouns_and_nobody_called_nearly_so(
    reader: SearchReader, query: str, documents: set[int]
) -> None:
    assert found(reader, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ('name:"Пётр Дзяркач"', set()),
        ("Пётр Дзяркач", set()),
        ('name:"Мікалай Дзяркач"', {3}),
        ('name:"Дзмітры Дзяркач"', {14}),
        ('name:"Ян Цвірка"', set()),
        ('name:"Ніна Цвірка"', {4}),
        ("Деркач Н.П.", {3}),
        ("Деркач Н.", {3}),
        ("Деркач К.", set()),
    ],
)
def test_the_first_of_two_initials_is_of_the_given_name(
    reader: SearchReader, query: str, documents: set[int]
) -> None:
    assert found(reader, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"), [("daughters", {9}), ("Kuropaty", set()), ("daug", {10})]
)
def test_strangers_have_no_half_of_theirs_as_a_stem(
    reader: SearchReader, query: str, documents: set[int]
) -> None:
    assert found(reader, query) == documents
