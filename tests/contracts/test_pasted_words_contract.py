"""Letters that nobody sees come along when words are pasted; nothing is refused for them."""

from __future__ import annotations

import pytest

from archive.annotate import edit_mark, mark
from archive.codes import create_code, describe_code, read_codebook, split_code
from archive.editing.describing import edit_description
from archive.editing.labelling import create_label, read_labels
from archive.editing.writing import (
    Template,
    finish_manuscript,
    save_manuscript,
    save_template,
    templates,
)
from archive.labels import LabelKind
from archive.manuscripts import Manuscript
from archive.ports import OpenArchive
from archive.records import ArticleId, Consent, Description, Kind, Span
from archive.review import describe
from archive.written_words import cleaned_description, cleaned_line, cleaned_lines

PASTED = "першы\x0bдругі\x07"
AS_LINES = "першы\nдругі"
AS_LINE = "першы другі"
ONE = ArticleId(1)


@pytest.mark.parametrize(
    ("pasted", "lines", "line"),
    [
        ("звычайны — радок 🌿", "звычайны — радок 🌿", "звычайны — радок 🌿"),
        (PASTED, AS_LINES, AS_LINE),
        ("a\r\nb\rc\x0cd\x85e\u2028f\u2029g", "a\nb\nc\nd\ne\nf\ng", "a b c d e f g"),
        ("a\tb\x00\x1b[1m\x7f\x9bc", "a\tb[1mc", "a b[1mc"),
        (
            "мяккі\u00adпераносу\u200dне",
            "мяккі\u00adпераносу\u200dне",
            "мяккі\u00adпераносу\u200dне",
        ),
        ("\ud800", "\ud800", "\ud800"),
    ],
)
def test_line_ends_are_one_and_controls_are_gone(pasted: str, lines: str, line: str) -> None:
    assert (cleaned_lines(pasted), cleaned_line(pasted)) == (lines, line)


def test_words_of_a_description_are_lines_and_all_else_stays() -> None:
    told = Description(title=PASTED, authors=(PASTED, "\x07"), kind=Kind.LETTER)
    wanted = Description(title=AS_LINE, authors=(AS_LINE,), kind=Kind.LETTER)
    assert cleaned_description(told) == wanted
    assert isinstance(cleaned_description(told).kind, Kind)
    assert isinstance(cleaned_description(told).consent, Consent)


def test_notes_are_kept_without_them(filled: OpenArchive) -> None:
    made = mark(filled, ONE, Span(0, 2), note=PASTED).made_annotation
    assert made is not None
    assert made.note == AS_LINES
    edit_mark(filled, made.id, note="\x07" + PASTED + "\x0b.")
    with filled.reading() as unit:
        assert unit.annotations.get(made.id).note == AS_LINES + "\n."


def test_codes_are_kept_without_them(filled: OpenArchive) -> None:
    made = create_code(filled, "n\x07", memo="m\x0bm").made_code
    assert made is not None
    assert (made.name, made.memo) == ("n", "m\nm")
    describe_code(filled, made.id, name=PASTED, memo=PASTED)
    code = read_codebook(filled).get(made.id)
    assert (code.name, code.memo) == (AS_LINE, AS_LINES)
    new = split_code(filled, made.id, [], "two\x0b\x07").made_code
    assert new is not None
    assert new.name.strip() == "two"


def test_titles_and_labels_are_kept_without_them(filled: OpenArchive) -> None:
    edit_description(filled, ONE, {"title": PASTED, "authors": ("Я\x07",)})
    with filled.reading() as unit:
        assert unit.articles.get(ONE).description.title == AS_LINE
        assert unit.articles.get(ONE).description.authors == ("Я",)
    assert describe(filled, ONE, {"title": "a" + PASTED}).description.title == "a" + AS_LINE
    create_label(filled, LabelKind.TAG, PASTED)
    assert AS_LINE in {each.name for each in read_labels(filled, LabelKind.TAG)}
    save_template(filled, Template(PASTED))
    assert [each.name for each in templates(filled)] == [AS_LINE]


def test_what_is_written_here_is_kept_without_them(filled: OpenArchive) -> None:
    written = Manuscript(
        untrusted_text=PASTED + "\x00", untrusted_description=Description(title=PASTED)
    )
    number = save_manuscript(filled, written).id
    assert number is not None
    made = finish_manuscript(filled, number).made_article
    assert made is not None
    with filled.reading() as unit:
        article = unit.articles.get(made)
    assert (article.text, article.description.title) == (AS_LINES, AS_LINE)
