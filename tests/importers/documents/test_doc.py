"""Old Word files: pieces in two encodings, fields, Word 95, and locked ones."""

import struct

import pytest

from archive.errors import MalformedSourceError, NoTextError, PasswordProtectedError, SourceError
from importers.documents.doc import parse_doc
from importers.documents.rows import DOCUMENT_FORMATS
from tests.importers.messages.ole_writer import compound_file

TEXT_AT = 0x400


def word(*pieces: str | bytes, flags: int = 0, version: int = 0xC1) -> bytes:
    """A Word 97 file of pieces: strings are written as UTF-16, bytes as they are."""
    content = bytearray(TEXT_AT)
    starts, places = [0], list[int]()
    for piece in pieces:
        raw = piece.encode("utf-16-le") if isinstance(piece, str) else piece
        wide = isinstance(piece, str)
        places.append(len(content) if wide else 2 * len(content) | 0x40000000)
        starts.append(starts[-1] + len(raw) // (2 if wide else 1))
        content += raw + bytes(-len(raw) % 2)
    table = struct.pack(f"<{len(starts)}L", *starts)
    table += b"".join(struct.pack("<HLH", 0, place, 0) for place in places)
    table = b"\x01\x02\x00ab" + b"\x02" + struct.pack("<L", len(table)) + table
    struct.pack_into("<HH", content, 0, 0xA5EC, version)
    struct.pack_into("<H", content, 0x0A, flags)
    struct.pack_into("<LL", content, 0x18, TEXT_AT, len(content))
    struct.pack_into("<LL", content, 0x1A2, 0, len(table))
    name = "1Table" if flags & 0x200 else "0Table"
    return compound_file({"WordDocument": bytes(content), name: table})


def test_pieces_of_both_kinds_are_put_together() -> None:
    made = word("Ліст з ", b"Berlin \x96 1939", "\rДругі абзац")
    assert parse_doc(made).untrusted_text == "Ліст з Berlin – 1939\n\nДругі абзац"


def test_the_other_table_is_read_when_it_is_named() -> None:
    assert parse_doc(word("слова", flags=0x200)).untrusted_text == "слова"


def test_of_a_field_only_what_is_seen_is_read() -> None:
    made = word("see \x13 HYPERLINK x \x14the link\x15, \x01cell\x07cell\x07\x07<end>")
    draft = parse_doc(made)
    assert draft.untrusted_text == "see the link, cell cell\n\n<end>"
    assert "&lt;end&gt;" in draft.rich_text


def test_cyrillic_of_word_95_is_read() -> None:
    text = "Письмо пришло только через месяц, и конверт был вскрыт."
    assert parse_doc(word(text.encode("cp1251"), version=0x68)).untrusted_text == text


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (word("слова", flags=0x100), PasswordProtectedError),
        (word(""), NoTextError),
        (compound_file({"Other": b"x"}), MalformedSourceError),
        (b"", MalformedSourceError),
        (word("слова")[:700], MalformedSourceError),
    ],
)
def test_what_cannot_be_read_is_answered(made: bytes, error: type[SourceError]) -> None:
    with pytest.raises(error):
        parse_doc(made)


def test_content_tells_the_kind() -> None:
    (row,) = (each for each in DOCUMENT_FORMATS if each.parse is parse_doc)
    assert row.matches is not None
    assert row.matches(word("x"), "a.doc")
    assert not row.matches(compound_file({"Other": b"x"}), "a.msg")
    assert row.matches(WORD_2_FILE, "letter")
    assert row.matches(WORD_XML, "letter.xml")
    assert row.matches(b"plain", "a.doc") is False


def old(letters: bytes, *, version: int = 0x68, mark: int = 0xA5DC, characters: int = 0) -> bytes:
    """The main stream of a file before Word 97, its text in one."""
    content = bytearray(TEXT_AT) + letters
    struct.pack_into("<HH", content, 0, mark, version)
    struct.pack_into("<H", content, 0x14, characters)
    struct.pack_into("<LL", content, 0x18, TEXT_AT, len(content))
    return bytes(content)


def saved_fast(*pieces: bytes) -> bytes:
    """Word 95: the pieces lie in the file from the last to the first, with rubbish between."""
    content = bytearray(old(b""))
    starts, places = [0], list[int]()
    for piece in reversed(pieces):
        content += b"gone"
        places.insert(0, len(content))
        content += piece
    for piece in pieces:
        starts.append(starts[-1] + len(piece))
    table = struct.pack(f"<{len(starts)}L", *starts)
    table += b"".join(struct.pack("<HLH", 0, place, 0) for place in places)
    struct.pack_into("<H", content, 0x0A, 0x0004)
    struct.pack_into("<LL", content, 0x160, len(content), len(table) + 5)
    return bytes(content) + b"\x02" + struct.pack("<L", len(table)) + table


WORD_2_FILE = old(
    "Письмо из тюрьмы пришло только через месяц.".encode("cp1251"), version=0x2D, mark=0xA5DB
)
WORD_XML = """<?xml version="1.0"?><?mso-application progid="Word.Document"?>
<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml"
 xmlns:o="urn:schemas-microsoft-com:office:office"><o:DocumentProperties><o:Author>А. Б.</o:Author>
<o:Title>Ліст дадому</o:Title><o:Created>2006-05-04T10:00:00Z</o:Created></o:DocumentProperties>
<w:body><w:p><w:r><w:t>Першы</w:t><w:tab/><w:t>абзац</w:t></w:r></w:p><w:p><w:r><w:t>Другі</w:t></w:r>
</w:p></w:body></w:wordDocument>""".encode()


def test_word_2_is_read() -> None:
    assert parse_doc(WORD_2_FILE).untrusted_text == "Письмо из тюрьмы пришло только через месяц."


def test_what_a_macintosh_wrote_is_read() -> None:
    made = compound_file({"WordDocument": old("café d’été".encode("mac_roman"), characters=256)})
    assert parse_doc(made).untrusted_text == "café d’été"


def test_word_95_that_was_saved_fast_is_put_in_order() -> None:
    made = compound_file(
        {"WordDocument": saved_fast(b"The first, ", b"the second, ", b"the third.")}
    )
    assert parse_doc(made).untrusted_text == "The first, the second, the third."


def test_word_documents_in_a_document_stand_behind_it() -> None:
    pool = {"_1": {"WordDocument": old(b"inside")}, "_2": {"WordDocument": b"broken"}}
    made = compound_file({"WordDocument": old(b"outside"), "ObjectPool": pool})
    assert parse_doc(made).untrusted_text == "outside\n\ninside"


def test_a_document_in_one_xml_is_read() -> None:
    draft = parse_doc(WORD_XML)
    assert draft.untrusted_text == "Першы абзац\n\nДругі"
    assert draft.description.title == "Ліст дадому"
    assert draft.description.authors == ("А. Б.",)
    assert draft.description.published == "2006-05-04?"


def test_words_that_only_a_field_has_are_read() -> None:
    formula = "\x13 EQ \\o\\ad(\\s\\up 10(кан),кон)\x15"
    made = word("\x13 MACROBUTTON NoMacro [Name]\x15, ", formula, "\x13 PAGE \x15.")
    assert parse_doc(made).untrusted_text == "[Name], кан кон."
