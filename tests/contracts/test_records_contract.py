"""What every archive promises about documents, marks, settings and originals."""

from __future__ import annotations

from datetime import UTC, datetime
from hashlib import sha256

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archive.errors import ArticleNotFoundError, OriginalNotFoundError
from archive.ports import OpenArchive
from archive.records import ArticleId, Kind, Sensitivity, Sha256, Span
from tests.contracts.drafts import IMPORTED_AT, TESTIMONY, new_article
from tests.contracts.keeping import store
from tests.narrowed import present

AT = datetime(2026, 6, 7, 8, 9, 10, tzinfo=UTC)

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), max_size=40)


def test_a_document_comes_back_whole(archive: OpenArchive) -> None:
    new = new_article("Тэкст\nз радкамі 🌿", TESTIMONY, b"\0bytes\xff")
    (stored,) = store(archive, new)
    with archive.reading() as unit:
        read = unit.articles.get(stored.id)
        original = unit.originals.read(Sha256(sha256(b"\0bytes\xff").digest()))
    assert read == stored
    assert read.text == "Тэкст\nз радкамі 🌿"
    assert read.description == TESTIMONY
    assert (read.version, len(bytes.fromhex(read.uid))) == (1, 16)
    assert (read.content_hash, read.text_hash) == (new.content_hash, new.text_hash)
    assert read.imported_at == IMPORTED_AT
    assert read.original is not None
    assert (read.original.size_bytes, read.original.media_type) == (7, "text/plain")
    assert read.original.name == "ліст.txt"
    assert original == b"\0bytes\xff"


def test_documents_without_originals_and_names_are_documents_too(archive: OpenArchive) -> None:
    (stored,) = store(archive, new_article("bare"))
    with archive.reading() as unit:
        read = unit.articles.get(stored.id)
    assert read.original is None
    assert (read.description.authors, read.description.captured_at) == ((), None)


def test_storing_nothing_stores_nothing(archive: OpenArchive) -> None:
    assert list(store(archive)) == []
    with archive.reading() as unit:
        assert unit.articles.count() == 0


def test_numbers_rise_in_order_and_are_never_given_twice(archive: OpenArchive) -> None:
    first, second = store(archive, new_article("one"), new_article("two"))
    with archive.writing() as unit:
        unit.articles.remove(second.id)
        unit.search.remove(second.id)
    (third,) = store(archive, new_article("three"))
    assert first.id < second.id < third.id
    assert len({first.uid, second.uid, third.uid}) == 3


def test_lists_know_everything_but_the_text(archive: OpenArchive) -> None:
    one, two, three = store(
        archive, new_article("раз"), new_article("два два", TESTIMONY), new_article("three")
    )
    with archive.reading() as unit:
        summaries = unit.articles.summaries([two.id, ArticleId(99), one.id])
        newest = unit.articles.newest(0, 2)
        rest = unit.articles.newest(2, 10)
    assert set(summaries) == {one.id, two.id}
    assert summaries[two.id].description == TESTIMONY
    assert (summaries[two.id].length, summaries[two.id].imported_at) == (7, IMPORTED_AT)
    assert [each.id for each in newest] == [three.id, two.id]
    assert [each.id for each in rest] == [one.id]


def test_texts_of_what_exists(archive: OpenArchive) -> None:
    one, two = store(archive, new_article("раз"), new_article("два"))
    with archive.reading() as unit:
        assert unit.articles.texts([two.id, ArticleId(99)]) == {two.id: "два"}
        assert unit.articles.texts([]) == {}
        assert unit.articles.ids() == [one.id, two.id]
        assert list(unit.articles.stream()) == [one, two]


def test_duplicates_are_found_by_their_text(archive: OpenArchive) -> None:
    known, unknown = new_article("the same"), new_article("another")
    (stored,) = store(archive, known)
    with archive.reading() as unit:
        found = unit.articles.with_text_hash([known.text_hash, unknown.text_hash])
    assert found == {known.text_hash: stored.id}


def test_duplicates_are_found_by_their_bytes(archive: OpenArchive) -> None:
    first, second, without = store(
        archive,
        new_article("one", original=b"same"),
        new_article("two", original=b"same"),
        new_article("three"),
    )
    known, unknown = present(first.original).sha256, Sha256(sha256(b"other").digest())
    with archive.reading() as unit:
        assert unit.articles.with_original([known, unknown]) == {known: first.id}
        assert unit.articles.with_original([]) == {}
    assert second.original == first.original
    assert without.original is None


def test_languages_are_counted(archive: OpenArchive) -> None:
    store(archive, new_article("1"), new_article("2"), new_article("3", language="uk"))
    with archive.reading() as unit:
        assert dict(unit.articles.language_counts()) == {"be": 2, "uk": 1}


