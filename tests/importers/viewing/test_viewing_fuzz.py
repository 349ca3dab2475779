"""Whatever an original holds, showing it gives an answer or one of the declared errors."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from archive.errors import SourceError
from importers.viewing.film import MOST_PICTURES, film_piece
from importers.viewing.heard import PIECE_SECONDS
from importers.viewing.markup import page_markup
from importers.viewing.pages import page_picture, page_sizes
from importers.viewing.sound import sound_piece
from tests.importers.documents.made import pdf
from tests.importers.pictures.drawn import encoded
from tests.importers.viewing.made_sound import tone
from tests.importers.viewing.recorded import MEDIA_TYPES, recorded

SEEDS = {
    "application/pdf": pdf("One", "Two"),
    "image/png": encoded(Image.new("RGB", (20, 10), "red")),
    "image/tiff": encoded(Image.new("RGB", (20, 10), "red"), "TIFF"),
    "image/jpeg": encoded(Image.new("RGB", (20, 10), "red"), "JPEG"),
    "audio/ogg": tone("audio/ogg", 0.2),
    "audio/flac": tone("audio/flac", 0.2),
    "audio/mpeg": tone("audio/mpeg", 0.2),
    "text/html": b"<html><body><p>x <a href='https://example.org/'>y</a></p></body></html>",
}
CHANGES = st.lists(st.tuples(st.integers(0, 1 << 20), st.integers(0, 255)), max_size=12)


def altered(original: bytes, changes: list[tuple[int, int]], length: int) -> bytes:
    letters = bytearray(original)
    for place, value in changes:
        letters[place % len(letters)] = value
    return bytes(letters[: max(1, len(letters) * length // 100)])


@pytest.mark.parametrize("media_type", SEEDS)
@given(changes=CHANGES, length=st.integers(1, 100), number=st.integers(0, 40))
@settings(max_examples=40, deadline=None)
def test_only_declared_errors(
    media_type: str, changes: list[tuple[int, int]], length: int, number: int
) -> None:
    original = altered(SEEDS[media_type], changes, length)
    with suppress(SourceError):
        assert page_sizes(original, media_type)
    with suppress(SourceError):
        picture = page_picture(original, media_type, number % 3, 60)
        assert len(picture.pixels) == 3 * picture.width * picture.height
    with suppress(SourceError):
        assert sound_piece(original, media_type, number).channels in (1, 2)
    with suppress(SourceError):
        assert page_markup(original, media_type).html


@pytest.mark.parametrize("name", MEDIA_TYPES)
@given(changes=CHANGES, length=st.integers(1, 100), number=st.integers(0, 1_200))
@settings(max_examples=60, deadline=None)
def test_only_declared_errors_of_recordings(
    name: str, changes: list[tuple[int, int]], length: int, number: int
) -> None:
    original, media_type = altered(recorded(name), changes, length), MEDIA_TYPES[name]
    with suppress(SourceError):
        piece = sound_piece(original, media_type, number // 1_000)
        assert len(piece.samples) <= PIECE_SECONDS * piece.rate * piece.channels * 2
    with suppress(SourceError):
        film = film_piece(original, media_type, number, 40)
        assert len(film.pixels) == 3 * film.width * film.height * len(film.moments_ms)
        assert len(film.moments_ms) <= MOST_PICTURES
