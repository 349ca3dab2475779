"""The side of the process that derives: answers until nobody asks."""

from __future__ import annotations

import gc
import os
import threading
import time
from functools import lru_cache
from typing import IO

from index.apart.wire import KEYS, STEM, Question, read_question, write_answer
from index.archive_analysis import WordAnalysis
from index.archive_word_caches import WordCache
from index.derived.keys import Keys
from index.storage.integers import Int32s, Int64s
from index.writing.surfaces import analysed

IDLE_SECONDS = 20
"""After so long without a question the process ends: what words it saw goes with it."""


def serve(reading: IO[bytes], writing: IO[bytes], idle_seconds: float = IDLE_SECONDS) -> None:
    """Answer every question until the other side is gone. Raises `WireError`, `OSError`."""
    gc.disable()  # there are no cycles among words, and dictionaries are much to look through
    words = WordAnalysis(large=0)  # nobody asks for a word again
    idle = _Idle(idle_seconds)
    while (question := read_question(reading)) is not None:
        idle.since = None
        write_answer(writing, *derived(words, question))
        idle.since = time.monotonic()


class _Idle:
    """Ends the process when nobody has asked since so many seconds, or up to a quarter more."""

    def __init__(self, seconds: float) -> None:
        self.since: float | None = time.monotonic()
        self._seconds = seconds
        threading.Thread(target=self._watch, daemon=True).start()

    def _watch(self) -> None:
        while (since := self.since) is None or time.monotonic() - since < self._seconds:
            time.sleep(self._seconds / 4)
        os._exit(0)


def derived(words: WordAnalysis, question: Question) -> tuple[Int64s, Int32s]:
    """The keys that a question asks for, end to end, and how many each word has."""
    texts, sizes = analysed(_analysis(words, question.key), question.words)
    return _keys(question.salt).of(question.field, texts), sizes


@lru_cache(maxsize=1)
def _keys(salt: bytes) -> Keys:
    return Keys(salt)


def _analysis(words: WordAnalysis, key: str) -> WordCache:
    return words.keys if key == KEYS else words.stem(key.removeprefix(STEM))
