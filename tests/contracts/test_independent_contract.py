"""Steps that have nothing to do with each other may be made and taken back in either order."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from archive.annotate import code_marks, mark
from archive.changes import Change, do_again, take_back
from archive.codes import create_code
from archive.editing.binning import put_into_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_description
from archive.editing.labelling import create_label, give_labels, rename_label
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from tests.contracts.editing_steps import CORRECTED, ONE, THREE, TWO, fill, state

TAG = LabelKind.TAG
Step = Callable[[OpenArchive], Change]


def described(article_id: ArticleId) -> Step:
    return lambda archive: edit_description(archive, article_id, {"place": "Мінск"})


def tagged(article_id: ArticleId) -> Step:
    return lambda archive: give_labels(archive, TAG, [article_id], ["турма"])


def binned(article_id: ArticleId) -> Step:
    return lambda archive: put_into_bin(archive, [article_id])


def marked(article_id: ArticleId) -> Step:
    return lambda archive: mark(archive, article_id, Span(0, 4))


def corrected(archive: OpenArchive) -> Change:
    return correct_text(archive, ONE, CORRECTED).change


def coded(archive: OpenArchive) -> Change:
    return create_code(archive, "Катаванні")


def coded_anew(archive: OpenArchive) -> Change:
    with archive.reading() as unit:
        code, one = next(iter(unit.codes.all())), next(iter(unit.annotations.all()))
    return code_marks(archive, [one.id], give=[code.id])


def named(archive: OpenArchive) -> Change:
    return create_label(archive, TAG, "новая")


def renamed(archive: OpenArchive) -> Change:
    return rename_label(archive, TAG, "новая", "іншая")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (described(ONE), tagged(TWO)),
        (described(ONE), binned(TWO)),
        (described(ONE), marked(ONE)),
        (binned(ONE), marked(ONE)),
        (corrected, marked(TWO)),
        (marked(ONE), marked(TWO)),
        (coded, described(ONE)),
        (coded, named),
        (named, tagged(THREE)),
    ],
)
def test_the_order_does_not_matter(archive: OpenArchive, one: Step, other: Step) -> None:
    fill(archive)
    start = state(archive)
    first, second = one(archive), other(archive)
    both = state(archive)
    assert first.independent_of(second)
    assert second.independent_of(first)
    take_back(archive, first)
    take_back(archive, second)
    assert state(archive) == start
    do_again(archive, second)
    do_again(archive, first)
    assert state(archive) == both


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (described(ONE), tagged(ONE)),
        (described(ONE), binned(ONE)),
        (marked(TWO), marked(TWO)),
        (corrected, marked(ONE)),
        (marked(ONE), corrected),
        (coded, marked(TWO)),
        (coded, coded_anew),
        (named, renamed),
    ],
)
def test_these_depend_on_each_other(archive: OpenArchive, one: Step, other: Step) -> None:
    fill(archive)
    first, second = one(archive), other(archive)
    assert first
    assert second
    assert not first.independent_of(second)
    assert not second.independent_of(first)
