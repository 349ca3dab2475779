"""Mails saved by Outlook."""

import struct

import pytest

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import EmbeddedFile
from importers.messages.composing import compose_mail
from importers.messages.compressed_rtf import decompress_rtf
from importers.messages.mail import parse_mail
from importers.messages.outlook import parse_outlook_mail
from tests.importers.messages.ole_writer import compound_file
from tests.importers.messages.outlook_writer import ansi_mail, mail_to_many, outlook_mail, rtf_mail

HELLO = bytes.fromhex(
    "2d0000002b0000004c5a4675f1c5c7a703000a00726370673132354232"
    "0af32068656c090020627705b06c647d0a800fa0"
)
"""The example of MS-OXRTFCP, section 3.1.1: {\\rtf1\\ansi\\ansicpg1252\\pard hello world}."""


def test_text_header_files_and_forwarded_mails() -> None:
    draft = parse_outlook_mail(outlook_mail())
    head = 'From: "Прыклад, Алена" <alena@example.org>\nTo: Пётр'
    assert draft.untrusted_text == f"{head}\n\nДобры дзень."
    assert draft.rich_text.endswith("</p>\n<p>Добры <b>дзень</b>.</p>")
    assert draft.description.title == "Ліст з Мінска"
    assert draft.description.authors == ("Прыклад, Алена",)
    assert draft.description.published == "2024-09-11"
    assert ("To", "Пётр") in draft.facts
    file, mail = draft.embedded
    assert (file.name, file.content.rstrip()) == ("справа.txt", b"file")
    assert mail.name.endswith(".eml")
    inner = parse_mail(mail.content)
    assert (inner.description.title, inner.untrusted_text) == ("Ранейшы", "Што было раней.")


def test_receivers_have_their_addresses() -> None:
    head, _ = parse_outlook_mail(mail_to_many()).untrusted_text.split("\n\n")
    assert head.split("\n") == [
        'To: "Пётр" <piotr@example.org>, nina@example.org',
        'Cc: "O\'Rourke" <tom@example.org>',
    ]


@pytest.mark.parametrize(
    ("text", "codec", "page"),
    [("Добры дзень", "cp1251", 1251), ("Їжак", "koi8_u", 21866), ("手紙", "cp932", 932)],
)
def test_texts_in_a_code_page(text: str, codec: str, page: int) -> None:
    assert parse_outlook_mail(ansi_mail(text.encode(codec), page)).untrusted_text == text


def test_compressed_rtf() -> None:
    assert decompress_rtf(HELLO) == b"{\\rtf1\\ansi\\ansicpg1252\\pard hello world}\r\n"
    assert parse_outlook_mail(rtf_mail(HELLO)).untrusted_text == "hello world"


def test_control_broken_files_are_refused() -> None:
    whole = outlook_mail()
    for content in (b"", whole[:600], compound_file({"x": b""}), b"\0" * 5000):
        with pytest.raises(MalformedSourceError):
            parse_outlook_mail(content)
    with pytest.raises(NoTextError):
        parse_outlook_mail(compound_file({"__properties_version1.0": b""}))


def test_control_broken_and_boundless_rtf_is_refused() -> None:
    for stream in (b"", struct.pack("<IIII", 9, 9, 1, 9) + b"x"):
        with pytest.raises(MalformedSourceError):
            decompress_rtf(stream)
    with pytest.raises(SourceTooLargeError):
        decompress_rtf(struct.pack("<IIII", 9, 2**31, 0x75465A4C, 9))


def test_a_mail_put_together_anew_keeps_its_forms_for_alternatives() -> None:
    file = EmbeddedFile("справа.txt", b"file", "text/plain")
    mail = compose_mail((("Subject", "s"),), ["Коратка."], ["<p>Коратка, з меткай.</p>"], (file,))
    draft = parse_mail(mail)
    assert draft.untrusted_text == "Коратка, з меткай."
    assert draft.rich_text == "<p>Коратка, з меткай.</p>"
    assert [each.name for each in draft.embedded] == ["справа.txt"]
