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
    assert clean_text("палі\xadтвяз\u200bні\0 тут\ud800") == "палітвязні тут"


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
