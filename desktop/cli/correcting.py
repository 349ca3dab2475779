"""`skrynia text …`: wordings of a document, each beside the others."""

from __future__ import annotations

import argparse

from archive.editing.correcting import (
    Corrected,
    correct_text,
    return_to_version,
    text_versions,
)
from archive.errors import EXIT_DONE
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("id", metavar="ID", type=int, help="number of the document")


def _versions(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        for each in text_versions(archive, ArticleId(arguments.id)):
            at = each.at.isoformat()
            record = {"version": each.number, "at": at, "text": each.text}
            context.console.tell(record, f"{each.number}. {at}: {len(each.text)} characters")
    return EXIT_DONE


def _correct_arguments(parser: argparse.ArgumentParser) -> None:
    _arguments(parser)
    parser.add_argument("file", metavar="FILE", help="the corrected text, UTF-8; - is stdin")


def _correct(context: Context, arguments: argparse.Namespace) -> int:
    text = "\n".join(context.inputs.lines(arguments.file))
    with opened(context, arguments, read_only=False) as archive:
        return _tell(context.console, correct_text(archive, ArticleId(arguments.id), text))


def _return_arguments(parser: argparse.ArgumentParser) -> None:
    _arguments(parser)
    parser.add_argument("version", metavar="VERSION", type=int, help="as `text list` tells it")


def _return(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        told = return_to_version(archive, ArticleId(arguments.id), arguments.version)
        return _tell(context.console, told)


def _tell(console: Console, told: Corrected) -> int:
    record = {
        "changed": bool(told.change),
        "marks_found": list(told.found),
        "marks_not_found": list(told.lost),
    }
    words = f"changed; {len(told.found)} marks moved along, {len(told.lost)} were not found"
    console.tell(record, words if told.change else "nothing to change")
    return EXIT_DONE


TEXTS = (
    Command("text list", "the wordings of a document", _arguments, _versions),
    Command("text correct", "put a corrected text above it", _correct_arguments, _correct),
    Command("text return", "put an earlier wording above the others", _return_arguments, _return),
)
