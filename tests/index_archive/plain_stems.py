"""Stems as simply as they can be said: simplemma's own readers, every rule tried on every word."""

from __future__ import annotations

import re
from itertools import product

from simplemma.strategies import DefaultStrategy
from simplemma.strategies.dictionaries import LOW_MEMORY_DICTIONARY_FACTORY

from index.languages.folding import fold
from index.languages.recipe import Join, Recipe

_RULES = DefaultStrategy(dictionary_factory=LOW_MEMORY_DICTIONARY_FACTORY)


class PlainLexicon:
    """The answers of simplemma itself, in folded words."""

    def __init__(self, language: str) -> None:
        self._language = language
        self.forms = LOW_MEMORY_DICTIONARY_FACTORY.get_dictionary(language)

    def lemmas(self, word: str) -> tuple[str, ...]:
        """The lemmas of the small word and of the capitalised one."""
        found = (self.forms.get(form) for form in (word, word.capitalize()))
        return tuple(dict.fromkeys(fold(lemma) for lemma in found if lemma))

    def derived(self, word: str) -> str | None:
        """The lemma of the whole strategy; in Lithuanian if it begins as the word does."""
        lemma = fold(_RULES.get_lemma(word, self._language) or "")
        fits = self._language != "lt" or lemma[:3] == word[:3]
        return lemma if lemma and fits else None

    def has_lemma(self, word: str) -> bool:
        """Whether a word is its own lemma."""
        return fold(self.forms.get(word) or "") == word != ""


def plain_stems(word: str, recipe: Recipe, lexicon: PlainLexicon) -> tuple[str, ...]:
    """The stems that the tables of a recipe say, without any short cut."""
    table = recipe.irregular
    known = (*lexicon.lemmas(word), *table.also.get(word, ()))
    if not known or not known[0].endswith(recipe.settled):
        known = (*known, *_asked(word, recipe, lexicon))
    lemmas = table.only.get(word, ()) or known or (_unknown(word, recipe, lexicon),)
    joined = [_joined(lemma, recipe.joins, lexicon) for lemma in lemmas]
    return tuple(dict.fromkeys(_cut(lemma, recipe) for lemma in joined))


def _asked(word: str, recipe: Recipe, lexicon: PlainLexicon) -> list[str]:
    if not recipe.likely:
        return _alternating(word, recipe, lexicon)
    return [lemma for lemma in recipe.likely(word) if lexicon.has_lemma(lemma)][:1]


def _unknown(word: str, recipe: Recipe, lexicon: PlainLexicon) -> str:
    for rule in recipe.unknown:
        made, times = re.subn(rule.pattern, rule.becomes, word)
        if times:
            return made
    return lexicon.derived(word) or _guessed(word, recipe, lexicon)


def _alternating(word: str, recipe: Recipe, lexicon: PlainLexicon) -> list[str]:
    found: list[str] = []
    for row in recipe.alternations:
        for ending in row.forms.split():
            root = word.removesuffix(ending)
            if root == word or len(root) < row.leaves or not re.search(f"(?:{row.sound})$", root):
                continue
            if row.unless and lexicon.lemmas(root + row.unless):
                continue
            changed = re.sub(f"(?:{row.sound})$", row.becomes, root) if row.sound else root
            made = [changed + each for each in row.lemmas.replace("-", "").split(" ")]
            if row.of == "form":
                found += lexicon.lemmas(made[0])
            else:
                found += [each for each in made if lexicon.has_lemma(each)][:1]
    return found


def _guessed(word: str, recipe: Recipe, lexicon: PlainLexicon) -> str:
    stem = recipe.stem(word) or word
    for ending in recipe.lemma_endings.replace("-", "").split(" "):
        if lexicon.has_lemma(stem + ending):
            return stem + ending
    return stem


def _joined(lemma: str, joins: tuple[Join, ...], lexicon: PlainLexicon) -> str:
    for join in joins:
        if lemma.endswith(join.ending) and len(lemma) - len(join.ending) >= join.leaves:
            others = lexicon.lemmas(lemma[: len(lemma) - len(join.ending)] + join.known)
            if others:
                return others[0]
    return lemma


def _cut(lemma: str, recipe: Recipe) -> str:
    for step in recipe.steps:
        for rule in step:
            made, times = re.subn(rule.pattern, rule.becomes, lemma)
            if times:
                lemma = made
                break
    return lemma


def plain_entries(word: str, affixes: str, entries: dict[str, str]) -> set[str]:
    """The entries of a Hunspell dictionary that a word is a form of, every rule tried."""
    found = {word} & entries.keys()
    for rule in affixes.splitlines():
        match rule.split():
            case ["SFX", flag, stripped, added, condition, *_]:
                ending, instead = (part.replace("0", "") for part in (added, stripped))
                entry = word.removesuffix(ending) + instead
                fits = len(word) > len(ending) and word.endswith(ending)
                if fits and flag in entries.get(entry, "") and re.search(f"{condition}$", entry):
                    found.add(entry)
    return found


def mixtures(words: list[str]) -> list[str]:
    """Words, joined words, and words with other ends: most of them in no dictionary."""
    starts, ends = words[::7], words[::11]
    joined = [one + other for one, other in product(starts[:40], ends[:20])]
    changed = [one[:-2] + other[-3:] for one, other in product(starts[:40], ends[-20:])]
    return [*words, *joined, *changed, *(f"{word}'{word[:2]}" for word in starts[:40])]
