"""The packed dictionaries and the quick recipes against plain ones."""

import lzma
from collections.abc import Iterator
from importlib.resources import files
from itertools import islice
from pathlib import Path

import pytest

from index.languages import english, german, lithuanian, polish, russian, ukrainian
from index.languages.belarusian import dictionary_entries
from index.languages.folding import fold
from index.languages.lexicon import LANGUAGES, Lexicon
from index.languages.names import all_keys, close_keys, name_keys
from index.languages.packed_lemmas import MOST_EDITS, Edit, PackedLemmas, packed_number, written
from index.languages.recipe import Recipe
from index.languages.words import surfaces
from tests.index_archive.plain_stems import PlainLexicon, mixtures, plain_entries, plain_stems

RECIPES = {
    "de": german.recipe,
    "en": english.recipe,
    "lt": lithuanian.recipe,
    "pl": polish.recipe,
    "ru": russian.recipe,
    "uk": ukrainian.recipe,
}


def some_forms(lexicon: PlainLexicon, number: int) -> list[str]:
    """Every so many of the folded forms of a dictionary."""
    step = len(lexicon.forms) // number
    return [fold(form) for form in islice(lexicon.forms, 0, None, step)]


def differences(words: list[str], recipe: Recipe, plain: PlainLexicon) -> Iterator[str]:
    for word in words:
        if recipe.stems(word) != plain_stems(word, recipe, plain):
            yield word


@pytest.mark.parametrize("language", ["en", "lt"])
def test_stems_are_those_of_the_plain_recipe(language: str) -> None:
    plain = PlainLexicon(language)
    words = mixtures(some_forms(plain, 1000))
    assert not list(differences(words, RECIPES[language](), plain))


def test_a_different_lexicon_is_noticed() -> None:
    plain = PlainLexicon("en")
    assert list(differences(some_forms(plain, 300), RECIPES["lt"](), plain))


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_has_the_lemmas_that_simplemma_gives_it(language: str) -> None:
    plain, packed = PlainLexicon(language), Lexicon(language)
    lemmas: dict[str, list[str]] = {}
    for form, lemma in plain.forms.items():
        small = form.lower()
        if fold(small) == small and form in (small, small.capitalize()):
            position = 0 if form == small else len(lemmas.get(small, ()))
            lemmas.setdefault(small, []).insert(position, fold(lemma))
    wrong = [w for w, known in lemmas.items() if packed.lemmas(w) != tuple(dict.fromkeys(known))]
    assert len(lemmas) > 150_000
    assert not wrong


@pytest.mark.slow
@pytest.mark.parametrize("language", LANGUAGES)
def test_stems_of_the_words_of_texts_are_those_of_the_plain_recipe(
    language: str, corpora: Path
) -> None:
    text = (corpora / "sentences" / f"{language}.txt").read_text("utf-8")
    words = sorted({fold(word) for word in surfaces(text)})[:8000]
    plain = PlainLexicon(language)
    words = mixtures(words + some_forms(plain, 3000))
    assert not list(differences(words, RECIPES[language](), plain))


def test_belarusian_entries_are_those_of_every_rule_tried() -> None:
    folder = files("resources").joinpath("dictionaries", "hunspell-be")
    text = lzma.decompress(folder.joinpath("be_BY.dic.xz").read_bytes()).decode()
    lines = text.replace("ё", "е").splitlines()
    entries: dict[str, str] = {}
    for line in lines[1:]:
        word, _, flags = line.strip().partition("/")
        entries[word.lower()] = entries.get(word.lower(), "") + flags
    affixes = folder.joinpath("be_BY.aff").read_text("utf-8").replace("ё", "е")
    words = files("resources").joinpath("wordlists", "be.txt").read_text("utf-8").split()
    words = [word.replace("ё", "е") for word in words]
    forms = [words[n][: 3 + n % 5] + words[-n][-4:] for n in range(1, 150)] + words[::40]
    found = {word: set(dictionary_entries(word)) for word in forms}
    assert any(found.values())
    assert found == {word: plain_entries(word, affixes, entries) for word in forms}


@pytest.mark.parametrize("language", ["be", "en", "ru"])
def test_all_keys_of_a_name_are_the_near_and_the_close_ones(language: str) -> None:
    words = files("resources").joinpath("wordlists", f"{language}.txt").read_text("utf-8").split()
    assert all(all_keys(word) == name_keys(word) | close_keys(word) for word in words)


def test_packed_words_are_found_and_no_others() -> None:
    edits = [(Edit(1, "é", False), None), (None, Edit(0, "", True))]
    numbers = [packed_number(number) for number in range(2)]
    blocks = [b"\nab\t" + numbers[0] + b"\nabc\t" + numbers[1], b"\n\t" + numbers[0]]
    header = ["\n".join(map(written, edits)).encode(), b"\nabcd"]
    packed = PackedLemmas.read(lzma.compress(b"\0".join([*header, *blocks])))
    assert packed.find("ab") == edits[0]
    assert packed.find("abc") == edits[1]
    assert packed.find("abcd") == edits[0]
    assert packed.find("abcde") == packed.find("a") == packed.find("") == (None, None)
    assert packed.beginnings_of("abcdef", 2) == [(2, edits[0]), (3, edits[1]), (4, edits[0])]
    assert [packed.has_beginning(text) for text in ("a", "abcd", "b", "abd")] == [
        True,
        True,
        False,
        False,
    ]


def test_numbers_of_edits_are_told_apart() -> None:
    numbers = {packed_number(number) for number in range(MOST_EDITS)}
    assert len(numbers) == MOST_EDITS
    assert not any(b"\0" in number or b"\t" in number or b"\n" in number for number in numbers)


def test_edits_of_many_words_have_two_bytes() -> None:
    edits = [(Edit(number, "x", False), None) for number in range(300)]
    entries = b"".join(b"\n%d\t%b" % (n, packed_number(n)) for n in range(300))
    header = b"\0".join(["\n".join(map(written, edits)).encode(), b"", entries])
    packed = PackedLemmas.read(lzma.compress(header))
    assert [packed.find(str(n)) for n in range(300)] == edits
