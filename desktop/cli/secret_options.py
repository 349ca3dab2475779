"""The options that name secrets, and the secrets that they make."""

from __future__ import annotations

import argparse
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from archive.errors import WeakSecretError, WrongSecretError
from archive.keys import KEYFILE_BYTES, Secret
from desktop.cli.command import Context
from desktop.cli.usage import UsageError

_GOOD_RATING = 3
"""Of 4: a hundred million guesses do not find it (Wheeler, zxcvbn, USENIX Security 2016)."""


@dataclass(frozen=True, slots=True)
class NewSecret:
    """A secret to be set; the words of a recovery code are to be shown once."""

    secret: Secret
    recovery_words: str | None = None


def add_opening_options(parser: argparse.ArgumentParser) -> None:
    """What opens an archive."""
    parser.add_argument(
        "--passphrase-file",
        metavar="F",
        help="read the passphrase from the first line of F; - is standard input",
    )
    parser.add_argument("--keyfile", metavar="F", help="the keyfile that belongs to the passphrase")
    parser.add_argument(
        "--recovery", action="store_true", help="what is given is a recovery code, in words"
    )


def add_new_options(parser: argparse.ArgumentParser) -> None:
    """What shall open an archive besides."""
    parser.add_argument(
        "--new-passphrase-file",
        metavar="F",
        help="read the new passphrase from the first line of F; - is the next line of input",
    )
    add_new_keyfile_options(parser, "--new-keyfile")
    parser.add_argument(
        "--new-recovery",
        action="store_true",
        help="make a recovery code and print its words, once, instead of a passphrase",
    )
    parser.add_argument(
        "--words",
        choices=("be", "ru", "en"),
        default="en",
        help="language of the recovery code (en)",
    )


def add_new_keyfile_options(parser: argparse.ArgumentParser, existing: str) -> None:
    """A keyfile for a new secret: one that exists or one to be made."""
    either = parser.add_mutually_exclusive_group()
    either.add_argument(
        existing, metavar="F", dest="new_keyfile", help="also demand the existing keyfile F"
    )
    either.add_argument(
        "--make-keyfile", metavar="F", help="make the keyfile F of 64 random bytes, and demand it"
    )


def opening_secret(context: Context, arguments: argparse.Namespace) -> Secret:
    """What the user opens the archive with.

    Raises `WrongSecretError` for what can open no archive at all, `UsageError`.
    """
    if arguments.recovery and arguments.keyfile:
        raise UsageError("a recovery code needs no keyfile")
    keyfile = context.inputs.keyfile(arguments.keyfile) if arguments.keyfile else None
    passphrase = context.inputs.passphrase(arguments.passphrase_file)
    try:
        return Secret(passphrase, keyfile=keyfile, recovery=arguments.recovery)
    except WeakSecretError as error:
        raise WrongSecretError from error


@contextmanager
def new_secret(
    context: Context, arguments: argparse.Namespace, *, passphrase_file: str | None
) -> Iterator[NewSecret]:
    """What shall open the archive; a keyfile made for it goes again when the block fails.

    Raises `WeakSecretError`, `UsageError`.
    """
    if getattr(arguments, "new_recovery", False):
        if passphrase_file or arguments.new_keyfile or arguments.make_keyfile:
            raise UsageError("--new-recovery stands alone: a recovery code needs nothing else")
        words = context.rooms.recovery_code(arguments.words)
        yield NewSecret(Secret(words, recovery=True), words)
        return
    passphrase = _new_passphrase(context, passphrase_file)
    if arguments.make_keyfile:
        with _made_keyfile(Path(arguments.make_keyfile)) as content:
            yield NewSecret(Secret(passphrase, keyfile=content))
        return
    keyfile = context.inputs.keyfile(arguments.new_keyfile) if arguments.new_keyfile else None
    yield NewSecret(Secret(passphrase, keyfile=keyfile))


def _new_passphrase(context: Context, file: str | None) -> str:
    """The passphrase; who typed it is told when it is easily guessed."""
    passphrase = context.inputs.new_passphrase(file)
    if file is None and context.rooms.rate_passphrase(passphrase) < _GOOD_RATING:
        context.console.note(
            "This passphrase is easily guessed. Seven random words are safer; "
            "`skrynia keys change` puts them in its place."
        )
    return passphrase


@contextmanager
def _made_keyfile(path: Path) -> Iterator[bytes]:
    """A keyfile that is on the disk before any archive depends on it."""
    content = secrets.token_bytes(KEYFILE_BYTES)
    try:
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    except OSError as error:
        raise UsageError("the keyfile cannot be made: its place is taken or barred") from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        yield content
    except BaseException:
        path.unlink(missing_ok=True)
        raise
