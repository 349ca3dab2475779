"""Slides and books of FictionBook, made in memory for the tests."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tests.importers.documents.made import ODF_NAMES, zipped

_OFFICE = "http://schemas.openxmlformats.org"
_KINDS = f"{_OFFICE}/officeDocument/2006/relationships"
_NAMES = (
    f'xmlns:p="{_OFFICE}/presentationml/2006/main" xmlns:a="{_OFFICE}/drawingml/2006/main"'
    f' xmlns:r="{_KINDS}"'
)
_RELATIONS = f'xmlns="{_OFFICE}/package/2006/relationships"'
_DRAW = 'xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"'


def shape(paragraphs: str, placeholder: str = "") -> str:
    """A shape of a slide with the paragraphs in it."""
    kind = f'<p:nvPr><p:ph type="{placeholder}"/></p:nvPr>' if placeholder else ""
    return f"<p:sp><p:nvSpPr>{kind}</p:nvSpPr><p:txBody>{paragraphs}</p:txBody></p:sp>"


def pptx(
    slides: Sequence[str],
    order: Sequence[int] = (),
    notes: Mapping[int, str] | None = None,
    more: Mapping[str, bytes | str] | None = None,
) -> bytes:
    """Slides of shapes, or of paragraphs; `order` are their numbers from 1, `notes` by number."""
    shown = order or range(1, len(slides) + 1)
    listed = "".join(f'<p:sldId id="{255 + at}" r:id="rId{at}"/>' for at in shown)
    targets = "".join(
        f'<Relationship Id="rId{at}" Type="{_KINDS}/slide" Target="slides/slide{at}.xml"/>'
        for at in range(1, len(slides) + 1)
    )
    members: dict[str, bytes | str] = {
        "[Content_Types].xml": "<Types/>",
        "ppt/presentation.xml": f"<p:presentation {_NAMES}><p:sldIdLst>{listed}</p:sldIdLst>"
        "</p:presentation>",
        "ppt/_rels/presentation.xml.rels": f"<Relationships {_RELATIONS}>{targets}</Relationships>",
    }
    for at, slide in enumerate(slides, start=1):
        shapes = slide if slide.startswith("<p:") else shape(slide)
        members[f"ppt/slides/slide{at}.xml"] = f"<p:sld {_NAMES}>{shapes}</p:sld>"
    for at, said in (notes or {}).items():
        members[f"ppt/slides/_rels/slide{at}.xml.rels"] = (
            f'<Relationships {_RELATIONS}><Relationship Id="rId1" Type="{_KINDS}/notesSlide" '
            f'Target="../notesSlides/notesSlide{at}.xml"/></Relationships>'
        )
        members[f"ppt/notesSlides/notesSlide{at}.xml"] = f"<p:notes {_NAMES}>{said}</p:notes>"
    return zipped({**members, **(more or {})})


def odp(*pages: str) -> bytes:
    """Slides of OpenDocument."""
    body = "".join(f"<draw:page>{page}</draw:page>" for page in pages)
    content = (
        f"<office:document-content {ODF_NAMES} {_DRAW}><office:body><office:presentation>{body}"
        "</office:presentation></office:body></office:document-content>"
    )
    media_type = "application/vnd.oasis.opendocument.presentation"
    return zipped({"content.xml": content}, mimetype=media_type)


def fb2(body: str, description: str = "", more: str = "") -> str:
    """A book with one body."""
    return (
        '<?xml version="1.0" encoding="utf-8"?><FictionBook '
        'xmlns="http://www.gribuser.ru/xml/fictionbook/2.0" '
        'xmlns:l="http://www.w3.org/1999/xlink">'
        f"<description>{description}</description><body>{body}</body>{more}</FictionBook>"
    )
