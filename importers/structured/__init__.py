"""Data that a program wrote for programs: what people are given of an account or a telephone."""

from __future__ import annotations

from importers.format_row import MEBIBYTE, Format
from importers.structured.json_text import parse_json_file
from importers.structured.xml_text import parse_xml_file

STRUCTURED_FORMATS = (
    Format(
        "json file", "application/json", (".json",), 16 * MEBIBYTE, parse_json_file, risky=False
    ),
    Format("xml file", "application/xml", (".xml",), 8 * MEBIBYTE, parse_xml_file),
)
"""Known by their names alone: whatever has a reader of its own was told by its content before."""

__all__ = ["STRUCTURED_FORMATS"]
