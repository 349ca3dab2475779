"""Codes that come together in every archive are told apart, and twins of former times."""

from __future__ import annotations

from dataclasses import replace

import pytest

from archive.changes import take_back
from archive.codebook import Codebook
from archive.codes import (
    create_code,
    delete_code,
    describe_code,
    merge_codes,
    move_code,
    read_codebook,
)
from archive.errors import (
    CodeNotFoundError,
    InvalidCodeError,
)
from archive.ports import OpenArchive
from tests.contracts.refusals import assert_refused
from tests.contracts.test_undo_contract import (
    ALONE,
    COURT,
    HOME,
    NOWHERE,
    TRUTH,
    WITNESS,
    codes_of,
    filled,
    state,
)

__all__ = ["filled"]


def test_merging_gives_marks_memos_and_children(filled: OpenArchive) -> None:
    merge_codes(filled, [WITNESS, ALONE], COURT)
    book = read_codebook(filled)
    assert [(depth, code.name) for depth, code in book.walk()] == [
        (0, "Суд"),
        (1, "Дом"),
        (1, "Праўда"),
    ]
    assert book.get(COURT).memo == "пра суд\n\nхто бачыў"
    assert codes_of(filled) == {1: (1, 3), 2: (3, 1), 3: (1,), 4: (4, 1), 5: ()}


def names(archive: OpenArchive) -> list[tuple[int, str]]:
    return [(depth, code.name) for depth, code in read_codebook(archive).walk()]


def test_children_that_come_together_are_told_apart(filled: OpenArchive) -> None:
    """And each of them can be described afterwards."""
    before = state(filled)
    create_code(filled, "дом", parent=ALONE)
    create_code(filled, "Дом (2)", parent=WITNESS)
    merged = merge_codes(filled, [ALONE, WITNESS], COURT)
    assert names(filled) == [
        (0, "Суд"),
        (1, "Дом"),
        (1, "дом (2)"),
        (1, "Дом (2) (2)"),
        (1, "Праўда"),
    ]
    for code in state(filled)[0]:
        describe_code(filled, code.id, colour="#123456")
    assert before != state(filled)
    assert [after.name for _, after in merged.codes if after] == [
        "Суд",
        "дом (2)",
        "Дом (2) (2)",
        "Праўда",
    ]


def test_children_that_move_up_are_told_apart(filled: OpenArchive) -> None:
    create_code(filled, "Дом", parent=WITNESS)
    create_code(filled, "Сведка", parent=WITNESS)
    before = state(filled)
    change = delete_code(filled, WITNESS)
    wanted = [(0, "Асобны"), (0, "Суд"), (1, "Дом"), (1, "Дом (2)"), (1, "Праўда"), (1, "Сведка")]
    assert names(filled) == wanted
    take_back(filled, change)
    assert state(filled) == before


def test_a_twin_from_former_times_can_be_described_but_not_made(filled: OpenArchive) -> None:
    with filled.writing() as unit:
        unit.codes.put(replace(read_codebook(filled).get(HOME), name="Сведка"))
        unit.codes.put(replace(read_codebook(filled).get(TRUTH), name=" "))
    assert describe_code(filled, HOME, memo="пра яго").made_code is None
    assert read_codebook(filled).get(HOME).memo == "пра яго"
    describe_code(filled, TRUTH, colour="#123456")
    assert_refused(
        InvalidCodeError,
        lambda: describe_code(filled, HOME, name="сведка"),
        lambda: describe_code(filled, TRUTH, name=""),
        lambda: move_code(filled, HOME, HOME),
    )
    move_code(filled, HOME, ALONE)
    with pytest.raises(InvalidCodeError):
        move_code(filled, HOME, COURT)


def test_a_codebook_of_codes_from_elsewhere() -> None:
    with pytest.raises(CodeNotFoundError):
        Codebook([]).path(NOWHERE)
