"""Each layer alone, why a word matches, names by their field, and many queries at once."""

from __future__ import annotations

import sqlite3

import pytest

from archive.errors import QuerySyntaxError
from archive.ports import SearchReader
from archive.query_errors import UnknownFieldError, UnknownValueError
from archive.records import ArticleId
from archive.searching import ALL_LAYERS, Layer, Mistake, SearchRequest, Why
from index.archive_index import ArchiveIndex

from .articles import article

EXACT, FORMS, SPELLING, NAMES = Layer
TEXTS = {
    1: ("Ліст ад Лукшы. Палітвязняў вызвалілі. Снег ідзе.", "be"),
    2: ("Сьнег і песьня. Плян.", "be"),
    3: ("Śnieh i piesnia. Vyzvalili Kalesnikavu.", "be"),
    4: ("Мария Колесникова написала письмо. Снег.", "ru"),
    5: ("Maria Kolesnikova is right. Letters were written.", "en"),
    6: ("Песня і план. Марыя Калеснікава чытае снегу.", "be"),
    7: ("Maria Smith met Anna Kolesnikova. A letter.", "en"),
}
AUTHORS = {2: ("Зінаіда Бандарэнка",)}


@pytest.fixture
def reader(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchReader:
    writer = provider.writing(connection)
    writer.add(
        [
            article(number, text, language=language, authors=AUTHORS.get(number, ()))
            for number, (text, language) in TEXTS.items()
        ]
    )
    return provider.reading(connection)


def ids(reader: SearchReader, query: str, *layers: Layer) -> set[int]:
    request = SearchRequest(query=query, layers=frozenset(layers) or ALL_LAYERS)
    return {int(ranked.article_id) for ranked in reader.search(request).ranked}


def whys(
    reader: SearchReader, query: str, number: int, *, prefix_last: bool = False
) -> dict[str, Why]:
    texts = {ArticleId(number): [TEXTS[number][0]]}
    request = SearchRequest(query=query, prefix_last=prefix_last)
    reasons = reader.reasons(request, texts)[ArticleId(number)]
    return {reason.word: reason.why for reason in reasons}


@pytest.mark.parametrize(
    ("query", "layers", "found"),
    [
        ("снег", (), {1, 2, 3, 4, 6}),
        ("снег", (EXACT,), {1, 4}),
        ("снег", (EXACT, FORMS), {1, 4, 6}),
        ("снег", (EXACT, SPELLING), {1, 2, 3, 4}),
        ("снег", (SPELLING,), {2, 3}),
        ("песня", (FORMS, SPELLING), {2, 3, 6}),
        ("letter", (EXACT,), {7}),
        ("letter", (FORMS,), {5, 7}),
        ("letter", (EXACT, SPELLING, NAMES), {7}),
        ("Kolesnikova", (EXACT, FORMS, SPELLING), {5, 7}),
        ("Kolesnikova", (NAMES,), {3, 4, 5, 6, 7}),
        ('"снег"', (NAMES,), {1, 4}),
        ("снег*", (NAMES,), {1, 4, 6}),
        ("name:Kolesnikova", (EXACT,), {3, 4, 5, 6, 7}),
        ("author:Bondarenko", (), {2}),
        ("author:Бандарэнка", (NAMES,), {2}),
        ('author:"Зинаида Бондаренко"', (), {2}),
        ('author:"Bandarenka Zinaida"', (NAMES,), {2}),
        ('author:"Зинаида Бондаренко"', (EXACT,), set()),
        ('author:"Зінаіда Бандарэнка"', (EXACT,), {2}),
        ('author:"Мария Бондаренко"', (), set()),
        ("-lang:be", (), {4, 5, 7}),
        ("−Мова:be -lang:ru", (), {5, 7}),
        ("(-lang:en) snieh", (EXACT,), set()),
        ("снег -lang:be", (), {4}),
        ("-снег", (EXACT,), {2, 3, 5, 6, 7}),
        ("-снег -right", (EXACT,), {2, 3, 6, 7}),
        ("-снег lang:be", (EXACT,), {2, 3, 6}),
        ("- lang:be", (EXACT,), {1, 2, 3, 6}),
    ],
)
def test_a_layer_finds_what_it_is_for(
    reader: SearchReader, query: str, layers: tuple[Layer, ...], found: set[int]
) -> None:
    assert ids(reader, query, *layers) == found


@pytest.mark.parametrize(
    ("query", "number", "reasons"),
    [
        ("снег", 1, {"Снег": Why.EXACT}),
        ("снег", 2, {"Сьнег": Why.SPELLING}),
        ("снег", 3, {"Śnieh": Why.SPELLING}),
        ("снег", 6, {"снегу": Why.FORMS}),
        ("letter", 5, {"Letters": Why.FORMS}),
        ("Калеснікава", 4, {"Колесникова": Why.NAMES}),
        ("name:Калеснікава", 6, {"Калеснікава": Why.NAMES}),
        ("сн*", 4, {"Снег": Why.PATTERN}),
        ("right~", 5, {"right": Why.EXACT} | {"right": Why.NEAR}),
        ('"is right"', 5, {"is": Why.EXACT, "right": Why.EXACT}),
        ("lang:be", 1, {}),
    ],
)
def test_a_word_says_why_it_matches(
    reader: SearchReader, query: str, number: int, reasons: dict[str, Why]
) -> None:
    assert whys(reader, query, number) == reasons


@pytest.mark.parametrize(
    ("query", "number", "reasons"),
    [
        ("снег", 1, {"Снег": Why.EXACT}),
        ("снег", 6, {"снегу": Why.FORMS}),
        ("letter", 5, {"Letters": Why.FORMS}),
        ("Калесні", 6, {"Калеснікава": Why.BEGINNING}),
        ("сн*", 4, {"Снег": Why.PATTERN}),
        ("сн? пи", 4, {"письмо": Why.BEGINNING}),
        ("right~", 5, {"right": Why.NEAR}),
    ],
)
def test_a_word_that_is_still_typed_is_no_pattern(
    reader: SearchReader, query: str, number: int, reasons: dict[str, Why]
) -> None:
    assert whys(reader, query, number, prefix_last=True) == reasons


@pytest.mark.parametrize("layers", [{EXACT}, {FORMS}, {SPELLING}, {EXACT, FORMS}])
@pytest.mark.parametrize("query", ["снег", "песня", "letter", "Kolesnikova"])
def test_what_is_found_is_marked_by_the_same_layers(
    reader: SearchReader, query: str, layers: set[Layer]
) -> None:
    request = SearchRequest(query=query, layers=frozenset(layers))
    found = ids(reader, query, *layers)
    marked = {number for number, (text, _) in TEXTS.items() if reader.marks(request, text)}
    assert found == marked


@pytest.mark.parametrize(
    ("query", "found"),
    [
        ("name:калеснікава", {3, 4, 5, 6, 7}),
        ('name:"Марыя Калеснікава"', {4, 5, 6}),
        ('імя:"Kolesnikova Maria"', {4, 5, 6}),
        ('person:"Maria Smith"', {7}),
        ("person:Bondarenko", {2}),
        ("name:Bondarenko", set()),
        ("прозвішча:калес*", {6}),
        ("name:kolesnicova~", {5, 7}),
        ("name:?олесникова", {4}),
        ("name:[kolesnikova TO kolesnikovb]", {5, 7}),
        ("name:снег", {1, 2, 3, 4}),
        ("name:*", {1, 2, 3, 4, 5, 6, 7}),
        ("від:артыкул мова:англійская", {5, 7}),
        ("вид:письмо", set()),
        ("language:Belarusian снег", {1, 2, 3, 6}),
    ],
)
def test_fields_are_asked_in_every_language(
    reader: SearchReader, query: str, found: set[int]
) -> None:
    assert ids(reader, query) == found


def test_only_what_came_later_is_found(reader: SearchReader) -> None:
    later = SearchRequest(query="снег", newer_than=ArticleId(3), with_facets=True)
    assert {ranked.article_id for ranked in reader.search(later).ranked} == {4, 6}
    assert reader.search(SearchRequest(query="", newer_than=ArticleId(5))).total == 2


OFFERS = [
    ("kerif", "лукша", Mistake.KEYBOARD, 1),
    ("кшпре OR kerif", "right OR лукша", Mistake.KEYBOARD, 2),
    ("Rfktcyirfdf", None, None, 0),
    ("ytn jn kerif", None, None, 0),
    ("lang:xx снег", "lang:be снег", Mistake.VALUE, 4),
    ("kind:zzz", "kind:article", Mistake.VALUE, 7),
    ("athor:bondarenko", "author:bondarenko", Mistake.FIELD, 1),
    ("zzz:снег", "снег", Mistake.FIELD, 5),
    ("qlettrs", None, None, 0),
    ("lettrx", "letter", Mistake.SPELLING, 2),
    ("lettrx rght", "letter right", Mistake.SPELLING, 1),
    ("https://снег", None, None, 0),
    ("- !", None, None, 0),
]


@pytest.mark.parametrize(("query", "offered", "reason", "total"), OFFERS)
def test_what_finds_nothing_is_offered_what_finds_something(
    reader: SearchReader, query: str, offered: str | None, reason: Mistake | None, total: int
) -> None:
    request = SearchRequest(query=query)
    if reader.search(request).total:
        pytest.fail("it finds something")
    offers = reader.suggestions(request)
    found = [(each.query, each.reason, each.total) for each in offers]
    assert found[:1] == ([] if offered is None else [(offered, reason, total)])
    for each in offers:
        assert reader.search(SearchRequest(query=each.query)).total == each.total > 0


def test_all_layers_are_offered_where_some_are_off(reader: SearchReader) -> None:
    (offer,) = reader.suggestions(SearchRequest(query="Luksha", layers=frozenset({EXACT})))
    assert (offer.query, offer.reason, offer.total) == ("Luksha", Mistake.LAYERS, 1)


@pytest.mark.parametrize(
    ("query", "error"),
    [
        ("zzz:qqq", UnknownFieldError),
        ("kind:zzz qqq", UnknownValueError),
        ("lang:zzz qqq", UnknownValueError),
    ],
)
def test_where_there_is_no_offer_the_field_is_named(
    reader: SearchReader, query: str, error: type[QuerySyntaxError]
) -> None:
    with pytest.raises(error):
        reader.suggestions(SearchRequest(query=query))
    assert reader.suggestions(SearchRequest(query=query, prefix_last=True)) == ()


QUERIES = ("Kolesnikova", "снег", "letter", '"песня і план"', "сн*", "nobody", "lang:be", "", "зь")


@pytest.mark.parametrize("number", TEXTS)
def test_many_queries_at_once_match_as_each_does(reader: SearchReader, number: int) -> None:
    text, language = TEXTS[number]
    requests = [SearchRequest(query=query) for query in QUERIES]
    found = reader.occurrences(requests, range(len(requests)), text, language)
    for place, request in enumerate(requests):
        marks = reader.marks(request, text)
        assert bool(found[place].count) == bool(marks)
        (snippet,) = reader.snippets(request, {ArticleId(number): text}, per_text=1).values()
        assert (found[place].snippet,) == snippet


def test_words_side_by_side_are_one_passage(reader: SearchReader) -> None:
    requests = [SearchRequest(query="Maria Kolesnikova")]
    found = reader.occurrences(requests, [0], "Maria  Kolesnikova and Maria.", "en")
    assert found[0].count == 2
    assert reader.occurrences(requests, [0], "", "en")[0].count == 0
    again = [SearchRequest(query="and")]
    assert reader.occurrences(again, [0], "Maria and Maria", "en")[0].count == 1


def test_a_word_is_offered_where_it_stands_within_longer_ones(
    provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    writer = provider.writing(connection)
    writer.add([article(1, "Политзаключённый пишет домой.", language="ru")])
    reader = provider.reading(connection)
    (offer,) = reader.suggestions(SearchRequest(query="заключённых"))
    assert (offer.reason, offer.total) == (Mistake.PART, 1)
    assert ids(reader, offer.query) == {1}
    assert reader.suggestions(SearchRequest(query="пишите заключённых в дом")) == ()
    assert reader.suggestions(SearchRequest(query="дамой")) != (offer,)
