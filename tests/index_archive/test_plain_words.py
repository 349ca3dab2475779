"""Words alone are understood without the parser, and as the parser understands them."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from index.archive_headlines import read_as_words
from index.archive_normalization import normalise
from index.archive_queries import parse

WORDS = st.one_of(
    st.sampled_from(["AND", "OR", "NOT", "TO", "І", "НЕ", "або", "not", "суд", "a", "2024", "II"]),
    st.text(st.characters(categories=["L", "N"]), min_size=1, max_size=5),
)
GAPS = st.sampled_from([" ", "  ", "\t", "\n", " \u00a0"])


def understood(text: str) -> object:
    root = parse(text).root
    return root and normalise(root)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(WORDS, GAPS), min_size=1, max_size=5))
def test_words_alone_are_what_the_parser_makes_of_them(pieces: list[tuple[str, str]]) -> None:
    text = "".join(word + gap for word, gap in pieces)
    # In brackets they are more than words alone, and no headline.
    assert understood(text) == understood(f"({read_as_words(text)})")


def test_the_comparison_tells_unlike_queries_apart() -> None:
    assert understood("суд war") != understood("(war суд)")
    assert understood("суд war") != understood("(суд OR war)")
