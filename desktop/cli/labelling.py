"""`skrynia labels …`: tags and collections, and the documents that have them."""

from __future__ import annotations

import argparse

from archive.changes import Change
from archive.editing.labelling import (
    create_label,
    delete_label,
    give_labels,
    merge_labels,
    read_labels,
    rename_label,
    take_labels,
)
from archive.errors import EXIT_DONE
from archive.labels import LabelKind
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened


def _kind_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "kind", metavar="KIND", choices=[each.value for each in LabelKind], help="tag or collection"
    )


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        for node in read_labels(archive, LabelKind(arguments.kind)):
            record = {"name": node.name, "own": node.own, "total": node.total}
            context.console.tell(record, f"{'  ' * node.depth}{node.leaf}: {node.total}")
    return EXIT_DONE


def _name_arguments(parser: argparse.ArgumentParser) -> None:
    _kind_arguments(parser)
    parser.add_argument("name", metavar="NAME", help="a path, with / between its parts")


def _documents_arguments(parser: argparse.ArgumentParser) -> None:
    _name_arguments(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", type=int, help="numbers of documents")


def _give(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        kind, ids = LabelKind(arguments.kind), _ids(arguments)
        return _tell(context.console, give_labels(archive, kind, ids, [arguments.name]))


def _take(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        kind, ids = LabelKind(arguments.kind), _ids(arguments)
        return _tell(context.console, take_labels(archive, kind, ids, [arguments.name]))


def _create(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        change = create_label(archive, LabelKind(arguments.kind), arguments.name)
        return _tell(context.console, change)


def _rename_arguments(parser: argparse.ArgumentParser) -> None:
    _name_arguments(parser)
    parser.add_argument("new_name", metavar="NEW", help="what it is called from now on")


def _rename(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        kind = LabelKind(arguments.kind)
        change = rename_label(archive, kind, arguments.name, arguments.new_name)
        return _tell(context.console, change)


def _merge_arguments(parser: argparse.ArgumentParser) -> None:
    _kind_arguments(parser)
    parser.add_argument("into", metavar="INTO", help="what all of them become")
    parser.add_argument("names", metavar="NAME", nargs="+", help="what becomes one")


def _merge(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        kind = LabelKind(arguments.kind)
        change = merge_labels(archive, kind, arguments.names, arguments.into)
        return _tell(context.console, change)


def _delete(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        change = delete_label(archive, LabelKind(arguments.kind), arguments.name)
        return _tell(context.console, change)


def _ids(arguments: argparse.Namespace) -> list[ArticleId]:
    return [ArticleId(number) for number in dict.fromkeys(arguments.ids)]


def _tell(console: Console, change: Change) -> int:
    changed = sorted(change.touched)
    console.tell({"changed": changed}, f"{len(changed)} documents changed")
    return EXIT_DONE


LABELS = (
    Command("labels list", "tags or collections as a tree", _kind_arguments, _list),
    Command("labels create", "keep a name that no document has yet", _name_arguments, _create),
    Command("labels give", "give documents a tag or collection", _documents_arguments, _give),
    Command("labels take", "take a tag or collection from documents", _documents_arguments, _take),
    Command("labels rename", "rename or move one, with all below it", _rename_arguments, _rename),
    Command("labels merge", "make several one", _merge_arguments, _merge),
    Command("labels delete", "forget one; the documents stay", _name_arguments, _delete),
)
