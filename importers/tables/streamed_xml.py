"""Elements of a large XML file one by one, as `importers.documents.xmltree` reads small ones."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from lxml import etree
from lxml.etree import _Element

from archive.errors import MalformedSourceError


def elements(untrusted_xml: bytes, *names: str) -> Iterator[_Element]:
    """All elements of these local names at their ends; what was read of one is then forgotten.

    Entities are left out. Raises `MalformedSourceError` behind the last one that is whole.
    """
    try:
        parsing = etree.iterparse(
            BytesIO(untrusted_xml),
            events=("end",),
            tag=[f"{{*}}{name}" for name in names],
            resolve_entities=False,
            load_dtd=False,
            no_network=True,
            remove_comments=True,
            remove_pis=True,
        )
        for _, element in parsing:
            yield element
            element.clear()
            parent = element.getparent()
            while parent is not None and element.getprevious() is not None:
                del parent[0]
    except (etree.LxmlError, ValueError) as error:
        raise MalformedSourceError from error
