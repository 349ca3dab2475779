"""The words of WordprocessingML: of a part of a DOCX, and of Word's files that are one XML.

Word 2003 wrote its documents as XML (`w:wordDocument`), later versions put a whole package into one
(`pkg:package`); both are often called .doc.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from importers.documents.office_properties import Facts
from importers.documents.xmltree import local_name
from importers.normalising import clean_line

_MARKS = (b"<w:wordDocument", b"<pkg:package")
_PROPERTIES = {
    "Title": "title",
    "Subject": "subject",
    "Author": "author",
    "Keywords": "keywords",
    "Description": "comment",
    "LastAuthor": "last_modified_by",
    "Created": "created",
    "LastSaved": "modified",
    "Company": "company",
    "title": "title",
    "creator": "author",
    "lastModifiedBy": "last_modified_by",
    "created": "created",
    "modified": "modified",
}
"""Of Word 2003, and Dublin Core in a package."""


def is_word_xml(untrusted_head: bytes) -> bool:
    """Whether a file that begins so is a document of Word in one XML."""
    return b"\0" not in untrusted_head and any(mark in untrusted_head for mark in _MARKS)


def paragraphs(root: _Element) -> Iterator[str]:
    """The words below an element, paragraph by paragraph."""
    words: list[str] = []
    for element in root.iter():
        name = local_name(element)
        if name == "t":
            words.append(element.text or "")
        elif name in ("tab", "br", "cr"):
            words.append(" ")
        elif name == "p" and words:
            yield "".join(words)
            words = []
    yield "".join(words)


def properties(root: _Element) -> Facts:
    """What a document in one XML says of itself."""
    found: dict[tuple[str, str], None] = {}
    for element in root.iter():
        key = _PROPERTIES.get(local_name(element), "")
        if key and (value := clean_line(element.text or "", 2_000)):
            found[key, value] = None
    return tuple(found)
