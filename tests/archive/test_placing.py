"""A mark whose passage was lost is offered a place and put where a person says."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from archive.annotate import mark
from archive.changes import take_back
from archive.documents import read_article
from archive.drafts import check
from archive.errors import AnnotationNotFoundError, InvalidRecordError
from archive.marks import PageArea, TimeSpan
from archive.placing import likeliest_place, move_mark
from archive.records import AnnotationId, ArticleDraft, ArticleId, Description, Span
from tests.contracts.fakes import FakeArchive

TEXT = "Мы стаялі каля сцяны і чакалі. Потым назвалі прозвішчы."
ONE = ArticleId(1)


@pytest.fixture
def archive() -> FakeArchive:
    made = FakeArchive()
    with made.writing() as unit:
        written = ArticleDraft(untrusted_text=TEXT, description=Description())
        unit.search.add(unit.articles.add([check(written, datetime.now(UTC))]))
    return made


def test_a_mark_goes_where_it_is_put_and_back(archive: FakeArchive) -> None:
    made = mark(archive, ONE, Span(0, 9), note="хто?").made_annotation
    assert made is not None
    change = move_mark(archive, made.id, Span(31, 36))
    (moved,) = read_article(archive, ONE).annotations
    assert (moved.quote, moved.note, moved.uid) == ("Потым", "хто?", made.uid)
    take_back(archive, change)
    assert read_article(archive, ONE).annotations == (made,)


def test_what_cannot_be_moved(archive: FakeArchive) -> None:
    spoken = mark(archive, ONE, TimeSpan(0, 1000)).made_annotation
    written = mark(archive, ONE, Span(0, 2)).made_annotation
    assert spoken is not None
    assert written is not None
    with pytest.raises(InvalidRecordError):
        move_mark(archive, spoken.id, Span(0, 2))
    with pytest.raises(InvalidRecordError):
        move_mark(archive, written.id, Span(0, len(TEXT) + 1))
    with pytest.raises(AnnotationNotFoundError):
        move_mark(archive, AnnotationId(99), Span(0, 2))


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (TimeSpan(0, 1000), TimeSpan(5000, 9000)),
        (PageArea(1, 0, 0, 9, 9), PageArea(2, 1, 1, 2, 2)),
    ],
)
def test_marks_on_pages_and_in_time_are_moved_and_go_back(
    archive: FakeArchive, start: TimeSpan | PageArea, end: TimeSpan | PageArea
) -> None:
    made = mark(archive, ONE, start, note="хто?").made_annotation
    assert made is not None
    change = move_mark(archive, made.id, end)
    assert read_article(archive, ONE).annotations == (replace(made, place=end),)
    take_back(archive, change)
    assert read_article(archive, ONE).annotations == (made,)
    for wrong in (TimeSpan(9, 9), PageArea(0, 0, 0, 9, 9)):
        with pytest.raises(InvalidRecordError):
            move_mark(archive, made.id, wrong)


def test_the_likeliest_place_is_only_offered(archive: FakeArchive) -> None:
    made = mark(archive, ONE, Span(3, 29)).made_annotation
    assert made is not None
    changed = "Перад гэтым: стаялі ля сцяны, і чакалі, доўга."
    offered = likeliest_place(made, changed)
    assert offered is not None
    assert "сцяны" in changed[offered.start : offered.end]
    assert likeliest_place(replace(made, quote="зусім іншае", prefix="", suffix=""), TEXT) is None
