"""`skrynia show` and `skrynia remove`: single documents."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import datetime

from archive.documents import Reading, Removal, read_article, remove_articles
from archive.errors import EXIT_DONE, EXIT_PARTIAL
from archive.records import Annotation, ArticleId, OriginalRef
from archive.relatives import Relatives, relatives
from desktop.cli.command import Command, Context
from desktop.cli.console import Console, Strong
from desktop.cli.opening import add_archive, opened
from desktop.messages import wording


def _show_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("id", metavar="ID", type=int, help="number of the document")


def _show(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        reading = read_article(archive, ArticleId(arguments.id))
        around = relatives(archive, reading)
    if context.console.as_json:
        context.console.tell(_record(reading, around))
    else:
        _print(context.console, reading, around)
    return EXIT_DONE


def _record(reading: Reading, around: Relatives) -> dict[str, object]:
    article, description = reading.article, reading.article.description
    return {
        "id": article.id,
        "uid": article.uid,
        "version": article.version,
        "external_id": description.external_id,
        "title": description.title,
        "text": article.text,
        "kind": description.kind.value,
        "lang": description.language,
        "date": description.published,
        "authors": list(description.authors),
        "source": description.source,
        "url": description.url,
        "tags": list(description.tags),
        "collections": list(description.collections),
        "sensitivity": description.sensitivity.value,
        "place": description.place,
        "witness": description.witness,
        "other_languages": list(description.other_languages),
        "consent": description.consent.value,
        "captured_at": _instant(description.captured_at),
        "imported_at": _instant(article.imported_at),
        "content_sha256": article.content_hash.hex(),
        "original": _original_record(article.original),
        "annotations": [_annotation_record(annotation) for annotation in reading.annotations],
        **_belongings_record(reading, around),
    }


def _belongings_record(reading: Reading, around: Relatives) -> dict[str, object]:
    extras, provenance = reading.extras, reading.provenance
    parent = provenance.parent
    return {
        "rich_text": extras.rich_text,
        "facts": [list(fact) for fact in extras.facts],
        "places": [
            {"start": place.start, "kind": place.kind.value, "label": place.label}
            for place in extras.places
        ],
        "importer": provenance.importer,
        "path": provenance.path,
        "parent": parent,
        "parent_title": "" if parent is None else around.titles.get(parent, ""),
        "inner_path": provenance.inner_path,
        "children": list(reading.children),
        "found_again": list(reading.found_again),
        "entries": [each.article_id for each in reading.entries],
        "also_in": list(reading.also_in),
        "other_names": list(reading.other_names),
        "missing": [file.name for file in reading.missing],
        "near_copies": list(reading.copies),
        "companion": around.companion,
    }


def _instant(instant: datetime | None) -> str | None:
    return None if instant is None else instant.isoformat()


def _original_record(original: OriginalRef | None) -> dict[str, object] | None:
    if original is None:
        return None
    return {
        "sha256": original.sha256.hex(),
        "size_bytes": original.size_bytes,
        "media_type": original.media_type,
        "name": original.name,
    }


def _annotation_record(annotation: Annotation) -> dict[str, object]:
    return {
        "id": annotation.id,
        "start": annotation.span.start,
        "end": annotation.span.end,
        "quote": annotation.quote,
        "colour": annotation.colour,
        "note": annotation.note,
        "created_at": _instant(annotation.created_at),
    }


def _print(console: Console, reading: Reading, around: Relatives) -> None:
    article, description = reading.article, reading.article.description
    console.line(Strong(description.title or "(no title)"))
    facts = {
        "Number": str(article.id),
        "Kind": description.kind.value,
        "Language": description.language,
        "Date": description.published,
        "Authors": ", ".join(description.authors),
        "Source": description.source,
        "Address": description.url,
        "Tags": ", ".join(description.tags),
        "Original": article.original.name if article.original else "",
        "Found again as": ", ".join(reading.other_names),
        "Part of": _called([*_given(reading.provenance.parent), *reading.also_in], around),
        "Attachments": _numbers([*reading.children, *reading.found_again]),
        "Named and not here": ", ".join(file.name or "(left out)" for file in reading.missing),
        "Nearly the same as": _numbers(reading.copies),
        "Recording or transcript": _called(_given(around.companion), around),
    }
    for name, value in facts.items():
        if value:
            console.line(f"{name}: {value}")
    console.line("")
    console.line(article.text)


def _given(number: ArticleId | None) -> Sequence[ArticleId]:
    return () if number is None else (number,)


def _called(ids: Sequence[ArticleId], around: Relatives) -> str:
    """Numbers, each with what the document is called, on one line."""
    titles = (" ".join(around.titles.get(each, "").split()) for each in ids)
    named = zip(ids, titles, strict=True)
    return ", ".join(f"{each} ({title})" if title else str(each) for each, title in named)


def _numbers(ids: Sequence[ArticleId]) -> str:
    return ", ".join(map(str, ids))


def _remove_arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("ids", metavar="ID", nargs="+", type=int, help="numbers of the documents")
    parser.add_argument(
        "--with-attachments",
        action="store_true",
        help="also delete what was embedded in them; else that stays, for itself",
    )


def _remove(context: Context, arguments: argparse.Namespace) -> int:
    ids = [ArticleId(number) for number in dict.fromkeys(arguments.ids)]
    with opened(context, arguments, read_only=False) as archive:
        removals = remove_articles(archive, ids, with_attachments=arguments.with_attachments)
    for removal in removals:
        _tell_removal(context.console, removal)
    return EXIT_PARTIAL if any(removal.code for removal in removals) else EXIT_DONE


def _tell_removal(console: Console, removal: Removal) -> None:
    record = {
        "id": removal.article_id,
        "outcome": "removed" if removal.code is None else "failed",
        "code": removal.code,
    }
    what = "removed" if removal.code is None else wording(removal.code)
    console.tell(record, f"{removal.article_id}: {what}")


SHOW = Command("show", "print one document", _show_arguments, _show)
REMOVE = Command("remove", "delete documents, text and postings", _remove_arguments, _remove)
