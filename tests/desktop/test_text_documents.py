"""Texts for a word processor: what is written stands in them, and nothing else can."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest

from desktop.text_documents import Paragraph, Part, Table, Title, as_odt

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def content(odt: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(odt)) as parts:
        assert parts.namelist() == ["mimetype", "META-INF/manifest.xml", "content.xml"]
        assert parts.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        assert {each.date_time[0] for each in parts.infolist()} == {1980}
        return ElementTree.fromstring(parts.read("content.xml"))


@pytest.mark.parametrize("hostile", ["<text:p>", "]]>&amp;", '"quotes"', "\x00\x1b\ufffe кол"])
def test_letters_are_letters(hostile: str) -> None:
    root = content(as_odt([Title(hostile), Paragraph((Part(hostile, "Marked"),))]))
    wanted = "".join(letter for letter in hostile if letter not in "\x00\x1b\ufffe")
    assert "".join(root.find(f".//{TEXT}h").itertext()) == wanted
    assert "".join(root.find(f".//{TEXT}span").itertext()) == wanted


def test_lines_and_blanks_are_kept() -> None:
    root = content(as_odt([Paragraph((Part("адзін\nдва   тры"),))]))
    paragraph = root.find(f".//{TEXT}p")
    assert len(paragraph.findall(f"{TEXT}line-break")) == 1
    assert paragraph.find(f"{TEXT}s").get(f"{TEXT}c") == "2"


def test_tables_have_all_their_cells() -> None:
    root = content(as_odt([Table("Коды", [("код", 1), ("Умовы", 2)])]))
    assert ["".join(each.itertext()) for each in root.iter(f"{TEXT}p")] == [
        "код",
        "1",
        "Умовы",
        "2",
    ]
