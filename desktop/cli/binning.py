"""`skrynia bin …`: documents that wait to be deleted."""

from __future__ import annotations

import argparse
from collections.abc import Iterable

from archive.documents import Removal
from archive.editing.binning import empty_bin, put_into_bin, read_bin, restore_from_bin
from archive.errors import EXIT_DONE, EXIT_PARTIAL
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened
from desktop.messages import wording


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        for each in read_bin(archive):
            title, at = each.summary.description.title, each.binned_at.isoformat()
            record = {"id": each.summary.id, "title": title, "binned_at": at}
            context.console.tell(record, f"{each.summary.id}: {title}  ({at})")
    return EXIT_DONE


def _ids_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", type=int, help="numbers of documents")


def _put_arguments(parser: argparse.ArgumentParser) -> None:
    _ids_arguments(parser)
    parser.add_argument(
        "--with-attachments", action="store_true", help="also what was embedded in them"
    )


def _put(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        change = put_into_bin(archive, _ids(arguments), with_attachments=arguments.with_attachments)
    return _tell_moved(context.console, change.touched, "binned", "in the bin")


def _restore(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        change = restore_from_bin(archive, _ids(arguments))
    return _tell_moved(context.console, change.touched, "restored", "taken out of the bin")


def _empty_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "ids", metavar="ID", nargs="*", type=int, help="numbers of documents; without any, all"
    )


def _empty(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        removals = empty_bin(archive, _ids(arguments) or None)
    for removal in removals:
        _tell_removal(context.console, removal)
    return EXIT_PARTIAL if any(removal.code for removal in removals) else EXIT_DONE


def _ids(arguments: argparse.Namespace) -> list[ArticleId]:
    return [ArticleId(number) for number in dict.fromkeys(arguments.ids)]


def _tell_moved(console: Console, ids: Iterable[ArticleId], outcome: str, words: str) -> int:
    for each in sorted(ids):
        console.tell({"id": each, "outcome": outcome}, f"{each}: {words}")
    return EXIT_DONE


def _tell_removal(console: Console, removal: Removal) -> None:
    outcome = "failed" if removal.code else "removed"
    record = {"id": removal.article_id, "outcome": outcome, "code": removal.code}
    console.tell(
        record, f"{removal.article_id}: {wording(removal.code) if removal.code else 'removed'}"
    )


BIN = (
    Command("bin list", "documents that wait to be deleted", add_archive, _list),
    Command("bin put", "put documents into the bin", _put_arguments, _put),
    Command("bin restore", "take documents out of the bin", _ids_arguments, _restore),
    Command("bin empty", "delete what is in the bin for good", _empty_arguments, _empty),
)
