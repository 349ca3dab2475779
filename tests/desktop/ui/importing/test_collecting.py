"""While documents are imported, all that lives is looked through between batches alone."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

from desktop.ui.importing.collecting import collecting_between_batches

OLDEST = 2


@contextmanager
def looks_at_everything() -> Iterator[list[int]]:
    seen: list[int] = []

    def note(phase: str, told: dict[str, int]) -> None:
        if phase == "start" and told["generation"] == OLDEST:
            seen.append(len(seen))

    gc.callbacks.append(note)
    try:
        yield seen
    finally:
        gc.callbacks.remove(note)


@contextmanager
def python_chooses() -> Iterator[None]:
    """As in the program: tests look for cycles seldom."""
    of_tests = gc.get_threshold()
    gc.set_threshold(700, 10, 10)
    try:
        yield
    finally:
        gc.set_threshold(*of_tests)


def make_much() -> list[list[int]]:
    return [[number] for number in range(300_000)]


def test_nothing_is_looked_through_within_a_batch() -> None:
    with python_chooses(), looks_at_everything() as without:
        make_much()
    with collecting_between_batches() as batch_ended, looks_at_everything() as seen:
        for _ in range(2):
            made = make_much()
            assert len(made) == 300_000
            del made
            batch_ended()
        assert seen == []
        for _ in range(40):
            batch_ended()
    assert len(seen) == 2
    assert len(without) > 0  # the control: otherwise Python chooses the moment


def test_the_usual_moments_are_back_afterwards() -> None:
    usual = gc.get_threshold()
    with collecting_between_batches():
        assert gc.get_threshold() != usual
    assert gc.get_threshold() == usual
