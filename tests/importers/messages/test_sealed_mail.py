"""Mail that is signed or encrypted, wrapped by Apple, or behind a mark."""

from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart

import pytest

from archive.records import EmbeddedFile
from importers.detection import detect_format
from importers.messages.mail import parse_mail
from importers.messages.outlook import parse_outlook_mail
from importers.messages.signed_data import signed_content
from tests.importers.messages.mails import letter
from tests.importers.messages.ole_writer import Storage, compound_file
from tests.importers.messages.outlook_writer import properties, text, wrapped_mail


@pytest.mark.parametrize("before", [b"\xef\xbb\xbf", b"\r\n", b"\n\n", b"\xef\xbb\xbf\n"])
def test_a_header_may_stand_behind_a_mark_or_an_empty_line(before: bytes) -> None:
    mail = before + letter().as_bytes()
    assert parse_mail(mail) == parse_mail(letter().as_bytes())
    for name in ("a.eml", "a"):
        found = detect_format(mail, name)
        assert found is not None
        assert found.name == "mail"


def test_control_words_behind_an_empty_line_are_no_header() -> None:
    assert parse_mail(b"\nNote: one line\nand more\n").untrusted_text == "Note: one line\nand more"


def ber(tag: int, *held: bytes, definite: bool = True) -> bytes:
    """An element of BER (X.690, 8.1)."""
    content = b"".join(held)
    if not definite:
        return bytes((tag, 0x80)) + content + b"\0\0"
    size = len(content)
    if size < 128:
        return bytes((tag, size)) + content
    return bytes((tag, 0x82)) + size.to_bytes(2, "big") + content


def sealed(content: bytes, *, definite: bool = True, kind: int = 2) -> bytes:
    """A message of RFC 5652, signed (2) or encrypted (3); its content in one piece or several."""
    octets = ber(0x04, content)
    if not definite:
        pieces = (ber(0x04, content[at : at + 100]) for at in range(0, len(content), 100))
        octets = ber(0x24, *pieces, definite=False)
    name = bytes.fromhex("2a864886f70d0107")
    entity = ber(0x30, ber(0x06, name + b"\1"), ber(0xA0, octets, definite=definite))
    held = ber(0x30, ber(0x02, b"\1"), ber(0x31), entity, ber(0x31), definite=definite)
    return ber(0x30, ber(0x06, name + bytes((kind,))), ber(0xA0, held), definite=definite)


def in_smime(message: bytes, name: str = "smime.p7m") -> bytes:
    mail = EmailMessage()
    mail["Subject"] = "Ліст"
    mail.set_content(message, "application", "pkcs7-mime", filename=name)
    return mail.as_bytes()


INNER = EmailMessage()
INNER.set_content("Паказанні сведкі.")
INNER.add_attachment(b"%PDF", "application", "pdf", filename="a.pdf")


@pytest.mark.parametrize("definite", [True, False])
def test_what_is_signed_is_read(definite: bool) -> None:
    message = sealed(INNER.as_bytes(), definite=definite)
    for mail in (in_smime(message), in_smime(sealed(in_smime(message), definite=definite))):
        draft = parse_mail(mail)
        assert draft.untrusted_text == "Паказанні сведкі."
        assert [(file.name, file.content) for file in draft.embedded] == [("a.pdf", b"%PDF")]
    draft = parse_mail(in_smime(sealed(b"%PDF-1", definite=definite), "ліст.pdf.p7m"))
    assert draft.embedded == (EmbeddedFile("ліст.pdf", b"%PDF-1"),)


@pytest.mark.parametrize(
    "message",
    [
        *(sealed(INNER.as_bytes(), kind=3), sealed(INNER.as_bytes())[:-40], b"0", b"\x30\x80"),
        *(b"\x30\x80" * 40, b"\x1f\x03\0\0\0", b"\x30\x89" + b"\xff" * 9, b"\x04\x80\0\0"),
        sealed(INNER.as_bytes(), definite=False).replace(b"\x24\x80", b"\x30\x80"),
    ],
)
def test_control_what_is_encrypted_or_broken_stays_in_the_original_and_is_told(
    message: bytes,
) -> None:
    draft = parse_mail(in_smime(message))
    assert draft.untrusted_text == "Ліст"
    assert draft.embedded == ()
    assert ("encrypted part", "smime.p7m") in draft.facts


