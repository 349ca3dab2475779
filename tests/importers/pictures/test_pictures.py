"""Pictures: thumbnails, what they say of themselves, and bombs."""

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image

from archive.errors import DecompressionBombError, MalformedSourceError
from importers.pictures.decoding import opened_picture, upright
from importers.pictures.picture import parse_picture, picture_thumbnail
from importers.viewing.pages import page_picture, small_picture
from tests.importers.pictures.drawn import encoded

BASE, GPS = 0x8769, 0x8825
ORIENTATION, MAKE, ARTIST = 0x0112, 0x010F, 0x013B


def exif() -> Image.Exif:
    made = Image.Exif()
    made[MAKE] = "A maker"
    made[ARTIST] = "А. Асоба".encode()
    made.get_ifd(BASE)[0x9003] = "2021:08:09 10:11:12"
    made.get_ifd(GPS).update({1: "S", 2: (53.0, 54.0, 36.0), 3: "W", 4: (27.0, 30.0, 0.0)})
    return made


def png_of(width: int, height: int) -> bytes:
    """A PNG whose header promises a size; its one row is all zeros."""

    def chunk(kind: bytes, content: bytes) -> bytes:
        return (
            struct.pack(">I", len(content))
            + kind
            + content
            + struct.pack(">I", zlib.crc32(kind + content))
        )

    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    packed = zlib.compress(bytes(1 + 3 * width), 9)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    )


def test_a_thumbnail_is_small_and_upright() -> None:
    made = Image.Exif()
    made[ORIENTATION] = 6
    draft = parse_picture(encoded(Image.new("RGB", (800, 400), "red"), "JPEG", exif=made))
    thumbnail = Image.open(BytesIO(draft.thumbnail))
    assert thumbnail.size == (128, 256)
    assert len(draft.thumbnail) < 40_000


def test_a_thumbnail_carries_nothing_of_the_original() -> None:
    draft = parse_picture(encoded(Image.new("RGB", (90, 90)), "JPEG", exif=exif(), comment=b"mine"))
    assert Image.open(BytesIO(draft.thumbnail)).info == {}
    assert b"maker" not in draft.thumbnail


def test_transparent_pictures_lie_on_white() -> None:
    draft = parse_picture(encoded(Image.new("RGBA", (9, 9), (0, 0, 0, 0))))
    assert Image.open(BytesIO(draft.thumbnail)).convert("RGB").getpixel((4, 4)) == (255,) * 3


def test_exif_and_the_place_on_earth_are_facts() -> None:
    draft = parse_picture(encoded(Image.new("RGB", (60, 40)), "JPEG", exif=exif()))
    facts = dict(draft.facts)
    assert (facts["width"], facts["height"]) == ("60", "40")
    assert (facts["latitude"], facts["longitude"]) == ("-53.910000", "-27.500000")
    assert facts["camera_make"] == "A maker"
    assert facts["taken"] == "2021:08:09 10:11:12"
    assert draft.description.published == "2021-08-09"
    assert draft.description.authors == ("А. Асоба",)


def test_control_a_picture_without_exif_has_no_place() -> None:
    assert dict(parse_picture(encoded(Image.new("RGB", (60, 40)), "JPEG")).facts) == {
        "width": "60",
        "height": "40",
    }


def test_comments_are_facts() -> None:
    made = encoded(Image.new("RGB", (9, 9)), "JPEG", comment="Лета ў вёсцы".encode())
    assert ("comment", "Лета ў вёсцы") in parse_picture(made).facts


