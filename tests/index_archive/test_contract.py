"""What the ports promise of an index, on the real thing."""

from __future__ import annotations

import sqlite3

import pytest

from archive.errors import ArchiveDamagedError, IndexOutdatedError, NewerVersionError
from archive.ports import SearchReader, SearchWriter
from archive.records import Article, ArticleId, Kind
from archive.searching import FacetCount, FacetFilter, FacetName, SearchRequest
from index.archive_index import ArchiveIndex

from .articles import article

DOCUMENTS = [
    article(1, "Палітвязняў не вызвалілі. Суд ідзе.", title="Суд у Мінску", language="be",
            published="2024-09-11", source="Вясна", kind=Kind.COURT, authors=("Дзмітры Лукша",)),
    article(2, "Ліст палітвязня дадому.", language="be", published="2023", source="Вясна",
            kind=Kind.LETTER, tags=("ліст", "турэмны побыт")),
    article(3, "Журналист Лукша вышел на свободу.", language="ru", published="2024-10/2024-11"),
    article(4, "The release of prisoners: Dzmitry Luksha is free.", title="Release", language="en",
            published="2024-09", source="BBC News", external_id="bbc-17"),
    article(5, "Суддзя прачытала прысуд.", title="Прысуд", language="be", published="199X"),
]  # fmt: skip


@pytest.fixture
def writer(provider: ArchiveIndex, connection: sqlite3.Connection) -> SearchWriter:
    writer = provider.writing(connection)
    writer.add(DOCUMENTS)
    return writer


def ids(
    reader: SearchReader, text: str, *filters: FacetFilter, prefix_last: bool = False
) -> set[int]:
    request = SearchRequest(query=text, filters=filters, limit=100, prefix_last=prefix_last)
    matches = reader.search(request)
    assert matches.total == len(matches.ranked)
    return {ranked.article_id for ranked in matches.ranked}


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("палітвязні", {1, 2}),
        ('"палітвязні"', set()),
        ('"палітвязня"', {2}),
        ("Лукша", {1, 3, 4}),
        ("Luksha", {1, 3, 4}),
        ("luksha", {1, 3, 4}),
        ("Дмитрий", {1, 4}),
        ("зміцер лукша", {1, 4}),
        ('"luksha"', {4}),
        ("release of prisoners", {4}),
        ("палітвязні ліст", {2}),
        ("палітвязні OR свобода", {1, 2, 3}),
        ("палітвязні NOT ліст", {1}),
        ("палітвязні НЕ ліст", {1}),
        ("NOT палітвязні", {3, 4, 5}),
        ("палітвязні АБО (release AND free)", {1, 2, 4}),
        ("title:суд", {1}),
        ("загаловак:прысуд", {5}),
        ("body:прысуд", {5}),
        ("lang:be", {1, 2, 5}),
        ("мова:BE палітвязні", {1, 2}),
        ("мова:ru лукша", {3}),
        ("kind:letter", {2}),
        ("source:вясна", {1, 2}),
        ('source:"bbc news"', {4}),
        ("tag:побыт", {2}),
        ('tag:"ліст турэмны"', set()),
        ("author:Luksha", {1}),
        ("id:bbc-17", {4}),
        ("year:2024", {1, 3, 4}),
        ("year:[2023 TO 2024]", {1, 2, 3, 4}),
        ("year:2023-2024", {1, 2, 3, 4}),
        ("год:2022..2023", {2}),
        ("год:2024..", {1, 3, 4}),
        ("year:..2023", {2}),
        ("рік:2022–2023", {2}),
        ("год:[2022 ДО 2023]", {2}),
        ("год:[2022 па 2023]", {2}),
        ("год:{ДА 2024}", {2}),
        ("дата:2023-2024", {1, 2, 3, 4}),
        ("дата:2022..2023-12", {2}),
        ("год:<2024", {2}),
        ("date:2024-09", {1, 4}),
        ("date:2024-09-12", {4}),
        ("date:[2024-10-15 TO]", {3}),
        ("date:1995", {5}),
        ("пры*", {5}),
        ("пр?суд", {5}),
        ("*суд", {1, 5}),
        ("лукша~", {1, 3}),
        ("лушка~", set()),
        ("лукшы~ OR luxha~2", {1, 3, 4}),
        ('"release prisoners"~2', {4}),
        ('"release prisoners"', set()),
        ("*:*", {1, 2, 3, 4, 5}),
        ("*", {1, 2, 3, 4, 5}),
        ("- !", set()),
        ('"палітвязня', {1, 2}),
        ("(палітвязні ліст", {2}),
        ("палітвязні) ліст", {2}),
        ("NOT NOT ліст", {1, 3, 4, 5}),
    ],
)
def test_queries(writer: SearchWriter, text: str, found: set[int]) -> None:
    assert ids(writer, text) == found


