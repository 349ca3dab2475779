"""What a picture says of itself: when and where it was taken, with what, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from typing import Any

from PIL import ExifTags, ImageFile, IptcImagePlugin

from importers.dates import to_edtf
from importers.encoding import codec_of, decode
from importers.normalising import clean_line

_TAGS = {
    ExifTags.Base.DateTimeOriginal: "taken",
    ExifTags.Base.OffsetTimeOriginal: "taken_offset",
    ExifTags.Base.DateTimeDigitized: "digitised",
    ExifTags.Base.DateTime: "changed",
    ExifTags.Base.Make: "camera_make",
    ExifTags.Base.Model: "camera_model",
    ExifTags.Base.LensModel: "lens",
    ExifTags.Base.BodySerialNumber: "camera_serial_number",
    ExifTags.Base.Software: "software",
    ExifTags.Base.HostComputer: "computer",
    ExifTags.Base.Artist: "artist",
    ExifTags.Base.Copyright: "copyright",
    ExifTags.Base.ImageDescription: "caption",
    ExifTags.Base.UserComment: "comment",
    ExifTags.Base.XPTitle: "title",
    ExifTags.Base.XPComment: "comment",
    ExifTags.Base.XPAuthor: "artist",
    ExifTags.Base.XPKeywords: "keywords",
}
_WIDE = (
    ExifTags.Base.XPTitle,
    ExifTags.Base.XPComment,
    ExifTags.Base.XPAuthor,
    ExifTags.Base.XPKeywords,
)
_IPTC = {
    (2, 5): "title",
    (2, 80): "artist",
    (2, 90): "city",
    (2, 101): "country",
    (2, 120): "caption",
}
_ASCII_COMMENT, _UNICODE_COMMENT = b"ASCII\0\0\0", b"UNICODE\0"
_LONGEST = 2_000
_MOST_TEXTS = 50
_DAY = re.compile(r"(\d{4})[:-](\d\d)[:-](\d\d)")


def facts_of(untrusted_picture: ImageFile.ImageFile) -> tuple[tuple[str, str], ...]:
    """Size, EXIF with the place on Earth, IPTC and comments, as (key, value) without repetition.

    `latitude` and `longitude` are degrees, south and west negative; `altitude` is metres.
    """
    found = [("width", str(untrusted_picture.width)), ("height", str(untrusted_picture.height))]
    frames = getattr(untrusted_picture, "n_frames", 1)
    if frames > 1:
        found.append(("frames", str(frames)))
    # each of these readers gives up in its own way on what is broken; the others go on
    for read in (_exif, _position, _iptc, _comments):
        with suppress(Exception):
            found += read(untrusted_picture)
    return tuple(dict.fromkeys((key, value) for key, value in found if value))


def day_taken(facts: Mapping[str, str]) -> str:
    """The day on which it was taken by the camera's clock, EDTF; "" when it does not say."""
    match = _DAY.match(facts.get("taken", ""))
    return to_edtf("-".join(match.groups())) if match else ""


def _exif(picture: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    exif = picture.getexif()
    values: dict[int, Any] = dict(exif) | dict(exif.get_ifd(ExifTags.IFD.Exif))
    for tag, key in _TAGS.items():
        if tag in values:
            yield key, _line(tag, values[tag], exif.endian or "")


def _line(tag: int, untrusted_value: object, order: str = "") -> str:
    if isinstance(untrusted_value, tuple) and all(
        isinstance(each, int) for each in untrusted_value
    ):
        untrusted_value = bytes(each for each in untrusted_value if 0 <= each < 256)
    if isinstance(untrusted_value, bytes):
        return clean_line(_decoded(tag, untrusted_value[: 2 * _LONGEST], order), _LONGEST)
    if isinstance(untrusted_value, str):
        # Pillow reads the ASCII fields as Latin 1; phones and programs write UTF-8 or CP1251 there
        with suppress(UnicodeEncodeError):
            untrusted_value = decode(untrusted_value[:_LONGEST].encode("latin-1"))
        return clean_line(untrusted_value, _LONGEST)
    return clean_line(str(untrusted_value), _LONGEST)


def _decoded(tag: int, untrusted_bytes: bytes, order: str) -> str:
    if tag in _WIDE:
        return untrusted_bytes.decode("utf-16-le", errors="replace").rstrip("\0")
    if tag == ExifTags.Base.UserComment:
        kind, comment = untrusted_bytes[:8], untrusted_bytes[8:]
        if kind == _UNICODE_COMMENT:
            return _wide(comment, order).strip("\0 ")
        if kind == _ASCII_COMMENT:
            return decode(comment.strip(b"\0 "))
    return decode(untrusted_bytes.strip(b"\0 "))


def _wide(untrusted_bytes: bytes, order: str) -> str:
    """UTF-16 in the byte order of the header, as EXIF 2.32 has it, unless the letters deny that.

    Some programs write a mark, and some the order of their machine whatever the header says.
    """
    for mark, codec in ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")):
        if untrusted_bytes.startswith(mark):
            return untrusted_bytes[2:].decode(codec, errors="replace")
    said = codec_of(untrusted_bytes.rstrip(b"\0"))[1]
    if not said.startswith("utf-16"):
        said = "utf-16-le" if order == "<" else "utf-16-be"
    return untrusted_bytes.decode(said, errors="replace")


def _position(picture: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    """Where it was taken (EXIF 2.32, GPS attribute information): degrees, minutes, seconds."""
    gps = picture.getexif().get_ifd(ExifTags.IFD.GPSInfo)
    for key, value_tag, sign_tag, negative in (
        ("latitude", ExifTags.GPS.GPSLatitude, ExifTags.GPS.GPSLatitudeRef, "S"),
        ("longitude", ExifTags.GPS.GPSLongitude, ExifTags.GPS.GPSLongitudeRef, "W"),
    ):
        if value_tag in gps:
            degrees, minutes, seconds = (float(part) for part in gps[value_tag])
            size = degrees + minutes / 60 + seconds / 3600
            if abs(size) <= 180:
                yield key, f"{-size if gps.get(sign_tag) == negative else size:.6f}"
    if ExifTags.GPS.GPSAltitude in gps:
        yield "altitude", f"{float(gps[ExifTags.GPS.GPSAltitude]):.0f}"


def _iptc(picture: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    """The caption that press agencies write into a photograph (IPTC-IIM 4.2)."""
    values = IptcImagePlugin.getiptcinfo(picture) or {}
    for tag, key in _IPTC.items():
        value = values.get(tag)
        for part in value if isinstance(value, list) else [value]:
            if isinstance(part, bytes):
                yield key, clean_line(decode(part), _LONGEST)


def _comments(picture: ImageFile.ImageFile) -> Iterator[tuple[str, str]]:
    """The comment of a JPEG or GIF, and the texts of a PNG."""
    comment = picture.info.get("comment")
    if comment:
        yield "comment", _line(0, comment)
    for key, value in list(picture.info.items())[:_MOST_TEXTS]:
        if not (isinstance(key, str) and isinstance(value, str)):
            continue
        if not key.startswith(("XML:", "xmp", "icc", "exif", "Raw profile")):
            yield clean_line(key.lower(), 40), clean_line(value, _LONGEST)
