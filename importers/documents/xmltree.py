"""XML of untrusted documents: no entities, no network, no other files, no endless depth."""

from __future__ import annotations

from functools import partial

from lxml import etree
from lxml.etree import _Element

from archive.errors import MalformedSourceError

_parser = partial(
    etree.XMLParser,
    resolve_entities=False,
    load_dtd=False,
    no_network=True,
    remove_comments=True,
    remove_pis=True,
)


def parse_xml(untrusted_xml: bytes, *, mend: bool = False) -> _Element:
    """The root of a tree; with `mend` what can be read of broken XML is.

    Entities that the document defines are left out: they are how XML bombs and reads files. Raises
    `MalformedSourceError`, also for libxml2's limits (256 levels, 10 MB in one piece of text).
    """
    try:
        root = etree.fromstring(untrusted_xml, parser=_parser(recover=mend))
    except (etree.LxmlError, ValueError) as error:
        raise MalformedSourceError from error
    # what cannot be mended at all is None, whatever the library's types say
    if not isinstance(root, _Element):
        raise MalformedSourceError
    return root


def local_name(element: _Element) -> str:
    """The tag without its namespace; "" for an entity, which is not an element."""
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def text_of(element: _Element | None) -> str:
    """All text below an element; "" where there is no element."""
    return "" if element is None else "".join(element.itertext("*"))


def attribute(element: _Element, name: str) -> str:
    """The value of an attribute by its local name; "" when there is none."""
    return next((value for key, value in element.items() if key.rpartition("}")[2] == name), "")
