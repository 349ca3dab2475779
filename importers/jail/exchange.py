"""Our side of one child: bytes in, messages out, a limit on silence, and a leash to kill it by."""

from __future__ import annotations

import json
import os
import select
import signal
import socket
import time
from collections.abc import Generator, Iterator
from contextlib import suppress

from archive.errors import SourceCrashedError, SourceTimeoutError
from importers.jail.messages import GarbledError, Message, MessageBuffer

_PIECE_BYTES = 256 * 1024
_ENDING_BYTES = 4096
_ENDING_SECONDS = 10.0
_KIB = 1024
_TIME_IS_UP = getattr(signal, "SIGXCPU", None)
"""Systems without it have no children either."""


class StoppedError(Exception):
    """We had the child killed."""


class Exchange:
    """One child at work."""

    def __init__(
        self,
        pipes: tuple[int, int],
        leash: socket.socket,
        silent_seconds: float,
        *,
        measured: bool = False,
    ) -> None:
        """Our ends of the pipes, to write and to read, are owned from now on.

        Silence is counted while we listen. `measured` waits for the child's end, to know its peak.
        """
        self._writing: int | None = pipes[0]
        self._reading = pipes[1]
        self._measured = measured
        self._leash = leash
        self._silent_seconds = silent_seconds
        self._silent_until = 0.0
        self._stopped = False
        self._unwritten = memoryview(b"")
        self.peak_bytes = 0
        """Most memory that the child held; known when it has ended."""

    def stop(self) -> None:
        """Have the child killed; from any thread."""
        self._stopped = True
        with suppress(OSError):
            self._leash.shutdown(socket.SHUT_RDWR)

    def messages(self, pieces: Iterator[bytes]) -> Generator[Message, None, None]:
        """Feed the child and give what it says, until it says that it is done.

        Raises `SourceTimeoutError`, `SourceCrashedError`, `StoppedError`, and what `pieces` raise.
        The child is gone when this ends, however it ends.
        """
        buffer = MessageBuffer()
        try:
            for data in self._data(pieces):
                for message in buffer.feed(data):
                    if message.untrusted_head.get("is") == "end":
                        self._done()
                        return
                    yield message
                    self._heard()
            raise self._cause()
        except GarbledError as error:
            raise SourceCrashedError from error
        finally:
            self._close()

    def _data(self, pieces: Iterator[bytes]) -> Iterator[bytes]:
        os.set_blocking(self._reading, False)
        if self._writing is not None:
            os.set_blocking(self._writing, False)
        self._heard()
        while True:
            ready = self._wait()
            if self._stopped:
                raise StoppedError
            if not ready:
                raise SourceTimeoutError
            if self._writing in ready:
                self._write(pieces)
            if self._reading in ready:
                data = os.read(self._reading, _PIECE_BYTES)
                if not data:
                    return
                given = time.monotonic()
                yield data
                # we did not listen; but bytes that make no message yet are no sign of life
                self._silent_until += time.monotonic() - given

    def _heard(self) -> None:
        """A whole message: the child may be silent anew."""
        self._silent_until = time.monotonic() + self._silent_seconds

    def _wait(self) -> dict[int, int]:
        """Descriptors with something to do, with what; none when the time is over."""
        poll = select.poll()
        poll.register(self._reading, select.POLLIN)
        if self._writing is not None:
            poll.register(self._writing, select.POLLOUT)
        if not self._stopped:
            poll.register(self._leash, 0)
        seconds = max(0.0, self._silent_until - time.monotonic())
        return dict(poll.poll(seconds * 1000))

    def _write(self, pieces: Iterator[bytes]) -> None:
        if self._writing is None:
            return
        if not self._unwritten:
            self._unwritten = memoryview(next(pieces, b""))
        try:
            if self._unwritten:
                self._unwritten = self._unwritten[os.write(self._writing, self._unwritten) :]
                return
        except BlockingIOError:
            return
        except BrokenPipeError:
            pass  # it wants no more
        os.close(self._writing)
        self._writing = None

    def _done(self) -> None:
        if self._measured:
            _, self.peak_bytes = self._ending()

    def _cause(self) -> Exception:
        """Why the child ended before it was done."""
        if self._stopped:
            return StoppedError()
        status, self.peak_bytes = self._ending()
        timed_out = _TIME_IS_UP is not None and status == -_TIME_IS_UP
        return SourceTimeoutError() if timed_out else SourceCrashedError()

    def _ending(self) -> tuple[int, int]:
        """Status and peak of memory, as the server tells; it is ours, and may be gone."""
        self._leash.settimeout(_ENDING_SECONDS)
        try:
            told = json.loads(self._leash.recv(_ENDING_BYTES))
        except (OSError, ValueError):
            return 1, 0
        return int(told["status"]), int(told["peak_kib"]) * _KIB

    def _close(self) -> None:
        if self._writing is not None:
            os.close(self._writing)
            self._writing = None
        os.close(self._reading)
        self._leash.close()
