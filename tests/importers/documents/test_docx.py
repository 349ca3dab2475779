"""DOCX: structure, notes, comments, margins, properties, pictures, and broken ones."""

import pytest

from archive.errors import (
    DecompressionBombError,
    MalformedSourceError,
    NoTextError,
    PasswordProtectedError,
)
from archive.records import PlaceKind
from importers.documents import docx as reader
from importers.documents.docx import parse_docx
from tests.importers.documents.made import W, docx, noise_picture, zipped

CORE = (
    '<cp:coreProperties xmlns:cp="c" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="d">'
    "<dc:title>Ліст дадому</dc:title><dc:creator>А. Асоба</dc:creator><dc:language>be-BY"
    "</dc:language><dcterms:created>2023-05-06T10:00:00Z</dcterms:created>"
    "<cp:lastModifiedBy>Б. Асоба</cp:lastModifiedBy></cp:coreProperties>"
)


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p>{properties}<w:r><w:t>{text}</w:t></w:r></w:p>"


HEADING = '<w:pPr><w:pStyle w:val="Heading1"/></w:pPr>'
STYLES = (
    f'<w:styles xmlns:w="{W}"><w:style w:type="paragraph" w:styleId="Heading1">'
    '<w:name w:val="heading 1"/></w:style></w:styles>'
)


def test_headings_are_places_and_rich_text_is_sanitised() -> None:
    body = paragraph("Дарога", HEADING) + paragraph("Мы ішлі &lt;доўга&gt;.")
    draft = parse_docx(docx(body, {"word/styles.xml": STYLES}))
    assert draft.untrusted_text == "Дарога\n\nМы ішлі <доўга>."
    assert draft.rich_text == "<h1>Дарога</h1><p>Мы ішлі &lt;доўга&gt;.</p>"
    assert [(each.start, each.kind, each.label) for each in draft.places] == [
        (0, PlaceKind.HEADING, "Дарога")
    ]
    assert draft.description.title == "Дарога"


def test_properties_become_description_and_facts() -> None:
    draft = parse_docx(docx(paragraph("word"), {"docProps/core.xml": CORE}))
    described = draft.description
    assert (described.title, described.language) == ("Ліст дадому", "be")
    assert (described.authors, described.published) == (("А. Асоба",), "2023-05-06?")
    assert ("last_modified_by", "Б. Асоба") in draft.facts


MATH = "http://schemas.openxmlformats.org/officeDocument/2006/math"


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ('<w:fldSimple w:instr="MERGEFIELD A">{}</w:fldSimple>', "до слова пасля"),
        ('<w:bdo w:val="rtl">{}</w:bdo>', "до слова пасля"),
        ('<w:dir w:val="rtl"><w:fldSimple w:instr="A">{}</w:fldSimple></w:dir>', "до слова пасля"),
        (
            "<w:r><w:ruby><w:rt><w:r><w:t>чытанне</w:t></w:r></w:rt>"
            "<w:rubyBase>{}</w:rubyBase></w:ruby></w:r>",
            "до слова пасля",
        ),
        (
            f'<m:oMath xmlns:m="{MATH}"><m:f><m:num><m:r><m:rPr><m:sty m:val="p"/></m:rPr>'
            "<m:t>слова</m:t></m:r></m:num></m:f></m:oMath>",
            "до слова пасля",
        ),
        ("<w:r><w:cr/></w:r>", "до \n пасля"),
    ],
)
def test_words_in_elements_that_mammoth_passes_over(inside: str, text: str) -> None:
    run = '<w:r><w:t xml:space="preserve">{}</w:t></w:r>'
    word = inside.replace("{}", run.format("слова"))
    body = f"<w:p>{run.format('до ')}{word}{run.format(' пасля')}</w:p>"
    heading = paragraph("Дарога", HEADING)
    draft = parse_docx(docx(heading + body, {"word/styles.xml": STYLES}))
    read = " ".join(draft.untrusted_text.split()[1:])
    assert read == " ".join(text.split())
    assert ("\n" in draft.untrusted_text.partition("\n\n")[2]) == ("\n" in text)
    assert draft.rich_text.startswith("<h1>Дарога</h1>")


