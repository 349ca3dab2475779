"""The gate between importers and archive."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Unpack

import pytest

from archive.drafts import THUMBNAIL_BYTES, check
from archive.errors import InvalidRecordError, NoTextError
from archive.fingerprints import content_hash, text_hash
from archive.records import ArticleDraft, Description, OriginalFile, Place, PlaceKind
from tests.contracts.fields import CarriedFields, DescriptionFields

NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)


def draft(text: str = "Тэкст", **description: Unpack[DescriptionFields]) -> ArticleDraft:
    return ArticleDraft(untrusted_text=text, description=Description(**description))


def test_a_sound_draft_keeps_its_text_and_gets_its_hashes() -> None:
    sound = draft("Тэкст", title="Ліст", published="2024-09-11/..", captured_at=NOW, language="be")
    article = check(sound, NOW)
    assert article.text == "Тэкст"
    assert article.imported_at == NOW
    assert article.text_hash == text_hash("Ліст", "Тэкст")
    assert article.content_hash == content_hash("Тэкст", sound.description)


@pytest.mark.parametrize("text", ["", " \n\t ", "\u00a0"])
def test_nothing_to_read_is_refused(text: str) -> None:
    with pytest.raises(NoTextError):
        check(draft(text), NOW)


def test_a_list_is_kept_for_its_bytes_and_may_be_described_anew() -> None:
    original = OriginalFile(b"a,b", "text/csv", "list.csv")
    bare = replace(draft("", title="list.csv"), original=original)
    with pytest.raises(NoTextError):
        check(bare, NOW)
    kept = check(replace(bare, for_its_bytes=True), NOW)
    assert (kept.text, kept.draft.description.title) == ("", "list.csv")
    with pytest.raises(NoTextError):
        check(replace(draft(""), for_its_bytes=True), NOW)


@pytest.mark.parametrize(
    "fields",
    [
        {"title": "a\0b"},
        {"source": "\ud800"},
        {"url": "\0"},
        {"external_id": "\udfff"},
        {"authors": ("fine", "a\0")},
        {"tags": ("\0",)},
        {"collections": ("\ud800",)},
        {"published": "11 верасня"},
        {"language": "a" * 9},
        {"language": "бе"},
        {"captured_at": datetime(2024, 1, 1)},
        {"captured_at": datetime(2024, 1, 1, tzinfo=timezone(timedelta(hours=3)))},
    ],
)
def test_a_bad_field_is_named_and_its_value_is_not(fields: DescriptionFields) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        check(draft(**fields), NOW)
    assert [caught.value.field] == list(fields)
    assert str(caught.value) == "article.invalid"


@pytest.mark.parametrize("text", ["a\0b", "a\ud800b"])
def test_text_that_cannot_be_stored_is_refused(text: str) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        check(draft(text), NOW)
    assert caught.value.field == "text"


def test_the_name_of_the_original_must_be_storable_as_well() -> None:
    def with_name(name: str) -> ArticleDraft:
        original = OriginalFile(b"text", "text/plain", name)
        return ArticleDraft(untrusted_text="text", description=Description(), original=original)

    assert check(with_name("ліст.txt"), NOW).draft.original == with_name("ліст.txt").original
    with pytest.raises(InvalidRecordError) as caught:
        check(with_name("caf\udce9.txt"), NOW)
    assert caught.value.field == "original"


PNG = b"\x89PNG\r\n\x1a\n"
PLACES = (Place(0, PlaceKind.PAGE, "1"), Place(5, PlaceKind.PAGE, "2"))


def test_what_goes_with_a_text_is_kept() -> None:
    carrying = replace(
        draft(),
        rich_text="<p>Тэкст</p>",
        facts=(("Author", "a"),),
        places=PLACES,
        thumbnail=PNG,
        importer="pdf/1",
        guessed=("language",),
    )
    assert check(carrying, NOW).draft == carrying


@pytest.mark.parametrize(
    "fields",
    [
        {"rich_text": "\0"},
        {"importer": "\ud800"},
        {"facts": (("a", "b"), ("c", "\0"))},
        {"facts": (("\0", "b"),)},
        {"places": PLACES[::-1]},
        {"places": (Place(6, PlaceKind.PAGE),)},
        {"places": (Place(-1, PlaceKind.PAGE),)},
        {"places": (Place(0, PlaceKind.PAGE, "\0"),)},
        {"thumbnail": b"GIF89a"},
        {"thumbnail": PNG + bytes(THUMBNAIL_BYTES)},
        {"guessed": ("language", "text")},
    ],
)
def test_what_does_not_go_with_a_text_is_refused(fields: CarriedFields) -> None:
    with pytest.raises(InvalidRecordError) as caught:
        check(replace(draft(), **fields), NOW)
    assert [caught.value.field] == list(fields)


def without_text(media_type: str, name: str = "", title: str = "") -> ArticleDraft:
    return replace(
        draft(" \n", title=title), original=OriginalFile(b"bytes", media_type, name), places=PLACES
    )


@pytest.mark.parametrize(
    ("name", "title", "expected"),
    [
        ("скан 1.2.pdf", "", "скан 1.2"),
        ("скан", "", "скан"),
        (".pdf", "", ".pdf"),
        ("", "", ""),
        ("скан.pdf", "Загад", "Загад"),
    ],
)
def test_bytes_alone_are_called_by_their_file(name: str, title: str, expected: str) -> None:
    article = check(without_text("application/pdf", name, title), NOW)
    assert (article.text, article.draft.places) == ("", ())
    assert article.draft.description.title == expected


@pytest.mark.parametrize("media_type", ["image/png", "audio/ogg", "video/mp4", "application/pdf"])
def test_what_may_be_without_text(media_type: str) -> None:
    assert check(without_text(media_type), NOW).text == ""


@pytest.mark.parametrize("media_type", ["text/plain", "application/zip", ""])
def test_what_may_not(media_type: str) -> None:
    with pytest.raises(NoTextError):
        check(without_text(media_type), NOW)
