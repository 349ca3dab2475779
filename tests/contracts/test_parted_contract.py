"""A step over many documents falls into portions, and portions make the step again."""

from __future__ import annotations

import pytest

from archive.annotate import mark
from archive.changes import Change, demand_untouched, do_again, joined, take_back
from archive.codes import create_code
from archive.document_steps import Awaited, DocumentSteps
from archive.editing.binning import put_into_bin, restore_from_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_descriptions
from archive.editing.labelling import create_label, give_labels
from archive.errors import ChangedMeanwhileError
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from tests.contracts.drafts import new_article
from tests.contracts.keeping import store

SEVEN = [ArticleId(number) for number in range(1, 8)]


@pytest.fixture
def seven(archive: OpenArchive) -> OpenArchive:
    store(archive, *(new_article(f"text {number}") for number in SEVEN))
    return archive


def places(archive: OpenArchive) -> list[str]:
    with archive.reading() as unit:
        return [unit.articles.get(each).description.place for each in SEVEN]


def test_descriptions_fall_into_portions(seven: OpenArchive) -> None:
    change = edit_descriptions(seven, SEVEN, {"place": "Мінск"})
    parts = change.parted(3)
    assert [len(part.touched) for part in parts] == [3, 3, 1]
    assert joined(parts) == change
    for part in parts[:2]:
        take_back(seven, part)
    assert places(seven) == [""] * 6 + ["Мінск"]
    for part in parts[:2]:
        do_again(seven, part)
    assert places(seven) == ["Мінск"] * 7


def test_the_bin_falls_into_portions(seven: OpenArchive) -> None:
    change = put_into_bin(seven, SEVEN)
    parts = change.parted(4)
    assert [len(part.touched) for part in parts] == [4, 3]
    assert joined(parts) == change
    take_back(seven, parts[1])
    with seven.reading() as unit:
        assert sorted(unit.bin.all()) == SEVEN[:4]
    assert len(restore_from_bin(seven, SEVEN).parted(2)) == 2


def test_documents_that_are_gone_leave_a_step(seven: OpenArchive) -> None:
    gone = frozenset(SEVEN[1:])
    for step in (
        edit_descriptions(seven, SEVEN, {"place": "Мінск"}),
        correct_text(seven, SEVEN[0], "іншае").change,
        put_into_bin(seven, SEVEN),
        restore_from_bin(seven, SEVEN),
        mark(seven, SEVEN[0], Span(0, 4)),
        Change(documents=DocumentSteps(reviews=((Awaited(SEVEN[0], ("title",)), None),))),
    ):
        assert step.without(gone).touched == {SEVEN[0]}
        assert not step.without(frozenset(SEVEN))
    code = create_code(seven, "Суд")
    assert code.without(gone) == code
    made = Change(made_article=SEVEN[0])
    assert made.without(gone) == made
    assert made.without(frozenset(SEVEN)).made_article is None


def test_what_holds_together_stays_whole(seven: OpenArchive) -> None:
    few = give_labels(seven, LabelKind.TAG, SEVEN[:3], ["суд"])
    name = create_label(seven, LabelKind.TAG, "іншае")
    code = create_code(seven, "Суд")
    for change in (few, name, code, Change()):
        assert change.parted(3) == (change,)
    assert joined([few, name]).parted(2) == (joined([few, name]),)


def test_what_was_changed_since_is_found_before_anything_is_taken_back(
    seven: OpenArchive,
) -> None:
    change = edit_descriptions(seven, SEVEN, {"place": "Мінск"})
    demand_untouched(seven, change)
    edit_descriptions(seven, SEVEN[-1:], {"place": "Гродна"})
    with pytest.raises(ChangedMeanwhileError):
        demand_untouched(seven, change)