def test_footnotes_and_comments_are_kept() -> None:
    body = (
        '<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id="5"/></w:r>'
        '<w:r><w:commentReference w:id="7"/></w:r></w:p>'
    )
    notes = f'<w:footnotes xmlns:w="{W}"><w:footnote w:id="5">{paragraph("a footnote")}'
    comments = (
        f'<w:comments xmlns:w="{W}"><w:comment w:id="7" w:initials="AB">'
        f"{paragraph('a comment')}</w:comment></w:comments>"
    )
    draft = parse_docx(
        docx(
            body,
            {
                "word/footnotes.xml": notes + "</w:footnote></w:footnotes>",
                "word/comments.xml": comments,
            },
        )
    )
    assert draft.untrusted_text.startswith("Text[1][AB1]")
    assert "1. a footnote" in draft.untrusted_text
    assert "a comment" in draft.untrusted_text
    assert "↑" not in draft.untrusted_text


def test_margins_are_read_behind_the_text_once() -> None:
    header = f'<w:hdr xmlns:w="{W}">{paragraph("letterhead")}</w:hdr>'
    draft = parse_docx(
        docx(paragraph("Text"), {"word/header1.xml": header, "word/header2.xml": header})
    )
    assert draft.untrusted_text == "Text\n\nletterhead"


def test_tables_keep_their_rows() -> None:
    row = f"<w:tr><w:tc>{paragraph('a')}</w:tc><w:tc>{paragraph('b')}</w:tc></w:tr>"
    draft = parse_docx(docx(f"<w:tbl>{row}{row}</w:tbl>"))
    assert draft.untrusted_text.split() == ["a", "b", "a", "b"]
    assert "<td>" in draft.rich_text


def test_large_pictures_are_embedded_and_small_ones_are_not() -> None:
    large = noise_picture()
    draft = parse_docx(
        docx(paragraph("x"), {"word/media/1.png": large, "word/media/2.png": noise_picture(20)})
    )
    assert [(each.name, each.content, each.media_type) for each in draft.embedded] == [
        ("word/media/1.png", large, "image/png")
    ]


def test_a_document_of_one_picture_is_its_picture() -> None:
    draft = parse_docx(docx("", {"word/media/1.png": noise_picture()}))
    assert draft.untrusted_text == ""
    assert len(draft.embedded) == 1


def test_a_document_that_is_too_large_for_its_structure_gives_its_words(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(reader, "_LONGEST_FOR_STRUCTURE", 10)
    draft = parse_docx(docx(paragraph("first") + paragraph("second")))
    assert draft.untrusted_text == "first\n\nsecond"


def test_broken_xml_gives_the_words_before_the_break() -> None:
    made = zipped(
        {"word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{paragraph("still here")}<w:p'}
    )
    assert parse_docx(made).untrusted_text == "still here"


def test_an_entity_is_not_followed() -> None:
    evil = (
        '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd"><!ENTITY a "aaaaaaaaaa">]>'
        f'<w:document xmlns:w="{W}"><w:body>{paragraph("safe &e; &a;")}</w:body></w:document>'
    )
    text = parse_docx(zipped({"word/document.xml": evil})).untrusted_text
    assert "safe" in text
    assert "root:" not in text


@pytest.mark.parametrize(
    ("made", "error"),
    [
        (docx(""), NoTextError),
        (b"PK\x03\x04 broken", MalformedSourceError),
        (zipped({"other.xml": "x"}), NoTextError),
        (bytes.fromhex("d0cf11e0a1b11ae1") + bytes(600), PasswordProtectedError),
        (zipped({"word/document.xml": "x" * 40_000_000}), DecompressionBombError),
    ],
)
def test_what_cannot_be_read_is_answered(made: bytes, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_docx(made)
