"""Web annotations (W3C, JSON-LD) as our own program and others write them.

Terms are read by their plain names; contexts are never fetched.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.exchange.project import (
    LeftOut,
    Project,
    SharedCode,
    SharedDocument,
    SharedMark,
)
from archive.marks import PageArea, TimeSpan
from archive.records import Span
from importers.exchange.values import colour_of, demand_few, instant_of, number_of, text_of, uid_of

MOST_BYTES = 64 * 2**20

_TIME = re.compile(r"t=(?:npt:)?([\d:.]{0,24}),([\d:.]{1,24})", re.ASCII)
_MOMENT = re.compile(r"(?:(?:(\d{1,4}):)?([0-5]?\d):)?(\d{1,9})(?:\.(\d{0,9}))?", re.ASCII)
"""Hours, minutes, seconds and a fraction, as W3C Media Fragments 1.0 (2012, 4.2.1) has them."""
_PAGE = re.compile(r"page=(\d{1,9})", re.ASCII)


def read_json_ld(untrusted_json: bytes) -> Project:
    """Codes, documents (without texts) and marks.

    Raises `MalformedSourceError`, `SourceTooLargeError`, `TooComplexError`.
    """
    if len(untrusted_json) > MOST_BYTES:
        raise SourceTooLargeError
    try:
        whole = json.loads(untrusted_json)
    except (ValueError, RecursionError):
        raise MalformedSourceError from None
    items = whole if isinstance(whole, list) else _list(_dict(whole).get("items", [whole]))
    extra = {} if isinstance(whole, list) else whole
    codes, documents = (_list(extra.get(f"skrynia:{name}", [])) for name in ("codes", "documents"))
    for each in (items, codes, documents):
        demand_few(len(each))
    return Project(
        tuple(_code(_dict(each)) for each in codes),
        tuple(_document(_dict(each)) for each in documents),
        tuple(_mark(_dict(each)) for each in items),
        _left_out(items, _dict(extra.get("skrynia:leftOut", {}))),
    )


def _left_out(items: list[Any], told: dict[str, Any]) -> tuple[tuple[LeftOut, int], ...]:
    """What was told already when another form was read, and what these annotations hold besides."""
    counted = {kind: number_of(told.get(kind.value, 0)) for kind in LeftOut}
    annotations = [_dict(each) for each in items]
    makers = {
        json.dumps(each["creator"], sort_keys=True) for each in annotations if "creator" in each
    }
    counted[LeftOut.PEOPLE] += len(makers)
    bodies = [_dict(body) for each in annotations for body in _several(each.get("body", []))]
    counted[LeftOut.OTHER] += sum(_purpose(each) not in _PURPOSES for each in bodies)
    return tuple((kind, count) for kind, count in counted.items() if count > 0)


def _code(untrusted: dict[str, Any]) -> SharedCode:
    above = untrusted.get("skos:broader")
    return SharedCode(
        uid=uid_of(untrusted.get("id")),
        name=text_of(untrusted.get("skos:prefLabel")),
        parent="" if above is None else uid_of(above),
        colour=colour_of(untrusted.get("skrynia:colour")),
        memo=text_of(untrusted.get("skos:scopeNote", "")),
    )


_PURPOSES = frozenset(("commenting", "tagging", "classifying"))


def _document(untrusted: dict[str, Any]) -> SharedDocument:
    return SharedDocument(
        uid=uid_of(untrusted.get("id")),
        title=text_of(untrusted.get("title", "")),
        media_type=text_of(untrusted.get("format", "")),
        text_sha256=text_of(untrusted.get("skrynia:textSha256", "")),
        original_sha256=text_of(untrusted.get("skrynia:originalSha256", "")),
    )


def _mark(untrusted: dict[str, Any]) -> SharedMark:
    bodies = [_dict(each) for each in _several(untrusted.get("body", []))]
    notes = [text_of(each.get("value")) for each in bodies if _purpose(each) == "commenting"]
    target = _dict(untrusted.get("target"))
    found: dict[str, Any] = {}
    for selector in _several(target.get("selector", [])):
        found.update(_place(_dict(selector)))
    if not found:
        raise MalformedSourceError
    return SharedMark(
        uid=uid_of(untrusted.get("id")),
        document=uid_of(target.get("source")),
        colour=number_of(untrusted.get("skrynia:colour", 1)),
        note="\n\n".join(notes),
        tags=tuple(text_of(e.get("value")) for e in bodies if _purpose(e) == "tagging"),
        codes=tuple(uid_of(e.get("source")) for e in bodies if _purpose(e) == "classifying"),
        created_at=instant_of(untrusted.get("created")),
        **found,
    )


def _purpose(body: dict[str, Any]) -> str:
    return text_of(body.get("purpose", "commenting" if "value" in body else ""))


def _place(selector: dict[str, Any]) -> dict[str, Any]:
    match selector.get("type"):
        case "TextQuoteSelector":
            quote = text_of(selector.get("exact"))
            around = {name: text_of(selector.get(name, "")) for name in ("prefix", "suffix")}
            return {"quote": quote, **around}
        case "TextPositionSelector":
            start, end = number_of(selector.get("start")), number_of(selector.get("end"))
            return {"span": Span(start, end)}
        case "FragmentSelector":
            return {"place": _fragment(selector)}
    return {}


def _fragment(selector: dict[str, Any]) -> PageArea | TimeSpan:
    value = text_of(selector.get("value"))
    time, page = _TIME.fullmatch(value), _PAGE.match(value)
    if time:
        return TimeSpan(_milliseconds(time[1] or "0"), _milliseconds(time[2]))
    area = [number_of(each) for each in _list(selector.get("skrynia:points", []))]
    if not page or len(area) != len(("left", "bottom", "right", "top")):
        raise MalformedSourceError
    return PageArea(int(page[1]), *area)


def _milliseconds(untrusted_moment: str) -> int:
    moment = _MOMENT.fullmatch(untrusted_moment)
    if moment is None:
        raise MalformedSourceError
    hours, minutes, seconds = (int(moment[group] or 0) for group in (1, 2, 3))
    return ((hours * 60 + minutes) * 60 + seconds) * 1000 + int((moment[4] or "")[:3].ljust(3, "0"))


def _several(untrusted: object) -> Iterator[object]:
    """JSON-LD writes a list of one as that one."""
    yield from untrusted if isinstance(untrusted, list) else [untrusted]


def _dict(untrusted: object) -> dict[str, Any]:
    if not isinstance(untrusted, dict):
        raise MalformedSourceError
    return untrusted


def _list(untrusted: object) -> list[Any]:
    if not isinstance(untrusted, list):
        raise MalformedSourceError
    return untrusted
