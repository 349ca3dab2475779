"""The program's door: the window when it is called alone, the command line with a command."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Mapping, Sequence

from desktop.deriving import DERIVING_WORD, be_process
from importers.jail.starting import SERVER_WORD, be_server

WINDOW = "window"
_HELP = ("-h", "--help")
_ANSWERED_BY_COMMAND_LINE = (*_HELP, "--version", "--self-test")
_SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

FrontEnd = Callable[[Sequence[str]], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the front end that the words ask for; returns the exit status."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    front_end, rest = chosen(words, os.environ, sys.platform)
    return front_end(rest)


def chosen(
    words: list[str], environment: Mapping[str, str], platform: str
) -> tuple[FrontEnd, list[str]]:
    """The front end and the words that are left for it.

    Without a command the window is meant, if there is a screen to show it on.
    """
    if words[:1] == [SERVER_WORD]:
        return _jail_server, words[1:]
    if words[:1] == [DERIVING_WORD]:
        return _deriving_process, words[1:]
    if words[:1] == [WINDOW]:
        shown = _has_screen(environment, platform) or not set(_HELP).isdisjoint(words)
        return (_window if shown else _no_screen), words[1:]
    names_command = bool(words) and not words[0].startswith("-")
    if names_command or words[:1] in [[word] for word in _ANSWERED_BY_COMMAND_LINE]:
        return _command_line, words
    return (_window, words) if _has_screen(environment, platform) else (_command_line, words)


def _has_screen(environment: Mapping[str, str], platform: str) -> bool:
    return platform in ("win32", "darwin") or any(environment.get(name) for name in _SCREENS)


# Each front end is imported only when it is meant: Qt for a script, or argparse's commands for the
# window, would be loaded for nothing.


def _jail_server(words: Sequence[str]) -> int:
    """The packaged program, begun by itself to read untrusted files."""
    be_server(*words)
    return 0


def _deriving_process(_: Sequence[str]) -> int:
    """The packaged program, begun by itself to find out stems."""
    be_process()
    return 0


def _window(words: Sequence[str]) -> int:
    from desktop.app import main as window

    return window(words)


def _no_screen(_: Sequence[str]) -> int:
    """Told before Qt is loaded, which would end the process in words of its own."""
    from archive.errors import EXIT_FAILED
    from desktop.cli.console import Console
    from desktop.messages import NO_SCREEN

    Console(sys.stdout, sys.stderr, as_json=False).note(f"skrynia: {NO_SCREEN}")
    return EXIT_FAILED


def _command_line(words: Sequence[str]) -> int:
    from desktop.cli.main import main as command_line

    return command_line(words)


if __name__ == "__main__":
    sys.exit(main())
