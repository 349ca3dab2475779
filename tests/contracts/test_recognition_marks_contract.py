"""Marks stay on the words that they were made on when the text around them is recognised."""

from __future__ import annotations

from datetime import UTC, datetime

from archive.documents import read_article
from archive.ports import OpenArchive
from archive.recognise import recognise
from archive.records import Span
from tests.contracts.fake_recogniser import FakeRecogniser, scan, with_text
from tests.contracts.test_recognition_contract import store


def test_marks_stay_on_their_words(archive: OpenArchive) -> None:
    at = datetime(2026, 5, 4, tzinfo=UTC)
    numbers = store(
        archive,
        with_text(scan("новая", ""), "стары тэкст", "2"),
        with_text(scan("!picture"), "да слова пасля", None),
    )
    with archive.writing() as unit:
        unit.annotations.add(numbers[0], Span(6, 11), "тэкст", colour=2, note="n", at=at)
        for span, quote in ((Span(3, 8), "слова"), (Span(0, 2), "да"), (Span(9, 14), "пасля")):
            unit.annotations.add(numbers[1], span, quote, colour=1, note="", at=at)
    recognise(archive, FakeRecogniser({"!picture": lambda: None}), [numbers[0]])
    first = read_article(archive, numbers[0])
    assert first.article.text == "новая\n\nстары тэкст"
    (mark,) = first.annotations
    assert first.article.text[mark.span.start : mark.span.end] == mark.quote == "тэкст"
    assert (mark.colour, mark.note, mark.created_at) == (2, "n", at)
    deeds = {"!picture": lambda: None}
    recognise(archive, FakeRecogniser(deeds), [numbers[1]])
    second = read_article(archive, numbers[1])
    assert second.article.text == "picture"
    assert [(mark.span, mark.quote) for mark in second.annotations] == [
        (Span(0, 2), "да"),
        (Span(3, 7), "слова"),
        (Span(7, 7), "пасля"),
    ]
