"""The side of the process that derives: answers until nobody asks."""

from __future__ import annotations

import os
import threading
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
    words = WordAnalysis(large=0)  # nobody asks for a word again
    while True:
        timer = threading.Timer(idle_seconds, os._exit, (0,))
        timer.daemon = True
        timer.start()
        question = read_question(reading)
        timer.cancel()
        if question is None:
            return
        write_answer(writing, *derived(words, question))


def derived(words: WordAnalysis, question: Question) -> tuple[Int64s, Int32s]:
    """The keys that a question asks for, end to end, and how many each word has."""
    texts, sizes = analysed(_analysis(words, question.key), question.words)
    return Keys(question.salt).of(question.field, texts), sizes


def _analysis(words: WordAnalysis, key: str) -> WordCache:
    return words.keys if key == KEYS else words.stem(key.removeprefix(STEM))
