"""What every archive tells in reports of codes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.annotate import mark
from archive.codes import create_code, read_codebook
from archive.coding_report import (
    co_occurrence,
    co_occurrence_rows,
    code_grid,
    grid_rows,
    passage_rows,
    passages,
)
from archive.editing.binning import put_into_bin
from archive.errors import CodeNotFoundError
from archive.exchange.sharing import hand_out
from archive.marks import PageArea, TimeSpan
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from tests.contracts.drafts import new_article
from tests.contracts.test_undo_contract import (
    ALONE,
    COURT,
    FIRST,
    HOME,
    NOWHERE,
    ONE,
    TEXT,
    THIRD,
    TRUTH,
    TWO,
    WITNESS,
    filled,
)
from tests.narrowed import present

__all__ = ["filled"]


def test_passages_stand_in_their_context(filled: OpenArchive) -> None:
    found = passages(filled, WITNESS)
    assert [each.annotation.id for each in found] == [FIRST, THIRD]
    assert found[0].before == ""
    assert found[0].after == TEXT[13:93]
    assert found[1].before == TEXT[:31]
    both = passages(filled, COURT, with_children=True)
    assert [each.annotation.article_id for each in both] == [ONE, ONE, ONE, TWO]
    assert (both[3].before, both[3].after) == ("", "")
    with pytest.raises(CodeNotFoundError):
        passages(filled, NOWHERE)
    rows = passage_rows(found, read_codebook(filled))
    assert rows[1][4] == "Суд / Сведка; Суд / Сведка / Праўда"
    assert (rows[1][0], rows[1][6], rows[1][8]) == (1, "Ганна сказала", "хто?")


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("сёння " * 30 + "МЫ" + " канец" * 30, (" " + "сёння " * 13, " канец" * 13 + " ")),
        ("слова" * 30 + "МЫ" + "слова" * 30, ("слова" * 16, "слова" * 16)),
        ("а " + "б" * 80 + "МЫ" + "в" * 80 + " г", ("б" * 80, "в" * 80)),
        ("бб " + "а" * 85 + " МЫ, і", (" ", ", і")),
    ],
    ids=["cut", "no blanks", "at blanks", "one long word"],
)
def test_words_around_a_passage_are_whole(
    archive: OpenArchive, text: str, around: tuple[str, str]
) -> None:
    with archive.writing() as unit:
        (there,) = unit.articles.add([new_article(text)])
    code = present(create_code(archive, "Суд").made_code)
    start = text.index("МЫ")
    mark(archive, there.id, Span(start, start + 2), codes=[code.id])
    (found,) = passages(archive, code.id)
    assert (found.before, found.after) == around


def test_passages_tell_who_wrote_and_when(archive: OpenArchive) -> None:
    known = new_article(authors=("Ганна", "Пётр"), witness="Ганна", published="2020-08")
    with archive.writing() as unit:
        (there,) = unit.articles.add([known])
    code = present(create_code(archive, "Суд").made_code)
    mark(archive, there.id, Span(0, 5), codes=[code.id])
    found = passages(archive, code.id)
    assert (found[0].authors, found[0].published) == (("Ганна", "Пётр"), "2020-08")
    head, row = passage_rows(found, read_codebook(archive))
    assert (head[-2:], row[-2:]) == (("authors", "date"), ("Ганна; Пётр", "2020-08"))


def test_a_lost_passage_has_no_context(filled: OpenArchive) -> None:
    with filled.writing() as unit:
        unit.annotations.put(replace(unit.annotations.get(THIRD), quote="іншае"))
    assert [each.after == "" for each in passages(filled, WITNESS)] == [False, True]


def test_passages_of_pages_and_recordings_say_where_they_are(filled: OpenArchive) -> None:
    mark(filled, TWO, PageArea(2, 0, 0, 9, 9), codes=[WITNESS])
    mark(filled, TWO, TimeSpan(1000, 65_500), codes=[WITNESS])
    found = passages(filled, WITNESS)
    rows = passage_rows(found, read_codebook(filled))
    assert [(row[2], row[3], row[6]) for row in rows[-2:]] == [
        ("", "", "page=2"),
        ("", "", "t=1.000,65.500"),
    ]


def test_codes_by_documents(filled: OpenArchive) -> None:
    grid = code_grid(filled)
    assert grid.codes == (ALONE, COURT, HOME, WITNESS, TRUTH)
    assert grid_rows(grid, read_codebook(filled)) == [
        ("code", 1, 2),
        ("Асобны", 0, 1),
        ("Суд", 1, 0),
        ("Суд / Дом", 0, 1),
        ("Суд / Сведка", 2, 0),
        ("Суд / Сведка / Праўда", 2, 0),
    ]


def test_codes_that_meet(filled: OpenArchive) -> None:
    assert dict(co_occurrence(filled)) == {
        (WITNESS, TRUTH): 2,
        (COURT, TRUTH): 2,
        (COURT, WITNESS): 1,
        (HOME, ALONE): 1,
    }


def test_codes_that_meet_as_a_table(filled: OpenArchive) -> None:
    assert co_occurrence_rows(
        {(WITNESS, TRUTH): 2, (COURT, WITNESS): 1}, read_codebook(filled)
    ) == [
        ("code", "Суд", "Суд / Сведка", "Суд / Сведка / Праўда"),
        ("Суд", 0, 1, 0),
        ("Суд / Сведка", 1, 0, 2),
        ("Суд / Сведка / Праўда", 0, 2, 0),
    ]


def test_what_is_in_the_bin_is_in_no_report(filled: OpenArchive) -> None:
    put_into_bin(filled, [TWO])
    assert code_grid(filled).documents == (ONE,)
    assert (HOME, ALONE) not in co_occurrence(filled)
    assert passages(filled, HOME) == ()
    assert {mark.document for mark in hand_out(filled).marks} == {uid_of(filled, ONE)}


def uid_of(archive: OpenArchive, article_id: ArticleId) -> str:
    with archive.reading() as unit:
        return unit.articles.get(article_id).uid
