"""What is offered for a query as a whole: a value in quotes, or a question without its words."""

from __future__ import annotations

import sqlite3

import pytest

from archive.ports import SearchReader
from archive.records import Kind
from archive.searching import SearchRequest
from index.archive_index import ArchiveIndex
from index.archive_query_offers import quoted, without_question

from .articles import article


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    writer = provider.writing(connection)
    text = "Следователь Деркач освободил их. Eleanor Whitcombe. Ганна Вярыга-Шчэрба."
    writer.add(
        [
            article(1, text, source="Kurier Podlaski", kind=Kind.TESTIMONY),
            article(2, "Суд.", source="Гарадзенскі веснік", collections=("Справа Лукшы",)),
            article(3, "Кніга Бядулі.", authors=("Змітрок Бядуля",), tags=("доўгі шлях",)),
        ]
    )
    return provider.reading(connection)


def offered(reader: SearchReader, query: str) -> list[str]:
    request = SearchRequest(query=query)
    assert reader.search(request).total == 0
    return [each.query for each in reader.suggestions(request)]


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("source:Kurier Podlaski", ['source:"Kurier Podlaski"']),
        ("source:Kuryer Podlaski", ['source:"Kurier Podlaski"']),
        ("крыніца:Гарадзенскі веснік суд", ['крыніца:"Гарадзенскі веснік" суд']),
        ("суд collection:Справа Лукшы", ['суд collection:"Справа Лукшы"']),
        ("tag:доўгі шлях кніга", ['tag:"доўгі шлях" кніга']),
        ("author:Змітрок Бядуля суд", []),
    ],
)
def test_a_value_of_several_words_is_offered_in_quotes(
    reader: SearchReader, query: str, meant: list[str]
) -> None:
    assert offered(reader, query)[:1] == meant


@pytest.mark.parametrize(
    ("query", "meant"),
    [
        ("кто такой Деркач?", "Деркач"),
        ("Where was Eleanor Whitcombe?", "Eleanor Whitcombe"),
        ("Когда арестовали Деркача", "Деркача"),
        ("Когда расстреляли Веригу-Щербу?", "Веригу-Щербу"),
        ("Калі і дзе судзілі Ганну Вярыгу-Шчэрбу?", "Ганну Вярыгу-Шчэрбу"),
    ],
)
def test_of_a_question_its_telling_words_are_offered(
    reader: SearchReader, query: str, meant: str
) -> None:
    assert meant in offered(reader, query)


def all_known(_: str) -> bool:
    return True


@pytest.mark.parametrize(
    ("text", "fewer"),
    [
        ("кто такой Деркач?", ["Деркач", "Деркач"]),
        ("Where is the Red House", ["Red House"] * 3),
        ("Деркач прыйшоў", []),
        ("кто?", []),
        ('кто "такой Деркач"?', []),
        ("кто OR Деркач", []),
        ("где " * 20, []),
        ("кто где?", []),
    ],
)
def test_only_a_question_in_words_alone_is_made_shorter(text: str, fewer: list[str]) -> None:
    assert [*dict.fromkeys(without_question(text, all_known))] == [*dict.fromkeys(fewer)]


def test_only_fields_with_values_of_several_words_are_quoted() -> None:
    assert list(quoted("year:2020 суд", lambda *_: ())) == []
    assert list(quoted("tag:a b", lambda *_: ["a bb"])) == ['tag:"a b"', 'tag:"a bb"']
    assert list(quoted("tag:a b:c d", lambda *_: ())) == []
    assert list(quoted("tag:a OR b", lambda *_: ())) == []


def test_a_kind_is_known_by_words_that_mean_the_same(reader: SearchReader) -> None:
    (found,) = reader.search(SearchRequest(query="вид:показания")).ranked
    assert found.article_id == 1
