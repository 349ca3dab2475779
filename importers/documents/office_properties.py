"""What office files say of themselves: Dublin Core in OOXML and in OpenDocument."""

from __future__ import annotations

from archive.errors import MalformedSourceError
from archive.records import Description
from importers.dates import to_edtf
from importers.documents.titles import declared_title
from importers.documents.xmltree import local_name, parse_xml
from importers.fields import language_code
from importers.normalising import clean_line

_KNOWN = {
    "title": "title",
    "subject": "subject",
    "description": "comment",
    "keywords": "keywords",
    "keyword": "keywords",
    "language": "language",
    "creator": "author",
    "initial-creator": "author",
    "lastModifiedBy": "last_modified_by",
    "created": "created",
    "creation-date": "created",
    "modified": "modified",
    "date": "modified",
    "lastPrinted": "printed",
    "print-date": "printed",
    "revision": "revision",
    "editing-cycles": "revision",
    "Application": "program",
    "generator": "program",
    "Company": "company",
    "Manager": "manager",
    "Template": "template",
    "TotalTime": "editing_minutes",
    "editing-duration": "editing_time",
}
Facts = tuple[tuple[str, str], ...]


def read_properties(*untrusted_parts: bytes) -> Facts:
    """The properties in some XML parts, each in its own order; a part that is broken has none.

    In OpenDocument `dc:creator` is who changed the document last, `initial-creator` its author.
    """
    found: dict[tuple[str, str], None] = {}
    for part in untrusted_parts:
        if not part:
            continue
        try:
            root = parse_xml(part, mend=True)
        except MalformedSourceError:
            continue
        names = {local_name(element) for element in root.iter()}
        for element in root.iter():
            name = local_name(element)
            key = _KNOWN.get(name, "")
            if name == "creator" and "initial-creator" in names:
                key = "last_modified_by"
            value = clean_line(element.text or "", 2_000)
            if key and value and (key != "language" or language_code(value)):
                found[key, value] = None
    return tuple(found)


def describe_office(facts: Facts) -> Description:
    """The description that the properties give; the date of making is uncertain (EDTF "?")."""
    first = dict(reversed(facts))
    created = to_edtf(first.get("created", ""))
    authors = (clean_line(name) for key, name in facts if key == "author")
    return Description(
        title=declared_title(first.get("title", "")),
        language=language_code(first.get("language", "")),
        published=f"{created}?" if created else "",
        authors=tuple(dict.fromkeys(name for name in authors if name)),
    )
