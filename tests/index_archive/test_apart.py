"""Stems found out by a second process are those found out here, and no failure of it loses any."""

from __future__ import annotations

import sqlite3
import subprocess
import sys
import time
from collections.abc import Hashable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

import numpy as np
import pytest
from typing_extensions import override

from archive.records import Article
from index.apart.answering import derived
from index.apart.asking import PATIENCE_SECONDS, Answers, DerivingProcess, Start
from index.apart.wire import (
    MOST_WORDS,
    Question,
)
from index.archive_analysis import WordAnalysis
from index.archive_index import ArchiveIndex
from index.derived.elsewhere import Answer
from index.derived.keys import Keys
from index.storage.integers import Int32s, Int64s

from .articles import article

SALT = bytes(range(16))
SERVING = (
    "import sys; sys.path[:] = sys.argv[1:]; from index.apart.answering import serve;"
    "serve(sys.stdin.buffer, sys.stdout.buffer{more})"
)
DYING = "import sys; sys.stdin.buffer.read(1); sys.exit(1)"
LYING = (
    "import struct, sys; out = sys.stdout.buffer;"
    "out.write(struct.pack('<II', 2, 1) + b'\\1' * 12); out.flush(); sys.stdin.buffer.read()"
)


def started(program: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-I", "-B", "-c", program, *sys.path],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def impossible() -> subprocess.Popen[bytes]:
    raise OSError


def process(
    start: Start, large: int = 1, patience_seconds: float = PATIENCE_SECONDS
) -> DerivingProcess:
    return DerivingProcess(start, large=large, cores=2, patience_seconds=patience_seconds)


@pytest.fixture(scope="module")
def running() -> Iterator[DerivingProcess]:
    """Of one process, which takes a second to begin."""
    asked = process(partial(started, SERVING.format(more="")))
    yield asked
    asked.end()


def expected(key: str, field: str, words: Sequence[str]) -> tuple[list[int], list[int]]:
    keys, sizes = derived(WordAnalysis(), Question(SALT, field, key, words))
    return keys.tolist(), sizes.tolist()


@pytest.mark.parametrize(
    ("key", "words"),
    [
        ("stem:be", ["людзей", "Мінску", "mova", "xyz", "слова\u0301м"]),
        ("stem:en", [f"word{i}ing" for i in range(2 * MOST_WORDS + 1)]),
        ("keys", ["Калеснікава", "kolesnikova", "Ціханоўская"]),
    ],
)
def test_the_process_gives_what_this_one_would(
    running: DerivingProcess, key: str, words: list[str]
) -> None:
    answer = running.ask(SALT, "body_stem", key, words)
    assert answer is not None
    found = answer.found()
    assert found is not None
    assert (found[0].tolist(), found[1].tolist()) == expected(key, "body_stem", words)
    assert sum(expected(key, "body_stem", words)[1]) > 0


def test_keys_are_those_of_the_terms_under_the_salt() -> None:
    words = WordAnalysis()
    keys, sizes = derived(words, Question(SALT, "title_stem", "stem:en", ["courts", "суд"]))
    assert sizes.tolist() == [1, 0]
    term = words.stem("en")("courts")[0].encode()
    assert keys.tolist() == Keys(SALT).of("title_stem", [term]).tolist()
    assert keys.tolist() != Keys(SALT[::-1]).of("title_stem", [term]).tolist()


def test_analyses_are_called_as_the_documents_call_them() -> None:
    words = WordAnalysis()
    assert words.stems_in("body_stem", "be").key == "stem:be"
    assert words.keys_in("body_name").key == "keys"
    assert derived(words, Question(SALT, "f", "stem:ru", ["судом"]))[1].tolist() == [1]
    assert words.stem("ru")("судом")


def test_what_is_not_known_by_name_or_cannot_be_sent_is_not_asked(
    running: DerivingProcess,
) -> None:
    assert running.ask(SALT, "note_stem", "note:be", ["слова"]) is None
    assert running.ask(SALT, "body_stem", ("stem:be",), ["слова"]) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["два\nрадкі"]) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["у" * (1 << 24)]) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["слова"]) is not None


