"""Words in the wrong layout are read in the right one, each for itself; the rest stays as it is."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.records import Kind
from archive.searching import Mistake, SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

TEXTS = {
    "be": "Ліст ад Лукшы: ён пайшоў у суд і не маўчыць. Лукша! Сям'я чакае, сёння ўсё.",
    "ru": "Щенок её бабушки жил в подъезде. Колесникова. Рубль: руб.",
    "uk": "Їжак живе в Києві, об'єднання.",
    "en": "The political prisoner has the right to write, don't you d know? Maria Smith.",
}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    writer = provider.writing(connection)
    for number, (language, text) in enumerate(TEXTS.items(), start=1):
        kind = Kind.LETTER if language == "be" else Kind.ARTICLE
        tags = ("суд",) if language == "be" else ()
        writer.add([article(number, text, language=language, kind=kind, tags=tags)])
    return provider.reading(connection)


def offers(reader: SearchReader, query: str) -> list[tuple[str, Mistake]]:
    request = SearchRequest(query=query)
    assert reader.search(request).total == 0
    return [(each.query, each.reason) for each in reader.suggestions(request)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("name:kerif", "name:лукша"),
        ("імя:kerif", "імя:лукша"),
        ("тфьу:лукша", "name:лукша"),
        ("тфьу:kerif", "name:лукша"),
        ("тфьуЖkerif", "name:лукша"),
        ("svz^kerif", "імя:лукша"),
        ("name: kerif", "name:лукша"),
        ("тфьу: Лукша", "name:Лукша"),
        ("name:Rfktcybrjdf", "name:Калеснікова"),
        ("дфтп:иу kerif", "lang:be лукша"),
        ("ефп:cel", "tag:суд"),
        ("lang:be kerif", "lang:be лукша"),
        ("kerif OR otyjr", "лукша OR щенок"),
        ("kerif F<J otyjr", "лукша АБО щенок"),
        ("kerif ЩК otyjr", "лукша OR щенок"),
        ("kerif NOT otyjr", "лукша NOT щенок"),
        ("kerif -otyjr", "лукша -щенок"),
        ('"kerif"', '"лукша"'),
        ('"gfqijo e"', '"пайшоў у"'),
        ("@kerif@", '"лукша"'),
        ("Эзщдшешсфд зкшыщтукЭ", '"political prisoner"'),
        ("kerif*", "лукша*"),
        ("k?rif", "л?кша"),
        ("*erif", "*укша"),
        ("kerif~", "лукша~"),
        ("kerif^2", "лукша^2"),
        ("(kerif OR x) kbcn", "(лукша OR x) ліст"),
        ("kbcn Лукша", "ліст Лукша"),
        ("kbcn Лукша?", "ліст Лукша"),
        ("kerif, kbcn.", "лукша, ліст."),
        ("kERIF", "Лукша"),
        ("don't цкшеу", "don't write"),
        ("cev'z", None),
        ("cz'z", None),
        ("j,`'lyfyyz", "об'єднання"),
        ("gjl]tplt", "подъезде"),
        ("пайшощ", "пайшоў"),
        ("otyjr d gjl]tplt", "щенок в подъезде"),
        ("год:2024 kerif", None),
        ("kerif year:[2020 TO 2025]", None),
        ("kerif lang:be body:[а ДА я]", "лукша lang:be body:[а ДА я]"),
    ],
)
def test_what_was_typed_in_the_wrong_layout_is_offered(
    reader: SearchReader, typed: str, meant: str | None
) -> None:
    found = offers(reader, typed)
    assert found[:1] == ([] if meant is None else [(meant, Mistake.KEYBOARD)])
    assert {reason for _, reason in found} <= {Mistake.KEYBOARD}


@pytest.mark.parametrize(
    "query", ["right ліст", "he, Smith Лукша", "d ліст", "мова:be right", "don't не"]
)
def test_a_word_that_is_right_in_itself_is_never_offered_away(
    reader: SearchReader, query: str
) -> None:
    assert offers(reader, query) == []


def test_a_word_that_merely_sounds_like_a_name_goes_with_the_others(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    texts = ["Прыйшла Ганна Вярыга.", "Мы чакалі Юсуфа Джусуфа."]
    provider.writing(connection).add([article(n, text) for n, text in enumerate(texts, 1)])
    reader = provider.reading(connection)
    assert reader.search(SearchRequest(query="Dzhsuf")).total == 1
    assert offers(reader, "Ufyyf Dzhsuf")[:1] == [("Ганна Вярыга", Mistake.KEYBOARD)]


def test_a_word_in_the_wrong_layout_may_have_a_mistake_beside_it(reader: SearchReader) -> None:
    assert offers(reader, "цкшеу prisonr")[:1] == [("write prisoner", Mistake.SPELLING)]


def test_a_space_behind_the_name_of_a_field_is_one_too_many(reader: SearchReader) -> None:
    assert offers(reader, "name: Лукша") == [("name:Лукша", Mistake.SPELLING)]
    assert offers(reader, "body: маўчыцт")[:1] == [("body:маўчыць", Mistake.SPELLING)]


def test_a_pasted_text_is_not_read_word_by_word(reader: SearchReader) -> None:
    assert offers(reader, " ".join(["kerif"] * 41)) == []


def test_what_is_offered_stands_in_the_archive(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    texts = {"be": "Успаміны катаржанкі.", "de": "Großbritannien liegt im Norden."}
    written = enumerate(texts.items(), 1)
    provider.writing(connection).add([article(n, text, language=of) for n, (of, text) in written])
    reader = provider.reading(connection)
    assert offers(reader, "ecgfvsys") == [("успаміны", Mistake.KEYBOARD)]
    assert offers(reader, "Ecgfvsys rfnfh;fyrs") == [("Успаміны катаржанкі", Mistake.KEYBOARD)]
    assert offers(reader, "göoßbritannien") == [("großbritannien", Mistake.SPELLING)]
    assert offers(reader, "goossbritannien") == [("grossbritannien", Mistake.SPELLING)]
