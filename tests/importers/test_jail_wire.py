"""What is believed of a child: exactly what a sound one would say."""

from __future__ import annotations

import io
import json
import struct
import zlib
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import (
    ArticleDraft,
    Description,
    EmbeddedFile,
    Kind,
    OriginalFile,
    Place,
    PlaceKind,
    Sensitivity,
)
from archive.review import GUESSES
from importers.jail.draft_wire import written
from importers.jail.messages import (
    LARGEST_MESSAGE,
    LONGEST_HEAD,
    GarbledError,
    Message,
    MessageBuffer,
    packed,
)
from importers.jail.reports import Found, Lost, Report
from importers.jail.schema import report_of
from importers.jail.thumbnail import checked_thumbnail
from tests.narrowed import of_kind


def picture(mode: str = "RGB", size: tuple[int, int] = (5, 3), **options: object) -> bytes:
    output = io.BytesIO()
    image = Image.new("RGB", size, (200, 10, 20)).convert(mode)
    image.save(output, "PNG", **options)
    return output.getvalue()


DRAFT = ArticleDraft(
    untrusted_text="Ліст\nз дому",
    description=Description(
        title="Ліст",
        kind=Kind.LETTER,
        language="be",
        published="2024-09~",
        authors=("А", "Б"),
        source="дом",
        url="https://example.org/a",
        external_id="7",
        place="Мінск",
        captured_at=datetime(2024, 9, 11, 12, tzinfo=UTC),
        tags=("x",),
        collections=("y",),
        sensitivity=Sensitivity.SENSITIVE,
    ),
    original=OriginalFile(b"bytes", "text/html", "a.html"),
    rich_text="<p>Ліст</p>",
    thumbnail=checked_thumbnail(picture()),
    facts=(("Producer", "нехта"),),
    places=(Place(0, PlaceKind.PAGE, "1"), Place(5, PlaceKind.HEADING, "з дому")),
    guessed=("published", "authors", "other_languages"),
)
REPORTS: list[Report] = [
    DRAFT,
    ArticleDraft(untrusted_text="x", description=Description()),
    Found("web page"),
    EmbeddedFile("a/б.txt", b"\0\1", "text/plain"),
    EmbeddedFile(
        "a", b"x", url="https://example.org/б", captured_at=datetime(2024, 1, 2, tzinfo=UTC)
    ),
    Lost(SourceTooLargeError(), "a.bin"),
    MalformedSourceError(),
]


def draft_of(message: Message) -> ArticleDraft:
    return of_kind(report_of(message), ArticleDraft)


def sent(report: Report) -> list[Message]:
    return list(MessageBuffer().feed(b"".join(written(report))))


@pytest.mark.parametrize("report", REPORTS, ids=lambda report: type(report).__name__)
def test_a_report_arrives_as_it_was(report: Report) -> None:
    (message,) = sent(report)
    arrived = report_of(message)
    if isinstance(report, Lost | NoTextError | MalformedSourceError):
        assert type(arrived) is type(report)
        assert getattr(arrived, "name", "") == getattr(report, "name", "")
    else:
        assert arrived == report


def test_pieces_of_any_size_make_the_same_messages() -> None:
    stream = b"".join(piece for report in REPORTS for piece in written(report))
    whole = list(MessageBuffer().feed(stream))
    for size in (1, 7, 100):
        buffer = MessageBuffer()
        pieces = [stream[at : at + size] for at in range(0, len(stream), size)]
        assert [message for piece in pieces for message in buffer.feed(piece)] == whole


def test_text_that_is_no_unicode_becomes_question_marks() -> None:
    (message,) = sent(replace(DRAFT, untrusted_text="a\ud800b", places=()))
    assert draft_of(message).untrusted_text == "a?b"


