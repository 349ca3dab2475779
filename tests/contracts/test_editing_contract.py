"""Every step over documents can be taken back exactly, and made again; verify finds nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from archive.annotate import mark
from archive.changes import Change, do_again, take_back
from archive.codes import create_code
from archive.documents import read_article
from archive.editing.binning import put_into_bin, restore_from_bin
from archive.editing.correcting import correct_text, return_to_version, text_versions
from archive.editing.describing import edit_description, edit_descriptions
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    merge_labels,
    read_labels,
    rename_label,
    take_labels,
)
from archive.errors import (
    ArticleNotFoundError,
    ChangedMeanwhileError,
    InvalidRecordError,
    LabelNotFoundError,
    NoTextError,
)
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, Consent, Place, PlaceKind, Span
from archive.searching import SearchRequest
from archive.upkeep import reindex, stats, verify
from archive.versions import Worded
from tests.contracts.drafts import full_article, new_article

TEXT = "Ганна сказала праўду на судзе. Потым сведка сказала праўду дома, і суд скончыўся."
CORRECTED = TEXT.replace("Потым", "Пасля таго")
ONE, TWO, THREE = map(ArticleId, range(1, 4))
TAG, COLLECTION = LabelKind.TAG, LabelKind.COLLECTION


@pytest.fixture
def filled(archive: OpenArchive) -> OpenArchive:
    """Three documents with tags; one with marks on its text, one with everything."""
    with archive.writing() as unit:
        stored = unit.articles.add(
            [
                new_article(TEXT, tags=("суд", "суд/2020"), collections=("A", "A/b")),
                new_article("Другі тэкст пра ліст", tags=("ліст",), collections=("A",)),
                full_article(),
            ]
        )
        unit.search.add(stored)
    create_code(archive, "Суд")
    mark(archive, ONE, Span(31, 43), note="хто?")
    mark(archive, ONE, Span(0, 13))
    create_label(archive, TAG, " пустая /  метка ")
    return archive


def state(archive: OpenArchive) -> object:
    """All that a step may change, but for version numbers and the log, which only grow."""
    with archive.reading() as unit:
        articles = [unit.articles.get(each) for each in (ONE, TWO, THREE)]
        return (
            [(each.text, each.description, each.text_hash) for each in articles],
            [unit.articles.extras(each.id) for each in articles],
            [list(unit.former_texts.of(each.id)) for each in articles],
            list(unit.annotations.all()),
            dict(unit.bin.all()),
            list(unit.labels.kept()),
            list(unit.search.ids()),
            list(unit.articles.ids()),
        )


STEPS: dict[str, Callable[[OpenArchive], Change]] = {
    "describe": lambda a: edit_description(
        a,
        ONE,
        {
            "title": "Сведчанне",
            "published": "2024-09~",
            "place": "Менск",
            "witness": "Сведка 7",
            "other_languages": ("ru", "pl"),
            "consent": Consent.ANONYMOUS,
        },
    ),
    "describe many": lambda a: edit_descriptions(a, [ONE, TWO, ONE, THREE], {"source": "Голас"}),
    "describe nothing": lambda a: edit_description(a, TWO, {"title": ""}),
    "correct": lambda a: correct_text(a, ONE, CORRECTED).change,
    "correct all": lambda a: correct_text(a, THREE, "Зусім іншы тэкст").change,
    "correct nothing": lambda a: correct_text(a, ONE, TEXT).change,
    "bin": lambda a: put_into_bin(a, [ONE, THREE, ONE]),
    "give": lambda a: give_labels(a, TAG, [ONE, TWO, THREE], ["новая", "суд"]),
    "give nothing": lambda a: give_labels(a, TAG, [ONE], ["суд"]),
    "take": lambda a: take_labels(a, COLLECTION, [ONE, TWO], ["A"]),
    "create label": lambda a: create_label(a, COLLECTION, "Новы збор"),
    "create nothing": lambda a: create_label(a, TAG, "суд"),
    "rename": lambda a: rename_label(a, TAG, "суд", "працэс/суд"),
    "rename into another": lambda a: rename_label(a, TAG, "суд", "ліст"),
    "rename empty": lambda a: rename_label(a, TAG, "пустая", "поўная"),
    "rename nothing": lambda a: rename_label(a, TAG, "пустая", "пустая"),
    "move up": lambda a: rename_label(a, TAG, "пустая/метка", "метка"),
    "merge": lambda a: merge_labels(a, TAG, ["суд", "ліст", "пустая"], "усё/разам"),
    "merge into one of them": lambda a: merge_labels(a, TAG, ["суд", "пустая"], "пустая/метка"),
    "delete": lambda a: delete_label(a, TAG, "суд"),
    "delete empty": lambda a: delete_label(a, TAG, "пустая"),
}


@pytest.mark.parametrize("name", STEPS)
def test_taking_back_restores_exactly(filled: OpenArchive, name: str) -> None:
    before = state(filled)
    change = STEPS[name](filled)
    after = state(filled)
    assert (after == before) == name.endswith("nothing") == (not change)
    take_back(filled, change)
    assert state(filled) == before
    do_again(filled, change)
    assert state(filled) == after
    assert verify(filled, deep=True) == ()
    take_back(filled, change)
    assert state(filled) == before
    assert verify(filled, deep=True) == ()


def test_all_steps_one_after_the_other_and_back(filled: OpenArchive) -> None:
    before, done = state(filled), []
    for name in ("describe", "correct", "give", "merge", "bin", "create label"):
        done.append(STEPS[name](filled))
    assert verify(filled, deep=True) == ()
    for change in reversed(done):
        take_back(filled, change)
    assert state(filled) == before


def test_what_was_changed_since_is_not_overwritten(filled: OpenArchive) -> None:
    for name, later in (
        ("describe", lambda: edit_description(filled, ONE, {"title": "Пазней"})),
        ("correct", lambda: correct_text(filled, ONE, "Пазнейшы тэкст")),
        ("bin", lambda: restore_from_bin(filled, [ONE])),
        ("create label", lambda: delete_label(filled, COLLECTION, "Новы збор")),
    ):
        change = STEPS[name](filled)
        later()
        after = state(filled)
        with pytest.raises(ChangedMeanwhileError):
            take_back(filled, change)
        assert state(filled) == after


def test_a_change_tells_what_it_touches(filled: OpenArchive) -> None:
    assert STEPS["describe many"](filled).touched == {ONE, TWO, THREE}
    assert STEPS["correct"](filled).touched == {ONE}
    assert STEPS["bin"](filled).touched == {ONE, THREE}
    assert mark(filled, TWO, Span(0, 5)).touched == {TWO}
    assert not create_label(filled, TAG, "яшчэ").touched


def test_a_correction_stands_beside_the_text_that_came(filled: OpenArchive) -> None:
    (first,) = text_versions(filled, ONE)
    assert (first.number, first.text) == (1, TEXT)
    told = correct_text(filled, ONE, CORRECTED, base=1)
    assert (told.found, told.lost) == ((2, 1), ())
    versions = text_versions(filled, ONE)
    assert [(each.number, each.text) for each in versions] == [(1, TEXT), (2, CORRECTED)]
    assert versions[0] == first
    with pytest.raises(ChangedMeanwhileError):
        correct_text(filled, ONE, "x", base=1)
    third = correct_text(filled, ONE, "Зусім іншае", base=2)
    assert (third.found, len(third.lost)) == ((), 2)
    back = return_to_version(filled, ONE, 1)
    assert [each.text for each in text_versions(filled, ONE)] == [
        TEXT,
        CORRECTED,
        "Зусім іншае",
        TEXT,
    ]
    # Of the other one more was replaced than is left.
    assert (back.found, back.lost) == ((2,), (1,))
    mark_of_first = read_article(filled, ONE).annotations[0]
    assert TEXT[mark_of_first.span.start : mark_of_first.span.end] == "Ганна сказала"
    assert not return_to_version(filled, ONE, 4).change
    for number in (0, 5):
        with pytest.raises(InvalidRecordError):
            return_to_version(filled, ONE, number)
    with pytest.raises(NoTextError):
        correct_text(filled, ONE, " \n")
    with pytest.raises(InvalidRecordError):
        correct_text(filled, ONE, "a\0b")
    with pytest.raises(ArticleNotFoundError):
        text_versions(filled, ArticleId(99))


def test_pages_and_headings_move_with_a_corrected_text(filled: OpenArchive) -> None:
    text = read_article(filled, THREE).article.text
    correct_text(filled, THREE, "Уступ. " + text)
    corrected = text_versions(filled, THREE)[-1]
    assert corrected.places == (Place(7, PlaceKind.PAGE, "i"), Place(14, PlaceKind.HEADING, "Суд"))
    assert (corrected.rich_text, text_versions(filled, THREE)[0].rich_text) == ("", "<p>тэкст</p>")
    assert read_article(filled, THREE).extras.facts


def found(archive: OpenArchive, query: str) -> list[ArticleId]:
    with archive.reading() as unit:
        return [each.article_id for each in unit.search.search(SearchRequest(query=query)).ranked]


def test_the_corrected_text_is_what_is_found(filled: OpenArchive) -> None:
    correct_text(filled, TWO, "Другі тэкст пра лісты")
    assert found(filled, "лісты") == [TWO]
    assert found(filled, "ліст") == []


def test_tags_and_collections_are_trees(filled: OpenArchive) -> None:
    give_labels(filled, TAG, [TWO], ["суд / 2021"])
    put_into_bin(filled, [THREE])
    shown = [(each.name, each.depth, each.own, each.total) for each in read_labels(filled, TAG)]
    assert shown == [
        ("ліст", 0, 1, 1),
        ("пустая", 0, 0, 0),
        ("пустая/метка", 1, 0, 0),
        ("суд", 0, 1, 2),
        ("суд/2020", 1, 1, 1),
        ("суд/2021", 1, 1, 1),
    ]
    assert [each.leaf for each in read_labels(filled, COLLECTION)] == ["A", "b"]
    rename_label(filled, TAG, "суд", "пустая/суд")
    assert [each.name for each in read_labels(filled, TAG)] == [
        "ліст",
        "пустая",
        "пустая/метка",
        "пустая/суд",
        "пустая/суд/2020",
        "пустая/суд/2021",
    ]
    with filled.reading() as unit:
        # What lies in the bin is renamed along.
        assert unit.articles.get(THREE).description.tags == ("пустая/суд", "2020")


def test_a_merge_of_kept_names_keeps_one(filled: OpenArchive) -> None:
    create_label(filled, TAG, "адзін")
    create_label(filled, TAG, "два")
    merge_labels(filled, TAG, ["адзін", "два", "пустая"], "адзін")
    names = [each.name for each in read_labels(filled, TAG)]
    assert names == ["2020", "адзін", "ліст", "суд", "суд/2020"]


def test_names_that_are_none_are_refused(filled: OpenArchive) -> None:
    before = state(filled)
    for refused in (
        lambda: create_label(filled, TAG, " / "),
        lambda: give_labels(filled, TAG, [ONE], ["a\nb\0"]),
        lambda: rename_label(filled, TAG, "суд", "суд/унутры"),
        lambda: rename_label(filled, TAG, "суд", "я" * 501),
        lambda: edit_description(filled, ONE, {"published": "учора"}),
        lambda: edit_description(filled, ONE, {"unknown": ""}),
        lambda: edit_description(filled, ONE, {"other_languages": ("ru,be",)}),
        lambda: edit_description(filled, ONE, {"other_languages": ("",)}),
    ):
        with pytest.raises(InvalidRecordError):
            refused()
    for missing in (
        lambda: rename_label(filled, TAG, "няма", "іншае"),
        lambda: delete_label(filled, COLLECTION, "суд"),
        lambda: merge_labels(filled, TAG, ["суд", "няма"], "разам"),
    ):
        with pytest.raises(LabelNotFoundError):
            missing()
    for gone in (
        lambda: edit_descriptions(filled, [ONE, ArticleId(99)], {"title": "x"}),
        lambda: give_labels(filled, TAG, [ArticleId(99)], ["a"]),
        lambda: put_into_bin(filled, [ONE, ArticleId(99)]),
    ):
        with pytest.raises(ArticleNotFoundError):
            gone()
    assert state(filled) == before


def test_many_documents_go_into_the_index_in_portions(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article(f"дакумент {n}") for n in range(203)]))
    with archive.reading() as unit:
        ids = list(unit.articles.ids())
    change = give_labels(archive, TAG, ids, ["разам"])
    assert verify(archive, deep=True) == ()
    assert read_labels(archive, TAG)[0].own == 203
    take_back(archive, change)
    assert read_labels(archive, TAG) == ()
    assert verify(archive, deep=True) == ()


def test_the_index_is_built_without_the_bin(filled: OpenArchive) -> None:
    put_into_bin(filled, [ONE])
    assert reindex(filled) == 2
    assert stats(filled).documents == 2
    assert found(filled, "праўду") == []
    correct_text(filled, ONE, "Выпраўлена ў сметніцы праўду")
    assert found(filled, "праўду") == []
    restore_from_bin(filled, [ONE, ONE, TWO])
    assert found(filled, "праўду") == [ONE]
    assert verify(filled, deep=True) == ()


def test_a_document_that_changed_its_wording_elsewhere_is_not_the_same(filled: OpenArchive) -> None:
    versions = text_versions(filled, ONE)
    assert Worded(ONE, versions).former == ()
    assert Worded(ONE, (*versions, replace(versions[0], number=2))).former[0].text == TEXT
