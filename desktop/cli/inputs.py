"""What is read from outside: secrets and lines, from files, standard input or the terminal.

Never from arguments and never from the environment: both are shown to every process of the user.
"""

from __future__ import annotations

import getpass
import warnings
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from desktop.cli.usage import UsageError

STANDARD_INPUT = "-"
_LONGEST_LINE_BYTES = 64 * 1024
_LONGEST_KEYFILE_BYTES = 4096
_ATTEMPTS = 3


class Inputs:
    """Standard input, the terminal, and files by name (`-` is standard input).

    A passphrase is one line: the first of a file, the next one of standard input. Text is UTF-8;
    a byte order mark before it and the line end behind it do not belong to it.
    """

    def __init__(
        self, standard_input: BinaryIO | None, ask: Callable[[str], str] = getpass.getpass
    ) -> None:
        """`standard_input` None is a closed one; `ask` shows a prompt and reads without echo."""
        self._standard_input = standard_input
        self._ask = ask

    def passphrase(self, file: str | None) -> str:
        """What opens an archive that exists. Raises `UsageError`."""
        return self._prompted("Passphrase: ") if file is None else self._first_line(file)

    def new_passphrase(self, file: str | None) -> str:
        """What shall open an archive; a terminal is asked twice. Raises `UsageError`."""
        if file is not None:
            return self._first_line(file)
        for _ in range(_ATTEMPTS):
            first = self._prompted("New passphrase: ")
            if first == self._prompted("The same once more: "):
                return first
        raise UsageError("the new passphrase was not typed twice alike")

    def answer(self, question: str) -> str:
        """What a person types to a question. Raises `UsageError` where there is no terminal."""
        return self._prompted(question)

    def lines(self, file: str) -> Iterator[str]:
        """Lines as they come, without their ends; a byte that is no UTF-8 is a lone surrogate.

        Raises `UsageError`.
        """
        with self._opened(file) as stream:
            for line in stream:
                yield _text(line, errors="surrogateescape")

    def content(self, file: str) -> bytes:
        """All of it, text of whatever encoding. Raises `UsageError`."""
        with self._opened(file) as stream:
            return stream.read()

    def keyfile(self, file: str) -> bytes:
        """The content of a keyfile, of whatever length. Raises `UsageError`."""
        with self._opened(file) as stream:
            return stream.read(_LONGEST_KEYFILE_BYTES)

    def _first_line(self, file: str) -> str:
        with self._opened(file) as stream:
            line = stream.readline(_LONGEST_LINE_BYTES)
        if len(line) == _LONGEST_LINE_BYTES:
            raise UsageError("the passphrase is longer than 64 KiB")
        try:
            return _text(line, errors="strict")
        except UnicodeDecodeError as error:
            raise UsageError(f"the first line of {_named(file)} is not UTF-8 text") from error

    @contextmanager
    def _opened(self, file: str) -> Iterator[BinaryIO]:
        try:
            if file != STANDARD_INPUT:
                with Path(file).open("rb") as stream:
                    yield stream
            elif self._standard_input is not None:
                yield self._standard_input
            else:
                raise UsageError("standard input is closed")
        except FileNotFoundError as error:
            raise UsageError(f"there is no file {file}") from error
        except IsADirectoryError as error:
            raise UsageError(f"{file} is a folder, not a file") from error
        except OSError as error:
            raise UsageError(f"the file {file} cannot be read") from error

    def _prompted(self, prompt: str) -> str:
        # Without a terminal getpass would warn and read with echo: refuse instead.
        with warnings.catch_warnings():
            warnings.simplefilter("error", getpass.GetPassWarning)
            try:
                return self._ask(prompt)
            except (getpass.GetPassWarning, EOFError, OSError) as error:
                raise UsageError(
                    "there is no terminal to ask for the passphrase; use --passphrase-file"
                ) from error


def _named(file: str) -> str:
    return "standard input" if file == STANDARD_INPUT else f"the file {file}"


def _text(line: bytes, *, errors: str) -> str:
    return line.decode("utf-8-sig", errors).rstrip("\r\n")
