"""PDF: pages, paragraphs, headings, attachments, and what cannot be read."""

from io import BytesIO

import pytest
from PIL import Image

from archive.errors import (
    MalformedSourceError,
    NoTextError,
    PasswordProtectedError,
    SourceTooLargeError,
)
from archive.records import PlaceKind
from importers.documents.pdf import parse_pdf
from importers.documents.pdf_fonts import forget_system_fonts
from importers.documents.pdf_glyphs import loaded_page
from importers.documents.pdf_notes import draw_notes_into
from importers.documents.pdf_pages import opened_pdf, render_page
from importers.documents.pdf_text import readable_page
from importers.viewing.pages import small_picture
from tests.importers.documents.made import numbered, pdf


def test_pages_are_joined_and_their_beginnings_are_told() -> None:
    draft = parse_pdf(pdf("The first page", "", "The third page"))
    assert draft.untrusted_text == "The first page\n\nThe third page"
    starts = [place.start for place in draft.places if place.kind is PlaceKind.PAGE]
    assert starts == [0, 16, 16]
    assert [place.label for place in draft.places] == ["1", "2", "3"]
    assert dict(draft.facts)["pages_without_text"] == "2"


def test_pages_without_text_are_listed_in_ranges() -> None:
    draft = parse_pdf(pdf("a word", "", "", "", "a word", ""))
    assert dict(draft.facts)["pages_without_text"] == "2-4,6"


def test_a_scan_is_a_document_without_text() -> None:
    draft = parse_pdf(pdf(""))
    assert draft.untrusted_text == ""
    with Image.open(BytesIO(small_picture(pdf(""), "application/pdf"))) as picture:
        assert picture.size == (181, 256)


@pytest.mark.parametrize("text", ["a word", ""])
def test_nothing_is_drawn_before_it_is_looked_at(text: str) -> None:
    assert parse_pdf(pdf(text)).thumbnail == b""


def test_what_has_no_page_to_be_looked_at_is_no_document() -> None:
    with pytest.raises(NoTextError):
        parse_pdf(pdf("").replace(b"/Kids[4 0 R]", b"/Kids[9 0 R]"))


def test_metadata_become_the_description_and_facts() -> None:
    info = "/Title(A letter from home)/Author(A. Person; B. Person)/CreationDate(D:20240911120000Z)"
    draft = parse_pdf(pdf("word", info=info + "/Producer(A program)"))
    assert draft.description.title == "A letter from home"
    assert draft.description.authors == ("A. Person", "B. Person")
    assert draft.description.published == "2024-09-11?"
    assert ("producer", "A program") in draft.facts


@pytest.mark.parametrize("title", ["Microsoft Word - letter.doc", "untitled", "scan 3", "2.pdf"])
def test_what_a_program_wrote_is_no_title(title: str) -> None:
    draft = parse_pdf(pdf("How it began", info=f"/Title({title})"))
    assert draft.description.title == "How it began"


def test_the_outline_gives_headings_where_their_words_stand() -> None:
    outline = (
        b"<</Type/Outlines/First 9 0 R/Last 9 0 R/Count 1>>",
        b"<</Title(Second part)/Parent 8 0 R/Dest[6 0 R/Fit]>>",
    )
    draft = parse_pdf(
        pdf("First", "page two\nSecond part", catalogue="/Outlines 8 0 R", objects=outline)
    )
    heading = next(place for place in draft.places if place.kind is PlaceKind.HEADING)
    assert heading.label == "Second part"
    assert draft.untrusted_text[heading.start :].startswith("Second part")


def test_attachments_are_embedded_files() -> None:
    objects = (
        b"<</Names[(note.txt)7 0 R]>>",
        b"<</Type/Filespec/F(note.txt)/EF<</F 8 0 R>>>>",
        b"<</Type/EmbeddedFile/Length 5>>stream\nhello\nendstream",
    )
    draft = parse_pdf(pdf("word", catalogue="/Names<</EmbeddedFiles 6 0 R>>", objects=objects))
    assert [(each.name, each.content) for each in draft.embedded] == [("note.txt", b"hello")]


