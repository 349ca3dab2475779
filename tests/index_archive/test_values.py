"""Fields and their values have names in four languages, in the forms that people write."""

from __future__ import annotations

import sqlite3
from itertools import combinations

import pytest

from archive.ports import SearchReader
from archive.records import Kind
from archive.searching import Mistake, SearchRequest
from index.archive_fields import FIELD_NAMES, QueryField, field_named
from index.archive_index import ArchiveIndex
from index.archive_queries import parse
from index.archive_values import VALUE_NAMES, value_named
from index.languages.words import APOSTROPHES

from .articles import article


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *((name, "be") for name in ("беларускі", "Беларуская", "беларускай", "па-беларуску")),
        *((name, "be") for name in ("па беларуску", "беларуская мова", "бел", "bel", "BE")),
        *((name, "be") for name in ("белорусский", "беларусский", "по-белорусски", "білоруською")),
        *((name, "be") for name in ("Belarusian", "belarussian", "be-tarask", "be_BY", "by")),
        *((name, "ru") for name in ("рус", "по-русски", "русский язык", "расейская", "rus")),
        *((name, "uk") for name in ("українською", "ua", "ukr", "украінскі", "in Ukrainian")),
        *((name, "en") for name in ("english", "английском", "en-GB", "англійська")),
        *((name, "de") for name in ("deutsch", "німецька", "нямецкі")),
        *(("бе", "be"), ("РУ", "ru"), ("уа", "uk"), ("Ен", "en")),
        *((name, None) for name in ("xx", "fr", "suomi", "беларусізацыя", "")),
    ],
)
def test_a_language_is_named_in_any_form(name: str, value: str | None) -> None:
    assert value_named(QueryField.LANGUAGE, name) == value


@pytest.mark.parametrize(
    ("name", "value"),
    [
        *(("лісты", "letter"), ("листів", "letter"), ("entries", "entry"), ("здымкі", "picture")),
        *(("суды", "court"), ("статьи", "article"), ("leter", None), ("роман", None)),
    ],
)
def test_a_kind_is_named_in_the_plural_too(name: str, value: str | None) -> None:
    assert value_named(QueryField.KIND, name) == value


@pytest.mark.parametrize("field", VALUE_NAMES)
def test_every_name_of_a_value_means_that_value_alone(field: QueryField) -> None:
    names = VALUE_NAMES[field]
    assert all(value_named(field, name) == value for name, value in names.items())
    for one, other in combinations(names, 2):
        # A name may be a form of another only where both mean the same.
        if one[:-1] == other[:-1] and len(one) > 3:
            assert names[one] == names[other]


def test_other_fields_have_no_names_of_values() -> None:
    assert value_named(QueryField.TAG, "суд") is None


@pytest.mark.parametrize("apostrophe", [*APOSTROPHES, ""])
def test_a_field_is_named_with_any_apostrophe(apostrophe: str) -> None:
    root = parse(f"Ім{apostrophe}я:Лукша").root
    assert root is not None
    assert [(leaf.fieldname, leaf.text) for leaf in root.leaves()] == [("name", "Лукша")]


@pytest.mark.parametrize("name", FIELD_NAMES)
def test_every_name_of_a_field_is_understood(name: str) -> None:
    for written in (name, name.upper(), name.capitalize()):
        root = parse(f"{written}:2024").root
        assert root is not None
        assert {leaf.fieldname for leaf in root.leaves()} == {FIELD_NAMES[name]}
    assert field_named(name + "qq") is None


