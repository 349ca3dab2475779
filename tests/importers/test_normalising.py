import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from importers.normalising import LINE_LIMIT, clean_line, clean_text

anything = st.text(st.characters())


@given(anything)
def test_clean_text_is_nfc_without_controls_and_stays_as_it_is(untrusted: str) -> None:
    text = clean_text(untrusted)
    assert unicodedata.is_normalized("NFC", text)
    assert not [c for c in text if unicodedata.category(c) in ("Cc", "Cs") and c not in "\t\n"]
    assert text.encode().decode() == text
    assert clean_text(text) == text


@given(anything)
def test_clean_line_is_one_line_within_the_limit(untrusted: str) -> None:
    line = clean_line(untrusted)
    assert line.split() == line.split(" ") or not line
    assert len(line) <= LINE_LIMIT
    assert clean_line(line) == line


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n", "\x0b", "\x0c", "\x85", "\u2028", "\u2029"])
def test_every_line_end_becomes_a_line_feed(end: str) -> None:
    assert clean_text(f"адзін{end}два") == "адзін\nдва"


def test_what_hides_a_word_from_search_is_removed() -> None:
    assert clean_text("палі\xadтвяз\ufeffні\0 тут\ud800") == "палітвязні тут"


def test_words_that_an_unseen_space_parts_stay_two() -> None:
    assert clean_text("Мінск\u200bГродна") == "Мінск Гродна"
    assert clean_line("Мінск\u200b\xad\u200bГродна") == "Мінск Гродна"


def test_an_unseen_space_beside_a_seen_one_or_alone_is_nothing() -> None:
    assert clean_text("\u200bа \u200bб\u200b в\n\u200b\n\u200bг\u200b") == "а б в\n\nг"
    assert clean_text("\u200b\n\u200b") == ""
    assert clean_line("\u200b а\u200b\u200b ") == "а"


def test_decomposed_letters_are_composed() -> None:
    assert clean_text("\u0443\u0306\u0438\u0306") == "ўй"


def test_at_most_one_empty_line_in_a_row_and_none_at_the_ends() -> None:
    assert clean_text("\n\n a \t\n\n\n\n\nb\xa0\n") == "a\n\nb"


def test_a_title_keeps_its_words_apart() -> None:
    assert clean_line("  Ліст\r\nз \t дому ") == "Ліст з дому"
    assert len(clean_line("ж" * 9000)) == LINE_LIMIT


def test_long_runs_cost_their_length_and_not_its_square() -> None:
    assert clean_text("a" + " " * 3_000_000 + "b").count(" ") == 3_000_000
    assert clean_text("a" + "\n" * 3_000_000 + "b") == "a\n\nb"
    assert clean_text("a" + "\u200b" * 3_000_000 + " b") == "a b"
