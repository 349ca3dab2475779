"""Stems found out by a second process are those found out here."""

from __future__ import annotations

import subprocess
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from functools import partial

import pytest

from index.apart.answering import derived
from index.apart.asking import Answers, DerivingProcess, Found
from index.apart.wire import (
    MOST_WORDS,
    Question,
)
from index.archive_analysis import WordAnalysis
from index.derived.keys import Keys

from .deriving_processes import DEAF, DYING, LYING, SALT, SERVING, process, started


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
    answer = running.ask(SALT, "body_stem", key, words, is_kept=False)
    assert answer is not None
    found = answer.found()
    assert found is not None
    assert (found[0].tolist(), found[1].tolist()) == expected(key, "body_stem", words)
    assert sum(expected(key, "body_stem", words)[1]) > 0


def test_a_question_of_which_a_part_was_begun_while_others_were_taken_back_has_no_answer(
    running: DerivingProcess,
) -> None:
    answer = running.ask(SALT, "body_stem", "stem:en", ["word"], is_kept=False)
    assert isinstance(answer, Answers)
    (begun,) = answer.parts
    taken_back: Future[Found] = Future()
    assert taken_back.cancel()
    assert Answers(running, answer.line, [taken_back, begun]).found() is None
    assert answer.found() is not None  # the control: the line goes on


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
    assert running.ask(SALT, "note_stem", "note:be", ["слова"], is_kept=False) is None
    assert running.ask(SALT, "body_stem", ("stem:be",), ["слова"], is_kept=False) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["два\nрадкі"], is_kept=False) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["у" * (1 << 24)], is_kept=False) is None
    assert running.ask(SALT, "body_stem", "stem:be", ["слова"], is_kept=False) is not None


def test_no_process_is_begun_for_a_few_words_or_on_one_core() -> None:
    begun: list[None] = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(None)
        return started(DYING)

    few = process(start, large=3)
    assert few.ask(SALT, "body_stem", "stem:en", ["one", "two"], is_kept=False) is None
    alone = DerivingProcess(start, large=1, cores=1)
    assert alone.ask(SALT, "body_stem", "stem:en", ["one", "two"], is_kept=False) is None
    assert begun == []
    assert few.ask(SALT, "body_stem", "stem:en", ["one", "two", "three"], is_kept=False) is not None
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
        answer = failing.ask(SALT, "body_stem", "stem:en", ["one"], is_kept=False)
        assert answer is None or answer.found() is None
    assert begun == [None, None]


def test_a_process_that_ended_for_want_of_questions_is_begun_anew() -> None:
    begun: list[subprocess.Popen[bytes]] = []

    def start() -> subprocess.Popen[bytes]:
        begun.append(started(SERVING.format(more=", 0.3")))
        return begun[-1]

    asked = process(start)
    for times in (1, 2, 3):
        answer = asked.ask(SALT, "body_stem", "stem:en", ["one"], is_kept=False)
        assert answer is not None
        assert answer.found() is not None
        assert begun[-1].wait() == 0
        assert len(begun) == times
    asked.end()


def test_a_question_can_be_taken_back_until_it_is_sent() -> None:
    silent = process(partial(started, DEAF), patience_seconds=0.1)
    many = ["у" * 100 for _ in range(2 * MOST_WORDS)]
    answers = [silent.ask(SALT, "body_stem", "stem:be", many, is_kept=False) for _ in range(3)]
    first, _, last = [answer for answer in answers if isinstance(answer, Answers)]
    while not first.parts[0].running():
        time.sleep(0.001)
    assert last.withdraw()
    assert not first.is_ready()
    assert not first.withdraw()
    assert first.found() is None
    silent.end()


def test_what_is_kept_goes_out_before_what_may_be_taken_back() -> None:
    asked = process(partial(started, SERVING.format(more="")))
    many = [f"слова{i}" for i in range(30 * MOST_WORDS)]
    later = asked.ask(SALT, "body_stem", "stem:en", many, is_kept=False)
    kept = asked.ask(SALT, "body_stem", "stem:en", ["courts"], is_kept=True)
    assert isinstance(later, Answers)
    assert isinstance(kept, Answers)
    answered: list[object] = []
    for part in (*later.parts, *kept.parts):
        part.add_done_callback(answered.append)
    assert later.found() is not None
    assert kept.found() is not None
    assert len(answered) == 31
    assert answered[-1] is later.parts[-1]
    asked.end()


def test_nothing_that_follows_a_false_answer_is_believed() -> None:
    two = "out.write(struct.pack('<II', 2, 0) + struct.pack('<IIHQ', 1, 1, 1, 5)); out.flush();"
    program = f"import struct, sys; out = sys.stdout.buffer; {two} sys.stdin.buffer.read()"
    lying = process(partial(started, program))
    answers = [
        lying.ask(SALT, "body_stem", "stem:en", [word], is_kept=False) for word in ("one", "two")
    ]
    assert [answer is not None and answer.found() for answer in answers] == [None, None]
