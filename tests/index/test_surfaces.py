"""Texts cut and numbered many at once, against the expressions that say what a word is."""

import re
from collections.abc import Sequence

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from whoosh.analysis.tokenizers import default_pattern

import index
from index.archive_analysis import WORDS
from index.writing.analyzers import pattern_of
from index.writing.cutting import UncutText, WordPattern, apart, cut_many
from index.writing.surfaces import SurfaceTable
from index.writing.word_hashes import Slots, WordHashes

DEFAULT = pattern_of(default_pattern)
VOWELS = pattern_of(re.compile("[aeiou]+"))
OTHERS = [
    pattern_of(re.compile(each)) for each in (r"\w+", r"[^\W_]+", r"\S+", r"\w+-?", "(?i)[a-z]+")
]

_letters = st.sampled_from(
    "абОоOdB'’ʼ`ёіZa1_ .*\n-\u0301\u00ad\u200b\u200c\u0482\u0483\u0489ʹ\ud800𐐀😀ﬁ漢"
)
_texts = st.lists(st.text(_letters | st.characters(), max_size=60) | st.text(_letters), max_size=8)


def _numbered(table: SurfaceTable, texts: Sequence[Sequence[str]]) -> list[list[str]]:
    taken = [table.take(text) for text in texts]
    table.settle()
    return [[table.words()[number] for number in text.numbers.tolist()] for text in taken]


@settings(deadline=None)
@given(_texts, st.sampled_from([WORDS, DEFAULT, VOWELS, *OTHERS]))
@example(["об'", "'об", "об'\u0483єкт", "об'\u0482", "об''єкт", "a'b"], WORDS)
@example(["O'Brien", "d’Arc", "O'O'Neil", "_O'N", "xO'O'N", "O\u0301'B", "\u0301O'B"], WORDS)
@example(["a..b", "a.b", ".a.", "a.", "*.*"], DEFAULT)
@example(["а" * 63, "б" * 64, "в" * 65, "г" * 66 + " д"], WORDS)
@example(["", "a😀b", "", "c d", ""], WORDS)
@example(["\u0301'я", "а\u200c\u200c'\u0301б", "\u200c" * 7 + "а", "\u200c" * 9 + "а"], WORDS)
def test_texts_cut_together_have_the_words_that_the_expression_finds(
    texts: list[str], pattern: WordPattern
) -> None:
    table = SurfaceTable()
    expected = [[m.group() for m in pattern.expression.finditer(text)] for text in texts]
    for _ in ("all words are new", "all words are known"):
        assert _numbered(table, [UncutText(text, pattern) for text in texts]) == expected
    assert len(set(table.words())) == len(table.words())


@pytest.mark.parametrize(
    ("text", "is_regular"),
    [
        ("Звычайны тэкст, з аб'ектам і — «двукоссем».", True),
        ("А́кцэнт і Пятроў\u00ad, \u200cпачатак \u0301'я", True),
        ("also 😀 good", True),
        ("😀 𐐀 is a letter", False),
        ("halves \ud83d\ude00 and 😀", False),
        ("в\u0488 тысячы", False),
        ("\u200c" * 9 + "канец", False),
    ],
)
def test_most_texts_are_cut_by_arrays(text: str, is_regular: bool) -> None:
    cut = cut_many([UncutText(each, WORDS) for each in ("адзін два", text)])
    assert cut.regular.tolist() == [True, is_regular]
    words = cut.words(np.arange(2, len(cut.begins)))
    assert words == WORDS.words(text) or not is_regular


def test_only_expressions_that_say_no_more_than_a_class_are_cut_by_arrays() -> None:
    assert VOWELS.inside == "[aeiou]"
    assert [bool(pattern.inside) for pattern in OTHERS] == [True, False, False, False, False]


