"""The side of the writer: asks a process of its own, which begins with the first large batch."""

from __future__ import annotations

import os
import queue
import subprocess
import threading
import weakref
from collections.abc import Callable, Hashable, Sequence
from concurrent.futures import CancelledError, Future
from contextlib import suppress
from dataclasses import dataclass, field
from itertools import count

import numpy as np

from index.apart.wire import KEYS, MOST_WORDS, STEM, Question, WireError, read_answer
from index.derived.elsewhere import Answer
from index.storage.integers import Int32s, Int64s

Start = Callable[[], "subprocess.Popen[bytes]"]
"""Begins the process, with pipes for its standard input and output. Raises `OSError`."""

LARGE = 3_000
"""New words since the last rest: to begin a process for fewer takes longer than they do."""
_MOST_FAILURES = 2
PATIENCE_SECONDS = 30.0
"""For one answer: a tenth of a second's work, and the reading of dictionaries before the first."""

Found = tuple[Int64s, Int32s]
_Sent = queue.SimpleQueue["tuple[_Asked, Future[Found]] | None"]
_KEPT, _OTHERS, _END = range(3)
"""Turns: who closes a line gives no answers to what is still in it, but lets it go through."""


class DerivingProcess:
    """See `KeysElsewhere`. Thread-safe. Ends its process when nobody refers to it any more.

    What cannot be asked, or is not answered, the writer finds out itself.
    """

    def __init__(
        self,
        start: Start,
        *,
        large: int = LARGE,
        cores: int | None = None,
        patience_seconds: float = PATIENCE_SECONDS,
    ) -> None:
        self._start = start
        self._patience = patience_seconds
        self._large = large
        self._is_useful = (cores or _cores()) > 1
        self._failures = self._passed_over = 0
        self._lock = threading.Lock()
        self._line: list[_Line] = []
        """The one to the process that runs, if one does."""
        weakref.finalize(self, _close, self._line)

    def ask(
        self, salt: bytes, field: str, key: Hashable, words: Sequence[str], *, is_kept: bool
    ) -> Answer | None:
        """Begin with `words`; None where they are few and no process runs, or none can.

        Whatever `is_kept` goes out before everything else that was not sent yet.
        """
        if not isinstance(key, str) or not (key == KEYS or key.startswith(STEM)):
            return None
        try:
            questions = [
                _Asked(Question(salt, field, key, part).packed(), len(part))
                for part in _parts(words)
            ]
        except WireError:
            return None
        with self._lock:
            line = self._line_for(len(words))
            turn = _KEPT if is_kept else _OTHERS
            answers = [line.ask(question, turn) for question in questions] if line else []
        return Answers(self, line, answers) if line else None

    def end(self) -> None:
        """End the process, if one runs; the next large batch begins another."""
        with self._lock:
            self._passed_over = 0
            _close(self._line)

    def _line_for(self, words: int) -> _Line | None:
        if self._line and self._line[0].is_closed():
            self._failures += self._line[0].has_failed()
            _close(self._line)
        self._passed_over += words
        if not self._line and self._may_begin():
            try:
                self._line.append(_Line(self._start()))
            except OSError:
                self._failures += 1
        return self._line[0] if self._line else None

    def _may_begin(self) -> bool:
        is_large = self._passed_over >= self._large
        return self._is_useful and is_large and self._failures < _MOST_FAILURES

    def wait(self, line: _Line, answers: Sequence[Future[Found]]) -> list[Found] | None:
        """All answers of a line, None where one fails, does not come, or was taken back."""
        try:
            return [answer.result(self._patience) for answer in answers]
        except CancelledError:
            return None  # the parts that were begun while others were taken back come in vain
        except (OSError, WireError, TimeoutError):
            self._give_up(line)
            return None

    def _give_up(self, line: _Line) -> None:
        """End a process that failed; it counts once, however many answers it owes."""
        with self._lock:
            if line in self._line:
                self._failures += 1
                _close(self._line)


@dataclass(frozen=True, slots=True)
class Answers:
    """To one question, which went out in parts."""

    asked: DerivingProcess
    line: _Line
    parts: Sequence[Future[Found]]

    def is_ready(self) -> bool:
        """Say whether every part is answered, or failed."""
        return all(part.done() for part in self.parts)

    def withdraw(self) -> bool:
        """Take the question back; False where its first part is sent: parts go in their order."""
        return self.parts[0].cancel() and all(part.cancel() for part in self.parts)

    def found(self) -> Found | None:
        """Wait for all parts; None where one cannot be had."""
        found = self.asked.wait(self.line, self.parts)
        if found is None:
            return None
        return np.concatenate([keys for keys, _ in found]), np.concatenate([s for _, s in found])


@dataclass(frozen=True, slots=True)
class _Asked:
    packed: bytes
    words: int


@dataclass(frozen=True, order=True, slots=True)
class _Waiting:
    """Goes out by turn, then by number; no question is the end."""

    turn: int
    number: int
    question: tuple[_Asked, Future[Found]] | None = field(compare=False)


class _Line:
    """A process, and the threads that talk with it: it never waits for the next question."""

    def __init__(self, process: subprocess.Popen[bytes]) -> None:
        self._process = process
        self._asked = queue.PriorityQueue[_Waiting]()
        self._sent: _Sent = queue.SimpleQueue()
        self._numbers = count()
        self._threads = [
            threading.Thread(target=run, daemon=True) for run in (self._send, self._receive)
        ]
        for thread in self._threads:
            thread.start()

    def ask(self, asked: _Asked, turn: int) -> Future[Found]:
        answer: Future[Found] = Future()
        self._asked.put(_Waiting(turn, next(self._numbers), (asked, answer)))
        return answer

    def is_closed(self) -> bool:
        return self._process.poll() is not None

    def has_failed(self) -> bool:
        """Say whether the process ended otherwise than for want of questions."""
        return self._process.poll() != 0

    def close(self) -> None:
        """Kill the process, which has nothing to lose; who still waits for an answer gets none."""
        self._process.kill()
        self._asked.put(_Waiting(_END, next(self._numbers), None))
        for thread in self._threads:
            if thread is not threading.current_thread():  # garbage is looked for in any thread
                thread.join()
        self._process.wait()
        for stream in (self._process.stdin, self._process.stdout):
            if stream is not None:
                with suppress(OSError):  # what was not sent is not sent any more
                    stream.close()

    def _send(self) -> None:
        while (asked := self._asked.get().question) is not None:
            stream = self._process.stdin
            if not asked[1].set_running_or_notify_cancel():
                continue
            if stream is not None:
                with suppress(OSError):  # whoever receives notices it
                    stream.write(asked[0].packed)
                    stream.flush()
            self._sent.put(asked)
        self._sent.put(None)

    def _receive(self) -> None:
        failure: Exception | None = None
        while (asked := self._sent.get()) is not None:
            try:
                if failure is not None:  # nobody knows what comes after a false answer
                    raise failure
                asked[1].set_result(self._received(asked[0].words))
            except (OSError, WireError) as error:
                failure = error
                asked[1].set_exception(error)

    def _received(self, words: int) -> Found:
        stream = self._process.stdout
        if stream is None:
            raise WireError
        return read_answer(stream, words)


def _close(lines: list[_Line]) -> None:
    while lines:
        lines.pop().close()


def _parts(words: Sequence[str]) -> list[Sequence[str]]:
    return [words[first : first + MOST_WORDS] for first in range(0, len(words), MOST_WORDS)]


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
