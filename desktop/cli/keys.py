"""`skrynia keys`: the slots that open an archive."""

from __future__ import annotations

import argparse

from archive.errors import EXIT_DONE
from archive.keys import KeySlot, Secret
from archive.ports import Keyring
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened, opened_with_secret
from desktop.cli.secret_options import add_new_options, new_secret
from desktop.cli.usage import UsageError


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        slots = archive.keyring.slots()
    for slot in slots:
        _tell_slot(context.console, slot)
    return EXIT_DONE


def _tell_slot(console: Console, slot: KeySlot, recovery_words: str | None = None) -> None:
    record: dict[str, object] = {
        "slot": slot.number,
        "kind": slot.kind.value,
        "label": slot.label,
        "created_at": slot.created_at.isoformat(),
    }
    if recovery_words is not None:
        record["recovery"] = recovery_words
    made = f"{slot.created_at:%Y-%m-%d}"
    console.tell(record, f"{slot.number}  {slot.kind.value:<18}  {made}  {slot.label}".rstrip())
    if recovery_words is not None:
        console.line("\nRecovery code. Write it on paper; it is not shown again:\n")
        console.line(f"    {recovery_words}")


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    add_new_options(parser)
    parser.add_argument("--label", metavar="TEXT", default="", help="what the list calls this key")


def _add(context: Context, arguments: argparse.Namespace) -> int:
    file = arguments.new_passphrase_file
    with opened(context, arguments, read_only=False) as archive:
        with new_secret(context, arguments, passphrase_file=file) as new:
            slot = archive.keyring.add(new.secret, arguments.label)
        _tell_slot(context.console, slot, new.recovery_words)
    return EXIT_DONE


def _remove_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("slot", metavar="SLOT", type=int, help="number that `keys list` shows")


def _remove(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        archive.keyring.remove(arguments.slot)
    context.console.tell(
        {"slot": arguments.slot, "outcome": "removed"}, f"Removed key {arguments.slot}"
    )
    return EXIT_DONE


def _change_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    add_new_options(parser)
    parser.add_argument(
        "slot",
        metavar="SLOT",
        type=int,
        nargs="?",
        help="number that `keys list` shows; not needed when only one key is of the kind "
        "that opens the archive now",
    )


def _change(context: Context, arguments: argparse.Namespace) -> int:
    file = arguments.new_passphrase_file
    with opened_with_secret(context, arguments, read_only=False) as (archive, secret):
        number = _slot_number(archive.keyring, arguments.slot, secret)
        with new_secret(context, arguments, passphrase_file=file) as new:
            slot = archive.keyring.change(number, new.secret)
        _tell_slot(context.console, slot, new.recovery_words)
    return EXIT_DONE


def _slot_number(keyring: Keyring, asked_for: int | None, secret: Secret) -> int:
    """The slot that was named, else the only one that the opening secret can have opened."""
    if asked_for is not None:
        return asked_for
    alike = [slot.number for slot in keyring.slots() if slot.kind is secret.kind]
    if len(alike) != 1:
        raise UsageError("several keys are of this kind: name the SLOT (see `keys list`)")
    return alike[0]


KEYS = (
    Command("keys list", "show the keys that open the archive", add_archive, _list),
    Command("keys add", "add a key", _add_arguments, _add),
    Command("keys remove", "remove a key", _remove_arguments, _remove),
    Command("keys change", "put another secret in the place of a key", _change_arguments, _change),
)