@pytest.mark.parametrize("number", [0, -1, 2**63 - 1, 2**63, 10**23, -(2**63) - 1])
def test_a_number_of_any_size_that_nobody_has_is_not_found(
    archive: OpenArchive, number: int
) -> None:
    with archive.writing() as unit:
        for ask in (unit.articles.get, unit.articles.remove):
            with pytest.raises(ArticleNotFoundError) as caught:
                ask(ArticleId(number))
            assert caught.value.article_id == number


def test_removing_takes_everything_of_the_document(archive: OpenArchive) -> None:
    gone, kept = store(
        archive,
        new_article("gone", TESTIMONY, b"only mine"),
        new_article("kept", kind=Kind.LETTER, sensitivity=Sensitivity.SENSITIVE),
    )
    with archive.writing() as unit:
        unit.annotations.add(gone.id, Span(0, 2), "go", colour=2, note="n", at=AT)
    with archive.writing() as unit:
        unit.articles.remove(gone.id)
        unit.search.remove(gone.id)
    with archive.reading() as unit:
        assert unit.articles.ids() == [kept.id] == unit.search.ids()
        assert unit.articles.texts([gone.id]) == {}
        assert unit.annotations.of(gone.id) == []
        with pytest.raises(ArticleNotFoundError) as caught:
            unit.articles.get(gone.id)
        with pytest.raises(OriginalNotFoundError):
            unit.originals.read(present(gone.original).sha256)
    assert caught.value.article_id == gone.id


def test_an_original_stays_while_a_document_has_it(archive: OpenArchive) -> None:
    one, two = store(
        archive, new_article("one", original=b"both"), new_article("2", original=b"both")
    )
    with archive.writing() as unit:
        unit.articles.remove(one.id)
    with archive.reading() as unit:
        assert unit.originals.read(present(two.original).sha256) == b"both"


def test_an_original_that_went_comes_again(archive: OpenArchive) -> None:
    (one,) = store(archive, new_article("one", original=b"same"))
    with archive.writing() as unit:
        unit.articles.remove(one.id)
        (two,) = unit.articles.add([new_article("two", original=b"same")])
        assert unit.originals.read(present(two.original).sha256) == b"same"
    with archive.reading() as unit:
        assert unit.originals.read(present(two.original).sha256) == b"same"


def test_removing_what_is_not_there_is_an_error(archive: OpenArchive) -> None:
    with archive.writing() as unit, pytest.raises(ArticleNotFoundError):
        unit.articles.remove(ArticleId(7))


def test_marks_lie_in_the_order_of_the_text(archive: OpenArchive) -> None:
    (stored,) = store(archive, new_article("Першы тэкст пра суд"))
    with archive.writing() as unit:
        late = unit.annotations.add(stored.id, Span(12, 15), "пра", colour=3, note="", at=AT)
        early = unit.annotations.add(stored.id, Span(0, 5), "Першы", colour=1, note="хто?", at=AT)
    with archive.reading() as unit:
        assert list(unit.annotations.of(stored.id)) == [early, late]
    assert (early.quote, early.note, early.created_at) == ("Першы", "хто?", AT)
    with archive.writing() as unit:
        unit.annotations.remove(early.id)
        unit.annotations.remove(early.id)
        assert list(unit.annotations.of(stored.id)) == [late]


def test_a_mark_needs_a_document(archive: OpenArchive) -> None:
    with archive.writing() as unit, pytest.raises(ArticleNotFoundError):
        unit.annotations.add(ArticleId(5), Span(0, 1), "x", colour=1, note="", at=AT)


def test_settings_are_remembered_and_forgotten(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.settings.put("window", "1")
        unit.settings.put("window", "2")
        unit.settings.put("recent", "слова")
        unit.settings.forget("recent")
        unit.settings.forget("never there")
    with archive.reading() as unit:
        assert unit.settings.get("window") == "2"
        assert unit.settings.get("recent") is None


@settings(
    max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None
)
@given(
    text=TEXTS.filter(str.strip),
    title=TEXTS,
    names=st.lists(TEXTS, max_size=4).map(tuple),
    original=st.one_of(st.none(), st.binary(max_size=300)),
)
def test_any_document_comes_back(
    archive: OpenArchive, text: str, title: str, names: tuple[str, ...], original: bytes | None
) -> None:
    new = new_article(text, title=title, authors=names, tags=names[::-1], original=original)
    (stored,) = store(archive, new)
    with archive.reading() as unit:
        assert unit.articles.get(stored.id) == stored
        if original is not None:
            assert unit.originals.read(present(stored.original).sha256) == original
    assert stored.description == new.draft.description
