"""What the table of contents of a book calls its chapters."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml.etree import _Element

from archive.errors import SourceError
from importers.containers.checked_zip import CheckedZip
from importers.documents.xmltree import local_name, parse_xml, text_of
from importers.normalising import clean_line

_NCX = "application/x-dtbncx+xml"


def chapter_names(
    untrusted_zip: CheckedZip, items: dict[str, tuple[str, str, str]]
) -> dict[str, str]:
    """The first name of each file, from the navigation document (EPUB 3) or the NCX (EPUB 2)."""
    names: dict[str, str] = {}
    for path, media_type, properties in items.values():
        if "nav" in properties.split() or media_type == _NCX:
            try:
                root = parse_xml(untrusted_zip.read(path), mend=True)
            except SourceError:
                continue
            folder = posixpath.dirname(path)
            for address, name in _entries(root):
                target = unquote(address.partition("#")[0])
                names.setdefault(posixpath.normpath(posixpath.join(folder, target)), name)
    return names


def _entries(root: _Element) -> Iterator[tuple[str, str]]:
    """Address and name of each entry, the addresses relative to the file."""
    for element in root.iter():
        name = local_name(element)
        if name == "a" and element.get("href"):
            yield element.get("href") or "", clean_line(text_of(element))
        elif name == "navPoint":
            parts = {local_name(child): child for child in element}
            content = parts.get("content")
            if content is not None and "navLabel" in parts:
                yield content.get("src") or "", clean_line(text_of(parts["navLabel"]))
