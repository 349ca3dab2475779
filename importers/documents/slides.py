"""Slides of an office: PPTX (ECMA-376) and ODP (OpenDocument 1.3), slide by slide."""

from __future__ import annotations

import html
import posixpath
import re
from collections.abc import Iterator

from lxml.etree import _Element

from archive.errors import MalformedSourceError, PasswordProtectedError
from archive.records import ArticleDraft
from importers.containers.checked_zip import CheckedZip, opened_zip
from importers.documents.embedded_pictures import large_pictures
from importers.documents.flow import draft_of_flow
from importers.documents.odt import refuse_encrypted
from importers.documents.odt_markup import OdtMarkup
from importers.documents.office_properties import describe_office, read_properties
from importers.documents.xmltree import attribute, local_name, parse_xml
from importers.pictures.picture import picture_thumbnail

_ENCRYPTED_PACKAGE = bytes.fromhex("d0cf11e0a1b11ae1")
_SLIDE = re.compile(r"ppt/slides/slide(\d{1,6})\.xml")
_TITLES = frozenset(("title", "ctrTitle"))
_NUMBERS = frozenset(("sldNum", "dt", "hdr", "ftr"))
"""Placeholders of what stands on every slide (ECMA-376, part 1, 19.7.10)."""
_WITH_SLIDE = ("notesSlide", "comments")


def parse_pptx(untrusted_bytes: bytes) -> ArticleDraft:
    """The words of each slide, its notes and comments behind them, properties, large pictures.

    Raises `NoTextError`, `PasswordProtectedError`, `MalformedSourceError`,
    `DecompressionBombError` and `SourceTooLargeError`.
    """
    if untrusted_bytes.startswith(_ENCRYPTED_PACKAGE):
        raise PasswordProtectedError
    with opened_zip(untrusted_bytes) as untrusted_zip:
        facts = read_properties(
            untrusted_zip.read_if_there("docProps/core.xml"),
            untrusted_zip.read_if_there("docProps/app.xml"),
        )
        slides = [_slide(untrusted_zip, path) for path in _paths(untrusted_zip)]
        return draft_of_flow(
            slides,
            describe_office(facts),
            labels=[str(number) for number in range(1, len(slides) + 1)],
            facts=facts,
            thumbnail=picture_thumbnail(untrusted_zip.read_if_there("docProps/thumbnail.jpeg")),
            embedded=large_pictures(untrusted_zip, "ppt/media/"),
        )


def parse_odp(untrusted_bytes: bytes) -> ArticleDraft:
    """The same of OpenDocument. Raises the same."""
    with opened_zip(untrusted_bytes) as untrusted_zip:
        refuse_encrypted(untrusted_zip)
        facts = read_properties(untrusted_zip.read_if_there("meta.xml"))
        content = parse_xml(untrusted_zip.read("content.xml"), mend=True)
        pages = [each for each in content.iter() if local_name(each) == "page"]
        return draft_of_flow(
            [OdtMarkup([content]).convert(page) for page in pages],
            describe_office(facts),
            labels=[str(number) for number in range(1, len(pages) + 1)],
            facts=facts,
            thumbnail=picture_thumbnail(untrusted_zip.read_if_there("Thumbnails/thumbnail.png")),
            embedded=large_pictures(untrusted_zip, "Pictures/"),
        )


def _paths(untrusted_zip: CheckedZip) -> list[str]:
    """Of the slides in their order; those that the list of slides leaves out come last."""
    numbered = [match for name in untrusted_zip.names() if (match := _SLIDE.fullmatch(name))]
    there = [match[0] for match in sorted(numbered, key=lambda match: int(match[1]))]
    targets = {key: path for key, path, _ in _relations(untrusted_zip, "ppt/presentation.xml")}
    shown = _tree(untrusted_zip, "ppt/presentation.xml")
    listed = () if shown is None else (each for each in shown.iter() if local_name(each) == "sldId")
    ordered = [targets.get(_relation_of(each), "") for each in listed]
    return list(dict.fromkeys((*(path for path in ordered if path in there), *there)))


def _relation_of(element: _Element) -> str:
    """The id of the relation; the element has another id of its own, without a namespace."""
    return next((value for key, value in element.items() if key.endswith("}id")), "")


def _tree(untrusted_zip: CheckedZip, path: str) -> _Element | None:
    try:
        return parse_xml(untrusted_zip.read(path), mend=True)
    except MalformedSourceError:
        return None


def _relations(untrusted_zip: CheckedZip, path: str) -> Iterator[tuple[str, str, str]]:
    """Id, path and kind of each part that a part names (ISO 29500-2, 9.3)."""
    folder, name = posixpath.split(path)
    tree = _tree(untrusted_zip, f"{folder}/_rels/{name}.rels")
    for each in () if tree is None else tree:
        target = posixpath.normpath(posixpath.join(folder, each.get("Target") or ""))
        yield each.get("Id") or "", target.lstrip("/"), (each.get("Type") or "").rpartition("/")[2]


def _slide(untrusted_zip: CheckedZip, path: str) -> str:
    beside = [part for _, part, kind in _relations(untrusted_zip, path) if kind in _WITH_SLIDE]
    trees = (_tree(untrusted_zip, each) for each in (path, *beside))
    return "<hr>".join(_html(tree) for tree in trees if tree is not None)


def _html(tree: _Element) -> str:
    """Paragraphs of shapes and tables, and of comments; the title as a heading."""
    pieces: list[str] = []
    for shape in tree.iter():
        if local_name(shape) in ("sp", "graphicFrame"):
            kind = _placeholder(shape)
            if kind not in _NUMBERS:
                pieces.extend(_paragraphs(shape, "h2" if kind in _TITLES else "p"))
        elif local_name(shape) == "text" and shape.text:
            pieces.append(f"<p>{html.escape(shape.text)}</p>")
    return "".join(pieces)


def _placeholder(shape: _Element) -> str:
    placeholder = next((each for each in shape.iter() if local_name(each) == "ph"), None)
    return "" if placeholder is None else attribute(placeholder, "type")


def _paragraphs(shape: _Element, tag: str) -> Iterator[str]:
    for paragraph in shape.iter():
        if local_name(paragraph) == "p":
            said = "".join(map(_said, paragraph.iter())).strip()
            if tag != "p":
                said = said.replace("<br>", " ")
            if said:
                yield f"<{tag}>{said}</{tag}>"


def _said(element: _Element) -> str:
    name = local_name(element)
    return html.escape(element.text or "") if name == "t" else "<br>" if name == "br" else ""
