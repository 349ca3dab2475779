"""No failure of the second process loses a stem, and the writer asks it no more than it must."""

from __future__ import annotations

import sqlite3
from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest
from typing_extensions import override

from archive.records import Article
from index.apart.answering import derived
from index.apart.asking import PATIENCE_SECONDS, DerivingProcess, Start
from index.apart.wire import Question
from index.archive_analysis import WordAnalysis
from index.archive_index import ArchiveIndex
from index.derived.elsewhere import Answer
from index.storage.integers import Int32s, Int64s
from index.writing import unfinished, writer

from .articles import article
from .deriving_processes import DYING, LYING, SERVING, SILENT, impossible, process, started

WORDS = ["Людзі", "людзей", "court", "courts", "Калеснікава", "суда", "судом"]


def documents() -> list[Article]:
    return [
        article(
            number,
            " ".join([*WORDS, f"слова{number}"]),
            title=WORDS[number % 7],
            language=("be", "en", "ru")[number % 3],
        )
        for number in range(1, 30)
    ]


def indexed(apart: DerivingProcess | None) -> sqlite3.Connection:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    provider = ArchiveIndex(apart=apart)
    provider.create(connection)
    for first in range(0, 29, 10):
        provider.writing(connection).add(documents()[first : first + 10])
    return connection


def differing(connection: sqlite3.Connection) -> int:
    found = list(ArchiveIndex().reading(connection).differences(documents()))
    connection.close()
    return len(found)


STARTS: list[Start] = [
    partial(started, SERVING.format(more="")),
    partial(started, DYING),
    partial(started, LYING),
    partial(started, SILENT),
    impossible,
]


@pytest.mark.parametrize("start", STARTS, ids=["serving", "dying", "lying", "silent", "impossible"])
def test_the_index_is_the_same_whatever_becomes_of_the_process(start: Start) -> None:
    is_silent = start is STARTS[3]
    apart = process(start, patience_seconds=0.5 if is_silent else PATIENCE_SECONDS)
    assert differing(indexed(apart)) == 0
    apart.end()


@dataclass
class Told:
    """An answer that is there, or, withdrawn, is not."""

    keys: Int64s
    sizes: Int32s
    can_be_withdrawn: bool = False
    times: int = 0

    def is_ready(self) -> bool:
        return not self.can_be_withdrawn

    def withdraw(self) -> bool:
        return self.can_be_withdrawn

    def found(self) -> tuple[Int64s, Int32s] | None:
        self.times += 1
        return self.keys, self.sizes


class Remembering(DerivingProcess):
    """Answers here, and remembers what it was asked. Questions beyond `begun` can be withdrawn."""

    def __init__(self, begun: int = 1 << 30) -> None:
        super().__init__(impossible)
        self.words = WordAnalysis()
        self.asked: list[tuple[str, Sequence[str]]] = []
        self.told: list[Told] = []
        self.kept: set[str] = set()
        self._begun = begun

    @override
    def ask(
        self, salt: bytes, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        self.asked.append((str(key), words))
        if is_kept:
            self.kept.add(str(key))
        found = derived(self.words, Question(salt, field, str(key), words))
        self.told.append(Told(*found, can_be_withdrawn=len(self.told) >= self._begun))
        return self.told[-1]


def long_documents() -> list[Article]:
    return [
        article(n, " ".join(f"слова{n // 2}х{i}" for i in range(900)), language="be")
        for n in range(1, 60)
    ]


def test_words_are_asked_about_once_while_their_documents_are_still_coming() -> None:
    long = long_documents()
    connection = sqlite3.connect(":memory:", isolation_level=None)
    remembering = Remembering()
    provider = ArchiveIndex(apart=remembering)
    provider.create(connection)
    provider.writing(connection).add(long)
    of_bodies = [words for key, words in remembering.asked if key == "stem:be"]
    assert len([words for words in of_bodies if len(words) > 800]) > 2
    every = [word for words in of_bodies for word in words]
    assert len(every) == len(set(every)) > 20_000
    assert {told.times for told in remembering.told} == {1}
    assert list(ArchiveIndex().reading(connection).differences(long)) == []


def test_a_segment_ended_in_between_leaves_the_questions_of_the_next_one_alone(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Questions come each 1,000 words and segments each 5,400, the next begun before both.
    monkeypatch.setattr(writer, "_TOKENS_OF_A_QUESTION", 1_000)
    monkeypatch.setattr(writer, "_TOKENS_OF_A_SEGMENT", 5_000)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    remembering = Remembering()
    provider = ArchiveIndex(apart=remembering)
    provider.create(connection)
    provider.writing(connection).add(long_documents())
    assert {told.times for told in remembering.told} == {1}
    assert list(ArchiveIndex().reading(connection).differences(long_documents())) == []


class Slow(Remembering):
    """Has no answer ready, and notes how many were asked for before one was waited for."""

    def __init__(self) -> None:
        super().__init__()
        self.asked_before_waiting: int | None = None

    @override
    def ask(
        self, salt: bytes, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        super().ask(salt, field, key, words, is_kept=is_kept)
        return Unready(self, self.told[-1])


@dataclass
class Unready:
    """Comes when it is waited for, no earlier."""

    asked: Slow
    told: Told

    def is_ready(self) -> bool:
        return False

    def withdraw(self) -> bool:
        return False

    def found(self) -> tuple[Int64s, Int32s] | None:
        if self.asked.asked_before_waiting is None:
            self.asked.asked_before_waiting = len(self.asked.asked)
        return self.told.found()


@pytest.mark.parametrize(("tokens", "waits"), [(16_000_000, False), (12_000, True), (1, True)])
def test_segments_wait_for_their_terms_together_as_long_as_memory_allows(
    monkeypatch: pytest.MonkeyPatch, tokens: int, waits: bool
) -> None:
    monkeypatch.setattr(writer, "_TOKENS_OF_A_SEGMENT", 5_000)
    monkeypatch.setattr(unfinished, "MOST_TOKENS", tokens)
    connection = sqlite3.connect(":memory:", isolation_level=None)
    slow = Slow()
    provider = ArchiveIndex(apart=slow)
    provider.create(connection)
    provider.writing(connection).add(long_documents())
    assert (slow.asked_before_waiting != len(slow.asked)) == waits
    assert {told.times for told in slow.told} == {1}
    assert list(ArchiveIndex().reading(connection).differences(long_documents())) == []


@pytest.mark.parametrize("begun", [0, 1, 3])
def test_what_nobody_is_at_yet_and_is_soon_begun_the_writer_finds_out_itself(begun: int) -> None:
    remembering = Remembering(begun)
    assert differing(indexed(remembering)) == 0
    keys = [key for key, _ in remembering.asked]
    waited = [key in ("stem:be", "stem:ru") or i < begun for i, key in enumerate(keys)]
    assert [told.times for told in remembering.told] == waited
    assert remembering.kept == {"stem:be", "stem:ru"}
    assert {"keys", "stem:en"} <= {key for key, had in zip(keys, waited, strict=True) if not had}
    assert {"stem:be", "stem:ru"} <= {key for key, had in zip(keys, waited, strict=True) if had}


class WrongKeys(DerivingProcess):
    """A control: keys that are possible and not those of the terms."""

    def __init__(self) -> None:
        super().__init__(impossible)

    @override
    def ask(
        self, salt: bytes, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        return Told(np.arange(len(words)), np.ones(len(words), np.int32))


def test_wrong_keys_would_be_noticed() -> None:
    assert differing(indexed(WrongKeys())) > 0
