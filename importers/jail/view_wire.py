"""Pages, pictures, films, sound and markup as messages, and the form that is demanded of them.

Pixels and samples cross as plain numbers: nothing has to be decoded beside the keys.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Sequence
from itertools import pairwise

from archive.errors import SourceError
from archive.ports import (
    FilmPiece,
    PageMarkup,
    PagePicture,
    PageSize,
    PlacedWord,
    SoundPiece,
)
from importers.fields import web_address
from importers.jail.messages import GarbledError, Message, packed
from importers.jail.schema import error_of, line_of
from importers.jail.thumbnail import checked_thumbnail
from importers.sanitising import LONGEST_RICH_TEXT, sanitised_again
from importers.viewing.film import MOST_FILM_PIXELS, MOST_PICTURES, PIECE_MS
from importers.viewing.heard import MOST_RATE, PIECE_SECONDS
from importers.viewing.markup import LONGEST_ADDRESS, MOST_ADDRESSES
from importers.viewing.pages import LARGEST_SIDE, MOST_PAGES, MOST_VIEW_PIXELS
from importers.viewing.words import LONGEST_WORD, MOST_WORDS

_SIZE = struct.Struct(">dd")
_PLACE = struct.Struct(">dddd")
_BYTES_A_PIXEL = 3
_BYTES_A_SAMPLE = 2
_MOST_SIDE = 100_000
_MOST_FRAMES = 1 << 40

View = tuple[PageSize, ...] | PagePicture | bytes | SoundPiece | FilmPiece | PageMarkup


def written_view(answer: View | SourceError) -> Iterator[bytes]:
    """The pieces of the message."""
    match answer:
        case SourceError():
            return packed({"is": "error", "code": answer.code})
        case PagePicture():
            words = [word.text for word in answer.words]
            places = b"".join(_place(word) for word in answer.words)
            head: dict[str, object] = {"is": "picture", "words": words}
            size = {"width": answer.width, "height": answer.height}
            return packed({**head, **size}, [answer.pixels, places])
        case bytes():
            return packed({"is": "small"}, [answer])
        case SoundPiece():
            head = {"is": "sound", "rate": answer.rate, "channels": answer.channels}
            place = {"start": answer.start_frame, "total": answer.total_frames}
            return packed({**head, **place}, [answer.samples])
        case FilmPiece():
            head = {"is": "film", "width": answer.width, "height": answer.height}
            place = {"start": answer.start_ms, "end": answer.end_ms, "total": answer.total_ms}
            moments = list(answer.moments_ms)
            return packed({**head, **place, "moments": moments}, [answer.pixels])
        case PageMarkup():
            head = {"is": "markup", "addresses": list(answer.addresses)}
            return packed(head, [answer.html.encode("utf-8", "replace")])
        case _:
            sizes = b"".join(_SIZE.pack(size.width, size.height) for size in answer)
            return packed({"is": "sizes"}, [sizes])


def sizes_of(message: Message) -> tuple[PageSize, ...]:
    """The sizes. Raises `GarbledError`, and the `SourceError` that was told instead."""
    (content,) = _told(message, "sizes", 1)
    if len(content) % _SIZE.size or not 0 < len(content) <= MOST_PAGES * _SIZE.size:
        raise GarbledError
    sizes = tuple(PageSize(*pair) for pair in _SIZE.iter_unpack(content))
    if not all(0 < side <= _MOST_SIDE for size in sizes for side in (size.width, size.height)):
        raise GarbledError
    return sizes


def picture_of(message: Message) -> PagePicture:
    """The picture. Raises as `sizes_of`."""
    pixels, places = _told(message, "picture", 2)
    head = message.untrusted_head
    width = _count(head.get("width"), _MOST_SIDE)
    height = _count(head.get("height"), _MOST_SIDE)
    if not 0 < width * height <= MOST_VIEW_PIXELS + LARGEST_SIDE:
        raise GarbledError
    if len(pixels) != width * height * _BYTES_A_PIXEL:
        raise GarbledError
    return PagePicture(width, height, pixels, _words(head.get("words"), places))


def small_of(message: Message) -> bytes:
    """The thumbnail, PNG, written anew. Raises as `sizes_of`."""
    (untrusted_png,) = _told(message, "small", 1)
    return checked_thumbnail(untrusted_png)


def sound_of(message: Message) -> SoundPiece:
    """The piece. Raises as `sizes_of`."""
    (samples,) = _told(message, "sound", 1)
    head = message.untrusted_head
    rate, channels = _count(head.get("rate"), MOST_RATE), _count(head.get("channels"), 2)
    start = _count(head.get("start"), _MOST_FRAMES)
    total = _count(head.get("total"), _MOST_FRAMES)
    frame_bytes = channels * _BYTES_A_SAMPLE
    if not rate or not channels or start > total or len(samples) % frame_bytes:
        raise GarbledError
    if len(samples) > min(PIECE_SECONDS * rate, total - start) * frame_bytes:
        raise GarbledError
    return SoundPiece(rate, channels, start, total, samples)


def film_of(message: Message) -> FilmPiece:
    """The pictures. Raises as `sizes_of`."""
    (pixels,) = _told(message, "film", 1)
    head = message.untrusted_head
    width = _count(head.get("width"), _MOST_SIDE)
    height = _count(head.get("height"), _MOST_SIDE)
    start, end, total = (_count(head.get(name), _MOST_FRAMES) for name in ("start", "end", "total"))
    listed = _list(head.get("moments"), MOST_PICTURES)
    moments = tuple(_count(each, _MOST_FRAMES) for each in listed)
    if not 0 < width * height <= MOST_FILM_PIXELS or not start <= end <= min(
        start + PIECE_MS, total
    ):
        raise GarbledError
    if not all(one < other for one, other in pairwise((*moments, end + 1))):
        raise GarbledError
    if len(pixels) != len(moments) * width * height * _BYTES_A_PIXEL:
        raise GarbledError
    return FilmPiece(width, height, start, end, total, moments, pixels)


def markup_of(message: Message) -> PageMarkup:
    """The markup, sanitised again. Raises as `sizes_of`."""
    (content,) = _told(message, "markup", 1)
    if len(content) > 4 * LONGEST_RICH_TEXT:
        raise GarbledError
    try:
        html = sanitised_again(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise GarbledError from error
    addresses = _list(message.untrusted_head.get("addresses"), MOST_ADDRESSES)
    lines = tuple(line_of(each, LONGEST_ADDRESS) for each in addresses)
    if not html or any(web_address(line) != line for line in lines):
        raise GarbledError
    return PageMarkup(html, lines)


def _told(message: Message, kind: str, blobs: int) -> tuple[bytes, ...]:
    head = message.untrusted_head
    if head.get("is") == "error" and not message.blobs:
        raise error_of(head.get("code"))
    if head.get("is") != kind or len(message.blobs) != blobs:
        raise GarbledError
    return message.blobs


def _place(word: PlacedWord) -> bytes:
    return _PLACE.pack(word.left, word.top, word.right, word.bottom)


def _words(untrusted_words: object, places: bytes) -> tuple[PlacedWord, ...]:
    texts = [line_of(each, LONGEST_WORD) for each in _list(untrusted_words, MOST_WORDS)]
    if len(places) != len(texts) * _PLACE.size:
        raise GarbledError
    shares = list(_PLACE.iter_unpack(places))
    if not all(0.0 <= share <= 1.0 for place in shares for share in place):
        raise GarbledError
    return tuple(PlacedWord(text, *place) for text, place in zip(texts, shares, strict=True))


def _count(untrusted: object, most: int) -> int:
    if type(untrusted) is not int or not 0 <= untrusted <= most:
        raise GarbledError
    return untrusted


def _list(untrusted: object, most: int) -> Sequence[object]:
    if not isinstance(untrusted, list) or len(untrusted) > most:
        raise GarbledError
    return untrusted