@pytest.mark.parametrize(
    ("query", "tree"),
    [
        ("суд -вайна", "(text:суд AND NOT text:вайна)"),
        ("суд −name:вайна", "(text:суд AND NOT name:вайна)"),
        ('суд  -"a b"', '(text:суд AND NOT text:"a b")'),
        ("суд -(a OR b)", "(text:суд AND NOT ((text:a OR text:b)))"),
        ("-суд", "NOT text:суд"),
        (" −суд вайна", "(NOT text:суд AND text:вайна)"),
        ("(-суд) вайна", "((NOT text:суд) AND text:вайна)"),
        ("суд   -вайна", "(text:суд AND NOT text:вайна)"),
        ("-суд -вайна", "(NOT text:суд AND NOT text:вайна)"),
        ("суд -*айн*", "(text:суд AND NOT text:*айн*)"),
        ("- суд", "(text:- AND text:суд)"),
        ("суд - a", "(text:суд AND text:- AND text:a)"),
        ("Медведева -17", "(text:Медведева AND NOT text:17)"),
        ("суд:-5", "text:суд:-5"),
        ("[5 TO -1]", "text:[5 TO -1]"),
        ("year:[-500 TO -100]", "year:[-500 TO -100]"),
        ("год:-500", "year:-500"),
        ('"суд -вайна"', 'text:"суд -вайна"'),
        ("Мінск-Арэна", "text:Мінск-Арэна"),
    ],
)
def test_a_minus_before_a_word_leaves_out(query: str, tree: str) -> None:
    assert str(parse(query).root).removeprefix("(").removesuffix(")") == tree.removeprefix(
        "("
    ).removesuffix(")")


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    writer = provider.writing(connection)
    writer.add([article(number, "Суд.", language="be") for number in (1, 2, 3)])
    writer.add([article(4, "Суд.", language="de", kind=Kind.LETTER, source="Вясна")])
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "offered"),
    [
        ("kind:leter", ["kind:letter", "kind:article"]),
        ("від:лст", ["від:ліст", "від:article"]),
        ("kind:leter суд", ["kind:letter суд", "kind:article суд"]),
        ("lang:germn", ["lang:german", "lang:be"]),
        ("lang:english", ["lang:be", "lang:de"]),
        ('мова:"польская"', ['мова:"be"', 'мова:"de"']),
        ("lang:fr", ["lang:be", "lang:de"]),
        ("source:Вяснв", ["source:Вясна"]),
    ],
)
def test_values_of_nearly_that_name_are_offered_first(
    reader: SearchReader, query: str, offered: list[str]
) -> None:
    found = reader.suggestions(SearchRequest(query=query))
    assert [each.query for each in found] == offered
    assert {each.reason for each in found} <= {Mistake.VALUE, Mistake.SPELLING}


@pytest.fixture
def tagged(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    writer = provider.writing(connection)
    many = {"kind": Kind.ARTICLE, "source": "Наша Ніва", "tags": ("навіны",), "language": "be"}
    writer.add([article(number, "Суд.", **many) for number in range(1, 5)])
    writer.add(
        [
            article(5, "Ліст.", kind=Kind.LETTER, source="Хроніка Вясны", tags=("суд/Лінч",)),
            article(6, "Суд.", kind=Kind.COURT, collections=("Справа 12",), language="uk"),
        ]
    )
    return provider.reading(connection)


@pytest.mark.parametrize(
    ("query", "first"),
    [
        *(("kind:cuort", "kind:court"), ("вид:pismo", "вид:письмо"), ("тип:LETER", "тип:letter")),
        *(("kind:суудд", "kind:суд"), ("від:лсты", "від:ліст")),
        *(("lang:ukrianian", "lang:ukrainian"), ("sensitivity:normel", "sensitivity:normal")),
        *(("source:nasha", 'source:"Наша Ніва"'), ("source:khronika", 'source:"Хроніка Вясны"')),
        *(("source:Вясьна", 'source:"Хроніка Вясны"'), ("tag:naviny", "tag:навіны")),
        *(("tag:НОВІНЫ", "tag:навіны"), ('tag:"навыни"', 'tag:"навіны"')),
        *(("tag:ліньч", 'tag:"суд/Лінч"'), ("tag:lynch ліст", 'tag:"суд/Лінч" ліст')),
        *(("id:Суд", "Суд"), ('id:"Ліст"', '"Ліст"')),
        *(("collection:справы", 'collection:"Справа 12"'), ("суд tag:navini", "суд tag:навіны")),
    ],
)
def test_the_nearest_value_that_is_there_comes_first(
    tagged: SearchReader, query: str, first: str
) -> None:
    found = tagged.suggestions(SearchRequest(query=query))
    assert found[0].query == first
    assert found[0].reason is Mistake.VALUE
    assert tagged.search(SearchRequest(query=first)).total == found[0].total


@pytest.mark.parametrize("query", ["tag:вясёлка", "source:дадому", "tag:нав*", "tag:xyz~"])
def test_no_tag_or_source_is_offered_that_is_not_near(tagged: SearchReader, query: str) -> None:
    found = tagged.suggestions(SearchRequest(query=query))
    assert [each for each in found if each.reason is Mistake.VALUE] == []