def test_what_was_filled_into_a_form_is_read() -> None:
    objects = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/Annots[7 0 R]>>",
        b"<</Type/Annot/Subtype/FreeText/Rect[9 9 200 40]/F 4/AP<</N 8 0 R>>>>",
        b"<</Type/XObject/Subtype/Form/BBox[0 0 200 30]/Resources<</Font<</F<</Type/Font/Subtype"
        b"/Type1/BaseFont/Helvetica>>>>>>/Length 34>>stream\nBT /F 9 Tf 9 9 Td(remember)Tj ET\n"
        b"endstream",
    )
    made = pdf("", objects=objects).replace(b"/Kids[4 0 R]", b"/Kids[6 0 R]")
    assert parse_pdf(made).untrusted_text == "remember"


@pytest.mark.parametrize(("kind", "drawn"), [("Link", False), ("FreeText", True)])
def test_a_page_is_loaded_anew_only_for_notes_that_may_have_words(kind: str, drawn: bool) -> None:
    objects = (
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<<>>/Annots[7 0 R]>>",
        b"<</Type/Annot/Subtype/%s/Rect[9 9 200 40]/F 4/AP<</N 8 0 R>>>>" % kind.encode(),
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 1>>stream\nn\nendstream",
    )
    made = pdf("", objects=objects).replace(b"/Kids[4 0 R]", b"/Kids[6 0 R]")
    with opened_pdf(made) as document, loaded_page(document, 0) as page:
        assert draw_notes_into(page) is drawn


def test_pages_are_read_and_drawn_without_the_fonts_of_the_system() -> None:
    forget_system_fonts()
    made = pdf("remember")
    assert parse_pdf(made).untrusted_text == "remember"
    with Image.open(BytesIO(small_picture(made, "application/pdf"))) as picture:
        shades = picture.convert("L").tobytes()
        assert min(shades) < 128 < max(shades)


def test_a_password_is_answered_as_such() -> None:
    zeros = "00" * 32
    encryption = f"<</Filter/Standard/V 1/R 2/O<{zeros}>/U<{zeros}>/P -4>>".encode()
    pages = [b"<</Type/Catalog/Pages 2 0 R>>", b"<</Type/Pages/Count 0/Kids[]>>", encryption]
    with pytest.raises(PasswordProtectedError):
        parse_pdf(numbered(pages, "/Root 1 0 R/Encrypt 3 0 R/ID[<00><00>]"))


@pytest.mark.parametrize("broken", [b"", b"%PDF-1.7\n", pdf("word")[:40], b"no PDF at all"])
def test_what_is_broken_is_malformed(broken: bytes) -> None:
    with pytest.raises(MalformedSourceError):
        parse_pdf(broken)


def test_a_page_is_drawn_for_the_reader() -> None:
    drawn = Image.open(BytesIO(render_page(pdf("one", "two"), 1, 0.5)))
    assert (drawn.format, drawn.size) == ("PNG", (298, 421))
    assert drawn.getextrema() != ((255, 255),) * 3


def test_drawing_is_bounded() -> None:
    with pytest.raises(SourceTooLargeError):
        render_page(pdf("one"), 0, 19)
    with pytest.raises(SourceTooLargeError):
        render_page(pdf("one"), 0, 0)
    with pytest.raises(MalformedSourceError):
        render_page(pdf("one"), 1, 1)


@pytest.mark.parametrize(
    ("lines", "read"),
    [
        ("сведчан\ufffe\nне", "сведчанне"),
        ("кто-\nто сказал", "кто-то сказал"),
        ("сло-\nво", "слово"),
        ("Брэст-\nЛітоўск", "Брэст-Літоўск"),
        ("\ufb01nal o\ufb03ce", "final office"),
        ("1990-\n1991", "1990-\n1991"),
        ("све-\nдчан-\nне", "сведчанне"),
        ("кое-\nкто", "кое-кто"),
        ("5-\nы", "5-ы"),
        ("слово - \nи дело", "слово -\nи дело"),
    ],
)
def test_words_are_whole_again(lines: str, read: str) -> None:
    assert readable_page(lines) == read


def test_lines_of_a_paragraph_are_joined_and_lists_are_not() -> None:
    full = "This line is as long as the column of the page allows it to be"
    page = f"{full}\n{full}\nand here it ends.\n• an item\n• another one\n{full}"
    assert readable_page(page).split("\n") == [
        f"{full} {full} and here it ends.",
        "• an item",
        "• another one",
        full,
    ]


def test_verses_stay_lines() -> None:
    verses = "Ой рана на Яна\nсонца йграла\nраненька"
    assert readable_page(verses) == verses
