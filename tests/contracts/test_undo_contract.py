"""Every step over marks and codes can be taken back exactly, and made again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from archive.annotate import (
    code_marks,
    edit_mark,
    lost_marks,
    mark,
    reanchor,
    remove_marks,
    stands_on,
)
from archive.changes import Change, do_again, take_back
from archive.codes import (
    MarksLeft,
    create_code,
    delete_code,
    describe_code,
    merge_codes,
    move_code,
    read_codebook,
    split_code,
)
from archive.documents import remove_articles
from archive.errors import (
    AnnotationNotFoundError,
    ArticleNotFoundError,
    ChangedMeanwhileError,
    CodeNotFoundError,
    InvalidRecordError,
    InvariantError,
)
from archive.marks import Code, CodeId, PageArea, TimeSpan
from archive.ports import OpenArchive
from archive.records import Annotation, AnnotationId, ArticleId, Span
from tests.contracts.drafts import new_article
from tests.contracts.refusals import assert_refused
from tests.narrowed import present

TEXT = "Ганна сказала праўду на судзе. Потым сведка сказала праўду дома, і суд скончыўся."
ONE, TWO = ArticleId(1), ArticleId(2)
COURT, WITNESS, TRUTH, HOME, ALONE = map(CodeId, range(1, 6))
FIRST, SECOND, THIRD, PAGE, TIME = map(AnnotationId, range(1, 6))
NOWHERE = CodeId(99)


@pytest.fixture
def filled(archive: OpenArchive) -> OpenArchive:
    """COURT > WITNESS > TRUTH, COURT > HOME, ALONE; overlapping marks of all sorts."""
    with archive.writing() as unit:
        unit.search.add(unit.articles.add([new_article(TEXT), new_article("Другі тэкст")]))
    create_code(archive, "Суд", colour="#aa0000", memo="пра суд")
    create_code(archive, "Сведка", parent=COURT, memo="хто бачыў")
    create_code(archive, "Праўда", parent=WITNESS)
    create_code(archive, "Дом", parent=COURT)
    create_code(archive, "Асобны", memo="пра суд")
    mark(archive, ONE, Span(0, 13), codes=[WITNESS, TRUTH], note="хто?", tags=["а", "а", "б"])
    mark(archive, ONE, Span(6, 20), codes=[TRUTH, COURT], colour=3)
    mark(archive, ONE, Span(31, 43), codes=[WITNESS])
    mark(archive, TWO, PageArea(1, 0, 0, 10, 20), codes=[HOME, ALONE])
    mark(archive, TWO, TimeSpan(0, 1000))
    return archive


State = tuple[list[Code], list[Annotation]]


def state(archive: OpenArchive) -> State:
    with archive.reading() as unit:
        return list(unit.codes.all()), list(unit.annotations.all())


def codes_of(archive: OpenArchive) -> dict[int, tuple[int, ...]]:
    return {each.id: each.codes for each in state(archive)[1]}


STEPS: dict[str, Callable[[OpenArchive], Change]] = {
    "create": lambda a: create_code(a, "Новы", parent=TRUTH, colour="#00ff00", memo="a\nb"),
    "rename": lambda a: describe_code(a, WITNESS, name="Сведкі"),
    "describe": lambda a: describe_code(a, WITNESS, colour="#010203", memo=""),
    "describe nothing": lambda a: describe_code(a, WITNESS),
    "move": lambda a: move_code(a, WITNESS, ALONE),
    "move up": lambda a: move_code(a, TRUTH, None),
    "merge": lambda a: merge_codes(a, [WITNESS, ALONE], HOME),
    "merge up": lambda a: merge_codes(a, [WITNESS, TRUTH], COURT),
    "merge without memo": lambda a: merge_codes(a, [TRUTH], HOME),
    "split": lambda a: split_code(a, WITNESS, [FIRST], "Сведка з дому"),
    "delete": lambda a: delete_code(a, WITNESS),
    "delete tree": lambda a: delete_code(a, COURT, with_children=True),
    "delete to parent": lambda a: delete_code(a, TRUTH, marks=MarksLeft.TO_PARENT),
    "delete to no parent": lambda a: delete_code(a, COURT, marks=MarksLeft.TO_PARENT),
    "delete with marks": lambda a: delete_code(a, WITNESS, marks=MarksLeft.GO),
    "mark": lambda a: mark(a, ONE, Span(3, 9), codes=[ALONE], tags=["новае"]),
    "edit": lambda a: edit_mark(a, FIRST, colour=5, note="", tags=["в"], codes=[ALONE]),
    "edit nothing": lambda a: edit_mark(a, FIRST),
    "code": lambda a: code_marks(a, [FIRST, PAGE], give=[COURT], take=[WITNESS, HOME]),
    "remove": lambda a: remove_marks(a, [FIRST, TIME, FIRST]),
}


@pytest.mark.parametrize("name", STEPS)
def test_taking_back_restores_exactly(filled: OpenArchive, name: str) -> None:
    before = state(filled)
    change = STEPS[name](filled)
    after = state(filled)
    assert (after == before) == name.endswith("nothing")
    take_back(filled, change)
    assert state(filled) == before
    do_again(filled, change)
    assert state(filled) == after
    take_back(filled, change)
    assert state(filled) == before


def test_all_steps_one_after_the_other_and_back(filled: OpenArchive) -> None:
    before, done = state(filled), []
    for name in ("create", "mark", "rename", "split", "edit", "merge", "remove", "delete tree"):
        done.append(STEPS[name](filled))
    for change in reversed(done):
        take_back(filled, change)
    assert state(filled) == before


def test_what_was_changed_since_is_not_overwritten(filled: OpenArchive) -> None:
    change = STEPS["edit"](filled)
    edit_mark(filled, FIRST, note="пазней")
    with pytest.raises(ChangedMeanwhileError):
        take_back(filled, change)
    renamed = STEPS["rename"](filled)
    describe_code(filled, WITNESS, name="Пазней")
    with pytest.raises(ChangedMeanwhileError):
        take_back(filled, renamed)
    made = STEPS["create"](filled)
    assert made.made_code is not None
    edit_mark(filled, FIRST, codes=[made.made_code.id])
    after = state(filled)
    with pytest.raises(ChangedMeanwhileError):
        take_back(filled, made)
    assert state(filled) == after


def test_marks_of_a_document_that_is_gone_do_not_come_back(filled: OpenArchive) -> None:
    change = remove_marks(filled, [FIRST])
    remove_articles(filled, [ONE])
    with pytest.raises(ArticleNotFoundError):
        take_back(filled, change)


def test_a_pair_of_nothing_is_a_bug(filled: OpenArchive) -> None:
    with pytest.raises(InvariantError):
        do_again(filled, Change(codes=((None, None),)))


def test_what_was_made_is_told(filled: OpenArchive) -> None:
    made = mark(filled, ONE, Span(31, 43), codes=[COURT]).made_annotation
    assert made is not None
    assert (made.quote, made.codes, made.id) == ("Потым сведка", (COURT,), 6)
    assert made.created_at.tzinfo is UTC
    assert STEPS["rename"](filled).made_code is None
    at = datetime(2026, 1, 1, tzinfo=UTC)
    assert present(mark(filled, ONE, Span(0, 1), at=at).annotations[0][1]).created_at == at


def test_splitting_and_deleting_recode_the_marks(filled: OpenArchive) -> None:
    split_code(filled, WITNESS, [FIRST], "Іншы сведка")
    assert codes_of(filled) == {1: (6, 3), 2: (3, 1), 3: (2,), 4: (4, 5), 5: ()}
    delete_code(filled, WITNESS, marks=MarksLeft.TO_PARENT)
    assert codes_of(filled)[3] == (COURT,)
    assert read_codebook(filled).path(TRUTH) == ("Суд", "Праўда")
    delete_code(filled, COURT, marks=MarksLeft.GO, with_children=True)
    assert codes_of(filled) == {1: (), 4: (5,), 5: ()}


def test_what_cannot_be_is_refused(filled: OpenArchive) -> None:
    before = state(filled)
    assert_refused(
        InvalidRecordError,
        lambda: create_code(filled, " "),
        lambda: create_code(filled, "суд"),
        lambda: create_code(filled, "a\ud800b"),
        lambda: create_code(filled, "a", colour="red"),
        lambda: create_code(filled, "a", memo="\ud800"),
        lambda: move_code(filled, COURT, TRUTH),
        lambda: merge_codes(filled, [COURT], TRUTH),
        lambda: merge_codes(filled, [COURT], COURT),
        lambda: mark(filled, ONE, Span(0, 1000)),
        lambda: mark(filled, ONE, Span(5, 5)),
        lambda: mark(filled, ONE, TimeSpan(5, 5)),
        lambda: mark(filled, ONE, PageArea(0, 1, 1, 2, 2)),
        lambda: edit_mark(filled, FIRST, colour=0),
        lambda: edit_mark(filled, FIRST, note="\ud800"),
        lambda: edit_mark(filled, FIRST, tags=[" "]),
    )
    assert_refused(
        CodeNotFoundError,
        lambda: create_code(filled, "a", parent=NOWHERE),
        lambda: delete_code(filled, NOWHERE),
        lambda: edit_mark(filled, FIRST, codes=[NOWHERE]),
    )
    assert_refused(
        AnnotationNotFoundError,
        lambda: remove_marks(filled, [AnnotationId(99)]),
        lambda: split_code(filled, WITNESS, [PAGE], "x"),
    )
    assert state(filled) == before


def test_marks_follow_a_corrected_text_and_the_lost_ones_say_so(filled: OpenArchive) -> None:
    before = state(filled)
    changed = "Слухайце. " + TEXT.replace("Потым сведка", "Яна")
    with filled.writing() as unit:
        article = replace(unit.articles.get(ONE), text=changed)
        told = reanchor(unit, article)
        assert (told.found, told.lost) == ((FIRST, SECOND), (THIRD,))
        first = unit.annotations.get(FIRST)
        assert changed[first.span.start : first.span.end] == first.quote == "Ганна сказала"
        assert [each.id for each in lost_marks(unit, article)] == [THIRD]
    take_back(filled, told.change)
    assert state(filled) == before
    with filled.reading() as unit:
        assert lost_marks(unit, unit.articles.get(ONE)) == ()
        third = replace(unit.annotations.get(THIRD), text_sha256=None)
    assert stands_on(third, TEXT, b"")
    assert not stands_on(third, changed, b"")
