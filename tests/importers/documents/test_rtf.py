"""RTF: code pages, Unicode, destinations, and what cannot be read."""

import pytest

from archive.errors import MalformedSourceError, NoTextError
from importers.documents.rtf import parse_rtf


def escaped(text: str, codec: str) -> str:
    return "".join(f"\\'{byte:02x}" for byte in text.encode(codec))


def read(body: str, head: str = "\\ansi\\ansicpg1251") -> str:
    return parse_rtf(f"{{\\rtf1{head} {body}}}".encode("latin-1")).untrusted_text


@pytest.mark.parametrize("codec", ["cp1251", "cp866", "cp1250", "utf-8"])
def test_the_declared_code_page_is_used(codec: str) -> None:
    text = "świadek" if codec == "cp1250" else "сведка"
    page = {"utf-8": 65001}.get(codec) or codec.removeprefix("cp")
    assert read(escaped(text, codec), f"\\ansi\\ansicpg{page}") == text


def test_a_font_has_a_code_page_of_its_own() -> None:
    fonts = "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial Cyr;}}"
    body = f"{fonts}\\f0 caf{escaped('é', 'cp1252')} \\f1 {escaped('ўсё', 'cp1251')}"
    assert read(body, "\\ansi\\ansicpg1252") == "café ўсё"


def test_unicode_wins_over_its_fallback() -> None:
    assert read("\\u1118?\\u1089?\\u1105?") == "ўсё"
    assert read("\\uc2\\u1118??\\u1089\\'3f\\'3fx") == "ўсx"
    assert read("\\u-10179?\\u-8704?") == "\U0001f600"


def test_raw_bytes_of_old_programs_are_read() -> None:
    made = b"{\\rtf1\\ansi\\ansicpg1251 " + "сведка".encode("cp1251") + b"}"
    assert parse_rtf(made).untrusted_text == "сведка"


def test_signs_and_paragraphs() -> None:
    body = "a\\~b\\emdash c\\par d\\line e\\{f\\}\\\\g"
    assert read(body) == "a\xa0b—c\n\nd\ne{f}\\g"


def test_what_is_no_text_is_left_out_and_binary_data_are_passed_over() -> None:
    hidden = "{\\*\\generator Program;}{\\colortbl;\\red1;}{\\pict ffff}{\\v hidden}"
    assert read(hidden + "{\\pict\\bin4 }}}}}seen") == "seen"


def test_what_a_reviewer_struck_out_is_not_read_as_said() -> None:
    body = (
        "I saw {\\revised\\revauth1 a sergeant}{\\deleted\\revauthdel1 Ivan P.} here"
        "{\\footnote a note{\\deleted  of him}}.{\\deleted gone \\deleted0  And} them\\par"
    )
    assert read(body) == "I saw a sergeant here. And them\n\na note"


def test_text_boxes_links_and_notes_are_read() -> None:
    body = (
        "see {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt the link}}"
        "{\\shp{\\*\\shpinst{\\sp{\\sn a}{\\sv b}}{\\shptxt  boxed}}}{\\footnote a note}\\par"
    )
    assert read(body) == "see the link boxed\n\na note"


def test_headings_and_emphasis_are_kept() -> None:
    made = b"{\\rtf1\\ansi\\pard\\outlinelevel0 Heading\\par\\pard {\\b bold} {\\i slanted}\\par}"
    draft = parse_rtf(made)
    assert draft.rich_text == "<h1>Heading</h1><p><b>bold</b> <i>slanted</i></p>"
    assert [each.label for each in draft.places] == ["Heading"]


def test_the_table_of_information_becomes_the_description() -> None:
    information = (
        "{\\info{\\title A title}{\\author A. Person}{\\creatim\\yr2020\\mo3\\dy4\\hr5}"
        "{\\*\\company An office}}"
    )
    draft = parse_rtf(f"{{\\rtf1\\ansi {information}text}}".encode())
    assert draft.description.title == "A title"
    assert draft.description.authors == ("A. Person",)
    assert draft.description.published == "2020-03-04?"
    assert ("company", "An office") in draft.facts
    assert draft.untrusted_text == "text"


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (b"", MalformedSourceError),
        (b"plain text", MalformedSourceError),
        (b"{\\rtf1\\ansi}", NoTextError),
        (b"{\\rtf1" + b"{" * 5000, MalformedSourceError),
    ],
)
def test_what_cannot_be_read_is_answered(made: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_rtf(made)


def test_what_follows_the_document_is_no_part_of_it() -> None:
    assert parse_rtf(b"{\\rtf1 inside}outside").untrusted_text == "inside"
