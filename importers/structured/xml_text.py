"""XML of any form: its paragraphs and values, a line each."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft, Description
from importers.documents.xmltree import local_name, parse_xml, text_of
from importers.encoding import decode
from importers.normalising import clean_text


def parse_xml_file(untrusted_bytes: bytes) -> ArticleDraft:
    """Text, and attributes behind their names; XML that is broken stays as it stands.

    An element with words between its elements is a paragraph. Entities are left out. Raises
    `NoTextError`.
    """
    try:
        text = "\n".join(_lines(parse_xml(untrusted_bytes)))
    except MalformedSourceError:
        text = decode(untrusted_bytes)
    text = clean_text(text)
    if not text:
        raise NoTextError
    return ArticleDraft(untrusted_text=text, description=Description())


def _lines(root: _Element) -> Iterator[str]:
    """In the order of the file; between the members of an element with members an empty line."""
    waiting: list[_Element | None] = [root]
    while waiting:
        element = waiting.pop()
        if element is None:
            yield ""
            continue
        if not local_name(element):
            continue
        yield from _attributes(element)
        children = list(element)
        if children and not _is_paragraph(element):
            waiting += [None, *reversed(children)]
            continue
        yield _in_one_line(text_of(element))
        if element.items():
            yield ""


def _attributes(element: _Element) -> Iterator[str]:
    for name, value in element.items():
        said = _in_one_line(value)
        if said:
            yield f"{name.rpartition('}')[2]}: {said}"


def _is_paragraph(element: _Element) -> bool:
    """Whether words stand beside its elements, as in a text, and not in them alone, as in data."""
    return any(each and not each.isspace() for each in (element.text, *(e.tail for e in element)))


def _in_one_line(text: str) -> str:
    return " ".join(text.split())
