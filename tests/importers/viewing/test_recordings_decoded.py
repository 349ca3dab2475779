"""What was encoded is heard and seen again, from memory, and nothing larger than it may be."""

from __future__ import annotations

import ctypes
import struct
from io import BytesIO

import numpy as np
import pytest
from PIL import Image

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    UnknownFormatError,
)
from archive.ports import FilmPiece
from importers.ffmpeg import decoder as decoding
from importers.ffmpeg import libraries as loading
from importers.ffmpeg.container import OPTIONS, options
from importers.ffmpeg.libraries import libraries
from importers.viewing import film as filming
from importers.viewing.film import film_piece
from importers.viewing.pages import page_picture
from importers.viewing.sound import sound_piece
from tests.importers.viewing.recorded import FILMS, FOLDER, MEDIA_TYPES, heard, recorded

LOUDNESS = 4_096 / 2**0.5
"""Of a sine of an eighth of the range, which is what was encoded."""


def pictures(piece: FilmPiece) -> np.ndarray:
    shape = (len(piece.moments_ms), piece.height, piece.width, 3)
    return np.frombuffer(piece.pixels, np.uint8).reshape(shape)


@pytest.mark.parametrize("name", MEDIA_TYPES)
def test_the_tone_that_was_recorded_is_heard(name: str) -> None:
    piece = sound_piece(recorded(name), MEDIA_TYPES[name], 0)
    hertz, loudness = heard(piece)
    assert abs(hertz - 440) < 3
    assert 0.5 < loudness / LOUDNESS < 1.1
    assert 0.95 < piece.total_frames / piece.rate < 1.15
    assert len(piece.samples) == piece.total_frames * piece.channels * 2


def test_a_film_in_av1_is_told_to_be_of_a_kind_that_is_not_shown() -> None:
    """Pillow writes moving AVIF, which is AV1 in the container of MP4."""
    first, *others = (Image.effect_noise((64, 48), 60).convert("RGB") for _ in range(4))
    written = BytesIO()
    first.save(written, "AVIF", save_all=True, append_images=others, duration=200)
    film = written.getvalue().replace(b"ftypavis", b"ftypisom")
    assert b"av01" in film
    with pytest.raises(UnknownFormatError):
        film_piece(film, "video/mp4", 0, 1_000)


@pytest.mark.parametrize("name", MEDIA_TYPES)
def test_behind_the_end_there_is_nothing(name: str) -> None:
    first = sound_piece(recorded(name), MEDIA_TYPES[name], 0)
    piece = sound_piece(recorded(name), MEDIA_TYPES[name], 30)
    assert piece.samples == b""
    assert (piece.start_frame, piece.rate) == (first.total_frames, first.rate)


@pytest.mark.parametrize("name", FILMS)
def test_ten_pictures_of_a_second_are_seen(name: str) -> None:
    piece = film_piece(recorded(name), MEDIA_TYPES[name], 0, 1_000)
    assert 9 <= len(piece.moments_ms) <= 11
    steps = np.diff(piece.moments_ms)
    assert steps.min() >= 95
    assert np.median(steps) == 100
    shown = pictures(piece)
    assert shown.min() < 40 < 200 < shown.max()
    moved = np.abs(shown[1:].astype(int) - shown[:-1]).reshape(len(shown) - 1, -1).max(axis=1)
    assert moved.min() > 5


@pytest.mark.parametrize("name", FILMS)
def test_a_piece_begins_with_what_is_to_be_seen_at_its_moment(name: str) -> None:
    whole = film_piece(recorded(name), MEDIA_TYPES[name], 0, 1_000)
    moment = whole.moments_ms[6]
    later = film_piece(recorded(name), MEDIA_TYPES[name], moment + 30, 1_000)
    assert later.moments_ms == whole.moments_ms[6:]
    assert np.array_equal(pictures(later), pictures(whole)[6:])


