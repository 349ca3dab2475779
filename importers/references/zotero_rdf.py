"""Zotero RDF: items with their notes, tags, collections and the paths of their files.

Read is the RDF/XML that Zotero writes, where every item is an element of its own; other ways to
write the same graph are not.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import BinaryIO
from xml.parsers import expat

from lxml import etree

from archive.errors import MalformedSourceError, SourceTooLargeError
from archive.records import ArticleDraft
from importers.markup import parse_page, visible_text
from importers.references.reference import Reference, document

LARGEST_RDF = 32 * 1024 * 1024
_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"
_BIB = "{http://purl.org/net/biblio#}"
_FOAF = "{http://xmlns.com/foaf/0.1/}"
_LINK = "{http://purl.org/rss/1.0/modules/link/}"
_Z = "{http://www.zotero.org/namespaces/export#}"
_ITEM_TYPE, _ABOUT, _RESOURCE = f"{_Z}itemType", f"{_RDF}about", f"{_RDF}resource"
_COLLECTION = f"{_Z}Collection"
_PARTS = frozenset((f"{_Z}Attachment", f"{_BIB}Memo"))
_OF_ITEMS = (f"{_TERMS}isReferencedBy", f"{_LINK}link")
_PART_OF = f"{_TERMS}isPartOf"
_POINTERS = (*_OF_ITEMS, _PART_OF)
_MOST_TIMES = 4
_PEOPLE = frozenset((f"{_BIB}authors", f"{_Z}interviewees", f"{_Z}directors", f"{_Z}podcasters"))
_SIGNS = ("http://www.zotero.org/namespaces/export#", "http://purl.org/net/biblio#")


def is_zotero_rdf(untrusted_head: str) -> bool:
    """Whether the first characters open an RDF of Zotero's names."""
    return "<rdf:RDF" in untrusted_head and any(sign in untrusted_head for sign in _SIGNS)


def unpack_zotero_rdf(untrusted_file: BinaryIO) -> Iterator[ArticleDraft]:
    """A document for each item. Raises `MalformedSourceError` and `SourceTooLargeError`."""
    untrusted_bytes = untrusted_file.read(LARGEST_RDF + 1)
    if len(untrusted_bytes) > LARGEST_RDF:
        raise SourceTooLargeError
    elements = [each for each in _tree(untrusted_bytes) if isinstance(each.tag, str)]
    library = _library(elements, _written_as(untrusted_bytes))
    any_item = False
    for element in elements:
        if library.is_item(element):
            any_item = True
            yield from document(_reference(element, library))
    if not any_item:
        raise MalformedSourceError


def _tree(untrusted_bytes: bytes) -> etree._Element:
    if b"<!ENTITY" in untrusted_bytes.replace(b"\0", b""):
        raise MalformedSourceError
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False
    )
    try:
        return etree.fromstring(untrusted_bytes, parser)
    except (etree.LxmlError, ValueError) as error:
        raise MalformedSourceError from error


@dataclass(slots=True)
class _Library:
    """What items point at, by address."""

    resources: dict[str, etree._Element] = field(default_factory=dict)
    collections: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    written: dict[etree._Element, bytes] = field(default_factory=dict)
    """What stands for each element in the file."""
    used: set[str] = field(default_factory=set)
    """Addresses of files and notes that belong to an item."""
    wholes: set[str] = field(default_factory=set)
    """Addresses of journals and books that items are parts of: told with those."""
    spare: int = 0
    """Bytes of what items point at that may still be kept with them: many may point at one."""

    def is_item(self, element: etree._Element) -> bool:
        """Whether it is a work, or a file or a note that stands alone."""
        if element.tag in _PARTS:
            return (element.get(_ABOUT) or "") not in self.used
        if element.tag == _COLLECTION:
            return False
        if element.findtext(_ITEM_TYPE) is not None:
            return True
        is_whole = (element.get(_ABOUT) or "") in self.wholes
        return str(element.tag).startswith(_BIB) and not is_whole

    def written_as(self, item: etree._Element) -> bytes:
        """An item, and the notes, the files and the journal that it points at."""
        pieces = [self.written.get(item, b"")]
        for pointer in item.iter(*_POINTERS):
            piece = self.written.get(self.resources.get(pointer.get(_RESOURCE) or "", item), b"")
            if piece not in pieces and len(piece) <= self.spare:
                self.spare -= len(piece)
                pieces.append(piece)
        return b"".join(pieces)