def test_what_is_too_long_is_cut_by_the_child() -> None:
    long = replace(
        DRAFT,
        description=replace(
            DRAFT.description,
            title="x" * 501,
            published="long ago",
            language="be-tarask",
            tags=("x",) * 1001,
        ),
        facts=(("k" * 501, "v" * 20_001),) * 1001,
        places=(Place(0, PlaceKind.PAGE, "1" * 201),),
    )
    (message,) = sent(long)
    arrived = draft_of(message)
    assert (len(arrived.description.title), len(arrived.description.tags)) == (500, 1000)
    assert (arrived.description.published, arrived.description.language) == ("", "")
    assert [len(part) for part in arrived.facts[-1]] == [500, 20_000]
    assert len(arrived.facts) == 1000
    assert len(arrived.places[0].label) == 200


def head_of(report: Report) -> dict[str, object]:
    (message,) = sent(report)
    return {key: value for key, value in message.untrusted_head.items() if key != "blobs"}


def altered(**fields: object) -> Message:
    (message,) = sent(DRAFT)
    return Message({**message.untrusted_head, **fields}, message.blobs)


def described(**fields: object) -> Message:
    known = of_kind(head_of(DRAFT)["description"], dict)
    return altered(description={**known, **fields})


def with_blob(place: int, content: bytes) -> Message:
    (message,) = sent(DRAFT)
    blobs = list(message.blobs)
    blobs[place] = content
    return Message(message.untrusted_head, tuple(blobs))


HOSTILE = {
    "no kind": Message({}),
    "an unknown kind": Message({"is": "root"}),
    "a code that is none": Message({"is": "error", "code": "archive.damaged"}),
    "a code that is a number": Message({"is": "error", "code": 7}),
    "too few blobs": Message(head_of(DRAFT), (b"x",)),
    "an embedded file without bytes": Message({"is": "embedded", "name": "", "media_type": ""}),
    "a text that is no UTF-8": with_blob(0, b"\xff"),
    "a thumbnail that is none": with_blob(2, b"GIF89a"),
    "a description that is a list": altered(description=[]),
    "no description": altered(description=None),
    "a title that is a list": described(title=["x"]),
    "a title that is a book": described(title="x" * 501),
    "a title with a lone surrogate": described(title="\ud800"),
    "a kind that is none": described(kind="weapon"),
    "a date that is none": described(published="yesterday"),
    "a language that is a sentence": described(language="be or not"),
    "authors that are a string": described(authors="ab"),
    "too many tags": described(tags=["x"] * 1001),
    "a moment that is none": described(captured_at="now"),
    "a moment beyond time": described(captured_at="0001-01-01T00:00:00+14:00"),
    "a place behind the end": altered(places=[[12, "page", ""]]),
    "a place before the beginning": altered(places=[[-1, "page", ""]]),
    "a place that is true": altered(places=[[True, "page", ""]]),
    "places in disorder": altered(places=[[5, "page", ""], [4, "page", ""]]),
    "a place of two parts": altered(places=[[5, "page"]]),
    "a fact of three parts": altered(facts=[["a", "b", "c"]]),
    "a fact of one": altered(facts=[["a"]]),
    "facts that are a mapping": altered(facts={"a": "b"}),
    "a guess that is no field": altered(guessed=["text"]),
    "guesses that are a word": altered(guessed="authors"),
    "more guesses than fields": altered(guessed=["authors"] * (len(GUESSES) + 1)),
    "an original that is a string": altered(original="x"),
}


@pytest.mark.parametrize("what", sorted(HOSTILE))
def test_no_other_answer_is_believed(what: str) -> None:
    with pytest.raises(GarbledError):
        report_of(HOSTILE[what])


def test_html_and_addresses_are_cleaned_again() -> None:
    evil = b"<p onclick=x>a<img src='file:///etc/passwd'></p><script>y"
    assert draft_of(with_blob(1, evil)).rich_text == ""
    assert draft_of(with_blob(1, b"<p>a</p>")).rich_text == "<p>a</p>"
    assert draft_of(described(url="file:///home/name")).description.url == ""
    embedded = Message({"is": "embedded", "name": "a", "media_type": "<b>"}, (b"x",))
    assert of_kind(report_of(embedded), EmbeddedFile).media_type == ""


