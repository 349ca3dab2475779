"""Cards of people: who they are and how they are reached, in all three versions of the form."""

from __future__ import annotations

from base64 import b64encode
from io import BytesIO

import pytest

from archive.records import ArticleDraft, Kind
from importers.contacts.cards import is_cards, unpack_cards
from importers.detection import detect_format

PICTURE = b64encode(b"\xff\xd8\xff\xe0 a picture").decode()
TELEPHONE = f"""BEGIN:VCARD\r
VERSION:2.1\r
N;CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:=D0=9A=D0=B0=D0=B2=D0=B0=D0=BB=D1=8C;=D0=90=\r
=D0=BB=D0=B5=D0=BD=D0=B0;;;\r
TEL;CELL;VOICE:+375291112233\r
TEL;HOME:80171112233\r
ADR;HOME:;;vul. Siamaški 33;Minsk;;220000;Belarus\r
PHOTO;JPEG;ENCODING=BASE64:\r
{PICTURE}\r
\r
END:VCARD\r
"""
ADDRESS_BOOK = f"""BEGIN:VCARD
VERSION:3.0
FN:Антон Коваль
N:Коваль;Антон;Ю.;д-р;
item1.TEL;type=CELL;type=pref:+380501112233
EMAIL;TYPE=WORK:a@example.org
ORG:Весна;юристы
BDAY:1980-05-12
CATEGORIES:свидетели,Гродно
UID:7
NOTE:Знает про дело\\, звонить\\nвечером
PHOTO;ENCODING=b;TYPE=JPEG:{PICTURE[:12]}
 {PICTURE[12:]}
END:VCARD
"""
NEWEST = f"""BEGIN:VCARD
VERSION:4.0
FN:Vesna
TEL;VALUE=uri;TYPE="voice,home":tel:+49-1
URL:https://example.org/
PHOTO:data:image/png;base64,{PICTURE}
END:VCARD
"""


def read(written: str, encoding: str = "utf-8") -> list[ArticleDraft]:
    return list(unpack_cards(BytesIO(written.encode(encoding))))


def card(*lines: str) -> ArticleDraft:
    (draft,) = read("\r\n".join(("BEGIN:VCARD", *lines, "END:VCARD", "")))
    return draft


def test_a_card_of_an_old_telephone() -> None:
    (draft,) = read(TELEPHONE)
    assert draft.description.title == "Алена Каваль"
    assert draft.description.kind is Kind.ENTRY
    assert draft.untrusted_text.splitlines() == [
        *("Алена Каваль", "+375291112233", "80171112233"),
        "vul. Siamaški 33, Minsk, 220000, Belarus",
    ]
    assert ("TEL", "CELL +375291112233") in draft.facts
    (photo,) = draft.embedded
    assert (photo.name, photo.content) == ("photo.jpeg", b"\xff\xd8\xff\xe0 a picture")


def test_a_card_of_an_address_book() -> None:
    (draft,) = read(ADDRESS_BOOK)
    told = draft.description
    assert (told.title, told.external_id) == ("Антон Коваль", "7")
    assert told.tags == ("свидетели", "Гродно")
    assert told.published == ""
    assert draft.untrusted_text.splitlines() == [
        *("Антон Коваль", "д-р Антон Ю. Коваль", "Весна, юристы"),
        *("+380501112233", "a@example.org", "1980-05-12"),
        *("", "Знает про дело, звонить", "вечером"),
    ]
    assert ("EMAIL", "WORK a@example.org") in draft.facts
    assert "PHOTO" not in dict(draft.facts)
    assert [file.content[:4] for file in draft.embedded] == [b"\xff\xd8\xff\xe0"]


def test_a_card_of_the_newest_form() -> None:
    (draft,) = read(NEWEST)
    assert draft.untrusted_text.splitlines() == ["Vesna", "+49-1", "https://example.org/"]
    assert draft.description.url == "https://example.org/"
    assert [(each.name, each.media_type) for each in draft.embedded] == [("photo.png", "image/png")]