def _library(elements: list[etree._Element], written: list[bytes]) -> _Library:
    if len(written) != len(elements):
        raise MalformedSourceError
    library = _Library(spare=_MOST_TIMES * sum(map(len, written)))
    for element, piece in zip(elements, written, strict=True):
        library.written[element] = piece
        library.resources[element.get(_ABOUT) or ""] = element
        if element.tag not in _PARTS:
            library.used |= {each.get(_RESOURCE) or "" for each in element.iter(*_OF_ITEMS)}
            library.wholes |= {each.get(_RESOURCE) or "" for each in element.iter(_PART_OF)} - {""}
        if element.tag == _COLLECTION:
            name = element.findtext(f"{_DC}title") or ""
            for part in element.iter(f"{_TERMS}hasPart"):
                library.collections[part.get(_RESOURCE) or ""].append(name)
    return library


def _written_as(untrusted_bytes: bytes) -> list[bytes]:
    """What stands for each child of the root, with all that follows it before the next one.

    Read a second time, by the one parser that tells where it is.
    """
    starts: list[int] = []
    depth = 0

    def begin(_name: str, _attributes: object) -> None:
        nonlocal depth
        depth += 1
        if depth == 2:
            starts.append(reader.CurrentByteIndex)

    def end(_name: str) -> None:
        nonlocal depth
        depth -= 1
        if depth == 0:
            starts.append(reader.CurrentByteIndex)

    reader = expat.ParserCreate()
    reader.StartElementHandler, reader.EndElementHandler = begin, end
    try:
        reader.Parse(untrusted_bytes, True)
    except (expat.ExpatError, ValueError, LookupError) as error:
        raise MalformedSourceError from error
    return [untrusted_bytes[first:last] for first, last in pairwise(starts)]


def _reference(item: etree._Element, library: _Library) -> Reference:
    about = item.get(_ABOUT) or ""
    reference = Reference(
        title=item.findtext(f"{_DC}title") or "",
        date=item.findtext(f"{_DC}date") or "",
        language=item.findtext(f"{_Z}language") or "",
        source=_source(item, library),
        url=_address(item),
        identifier=about.removeprefix("#"),
        written_as=library.written_as(item),
        media_type="application/rdf+xml",
        ending=".rdf",
        collections=library.collections.get(about, []),
    )
    reference.texts.append(item.findtext(f"{_TERMS}abstract") or "")
    if item.tag in _PARTS:
        reference.texts.append(_note(item))
        reference.facts += _attachment(item)
    for element in item:
        _read_property(element, reference, library)
    return reference


def _read_property(element: etree._Element, reference: Reference, library: _Library) -> None:
    tag = str(element.tag)
    if tag in _PEOPLE:
        reference.authors += _people(element)
    elif tag == f"{_DC}subject":
        reference.tags.append(_text(element))
    elif tag == f"{_TERMS}isReferencedBy":
        note = library.resources.get(element.get(_RESOURCE) or "")
        reference.texts.append("" if note is None else _note(note))
    elif tag == f"{_LINK}link":
        attachment = library.resources.get(element.get(_RESOURCE) or "")
        reference.facts += [] if attachment is None else _attachment(attachment)
    if tag not in _PEOPLE:
        reference.facts.append((tag.rpartition("}")[2], _text(element)))
    else:
        reference.facts.append((tag.rpartition("}")[2], "; ".join(_people(element))))


def _people(element: etree._Element) -> list[str]:
    names = []
    for person in element.iter(f"{_FOAF}Person"):
        given = person.findtext(f"{_FOAF}givenName") or person.findtext(f"{_FOAF}givenname") or ""
        names.append(f"{given} {person.findtext(f'{_FOAF}surname') or ''}".strip())
    return names


def _attachment(element: etree._Element) -> list[tuple[str, str]]:
    """The path of a file, relative to the RDF, or else the address that it came from."""
    path = next((part.get(_RESOURCE) or "" for part in element.iter(f"{_RDF}resource")), "")
    told = [("media", path)] if path else []
    return [*told, ("media address", _address(element))]


def _source(item: etree._Element, library: _Library) -> str:
    """The journal, the book or the site that it is part of, else who published it."""
    for part in item.iter(_PART_OF):
        inside = library.resources.get(part.get(_RESOURCE) or "")
        whole = part if inside is None else inside
        title = next((_text(name) for name in whole.iter(f"{_DC}title")), "")
        if title:
            return title
    publisher = next(item.iter(f"{_DC}publisher"), None)
    name = next(publisher.iter(f"{_FOAF}name"), None) if publisher is not None else None
    return "" if name is None else _text(name)


def _address(element: etree._Element) -> str:
    for identifier in element.iter(f"{_DC}identifier"):
        for address in identifier.iter(f"{_TERMS}URI"):
            return _text(address)
    return ""


def _note(element: etree._Element) -> str:
    """Notes are HTML."""
    page = parse_page(element.findtext(f"{_RDF}value") or "")
    return visible_text(page.root) if page else ""


def _text(element: etree._Element) -> str:
    return " ".join(" ".join(element.itertext()).split())
