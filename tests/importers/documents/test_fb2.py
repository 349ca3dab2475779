"""FictionBook: what a book says, of itself too, and what is damaged in it."""

from __future__ import annotations

from base64 import b64encode

import pytest

from archive.errors import MalformedSourceError, NoTextError
from importers.detection import detect_format
from importers.documents.fb2 import parse_fb2
from tests.importers.documents.made import noise_picture
from tests.importers.documents.made_slides import fb2

_BOOK = (
    "<title-info><genre>memoirs</genre><author><first-name>Лариса</first-name>"
    "<last-name>Гениюш</last-name></author><author><nickname>Зоська</nickname></author>"
    '<book-title>Исповедь</book-title><annotation><p>О лагере.</p></annotation><date value="1990">'
    "девяностый</date><coverpage><image l:href='#a.png'/></coverpage><lang>ru</lang></title-info>"
    "<publish-info><publisher>Мастацкая літаратура</publisher></publish-info>"
)
_BODY = (
    "<title><p>Исповедь</p></title><section><title><p>Часть первая.</p><p>Зельва</p></title>"
    "<p>Я родилась <emphasis>в Жлобовцах</emphasis>.<a l:href='#n'>[1]</a></p><empty-line/>"
    "<poem><stanza><v>Радок адзін</v><v>Радок два</v></stanza></poem></section>"
)


def test_a_book_is_told_with_its_headings_and_what_it_says_of_itself() -> None:
    notes = "<body name='notes'><section id='n'><p>Волковысский уезд.</p></section></body>"
    picture = noise_picture()
    kept = f"<binary id='a.png' content-type='image/png'>{b64encode(picture).decode()}</binary>"
    draft = parse_fb2(fb2(_BODY, _BOOK, notes + kept + "<binary id='b'>*</binary>").encode())
    assert draft.untrusted_text == (
        "О лагере.\n\nИсповедь\n\nЧасть первая. Зельва\n\nЯ родилась в Жлобовцах.[1]\n\n"
        "Радок адзін\nРадок два\n\nВолковысский уезд."
    )
    assert [place.label for place in draft.places] == ["Исповедь", "Часть первая. Зельва"]
    described = draft.description
    assert (described.title, described.language) == ("Исповедь", "ru")
    assert (described.published, described.source) == ("1990", "Мастацкая літаратура")
    assert described.authors == ("Лариса Гениюш", "Зоська")
    assert ("genre", "memoirs") in draft.facts
    assert "<em>в Жлобовцах</em>" in draft.rich_text
    assert [(each.name, each.content) for each in draft.embedded] == [("a.png", picture)]
    assert draft.thumbnail


def test_a_book_in_an_older_encoding_is_read_as_it_declares() -> None:
    book = fb2("<p>Тюрьма на Володарке</p>").replace("utf-8", "windows-1251").encode("cp1251")
    found = detect_format(book, "a.xml")
    assert found is not None
    assert found.name == "fiction book"
    assert parse_fb2(book).untrusted_text == "Тюрьма на Володарке"


def test_a_page_that_speaks_of_such_books_is_a_page() -> None:
    found = detect_format(b"<html><body>&lt;FictionBook <FictionBook></body></html>", "a.html")
    assert found is not None
    assert found.name == "web page"


def test_a_book_that_breaks_off_is_read_as_far_as_it_goes() -> None:
    whole = fb2("<section><p>Первый.</p></section><section><p>Второй.</p></section>")
    assert parse_fb2(whole[: whole.index("Второй")].encode()).untrusted_text == "Первый."


@pytest.mark.parametrize(
    ("book", "error"), [(fb2(""), NoTextError), ("<?xml version='1.0'?><a/>", MalformedSourceError)]
)
def test_what_is_no_book_is_refused(book: str, error: type[Exception]) -> None:
    with pytest.raises(error):
        parse_fb2(book.encode())
