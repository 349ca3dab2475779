import pytest

from importers.detection import HEAD_BYTES, detect_format
from importers.format_row import Format
from importers.formats import JSON_LINES, MARKDOWN, PLAIN_TEXT, WEB_PAGE
from importers.plaintext import parse_plain_text
from tests.importers.documents.made import zipped

PAGE = b"<!-- saved from url=(0014)about:internet -->\n<!DOCTYPE html><html><body>x</body></html>"
RECORD = b'{"id": "1", "text": "x"}\n'


@pytest.mark.parametrize("name", ["page.html", "page", "page.txt", "page.doc", "page.md"])
def test_a_page_is_a_page_whatever_its_name(name: str) -> None:
    assert detect_format(PAGE, name) is WEB_PAGE
    assert detect_format(PAGE.decode().encode("utf-16"), name) is WEB_PAGE


def test_a_letter_that_begins_with_from_is_text() -> None:
    assert (
        detect_format(b"From the beginning we knew that they would come.\n", "a.txt") is PLAIN_TEXT
    )


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize("name", ["ліст.txt", "ліст"])
def test_text_in_utf_16_without_a_mark_is_text(encoding: str, name: str) -> None:
    assert detect_format("Сведка бачыла двор.\n".encode(encoding) * 9, name) is PLAIN_TEXT


@pytest.mark.parametrize("name", ["a.jsonl", "a.json", "a.txt", "a"])
def test_records_are_records_whatever_their_name(name: str) -> None:
    assert detect_format(RECORD, name) is JSON_LINES
    assert detect_format(b"\xef\xbb\xbf\n" + RECORD, name) is JSON_LINES


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("a.txt", PLAIN_TEXT),
        ("A.TXT", PLAIN_TEXT),
        ("README", PLAIN_TEXT),
        ("ліст 12.03", PLAIN_TEXT),
        ("a.md", MARKDOWN),
        ("a.b.markdown", MARKDOWN),
        ("a.htm", WEB_PAGE),
        ("a.jsonl", JSON_LINES),
        ("a.doc", PLAIN_TEXT),
        ("A.DOT", PLAIN_TEXT),
        ("a.py", None),
        ("a.log", PLAIN_TEXT),
        ("a.ini", None),
    ],
)
def test_ordinary_text_goes_by_its_name(name: str, expected: Format | None) -> None:
    assert detect_format("Проста тэкст.\n".encode(), name) is expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "pdf"),
        (b"PK\x03\x04\x14\x00\x06\x00\x08\x00\x00\x00!\x00", "zip archive"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00", "png picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01", "jpeg picture"),
        (b"\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00", None),
        (b"SQLite format 3\x00\x10\x00\x01\x01\x00@  ", None),
        (b"{\\rtf1\\ansi\\deff0 hello}", "rich text"),
        (b"From anna@example.org Mon Jan 1\nSubject: x\n", "mailbox"),
        (b"MIME-Version: 1.0\nContent-Type: multipart/related\n", "mail"),
        (bytes(64), None),
    ],
)
def test_other_formats_are_not_taken_for_text_by_their_name(
    head: bytes, expected: str | None
) -> None:
    found = detect_format(head, "letter.txt")
    assert (found and found.name) == expected
    assert detect_format(b"A plain letter.\n", "letter.txt") is PLAIN_TEXT


def test_the_head_may_end_in_the_middle_of_a_character_or_a_record() -> None:
    text = ("Д" + "ж" * HEAD_BYTES).encode()[: HEAD_BYTES - 1]
    assert detect_format(text, "a.txt") is PLAIN_TEXT
    record = b'{"text": "' + b"x" * HEAD_BYTES
    assert detect_format(record[:HEAD_BYTES], "a.jsonl") is JSON_LINES
    in_json = detect_format(record[:HEAD_BYTES], "a.json")
    assert in_json is not None
    assert in_json.name == "json file"


@pytest.mark.parametrize("piece", [b"<!-- -->", b"<!--", b"<!", b"<?xml ", b" ", b"{", b"\n"])
def test_a_head_of_one_repeated_piece_is_decided(piece: bytes) -> None:
    head = (piece * HEAD_BYTES)[:HEAD_BYTES]
    assert detect_format(head, "a.txt") is PLAIN_TEXT
    comments = piece * 20 if piece == b"<!-- -->" else b""
    assert detect_format(comments + b"<html><body>", "a.txt") is WEB_PAGE


OPEN_DOCUMENT = "application/vnd.oasis.opendocument."


@pytest.mark.parametrize(
    ("name", "content", "expected"),
    [
        ("a.xlsb", {"[Content_Types].xml": "<Types/>", "xl/workbook.bin": "x"}, "unread file"),
        ("a.zip", {"[Content_Types].xml": "<Types/>", "ppt/presentation.xml": "<x/>"}, "slides"),
        ("a.pptx", {"ppt/presentation.xml": "<x/>", "[Content_Types].xml": "<Types/>"}, "slides"),
        ("a.odp", {"mimetype": f"{OPEN_DOCUMENT}presentation"}, "opendocument slides"),
        ("a.zip", {"mimetype": f"{OPEN_DOCUMENT}presentation"}, "opendocument slides"),
        ("a", {"docProps/app.xml": "<x/>", "ppt/presentation.xml": "<x/>"}, ""),
        ("a.zip", {"mimetype": f"{OPEN_DOCUMENT}graphics"}, ""),
    ],
)
def test_slides_and_binary_tables_are_not_torn_open_as_archives(
    name: str, content: dict[str, str], expected: str
) -> None:
    mimetype = content.get("mimetype", "")
    made = zipped(content) if not mimetype else zipped({"content.xml": "<x/>"}, mimetype=mimetype)
    found = detect_format(made[:HEAD_BYTES], name)
    assert (found.name if found else "") == expected


def test_a_text_in_which_zeros_were_left_is_a_text() -> None:
    text = "Слова з допыту.".encode() + bytes(400) + "І яшчэ радок.".encode()
    assert detect_format(text, "a.txt") is PLAIN_TEXT
    assert detect_format(text, "a.bin") is None
    assert parse_plain_text(text).untrusted_text == "Слова з допыту.І яшчэ радок."
    assert detect_format(bytes(range(256)) * 4, "a.txt") is None


@pytest.mark.parametrize("name", ["a.zip", "a", "a.txt"])
def test_control_files_that_somebody_packed_are_an_archive(name: str) -> None:
    inner = zipped({"[Content_Types].xml": "<Types/>", "xl/workbook.xml": "<x/>"})
    packed: tuple[dict[str, bytes | str], ...] = (
        {"a.xlsx": inner},
        {"ppt/a.txt": "x"},
        {"mimetype.txt": "application/x"},
    )
    for members in packed:
        found = detect_format(zipped(members)[:HEAD_BYTES], name)
        assert found is not None
        assert found.name == "zip archive"
    empty = detect_format(b"PK\x05\x06" + bytes(18), name)
    assert empty is not None
    assert empty.name == "zip archive"
