"""What messages of a page of Telegram say besides their words."""

from io import BytesIO

import pytest

from archive.records import ArticleDraft
from importers.messages.telegram_html import unpack_telegram_html

_PAGE = """<html><head><title>x</title></head><body><div class="page_wrap"><div class="page_header">
<div class="text bold">Двор</div></div><div class="page_body"><div class="history">%s</div></div>
</div></body></html>"""
_MESSAGE = """<div class="message default clearfix" id="message1"><div class="body">
<div class="pull_right date details" title="13.08.2020 10:06:00 UTC+03:00">10:06</div>
<div class="from_name">%s</div>%s</div></div>"""
_BOX = (
    '<div class="media_wrap clearfix"><%s class="media clearfix pull_left %s"><div class="body">'
    '<div class="title bold">%s</div><div class="status details">%s</div></div></%s></div>'
)


def read(inner: str, name: str = "Пётр") -> ArticleDraft:
    page = _PAGE % (_MESSAGE % (name, inner))
    (draft,) = unpack_telegram_html(BytesIO(page.encode()))
    return draft


def said(inner: str) -> str:
    head, _, text = read(inner).untrusted_text.partition("\n")
    assert head == "Пётр, 10:06"
    return text


def test_a_poll_has_its_question_and_answers() -> None:
    poll = (
        '<div class="media_wrap clearfix"><div class="media_poll"><div class="question bold">\n'
        'Ісці?\n</div><div class="details">Anonymous poll</div><div class="answer">\n- Так '
        '<span class="details">2 votes, chosen vote</span>\n</div><div class="answer">- Не</div>'
        '<div class="total details	">3 votes</div></div></div>'
    )
    assert said(poll) == "Ісці?\n- Так: 2 votes, chosen vote\n- Не\n3 votes"


@pytest.mark.parametrize(
    ("tag", "kind", "title", "status", "text"),
    [
        ("a href='https://maps/?q=1'", "media_location", "Location", "53.9, 27.5", None),
        ("div", "media_call", "Ганна", "Outgoing (35 s)", "[call] Ганна, Outgoing (35 s)"),
        ("a href='contacts/c.vcard'", "media_contact", "Адвакат", "+375 29 000", None),
        ("div", "media_contact", "Адвакат", "+375 29 000", None),
        ("div", "media_story", "Нешта", "", "[story] Нешта"),
        ("div", "", "", "", "[message]"),
    ],
)
def test_a_box_has_a_line(tag: str, kind: str, title: str, status: str, text: str | None) -> None:
    box = _BOX % (tag, kind, title, status, tag.split()[0])
    assert said(box) == (f"{title}, {status}" if text is None else text)


def test_files_are_still_named_by_their_names() -> None:
    box = _BOX % ("a href='files/doc.pdf'", "media_file", "doc.pdf", "12 KB", "a")
    assert said(box) == "[doc.pdf]"


def test_a_contact_is_told_and_its_file_is_named() -> None:
    draft = read(_BOX % ("a href='contacts/c.vcard'", "media_contact", "Адвакат", "+375", "a"))
    assert ("media", "10:06:00 contacts/c.vcard") in draft.facts
    assert draft.untrusted_text.endswith("Адвакат, +375")


@pytest.mark.parametrize(
    ("address", "shown", "text"),
    [
        ("https://spring96.org/be", "тут", "тут (https://spring96.org/be)"),
        ("tg://resolve?domain=a", "тут", "тут (tg://resolve?domain=a)"),
        ("https://spring96.org/be", "https://spring96.org/be", "https://spring96.org/be"),
        ("http://spring96.org/", "spring96.org", "spring96.org"),
        ("https://t.me/spring96", "@spring96", "@spring96"),
        ("mailto:a@example.org", "a@example.org", "a@example.org"),
        ("https://example.org/be", "be", "be (https://example.org/be)"),
        ("#go_to_message1", "this message", "this message"),
    ],
)
def test_a_link_keeps_its_address(address: str, shown: str, text: str) -> None:
    inner = f'<div class="text">Чытай <a href="{address}">{shown}</a> і маўчы</div>'
    assert said(inner) == f"Чытай {text} і маўчы"


def test_a_bot_is_nobody() -> None:
    draft = read('<div class="text">так</div>', "Пётр via @gif")
    assert draft.description.authors == ("Пётр",)
    assert ("via bot", "10:06:00 @gif") in draft.facts


def test_who_said_it_first_stands_behind_a_picture() -> None:
    forwarded = (
        '<div class="pull_left forwarded userpic_wrap"><div class="userpic">N</div></div>'
        '<div class="forwarded body"><div class="from_name">NEXTA <span class="date details" '
        'title="11.08.2020 20:00:00"> 11.08.2020 20:00:00</span></div>'
        '<div class="text">навіны</div></div>'
    )
    draft = read(forwarded)
    assert ("forwarded from", "10:06:00 NEXTA") in draft.facts
    assert draft.untrusted_text == "Пётр, 10:06\nнавіны"
