"""No row of the table of formats, and no other parser, without a file and without a fuzz test."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from types import FrameType

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import importers
from archive.errors import SourceError
from archive.exchange.project import Project, SharedCode, SharedDocument
from archive.exchange.refi_qda import as_qdc, as_qdpx
from archive.exchange.web_annotation import as_json_ld
from archive.records import ArticleDraft, EmbeddedFile
from importers.detection import HEAD_BYTES, detect_format
from importers.exchange.refi_qda import read_qdc, read_qdpx
from importers.exchange.web_annotation import read_json_ld
from importers.format_row import Format
from importers.formats import FORMATS
from importers.jail.reports import Lost
from importers.pictures.preloading import preload
from importers.pictures.recognition import parse_pages
from tests.importers.documents.test_documents_fuzz import damaged
from tests.importers.every_kind import one_of_each

MADE = one_of_each("Ліст пра двор", "slova")
CODE = SharedCode(uid="a" * 32, name="Суд")
PROJECT = Project(
    codes=(CODE,), documents=(SharedDocument(uid="b" * 32, title="Ліст", text="Тэкст"),)
)
BESIDE: dict[str, tuple[Callable[[bytes], object], bytes]] = {
    "marks in JSON-LD": (read_json_ld, as_json_ld(PROJECT)),
    "project of REFI-QDA": (read_qdpx, as_qdpx(PROJECT)),
    "codebook of REFI-QDA": (read_qdc, as_qdc(PROJECT.codes)),
    "pages to be recognised": (lambda pdf: parse_pages(pdf, "application/pdf"), MADE["pdf"][1]),
}
"""What reads untrusted bytes and is no row of the table: a reader, and a whole file for it."""
every_row = pytest.mark.parametrize("format_", FORMATS, ids=lambda format_: format_.name)


def test_there_is_a_file_of_every_kind() -> None:
    assert set(MADE) == {format_.name for format_ in FORMATS}


@every_row
def test_a_file_is_told_to_be_of_its_kind(format_: Format) -> None:
    ending, content = MADE[format_.name]
    assert detect_format(content[:HEAD_BYTES], f"a.{ending}") is format_


def read(format_: Format, untrusted: bytes) -> int:
    """How many things came out; raises what is not declared."""
    things: list[ArticleDraft | EmbeddedFile | Lost] = []
    try:
        if format_.parse is not None:
            things.append(format_.parse(untrusted))
        elif format_.unpack is not None:
            things.extend(format_.unpack(BytesIO(untrusted)))
    except SourceError:
        pass
    return len(things)


@every_row
def test_a_whole_file_gives_something(format_: Format) -> None:
    preload()
    assert read(format_, MADE[format_.name][1]) > 0


@every_row
def test_a_damaged_file_raises_declared_errors_only(format_: Format) -> None:
    @settings(deadline=None, max_examples=15, derandomize=True, database=None)
    @given(untrusted=damaged(MADE[format_.name][1]) | st.binary(max_size=100))
    def fuzz(untrusted: bytes) -> None:
        assert read(format_, untrusted) >= 0

    fuzz()


@pytest.mark.parametrize("name", BESIDE)
def test_what_is_beside_the_table_raises_declared_errors_only(name: str) -> None:
    preload()
    reader, whole = BESIDE[name]
    assert reader(whole)

    @settings(deadline=None, max_examples=15, derandomize=True, database=None)
    @given(untrusted=damaged(whole) | st.binary(max_size=100))
    def fuzz(untrusted: bytes) -> None:
        with suppress(SourceError):
            reader(untrusted)

    fuzz()


def parsers() -> set[tuple[str, str]]:
    """Modules and names of all functions of the importers that parse something untrusted."""
    root = Path(importers.__file__).parent
    return {
        (".".join(path.relative_to(root.parent).with_suffix("").parts), node.name)
        for path in root.rglob("*.py")
        for node in ast.parse(path.read_text("utf-8")).body
        if isinstance(node, ast.FunctionDef)
        and node.name.startswith(("parse_", "unpack_", "read_"))
        and node.args.args
        and node.args.args[0].arg.startswith("untrusted")
    }


def called_by(work: Callable[[], object]) -> set[tuple[str, str]]:
    """Modules and names of all functions that some work calls."""
    seen: set[tuple[str, str]] = set()

    def note(frame: FrameType, event: str, _: object) -> None:
        if event == "call":
            seen.add((str(frame.f_globals.get("__name__")), frame.f_code.co_name))

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        work()
    finally:
        sys.setprofile(before)
    return seen


def read_all() -> None:
    for format_ in FORMATS:
        read(format_, MADE[format_.name][1])
    for reader, whole in BESIDE.values():
        reader(whole)


def test_every_parser_is_reached_by_a_file_that_is_damaged_here() -> None:
    preload()
    found = parsers()
    assert len(found) > 40
    assert found - called_by(read_all) == set()


def test_control_a_parser_that_nothing_calls_is_seen() -> None:
    assert parsers() - called_by(lambda: None) == parsers()


def test_control_another_error_is_seen() -> None:
    def broken(untrusted: bytes) -> ArticleDraft:
        raise ValueError(len(untrusted))

    with pytest.raises(ValueError, match="3"):
        read(Format("broken", "text/plain", (), 10, broken), b"abc")
