"""Any history of small and long steps: undoing all restores the beginning, redoing all the end.

Portions hold two documents here, and each comes to its turn when a rule says so.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count
from unittest.mock import patch

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test
from PySide6.QtWidgets import QApplication

from archive.annotate import mark, remove_marks
from archive.changes import Change
from archive.codes import create_code, delete_code
from archive.editing.binning import empty_bin, put_into_bin, restore_from_bin
from archive.editing.correcting import correct_text
from archive.editing.describing import edit_descriptions
from archive.editing.labelling import create_label, delete_label, give_labels, rename_label
from archive.errors import (
    ArticleNotFoundError,
    ChangedMeanwhileError,
    DiskFullError,
    LabelNotFoundError,
    SkryniaError,
)
from archive.labels import LabelKind
from archive.ports import OpenArchive
from archive.records import ArticleId, Span
from desktop.ui.annotation import bulk, history, long_reversal, undoing
from desktop.ui.annotation.history import History
from tests.contracts.drafts import new_article
from tests.contracts.fakes import FakeArchive
from tests.desktop.ui.annotation.turns import Turns

PORTION = 2
IDS = [ArticleId(number) for number in range(1, 8)]
TAG = LabelKind.TAG
NAMES = ("суд", "турма", "ліст")
some = st.lists(st.sampled_from(IDS), min_size=1, max_size=PORTION, unique=True)
many = st.lists(st.sampled_from(IDS), min_size=PORTION + 1, unique=True)
one = st.sampled_from(IDS)
names = st.sampled_from(NAMES)
WORKS: dict[str, Callable[[OpenArchive, Sequence[ArticleId], str], Change]] = {
    "give": lambda a, ids, name: give_labels(a, TAG, ids, [name]),
    "describe": lambda a, ids, name: edit_descriptions(a, ids, {"place": name}),
    "bin": lambda a, ids, _: put_into_bin(a, ids),
    "restore": lambda a, ids, _: restore_from_bin(a, ids),
}
works = st.sampled_from(list(WORKS))


def state_of(archive: OpenArchive) -> dict[str, object]:
    """All that a step may change; per document where it is about one."""
    with archive.reading() as unit:
        binned = unit.bin.all()
        articles = {each: unit.articles.get(each) for each in (*unit.articles.ids(), *binned)}
        marks = sorted(unit.annotations.all(), key=lambda each: each.id)
        held: dict[str, object] = {
            f"document {each}": (
                article.text,
                article.description,
                list(unit.former_texts.of(each)),
                binned.get(each),
                [one for one in marks if one.article_id == each],
            )
            for each, article in articles.items()
        }
        held["labels"] = set(unit.labels.kept())
        held["codes"] = {code.id: code for code in unit.codes.all()}
        return held


def among(held: dict[str, object], there: dict[str, object]) -> dict[str, object]:
    return {name: what for name, what in held.items() if name in there}


class HistoryMachine(RuleBasedStateMachine):
    """What is refused is a full disk, or a document that another hand deleted."""

    def __init__(self) -> None:
        super().__init__()
        self.archive, self.numbers = FakeArchive(), count()
        with self.archive.writing() as unit:
            unit.search.add(
                unit.articles.add([new_article(f"Сведчанне пра ліст {each}") for each in IDS])
            )
        give_labels(self.archive, TAG, IDS[2:], [NAMES[0]])
        self.jobs = Turns()
        self.history = History(self.archive, self.jobs, self.jobs)
        self.refused: list[SkryniaError] = []
        self.history.refused.connect(self.refused.append)
        self.history.long_steps.failed.connect(self.refused.append)
        self.start = state_of(self.archive)

    def run_small(self, work: Callable[[], Change]) -> None:
        def lenient() -> Change:
            try:
                return work()
            except LabelNotFoundError:
                return Change()

        self.history.run(lambda: "small", lenient)

    @rule(ids=some, work=works, name=names)
    def change_some(self, ids: list[ArticleId], work: str, name: str) -> None:
        self.run_over(ids, work, name)

    @rule(ids=many, work=works, name=names)
    def change_many(self, ids: list[ArticleId], work: str, name: str) -> None:
        self.run_over(ids, work, name)

    def run_over(self, ids: list[ArticleId], work: str, name: str) -> None:
        self.history.run_over(
            ids,
            lambda number: f"{work} {name} {number}",
            lambda these: WORKS[work](self.archive, these, name),
            lambda _: None,
        )

    @rule(each=one, name=names)
    def correct(self, each: ArticleId, name: str) -> None:
        text = f"Сведчанне пра {name}, выпраўленае"
        self.run_small(lambda: correct_text(self.archive, each, text).change)

    @rule(each=one, coded=st.booleans())
    def mark(self, each: ArticleId, coded: bool) -> None:
        def work() -> Change:
            with self.archive.reading() as unit:
                codes = [code.id for code in unit.codes.all()] if coded else []
            return mark(self.archive, each, Span(0, 9), codes=codes)

        self.run_small(work)

    @rule()
    def remove_all_marks(self) -> None:
        def work() -> Change:
            with self.archive.reading() as unit:
                ids = [each.id for each in unit.annotations.all()]
            return remove_marks(self.archive, ids)

        self.run_small(work)

    @rule(name=names)
    def make_code(self, name: str) -> None:
        self.run_small(lambda: create_code(self.archive, f"{name} {next(self.numbers)}"))

    @rule()
    def delete_first_code(self) -> None:
        def work() -> Change:
            with self.archive.reading() as unit:
                codes = [code.id for code in unit.codes.all()]
            return delete_code(self.archive, codes[0]) if codes else Change()

        self.run_small(work)

    @rule(name=names, other=names)
    def rename(self, name: str, other: str) -> None:
        self.run_small(lambda: rename_label(self.archive, TAG, name, other))

    @rule(name=names)
    def forget_label(self, name: str) -> None:
        self.run_small(lambda: delete_label(self.archive, TAG, name))

    @rule(name=names)
    def make_label(self, name: str) -> None:
        self.run_small(lambda: create_label(self.archive, TAG, f"{name} новы"))

    @rule(turns=st.integers(1, 4))
    def let_go_on(self, turns: int) -> None:
        for _ in range(turns):
            self.jobs.turn()

    @rule()
    def finish_all(self) -> None:
        self.drain()

    @rule(times=st.integers(1, 3))
    def undo(self, times: int) -> None:
        for _ in range(times):
            self.history.undo()

    @rule(times=st.integers(1, 3))
    def redo(self, times: int) -> None:
        for _ in range(times):
            self.history.redo()

    @rule()
    def pause(self) -> None:
        self.history.long_steps.pause()

    @rule()
    def go_on(self) -> None:
        self.history.long_steps.resume()

    @rule()
    def stop(self) -> None:
        self.history.long_steps.cancel()

    @rule()
    def fill_the_disk(self) -> None:
        self.archive.fail_next_commit = DiskFullError()

    @rule(each=one, told=st.booleans())
    def delete_by_another_hand(self, each: ArticleId, told: bool) -> None:
        self.archive.fail_next_commit = None
        try:
            put_into_bin(self.archive, [each])
        except ArticleNotFoundError:
            return
        empty_bin(self.archive, [each])
        if told:
            self.history.forget([each])

    def drain(self) -> None:
        while not self.history.idle:
            self.history.long_steps.resume()
            self.jobs.turn()

    def teardown(self) -> None:
        self.archive.fail_next_commit = None
        self.drain()
        end, nothing_undone = state_of(self.archive), self.history.redoable is None
        self.undo_all()
        assert state_of(self.archive) == among(self.start, end)
        self.redo_all()
        all_done = state_of(self.archive)
        assert all_done == end or not nothing_undone
        self.undo_all()
        assert state_of(self.archive) == among(self.start, end)
        self.redo_all()
        assert state_of(self.archive) == all_done
        assert not any(isinstance(each, ChangedMeanwhileError) for each in self.refused)
        self.jobs.stop()

    def undo_all(self) -> None:
        self.go_all_the_way(self.history.undo, lambda: self.history.undoable)

    def redo_all(self) -> None:
        self.go_all_the_way(self.history.redo, lambda: self.history.redoable)

    def go_all_the_way(self, act: Callable[[], None], left: Callable[[], object]) -> None:
        for _ in range(500):
            if left() is None:
                return
            act()
            self.drain()
        pytest.fail("there is no end of it")


@pytest.fixture(autouse=True)
def small_portions(qapp: QApplication) -> Iterator[None]:
    modules = (bulk, history, long_reversal, undoing)
    patches = [patch.object(module, "PORTION", PORTION) for module in modules]
    for each in patches:
        each.start()
    yield
    for each in patches:
        each.stop()


@pytest.mark.usefixtures("small_portions")
def test_history() -> None:
    some = settings(max_examples=60, stateful_step_count=30, deadline=None)
    run_state_machine_as_test(HistoryMachine, settings=some)
