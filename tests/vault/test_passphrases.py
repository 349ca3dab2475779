"""Generated passphrases, and how chosen ones are rated."""

import math
import secrets

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from vault.passphrases import PassphraseRating, generated_passphrase, rated
from vault.wordlists import WordLanguage, words_of

ALL = pytest.mark.parametrize("language", list(WordLanguage))


@ALL
def test_seven_words_of_the_list_each_time_others(language: WordLanguage) -> None:
    phrases = [generated_passphrase(language).split(" ") for _ in range(50)]
    assert all(len(phrase) == 7 for phrase in phrases)
    assert all(set(phrase) <= set(words_of(language)) for phrase in phrases)
    assert len({tuple(phrase) for phrase in phrases}) == 50


def test_every_word_is_drawn_from_the_systems_generator(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[tuple[str, ...]] = []

    def last(words: tuple[str, ...]) -> str:
        drawn.append(words)
        return words[-1]

    monkeypatch.setattr(secrets, "choice", last)
    assert generated_passphrase(WordLanguage.ENGLISH) == " ".join(["zoo"] * 7)
    assert drawn == [words_of(WordLanguage.ENGLISH)] * 7
    assert 7 * math.log2(len(drawn[0])) == 77


@ALL
def test_a_generated_passphrase_is_rated_best(language: WordLanguage) -> None:
    ratings = [rated(generated_passphrase(language)) for _ in range(5)]
    assert all(rating.score == 4 for rating in ratings)
    assert all(rating.guesses_log10 > 15 for rating in ratings)


@pytest.mark.parametrize(
    "drawn",
    [
        "пагоня завад князь клёк рапарт колер выйсце",
        "хмурый ночь задеть ровесник флот обаяние досуг",
    ],
)
def test_a_drawn_word_that_is_or_holds_a_saying_takes_nothing_from_the_others(drawn: str) -> None:
    assert rated(drawn).score == 4
    assert rated(drawn).guesses_log10 > 15


@pytest.mark.parametrize(
    "weak",
    ["", "a", "password", "123456", "qwerty", "aaaaaaaaaaaa", "gfhjkm", "пароль", "ПАРОЛЬ",
     "йцукен", "любовь", "наташа", "свабода", "дарога", "1990-08-09"],
)  # fmt: skip
def test_what_everyone_would_try_is_rated_worst(weak: str) -> None:
    assert rated(weak).score <= 1


@pytest.mark.parametrize(
    "known",
    ["жыве беларусь", "Жыве Беларусь!", "ЖывеБеларусь 2020", "мама мыла раму", "пагоня пагоня",
     "Мой дядя самых честных правил", "слава Україні", "люблю маму"],
)  # fmt: skip
def test_what_many_know_by_heart_is_rated_badly(known: str) -> None:
    assert rated(known).guesses_log10 <= 8


def test_words_of_ones_own_are_rated_by_their_number() -> None:
    """The control: a saying counts as little, and not all that is written in Cyrillic."""
    two, three, five = "дзядуля човен", "дзядуля човен масток", "дзядуля човен масток гузік снег"
    assert rated(two).guesses_log10 < rated(three).guesses_log10 < rated(five).guesses_log10
    assert rated(three).score == rated(five).score == 4
    assert rated("снег снег снег снег").score <= 2
    beside = rated("дзядуля жыве беларусь човен").guesses_log10
    assert rated(two).guesses_log10 < beside < rated(three).guesses_log10


def test_cyrillic_typed_with_the_keyboard_switched_is_known() -> None:
    """The control: as Cyrillic letters alone zxcvbn takes it for six random characters."""
    assert rated("пароль") == rated("gfhjkm")
    assert rated("пароль").guesses_log10 < 3
    assert rated("жщкфцх").guesses_log10 > 5


def test_one_word_of_our_lists_is_no_passphrase_and_more_words_are_better() -> None:
    words = words_of(WordLanguage.BELARUSIAN)
    ratings = [rated(" ".join(words[100 : 100 + count * 300 : 300])) for count in (1, 2, 4, 6)]
    assert ratings[0].score <= 1
    guesses = [rating.guesses_log10 for rating in ratings]
    assert guesses == sorted(guesses)
    assert ratings[-1].score == 4


def test_length_never_makes_it_fail_and_decomposed_letters_do_not_help() -> None:
    assert rated("x" * 10_000) == rated("x" * 72)
    assert rated("йод") == rated("и\u0306од")


@given(st.text(max_size=30))
@settings(max_examples=60, deadline=None)
def test_any_text_is_rated(text: str) -> None:
    rating = rated(text)
    assert isinstance(rating, PassphraseRating)
    assert 0 <= rating.score <= 4
    assert rating.guesses_log10 >= 0
