"""OpenDocument text (ODF 1.3): ODT, templates, and the flat form in one XML file."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from archive.errors import MalformedSourceError, PasswordProtectedError
from archive.records import ArticleDraft
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.embedded_pictures import large_pictures
from importers.documents.flow import draft_of_flow
from importers.documents.odt_markup import OdtMarkup
from importers.documents.office_properties import describe_office, read_properties
from importers.documents.xmltree import local_name, parse_xml
from importers.pictures.picture import picture_thumbnail

_ENCRYPTED = (b":encryption-data", b"<encryption-data", b"encrypted-package")


def parse_odt(untrusted_bytes: bytes) -> ArticleDraft:
    """Text, rich text, headings, notes and comments, properties, the pictures that are documents.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError`,
    `DecompressionBombError` and `SourceTooLargeError`.
    """
    if not untrusted_bytes.startswith(b"PK"):
        return _parse_flat(untrusted_bytes)
    with opened_zip(untrusted_bytes) as untrusted_zip:
        refuse_encrypted(untrusted_zip)
        facts = read_properties(untrusted_zip.read_if_there("meta.xml"))
        styles = untrusted_zip.read_if_there("styles.xml")
        content = parse_xml(untrusted_zip.read("content.xml"), mend=True)
        return draft_of_flow(
            _html(content, [parse_xml(styles, mend=True)] if styles else []),
            describe_office(facts),
            facts=facts,
            thumbnail=picture_thumbnail(untrusted_zip.read_if_there("Thumbnails/thumbnail.png")),
            embedded=large_pictures(untrusted_zip, "Pictures/"),
        )


def _parse_flat(untrusted_bytes: bytes) -> ArticleDraft:
    root = parse_xml(untrusted_bytes, mend=True)
    if local_name(root) != "document":
        raise MalformedSourceError
    facts = read_properties(untrusted_bytes)
    return draft_of_flow(_html(root, []), describe_office(facts), facts=facts)


def refuse_encrypted(untrusted_zip: CheckedZip) -> None:
    """Raise `PasswordProtectedError` for a package of OpenDocument that has a password."""
    manifest = untrusted_zip.read_if_there("META-INF/manifest.xml")
    if any(mark in manifest for mark in _ENCRYPTED):
        raise PasswordProtectedError


def _html(content: _Element, more_styles: list[_Element]) -> Iterator[str]:
    body = next((each for each in content.iter() if local_name(each) == "body"), None)
    if body is None:
        raise MalformedSourceError
    yield OdtMarkup([content, *more_styles]).convert(body)
