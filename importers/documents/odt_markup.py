"""The elements of an OpenDocument text as HTML."""

from __future__ import annotations

import html
from collections.abc import Callable, Iterable

from lxml.etree import _Element

from importers.documents.odt_forms import filled_fields
from importers.documents.xmltree import attribute, local_name, text_of

_TAGS = {
    "p": "p",
    "list": "ul",
    "list-item": "li",
    "table": "table",
    "table-row": "tr",
    "table-cell": "td",
}
_SKIPPED = frozenset(
    (
        *("tracked-changes", "forms", "binary-data", "object", "sequence-decls", "variable-decls"),
        *("bibliography-source", "table-of-content-source", "event-listeners"),
    )
)
_MOST_SPACES = 100
_DRAWN = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"


class OdtMarkup:
    """Turns one document into HTML; notes and comments follow the text, each behind its number."""

    def __init__(self, trees_with_styles: Iterable[_Element]) -> None:
        self._emphasis = _emphasis_of(trees_with_styles)
        self._notes: list[str] = []
        self._fields: dict[str, str] = {}
        self._special: dict[str, Callable[[_Element], str]] = {
            "h": self._heading,
            "span": self._span,
            "s": lambda element: " " * min(_number(element, "c"), _MOST_SPACES),
            "tab": lambda _: "\t",
            "line-break": lambda _: "<br>",
            "note": self._note,
            "annotation": self._comment,
            "control": self._field,
            "title": self._title,
            "desc": self._title,
        }

    def convert(self, body: _Element) -> str:
        """The whole body, and behind it the fields that have no place in it."""
        self._fields = filled_fields(body)
        text = self._inside(body)
        text += "".join(f"<p>{_lines_of(value)}</p>" for value in self._fields.values())
        notes = "".join(f"<p>[{number}] {note}</p>" for number, note in enumerate(self._notes, 1))
        return text + ("<hr>" + notes if notes else "")

    def _inside(self, element: _Element) -> str:
        pieces = [html.escape(element.text or "")]
        for child in element:
            pieces.append(self._one(child))
            pieces.append(html.escape(child.tail or ""))
        return "".join(pieces)

    def _one(self, element: _Element) -> str:
        name = local_name(element)
        if name in _SKIPPED or not name:
            return ""
        if name in self._special:
            return self._special[name](element)
        inside = self._inside(element)
        tag = _TAGS.get(name)
        return f"<{tag}>{inside}</{tag}>" if tag else inside

    def _heading(self, element: _Element) -> str:
        level = min(_number(element, "outline-level"), 6)
        return f"<h{level}>{self._inside(element)}</h{level}>"

    def _span(self, element: _Element) -> str:
        inside = self._inside(element)
        for tag in self._emphasis.get(attribute(element, "style-name"), ""):
            inside = f"<{tag}>{inside}</{tag}>"
        return inside

    def _note(self, element: _Element) -> str:
        body = next((each for each in element if local_name(each) == "note-body"), None)
        return self._reference("" if body is None else self._lines(body))

    def _comment(self, element: _Element) -> str:
        signs = {local_name(each): text_of(each) for each in element}
        signed = ", ".join(filter(None, (signs.get("creator"), signs.get("date", "")[:10])))
        return self._reference(f"{html.escape(signed)}: {self._lines(element)}")

    def _field(self, element: _Element) -> str:
        return _lines_of(self._fields.pop(attribute(element, "control"), ""))

    def _title(self, element: _Element) -> str:
        """A field that shows the document's title; of what is drawn only the words for a picture.

        Other drawings are given theirs by programs.
        """
        if not str(element.tag).startswith(_DRAWN):
            return self._inside(element)
        frame = element.getparent()
        shown = () if frame is None else map(local_name, frame)
        return f"<br>{self._inside(element)}<br>" if "image" in shown else ""

    def _lines(self, element: _Element) -> str:
        """The paragraphs of a note in one, with breaks between them."""
        lines = (self._inside(each) for each in element if local_name(each) in ("p", "h", "list"))
        return "<br>".join(line for line in lines if line)

    def _reference(self, note: str) -> str:
        self._notes.append(note)
        return f"<sup>[{len(self._notes)}]</sup>"


def _lines_of(value: str) -> str:
    return html.escape(value).replace("\n", "<br>")


def _emphasis_of(trees: Iterable[_Element]) -> dict[str, str]:
    """Names of styles of characters with the letters of the tags that they stand for."""
    found: dict[str, str] = {}
    styles = (each for tree in trees for each in tree.iter() if local_name(each) == "style")
    for style in styles:
        for properties in style:
            if local_name(properties) == "text-properties":
                bold = attribute(properties, "font-weight") == "bold"
                italic = attribute(properties, "font-style") == "italic"
                name = attribute(style, "name")
                found[name] = found.get(name, "") or "b" * bold + "i" * italic
    return found


def _number(element: _Element, name: str) -> int:
    value = attribute(element, name)
    return int(value) if value.isdecimal() and len(value) < 6 and int(value) > 0 else 1
