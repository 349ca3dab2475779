"""Every step over documents can be taken back exactly, and made again; verify finds nothing."""

from __future__ import annotations

import pytest

from archive.annotate import mark
from archive.changes import do_again, take_back
from archive.editing.binning import count_binned, put_into_bin, restore_from_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_description
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    read_labels,
)
from archive.errors import (
    ChangedMeanwhileError,
)
from archive.ports import OpenArchive
from archive.records import Span
from archive.upkeep import reindex, stats, verify
from tests.contracts.drafts import new_article
from tests.contracts.editing_steps import (
    COLLECTION,
    ONE,
    STEPS,
    TAG,
    THREE,
    TWO,
    found,
    state,
)


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
    assert count_binned(filled) == 1
    assert reindex(filled) == 2
    assert stats(filled).documents == 2
    assert found(filled, "праўду") == []
    correct_text(filled, ONE, "Выпраўлена ў сметніцы праўду")
    assert found(filled, "праўду") == []
    restore_from_bin(filled, [ONE, ONE, TWO])
    assert found(filled, "праўду") == [ONE]
    assert verify(filled, deep=True) == ()
