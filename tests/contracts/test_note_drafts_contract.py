"""Notes that are being written are kept with their marks, and go with them."""

from __future__ import annotations

from archive.annotate import mark
from archive.documents import remove_articles
from archive.editing.binning import empty_bin, put_into_bin
from archive.note_drafts import read_drafts, write_drafts
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from tests.contracts.drafts import new_article

ONE, TWO, NOWHERE = ArticleId(1), ArticleId(2), ArticleId(9)
SETTING = "window.note_drafts"


def marked(archive: OpenArchive) -> tuple[str, str]:
    """UUIDs of marks on two documents."""
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article("Адзін"), new_article("Два")]))
    made = [mark(archive, each, Span(0, 3)).made_annotation for each in (ONE, TWO)]
    first, second = (each.uid for each in made if each)
    return first, second


def test_drafts_are_kept_one_by_one(archive: OpenArchive) -> None:
    write_drafts(archive, {"a": "першы", "b": "другі"})
    write_drafts(archive, {"b": None, "c": "трэці", "d": None})
    assert read_drafts(archive) == {"a": "першы", "c": "трэці"}


def test_what_is_no_list_of_drafts_holds_none(archive: OpenArchive) -> None:
    for told in ("{", "[]", "7"):
        with archive.writing() as unit:
            unit.settings.put(SETTING, told)
        assert read_drafts(archive) == {}


def test_drafts_go_with_a_document_that_is_deleted_for_good(archive: OpenArchive) -> None:
    one, two = marked(archive)
    write_drafts(archive, {one: "сакрэтнае", two: "другое"})
    put_into_bin(archive, [ONE])
    assert read_drafts(archive) == {one: "сакрэтнае", two: "другое"}
    empty_bin(archive)
    assert read_drafts(archive) == {two: "другое"}
    with archive.reading() as unit:
        assert "сакрэтнае" not in (unit.settings.get(SETTING) or "")
    remove_articles(archive, [NOWHERE, TWO])
    assert read_drafts(archive) == {}


def test_drafts_of_other_documents_are_not_touched(archive: OpenArchive) -> None:
    one, two = marked(archive)
    remove_articles(archive, [ONE])
    assert read_drafts(archive) == {}
    write_drafts(archive, {two: "другое", one: "і гэта"})
    with archive.writing() as unit:
        unit.articles.add([new_article("Тры")])
    remove_articles(archive, [ArticleId(3)])
    assert read_drafts(archive) == {two: "другое", one: "і гэта"}