@pytest.mark.parametrize("pattern", [WORDS, DEFAULT])
def test_long_texts_and_many_texts_are_numbered_as_short_ones_are(pattern: WordPattern) -> None:
    random = np.random.default_rng(5)
    texts = [" ".join(map(str, random.integers(0, 90_000, 4000))) for _ in range(12)]
    texts.append(" ".join(texts * 5))  # Longer than what is cut by arrays.
    texts += texts[:2]
    table = SurfaceTable()
    assert _numbered(table, [UncutText(t, pattern) for t in texts]) == [t.split() for t in texts]


def test_the_words_given_last_are_numbered_once() -> None:
    table = SurfaceTable()
    words, text = ["one", "two"], UncutText("one three", WORDS)
    assert table.take(words) is table.take(words)
    assert table.take(text) is table.take(text)
    assert table.take(words) is not table.take(list(words))


def test_a_cleared_table_forgets_words_and_texts_that_wait() -> None:
    table = SurfaceTable()
    text = table.take(UncutText("one two", WORDS))
    table.clear()
    table.settle()
    assert len(table.words()) == len(text.numbers) == 0


@given(st.lists(st.integers(0, 2**64 - 1), unique=True, max_size=400), st.integers(0, 5))
def test_slots_find_what_they_kept_and_nothing_else(hashes: list[int], narrow: int) -> None:
    # Few different slots, so that many hashes find theirs taken.
    array = np.array(hashes, np.uint64)
    if narrow:
        array = np.unique(array & np.uint64(0xFF0000000F))
    slots = Slots(4)
    numbers = np.arange(len(array), dtype=np.int32)
    half = len(array) // 2
    slots.keep(array[:half], numbers[:half])
    slots.keep(array[half:], numbers[half:])
    assert slots.find(array).tolist() == numbers.tolist()
    others = np.setdiff1d(array + np.uint64(1 << 50), array)
    assert slots.find(others).max(initial=-1) == -1


def test_every_hash_finds_a_slot_however_many_come() -> None:
    hashes = np.random.default_rng(3).integers(0, 2**64, 100_000, np.uint64)
    slots = Slots(4)
    for start in range(0, len(hashes), 7_000):
        part = hashes[start : start + 7_000]
        slots.keep(part, np.arange(start, start + len(part), dtype=np.int32))
    assert slots.find(hashes).tolist() == list(range(len(hashes)))


_alike = st.text(st.sampled_from("ab\0\u8061"), min_size=1, max_size=13)


@given(st.lists(_alike | st.text(st.characters(max_codepoint=0xFFFF), min_size=1), unique=True))
def test_different_words_have_different_hashes_wherever_they_stand(words: list[str]) -> None:
    forward, back = apart(words), apart(words[::-1])
    hashes = WordHashes().of(forward.units, forward.begins, forward.ends)
    assert len(set(hashes.tolist())) == len(words)
    others = WordHashes().of(back.units, back.begins, back.ends)
    assert hashes.tolist() == others.tolist()[::-1]


def test_words_given_one_by_one_have_the_numbers_of_those_cut_out() -> None:
    table = SurfaceTable()
    listed = ["два", "тры", "", "😀", "у" * 70, "\n", "два"]
    cut, given_alone = table.take(UncutText("адзін два", WORDS)), table.take(["адзін"])
    table.settle()
    known = [table.take(words) for words in (listed, [*listed])]
    later = table.take(UncutText("тры адзін два", WORDS))
    table.settle()
    assert known[0].numbers.tolist() == known[1].numbers.tolist()
    assert [table.words()[i] for i in known[0].numbers.tolist()] == listed
    numbers = dict(zip(table.words(), range(len(table.words())), strict=True))
    # What was given alone before its text was cut keeps its number too.
    assert given_alone.numbers.tolist() == [numbers["адзін"]] == cut.numbers[:1].tolist()
    assert later.numbers.tolist() == [numbers[word] for word in ("тры", "адзін", "два")]


def test_uncut_texts_are_lists_of_words_to_whoever_asks() -> None:
    text = UncutText("адзін два тры", WORDS)
    assert list(text) == ["адзін", "два", "тры"]
    assert (len(text), text[0], text[1:]) == (3, "адзін", ["два", "тры"])
    assert index.Surfaces(text, lambda word: (word,), "exact").about() >= 1
