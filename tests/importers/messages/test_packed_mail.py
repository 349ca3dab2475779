"""`winmail.dat`: text and files for Outlook alone, in a mail and saved without it."""

from email.message import EmailMessage

import pytest

from archive.errors import MalformedSourceError, NoTextError
from archive.records import ArticleDraft
from importers.detection import detect_format
from importers.messages.mail import parse_mail, parse_packed_mail
from importers.messages.tnef import read_packed
from tests.importers.messages.tnef_writer import (
    MESSAGE,
    attribute,
    binary,
    body,
    file,
    forwarded,
    letter,
    listed,
    not_compressed,
    packed,
    page,
    wide,
)


def mail(content: bytes, said: str, subtype: str = "ms-tnef") -> ArticleDraft:
    message = EmailMessage()
    message["Subject"] = "Ліст"
    message.set_content(said)
    message.add_attachment(content, "application", subtype, filename="winmail.dat")
    return parse_mail(message.as_bytes())


@pytest.mark.parametrize("subtype", ["ms-tnef", "vnd.ms-tnef", "octet-stream"])
def test_files_in_a_mail_are_found_where_outlook_packed_them(subtype: str) -> None:
    draft = mail(letter(), "Прыйшла позва, глядзі ніжэй.", subtype)
    assert draft.untrusted_text == "Прыйшла позва, глядзі ніжэй."
    assert [each.name for each in draft.embedded] == ["позва.pdf", "Фота.jpg", "Ранейшы.eml"]
    assert [each.content for each in draft.embedded[:2]] == [b"%PDF", b"jpeg"]
    inner = parse_mail(draft.embedded[2].content)
    assert (inner.description.title, inner.untrusted_text) == ("Ранейшы", "Было раней.")


def test_what_only_outlook_is_told_is_the_text_of_the_mail() -> None:
    assert mail(letter(), "").untrusted_text == "Прыйшла позва."


def test_what_is_only_called_so_stays_a_file() -> None:
    (kept,) = mail(b"something else", "x").embedded
    assert (kept.name, kept.content) == ("winmail.dat", b"something else")


def test_a_file_that_was_saved_alone_is_a_letter() -> None:
    found = detect_format(letter(), "winmail.dat")
    assert found is not None
    assert found.name == "packed mail"
    draft = parse_packed_mail(letter())
    assert draft.description.title == "Позва"
    assert draft.description.authors == ("Алена",)
    assert draft.description.published == "2024-09-11"
    assert draft.untrusted_text == 'From: "Алена" <a@example.org>\n\nПрыйшла позва.'


def test_older_mails_have_their_text_in_a_code_page_or_as_rtf() -> None:
    old = packed(page(1251), body("Было раней.".encode("cp1251")))
    assert parse_packed_mail(old).untrusted_text == "Было раней."
    rtf = not_compressed(b"{\\rtf1 Old words}")
    written = packed(attribute(MESSAGE, listed(binary(0x1009, rtf))))
    assert parse_packed_mail(written).untrusted_text == "Old words"


def test_what_is_cut_off_gives_what_was_before() -> None:
    whole = packed(file("a.txt", b"abc"), file("b.txt", b"def"))
    assert [each.name for each in read_packed(whole[:-30]).files] == ["a.txt"]
    for end in range(6, len(letter())):
        assert len(read_packed(letter()[:end]).files) <= 3


def test_mails_in_mails_beyond_measure_are_refused() -> None:
    inner = packed(attribute(MESSAGE, listed(wide(0x1000, "x"))))
    for _ in range(10):
        inner = packed(forwarded(inner))
    assert len(read_packed(inner).files) == 1
    with pytest.raises(MalformedSourceError):
        read_packed(packed(forwarded(inner)))


def test_what_says_nothing_has_no_text() -> None:
    with pytest.raises(NoTextError):
        parse_packed_mail(packed())
    with pytest.raises(MalformedSourceError):
        parse_packed_mail(b"something else")
