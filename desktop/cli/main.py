"""Entry of the command line: from words to an exit status."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Sequence

from archive.errors import (
    EXIT_DONE,
    EXIT_FAILED,
    EXIT_USAGE,
    CancelledError,
    InvariantError,
    SkryniaError,
)
from desktop import __version__, wiring
from desktop.cli.batching import BATCH
from desktop.cli.binning import BIN
from desktop.cli.coding import CODES
from desktop.cli.command import Command, Context
from desktop.cli.console import Console, OutputLostError
from desktop.cli.copies import DUPLICATES
from desktop.cli.correcting import TEXTS
from desktop.cli.create import CREATE
from desktop.cli.custody import CUSTODY
from desktop.cli.custody_checking import CHECK_LOG
from desktop.cli.demo import DEMO
from desktop.cli.doctor import DOCTOR
from desktop.cli.documents import REMOVE, SHOW
from desktop.cli.importing import IMPORT
from desktop.cli.inputs import Inputs
from desktop.cli.interrupt import terminate_as_interrupt
from desktop.cli.keys import KEYS
from desktop.cli.labelling import LABELS
from desktop.cli.originals import ORIGINAL
from desktop.cli.recognising import OCR
from desktop.cli.releases import RELEASES
from desktop.cli.review import REVIEW
from desktop.cli.saved import HISTORY, SEARCHES
from desktop.cli.searching import SEARCH
from desktop.cli.self_test import SELF_TEST
from desktop.cli.sticks import STICKS
from desktop.cli.upkeep import BACKUP, REINDEX, STATS, VERIFY
from desktop.cli.usage import HelpAskedError, Parser, UsageError
from desktop.messages import describe, wording
from desktop.wiring import Rooms, place_of

PROGRAM = "skrynia"
COMMANDS = {
    command.name: command
    for command in (
        *(CREATE, IMPORT, OCR, SEARCH, BATCH, *SEARCHES, *HISTORY, SHOW, REMOVE),
        *(CUSTODY, CHECK_LOG, DUPLICATES, REVIEW, ORIGINAL, *CODES, *BIN, *LABELS, *TEXTS),
        *(STATS, VERIFY, REINDEX, BACKUP, *KEYS, DEMO, DOCTOR),
        *(*STICKS, *RELEASES, SELF_TEST),
    )
}
_USAGE_CODE = "usage"


def main(
    arguments: Sequence[str] | None = None,
    *,
    build: Callable[[], Rooms] = wiring.start,
    ask: Callable[[str], str] = getpass.getpass,
) -> int:
    """Run one command and give its exit status; nothing is raised.

    `build` joins the rooms, `ask` reads a passphrase without echo.
    """
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words[:1] == [f"--{SELF_TEST.name}"]:
        words[0] = SELF_TEST.name
    options = words[: words.index("--")] if "--" in words else words
    console = Console(sys.stdout, sys.stderr, as_json="--json" in options)
    try:
        with terminate_as_interrupt():
            return _guarded(words, console, build, ask)
    except OutputLostError:
        _send_nowhere()
        return EXIT_FAILED


def _guarded(
    words: list[str],
    console: Console,
    build: Callable[[], Rooms],
    ask: Callable[[str], str],
) -> int:
    try:
        return _run(words, console, build, ask)
    except UsageError as error:
        return _fail(console, _USAGE_CODE, str(error), EXIT_USAGE)
    except InvariantError as error:
        return _fail(console, error.code, _bug(error), error.exit_status)
    except SkryniaError as error:
        return _fail(console, error.code, describe(error), error.exit_status)
    except KeyboardInterrupt:
        return _fail(console, CancelledError.code, wording(CancelledError.code), EXIT_FAILED)
    except OutputLostError:
        raise
    except Exception as error:
        return _fail(console, InvariantError.code, _bug(error), EXIT_FAILED)


def _run(
    words: list[str],
    console: Console,
    build: Callable[[], Rooms],
    ask: Callable[[str], str],
) -> int:
    if words[:1] in (["-h"], ["--help"], ["help"]):
        console.page(_overview())
        return EXIT_DONE
    if words[:1] == ["--version"]:
        console.page(f"{PROGRAM} {__version__}")
        return EXIT_DONE
    command, rest = _chosen(words)
    # Without abbreviations: an option added later must not change what a script says.
    parser = Parser(
        prog=f"{PROGRAM} {command.name}", description=command.summary, allow_abbrev=False
    )
    command.arguments(parser)
    try:
        parse = parser.parse_query if command.asks else parser.parse_intermixed_args
        parsed = parse(rest)
    except HelpAskedError as help_asked:
        console.page(str(help_asked))
        return EXIT_DONE
    standard_input = None if sys.stdin is None else sys.stdin.buffer
    return command.run(Context(build(), console, Inputs(standard_input, ask)), parsed)


def _chosen(words: list[str]) -> tuple[Command, list[str]]:
    for count in (2, 1):
        command = COMMANDS.get(" ".join(words[:count]))
        if command is not None:
            return command, words[count:]
    raise UsageError(f"no such command\n{_overview()}")


def _overview() -> str:
    rows = [f"  {command.name:<12}  {command.summary}" for command in COMMANDS.values()]
    head = [f"usage: {PROGRAM} COMMAND ARCHIVE …", "", "commands:"]
    tail = [
        f"{PROGRAM} COMMAND --help tells more.",
        f"{PROGRAM} alone, or {PROGRAM} window ARCHIVE, opens the window.",
    ]
    return "\n".join([*head, *rows, "", *tail])


def _bug(error: Exception) -> str:
    return f"{wording(InvariantError.code)} ({place_of(error)})"


def _fail(console: Console, code: str, text: str, status: int) -> int:
    console.note(f"{PROGRAM}: {text}")
    if console.as_json:
        console.tell({"error": code})
    return status


def _send_nowhere() -> None:
    """What Python still holds back would fail again at exit, with a traceback."""
    if sys.stdout is None:
        return
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


if __name__ == "__main__":
    sys.exit(main())
