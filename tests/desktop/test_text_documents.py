"""Texts for a word processor: what is written stands in them, and nothing else can."""

from __future__ import annotations

import zipfile
from io import BytesIO
from xml.etree import ElementTree

import pytest

from desktop.text_documents import Paragraph, Part, Table, Title, as_odt
from tests.narrowed import present

TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


def content(odt: bytes) -> ElementTree.Element:
    with zipfile.ZipFile(BytesIO(odt)) as parts:
        assert parts.namelist() == ["mimetype", "META-INF/manifest.xml", "content.xml"]
        assert parts.getinfo("mimetype").compress_type == zipfile.ZIP_STORED
        assert {each.date_time[0] for each in parts.infolist()} == {1980}
        return ElementTree.fromstring(parts.read("content.xml"))


def as_read(element: ElementTree.Element) -> str:
    """The words of a paragraph, as a word processor shows them."""
    shown = {f"{TEXT}line-break": "\n", f"{TEXT}tab": "\t"}
    blanks = " " * int(element.get(f"{TEXT}c", "0"))
    inner = "".join(as_read(each) + (each.tail or "") for each in element)
    return shown.get(element.tag, blanks) + (element.text or "") + inner


@pytest.mark.parametrize("hostile", ["<text:p>", "]]>&amp;", '"quotes"', "\x00\x1b\ufffe кол"])
def test_letters_are_letters(hostile: str) -> None:
    root = content(as_odt([Title(hostile), Paragraph((Part(hostile, "Marked"),))]))
    wanted = "".join(letter for letter in hostile if letter not in "\x00\x1b\ufffe")
    assert as_read(present(root.find(f".//{TEXT}h"))) == wanted
    assert as_read(present(root.find(f".//{TEXT}span"))) == wanted


def test_lines_and_blanks_are_kept() -> None:
    root = content(as_odt([Paragraph((Part("адзін\nдва   тры"),))]))
    paragraph = root.find(f".//{TEXT}p")
    assert len(present(paragraph).findall(f"{TEXT}line-break")) == 1
    assert present(present(paragraph).find(f"{TEXT}s")).get(f"{TEXT}c") == "3"


@pytest.mark.parametrize(
    "parts",
    [
        ("Лінія першая\n", "Другая тут", "\nТрэцяя\n\n"),
        ("\tзлева\u2028далей", "  два", " адзін\t\tі канец\u0085"),
        ("адзін\r\nдва\r", "тры", "\n чатыры"),
    ],
)
def test_parts_keep_the_lines_between_them(parts: tuple[str, str, str]) -> None:
    before, quote, after = parts
    written = Paragraph((Part(before), Part(quote, "Marked"), Part(after)))
    paragraph = content(as_odt([written])).find(f".//{TEXT}p")
    assert as_read(present(paragraph)) == "".join(parts).replace("\r\n", "\n").replace("\r", "\n")


def test_tables_have_all_their_cells() -> None:
    root = content(as_odt([Table("Коды", [("код", 1), ("Умовы", 2)])]))
    assert ["".join(each.itertext()) for each in root.iter(f"{TEXT}p")] == [
        "код",
        "1",
        "Умовы",
        "2",
    ]
