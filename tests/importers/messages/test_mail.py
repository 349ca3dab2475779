"""Mails: text, header, attachments, and what must be refused."""

from base64 import b64encode
from email.message import EmailMessage
from email.mime.application import MIMEApplication
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import EmbeddedFile, Kind
from importers.detection import detect_format
from importers.messages.headers import decode_words, instant_of, parse_headers, people
from importers.messages.mail import parse_mail
from importers.messages.signed_data import signed_content


def letter() -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Алена Прыклад <alena@example.org>"
    message["To"] = "Пётр <piotr@example.org>"
    message["Date"] = "Wed, 11 Sep 2024 23:30:00 +0300"
    message["Subject"] = "Ліст з Мінска"
    message["Message-ID"] = "<1@example.org>"
    message.set_content("Добры дзень.\n\nЯ пішу з дому.\n")
    return message


def test_text_header_and_description() -> None:
    draft = parse_mail(letter().as_bytes())
    assert draft.untrusted_text == "Добры дзень.\n\nЯ пішу з дому."
    assert draft.description.title == "Ліст з Мінска"
    assert draft.description.authors == ("Алена Прыклад",)
    assert draft.description.published == "2024-09-11"
    assert draft.description.external_id == "1@example.org"
    assert draft.description.kind is Kind.LETTER
    assert ("To", "Пётр <piotr@example.org>") in draft.facts


def test_html_gives_rich_text_without_anything_that_loads() -> None:
    message = letter()
    message.set_content("-")
    message.add_alternative(
        "<p>Першы <b>радок</b></p><img src='http://example.org/x'><script>1</script>",
        subtype="html",
    )
    draft = parse_mail(message.as_bytes())
    assert draft.untrusted_text == "Першы радок"
    assert draft.rich_text == "<p>Першы <b>радок</b></p>"


def test_attachments_are_embedded_byte_for_byte() -> None:
    message = letter()
    inner = letter()
    message.add_attachment(
        b"%PDF-\0\xff", maintype="application", subtype="pdf", filename="справа.pdf"
    )
    message.add_attachment(inner)
    draft = parse_mail(message.as_bytes())
    document, forwarded = draft.embedded
    assert (document.name, document.content) == ("справа.pdf", b"%PDF-\0\xff")
    assert document.media_type == "application/pdf"
    assert forwarded.name.endswith(".eml")
    assert parse_mail(forwarded.content).untrusted_text == "Добры дзень.\n\nЯ пішу з дому."


def test_a_body_may_follow_its_header_without_an_empty_line() -> None:
    draft = parse_mail(b"From: a@b\nSubject: x\nthe first line\n\nthe second\n")
    assert draft.untrusted_text == "the first line\n\nthe second"
    assert draft.description.title == "x"


def mixed(*parts: tuple[str, str]) -> bytes:
    message = MIMEMultipart("mixed")
    for subtype, text in parts:
        message.attach(MIMEText(text, subtype, "utf-8"))
    return bytes(message)


def test_parts_that_are_no_alternatives_are_all_read_in_their_order() -> None:
    foot = ("plain", "_____\nlist@example.org\n")
    draft = parse_mail(mixed(("html", "<p>Мяне <b>білі</b>.</p>"), foot))
    assert draft.untrusted_text == "Мяне білі.\n\n_____\nlist@example.org"
    assert draft.rich_text == "<p>Мяне <b>білі</b>.</p>\n<p>_____<br>list@example.org</p>"
    quoted = ("html", "<blockquote>" + "Пераслана. " * 50 + "</blockquote>")
    draft = parse_mail(mixed(("plain", "Маё <слова>."), quoted))
    assert draft.untrusted_text.startswith("Маё <слова>.\n\nПераслана. Пераслана.")
    assert "<p>Маё &lt;слова&gt;.</p>" in draft.rich_text


def test_a_form_in_parts_is_chosen_whole() -> None:
    message = letter()
    message.set_content("-")
    shown = MIMEMultipart("mixed")
    shown.attach(MIMEText("<p>Першая частка</p>", "html", "utf-8"))
    shown.attach(MIMEText("Другая частка", "plain", "utf-8"))
    message.make_alternative()
    message.attach(shown)
    assert parse_mail(message.as_bytes()).untrusted_text == "Першая частка\nДругая частка"


def test_control_the_same_words_in_two_undeclared_forms_are_read_once() -> None:
    draft = parse_mail(mixed(("plain", "Мяне  білі."), ("html", "<p>Мяне <b>білі</b>.</p>")))
    assert draft.untrusted_text == "Мяне білі."
    assert draft.rich_text == "<p>Мяне <b>білі</b>.</p>"


def test_a_signature_is_no_document() -> None:
    message = letter()
    message.add_attachment(
        b"sig", maintype="application", subtype="pgp-signature", filename="a.asc"
    )
    message.add_attachment(b"key", maintype="application", subtype="pgp-keys", filename="k.asc")
    assert [file.name for file in parse_mail(message.as_bytes()).embedded] == ["k.asc"]


