"""Tags and collections are trees; what is no name, or names nothing, changes nothing."""

from __future__ import annotations

from archive.editing.binning import put_into_bin
from archive.editing.describing import edit_description, edit_descriptions
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    merge_labels,
    read_labels,
    rename_label,
)
from archive.errors import (
    ArticleNotFoundError,
    InvalidRecordError,
    LabelNotFoundError,
)
from archive.ports import OpenArchive
from archive.records import ArticleId
from tests.contracts.editing_steps import (
    COLLECTION,
    ONE,
    TAG,
    THREE,
    TWO,
    state,
)
from tests.contracts.refusals import assert_refused


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
    assert_refused(
        InvalidRecordError,
        lambda: create_label(filled, TAG, " / "),
        lambda: give_labels(filled, TAG, [ONE], ["a\nb\ud800"]),
        lambda: rename_label(filled, TAG, "суд", "суд/унутры"),
        lambda: rename_label(filled, TAG, "суд", "я" * 501),
        lambda: edit_description(filled, ONE, {"published": "учора"}),
        lambda: edit_description(filled, ONE, {"unknown": ""}),
        lambda: edit_description(filled, ONE, {"other_languages": ("ru,be",)}),
        lambda: edit_description(filled, ONE, {"other_languages": ("",)}),
    )
    assert_refused(
        LabelNotFoundError,
        lambda: rename_label(filled, TAG, "няма", "іншае"),
        lambda: delete_label(filled, COLLECTION, "суд"),
        lambda: merge_labels(filled, TAG, ["суд", "няма"], "разам"),
    )
    assert_refused(
        ArticleNotFoundError,
        lambda: edit_descriptions(filled, [ONE, ArticleId(99)], {"title": "x"}),
        lambda: give_labels(filled, TAG, [ArticleId(99)], ["a"]),
        lambda: put_into_bin(filled, [ONE, ArticleId(99)]),
    )
    assert state(filled) == before
