"""What is wrong with the way the program was called."""

from __future__ import annotations

import argparse
from typing import NoReturn


class UsageError(Exception):
    """The command was not given what it needs. The message may be shown and holds no secret."""


class Parser(argparse.ArgumentParser):
    """Raises `UsageError` where argparse would leave the process."""

    def error(self, message: str) -> NoReturn:
        """Raise `UsageError` with the line of usage under the message."""
        raise UsageError(f"{message}\n{self.format_usage().rstrip()}")