def test_a_mail_of_attachments_only_is_told_by_its_subject_or_their_names() -> None:
    message = EmailMessage()
    message.add_attachment(b"\0", maintype="image", subtype="png", filename="двор.png")
    assert parse_mail(message.as_bytes()).untrusted_text == "двор.png"
    message["Subject"] = "Двор"
    assert parse_mail(message.as_bytes()).untrusted_text == "Двор"


def test_control_a_mail_without_anything_has_no_text() -> None:
    with pytest.raises(NoTextError):
        parse_mail(b"From: a@example.org\r\n\r\n\r\n")


@pytest.mark.parametrize(
    ("charset", "text"),
    [
        ("koi8-u", "Їжак"),
        ("windows-1251", "Ліст"),
        ("iso-2022-jp", "手紙"),
        ("utf-7", "Ліст"),
        ("x-none", "Ліст"),
    ],
)
def test_charsets(charset: str, text: str) -> None:
    codec = {"x-none": "cp1251"}.get(charset, charset)
    more = " да рэдакцыі газеты пра тое, што здарылася ў двары" if charset == "x-none" else ""
    body = (text + more).encode(codec)
    mail = f"Subject: s\r\nContent-Type: text/plain; charset={charset}\r\n\r\n".encode() + body
    assert parse_mail(mail).untrusted_text.startswith(text)


def test_half_a_character_in_utf_7_is_none() -> None:
    mail = b"Subject: s\nContent-Type: text/plain; charset=utf-7\n\n+BBs-ist +2AA-\n"
    assert parse_mail(mail).untrusted_text == "Лist ?"


def in_base64(body: bytes) -> str:
    head = b"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n"
    return parse_mail(head + body).untrusted_text


def test_base64_in_pieces_is_read_whole() -> None:
    pieces = ["Мяне білі.", " Потым", " адпусцілі", "."]
    assert in_base64(b"".join(map(b64encode, map(str.encode, pieces)))) == "".join(pieces)
    assert in_base64(b"\r\n".join(map(b64encode, map(str.encode, pieces)))) == "".join(pieces)


def test_control_words_below_base64_are_not_decoded() -> None:
    foot = b"\n_____\nVolunteers list\nhttps://example.org/\n"
    assert in_base64(b64encode("Мяне білі".encode()) + foot) == "Мяне білі"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("=?utf-8?B?0JvRltGB0YI=?=", "Ліст"),
        ("=?koi8-u?Q?=EC=A6=D3=D4?= x", "Ліст x"),
        ("=?utf-8?Q?a_?= =?utf-8?Q?b?=", "a b"),
        ("=?utf-8?B?0JvR?= =?utf-8?B?ltGB0YI=?=", "Ліст"),
        ("=?utf-8*be?Q?a?=", "a"),
        ("=?broken", "=?broken"),
    ],
)
def test_encoded_words(written: str, read: str) -> None:
    assert decode_words(written) == read


@pytest.mark.parametrize(
    ("written", "names"),
    [
        ("a@example.org", ("a@example.org",)),
        ('"Прыклад, Алена" <a@b>, Ян <c@d> (дома)', ("Прыклад, Алена", "Ян")),
        ("=?utf-8?Q?Doe,_John?= <a@b>; <c@d>", ("Doe, John", "c@d")),
        ("Doe, John", ("Doe, John",)),
        ("(" * 19_000, ()),
        ('"' + "\\" * 9_000, ()),
    ],
)
def test_people(written: str, names: tuple[str, ...]) -> None:
    assert people(parse_headers(f"From: {written}".encode()), "from")[: len(names)] == names


def test_instants_are_utc_and_need_a_zone() -> None:
    assert str(instant_of("Wed, 11 Sep 2024 23:30:00 +0300")) == "2024-09-11 20:30:00+00:00"
    assert instant_of("Wed, 11 Sep 2024 23:30:00") is None
    assert instant_of("Wed, 99 Sep 2024 23:30:00 +0300") is None


def nested(depth: int) -> bytes:
    head = b"".join(
        b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (level, level)
        for level in range(depth)
    )
    return b"Subject: s\r\n" + head + b"Content-Type: text/plain\r\n\r\nglubina\r\n"


def test_depth_is_bounded_and_what_is_usual_is_read() -> None:
    assert parse_mail(nested(30)).untrusted_text == "glubina"
    with pytest.raises(MalformedSourceError):
        parse_mail(nested(1000))


def many_parts(number: int) -> bytes:
    part = b"--b\r\nContent-Type: image/png\r\nContent-Disposition: attachment\r\n\r\nx\r\n"
    return b"Subject: s\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n" + part * number


def test_the_number_of_attachments_is_bounded() -> None:
    assert len(parse_mail(many_parts(500)).embedded) == 500
    with pytest.raises(SourceTooLargeError):
        parse_mail(many_parts(100_000))


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
