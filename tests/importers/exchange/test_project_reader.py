"""Projects of other programs are read in a child of the jail, and believed only in our own form."""

from __future__ import annotations

import sys

import pytest

from archive.confinement import Confinement, Probe
from archive.errors import (
    MalformedSourceError,
    SourceCrashedError,
    TooComplexError,
    UnknownFormatError,
    UnprotectedError,
)
from archive.exchange.project import Project, SharedCode, SharedDocument, SharedMark
from archive.exchange.refi_qda import as_qdc, as_qdpx
from archive.exchange.web_annotation import as_json_ld
from archive.records import Span
from importers.jail import project_work
from importers.jail.jail import Jail
from importers.jail.messages import GarbledError, Message
from importers.jail.project_reader import JailedProjects, LocalProjects, make_project_reader
from importers.jail.project_work import converted, project_of

CODES = (
    SharedCode(uid="a" * 32, name="Умовы", colour="#1f5fae", memo="Пра камеры"),
    SharedCode(uid="b" * 32, name="Холад", parent="a" * 32),
)
TEXT = "Мы стаялі каля сцяны."
MARK = SharedMark(
    uid="c" * 32, document="d" * 32, span=Span(3, 9), quote="стаялі", codes=("b" * 32,)
)
PROJECT = Project(CODES, (SharedDocument(uid="d" * 32, title="Т", text=TEXT),), (MARK,))
FILES = {
    ".qdpx": as_qdpx(PROJECT),
    ".qdc": as_qdc(CODES),
    ".jsonld": as_json_ld(PROJECT),
    ".json": as_json_ld(PROJECT),
}


@pytest.mark.parametrize("ending", list(FILES))
def test_codes_and_marks_cross_without_loss(ending: str) -> None:
    read = LocalProjects(may_risk=True).read(FILES[ending], ending)
    assert [(each.uid, each.name, each.parent) for each in read.codes] == [
        (each.uid, each.name, each.parent) for each in CODES
    ]
    marks = [(each.uid, each.document, each.span, each.quote, each.codes) for each in read.marks]
    wanted = (MARK.uid, MARK.document, MARK.span, MARK.quote, MARK.codes)
    assert marks == ([] if ending == ".qdc" else [wanted])
    assert not any(each.text for each in read.documents)


def test_the_jail_reads_the_same() -> None:
    jail = Jail()
    try:
        reader = make_project_reader(jail, may_risk=True)
        assert isinstance(reader, JailedProjects if sys.platform == "linux" else LocalProjects)
        assert reader.read(FILES[".qdpx"], ".qdpx").codes == CODES
        with pytest.raises(MalformedSourceError):
            reader.read(b"PK\x03\x04 nothing", ".qdpx")
    finally:
        jail.close()


def test_without_a_jail_nothing_is_read_unless_somebody_said_yes() -> None:
    with pytest.raises(UnprotectedError):
        LocalProjects(may_risk=False).read(FILES[".qdc"], ".qdc")
    with pytest.raises(UnprotectedError):
        JailedProjects(_OpenJail(), may_risk=False).read(FILES[".qdc"], ".qdc")
    assert isinstance(
        make_project_reader(_OpenJail(), may_risk=False, system="win32"), LocalProjects
    )


class _OpenJail(Jail):
    """A jail that this system cannot lock."""

    def confinement(self, *, again: bool = False) -> Confinement:
        return Confinement((Probe("open", refused=False),))


@pytest.mark.parametrize(
    ("untrusted", "ending", "error"),
    [
        (b"{", ".jsonld", MalformedSourceError),
        (b"<CodeBook", ".qdc", MalformedSourceError),
        (b"anything", ".exe", UnknownFormatError),
    ],
)
def test_what_cannot_be_read_says_why(
    untrusted: bytes, ending: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        LocalProjects(may_risk=True).read(untrusted, ending)


@pytest.mark.parametrize(
    ("bug", "error"), [(ZeroDivisionError, SourceCrashedError), (MemoryError, TooComplexError)]
)
def test_a_bug_of_a_reader_tells_nothing(
    monkeypatch: pytest.MonkeyPatch, bug: type[Exception], error: type[Exception]
) -> None:
    def fail(_: bytes) -> Project:
        raise bug("content")

    monkeypatch.setattr(project_work, "read_json_ld", fail)
    assert isinstance(converted(b"{}", ".json"), error)


@pytest.mark.parametrize(
    "message",
    [
        Message({"is": "project"}),
        Message({"is": "picture"}, (b"{}",)),
        Message({"is": "project"}, (b"no json",)),
        Message({"is": "project"}, (b'{"items": [7]}',)),
    ],
)
def test_a_lying_child_is_not_believed(message: Message) -> None:
    with pytest.raises(GarbledError):
        project_of(message)


def test_an_honest_child_is_believed() -> None:
    assert project_of(Message({"is": "project"}, (as_json_ld(PROJECT),))).codes == CODES
