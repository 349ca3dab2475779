"""Marks stay on the words that they were made on when the text around them is recognised."""

from __future__ import annotations

from archive.annotate import lost_marks, mark
from archive.documents import read_article
from archive.ports import OpenArchive
from archive.recognise import recognise
from archive.records import ArticleId, Span
from tests.contracts.fake_recogniser import FakeRecogniser, scan, with_text
from tests.contracts.test_recognition_contract import store

OLD = "Ганна сказала гэта на судзе, а сведка пацвердзіў."
QUOTE = "а сведка пацвердзіў"


def marked(archive: OpenArchive, article_id: ArticleId) -> None:
    start = OLD.index(QUOTE)
    mark(archive, article_id, Span(start, start + len(QUOTE)), note="n", tags=["суд"])


def test_marks_move_along_when_a_page_before_them_is_read(archive: OpenArchive) -> None:
    (number,) = store(archive, with_text(scan("новая старонка", ""), OLD, "2"))
    marked(archive, number)
    recognise(archive, FakeRecogniser(), [number])
    reading = read_article(archive, number)
    assert reading.article.text == f"новая старонка\n\n{OLD}"
    (found,) = reading.annotations
    assert reading.article.text[found.span.start : found.span.end] == found.quote == QUOTE
    assert (found.note, found.tags) == ("n", ("суд",))


def test_a_mark_whose_words_are_gone_is_kept_as_lost(archive: OpenArchive) -> None:
    (number,) = store(archive, with_text(scan("зусім іншае"), OLD, None))
    marked(archive, number)
    recognise(archive, FakeRecogniser(), [number])
    reading = read_article(archive, number)
    assert reading.article.text == "зусім іншае"
    with archive.reading() as unit:
        assert lost_marks(unit, reading.article) == reading.annotations
    assert [each.quote for each in reading.annotations] == [QUOTE]