def test_an_empty_query_is_everything_newest_first(writer: SearchWriter) -> None:
    matches = writer.search(SearchRequest(query="  ", limit=2, offset=1))
    assert [(hit.article_id, hit.score) for hit in matches.ranked] == [(4, 0.0), (3, 0.0)]
    assert matches.total == 5


def test_the_last_word_may_be_unfinished(writer: SearchWriter) -> None:
    assert ids(writer, "release of pri", prefix_last=True) == {4}
    assert ids(writer, "release of pri") == set()
    assert ids(writer, "палітвязні", prefix_last=True) == {1, 2}
    assert ids(writer, "пал", prefix_last=True) == {1, 2}
    assert ids(writer, '"pri"', prefix_last=True) == set()


def test_exact_matches_come_before_near_ones(writer: SearchWriter) -> None:
    ranked = writer.search(SearchRequest(query="Luksha")).ranked
    assert [hit.article_id for hit in ranked] == [4, 3, 1]
    assert ranked[0].score > ranked[1].score > 0


def test_a_word_in_small_letters_is_taken_for_a_name_only_where_it_is_none(
    writer: SearchWriter,
) -> None:
    others = [article(6, "Песня пра вязні. Зноў вязні.", language="be")]
    writer.add([*others, article(7, "World Vision", language="en")])
    assert ids(writer, "вязні") == {6}
    assert ids(writer, "Вязні") == {6, 7}


def test_belarusian_in_latin_letters_is_found_by_cyrillic_words(writer: SearchWriter) -> None:
    text = "Čarhovaje pasiedžańnie sudu; palitźniavolenych vyzvalili, ale nie ŭsich."
    writer.add([article(6, text, language="be"), article(7, text, language="pl")])
    assert ids(writer, "чарговы палітзняволеныя") == {6}
    assert {1, 6} <= ids(writer, "vyzvalić")
    request = SearchRequest(query="чарговы палітзняволеныя яны")
    marked = [text[span.start : span.end] for span in writer.marks(request, text)]
    assert marked == ["Čarhovaje", "palitźniavolenych"]


def test_pages_of_a_ranking_do_not_overlap(writer: SearchWriter) -> None:
    pages = [
        writer.search(
            SearchRequest(query="суд OR суддзя OR палітвязні OR лукша", limit=2, offset=offset)
        )
        for offset in (0, 2, 4)
    ]
    numbers = [hit.article_id for page in pages for hit in page.ranked]
    assert len(numbers) == len(set(numbers)) == pages[0].total == 5


def test_facets_count_all_matches_and_leave_their_own_filter_aside(writer: SearchWriter) -> None:
    request = SearchRequest(
        query="",
        limit=1,
        with_facets=True,
        filters=(FacetFilter(FacetName.LANGUAGE, "be"),),
    )
    matches = writer.search(request)
    assert matches.total == 3
    assert matches.facets[FacetName.LANGUAGE] == (
        FacetCount("be", 3),
        FacetCount("en", 1),
        FacetCount("ru", 1),
    )
    assert matches.facets[FacetName.SOURCE] == (FacetCount("Вясна", 2), FacetCount("", 1))
    assert matches.facets[FacetName.YEAR] == (
        FacetCount("", 1),
        FacetCount("2023", 1),
        FacetCount("2024", 1),
    )


def test_filters_narrow_widen_and_exclude(writer: SearchWriter) -> None:
    be, ru = (FacetFilter(FacetName.LANGUAGE, value) for value in ("be", "ru"))
    unknown = FacetFilter(FacetName.SOURCE, "")
    assert ids(writer, "", be, ru) == {1, 2, 3, 5}
    assert ids(writer, "", be, unknown) == {5}
    assert ids(writer, "", FacetFilter(FacetName.LANGUAGE, "be", exclude=True)) == {3, 4}
    assert ids(writer, "", FacetFilter(FacetName.YEAR, "", exclude=True)) == {1, 2, 3, 4}
    assert ids(writer, "", FacetFilter(FacetName.YEAR, "nonsense")) == set()
    assert ids(writer, "палітвязні", FacetFilter(FacetName.KIND, "letter")) == {2}


