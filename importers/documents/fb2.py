"""FictionBook 2 (FB2), one XML file: the book that people here keep most often."""

from __future__ import annotations

import binascii
from collections.abc import Iterator

from lxml.etree import _Element

from archive.errors import MalformedSourceError
from archive.records import ArticleDraft, Description
from importers.dates import to_edtf
from importers.documents.embedded_pictures import large_picture
from importers.documents.fb2_markup import fb2_html
from importers.documents.flow import draft_of_flow
from importers.documents.titles import declared_title
from importers.documents.xmltree import attribute, local_name, parse_xml, text_of
from importers.fields import language_code
from importers.normalising import clean_line
from importers.pictures.picture import picture_thumbnail

_FACTS = {
    "genre": "genre",
    "keywords": "keywords",
    "translator": "translator",
    "date": "date",
    "sequence": "series",
    "program-used": "program",
    "src-url": "url",
    "year": "year",
    "publisher": "publisher",
    "city": "city",
    "isbn": "isbn",
    "book-title": "title",
}
_NAMES = ("first-name", "middle-name", "last-name")
_MOST_FACTS = 200
_MOST_PICTURES = 500


def parse_fb2(untrusted_bytes: bytes) -> ArticleDraft:
    """Text with its titles as headings, notes, the description, the cover, large pictures.

    Raises `NoTextError` and `MalformedSourceError`.
    """
    root = parse_xml(untrusted_bytes, mend=True)
    if local_name(root) != "FictionBook":
        raise MalformedSourceError
    described = next((each for each in root if local_name(each) == "description"), None)
    bodies = [each for each in root if local_name(each) == "body"]
    annotation = _first(described, "annotation")
    pictures = list(_pictures(root))
    return draft_of_flow(
        [fb2_html(each) for each in (annotation, *bodies) if each is not None],
        _describe(described),
        facts=tuple(_facts(described)),
        thumbnail=picture_thumbnail(_cover(described, pictures)),
        embedded=filter(None, (large_picture(*each) for each in pictures)),
    )


def _first(within: _Element | None, name: str) -> _Element | None:
    elements = () if within is None else within.iter()
    return next((each for each in elements if local_name(each) == name), None)


def _described(described: _Element | None, name: str) -> str:
    return clean_line(text_of(_first(described, name)))


def _describe(described: _Element | None) -> Description:
    book = _first(described, "title-info")
    dated = _first(book, "date")
    day = "" if dated is None else attribute(dated, "value") or text_of(dated)
    authors = () if book is None else (each for each in book if local_name(each) == "author")
    return Description(
        title=declared_title(_described(book, "book-title")),
        language=language_code(_described(book, "lang")),
        published=to_edtf(clean_line(day)),
        authors=tuple(dict.fromkeys(filter(None, map(_person, authors)))),
        source=_described(_first(described, "publish-info"), "publisher"),
        external_id=_described(_first(described, "document-info"), "id"),
    )


def _person(element: _Element) -> str:
    said = {local_name(part): text_of(part) for part in element}
    return clean_line(" ".join(said.get(name, "") for name in _NAMES)) or clean_line(
        said.get("nickname", "")
    )


def _facts(described: _Element | None) -> Iterator[tuple[str, str]]:
    elements = () if described is None else list(described.iter())
    for element in elements[:_MOST_FACTS]:
        key = _FACTS.get(local_name(element), "")
        said = _person(element) if key == "translator" else text_of(element)
        value = clean_line(said or attribute(element, "name"), 2_000)
        if key and value:
            yield key, value


def _pictures(root: _Element) -> Iterator[tuple[str, bytes, str]]:
    """Name, bytes and kind of each picture in the book; one that is broken is left out."""
    binaries = [each for each in root if local_name(each) == "binary"]
    for element in binaries[:_MOST_PICTURES]:
        try:
            content = binascii.a2b_base64(text_of(element))
        except ValueError:
            continue
        kind = (element.get("content-type") or "").lower().replace("/jpg", "/jpeg")
        yield clean_line(element.get("id") or ""), content, kind


def _cover(described: _Element | None, pictures: list[tuple[str, bytes, str]]) -> bytes:
    image = _first(_first(described, "coverpage"), "image")
    named = "" if image is None else attribute(image, "href").removeprefix("#")
    return next((content for name, content, _ in pictures if name == named), b"")
