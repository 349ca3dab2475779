"""`skrynia review`: what was guessed about documents, looked at and corrected by people."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
from enum import StrEnum
from typing import TypeVar

from archive.errors import EXIT_DONE, InvalidRecordError
from archive.ports import OpenArchive
from archive.records import ArticleId, Consent, Description, Kind, Sensitivity
from archive.review import Unreviewed, describe, unreviewed
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.opening import add_archive, opened
from desktop.cli.usage import UsageError

_TEXTS = ("title", "source", "url", "external_id", "place", "witness")
_LISTS = ("authors", "tags", "collections", "other_languages")
_RENAMED = {"date": "published", "lang": "language"}
_NAMES = {field: name for name, field in _RENAMED.items()}
_FIELDS = (*_TEXTS, "date", "lang", *_LISTS, "kind", "sensitivity", "consent", "captured_at")

Choice = TypeVar("Choice", bound=StrEnum)


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("ids", metavar="ID", nargs="*", type=int, help="numbers of documents")
    parser.add_argument(
        "--set",
        metavar="FIELD=VALUE",
        action="append",
        default=[],
        help=f"correct a field: {', '.join(_FIELDS)}; several names with ; between",
    )
    parser.add_argument(
        "--accept", action="store_true", help="take the documents off the list: they are right now"
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    changes = dict(_change(word) for word in arguments.set)
    ids = [ArticleId(number) for number in dict.fromkeys(arguments.ids)]
    acting = bool(changes) or arguments.accept
    if acting != bool(ids):
        raise UsageError("name documents together with --set or --accept")
    with opened(context, arguments, read_only=not acting) as archive:
        if acting:
            _act(context.console, archive, ids, changes, accepted=arguments.accept)
        else:
            for waiting in unreviewed(archive):
                _tell(context.console, waiting)
    return EXIT_DONE


def _act(
    console: Console,
    archive: OpenArchive,
    ids: list[ArticleId],
    changes: dict[str, object],
    *,
    accepted: bool,
) -> None:
    for article_id in ids:
        article = describe(archive, article_id, changes, accepted=accepted)
        record = {"id": article_id, "version": article.version, "accepted": accepted}
        console.tell(record, f"{article_id}: version {article.version}")


def _tell(console: Console, waiting: Unreviewed) -> None:
    description = waiting.summary.description
    guessed = {_NAMES.get(field, field): _shown(description, field) for field in waiting.guessed}
    record = {"id": waiting.summary.id, "title": description.title, "guessed": guessed}
    fields = ", ".join(f"{name}: {value or '-'}" for name, value in guessed.items())
    console.tell(record, f"{waiting.summary.id}: {description.title or '(no title)'} ({fields})")


def _shown(description: Description, field: str) -> str:
    value = getattr(description, field)
    return "; ".join(value) if isinstance(value, tuple) else str(value or "")


def _change(word: str) -> tuple[str, object]:
    """One `--set`: the field of the description and its value. Raises `UsageError`."""
    name, equals, value = word.partition("=")
    if not equals or name not in _FIELDS:
        raise UsageError(f"--set takes FIELD=VALUE with one of: {', '.join(_FIELDS)}")
    if name in _LISTS:
        return name, tuple(each.strip() for each in value.split(";") if each.strip())
    if name == "kind":
        return name, _choice(Kind, value)
    if name == "sensitivity":
        return name, _choice(Sensitivity, value)
    if name == "consent":
        return name, _choice(Consent, value)
    if name == "captured_at":
        return name, _instant(value)
    return _RENAMED.get(name, name), value


def _choice(choices: type[Choice], value: str) -> Choice:
    try:
        return choices(value)
    except ValueError:
        raise UsageError(f"one of: {', '.join(choices)}") from None


def _instant(value: str) -> datetime | None:
    if not value:
        return None
    try:
        instant = datetime.fromisoformat(value)
    except ValueError:
        raise InvalidRecordError("captured_at") from None
    if instant.tzinfo is None:
        instant = instant.replace(tzinfo=UTC)
    return instant.astimezone(UTC)


REVIEW = Command("review", "list, correct and accept what was guessed", _arguments, _run)
