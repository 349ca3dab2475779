"""`skrynia usb make`, `check` and `update`: a stick with program and archives."""

from __future__ import annotations

import argparse
import sys
from contextlib import ExitStack, closing
from pathlib import Path

from archive.errors import EXIT_DONE
from archive.ports import OpenArchive
from desktop.cli.command import Command, Context
from desktop.cli.opening import add_json
from desktop.cli.releases import add_public_key, tell_findings, trusted_key
from desktop.cli.secret_options import add_opening_options, opening_secret
from desktop.cli.usage import UsageError
from release.durable_copy import as_storage_errors
from release.stick import ARCHIVES, Stick, check_stick, put_program
from release.updating import update
from release.verifying import seal_folder
from release.version import read_version

_SUFFIX = ".skrynia"


def _make_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("stick", metavar="DEST", type=Path, help="mounted stick, or a folder")
    parser.add_argument(
        "--archive",
        metavar="A",
        type=Path,
        action="append",
        default=[],
        help="archive to copy onto it (may be given again)",
    )
    parser.add_argument(
        "--read-only",
        action="store_true",
        help="seal the archives: the copies are only ever read",
    )
    parser.add_argument(
        "--program", metavar="DIR", type=Path, help="packaged program (else this one)"
    )
    add_opening_options(parser)
    add_json(parser)


def _make(context: Context, arguments: argparse.Namespace) -> int:
    stick, program = Stick(arguments.stick), _program(arguments)
    places = [_stick_name(archive) for archive in arguments.archive]
    if len({place.casefold() for place in places}) < len(places):
        raise UsageError("two of the archives have one name")
    stick.demand_folder()
    for place in places:
        stick.demand_free(place)
    with ExitStack() as opened:
        # All of them before the stick is touched: a wrong passphrase changes nothing.
        archives = [
            opened.enter_context(closing(_unlocked(context, arguments, archive)))
            for archive in arguments.archive
        ]
        put_program(stick, program, lambda _: None)
        names = [
            _put_archive(context, arguments, stick, place, archive)
            for place, archive in zip(places, archives, strict=True)
        ]
    context.console.tell(
        {
            "stick": str(stick.root),
            "version": read_version(program).number,
            "archives": names,
        },
        f"{stick.root}: the program and {len(names)} archives are on it, and were checked.",
    )
    return EXIT_DONE


def _unlocked(context: Context, arguments: argparse.Namespace, archive: Path) -> OpenArchive:
    locked = context.rooms.shelf.at(archive)
    return locked.unlock(opening_secret(context, arguments), read_only=True)


def _put_archive(
    context: Context,
    arguments: argparse.Namespace,
    stick: Stick,
    place: str,
    archive: OpenArchive,
) -> str:
    """Copy one archive through the program's own backup, which reads all of the copy."""
    destination = stick.archive(place)
    with as_storage_errors():
        destination.parent.mkdir(exist_ok=True)
    context.console.note(f"{place}: copying, then reading all of the copy")
    archive.backup(destination)
    if arguments.read_only:
        with as_storage_errors():
            seal_folder(destination, None, "")
    return f"{ARCHIVES}/{destination.name}"


def _stick_name(archive: Path) -> str:
    name = archive.absolute().name
    return name if name.endswith(_SUFFIX) else name + _SUFFIX


def _program(arguments: argparse.Namespace) -> Path:
    if arguments.program is not None:
        return Path(arguments.program)
    if not getattr(sys, "frozen", False):
        raise UsageError("this is no packaged program: name one with --program")
    return Path(sys.executable).parent


def _check_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("stick", metavar="DEST", type=Path, help="mounted stick, or a folder")
    add_json(parser)


def _check(context: Context, arguments: argparse.Namespace) -> int:
    stick = Stick(arguments.stick)
    findings = check_stick(stick)
    versions = [read_version(place.starting) for place in stick.places()]
    for version in versions:
        context.console.line(f"{version.platform}: {version.number}, of {version.built_at}")
    programs = {version.platform: version.number for version in versions}
    return tell_findings(context.console, findings, programs=programs)


def _update_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("stick", metavar="DEST", type=Path, help="stick to be updated")
    parser.add_argument(
        "--source",
        metavar="DIR",
        type=Path,
        required=True,
        help="a newer signed program: its folder, on another stick or unpacked",
    )
    add_public_key(parser)
    add_json(parser)


def _update(context: Context, arguments: argparse.Namespace) -> int:
    stick, key = Stick(arguments.stick), trusted_key(arguments)
    version = update(stick, arguments.source, key, lambda _: None)
    context.console.tell(
        {"stick": str(stick.root), "platform": version.platform, "version": version.number},
        f"{stick.root}: updated to {version.number}",
    )
    return EXIT_DONE


STICKS = (
    Command("usb make", "put the program and archives onto a stick", _make_arguments, _make),
    Command("usb check", "look for damage on a stick", _check_arguments, _check),
    Command("usb update", "put a newer signed program onto a stick", _update_arguments, _update),
)
