"""The word lists: their number, their shape, and that they never change."""

import hashlib
from importlib.resources import files

import pytest

from vault.wordlists import WORD_COUNT, WordLanguage, folded, numbers_of, words_of

# Codes on paper are numbers of these lines: a changed list makes them open nothing.
FINGERPRINTS = {
    WordLanguage.BELARUSIAN: "a7ea6164b25ce3af1a9013800ffa684bc5cd66b85138ad5a23275ed63e87be85",
    WordLanguage.RUSSIAN: "35d8d64b4ef98017e1de5e6ecf732acd723bfd3c9148598487ee9602154a3ebe",
    WordLanguage.ENGLISH: "2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda",
}
LETTERS = {
    WordLanguage.BELARUSIAN: set("абвгдеёжзійклмнопрстуўфхцчшыьэюя"),
    WordLanguage.RUSSIAN: set("абвгдежзийклмнопрстуфхцчшщъыьэюя"),
    WordLanguage.ENGLISH: set("abcdefghijklmnopqrstuvwxyz"),
}
ALL = pytest.mark.parametrize("language", list(WordLanguage))


@ALL
def test_a_list_is_the_one_that_codes_were_printed_with(language: WordLanguage) -> None:
    data = files("resources").joinpath("wordlists", f"{language.value}.txt").read_bytes()
    assert hashlib.sha256(data).hexdigest() == FINGERPRINTS[language]


@ALL
def test_2048_short_words_of_the_language_alone(language: WordLanguage) -> None:
    words = words_of(language)
    assert len(words) == WORD_COUNT == 2048
    assert all(3 <= len(word) <= 8 for word in words)
    assert set("".join(words)) <= LETTERS[language]


@ALL
def test_four_letters_tell_a_word_and_no_folding_makes_two_alike(language: WordLanguage) -> None:
    words = words_of(language)
    assert len({word[:4] for word in words}) == 2048
    assert len({folded(word) for word in words}) == 2048


@ALL
def test_numbers_are_places_in_the_list(language: WordLanguage) -> None:
    numbers = numbers_of(language)
    assert all(numbers[folded(word)] == at for at, word in enumerate(words_of(language)))


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("Вёска", "веска"),
        ("ВЕ\u0308СКА", "вёска"),
        ("зiма", "зіма"),  # the Latin letter
        ("зима", "зіма"),
        ("ABANDON", "abandon"),
    ],
)
def test_spellings_that_people_use_for_each_other_are_one(written: str, meant: str) -> None:
    assert folded(written) == folded(meant)


def test_different_letters_stay_different() -> None:
    assert len({folded(word) for word in ("рака", "рука", "раке", "раку", "раки", "рэка")}) == 6
