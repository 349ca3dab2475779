"""`skrynia searches …` and `skrynia history …`: what the vault keeps of searches."""

from __future__ import annotations

import argparse
from datetime import UTC, datetime

from archive.errors import EXIT_DONE, EXIT_FAILED
from archive.saved_searches import (
    SavedCount,
    forget_search,
    note_looked_at,
    save_search,
    saved_search,
    saved_searches,
)
from archive.search_history import read_history, switch_history, wipe_history
from archive.searching import SearchRequest
from desktop.cli.command import Command, Context
from desktop.cli.layers import add_layers
from desktop.cli.opening import add_archive, opened
from desktop.cli.searching import tell_search

_NOT_FOUND = "search.not_found"


def _list(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        for counted in saved_searches(archive):
            found = f"{counted.total} found, {counted.new} new"
            words = f"{counted.search.name}: {counted.search.query}  ({found})"
            context.console.tell(_record(counted), words)
    return EXIT_DONE


def _record(counted: SavedCount) -> dict[str, object]:
    search = counted.search
    return {
        "name": search.name,
        "query": search.query,
        "layers": sorted(layer.value for layer in search.layers),
        "order": search.order.value,
        "total": counted.total,
        "new": counted.new,
        "looked_at": search.looked_at.isoformat(),
    }


def _named(parser: argparse.ArgumentParser) -> None:
    add_archive(parser)
    parser.add_argument("name", metavar="NAME", help="what the search is called")


def _save_arguments(parser: argparse.ArgumentParser) -> None:
    _named(parser)
    parser.add_argument("query", metavar="QUERY", nargs="+", help="as for `search`")
    add_layers(parser)


def _save(context: Context, arguments: argparse.Namespace) -> int:
    request = SearchRequest(query=" ".join(arguments.query), layers=arguments.layers)
    with opened(context, arguments, read_only=False) as archive:
        replaced = save_search(archive, arguments.name, request, datetime.now(UTC))
    if replaced is None:
        context.console.tell({"name": arguments.name, "outcome": "saved"}, "saved")
    else:
        record = {"name": arguments.name, "outcome": "replaced", "was": replaced.query}
        context.console.tell(record, f"saved in place of: {replaced.query}")
    return EXIT_DONE


def _run_arguments(parser: argparse.ArgumentParser) -> None:
    _named(parser)
    parser.add_argument("--new", action="store_true", help="only what came since the last look")


def _run(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        search = saved_search(archive, arguments.name)
        if search is None:
            return _missing(context)
        tell_search(context.console, archive, search.request(only_new=arguments.new))
        note_looked_at(archive, search.name, datetime.now(UTC))
    return EXIT_DONE


def _remove(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        forgotten = forget_search(archive, arguments.name)
    if forgotten is None:
        return _missing(context)
    context.console.tell({"name": arguments.name, "outcome": "removed"}, "removed")
    return EXIT_DONE


def _missing(context: Context) -> int:
    context.console.note("No search is kept under this name; `skrynia searches list` shows them.")
    context.console.tell({"error": _NOT_FOUND}, "nothing was done")
    return EXIT_FAILED


def _history(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=True) as archive:
        history = read_history(archive)
    for past in history.searches:
        record = {"query": past.query, "at": past.at.isoformat(), "total": past.total}
        context.console.tell(record, f"{past.at:%Y-%m-%d %H:%M}  {past.query}: {past.total}")
    state = "searches are remembered" if history.on else "searches are not remembered"
    context.console.tell({"on": history.on, "searches": len(history.searches)}, state)
    return EXIT_DONE


def _wipe(context: Context, arguments: argparse.Namespace) -> int:
    with opened(context, arguments, read_only=False) as archive:
        wipe_history(archive)
    context.console.tell({"outcome": "wiped"}, "forgotten")
    return EXIT_DONE


def _switch(context: Context, arguments: argparse.Namespace, *, on: bool) -> int:
    with opened(context, arguments, read_only=False) as archive:
        switch_history(archive, on=on)
    state = "remembered" if on else "no longer remembered"
    context.console.tell({"on": on}, f"searches in the window are {state}")
    return EXIT_DONE


SEARCHES = (
    Command("searches list", "searches that are kept, and what is new", add_archive, _list),
    Command("searches save", "keep a search under a name", _save_arguments, _save, asks=True),
    Command("searches run", "ask a kept search, and count it as looked at", _run_arguments, _run),
    Command("searches remove", "forget a kept search", _named, _remove),
)
HISTORY = (
    Command("history list", "past searches of the window", add_archive, _history),
    Command("history wipe", "forget all past searches", add_archive, _wipe),
    Command(
        "history on",
        "remember searches from now on",
        add_archive,
        lambda context, arguments: _switch(context, arguments, on=True),
    ),
    Command(
        "history off",
        "remember no searches from now on",
        add_archive,
        lambda context, arguments: _switch(context, arguments, on=False),
    ),
)
