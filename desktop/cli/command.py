"""What a command is: its words, its arguments, and what it does."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from dataclasses import dataclass

from desktop.cli.console import Console
from desktop.cli.inputs import Inputs
from desktop.wiring import Rooms


@dataclass(frozen=True, slots=True)
class Context:
    """What a command works with."""

    rooms: Rooms
    console: Console
    inputs: Inputs


@dataclass(frozen=True, slots=True)
class Command:
    """One command of the contract."""

    name: str
    """As typed: "search", "keys list"."""
    summary: str
    arguments: Callable[[argparse.ArgumentParser], None]
    run: Callable[[Context, argparse.Namespace], int]
    """Gives the exit status."""
    asks: bool = False
    """Whether its words are a query, in which a minus leaves a word out."""
