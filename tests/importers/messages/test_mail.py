"""Mails: text, header, attachments, and what must be refused."""

import html
from base64 import b64encode
from email.message import EmailMessage, Message
from email.mime.multipart import MIMEMultipart
from email.mime.text import MIMEText

import pytest

from archive.errors import MalformedSourceError, NoTextError, SourceTooLargeError
from archive.records import Kind
from importers.finishing import finish
from importers.language import LanguageDetector
from importers.messages.headers import decode_words, instant_of, parse_headers, people
from importers.messages.mail import parse_mail
from tests.importers.messages.mails import HEAD, letter


def test_text_header_and_description() -> None:
    draft = parse_mail(letter().as_bytes())
    assert draft.untrusted_text == f"{HEAD}\n\nДобры дзень.\n\nЯ пішу з дому."
    assert draft.description.title == "Ліст з Мінска"
    assert draft.description.authors == ("Алена Прыклад",)
    assert draft.description.published == "2024-09-11"
    assert draft.description.external_id == "1@example.org"
    assert draft.description.kind is Kind.LETTER
    assert ("To", "Пётр <piotr@example.org>") in draft.facts


def test_everybody_whom_a_mail_went_to_is_in_its_text() -> None:
    message = letter()
    message["Cc"] = '"O\'Rourke, Tom" <tom@example.org>, nina@example.org'
    message["Bcc"] = "undisclosed-recipients:;"
    head = parse_mail(message.as_bytes()).untrusted_text.split("\n\n")[0]
    assert head.split("\n")[2:] == ['Cc: "O\'Rourke, Tom" <tom@example.org>, nina@example.org']


def test_names_say_nothing_about_the_language_of_a_letter(detector: LanguageDetector) -> None:
    message = letter()
    message["Cc"] = ", ".join(f"the friends of my house {n} <f{n}@example.org>" for n in range(30))
    assert finish(parse_mail(message.as_bytes()), detector).description.language == "be"


def test_html_gives_rich_text_without_anything_that_loads() -> None:
    message = letter()
    message.set_content("-")
    message.add_alternative(
        "<p>Першы <b>радок</b></p><img src='http://example.org/x'><script>1</script>",
        subtype="html",
    )
    draft = parse_mail(message.as_bytes())
    assert draft.untrusted_text == f"{HEAD}\n\nПершы радок"
    head = "<br>".join(html.escape(HEAD).split("\n"))
    assert draft.rich_text == f"<p>{head}</p>\n<p>Першы <b>радок</b></p>"


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
    assert parse_mail(forwarded.content).untrusted_text == draft.untrusted_text


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
    Message.attach(message, shown)
    assert parse_mail(message.as_bytes()).untrusted_text == (
        f"{HEAD}\n\nПершая частка\nДругая частка"
    )


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