def test_no_process_is_begun_for_a_few_words_or_on_one_core() -> None:
    begun: list[None] = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(None)
        return started(DYING)

    few = process(start, large=3)
    assert few.ask(SALT, "body_stem", "stem:en", ["one", "two"]) is None
    alone = DerivingProcess(start, large=1, cores=1)
    assert alone.ask(SALT, "body_stem", "stem:en", ["one", "two"]) is None
    assert begun == []
    assert few.ask(SALT, "body_stem", "stem:en", ["one", "two", "three"]) is not None
    assert begun == [None]
    few.end()


@pytest.mark.parametrize("program", [DYING, LYING])
def test_a_process_that_fails_is_tried_twice(program: str) -> None:
    begun: list[None] = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(None)
        return started(program)

    failing = process(start)
    for _ in range(4):
        answer = failing.ask(SALT, "body_stem", "stem:en", ["one"])
        assert answer is None or answer.found() is None
    assert begun == [None, None]


def test_a_process_that_ended_for_want_of_questions_is_begun_anew() -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(started(SERVING.format(more=", 0.3")))
        return begun[-1]

    asked = process(start)
    for times in (1, 2, 3):
        answer = asked.ask(SALT, "body_stem", "stem:en", ["one"])
        assert answer is not None
        assert answer.found() is not None
        assert begun[-1].wait() == 0
        assert len(begun) == times
    asked.end()


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


SILENT = "import sys; sys.stdin.buffer.read()"
DEAF = "import time; time.sleep(60)"
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
    """Answers here, and remembers what it was asked. Only `begun` questions cannot be withdrawn."""

    def __init__(self, begun: int = 1 << 30) -> None:
        super().__init__(impossible)
        self.words = WordAnalysis()
        self.asked: list[tuple[str, Sequence[str]]] = []
        self.told: list[Told] = []
        self._begun = begun

    @override
    def ask(self, salt: bytes, field: str, key: Hashable, words: Sequence[str]) -> Answer | None:
        self.asked.append((str(key), words))
        found = derived(self.words, Question(salt, field, str(key), words))
        self.told.append(Told(*found, can_be_withdrawn=len(self.told) >= self._begun))
        return self.told[-1]


def test_words_are_asked_about_once_while_their_documents_are_still_coming() -> None:
    long = [
        article(n, " ".join(f"слова{n // 2}х{i}" for i in range(900)), language="be")
        for n in range(1, 60)
    ]
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


@pytest.mark.parametrize("begun", [0, 1, 3])
def test_what_nobody_is_at_yet_the_writer_finds_out_itself(begun: int) -> None:
    remembering = Remembering(begun)
    assert differing(indexed(remembering)) == 0
    assert [told.times for told in remembering.told[begun:]] == [0] * (
        len(remembering.told) - begun
    )
    assert [told.times for told in remembering.told[:begun]] == [1] * begun
    assert len(remembering.told) > 10


def test_a_question_can_be_taken_back_until_it_is_sent() -> None:
    silent = process(partial(started, DEAF), patience_seconds=0.1)
    many = ["у" * 100 for _ in range(2 * MOST_WORDS)]
    answers = [silent.ask(SALT, "body_stem", "stem:be", many) for _ in range(3)]
    first, _, last = [answer for answer in answers if isinstance(answer, Answers)]
    while not first.parts[0].running():
        time.sleep(0.001)
    assert last.withdraw()
    assert not first.is_ready()
    assert not first.withdraw()
    assert first.found() is None
    silent.end()


def test_nothing_that_follows_a_false_answer_is_believed() -> None:
    two = "out.write(struct.pack('<II', 2, 0) + struct.pack('<IIHQ', 1, 1, 1, 5)); out.flush();"
    program = f"import struct, sys; out = sys.stdout.buffer; {two} sys.stdin.buffer.read()"
    lying = process(partial(started, program))
    answers = [lying.ask(SALT, "body_stem", "stem:en", [word]) for word in ("one", "two")]
    assert [answer is not None and answer.found() for answer in answers] == [None, None]


class WrongKeys(DerivingProcess):
    """A control: keys that are possible and not those of the terms."""

    def __init__(self) -> None:
        super().__init__(impossible)

    @override
    def ask(self, salt: bytes, field: str, key: Hashable, words: Sequence[str]) -> Answer | None:
        return Told(np.arange(len(words)), np.ones(len(words), np.int32))


def test_wrong_keys_would_be_noticed() -> None:
    assert differing(indexed(WrongKeys())) > 0
