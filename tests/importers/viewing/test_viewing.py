"""Originals as pixels, samples and markup: what is asked comes back, and nothing larger."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    NoTextError,
    SourceError,
    UnknownFormatError,
)
from importers.viewing import pages
from importers.viewing.heard import PIECE_SECONDS
from importers.viewing.markup import page_markup
from importers.viewing.pages import page_picture, page_sizes
from importers.viewing.sound import sound_piece
from tests.importers.documents.made import pdf
from tests.importers.pictures.drawn import encoded
from tests.importers.viewing.made_sound import KINDS, tone

PDF = "application/pdf"
TWO_PAGES = pdf("First page", "Second words here")


def image(width: int, height: int, kind: str = "PNG", **options: object) -> bytes:
    return encoded(Image.new("RGB", (width, height), (200, 30, 30)), kind, **options)


def test_every_page_of_a_pdf_has_a_size() -> None:
    sizes = page_sizes(TWO_PAGES, PDF)
    assert len(sizes) == 2
    assert all(size.width > 0 and size.height > 0 for size in sizes)


def test_a_page_is_as_wide_as_asked_and_not_blank() -> None:
    picture = page_picture(TWO_PAGES, PDF, 1, 400)
    assert abs(picture.width - 400) <= 1
    assert len(picture.pixels) == picture.width * picture.height * 3
    assert min(picture.pixels) < 100 < max(picture.pixels)


def test_words_stand_where_they_are_drawn() -> None:
    picture = page_picture(TWO_PAGES, PDF, 1, 800)
    assert [word.text for word in picture.words] == ["Second", "words", "here"]
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, 3)
    dark = np.argwhere(pixels.min(axis=2) < 128)
    top, left = dark.min(axis=0) / (picture.height, picture.width)
    bottom, right = dark.max(axis=0) / (picture.height, picture.width)
    assert abs(min(word.left for word in picture.words) - left) < 0.01
    assert abs(max(word.right for word in picture.words) - right) < 0.01
    assert abs(min(word.top for word in picture.words) - top) < 0.01
    assert abs(max(word.bottom for word in picture.words) - bottom) < 0.01


def test_words_stand_right_on_a_turned_page() -> None:
    turned = TWO_PAGES.replace(b"/Type/Page/", b"/Type/Page/Rotate 90/")
    picture = page_picture(turned, PDF, 0, 800)
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.width, 3)
    dark = np.argwhere(pixels.min(axis=2) < 128)
    top, left = dark.min(axis=0) / (picture.height, picture.width)
    assert abs(min(word.left for word in picture.words) - left) < 0.01
    assert abs(min(word.top for word in picture.words) - top) < 0.01


def test_no_page_is_larger_than_its_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "MOST_VIEW_PIXELS", 10_000)
    for original, media_type in ((TWO_PAGES, PDF), (image(900, 600), "image/png")):
        picture = page_picture(original, media_type, 0, 5_000)
        assert picture.width * picture.height <= 10_500


def test_pages_that_are_not_there_and_broken_files_are_refused() -> None:
    for index in (-1, 2):
        with pytest.raises(MalformedSourceError):
            page_picture(TWO_PAGES, PDF, index, 100)
    with pytest.raises(MalformedSourceError):
        page_sizes(b"%PDF-1.4 no", PDF)
    with pytest.raises(MalformedSourceError):
        page_picture(image(4, 4), "image/png", 1, 100)
    for ask in (lambda: page_sizes(b"x", "text/plain"), lambda: page_picture(b"x", "a/b", 0, 9)):
        with pytest.raises(UnknownFormatError):
            ask()


@pytest.mark.parametrize("kind", ["PNG", "JPEG", "GIF", "TIFF", "WEBP", "BMP", "AVIF"])
def test_pictures_of_every_kind_are_shown_whole(kind: str) -> None:
    original = image(300, 200, kind)
    (size,) = page_sizes(original, "image/png")
    assert (size.width, size.height) == (300.0, 200.0)
    picture = page_picture(original, "image/png", 0, 1_000)
    assert (picture.width, picture.height) == (300, 200)
    red, green = picture.pixels[0], picture.pixels[1]
    assert red > 150 > 90 > green


def test_a_picture_stands_as_it_was_held() -> None:
    exif = Image.Exif()
    exif[0x0112] = 6
    original = image(300, 200, "JPEG", exif=exif)
    (size,) = page_sizes(original, "image/jpeg")
    picture = page_picture(original, "image/jpeg", 0, 100)
    assert (size.width, size.height) == (200.0, 300.0)
    assert (picture.width, picture.height) == (100, 150)


def test_each_page_of_a_tiff_is_a_page() -> None:
    output = BytesIO()
    first, second = Image.new("L", (30, 20), 255), Image.new("L", (20, 30), 0)
    first.save(output, "TIFF", save_all=True, append_images=[second])
    sizes = page_sizes(output.getvalue(), "image/tiff")
    assert [(size.width, size.height) for size in sizes] == [(30.0, 20.0), (20.0, 30.0)]
    assert set(page_picture(output.getvalue(), "image/tiff", 1, 100).pixels) == {0}


def test_transparent_is_white_and_deep_grey_is_grey() -> None:
    clear = encoded(Image.new("RGBA", (8, 8), (0, 0, 0, 0)))
    assert set(page_picture(clear, "image/png", 0, 100).pixels) == {255}
    assert set(page_picture(clear, "image/png", 0, 4).pixels) == {255}
    deep = encoded(Image.new("I;16", (8, 8), 0x8000))
    assert set(page_picture(deep, "image/png", 0, 100).pixels) == {128}


def said_to_be(png: bytes, width: int, height: int) -> bytes:
    """The same picture with another size at its head: to pack so many pixels takes seconds."""
    head = b"IHDR" + struct.pack(">II", width, height) + png[24:29]
    return png[:12] + head + struct.pack(">I", zlib.crc32(head)) + png[33:]


def test_a_bomb_is_not_decoded() -> None:
    small = encoded(Image.new("1", (8, 8)))
    assert len(page_sizes(said_to_be(small, 8, 8), "image/png")) == 1
    bomb = said_to_be(small, 60_000, 60_000)
    for ask in (
        lambda: page_picture(bomb, "image/png", 0, 100),
        lambda: page_sizes(bomb, "image/png"),
    ):
        with pytest.raises(DecompressionBombError):
            ask()


@pytest.mark.parametrize("media_type", KINDS)
def test_a_recording_comes_in_pieces(media_type: str) -> None:
    original = tone(media_type, 2 * PIECE_SECONDS + 1)
    pieces = [sound_piece(original, media_type, start) for start in (0, 20, 40, 60)]
    assert {(piece.rate, piece.channels) for piece in pieces} == {(48_000, 1)}
    lengths = [len(piece.samples) // 2 for piece in pieces]
    assert lengths[:2] == [20 * 48_000] * 2
    assert sum(lengths) == pieces[0].total_frames
    assert lengths[3] == 0
    loudness = [np.abs(np.frombuffer(piece.samples, "<i2")).max() for piece in pieces[:3]]
    assert loudness == sorted(loudness)


def test_of_many_channels_two_are_kept() -> None:
    piece = sound_piece(tone("audio/wav", 0.5, channels=4), "audio/wav", 0)
    assert (piece.channels, len(piece.samples)) == (2, 24_000 * 4)


def test_what_is_no_sound_is_refused() -> None:
    with pytest.raises(UnknownFormatError):
        sound_piece(tone("audio/wav", 0.1), "video/none", 0)
    with pytest.raises(MalformedSourceError):
        sound_piece(tone("audio/wav", 0.1), "video/mp4", 0)
    with pytest.raises(MalformedSourceError):
        sound_piece(b"\0\0\0 ftypM4A \0\0\0\0", "audio/mp4", 0)
    with pytest.raises(SourceError):
        sound_piece(tone("audio/flac", 1)[:100], "audio/flac", 0)


PAGE = """<html><head><title>no</title><style>x{}</style></head><body onload="x()">
<h1>Heading</h1><img src="http://host/x.png"><p>One <a href="https://example.org/a?b=1&amp;c">two
</a> and <a href="file:///etc/passwd">three</a><script>alert(1)</script></p>
<section>four <a href="https://example.org/a?b=1&amp;c">again</a></section>
<table><tr><td colspan="2" style="x">cell</td></tr></table></body></html>"""


def test_a_saved_page_keeps_structure_and_tells_where_links_lead() -> None:
    markup = page_markup(PAGE.encode(), "text/html")
    assert markup.addresses == ("https://example.org/a?b=1&c",)
    assert "<h1>Heading</h1>" in markup.html
    assert markup.html.count("<sup>[1]</sup>") == 2
    for gone in ("img", "script", "alert", "file:", "example.org", "style", "onload"):
        assert gone not in markup.html


def test_what_is_no_page_has_no_markup() -> None:
    with pytest.raises(UnknownFormatError):
        page_markup(b"<p>x</p>", "application/pdf")
    for empty in (b"", b"<html><script>x</script></html>"):
        with pytest.raises(NoTextError):
            page_markup(empty, "text/html")
