"""`skrynia release verify` and `seal`: is this program what its makers signed?"""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.resources import files
from pathlib import Path

from archive.errors import EXIT_DAMAGED, EXIT_DONE
from desktop import __version__
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_json
from desktop.cli.usage import UsageError
from release.checksums import FileFinding
from release.minisign import PublicKey, SecretKey
from release.secret_key_file import is_sealed, read_secret_key
from release.verifying import seal_folder, verify_folder

_OWN_KEY = "release.pub"


def add_public_key(parser: argparse.ArgumentParser) -> None:
    """Whose signature is meant."""
    parser.add_argument(
        "--public-key",
        metavar="F",
        type=Path,
        help="public key file of minisign (else the one that this program was built with)",
    )


def trusted_key(arguments: argparse.Namespace) -> PublicKey:
    """The key that was named, or the one in this program. Raises `UsageError` without either."""
    if arguments.public_key is not None:
        return PublicKey.parse(_text(arguments.public_key))
    own = files("resources").joinpath(_OWN_KEY)
    if not own.is_file():
        raise UsageError("this program was built without a key: name one with --public-key")
    return PublicKey.parse(own.read_text("utf-8"))


def tell_findings(console: Console, findings: Iterable[FileFinding], **more: object) -> int:
    """Say which files are not as they were listed; gives the exit status."""
    found = list(findings)
    rows = [{"file": each.name, "difference": each.difference.value} for each in found]
    if console.as_json:
        console.tell({"ok": not found, "findings": rows, **more})
    for each in found:
        console.line(f"{each.difference.value}: {each.name}")
    console.line("Damage was found." if found else "Sound: every file is as it was listed.")
    return EXIT_DAMAGED if found else EXIT_DONE


def _verify_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="folder with SHA256SUMS")
    add_public_key(parser)
    add_json(parser)


def _verify(context: Context, arguments: argparse.Namespace) -> int:
    key = trusted_key(arguments)
    verdict = verify_folder(arguments.folder, key)
    context.console.line(f"Signed by {key.name}: {verdict.comment}")
    return tell_findings(context.console, verdict.findings, key=key.name, comment=verdict.comment)


def _seal_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="folder to be handed out")
    parser.add_argument("--secret-key", metavar="F", type=Path, help="secret key file of minisign")
    parser.add_argument(
        "--passphrase-file", metavar="P", help="passphrase of the secret key; - is standard input"
    )
    parser.add_argument("--comment", help="trusted comment of the signature (name and moment)")
    add_json(parser)


def _seal(context: Context, arguments: argparse.Namespace) -> int:
    comment = arguments.comment or f"skrynia {__version__} {datetime.now(UTC):%Y-%m-%d}"
    key = None if arguments.secret_key is None else _secret_key(context, arguments)
    if "\n" in comment or not arguments.folder.is_dir():
        raise UsageError("DIR must be a folder, and the comment one line")
    seal_folder(arguments.folder, key, comment)
    signer = "" if key is None else key.public.name
    context.console.tell(
        {"folder": str(arguments.folder), "key": signer},
        f"Sealed {arguments.folder}" + (f", signed by {signer}" if signer else ", not signed"),
    )
    return EXIT_DONE


def _secret_key(context: Context, arguments: argparse.Namespace) -> SecretKey:
    text = _text(arguments.secret_key)
    if not is_sealed(text):
        return read_secret_key(text)
    return read_secret_key(text, context.inputs.passphrase(arguments.passphrase_file).encode())


def _text(file: Path) -> str:
    try:
        return file.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError("the key file cannot be read") from error


RELEASES = (
    Command(
        "release verify",
        "check files and signature of a program that was handed out",
        _verify_arguments,
        _verify,
    ),
    Command(
        "release seal", "list and sign the files of a program to hand out", _seal_arguments, _seal
    ),
)
