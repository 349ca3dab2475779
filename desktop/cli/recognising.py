"""`skrynia ocr`: text in pictures and scanned pages, read and stored document by document."""

from __future__ import annotations

import argparse
from collections.abc import Mapping

from archive.errors import EXIT_DONE, EXIT_FAILED, EXIT_PARTIAL, CancelledError
from archive.recognise import recognise
from archive.recognition import RecognisedDocument, RecognitionOutcome, RecognitionReport
from archive.records import ArticleId
from desktop.cli.command import Command, Context
from desktop.cli.console import Console
from desktop.cli.interrupt import cancel_on_interrupt
from desktop.cli.opening import add_archive, opened
from desktop.cli.progress_line import ProgressLine
from desktop.cli.unjailed import may_risk
from desktop.cli.usage import UsageError
from desktop.messages import wording


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "ids",
        metavar="ID",
        nargs="*",
        type=int,
        help="documents to read, also those that were read before; all unread ones without any",
    )
    parser.add_argument(
        "--languages",
        metavar="LIST",
        default="",
        help="languages on the pages, with commas, such as bel,rus; all that are here unless told",
    )
    parser.add_argument(
        "--unjailed",
        action="store_true",
        help="read pictures even where this system cannot lock their readers up",
    )


def _run(context: Context, arguments: argparse.Namespace) -> int:
    console = context.console
    languages = _languages(arguments.languages, context.rooms.picture_languages)
    ids = [ArticleId(number) for number in dict.fromkeys(arguments.ids)]
    with (
        opened(context, arguments, read_only=False) as archive,
        cancel_on_interrupt() as cancel,
        ProgressLine(console) as progress,
        context.rooms.recogniser(
            languages, may_risk=may_risk(context, agreed=arguments.unjailed), cancel=cancel
        ) as recogniser,
    ):
        report = recognise(
            archive,
            recogniser,
            ids or None,
            lambda told: _tell_document(console, told),
            afresh=bool(ids),
            progress=progress,
            cancel=cancel,
        )
    _tell_report(console, report)
    if report.cancelled:
        console.note(wording(CancelledError.code))
        return EXIT_FAILED
    return EXIT_PARTIAL if report.failed else EXIT_DONE


def _languages(words: str, known: Mapping[str, str]) -> list[str]:
    """ISO 639-1 codes of what was asked for by these or by Tesseract's. Raises `UsageError`."""
    codes = {name: code for code, name in known.items()} | {code: code for code in known}
    asked = [word.strip() for word in words.split(",") if word.strip()]
    if not set(asked) <= set(codes):
        raise UsageError(f"--languages takes some of: {', '.join(known.values())}")
    return list(dict.fromkeys(codes[word] for word in asked))


def _tell_document(console: Console, told: RecognisedDocument) -> None:
    record = {
        "id": told.article_id,
        "outcome": told.outcome.value,
        "pages": told.pages,
        "confidence": told.confidence,
        "code": told.code,
    }
    if told.outcome is RecognitionOutcome.FAILED:
        console.tell(record, f"Failed: {told.article_id}: {wording(told.code or '')}")
    elif told.outcome is RecognitionOutcome.EMPTY:
        console.tell(record, f"{told.article_id}: nothing to read")
    else:
        console.tell(
            record, f"{told.article_id}: {told.pages} pages, confidence {told.confidence} %"
        )


def _tell_report(console: Console, report: RecognitionReport) -> None:
    record = {
        "read": report.read,
        "empty": report.empty,
        "failed": report.failed,
        "pages": report.pages,
        "seconds": round(report.seconds, 3),
    }
    console.tell(
        record,
        f"Read {report.read}, nothing to read in {report.empty}, failed {report.failed} "
        f"({report.pages} pages, {report.seconds:.1f} s)",
    )


OCR = Command("ocr", "read text in pictures and scanned pages", _arguments, _run)
