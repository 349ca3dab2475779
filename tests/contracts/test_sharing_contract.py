"""Reports over codes, and projects that go out of one archive and into another."""

from __future__ import annotations

import hashlib
from dataclasses import replace

import pytest

from archive.annotate import edit_mark, lost_marks, mark, remove_marks
from archive.changes import take_back
from archive.codes import read_codebook
from archive.coding_report import (
    overlapping,
)
from archive.documents import remove_articles
from archive.editing.correcting import correct_text
from archive.errors import CancelledError
from archive.exchange.project import LeftOut, Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.sharing import hand_out, take_in
from archive.marks import CodeId, PageArea, TimeSpan
from archive.ports import OpenArchive
from archive.progress import CancelToken, Progress
from archive.records import Span
from tests.contracts.drafts import new_article
from tests.contracts.test_undo_contract import (
    COURT,
    FIRST,
    ONE,
    SECOND,
    TEXT,
    THIRD,
    TWO,
    filled,
    state,
)
from tests.narrowed import present

__all__ = ["filled"]


def test_marks_meet_on_pages_and_in_time(filled: OpenArchive) -> None:
    for place in (
        PageArea(1, 9, 19, 20, 30),
        PageArea(1, 10, 0, 20, 20),
        PageArea(2, 0, 0, 10, 20),
        TimeSpan(999, 2000),
        TimeSpan(1000, 2000),
    ):
        mark(filled, TWO, place)
    with filled.reading() as unit:
        pairs = [(one.id, other.id) for one, other in overlapping(unit.annotations.of(TWO))]
    assert pairs == [(4, 6), (5, 9), (6, 7), (9, 10)]


def test_a_project_goes_out_and_comes_in_again(filled: OpenArchive) -> None:
    project = hand_out(filled)
    assert [code.name for code in project.codes] == ["Асобны", "Суд", "Дом", "Сведка", "Праўда"]
    assert [document.text for document in project.documents] == [TEXT, "Другі тэкст"]
    assert take_in(filled, project).known == tuple(each.uid for each in project.marks)
    before = state(filled)
    remove_marks(filled, [FIRST, SECOND])
    taken = take_in(filled, project)
    assert [present(each).uid for _, each in taken.change.annotations] == [
        m.uid for m in project.marks[:2]
    ]
    assert hand_out(filled) == project
    take_back(filled, taken.change)
    assert [each.id for each in state(filled)[1]] == [each.id for each in before[1] if each.id > 2]
    assert hand_out(filled, [TWO]).documents == project.documents[1:]


def test_handing_out_is_told_and_stopped_between_documents(filled: OpenArchive) -> None:
    told: list[Progress] = []
    assert len(hand_out(filled, progress=told.append).documents) == 2
    assert told == [Progress(0, 2), Progress(1, 2)]
    told.clear()
    cancel = CancelToken()

    def stop(progress: Progress) -> None:
        told.append(progress)
        cancel.cancel()

    with pytest.raises(CancelledError):
        hand_out(filled, progress=stop, cancel=cancel)
    assert told == [Progress(0, 2)]


def test_originals_go_out_when_asked(archive: OpenArchive) -> None:
    with archive.writing() as unit:
        (stored,) = unit.articles.add([new_article("text", original=b"bytes")])
        unit.search.add([stored])
    for wanted, content in ((False, b""), (True, b"bytes")):
        (document,) = hand_out(archive, [stored.id], originals=wanted).documents
        assert (document.original, document.media_type) == (content, "text/plain")


def test_what_comes_from_elsewhere_finds_its_place_or_says_so(filled: OpenArchive) -> None:
    one = hand_out(filled).documents[0].uid
    quote = "Потым сведка сказала праўду"
    near = SharedMark(uid="1" * 32, document=one, quote=quote, span=Span(5, 9), codes=("c" * 32,))
    marks = (
        near,
        replace(near, uid="2" * 32, document="0" * 32),
        replace(near, uid="3" * 32, quote="чаго няма"),
        replace(near, uid="4" * 32, quote=""),
        replace(near, uid="5" * 32, place=TimeSpan(1, 2), colour=77, codes=("d" * 32, "a" * 32)),
        near,
        replace(near, uid="6" * 32, quote="чаго няма", span=Span(-9, 0)),
    )
    codes = (
        SharedCode(uid="a" * 32, name="a", parent="b" * 32),
        SharedCode(uid="b" * 32, name="b", parent="a" * 32),
        SharedCode(uid="c" * 32, name="c", parent="b" * 32),
        SharedCode(uid="e" * 32, name="e", parent="f" * 32),
    )
    taken = take_in(filled, Project(codes, (), marks))
    assert taken.without_document == ("2" * 32,)
    assert (taken.lost, taken.not_found) == (("3" * 32, "6" * 32), ("4" * 32,))
    assert taken.known == ("1" * 32,)
    first, third, second, sixth = (after for _, after in taken.change.annotations if after)
    assert (third.quote, third.span, third.text_sha256) == ("чаго няма", Span(5, 9), None)
    assert sixth.span == Span(0, 0)
    assert (first.quote, first.span) == (quote, Span(31, 58))
    assert (second.place, second.colour) == (TimeSpan(1, 2), 1)
    book = read_codebook(filled)
    assert [book.path(code) for code in (*first.codes, *second.codes)] == [("b", "c"), ("a",)]
    assert book.get(CodeId(9)).parent is None
    take_back(filled, taken.change)
    assert len(read_codebook(filled).children(None)) == 2


