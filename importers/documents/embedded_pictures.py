"""Pictures inside of documents that are large enough to be documents themselves."""

from __future__ import annotations

from collections.abc import Iterator

from archive.errors import SourceError
from archive.records import EmbeddedFile
from importers.containers.checked_zip import CheckedZip

_MEDIA_TYPES = {
    "jpg": "image/jpeg",
    "jpeg": "image/jpeg",
    "png": "image/png",
    "gif": "image/gif",
    "tif": "image/tiff",
    "tiff": "image/tiff",
    "bmp": "image/bmp",
    "webp": "image/webp",
    "heic": "image/heic",
}
_SMALLEST_BYTES = 20 * 1024
"""Below are logos, bullets and lines; a photographed letter is never so small."""
_MOST_PICTURES = 500
_MOST_BYTES = 256 * 1024 * 1024


def large_pictures(untrusted_zip: CheckedZip, folder: str = "") -> Iterator[EmbeddedFile]:
    """The pictures in a folder of the ZIP, with their names inside of it; broken ones are left."""
    count = total = 0
    for info in untrusted_zip.members:
        media_type = _MEDIA_TYPES.get(info.filename.rpartition(".")[2].lower())
        if not media_type or not info.filename.startswith(folder):
            continue
        count += 1
        total += info.file_size
        if info.file_size < _SMALLEST_BYTES or count > _MOST_PICTURES or total > _MOST_BYTES:
            continue
        try:
            content = untrusted_zip.content(info)
        except SourceError:
            continue
        yield EmbeddedFile(info.filename, content, media_type)


def large_picture(name: str, content: bytes, media_type: str) -> EmbeddedFile | None:
    """A picture that was taken out of a document already; None where it is too small, or none."""
    is_large = media_type in _MEDIA_TYPES.values() and len(content) >= _SMALLEST_BYTES
    return EmbeddedFile(name, content, media_type) if is_large else None