def exif_with_comment(comment: bytes, order: str) -> bytes:
    """The header in that byte order, an IFD that leads to another, and the comment there."""
    mark = b"II" if order == "<" else b"MM"
    header = mark + struct.pack(f"{order}HI", 42, 8)
    first = struct.pack(f"{order}HHHIII", 1, BASE, 4, 1, 26, 0)
    second = struct.pack(f"{order}HHHIII", 1, 0x9286, 7, len(comment), 44, 0)
    return b"Exif\0\0" + header + first + second + comment


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize("codec", ["of the header", "utf-16", "utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("text", ["Каментар пра суд", "Summer in the village"])
def test_comments_are_read_in_the_order_of_their_bytes(order: str, codec: str, text: str) -> None:
    if codec == "of the header":
        codec = {"<": "utf-16-le", ">": "utf-16-be"}[order]
    made = exif_with_comment(b"UNICODE\0" + text.encode(codec), order)
    draft = parse_picture(encoded(Image.new("RGB", (9, 9)), "JPEG", exif=made))
    assert ("comment", text) in draft.facts


@pytest.mark.parametrize("order", ["<", ">"])
def test_what_no_letter_tells_is_told_by_the_header(order: str) -> None:
    codec = {"<": "utf-16-le", ">": "utf-16-be"}[order]
    for kind, comment in ((b"UNICODE\0", "Суд".encode(codec)), (b"ASCII\0\0\0", "Суд".encode())):
        made = exif_with_comment(kind + comment, order)
        draft = parse_picture(encoded(Image.new("RGB", (9, 9)), "JPEG", exif=made))
        assert ("comment", "Суд") in draft.facts


def test_pages_of_a_tiff_are_counted() -> None:
    frame = Image.new("L", (9, 9))
    made = encoded(frame, "TIFF", save_all=True, append_images=[frame, frame])
    assert dict(parse_picture(made).facts)["frames"] == "3"


def test_a_picture_that_was_cut_off_shows_what_is_there() -> None:
    whole = encoded(Image.effect_noise((300, 300), 50).convert("RGB"), "JPEG")
    assert parse_picture(whole[: len(whole) // 2]).thumbnail


@pytest.mark.parametrize("kind", ["PNG", "TIFF"])
def test_a_scan_of_sixteen_bits_is_not_white(kind: str) -> None:
    """Its darker half is dark: in the list, on the screen, and for who reads its words."""
    halves = [value.to_bytes(2, "little") * 300 * 150 for value in (8_000, 60_000)]
    scan = Image.frombytes("I;16", (300, 300), b"".join(halves))
    made = encoded(scan, kind)
    darkest, lightest = extremes(Image.open(BytesIO(parse_picture(made).thumbnail)))
    assert darkest < 70  # few colours are left
    assert 230 < lightest < 245
    with opened_picture(made) as picture:
        assert extremes(upright(picture)) == (31, 234)
    whole = page_picture(made, f"image/{kind.lower()}", 0, 300)
    less = page_picture(made, f"image/{kind.lower()}", 0, 100)
    for shown in (whole, less):
        darkest, lightest = extremes(
            Image.frombytes("RGB", (shown.width, shown.height), shown.pixels)
        )
        assert darkest < 40
        assert 230 < lightest < 245


def extremes(picture: Image.Image) -> tuple[int, int]:
    grey = picture.convert("L").tobytes()
    return min(grey), max(grey)


@pytest.mark.parametrize("size", [(50_000, 50_000), (70_000, 1), (1, 2**31 - 1)])
def test_a_bomb_is_refused_before_it_unfolds(size: tuple[int, int]) -> None:
    with pytest.raises(DecompressionBombError):
        parse_picture(png_of(*size))


def test_a_large_picture_within_the_bound_is_no_bomb() -> None:
    made = encoded(Image.new("1", (9_000, 9_000)))
    assert dict(parse_picture(made).facts)["width"] == "9000"


def test_a_picture_whose_pixels_cannot_be_read_is_kept_without_a_thumbnail() -> None:
    noise = Image.effect_noise((60, 50), 60)
    whole = encoded(noise, "TIFF", compression="tiff_lzw")
    third = len(whole) // 3
    broken = whole[:third] + b"\xff" * third + whole[2 * third :]
    draft = parse_picture(broken)
    assert (draft.thumbnail, dict(draft.facts)["width"]) == (b"", "60")
    with pytest.raises(MalformedSourceError):
        small_picture(broken, "image/tiff")
    assert small_picture(whole, "image/tiff") == parse_picture(whole).thumbnail


@pytest.mark.parametrize("broken", [b"", b"\x89PNG\r\n\x1a\n", b"%!PS-Adobe", b"GIF89a" + bytes(9)])
def test_what_is_broken_is_malformed_and_has_no_thumbnail(broken: bytes) -> None:
    with pytest.raises(MalformedSourceError):
        parse_picture(broken)
    assert picture_thumbnail(broken) == b""
