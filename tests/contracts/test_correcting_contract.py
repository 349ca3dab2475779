"""A corrected wording stands beside the text that came; places, marks and index follow it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.documents import read_article
from archive.editing.correcting import correct_text, return_to_version, text_versions
from archive.errors import (
    ArticleNotFoundError,
    ChangedMeanwhileError,
    InvalidRecordError,
    NoTextError,
)
from archive.ports import OpenArchive
from archive.records import ArticleId, Place, PlaceKind
from archive.versions import Worded
from tests.contracts.editing_steps import (
    CORRECTED,
    ONE,
    TEXT,
    THREE,
    TWO,
    found,
)


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


def test_the_corrected_text_is_what_is_found(filled: OpenArchive) -> None:
    correct_text(filled, TWO, "Другі тэкст пра лісты")
    assert found(filled, "лісты") == [TWO]
    assert TWO not in found(filled, "ліст")


def test_a_document_that_changed_its_wording_elsewhere_is_not_the_same(filled: OpenArchive) -> None:
    versions = text_versions(filled, ONE)
    assert Worded(ONE, versions).former == ()
    assert Worded(ONE, (*versions, replace(versions[0], number=2))).former[0].text == TEXT
