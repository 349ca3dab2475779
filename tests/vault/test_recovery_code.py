"""Recovery codes: from 16 bytes to thirteen words on paper and back, mistakes told."""

import hashlib
import random
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.errors import BadRecoveryCodeError
from vault.recovery_code import new_code, parse_code, printed_code
from vault.wordlists import WordLanguage, words_of

CODE = bytes(range(16))
ALL = pytest.mark.parametrize("language", list(WordLanguage))
codes = st.binary(min_size=16, max_size=16)
languages = st.sampled_from(list(WordLanguage))


@pytest.mark.parametrize(
    ("code", "language", "words"),
    [
        (
            CODE,
            WordLanguage.ENGLISH,
            "abandon amount liar amount expire adjust cage candy arch gather drum bundle escape",
        ),
        (
            CODE,
            WordLanguage.RUSSIAN,
            "абзац бандит обморок бандит каток анализ время всюду блеск кусок звонить волос шерсть",
        ),
        (
            CODE,
            WordLanguage.BELARUSIAN,
            "абавязак адход ліпень адход жылка авангард бунт "
            "бюджэт алей ізаляцыя датчык брыль будова",
        ),
        (
            bytes(16),
            WordLanguage.ENGLISH,
            "abandon abandon abandon abandon abandon abandon abandon "
            "abandon abandon abandon abandon able cross",
        ),
        (
            b"\xff" * 16,
            WordLanguage.ENGLISH,
            "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo young pull",
        ),
    ],
)
def test_codes_are_printed_as_they_always_were(
    code: bytes, language: WordLanguage, words: str
) -> None:
    assert printed_code(code, language) == words
    assert parse_code(words) == code


@ALL
def test_the_words_are_the_bits_and_the_check_as_the_format_says(language: WordLanguage) -> None:
    digest = hashlib.blake2b(
        CODE + language.value.encode(), digest_size=16, person=b"skrynia.recovery"
    ).digest()
    bits = f"{int.from_bytes(CODE, 'big'):0128b}" + f"{int.from_bytes(digest, 'big'):0128b}"[-15:]
    words = [words_of(language)[int(bits[at : at + 11], 2)] for at in range(0, 143, 11)]
    assert printed_code(CODE, language).split() == words


def test_new_codes_are_128_bits_and_differ() -> None:
    fresh = {new_code() for _ in range(100)}
    assert {len(code) for code in fresh} == {16}
    assert len(fresh) == 100


@given(codes, languages)
@settings(deadline=None)
def test_any_code_comes_back(code: bytes, language: WordLanguage) -> None:
    assert parse_code(printed_code(code, language)) == code


@given(codes, languages, st.randoms(use_true_random=False))
@settings(deadline=None)
def test_case_line_breaks_numbers_and_hyphens_do_not_matter(
    code: bytes, language: WordLanguage, chance: random.Random
) -> None:
    words = [
        chance.choice([str.upper, str.title, str.lower])(word)
        for word in printed_code(code, language).split()
    ]
    joints = [" ", "\n", "  ", "\t", " - ", ", ", "\r\n3. ", "\u00a0", " 12) "]
    sheet = "1. " + "".join(word + chance.choice(joints) for word in words)
    assert parse_code(sheet) == code


def test_yo_may_be_written_without_dots_and_the_letter_i_from_any_keyboard() -> None:
    language = WordLanguage.BELARUSIAN
    dotted = next(
        code
        for code in (number.to_bytes(16, "big") for number in range(1 << 117, 1 << 127, 1 << 100))
        if "ё" in printed_code(code, language) and "і" in printed_code(code, language)
    )
    words = printed_code(dotted, language)
    assert parse_code(words.replace("ё", "е").replace("і", "i")) == dotted
    assert parse_code(words.replace("і", "и")) == dotted


@pytest.mark.parametrize("language", [WordLanguage.BELARUSIAN, WordLanguage.RUSSIAN])
def test_letters_may_come_in_two_code_points(language: WordLanguage) -> None:
    codes = (number.to_bytes(16, "big") for number in range(1 << 117, 1 << 127, 1 << 100))
    marked = next(code for code in codes if "й" in printed_code(code, language))
    apart = unicodedata.normalize("NFD", printed_code(marked, language))
    assert "и\u0306" in apart
    assert parse_code(apart) == marked


def refused(words: list[str]) -> bool:
    try:
        parse_code(" ".join(words))
    except BadRecoveryCodeError:
        return True
    return False


@ALL
def test_a_word_read_for_another_is_told(language: WordLanguage) -> None:
    words = printed_code(CODE, language).split()
    chance = random.Random(7)
    wrong = 0
    for at in range(13):
        for other in chance.sample(words_of(language), 200):
            wrong += other != words[at] and refused([*words[:at], other, *words[at + 1 :]])
    assert wrong >= 2595  # of about 2,600; one in 32,768 fits by chance
    assert not refused(words)


@ALL
def test_two_words_exchanged_are_told(language: WordLanguage) -> None:
    words = printed_code(CODE, language).split()
    pairs = [(a, b) for a in range(13) for b in range(a) if words[a] != words[b]]
    told = 0
    for a, b in pairs:
        swapped = list(words)
        swapped[a], swapped[b] = words[b], words[a]
        told += refused(swapped)
    assert told == len(pairs) > 70


@ALL
def test_words_left_out_doubled_or_unknown_are_told(language: WordLanguage) -> None:
    words = printed_code(CODE, language).split()
    for at in range(13):
        assert refused(words[:at] + words[at + 1 :])
        assert refused([*words[: at + 1], *words[at:]])
        assert refused([*words[:at], "qqqq", *words[at + 1 :]])


def test_words_of_two_languages_are_no_code() -> None:
    english = printed_code(CODE, WordLanguage.ENGLISH).split()
    russian = printed_code(CODE, WordLanguage.RUSSIAN).split()
    assert refused(english[:6] + russian[6:])


@pytest.mark.parametrize("text", ["", " ", "1 2 3", "абзац " * 13, "\udcff", "a" * 100_000])
def test_what_is_no_code_is_told(text: str) -> None:
    with pytest.raises(BadRecoveryCodeError):
        parse_code(text)


@given(st.text())
def test_any_text_is_a_code_or_told(text: str) -> None:
    with pytest.raises(BadRecoveryCodeError):
        parse_code(text)