@pytest.mark.parametrize(
    "stream",
    [
        struct.pack(">I", LONGEST_HEAD + 1),
        struct.pack(">I", 2) + b"[]",
        struct.pack(">I", 2) + b"{}",
        struct.pack(">I", 3) + b"{x}",
        b"".join(packed({"is": "error"}))[:-3] + b"-1]}",
        struct.pack(">I", 200_000) + b"[" * 200_000,
        *(
            struct.pack(">I", len(head)) + head
            for head in (
                json.dumps({"blobs": sizes}).encode()
                for sizes in (["1"], [True], [-1], [1.5], [0] * 17, [LARGEST_MESSAGE, 1])
            )
        ),
    ],
)
def test_what_is_no_message_is_refused(stream: bytes) -> None:
    with pytest.raises(GarbledError):
        list(MessageBuffer().feed(stream))


@given(st.binary(max_size=300))
def test_noise_is_refused_or_waited_for(stream: bytes) -> None:
    try:
        for message in MessageBuffer().feed(stream):
            report_of(message)
    except GarbledError:
        return


@pytest.mark.parametrize("mode", ["L", "LA", "RGB", "RGBA", "P", "1"])
def test_a_thumbnail_is_written_anew_with_the_same_pixels(mode: str) -> None:
    sent_picture = picture(mode if mode != "1" else "P", bits=1) if mode == "1" else picture(mode)
    ours = checked_thumbnail(sent_picture)
    with Image.open(io.BytesIO(ours)) as new, Image.open(io.BytesIO(sent_picture)) as old:
        assert new.convert("RGBA").tobytes() == old.convert("RGBA").tobytes()
    assert checked_thumbnail(ours) == ours


def png(*chunks: tuple[bytes, bytes]) -> bytes:
    framed = (
        struct.pack(">I", len(content)) + kind + content + bytes(4) for kind, content in chunks
    )
    return b"\x89PNG\r\n\x1a\n" + b"".join(framed)


def header(width: int, height: int, depth: int = 8, colour: int = 2, interlace: int = 0) -> bytes:
    return struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)


ROW = zlib.compress(bytes(4))


@pytest.mark.parametrize(
    "untrusted",
    [
        b"",
        png(),
        png((b"IHDR", header(1, 1))),
        png((b"IHDR", header(1, 1)), (b"IDAT", b"not packed")),
        png((b"IHDR", header(1, 1)), (b"IDAT", zlib.compress(bytes(5)))),
        png((b"IHDR", header(1, 1)), (b"IDAT", zlib.compress(b"\5\0\0\0"))),
        png((b"IHDR", header(50_000, 50_000)), (b"IDAT", ROW)),
        png((b"IHDR", header(0, 1)), (b"IDAT", ROW)),
        png((b"IHDR", header(1, 1, 16)), (b"IDAT", ROW)),
        png((b"IHDR", header(1, 1, 8, 5)), (b"IDAT", ROW)),
        png((b"IHDR", header(1, 1, 8, 2, 1)), (b"IDAT", ROW)),
        png((b"IHDR", header(1, 1)[:-1]), (b"IDAT", ROW)),
        png((b"IHDR", header(1024, 1024)), (b"IDAT", zlib.compress(bytes(10**8)))),
    ],
)
def test_another_picture_is_refused(untrusted: bytes) -> None:
    with pytest.raises(GarbledError):
        checked_thumbnail(untrusted)


def test_what_a_png_carries_beside_pixels_is_left_behind() -> None:
    plain = png((b"IHDR", header(1, 1)), (b"IDAT", ROW), (b"IEND", b""))
    laden = png((b"IHDR", header(1, 1)), (b"tEXt", b"where\0who"), (b"IDAT", ROW), (b"IEND", b"x"))
    assert checked_thumbnail(laden) == checked_thumbnail(plain)
