"""What was filled into the form fields of an OpenDocument text (ODF 1.3, part 3, section 13)."""

from __future__ import annotations

from collections.abc import Iterator

from lxml.etree import _Element

from importers.documents.xmltree import attribute, local_name, text_of

_FORM = "{urn:oasis:names:tc:opendocument:xmlns:form:1.0}"
_WRITTEN = frozenset(
    ("text", "textarea", "formatted-text", "number", "date", "time", "combobox", "value-range")
)
_TICKED = frozenset(("checkbox", "radio"))


def filled_fields(body: _Element) -> dict[str, str]:
    """Field by field in their order, by the identifier that its place in the text names.

    A field without an identifier is there under its number. Passwords, buttons and hidden fields
    are left out.
    """
    fields: dict[str, str] = {}
    for element in body.iter(f"{_FORM}*"):
        value = _value(element)
        if value:
            name = attribute(element, "id")
            fields[f"field {len(fields)}" if name in fields or not name else name] = value
    return fields


def _value(element: _Element) -> str:
    name = local_name(element)
    if name in _WRITTEN:
        said = attribute(element, "current-value") or attribute(element, "value")
        return said or "\n".join(_paragraphs(element))
    if name in _TICKED:
        ticked = attribute(element, "current-state") or attribute(element, "current-selected")
        return attribute(element, "label") if ticked in ("checked", "true") else ""
    if name == "listbox":
        return ", ".join(_chosen(element))
    return attribute(element, "label") if name == "fixed-text" else ""


def _paragraphs(element: _Element) -> Iterator[str]:
    return (text_of(each) for each in element if local_name(each) == "p")


def _chosen(element: _Element) -> Iterator[str]:
    for option in element.iter(f"{_FORM}option"):
        chosen = attribute(option, "current-selected") or attribute(option, "selected")
        if chosen == "true":
            yield attribute(option, "label") or attribute(option, "value")