def test_pieces_in_pieces_without_end_are_refused() -> None:
    deep = ber(0x04, b"word")
    for _ in range(20):
        deep = ber(0x24, deep)
    name = bytes.fromhex("2a864886f70d0107")
    entity = ber(0x30, ber(0x06, name + b"\1"), ber(0xA0, deep))
    held = ber(0x30, ber(0x02, b"\1"), ber(0x31), entity)
    assert signed_content(ber(0x30, ber(0x06, name + b"\2"), ber(0xA0, held))) is None


def test_a_mail_encrypted_by_pgp_has_no_failed_parts() -> None:
    mail = MIMEMultipart("encrypted", protocol="application/pgp-encrypted")
    for kind, content in (
        ("pgp-encrypted", b"Version: 1\n"),
        ("octet-stream", b"-----BEGIN PGP MESSAGE-----\n\nhQIMA\n-----END PGP MESSAGE-----\n"),
    ):
        part = MIMEApplication(content, kind, name="encrypted.asc")
        mail.attach(part)
    draft = parse_mail(mail.as_bytes())
    assert (draft.untrusted_text, draft.embedded) == ("encrypted.asc", ())
    assert ("encrypted part", "encrypted.asc") in draft.facts


def test_a_mail_of_apple_is_read_without_what_stands_around_it() -> None:
    mail = letter().as_bytes()
    notes = b'<?xml version="1.0"?><plist version="1.0"><dict/></plist>\n'
    whole = f"{len(mail):<10}\n".encode() + mail + notes
    assert parse_mail(whole) == parse_mail(mail)
    found = detect_format(whole, "1234.emlx")
    assert found is not None
    assert found.name == "mail"
    assert detect_format(b"12\nJust: words\n", "a.txt") != found


def in_the_clear() -> bytes:
    """What is signed, and beside it what signs it."""
    outer = MIMEMultipart("signed", protocol="application/pkcs7-signature")
    outer.attach(INNER)
    outer.attach(MIMEApplication(b"0", "pkcs7-signature", name="smime.p7s"))
    return outer.as_bytes()


SIGNED = [
    (sealed(INNER.as_bytes()), "application/pkcs7-mime"),
    (sealed(INNER.as_bytes(), definite=False), "application/x-pkcs7-mime"),
    (sealed(INNER.as_bytes()), ""),
    (in_the_clear(), "multipart/signed"),
    (in_the_clear(), ""),
]


def forwarding(mail: Storage) -> bytes:
    inner = {**mail, "__properties_version1.0": properties(24)}
    storage: Storage = {
        "__properties_version1.0": properties(32),
        "__substg1.0_1000001F": text("Глядзі ніжэй."),
        "__attach_version1.0_#00000000": {
            "__properties_version1.0": properties(8),
            "__substg1.0_3001001F": text("x"),
            "__substg1.0_3701000D": inner,
        },
    }
    return compound_file(storage)


@pytest.mark.parametrize(("content", "kind"), SIGNED)
def test_what_is_signed_in_a_mail_of_outlook_is_read(content: bytes, kind: str) -> None:
    mail = wrapped_mail(content, kind)
    draft = parse_outlook_mail(compound_file(mail))
    assert draft.description.title == "Ліст з Мінска"
    assert draft.untrusted_text == "Паказанні сведкі."
    assert [(file.name, file.content) for file in draft.embedded] == [("a.pdf", b"%PDF")]
    assert not [key for key, _ in draft.facts if key == "encrypted part"]
    (inner,) = parse_outlook_mail(forwarding(mail)).embedded
    again = parse_mail(inner.content)
    assert again.untrusted_text == "Паказанні сведкі."
    assert [(file.name, file.content) for file in again.embedded] == [("a.pdf", b"%PDF")]


def test_what_is_encrypted_in_a_mail_of_outlook_stays_in_its_original() -> None:
    mail = wrapped_mail(sealed(INNER.as_bytes(), kind=3), "application/pkcs7-mime")
    draft = parse_outlook_mail(compound_file(mail))
    assert draft.untrusted_text == "Ліст з Мінска"
    assert draft.embedded == ()
    assert ("encrypted part", "smime.p7m") in draft.facts
    (inner,) = parse_outlook_mail(forwarding(mail)).embedded
    assert ("encrypted part", "smime.p7m") in parse_mail(inner.content).facts


def test_a_signed_file_in_a_mail_of_outlook_is_laid_open() -> None:
    mail = wrapped_mail(sealed(b"%PDF-1"), "application/pkcs7-mime", "ліст.pdf.p7m")
    draft = parse_outlook_mail(compound_file(mail))
    assert draft.embedded == (EmbeddedFile("ліст.pdf", b"%PDF-1"),)
