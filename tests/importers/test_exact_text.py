"""Every piece of a list is written back as it stood, in whatever encoding and however damaged."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import BinaryIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archive.records import ArticleDraft
from importers.encoding import decode
from importers.exact_text import exact_text, readable
from importers.messages.viber import unpack_viber
from importers.messages.whatsapp import unpack_whatsapp
from importers.references.bibtex import unpack_bibtex
from importers.references.csv_table import unpack_csv
from importers.references.ris import unpack_ris

Unpack = Callable[[BinaryIO], Iterator[ArticleDraft]]
WORDS = "Сведка бачыла двор ва Ўздзе і пачула крыкі людзей"
LISTS: dict[str, tuple[Unpack, str]] = {
    "ris": (unpack_ris, f"TY  - JOUR\r\nTI  - {WORDS}\r\nAB  - {WORDS}\r\nER  - \r\n" * 2),
    "bibtex": (unpack_bibtex, f"@article{{a,\n title = {{{WORDS}}}}}\n\n@book{{b, title={{b}}}}"),
    "csv": (unpack_csv, f"title;text\r\nадзін;{WORDS}\r\nдва;{WORDS}\r\n"),
    "viber": (unpack_viber, f'11/09/2024,18:05:10,Ганна,+375291112233,"{WORDS}"\n' * 3),
    "whatsapp": (unpack_whatsapp, f"11.09.2024, 18:05 - Ганна: {WORDS}\n12.09.2024, 9:00 - А: х\n"),
}
LIKE_WINDOWS = ("utf-8", "utf-8-sig", "cp1251", "koi8-u", "cp866", "utf-16", "utf-16-le")


@pytest.mark.parametrize("encoding", LIKE_WINDOWS)
@pytest.mark.parametrize("name", LISTS)
def test_records_are_kept_in_the_encoding_of_their_list(name: str, encoding: str) -> None:
    unpack, text = LISTS[name]
    if encoding in ("cp866", "koi8-u"):
        text = text.replace("і", "и").replace("Ў", "У")
    content = text.encode(encoding)
    drafts = list(unpack(io.BytesIO(content)))
    assert len(drafts) >= 1
    for draft in drafts:
        assert draft.original is not None
        pieces = (draft.original.content,)
        if name == "csv":
            head = text.split("\n")[0].encode("utf-16-le" if "16" in encoding else encoding)
            head = head.removeprefix("\ufeff".encode())
            assert draft.original.content.startswith(head)
            pieces = (draft.original.content[len(head) + ("16" in encoding) + 1 :],)
        assert all(piece and piece in content for piece in pieces)
    assert "Сведка" in drafts[0].untrusted_text


@pytest.mark.parametrize("name", LISTS)
def test_bytes_that_fit_nowhere_are_kept_and_shown(name: str) -> None:
    unpack, text = LISTS[name]
    half = "кры\u044fкі".encode().replace("я".encode(), "я".encode()[:1])
    content = text.encode().replace("крыкі".encode(), half, 1)
    draft = next(unpack(io.BytesIO(content)))
    assert draft.original is not None
    assert "кры\ufffd" in f"{draft.description.title} {draft.untrusted_text}"
    lines = [line for line in draft.original.content.splitlines() if line]
    assert set(lines) <= set(content.splitlines()) or draft.original.content in content


@given(st.binary(max_size=200) | st.text(max_size=100).map(str.encode))
def test_the_whole_is_written_back(untrusted: bytes) -> None:
    exact = exact_text(untrusted)
    if not exact.codec.startswith("utf-32"):
        lost = len(untrusted) % 2 if exact.codec.startswith("utf-16") else 0
        assert untrusted.endswith(exact.written(exact.text) + untrusted[len(untrusted) - lost :])
        halves = exact.text[: len(exact.text) // 2], exact.text[len(exact.text) // 2 :]
        assert b"".join(map(exact.written, halves)) == exact.written(exact.text)


@given(st.text(max_size=100))
def test_it_is_what_is_read_elsewhere(text: str) -> None:
    assert exact_text(text.encode()).text == decode(text.encode())


def test_what_is_no_character_is_shown_as_such() -> None:
    assert readable(exact_text(b"\xff\xfea\0\0\xd8").text) == "a\ufffd"
    assert readable("a\0b") == "ab"


def test_damaged_utf_32_is_read_all_the_same() -> None:
    damaged = "\ufeffда".encode("utf-32-le") + b"\xff\xff\xff\xff"
    exact = exact_text(damaged)
    assert exact.text.startswith("да")
    assert exact.written("да") == "да".encode("utf-32-le")