def test_lines_that_are_ended_twice_are_one() -> None:
    once = ADDRESS_BOOK.replace("\n", "\r\n")
    (twice,) = read(once.replace("\r\n", "\r\r\n"))
    (draft,) = read(once)
    assert (twice.untrusted_text, twice.embedded) == (draft.untrusted_text, draft.embedded)


def test_a_file_that_a_telephone_folds_without_blanks_is_whole() -> None:
    folded = f"PHOTO;ENCODING=BASE64;JPEG:{PICTURE[:8]}\n{PICTURE[8:16]}\n{PICTURE[16:]}"
    (photo,) = card(folded, "TEL:+1").embedded
    assert photo.content == b"\xff\xd8\xff\xe0 a picture"


def test_what_stands_for_a_card_is_the_card_as_it_is_written() -> None:
    drafts = read(TELEPHONE + ADDRESS_BOOK + NEWEST)
    originals = [draft.original for draft in drafts if draft.original]
    assert [each.content.decode() for each in originals] == [TELEPHONE, ADDRESS_BOOK, NEWEST]
    assert [each.name for each in originals] == [
        "Алена Каваль.vcf",
        "Антон Коваль.vcf",
        "Vesna.vcf",
    ]
    assert {each.media_type for each in originals} == {"text/vcard"}


def test_cards_in_an_old_encoding_are_read_and_given_back_in_it() -> None:
    (draft,) = read(ADDRESS_BOOK.replace(PICTURE[12:], ""), "cp1251")
    assert draft.description.title == "Антон Коваль"
    assert draft.original is not None
    assert "Весна".encode("cp1251") in draft.original.content


@pytest.mark.parametrize(
    ("lines", "title"),
    [
        (("ORG:Вясна",), "Вясна"),
        (("N:;;;;", "TEL:+1"), "+1"),
        (("EMAIL:a@example.org",), "a@example.org"),
        (("FN:", "N:Doe;Jane"), "Jane Doe"),
    ],
)
def test_who_has_no_name_is_called_by_what_there_is(lines: tuple[str, ...], title: str) -> None:
    assert card(*lines).description.title == title


def test_a_card_without_words_is_passed_over() -> None:
    assert read("BEGIN:VCARD\nVERSION:3.0\nEND:VCARD\n" + NEWEST)[0].description.title == "Vesna"


def test_the_card_of_a_secretary_belongs_to_the_card_around_it() -> None:
    inner = "AGENT:\r\nBEGIN:VCARD\r\nFN:Inner\r\nEND:VCARD\r\nTEL:+1\r\n"
    drafts = read(f"BEGIN:VCARD\r\nFN:Outer\r\n{inner}END:VCARD\r\n{NEWEST}")
    assert [draft.untrusted_text.splitlines()[:2] for draft in drafts] == [
        ["Outer", "+1"],
        ["Vesna", "+49-1"],
    ]


@pytest.mark.parametrize("cut", ["item1", "ORG", "NOTE"])
def test_a_card_that_was_cut_off_keeps_what_it_has(cut: str) -> None:
    whole = ADDRESS_BOOK[: ADDRESS_BOOK.index(cut)]
    drafts = read(whole + NEWEST)
    assert [draft.description.title for draft in drafts] == ["Антон Коваль", "Vesna"]
    assert [draft.description.title for draft in read(whole)] == ["Антон Коваль"]


def test_cards_without_end_cost_no_square() -> None:
    assert read("BEGIN:VCARD\r\n" * 50_000 + "END:VCARD\r\n" * 50_000) == []
    assert len(read("AGENT:\r\nBEGIN:VCARD\r\nFN:x\r\n" * 30_000)) == 1


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("BEGIN:VCARD\r\n", "contacts"),
        ("\ufeffbegin:vcard\n", "contacts"),
        ("BEGIN:VCALENDAR\r\n", "calendar"),
    ],
)
def test_cards_are_known_by_their_first_line(head: str, name: str) -> None:
    assert is_cards(head.encode()) is (name == "contacts")
    known = detect_format(head.encode(), "a.txt")
    assert known is not None
    assert known.name == name