def test_the_same_picture_has_the_same_colours_in_every_encoding() -> None:
    first = pictures(film_piece(recorded("h264.mp4"), "video/mp4", 0, 64))[0].astype(int)
    for name in ("hevc.mov", "vp9.webm", "mpeg4.avi"):
        other = pictures(film_piece(recorded(name), MEDIA_TYPES[name], 0, 64))[0]
        assert np.abs(other - first).mean() < 20


def test_a_film_stands_as_it_was_held() -> None:
    lying = pictures(film_piece(recorded("h264.mp4"), "video/mp4", 0, 64))
    upright = pictures(film_piece(recorded("upright.mp4"), "video/mp4", 0, 64))
    assert lying.shape[1:3] == (48, 64)
    assert upright.shape[1:3] == (64, 48)
    assert np.array_equal(np.rot90(lying[0]), upright[0])


def test_a_film_without_sound_is_silent() -> None:
    piece = sound_piece(recorded("upright.mp4"), "video/mp4", 0)
    assert piece.total_frames == piece.rate
    assert not any(piece.samples)


def test_pictures_are_no_larger_than_asked_and_than_they_may_be(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    piece = film_piece(recorded("h264.mp4"), "video/mp4", 0, 32)
    assert (piece.width, piece.height) == (32, 24)
    monkeypatch.setattr(filming, "MOST_FILM_PIXELS", 300)
    piece = film_piece(recorded("h264.mp4"), "video/mp4", 0, 1_000)
    assert 200 < piece.width * piece.height <= 300


def test_one_picture_is_seen_as_large_as_the_film_has_it(monkeypatch: pytest.MonkeyPatch) -> None:
    whole = film_piece(recorded("h264.mp4"), "video/mp4", 0, 1_000)
    monkeypatch.setattr(filming, "MOST_FILM_PIXELS", 300)
    still = page_picture(recorded("h264.mp4"), "video/mp4", 430, 1_000)
    assert (still.width, still.height) == (64, 48)
    assert still.pixels == pictures(whole)[4].tobytes()
    assert page_picture(recorded("h264.mp4"), "video/mp4", 430, 32).width == 32
    with pytest.raises(MalformedSourceError):
        page_picture(recorded("tone.m4a"), "audio/mp4", 0, 100)


def test_not_more_pictures_are_told_than_may_be(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(filming, "MOST_A_SECOND", 5)
    assert len(film_piece(recorded("h264.mp4"), "video/mp4", 0, 64).moments_ms) == 5


def test_mere_sound_has_no_pictures() -> None:
    piece = film_piece(recorded("tone.m4a"), "audio/mp4", 0, 100)
    assert (piece.moments_ms, piece.pixels) == ((), b"")


def test_what_has_no_known_form_is_refused() -> None:
    with pytest.raises(UnknownFormatError):
        film_piece(recorded("h264.mp4"), "audio/ogg", 0, 100)


def test_a_film_whose_sound_cannot_be_decoded_is_silent(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(decoding, "DECODERS", {"h264"})
    piece = sound_piece(recorded("h264.mp4"), "video/mp4", 0)
    assert piece.total_frames == piece.rate
    assert not any(piece.samples)
    with pytest.raises(UnknownFormatError):
        sound_piece(recorded("tone.m4a"), "audio/mp4", 0)


def test_a_recording_that_was_cut_off_is_silent_where_it_is_lost() -> None:
    original = recorded("narrow.amr")
    assert sound_piece(original[:300], "audio/amr", 0).total_frames < 8_160 / 2
    film = recorded("vp8.webm")
    piece = sound_piece(film[: len(film) // 2], "video/webm", 0)
    assert 0.95 < piece.total_frames / piece.rate < 1.15
    assert not any(piece.samples[-2_000:])


def test_a_picture_of_fifty_thousand_by_fifty_thousand_is_not_decoded() -> None:
    original = bytearray(recorded("h264.mp4"))
    sizes = original.index(b"avc1", original.index(b"stsd")) + 4 + 24
    assert original[sizes : sizes + 4] == bytes((0, 64, 0, 48))
    original[sizes : sizes + 4] = (50_000).to_bytes(2, "big") * 2
    with pytest.raises(DecompressionBombError):
        film_piece(bytes(original), "video/mp4", 0, 100)
    assert sound_piece(bytes(original), "video/mp4", 0).total_frames == 48_000


def test_a_picture_that_grows_in_the_stream_is_not_decoded() -> None:
    original = recorded("vp8.webm")
    start = original.index(b"\x9d\x01\x2a") + 3
    bomb = original[:start] + b"\xff\x3f\xff\x3f" + original[start + 4 :]
    piece = film_piece(bomb, "video/webm", 0, 1_000)
    whole = film_piece(original, "video/webm", 0, 1_000)
    assert piece.moments_ms == tuple(each for each in whole.moments_ms if each > 450)
    assert (piece.width, piece.height) == (64, 48)


def test_a_recording_without_end_is_refused() -> None:
    original = recorded("vp8.webm")
    # Matroska: the element "Duration", 8 bytes
    length = original.index(b"\x44\x89\x88") + 3
    endless, nonsense = (
        original[:length] + struct.pack(">d", thousandths) + original[length + 8 :]
        for thousandths in (1e12, 1e300)
    )
    with pytest.raises(MalformedSourceError):
        sound_piece(endless, "video/webm", 0)
    with pytest.raises(MalformedSourceError):
        film_piece(endless, "video/webm", 0, 100)
    counted = sound_piece(nonsense, "video/webm", 0)
    assert 0.95 < counted.total_frames / counted.rate < 1.15


@pytest.mark.parametrize("media_type", ["video/mp4", "video/webm", "audio/amr", "audio/mp4"])
def test_a_list_of_addresses_is_no_recording(media_type: str) -> None:
    lists = (
        b"#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\nfile:///etc/hostname\n",
        b"ffconcat version 1.0\nfile /etc/hostname\n",
        b"v=0\no=- 0 0 IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
    )
    for untrusted in lists:
        with pytest.raises(MalformedSourceError):
            sound_piece(untrusted, media_type, 0)
        with pytest.raises(MalformedSourceError):
            film_piece(untrusted, media_type, 0, 100)


def opened_by_address(address: str, chosen_options: dict[str, str]) -> bool:
    found = libraries()
    assert found is not None
    demuxer = found.format.av_find_input_format(b"mov")
    context = ctypes.c_void_p()
    with options(found, chosen_options) as chosen:
        result = found.format.avformat_open_input(
            ctypes.byref(context), address.encode(), demuxer, ctypes.byref(chosen)
        )
    found.format.avformat_close_input(ctypes.byref(context))
    return bool(result >= 0)


@pytest.mark.parametrize("protocol", ["", "file:", "async:", "cache:", "subfile:"])
def test_no_address_can_be_opened(protocol: str) -> None:
    address = f"{protocol}{FOLDER / 'h264.mp4'}"
    assert not opened_by_address(address, OPTIONS)
    if protocol in ("", "file:"):
        without = {key: value for key, value in OPTIONS.items() if key != "protocol_whitelist"}
        assert opened_by_address(address, without)


def test_without_the_libraries_it_is_told_that_nothing_can_be_played(
    monkeypatch: pytest.MonkeyPatch, tmp_path: object
) -> None:
    libraries.cache_clear()
    monkeypatch.setattr(loading, "libraries_folder", lambda: tmp_path)
    try:
        assert libraries() is None
        for ask in (
            lambda: sound_piece(recorded("tone.m4a"), "audio/mp4", 0),
            lambda: film_piece(recorded("h264.mp4"), "video/mp4", 0, 100),
        ):
            with pytest.raises(UnknownFormatError):
                ask()
    finally:
        libraries.cache_clear()


def test_libraries_of_another_make_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    libraries.cache_clear()
    monkeypatch.setitem(loading._MAJORS, "swscale", 8)
    try:
        assert libraries() is not None
        libraries.cache_clear()
        opened = loading._opened
        monkeypatch.setattr(
            loading, "_opened", lambda path: opened(path.with_name("libavutil.so.59"))
        )
        monkeypatch.setattr(loading, "_MAJORS", {"avutil": 60})
        assert libraries() is None
    finally:
        libraries.cache_clear()
