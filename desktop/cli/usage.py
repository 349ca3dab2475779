"""What is wrong with the way the program was called."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterator, Sequence
from typing import NoReturn

_MINUS = re.compile(r"-(?![A-Za-z]$)(?=[^\W\d_]|[\"“”„«(*?])")
"""Before a word that is left out; a letter alone is an option that there is not."""

_OPTION = re.compile(r"--?[a-z][a-z-]*")
_MARK = "\ufdd0"
"""Before a word that argparse would take for an option: a code point that stands in no text."""


class UsageError(Exception):
    """The command was not given what it needs. The message may be shown and holds no secret."""


class HelpAskedError(Exception):
    """Not a failure: the help of the command was asked for, and is the message."""


class Parser(argparse.ArgumentParser):
    """Raises `UsageError` and `HelpAskedError` where argparse would print and leave the process."""

    def parse_query(self, words: Sequence[str]) -> argparse.Namespace:
        """Options and words of a query, which may begin with a minus: `-court` leaves court out.

        Raises `UsageError` for a minus before the name of an option, which may be either.
        """
        parsed = self.parse_intermixed_args(list(self._marked(words)))
        for name, value in vars(parsed).items():
            if isinstance(value, str):
                setattr(parsed, name, value.removeprefix(_MARK))
            elif isinstance(value, list):
                setattr(parsed, name, [each.removeprefix(_MARK) for each in value])
        return parsed

    def _marked(self, words: Sequence[str]) -> Iterator[str]:
        known = _OPTION.findall(self.format_usage())
        options = words.index("--") if "--" in words else len(words)
        for place, word in enumerate(words):
            is_query = place < options and _MINUS.match(word) and word not in known
            if is_query and f"-{word.partition('=')[0]}" in known:
                self.error(f"write -{word} for the option, or -- {word} to leave the word out")
            yield f"{_MARK}{word}" if is_query else word

    def print_help(self, file: object = None) -> NoReturn:
        """Raise `HelpAskedError`."""
        raise HelpAskedError(self.format_help().rstrip())

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the line of usage under the message."""
        raise UsageError(f"{message}\n{self.format_usage().rstrip()}")


def count(text: str) -> int:
    """The number that an option was given, nought or more. Raises `ValueError` for others."""
    number = int(text)
    if number < 0:
        raise ValueError
    return number
