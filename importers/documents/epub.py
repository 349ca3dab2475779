"""EPUB (W3C EPUB 3.3, and 2): the chapters in the order of the spine."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element

from archive.errors import MalformedSourceError, PasswordProtectedError, SourceError
from archive.records import ArticleDraft, Description
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.dates import to_edtf
from importers.documents.embedded_pictures import large_pictures
from importers.documents.epub_contents import chapter_names
from importers.documents.flow import draft_of_flow
from importers.documents.titles import declared_title
from importers.documents.xmltree import local_name, parse_xml, text_of
from importers.encoding import decode
from importers.fields import language_code
from importers.normalising import clean_line
from importers.pictures.picture import picture_thumbnail

_CHAPTER_TYPES = frozenset(("application/xhtml+xml", "text/html", "text/x-oeb1-document", ""))
_DECLARED = re.compile(rb"<\?xml[^>]{0,100}encoding=[\"']([\w.-]{2,40})")
_MOST_FACTS = 200


def parse_epub(untrusted_bytes: bytes) -> ArticleDraft:
    """Text of the chapters, their names as headings, metadata, the cover, large pictures.

    Raises `NoTextError`, `PasswordProtectedError` for a book under a lock (DRM),
    `MalformedSourceError`, `DecompressionBombError` and `SourceTooLargeError`.
    """
    with opened_zip(untrusted_bytes) as untrusted_zip:
        package_path = _package_path(untrusted_zip)
        package = parse_xml(untrusted_zip.read(package_path), mend=True)
        items = _manifest(package, posixpath.dirname(package_path))
        chapters = [path for path in _spine(package, items) if path in untrusted_zip]
        _refuse_locked(untrusted_zip, chapters)
        names = chapter_names(untrusted_zip, items)
        facts = tuple(_facts(package))
        return draft_of_flow(
            [_chapter(untrusted_zip, path) for path in chapters],
            _describe(facts),
            labels=[names.get(path, "") for path in chapters],
            facts=facts,
            thumbnail=picture_thumbnail(_cover(untrusted_zip, package, items)),
            embedded=large_pictures(untrusted_zip),
        )


def _package_path(untrusted_zip: CheckedZip) -> str:
    container = untrusted_zip.read_if_there("META-INF/container.xml")
    if container:
        for element in parse_xml(container, mend=True).iter():
            path = element.get("full-path") or ""
            if local_name(element) == "rootfile" and path in untrusted_zip:
                return path
    packages = (name for name in untrusted_zip.names() if name.endswith(".opf"))
    for path in packages:
        return path
    raise MalformedSourceError


def _manifest(package: _Element, folder: str) -> dict[str, tuple[str, str, str]]:
    """Path in the ZIP, media type and properties of each item by its id."""
    return {
        element.get("id") or "": (
            posixpath.normpath(posixpath.join(folder, unquote(element.get("href") or ""))),
            element.get("media-type") or "",
            element.get("properties") or "",
        )
        for element in package.iter()
        if local_name(element) == "item"
    }


def _spine(package: _Element, items: dict[str, tuple[str, str, str]]) -> list[str]:
    references = (each for each in package.iter() if local_name(each) == "itemref")
    listed = (items.get(each.get("idref") or "") for each in references)
    paths = [item[0] for item in listed if item and item[1] in _CHAPTER_TYPES]
    if not paths:
        paths = [item[0] for item in items.values() if item[1] in _CHAPTER_TYPES]
    return list(dict.fromkeys(paths))


def _refuse_locked(untrusted_zip: CheckedZip, chapters: list[str]) -> None:
    """Obfuscated fonts are encrypted too, and no reason to refuse the words."""
    encryption = untrusted_zip.read_if_there("META-INF/encryption.xml")
    if encryption:
        elements = parse_xml(encryption, mend=True).iter()
        locked = {unquote(each.get("URI") or "") for each in elements}
        if locked.intersection(chapters):
            raise PasswordProtectedError


def _chapter(untrusted_zip: CheckedZip, path: str) -> str:
    try:
        untrusted_bytes = untrusted_zip.read(path)
    except MalformedSourceError:
        return ""
    declared = _DECLARED.match(untrusted_bytes)
    return decode(untrusted_bytes, declared=declared[1].decode() if declared else "")


def _facts(package: _Element) -> Iterator[tuple[str, str]]:
    """The elements of Dublin Core in their own order."""
    metadata = (each for each in package.iter() if local_name(each) == "metadata")
    count = 0
    for element in (child for each in metadata for child in each.iter()):
        value = clean_line(text_of(element), 2_000)
        if isinstance(element.tag, str) and "purl.org/dc/" in element.tag.lower() and value:
            count += 1
            if count > _MOST_FACTS:
                return
            yield local_name(element).lower(), value


def _describe(facts: tuple[tuple[str, str], ...]) -> Description:
    first = dict(reversed(facts))
    authors = dict.fromkeys(clean_line(value) for key, value in facts if key == "creator")
    return Description(
        title=declared_title(first.get("title", "")),
        language=language_code(first.get("language", "")),
        published=to_edtf(first.get("date", "")),
        authors=tuple(authors),
        source=clean_line(first.get("publisher", "")),
        external_id=clean_line(first.get("identifier", "")),
    )


def _cover(
    untrusted_zip: CheckedZip, package: _Element, items: dict[str, tuple[str, str, str]]
) -> bytes:
    named = {
        each.get("content")
        for each in package.iter()
        if local_name(each) == "meta" and each.get("name") == "cover"
    }
    for identifier, (path, media_type, properties) in items.items():
        is_cover = "cover-image" in properties.split() or identifier in named
        if is_cover and media_type.startswith("image/"):
            try:
                return untrusted_zip.read_if_there(path)
            except SourceError:
                return b""
    return b""
