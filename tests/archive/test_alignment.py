"""What became of each character of a text that was corrected."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st

from archive.alignment import NOWHERE, Alignment
from archive.realigning import moved_span
from archive.records import Span

LETTERS = st.text("абв г", max_size=60)


@given(before=LETTERS, after=LETTERS)
def test_only_the_same_letters_are_paired_and_each_once(before: str, after: str) -> None:
    aligned = Alignment(before, after)
    pairs = [(a, b) for a, b in enumerate(aligned.moved) if b != NOWHERE]
    assert all(before[a] == after[b] for a, b in pairs)
    assert len({b for _, b in pairs}) == len(pairs)
    assert pairs == sorted((a, b) for b, a in enumerate(aligned.came) if a != NOWHERE)


@given(text=LETTERS, start=st.integers(0, 60), added=LETTERS)
def test_what_is_before_and_after_an_insertion_stays(text: str, start: int, added: str) -> None:
    cut = min(start, len(text))
    aligned = Alignment(text, text[:cut] + added + text[cut:])
    assert NOWHERE not in aligned.moved


def test_whatever_changes_only_the_same_letters_are_paired() -> None:
    random = Random(7)
    for _ in range(400):
        words = random.choices(("аб", "аба", "ба ", " ", "абаба", ". ", "бабаб"), k=14)
        before = "".join(words)
        start = random.randrange(len(words))
        words[start : start + random.randrange(3)] = random.choices(("аб", "ба ", "аба", " "), k=3)
        after = random.choice(("", "г ")) + "".join(words)
        aligned = Alignment(before, after)
        pairs = [(a, b) for a, b in enumerate(aligned.moved) if b != NOWHERE]
        assert all(before[a] == after[b] for a, b in pairs)
        assert pairs == sorted((a, b) for b, a in enumerate(aligned.came) if a != NOWHERE)


PARAGRAPH = "Гэты абзац стаіць у тэксце адзін раз, і ніхто яго не паўтарае. "
BEFORE = "Пачатак таго, што запісана са слоў сведкі. "
AFTER = "Канец таго, што было сказана ў судзе ўвечары. "


def test_a_paragraph_that_was_moved_is_known() -> None:
    before, after = BEFORE + PARAGRAPH + AFTER, PARAGRAPH + BEFORE + AFTER
    aligned = Alignment(before, after)
    # Its last letters are those of the paragraph before, too.
    span = moved_span(aligned, Span(len(BEFORE), len(BEFORE + PARAGRAPH) - 2))
    assert span == Span(0, len(PARAGRAPH) - 2)


def test_a_passage_that_was_torn_apart_is_not_guessed() -> None:
    before = PARAGRAPH + BEFORE + AFTER
    after = BEFORE + AFTER + "Іншы тэкст паміж імі, даўжэйшы за ўсё астатняе тут. " + PARAGRAPH
    torn = Span(20, len(PARAGRAPH) + 25)
    assert moved_span(Alignment(before, after), torn) is None


def test_a_passage_into_which_another_came_is_not_guessed() -> None:
    before = PARAGRAPH + AFTER + BEFORE
    half = len(PARAGRAPH) // 2
    after = PARAGRAPH[:half] + BEFORE + PARAGRAPH[half:] + AFTER
    assert moved_span(Alignment(before, after), Span(0, len(PARAGRAPH))) is None


def test_a_few_letters_far_from_each_other_are_no_passage() -> None:
    text = "Сведка сказала: вечар. Потым усе пайшлі дадому."
    changed = text.replace("вечар", "ве" + "іншае слова " * 8 + "чар")
    assert moved_span(Alignment(text, changed), Span(16, 21)) is None
    shorter = text.replace("вечар", "ве" + "іншае слова " + "чар")
    assert moved_span(Alignment(text, shorter), Span(16, 21)) == Span(16, 33)


def test_a_passage_that_many_pieces_of_another_stand_in_is_not_guessed() -> None:
    passage = PARAGRAPH + "І гэта ўсё, што яна тады сказала следчаму ў камеры. "
    pieces = "абвгдежзіклмн", "опрстуфхцчшыэ"
    after = passage[:40] + pieces[0] + passage[40:80] + pieces[1] + passage[80:] + AFTER
    alignment = Alignment(passage + "".join(pieces) + AFTER, after)
    assert moved_span(alignment, Span(0, len(passage))) is None
    assert moved_span(alignment, Span(0, 38)) == Span(0, 38)


def test_of_a_few_letters_only_those_count_that_came_with_others() -> None:
    before = f"{BEFORE}так вечар там{AFTER}"
    start = len(BEFORE) + 4
    alone = Alignment(before, f"{BEFORE}не:вечар!дзе{AFTER}")
    assert moved_span(alone, Span(start, start + 5)) is None
    with_others = Alignment(before, f"{BEFORE}не, так вечар там{AFTER}")
    assert moved_span(with_others, Span(start, start + 5)) == Span(start + 4, start + 9)


def test_what_took_the_place_of_an_edge_belongs_to_the_passage() -> None:
    text = "Яна прыйшла на суд позна ўвечары і сказала праўду."
    first = text.replace("прыйшла", "дабралася")
    span = moved_span(Alignment(text, first), Span(4, 32))
    assert span is not None
    assert first[span.start : span.end] == "дабралася на суд позна ўвечары"
    last = text.replace("увечары", "уначы").replace("ўвечары", "ўначы")
    span = moved_span(Alignment(text, last), Span(4, 32))
    assert span is not None
    assert last[span.start : span.end] == "прыйшла на суд позна ўначы"


def test_a_gap_that_is_too_wide_is_not_compared_letter_by_letter() -> None:
    before = BEFORE + "абвгдежз" * 500 + AFTER
    after = BEFORE + "зжедгвба" * 500 + AFTER
    aligned = Alignment(before, after)
    middle = aligned.moved[len(BEFORE) : len(before) - len(AFTER)]
    assert set(middle) == {NOWHERE}
    assert aligned.moved[len(before) - 1] == len(after) - 1


def test_what_came_between_two_words_belongs_to_neither() -> None:
    text = "Яна сказала гэта на судзе. Там была сведка. Як было потым, мы чулі."
    inserted = text.replace("сведка.", "сведка. Хата. Турма і сведка.")
    start = text.index("сведка")
    span = moved_span(Alignment(text, inserted), Span(start, start + 6))
    assert span is not None
    assert inserted[span.start : span.end] == "сведка"


def test_an_insertion_is_told_by_whole_words() -> None:
    one, other = "Ліст быў доўгі. ", " Потым прыйшла зіма, і мы ўсе пайшлі дадому."
    before = f"{one}сведка{other}"
    after = f"{one}сведка хата турма{other}".replace("Ліст", "Стары ліст")
    aligned = Alignment(before, after)
    start = before.index("сведка")
    places = list(aligned.moved[start : start + 6])
    assert places == list(range(places[0], places[0] + 6))
    assert after[places[0] : places[0] + 6] == "сведка"