def test_a_removed_document_is_found_no_more_and_its_terms_are_gone(writer: SearchWriter) -> None:
    before = writer.state()
    writer.remove(ArticleId(4))
    after = writer.state()
    assert ids(writer, "release") == set()
    assert ids(writer, "") == {1, 2, 3, 5}
    assert writer.ids() == [1, 2, 3, 5]
    assert after.documents == before.documents - 1
    assert after.terms < before.terms
    assert after.generation > before.generation
    assert list(writer.differences([DOCUMENTS[3]])) == [4]


def test_removing_what_is_not_there_changes_nothing(writer: SearchWriter) -> None:
    writer.remove(ArticleId(77))
    assert writer.ids() == [1, 2, 3, 4, 5]


def test_adding_a_number_again_replaces_the_document(writer: SearchWriter) -> None:
    writer.add([article(2, "Зусім новы тэкст", language="be")])
    assert ids(writer, "палітвязні") == {1}
    assert ids(writer, "новы") == {2}
    assert writer.ids() == [1, 2, 3, 4, 5]


def test_clearing_forgets_everything_and_can_be_filled_again(writer: SearchWriter) -> None:
    before = writer.state()
    writer.rebuild([])
    empty = writer.state()
    assert (empty.documents, empty.terms) == (0, 0)
    assert empty.generation > before.generation
    assert ids(writer, "палітвязні") == set()
    assert ids(writer, "") == set()
    writer.add(DOCUMENTS)
    assert ids(writer, "палітвязні") == {1, 2}
    assert list(writer.differences(DOCUMENTS)) == []
    assert writer.state().terms == before.terms


def test_an_empty_index_answers(provider: ArchiveIndex, connection: sqlite3.Connection) -> None:
    reader = provider.reading(connection)
    matches = reader.search(SearchRequest(query="лукша", with_facets=True))
    assert (matches.total, matches.ranked) == (0, ())
    assert matches.facets == dict.fromkeys(FacetName, ())
    assert reader.ids() == []
    assert reader.state().documents == 0
    assert list(reader.differences([])) == []


def test_documents_that_are_as_indexed_do_not_differ(writer: SearchWriter) -> None:
    assert list(writer.differences(DOCUMENTS)) == []


@pytest.mark.parametrize(
    "changed",
    [
        article(2, "Ліст дадому палітвязня.", language="be", published="2023", source="Вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны побыт")),
        article(2, "Ліст палітвязня дадому.", language="ru", published="2023", source="Вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны побыт")),
        article(2, "Ліст палітвязня дадому.", language="be", published="2022", source="Вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны побыт")),
        article(2, "Ліст палітвязня дадому.", language="be", published="2023", source="вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны побыт")),
        article(2, "Ліст палітвязня дадому.", language="be", published="2023", source="Вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны", "побыт")),
        article(2, "Ліст палітвязня дадому.", language="be", published="2023", source="Вясна",
                kind=Kind.LETTER, tags=("ліст", "турэмны побыт"), external_id="x"),
    ],
)  # fmt: skip
def test_any_change_of_a_document_is_a_difference(writer: SearchWriter, changed: Article) -> None:
    assert list(writer.differences([DOCUMENTS[0], changed, *DOCUMENTS[2:]])) == [2]


def test_an_index_of_older_or_newer_rules_is_refused_until_it_is_built_again(
    writer: SearchWriter, provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    connection.execute("UPDATE index_rules SET version = 0")
    reader = provider.reading(connection)
    with pytest.raises(IndexOutdatedError):
        reader.search(SearchRequest(query="лукша"))
    with pytest.raises(IndexOutdatedError):
        provider.writing(connection).add(DOCUMENTS)
    provider.writing(connection).rebuild([])
    provider.writing(connection).add(DOCUMENTS)
    assert ids(provider.reading(connection), "Лукша") == {1, 3, 4}
    connection.execute("UPDATE index_rules SET version = 1000")
    with pytest.raises(NewerVersionError):
        provider.reading(connection).ids()


def test_tables_that_contradict_each_other_are_damage(
    writer: SearchWriter, provider: ArchiveIndex, connection: sqlite3.Connection
) -> None:
    connection.execute("DELETE FROM index_term WHERE id = (SELECT max(id) FROM index_term)")
    with pytest.raises(ArchiveDamagedError):
        list(provider.reading(connection).differences(DOCUMENTS))
