"""What a writer remembers stays within bounds, however many words there are."""

import sqlite3

import pytest

from index.archive_analysis import WORDS
from index.storage.lexicon import Lexicon
from index.storage.tables import State
from index.writing.cutting import UncutText
from index.writing.memory import WriterMemory
from index.writing.surfaces import SurfaceTable

STATE = State(1, bytes(16), 1, 1)


def test_words_without_end_fill_the_table() -> None:
    table = SurfaceTable()
    table.take(UncutText(" ".join(f"w{number}" for number in range(260_000)), WORDS))
    table.settle()
    assert table.is_full()
    table.clear()
    assert not table.is_full()


@pytest.mark.parametrize(("terms", "is_kept"), [(400_000, True), (400_001, False)])
def test_numbers_of_terms_are_forgotten_once_they_are_too_many(
    monkeypatch: pytest.MonkeyPatch, terms: int, is_kept: bool
) -> None:
    memory, connection = WriterMemory(), sqlite3.connect(":memory:")
    first = memory.lexicon(connection, STATE)
    memory.keep(STATE.stamp, [])
    monkeypatch.setattr(Lexicon, "__len__", lambda _: terms)
    assert (memory.lexicon(connection, STATE) is first) == is_kept
