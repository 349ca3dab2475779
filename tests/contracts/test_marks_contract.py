"""What every archive promises about marks and the codebook."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from archive.errors import AnnotationNotFoundError, ArticleNotFoundError
from archive.marks import Code, CodeId, PageArea, TimeSpan
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId, ArticleId, Sha256, Span
from tests.contracts.drafts import new_article

AT = datetime(2026, 1, 2, 3, 4, 5, 6, tzinfo=UTC)
PARENT = Code(id=CodeId(1), uid="1" * 32, name="Суд", colour="#aa0000", memo="калі судзяць")
CHILD = Code(id=CodeId(2), uid="2" * 32, name="Сведка", parent=PARENT.id)
MARK = Annotation(
    id=AnnotationId(1),
    article_id=ArticleId(1),
    span=Span(0, 5),
    quote="Першы",
    suffix=" тэкст",
    colour=3,
    note="хто?",
    created_at=AT,
    uid="a" * 32,
    text_sha256=Sha256(bytes(range(32))),
    rival=7,
    tags=("важна", "2020"),
    codes=(CHILD.id, PARENT.id),
)
AREA = replace(
    MARK,
    id=AnnotationId(2),
    uid="b" * 32,
    span=Span(0, 0),
    quote="",
    suffix="",
    place=PageArea(3, 10, 20, 300, 400),
    text_sha256=None,
    tags=(),
    codes=(CHILD.id,),
)
STRETCH = replace(AREA, id=AnnotationId(3), uid="c" * 32, place=TimeSpan(1500, 90_000), codes=())


def fill(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article(), new_article("Другі тэкст")]))
        for mark in (STRETCH, AREA, MARK):
            unit.annotations.put(mark)
        for code in (CHILD, PARENT):
            unit.codes.put(code)


def test_marks_and_codes_come_back_as_they_are(archive: OpenArchive) -> None:
    fill(archive)
    with archive.reading() as unit:
        assert list(unit.codes.all()) == [PARENT, CHILD]
        assert list(unit.annotations.of(ArticleId(1))) == [AREA, STRETCH, MARK]
        assert list(unit.annotations.all()) == [AREA, STRETCH, MARK]
        assert unit.annotations.of(ArticleId(2)) == []
        assert [unit.annotations.get(each.id) for each in (MARK, AREA)] == [MARK, AREA]
        assert list(unit.annotations.with_code(CHILD.id)) == [AREA, MARK]
        assert list(unit.annotations.with_code(PARENT.id)) == [MARK]
        assert list(unit.annotations.with_code(CodeId(9))) == []
        with pytest.raises(AnnotationNotFoundError):
            unit.annotations.get(AnnotationId(9))


def test_what_is_put_again_takes_the_place_of_what_was(archive: OpenArchive) -> None:
    fill(archive)
    changed = replace(MARK, note="", codes=(PARENT.id,), tags=("іншае",), place=TimeSpan(0, 1))
    with archive.writing() as unit:
        unit.annotations.put(changed)
        unit.codes.put(replace(CHILD, name="Іншы", parent=None))
    with archive.reading() as unit:
        assert unit.annotations.get(MARK.id) == changed
        assert list(unit.annotations.with_code(CHILD.id)) == [AREA]
        assert list(unit.codes.all()) == [PARENT, replace(CHILD, name="Іншы", parent=None)]


def test_numbers_are_never_given_twice(archive: OpenArchive) -> None:
    with archive.reading() as unit:
        assert list(unit.codes.all()) == []
    with archive.writing() as unit:
        assert (unit.annotations.next_id(), unit.codes.next_id()) == (1, 1)
    fill(archive)
    with archive.writing() as unit:
        unit.annotations.remove(STRETCH.id)
        unit.annotations.remove(MARK.id)
        unit.annotations.remove(AREA.id)
        unit.codes.remove(CHILD.id)
        unit.codes.remove(CHILD.id)
    with archive.writing() as unit:
        assert (unit.annotations.next_id(), unit.codes.next_id()) == (4, 3)
        assert list(unit.annotations.all()) == []
        assert list(unit.codes.all()) == [PARENT]


def test_marks_go_with_their_document(archive: OpenArchive) -> None:
    fill(archive)
    with archive.writing() as unit:
        unit.articles.remove(ArticleId(1))
        unit.search.remove(ArticleId(1))
    with archive.writing() as unit:
        assert list(unit.annotations.all()) == []
        assert list(unit.annotations.with_code(CHILD.id)) == []
        with pytest.raises(ArticleNotFoundError):
            unit.annotations.put(MARK)
