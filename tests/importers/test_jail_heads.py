"""How much the head of a child's message may make us build, beside the keys."""

from __future__ import annotations

import json
import struct

import pytest

from archive.records import ArticleDraft, Description, NamedFile, Place, PlaceKind
from importers.jail.bounds import MOST_FACTS, MOST_NAMED, MOST_PLACES
from importers.jail.draft_wire import written
from importers.jail.messages import MOST_VALUES_OF_HEAD, GarbledError, MessageBuffer
from importers.jail.schema import report_of

MANY = MOST_VALUES_OF_HEAD + 1
_OPEN_QUOTE = "\u0122"
"""One of its bytes in UTF-16 is a quotation mark."""


def head_of(inner: str, encoding: str = "utf-8") -> bytes:
    head = f'{{"blobs": [], "a": {inner}}}'.encode(encoding)
    return struct.pack(">I", len(head)) + head


@pytest.mark.parametrize(
    "stream",
    [
        head_of("[" + "{}," * MANY + "0]"),
        head_of("[" + "[]," * MANY + "0]"),
        head_of("[" + "0," * MANY + "0]"),
        head_of("{" + '"a":0,' * MANY + '"b":0}'),
        head_of('["\\"",' + "{}," * MANY + "0]"),
    ],
    ids=["objects", "lists", "numbers", "names", "behind a quotation mark"],
)
def test_a_head_of_more_values_than_a_draft_has_is_not_parsed(
    stream: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json, "loads", lambda _: pytest.fail("was parsed"))
    with pytest.raises(GarbledError):
        list(MessageBuffer().feed(stream))


def test_a_head_in_utf_16_hides_no_values_in_a_string() -> None:
    stream = head_of(f'["{_OPEN_QUOTE}",' + "0," * MANY + f'"{_OPEN_QUOTE}"]', "utf-16-le")
    with pytest.raises(GarbledError):
        list(MessageBuffer().feed(stream))


@pytest.mark.parametrize("inner", ["{},", ",", "[", '\\"', "\\\\"])
def test_control_what_stands_in_strings_counts_for_nothing(inner: str) -> None:
    text = json.loads(f'"{inner * MANY}"')
    (message,) = MessageBuffer().feed(head_of(f'"{inner * MANY}"'))
    assert message.untrusted_head["a"] == text


def test_control_the_longest_draft_is_read() -> None:
    places = tuple(Place(0, PlaceKind.CUE, ",[{") for _ in range(MOST_PLACES))
    named = tuple(
        NamedFile(name=f"{number},[", size_bytes=1, author="a,", written="b,", caption="c,")
        for number in range(MOST_NAMED)
    )
    facts = tuple(("a,", "b,") for _ in range(MOST_FACTS))
    draft = ArticleDraft(
        untrusted_text="x", description=Description(), places=places, named=named, facts=facts
    )
    (message,) = MessageBuffer().feed(b"".join(written(draft)))
    assert report_of(message) == draft


@pytest.mark.parametrize("inner", ['""', '\\"', '"\\'])
def test_a_head_that_is_no_json_takes_no_long_time(inner: str) -> None:
    """Quotation marks that end nothing: looked at once, not once for each of them."""
    with pytest.raises(GarbledError):
        list(MessageBuffer().feed(head_of("," * MANY + '"' + inner * 4 * MANY)))
