"""Files that lie unpacked in an archive show their signs in its head; it stays an archive."""

import tarfile
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile

import pytest

from importers.containers.first_members import first_members
from importers.detection import HEAD_BYTES, detect_format
from tests.importers.documents.made import tar, zipped

DOCX = zipped({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w:document/>"})
ODT = zipped({"content.xml": "<x/>"}, mimetype="application/vnd.oasis.opendocument.text")
EPUB = zipped({"META-INF/container.xml": "<x/>"}, mimetype="application/epub+zip")
INSIDE = {
    "telegram html": b'<!DOCTYPE html><head><title>Exported Data</title></head><body><div class="'
    b'page_wrap"><div class="page_header"></div></div></body>',
    "zotero rdf": b'<rdf:RDF xmlns:z="http://www.zotero.org/namespaces/export#"></rdf:RDF>',
    "mhtml": b"From: <Saved by Blink>\nSnapshot-Content-Location: https://example.org/\n\n",
    "opendocument text": b'<office:document office:mimetype="application/vnd.oasis.opendocument.te'
    b'xt"/>',
    "old word document": b"<?xml?><w:wordDocument/>",
    "mail": b"Received: by x\nMessage-ID: <1@x>\nSubject: y\n\nz\n",
    "mailbox": b"From ann@x Mon Jan 1\nSubject: y\n\nz\n",
}
NAMES = {"mail": "Re:letter", "mailbox": "From Ann"}
"""With such a name the first line of a TAR is one of a mail, too."""


def stored(members: dict[str, bytes]) -> bytes:
    output = BytesIO()
    with ZipFile(output, "w", ZIP_STORED) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return output.getvalue()


def streamed(members: dict[str, bytes], method: int) -> bytes:
    """As a program writes it that cannot go back: lengths stand behind the members."""

    class Pipe(BytesIO):
        def seekable(self) -> bool:
            return False

        def seek(self, *_: object) -> int:
            raise OSError("it writes forward only")

        def tell(self) -> int:
            raise OSError("it does not know where it is")

    output = Pipe()
    with ZipFile(output, "w", method) as written:
        for name, content in members.items():
            written.writestr(name, content)
    return output.getvalue()


def name_of_format(content: bytes, name: str) -> str:
    found = detect_format(content[:HEAD_BYTES], name)
    return found.name if found else ""


@pytest.mark.parametrize("kind", INSIDE)
def test_an_archive_is_one_whatever_lies_in_it_first(kind: str) -> None:
    content = INSIDE[kind]
    assert name_of_format(content, "page") == kind
    assert name_of_format(stored({"a": content, "b.jpg": b"x"}), "page.zip") == "zip archive"
    name = NAMES.get(kind, "page.html")
    for form in (tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT):
        assert name_of_format(tar({name: content}, form), "page.tar") == "tar archive"


@pytest.mark.parametrize("document", [DOCX, ODT, EPUB])
@pytest.mark.parametrize("folder", ["", "word/"])
def test_a_zip_of_documents_is_not_the_first_of_them(document: bytes, folder: str) -> None:
    members = {f"{folder}a": document, f"{folder}b": document}
    assert name_of_format(stored(members), "two.zip") == "zip archive"
    assert name_of_format(streamed(members, ZIP_STORED), "two.zip") == "zip archive"
    assert name_of_format(streamed(members, ZIP_DEFLATED), "two.zip") == "zip archive"


def test_documents_are_known_by_their_own_members() -> None:
    assert name_of_format(DOCX, "letter") == "word document"
    assert name_of_format(ODT, "letter") == "opendocument text"
    assert name_of_format(EPUB, "book") == "epub book"
    parts = {"[Content_Types].xml": b"<Types/>" * 100, "word/document.xml": b"<w:document/>"}
    assert name_of_format(stored(parts), "letter") == "word document"
    assert name_of_format(streamed(parts, ZIP_DEFLATED), "letter") == "word document"


def test_members_are_followed_from_header_to_header() -> None:
    inner = stored({"inner": b"x"})
    members = {"a": inner, "b": b"second", "c": b""}
    names = [(name, content) for name, content in first_members(stored(members))]
    assert names == [(b"a", inner), (b"b", b"second"), (b"c", b"")]
    deflated = [name for name, _ in first_members(streamed(members, ZIP_DEFLATED))]
    assert deflated == [b"a", b"b", b"c"]


def test_what_cannot_be_followed_ends() -> None:
    assert list(first_members(b"no ZIP")) == []
    pipe = streamed({"a": b"x", "b": b"y"}, ZIP_STORED)
    assert [name for name, _ in first_members(pipe)] == [b"a"]
    whole = streamed({"a": b"word " * 90, "b": b"y"}, ZIP_DEFLATED)
    assert [name for name, _ in first_members(whole[:35])] == [b"a"]
    broken = whole[:31] + b"\xff" * 10 + whole[41:]
    assert [name for name, _ in first_members(broken)] == [b"a"]
    bomb = streamed({"a": bytes(9_000_000), "b": b"y"}, ZIP_DEFLATED)
    assert [name for name, _ in first_members(bomb)] == [b"a", b"b"]
