"""Many words at once are analysed as each of them is alone."""

import re
from importlib.resources import files
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from simplemma.strategies import RulesStrategy

from index import archive_word_caches
from index.archive_analysis import WordAnalysis
from index.archive_word_caches import FoldedWords, WordCache
from index.languages.folding import fold
from index.languages.packed_lemmas import PackedLemmas
from index.languages.recipe import Cut
from index.languages.rules import endings_of, ruled_endings
from index.languages.stemming import CYRILLIC_LANGUAGES, LATIN_LANGUAGES, Stemmers
from index.writing.surfaces import analysed
from tests.index_archive.plain_stems import mixtures

LANGUAGES = sorted({*CYRILLIC_LANGUAGES, *LATIN_LANGUAGES})


def listed_words(language: str) -> list[str]:
    text = files("resources").joinpath("wordlists", f"{language}.txt").read_text("utf-8")
    return text.split()


def shuffled_words() -> list[str]:
    """Words of three languages, parts of them joined, and words of each language with others' ends.

    In no order, and some of them twice.
    """
    words = [word for language in ("be", "en", "ru") for word in listed_words(language)[::40]]
    mixed = [*mixtures(words), *words[::3], "ab", "аб", "сям'я", "it's", "нью-йорк", "2020"]
    Random(5).shuffle(mixed)
    return [fold(word) for word in mixed]


@pytest.mark.parametrize("language", LANGUAGES)
def test_stems_of_many_words_are_those_of_each(language: str) -> None:
    words, stemmers = shuffled_words(), Stemmers()
    assert stemmers.stems_of(words, language) == [stemmers.stems(word, language) for word in words]


CUTS = ("ый|ий|ой|ая|яя", "тис[яь]", "[аяоеьыий]", "ь|ть|ать", "en|er|n|e|s", "(?<![sui])s", "e")


@pytest.mark.parametrize("endings", CUTS)
def test_a_cut_takes_what_its_expression_finds(endings: str) -> None:
    lists = [word for language in ("be", "en", "ru") for word in listed_words(language)]
    ends = ("", "а", "ий", "ать", "тись", "en", "s", "us", "e")
    words = [word[:length] + end for word in lists[::9] for end in ends for length in (2, 3, 9)]
    for leaves in (1, 3):
        cut = Cut(endings, "A", leaves=leaves)
        searched = [cut.pattern.search(word) for word in words]
        expected = [
            word[: fits.start()] + "A" if fits else None
            for word, fits in zip(words, searched, strict=True)
        ]
        assert [cut.made(word) for word in words] == expected
        assert 10 < len(set(expected)) < len(set(words))


def test_endings_are_spelt_out_where_they_are_letters_alone() -> None:
    assert set(Cut("ий|тис[яь]").spelt_out) == {"ий", "тися", "тись"}
    for expression in ("(?<![sui])s", "(?:ing|ed)", "[^а]", "а?", "ab.", "[а-я]"):
        assert Cut(expression).spelt_out == ()


@pytest.mark.parametrize("language", ["ru", "uk"])
def test_a_word_without_an_ending_of_the_rules_is_not_changed_by_them(language: str) -> None:
    endings, rules = ruled_endings(language), RulesStrategy()
    words = [word + ending for word in shuffled_words()[:300] for ending in ("", *endings)]
    changed = {word for word in words if rules.get_lemma(word, language) is not None}
    assert changed
    assert all(word.endswith(endings) for word in changed)
    assert not all(word.endswith(endings) for word in words)


def test_every_word_may_be_changed_by_rules_that_are_not_clear() -> None:
    clear = re.compile("(?:ами|ах)$")
    assert endings_of([clear]) == ("ами", "ах")
    assert "" in endings_of([clear, re.compile("(?:[аы]м)$")])
    assert "" in endings_of([re.compile("ам")])
    assert ruled_endings("en") == ("",)


def test_many_packed_words_are_found_as_each_of_them_is() -> None:
    path = files("resources").joinpath("dictionaries", "lemmas", "lt.xz")
    packed = PackedLemmas.read(path.read_bytes())
    words = [*packed.beginnings[::50], *shuffled_words(), "", "a"]
    found = packed.find_all(words)
    assert found == [packed.find(word) for word in words]
    assert len(set(map(id, found))) > 10


@given(st.lists(st.text(max_size=8)))
def test_folded_words_are_what_each_folds_to(words: list[str]) -> None:
    folded = [fold(word) for word in words]
    cache = FoldedWords()
    for _ in ("not known", "known"):
        assert cache.many(words) == folded
        assert cache.end_to_end(words) == (
            [word for word in folded if word],
            [1 if word else 0 for word in folded],
        )
        assert [cache(word) for word in words] == [(word,) if word else () for word in folded]


def test_folded_words_are_forgotten_beyond_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive_word_caches, "_CACHED_WORDS", 3)
    cache, words = FoldedWords(), ["Адзін", "Два", "Тры", "Чатыры"]
    assert cache.many(words) == [fold(word) for word in words]
    assert cache.many(["Два", "Пяць"]) == ["два", "пяць"]
    assert len(cache.many(words)) == 4


def test_words_of_a_large_batch_are_not_remembered() -> None:
    asked: list[str] = []

    def letters(words: list[str]) -> list[tuple[str, ...]]:
        asked.extend(words)
        return [tuple(word) for word in words]

    cache = WordCache(lambda words: letters(list(words)), large=2)
    for _ in range(2):
        assert cache.end_to_end(["ab", ""]) == (["a", "b"], [2, 0])
    assert asked == ["ab", ""]
    for _ in range(2):
        assert cache.end_to_end(["c", "d", "ef"]) == (["c", "d", "e", "f"], [1, 1, 2])
    assert asked == ["ab", "", *2 * ["c", "d", "ef"]]


@given(st.lists(st.text(max_size=6), max_size=12))
def test_the_layers_of_many_words_are_those_of_each(words: list[str]) -> None:
    analysis = WordAnalysis()
    for layer in (analysis.exact, analysis.capital, analysis.keys, analysis.stem("en")):
        alone = [layer(word) for word in words]
        flat, counts = analysed(layer, words)
        assert counts.tolist() == [len(terms) for terms in alone]
        assert flat == [t.encode("utf-8", "surrogatepass") for terms in alone for t in terms]
