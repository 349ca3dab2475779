"""Reading documents, pictures, recordings and archives touches nothing outside of itself."""

from pathlib import Path

import pytest
from PIL import Image

from tests.importers.documents.made import W, docx, epub, noise_picture, odt, pdf, tar, zipped
from tests.importers.documents.test_doc import word
from tests.importers.test_side_effects import events_while_parsing

PICTURE = noise_picture()
NOTE = f'<w:p xmlns:w="{W}"><w:r><w:t>word</w:t></w:r></w:p>'
MADE = {
    "a.pdf": pdf("some words", "", info="/Title(T)/CreationDate(D:2024)"),
    "a.doc": word("слова"),
    "a.docx": docx(NOTE, {"word/media/1.png": PICTURE, "docProps/thumbnail.jpeg": PICTURE}),
    "a.odt": odt("<text:p>word</text:p>", {"Thumbnails/thumbnail.png": PICTURE}),
    "a.epub": epub({"a": "<html><body><h1>x</h1></body></html>"}),
    "a.rtf": b"{\\rtf1\\ansi{\\fonttbl{\\f0\\fcharset186 A;}}\\f0\\'e0}",
    "a.zip": zipped({"a.txt": "word"}),
    "a.tar": tar({"a.txt": b"word"}),
    "a.mp3": b"ID3\x03\x00\x00\x00\x00\x00\x00" + (b"\xff\xfb\x90\x64" + bytes(413)) * 20,
}


@pytest.fixture
def files(tmp_path: Path) -> list[Path]:
    for name, content in MADE.items():
        (tmp_path / name).write_bytes(content)
    exif = Image.Exif()
    exif[0x0112] = 6
    for kind in ("jpeg", "png", "gif", "tiff", "webp", "bmp", "avif"):
        Image.effect_noise((40, 30), 50).convert("RGB").save(tmp_path / f"a.{kind}", exif=exif)
    return sorted(tmp_path.iterdir())


def test_readers_touch_nothing_outside_themselves(files: list[Path]) -> None:
    events = events_while_parsing("detected", *files)
    # pdfium is called through ctypes, which tells so: it opens nothing
    assert [event for event in events if not event.startswith("ctypes.")] == []


def test_control_a_reader_that_opens_a_file_is_seen(files: list[Path]) -> None:
    assert any(event.startswith("open ") for event in events_while_parsing("noisy", files[0]))
