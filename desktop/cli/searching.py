"""`skrynia search`: ranked hits for one query or for many."""

from __future__ import annotations

import argparse
from collections.abc import Iterable
from itertools import islice

from archive.errors import EXIT_DONE, EXIT_PARTIAL, QuerySyntaxError
from archive.find import find
from archive.ports import OpenArchive
from archive.searching import (
    Facets,
    Hit,
    Reason,
    SearchRequest,
    SearchResult,
    Snippet,
    Suggestion,
    Why,
)
from desktop.cli.command import Command, Context
from desktop.cli.console import Console, Strong
from desktop.cli.inputs import STANDARD_INPUT
from desktop.cli.layers import add_layers
from desktop.cli.opening import add_archive, opened
from desktop.cli.usage import UsageError, count
from desktop.messages import describe, describe_mistake, describe_reason

_SNIPPET_GAP = " … "
_SHOWN_VALUES = 6
"""Values of a facet that a person is shown; `--json` has them all."""


def _arguments(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument(
        "query",
        metavar="QUERY",
        nargs="*",
        help="words are joined by AND; OR, NOT, quotes, ~, *, fields and ranges are written",
    )
    parser.add_argument("--batch", metavar="FILE", help="one query a line; - is standard input")
    parser.add_argument("--limit", metavar="N", type=count, default=10, help="hits (10)")
    parser.add_argument("--offset", metavar="N", type=count, default=0, help="hits to pass over")
    parser.add_argument("--facets", action="store_true", help="count languages, years, kinds, …")
    add_layers(parser)


def _run(context: Context, arguments: argparse.Namespace) -> int:
    queries = _queries(context, arguments)
    # Deriving the key takes one processor some time, in which another can read dictionaries.
    enough = context.rooms.prepare_search(" ".join(arguments.query))
    with opened(context, arguments, read_only=True) as archive:
        enough()
        if arguments.batch is None:
            for query in queries:
                tell_search(context.console, archive, _request(arguments, query))
            return EXIT_DONE
        return _run_batch(context.console, archive, (_request(arguments, q) for q in queries))


def _queries(context: Context, arguments: argparse.Namespace) -> Iterable[str]:
    """One query from the words, or the lines of the batch that hold one, as they come."""
    if bool(arguments.query) == (arguments.batch is not None):
        raise UsageError("give either QUERY or --batch FILE")
    if arguments.batch is None:
        return [" ".join(arguments.query)]
    if arguments.batch == arguments.passphrase_file == STANDARD_INPUT:
        raise UsageError("standard input cannot be both the passphrase and the queries")
    return (line for line in context.inputs.lines(arguments.batch) if line.strip())


def _request(arguments: argparse.Namespace, query: str) -> SearchRequest:
    return SearchRequest(
        query=query,
        offset=arguments.offset,
        limit=arguments.limit,
        with_facets=arguments.facets,
        layers=arguments.layers,
    )


def _run_batch(console: Console, archive: OpenArchive, requests: Iterable[SearchRequest]) -> int:
    """A query that cannot be understood is told in its place and does not stop the others."""
    status = EXIT_DONE
    for request in requests:
        try:
            tell_search(console, archive, request)
        except QuerySyntaxError as error:
            console.tell({"query": request.query, "error": error.code})
            console.note(describe(error))
            status = EXIT_PARTIAL
    return status


def tell_search(console: Console, archive: OpenArchive, request: SearchRequest) -> None:
    """Search and tell the answer. Raises `QuerySyntaxError`."""
    result = find(archive, request)
    if result.index_damaged:
        console.note("The index is damaged; this is what could be had without some of it.")
    if console.as_json:
        console.tell(_record(result))
        return
    console.line(f"{request.query}: {result.total} found ({result.elapsed_ms:.1f} ms)")
    for offer in result.suggestions:
        console.line(
            f"  {describe_mistake(offer.reason)} ", Strong(offer.query), f" ({offer.total})"
        )
    for place, hit in enumerate(result.hits, start=request.offset + 1):
        _show_hit(console, place, hit)
    for facet, values in _counts(result.facets).items():
        shown = [
            f"{value or '?'} {count}" for value, count in islice(values.items(), _SHOWN_VALUES)
        ]
        more = ["…"] if len(values) > _SHOWN_VALUES else []
        if shown:  # months are counted within a year alone, and days within a month
            console.line(f"  {facet}: {', '.join(shown + more)}")


def _record(result: SearchResult) -> dict[str, object]:
    return {
        "query": result.request.query,
        "total": result.total,
        "ms": round(result.elapsed_ms, 3),
        "hits": [_hit_record(hit) for hit in result.hits],
        "facets": _counts(result.facets),
        **({"suggestions": [*map(offer_record, result.suggestions)]} if result.suggestions else {}),
        **({"index_damaged": True} if result.index_damaged else {}),
    }


def offer_record(offer: Suggestion) -> dict[str, object]:
    """What may have been meant, as a line of JSON has it."""
    return {"query": offer.query, "reason": offer.reason.value, "total": offer.total}


def reason_records(reasons: Iterable[Reason]) -> list[dict[str, str]]:
    """Why words match, as a line of JSON has it."""
    return [{"why": each.why.value, "word": each.word} for each in reasons]


def reason_words(reasons: Iterable[Reason]) -> str:
    """The first words that match otherwise than as typed, and why; empty where all are typed so."""
    other = [each for each in reasons if each.why is not Why.EXACT]
    shown = [f"{each.word} ({describe_reason(each.why)})" for each in other[:_SHOWN_VALUES]]
    return f"found by: {', '.join(shown)}" if shown else ""


def _hit_record(hit: Hit) -> dict[str, object]:
    description = hit.summary.description
    return {
        "id": hit.summary.id,
        "external_id": description.external_id,
        "title": description.title,
        "score": hit.score,
        "lang": description.language,
        "date": description.published,
        "snippet": _SNIPPET_GAP.join(snippet.text for snippet in hit.snippets),
        "reasons": reason_records(hit.reasons),
    }


def _counts(facets: Facets) -> dict[str, dict[str, int]]:
    return {
        name.value: {count.value: count.count for count in counts}
        for name, counts in facets.items()
    }


def _show_hit(console: Console, place: int, hit: Hit) -> None:
    description = hit.summary.description
    known = (description.language, description.published, description.source)
    title = " ".join(description.title.split()) or "(no title)"
    behind = ", ".join(filter(None, known))
    console.line(f"{place:>4}. ", Strong(title), f"  [{hit.summary.id}]  {behind}")
    for snippet in hit.snippets:
        console.line("      ", *_pieces(snippet))
    if words := reason_words(hit.reasons):
        console.line("      ", words)


def _pieces(snippet: Snippet) -> list[str]:
    """The snippet on one line, with its marks strong."""
    text = "".join(" " if letter.isspace() else letter for letter in snippet.text)
    pieces, end = [], 0
    for mark in snippet.marks:
        pieces += [text[end : mark.start], Strong(text[mark.start : mark.end])]
        end = mark.end
    return [*pieces, text[end:]]


SEARCH = Command("search", "find documents", _arguments, _run, asks=True)
