"""Text and pictures that are pasted or dropped: made into documents in memory, never on a disk."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QSize, Qt
from PySide6.QtGui import QImage, QImageWriter

from archive.ports import SourceItem
from archive.records import ArticleDraft, Description, Kind, OriginalFile
from desktop.ui.importing.import_order import Held
from desktop.ui.safety.clipboard import is_secret
from desktop.ui.vocabulary import instant_words

IMPORTER = "paste/1"
_LONGEST_TITLE = 80
_THUMBNAIL_SIDE = 256
_ELLIPSIS = "…"


def held_in(data: QMimeData | None, text_name: str, picture_name: str) -> tuple[Held, ...]:
    """The text or the picture of a clipboard, to be made into a document; else nothing.

    The names stand for it in the report of the import. Text that a program marked as secret
    (a password, a passage of an archive) is passed over; so are addresses without a picture.
    """
    if data is None or is_secret(data):
        return ()
    # Browsers give the address of a picture that is copied as a text beside it.
    text = "" if data.hasUrls() else data.text()
    if text.strip() and not (data.hasImage() and _is_address(text)):
        return (partial(_text_item, text, text_name),)
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return (partial(_picture_item, image, picture_name),)
    return ()


def holds_something(data: QMimeData | None) -> bool:
    """Whether there seems to be a text or a picture to be taken; looks at neither."""
    if data is None or is_secret(data):
        return False
    return data.hasImage() or (data.hasText() and not data.hasUrls())


def _is_address(text: str) -> bool:
    return len(text.split()) == 1 and "://" in text


def _text_item(text: str, name: str) -> SourceItem:
    # Neither can be stored; what pastes them did not mean them.
    sound = text.replace("\0", "").encode("utf-8", "replace").decode()
    lines = [line.strip() for line in sound.splitlines() if line.strip()]
    description = Description(
        title=_shortened(lines[0]) if lines else "",
        kind=Kind.NOTE,
        captured_at=datetime.now(UTC),
    )
    original = OriginalFile(sound.encode(), "text/plain")
    draft = ArticleDraft(
        untrusted_text=sound, description=description, original=original, importer=IMPORTER
    )
    return SourceItem(name, draft)


def _picture_item(image: QImage, name: str) -> SourceItem:
    small = image.scaled(
        QSize(_THUMBNAIL_SIDE, _THUMBNAIL_SIDE).boundedTo(image.size()),
        Qt.AspectRatioMode.KeepAspectRatio,
        Qt.TransformationMode.SmoothTransformation,
    )
    now = datetime.now(UTC)
    # By its time, for a picture has no first line to be called by.
    title = f"{name}, {instant_words(now)}"
    draft = ArticleDraft(
        untrusted_text="",
        description=Description(title=title, kind=Kind.PICTURE, captured_at=now),
        original=OriginalFile(as_png(image), "image/png"),
        thumbnail=as_png(small),
        facts=(("width", str(image.width())), ("height", str(image.height()))),
        importer=IMPORTER,
    )
    return SourceItem(name, draft)


def as_png(image: QImage) -> bytes:
    """The pixels as PNG, without anything else that the picture carried."""
    bare = image.convertToFormat(QImage.Format.Format_ARGB32)
    for key in bare.textKeys():
        bare.setText(key, "")
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(bare)
    buffer.close()
    return bytes(content.data())


def _shortened(line: str) -> str:
    if len(line) <= _LONGEST_TITLE:
        return line
    return line[: _LONGEST_TITLE - 1].rstrip() + _ELLIPSIS
