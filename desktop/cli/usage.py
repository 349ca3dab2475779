"""What is wrong with the way the program was called."""

from __future__ import annotations

import argparse
from typing import NoReturn


class UsageError(Exception):
    """The command was not given what it needs. The message may be shown and holds no secret."""


class HelpAskedError(Exception):
    """Not a failure: the help of the command was asked for, and is the message."""


class Parser(argparse.ArgumentParser):
    """Raises `UsageError` and `HelpAskedError` where argparse would print and leave the process."""

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
