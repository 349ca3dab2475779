"""Sound and video are kept, with what their containers say."""

import struct
import wave
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.records import ArticleDraft, Kind
from importers.recordings.recording import parse_recording
from importers.recordings.rows import RECORDING_FORMATS
from tests.narrowed import present


def wav(seconds: int) -> bytes:
    output = BytesIO()
    with wave.open(output, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(8000)
        written.writeframes(bytes(16000 * seconds))
    return output.getvalue()


def mp3(**frames: str) -> bytes:
    """A silent MP3 (MPEG 1 layer III, 128 kbit/s) with ID3v2.3 text frames."""
    tags = b"".join(
        name.encode() + struct.pack(">IH", 3 + 2 * len(text), 0) + b"\x01" + text.encode("utf-16")
        for name, text in frames.items()
    )
    size = bytes((len(tags) >> shift) & 0x7F for shift in (21, 14, 7, 0))
    return b"ID3\x03\x00\x00" + size + tags + (b"\xff\xfb\x90\x64" + bytes(413)) * 100


def test_a_recording_tells_its_length() -> None:
    draft = parse_recording(wav(3))
    assert draft.untrusted_text == ""
    assert dict(draft.facts)["duration"] == "3.0"


def test_tags_become_the_description() -> None:
    draft = parse_recording(mp3(TIT2="Размова з маці", TPE1="А. Асоба", TYER="2021"))
    assert draft.description.title == "Размова з маці"
    assert draft.description.authors == ("А. Асоба",)
    assert draft.description.published == "2021"


@pytest.mark.parametrize("broken", [b"", b"RIFF", wav(1)[:30], b"OggS" + bytes(40)])
def test_what_is_not_understood_is_kept_without_facts(broken: bytes) -> None:
    assert parse_recording(broken).untrusted_text == ""


@given(st.binary(max_size=300), st.sampled_from([wav(1)[:200], mp3(TIT2="x")[:600]]))
def test_reading_never_raises(noise: bytes, beginning: bytes) -> None:
    assert isinstance(parse_recording(beginning + noise), ArticleDraft)
    assert isinstance(parse_recording(noise + beginning), ArticleDraft)


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        (wav(1), "audio/wav"),
        (mp3(), "audio/mpeg"),
        (b"\x00\x00\x00\x20ftypisom", "video/mp4"),
        (b"\x00\x00\x00\x20ftypM4A ", "audio/mp4"),
        (b"\x00\x00\x00\x20ftypiso9", "video/mp4"),
        (b"\x00\x00\x00\x20ftyp3g2a", "video/mp4"),
        (b"\xff\xf1\x50\x80\x02\x1f\xfc", "audio/aac"),
        (b"FORM\0\0\0\x40AIFFCOMM", "audio/aiff"),
        (b"caff\0\1\0\0desc", "audio/x-caf"),
        (b"\0\0\1\xba\x44", "video/mpeg"),
        ((b"G" + bytes(187)) * 5, "video/mp2t"),
        ((bytes(4) + b"G" + bytes(187)) * 5, "video/mp2t"),
        (b"G" + b"letter of a text " * 60, None),
        (b"FLV\1\5", "video/x-flv"),
        (b"\x00\x00\x00\x20ftypheic", None),
        (b"RIFF\x00\x00\x00\x00WEBP", None),
        (b"a text", None),
    ],
)
def test_kinds_are_told_by_their_beginning(head: bytes, media_type: str | None) -> None:
    matching = [each.media_type for each in RECORDING_FORMATS if present(each.matches)(head, "")]
    assert matching == ([media_type] if media_type else [])


MOVING = {"h263.3gp", "h264.mp4", "hevc.mov", "mpeg4.avi", "upright.mp4", "vp8.webm", "vp9.webm"}
MOVING |= {"wmv2.wmv"}
SOUND = {"narrow.amr", "wide.amr", "tone.m4a"}
DATA = Path(__file__).resolve().parents[2] / "data" / "recordings"


@pytest.mark.parametrize("name", sorted(MOVING | SOUND))
def test_what_has_pictures_is_a_film_and_the_rest_a_recording(name: str) -> None:
    kind = parse_recording((DATA / name).read_bytes()).description.kind
    assert kind is (Kind.FILM if name in MOVING else Kind.RECORDING)


@pytest.mark.parametrize("head", [b"\0\0\1\xba", b"\0\0\1\xb3", b"FLV\1", (b"G" + bytes(187)) * 2])
def test_containers_of_films_alone_hold_a_film(head: bytes) -> None:
    assert parse_recording(head + bytes(64)).description.kind is Kind.FILM


def test_a_container_without_a_stream_of_pictures_is_a_recording() -> None:
    mp4, webm = (DATA / "h264.mp4").read_bytes(), (DATA / "vp8.webm").read_bytes()
    for quiet in (
        *(mp4.replace(b"vide", b"soun"), b"vide" + mp4[4:].replace(b"hdlr", b"xxxx")),
        *(webm.replace(b"\x83\x81\x01", b"\x83\x81\x02"), wav(1), mp3(), b"OggS" + bytes(40)),
    ):
        assert parse_recording(quiet).description.kind is Kind.RECORDING
    assert parse_recording(b"OggS" + bytes(24) + b"\x80theora").description.kind is Kind.FILM
