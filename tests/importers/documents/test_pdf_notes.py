"""What is filled into forms of a PDF and noted in it is read where it is kept, without drawing."""

from __future__ import annotations

import pytest
from pypdfium2 import PdfPage

from importers.documents import pdf_notes
from importers.documents.pdf import parse_pdf
from importers.documents.pdf_forms import field_tree
from importers.documents.pdf_glyphs import loaded_page
from importers.documents.pdf_notes import has_notes, with_words, words_of_notes
from importers.documents.pdf_pages import opened_pdf
from importers.viewing.pages import small_picture
from tests.importers.documents.made import numbered

_SQUARE = b"/Rect[20 20 280 60]"
_CYRILLIC = b"<FEFF041B04560441044204300440>"


def page_with(*notes: bytes, printed: bytes = b"", form: bytes = b"", above: bytes = b"") -> bytes:
    """A page of Helvetica with annotations; `form` is what the whole form says.

    `above` is what a field says whose boxes those notes are that name it as their parent.
    """
    first = 7
    names = b" ".join(b"%d 0 R" % (first + number) for number in range(len(notes)))
    boxes = b" ".join(
        b"%d 0 R" % (first + number) for number, note in enumerate(notes) if BOX in note
    )
    fields = names if not above else b"6 0 R " + names
    content = b"BT /F 9 Tf 9 99 Td(%s)Tj ET" % printed
    return numbered(
        [
            b"<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[%s]%s>>>>" % (fields, form),
            b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 300]/Resources<</Font<</F 4 0 R>>>>"
            b"/Contents 5 0 R/Annots[%s]>>" % names,
            b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
            b"<</Length %d>>stream\n%s\nendstream" % (len(content), content),
            b"<</T(above)/Kids[%s]%s>>" % (boxes, above),
            *(b"<</Type/Annot" + _SQUARE + note + b">>" for note in notes),
        ],
        "/Root 1 0 R",
    )


def field(value: bytes, more: bytes = b"/FT/Tx/DA(/F 12 Tf)") -> bytes:
    return b"/Subtype/Widget/T(name)/V" + value + more


def read(untrusted_bytes: bytes) -> str:
    return parse_pdf(untrusted_bytes).untrusted_text


@pytest.mark.parametrize("form", [b"", b"/NeedAppearances true/DA(/F 12 Tf)"])
@pytest.mark.parametrize(
    ("value", "words"),
    [(b"(Filled in)", "Filled in"), (_CYRILLIC, "Лістар"), (b"(two\\rlines)", "two\nlines")],
)
def test_a_field_without_a_look_of_its_own_is_read(value: bytes, words: str, form: bytes) -> None:
    assert read(page_with(field(value), form=form)) == words
    assert read(page_with(field(value, b"/FT/Tx"), form=form)) == words


BOX = b"/Subtype/Widget/Parent 6 0 R"


@pytest.mark.parametrize(
    ("above", "words"),
    [
        (b"/FT/Tx/V(Held above)", "Held above"),
        (b"/FT/Tx/V" + _CYRILLIC, "Лістар"),
        (b"/FT/Ch/Ff 131072/Opt[(one)(two)]/V(two)", "two"),
        (b"/FT/Tx/Ff 8192/V(secret)", ""),
        (b"/FT/Btn/V/Yes", ""),
        (b"/V(of no kind)", ""),
    ],
)
def test_boxes_of_one_field_say_once_what_the_field_holds(above: bytes, words: str) -> None:
    written = page_with(BOX, BOX, printed=b"Print", above=above)
    assert read(written) == "\n".join(filter(None, ("Print", words)))


def test_boxes_of_other_fields_keep_their_own_words_beside_it() -> None:
    own = b"/Subtype/Widget/FT/Tx/T(own)/V(Own)"
    written = page_with(BOX, own, BOX + b"/F 2", printed=b"Print", above=b"/FT/Tx/V(Held above)")
    assert read(written) == "Print\nHeld above\nOwn"


def test_a_password_stays_one_where_the_box_holds_it_and_the_field_says_so() -> None:
    box = BOX + b"/V(secret)"
    assert read(page_with(box, printed=b"Print", above=b"/FT/Tx/Ff 8192")) == "Print"
    assert read(page_with(box, printed=b"Print", above=b"/FT/Tx")) == "Print\nsecret"


def test_no_page_is_drawn_to_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    def drawn(*_arguments: object, **_named: object) -> None:
        raise AssertionError("drawn")

    monkeypatch.setattr(PdfPage, "render", drawn)
    written = page_with(
        field(b"(Filled in)"), b"/Subtype/FreeText/Contents(free)", printed=b"Print"
    )
    assert read(written) == "Print\nFilled in\nfree"
    with pytest.raises(AssertionError, match="drawn"):
        small_picture(written, "application/pdf")


def test_what_stands_on_the_page_is_not_told_again() -> None:
    notes = (field(b"(known  words)"), field(b"(Ann)"), field(b"(Ann)"), field(b"(--)"))
    written = page_with(*notes, printed=b"All known words of Anna")
    assert read(written) == "All known words of Anna\nAnn"


def test_boxes_passwords_links_and_hidden_notes_have_no_words() -> None:
    silent = (
        field(b"/Yes", b"/FT/Btn"),
        field(b"(secret)", b"/FT/Tx/Ff 8192"),
        field(b"(counted by the form)", b"/FT/Tx/F 2"),
        b"/Subtype/Link/Contents(address)",
        b"/Subtype/Popup/Contents(opened)",
    )
    assert read(page_with(*silent, printed=b"Print")) == "Print"
    assert read(page_with(*silent, field(b"(Control)"), printed=b"Print")) == "Print\nControl"


def test_a_note_beside_a_scan_does_not_pass_for_its_text() -> None:
    note = b"/Subtype/Text/Contents(ask her)"
    assert read(page_with(note)) == ""
    assert read(page_with(note, printed=b"Print")) == "Print\nask her"


def test_one_long_text_of_many_notes_is_read_within_a_bound(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(pdf_notes, "_MOST_WRITTEN", 12)
    with (
        opened_pdf(page_with(*(field(b"(%d word)" % number) for number in range(9)))) as document,
        field_tree(document) as tree,
        loaded_page(document, 0) as page,
    ):
        assert words_of_notes(page, tree) == (["0 word"], [])


@pytest.mark.parametrize(
    ("notes", "found"),
    [
        ((), False),
        ((b"/Subtype/Link", b"/Subtype/Link"), False),
        ((b"/Subtype/Link", b"/Subtype/Text/Contents(a word)"), True),
        ((b"/Subtype/Text/Contents(a word)", b"/Subtype/Link"), True),
    ],
)
def test_links_are_no_notes(notes: tuple[bytes, ...], found: bool) -> None:
    with opened_pdf(page_with(*notes)) as document, loaded_page(document, 0) as page:
        assert has_notes(page) is found


def test_words_are_added_in_lines_of_their_own() -> None:
    assert with_words("", ["a", "b", "a"]) == "a\nb"
    assert with_words("a, b", ["a b", "b c"]) == "a, b\nb c"