def test_codes_from_elsewhere_are_told_apart_from_those_here(filled: OpenArchive) -> None:
    court, one = uid_of_code(filled, COURT), "a" * 32
    codes = (
        SharedCode(uid=one, name="суд", parent="", colour="", memo=""),
        SharedCode(uid="b" * 32, name="Хто", parent=one, colour="", memo=""),
        SharedCode(uid="c" * 32, name="хто", parent=one, colour="", memo=""),
        SharedCode(uid="d" * 32, name="Дом", parent=court, colour="", memo=""),
    )
    told = take_in(filled, Project(codes, (), ()))
    book = read_codebook(filled)
    assert [book.path(after.id) for _, after in told.change.codes if after] == [
        ("суд (2)",),
        ("суд (2)", "Хто"),
        ("суд (2)", "хто (2)"),
        ("Суд", "Дом (2)"),
    ]
    assert not take_in(filled, Project(codes, (), ())).change


def uid_of_code(archive: OpenArchive, code_id: CodeId) -> str:
    return read_codebook(archive).get(code_id).uid


def test_lost_marks_come_in_as_they_were(filled: OpenArchive) -> None:
    for text in (f"Не. {TEXT}", "Зусім іншы тэкст без ранейшага пачатку. " * 3):
        correct_text(filled, ONE, text)
    project, before = hand_out(filled), state(filled)[1]
    with filled.reading() as unit:
        lost = lost_marks(unit, unit.articles.get(ONE))
    assert [each.id for each in lost] == [FIRST, SECOND, THIRD]
    remove_marks(filled, [each.id for each in lost])
    taken = take_in(filled, project)
    assert (taken.lost, taken.not_found) == (tuple(each.uid for each in lost), ())
    anew = {each.uid: each for each in state(filled)[1]}
    assert {each.uid: replace(anew[each.uid], id=each.id) for each in before} == {
        each.uid: each for each in before
    }


def test_a_mark_of_a_former_text_finds_its_place_in_the_present_one(filled: OpenArchive) -> None:
    project = hand_out(filled)
    gone = [each.id for each in state(filled)[1] if each.article_id == ONE]
    remove_marks(filled, gone)
    correct_text(filled, ONE, f"Зверху дададзена. {TEXT}")
    taken = take_in(filled, project)
    assert (taken.lost, taken.not_found) == ((), ())
    spans = [after.span for _, after in taken.change.annotations if after]
    assert spans == [Span(18, 31), Span(24, 38), Span(49, 61)]


def test_marks_of_a_removed_document_are_not_handed_out(filled: OpenArchive) -> None:
    remove_articles(filled, [ONE])
    edit_mark(filled, state(filled)[1][0].id, note="x")
    assert len(hand_out(filled).marks) == 2


def test_the_same_text_or_original_is_the_same_document(archive: OpenArchive) -> None:
    """Every archive gives what it reads a UUID of its own."""
    with archive.writing() as unit:
        same = new_article("адны словы", title="Т", original=b"x")
        drafts = [new_article("адны словы", title="А"), same, new_article("іншае", original=b"z")]
        stored = unit.articles.add(drafts)
        unit.search.add(stored)
    shared = SharedDocument(uid="a" * 32, title="Т", text="адны словы")
    by_sum = SharedDocument(uid="b" * 32, original_sha256=hashlib.sha256(b"z").hexdigest())
    bytes_too = SharedDocument(uid="c" * 32, title="-", text="адны словы", original=b"y")
    gone = SharedDocument(uid="d" * 32, text="чаго няма")
    marks = [
        SharedMark(uid=f"{number}" * 32, document=each.uid, span=Span(0, 4), quote="адны")
        for number, each in enumerate((shared, bytes_too, gone), 1)
    ]
    marks.append(SharedMark(uid="4" * 32, document=by_sum.uid, place=TimeSpan(1, 2)))
    taken = take_in(archive, Project((), (shared, by_sum, bytes_too, gone), tuple(marks)))
    made = {each.uid[0]: each.article_id for _, each in taken.change.annotations if each}
    assert made == {"1": stored[1].id, "2": stored[0].id, "4": stored[2].id}
    assert (taken.documents, taken.without_document) == (("d" * 32,), ("3" * 32,))
    assert taken.lost == ()


def test_what_the_file_has_otherwise_is_told_and_stays(filled: OpenArchive) -> None:
    project, before = hand_out(filled), state(filled)
    assert take_in(filled, project).differing == ()
    first, second, third, *rest = project.marks
    codes = (
        replace(project.codes[0], memo="іншае"),
        replace(project.codes[1], name="Іншы"),
        replace(project.codes[2], parent=""),
        *project.codes[3:],
    )
    marks = (replace(first, note="!"), replace(second, codes=()), replace(third, quote="x"), *rest)
    left_out = ((LeftOut.CASES, 2),)
    taken = take_in(filled, Project(codes, project.documents, marks, left_out))
    differing = (*(each.uid for each in codes[:3]), *(each.uid for each in marks[:3]))
    assert taken.differing == differing
    assert taken.left_out == left_out
    assert state(filled) == before
