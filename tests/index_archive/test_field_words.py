"""Words of the field in the forms that people type: each form finds the others, and few strangers.

`field_words/LANGUAGE.txt` has a word a line with some of its forms, written for this project.
"""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from index.languages.folding import fold
from index.languages.stemming import Stemmers

FIELD_WORDS = Path(__file__).parent / "field_words"
LANGUAGES = sorted(path.stem for path in FIELD_WORDS.glob("*.txt"))
_SHARE_THAT_MEETS = 0.995
_SHARE_OF_STRANGERS = 0.0005
_FEWEST_WORDS = 280


def words_of(language: str) -> list[list[str]]:
    lines = (FIELD_WORDS / f"{language}.txt").read_text("utf-8").splitlines()
    return [line.split() for line in lines if not line.startswith("#")]


@pytest.mark.parametrize("language", LANGUAGES)
def test_forms_that_people_type_meet(language: str) -> None:
    stemmers = Stemmers()
    words = words_of(language)
    met = []
    for forms in words:
        stems = {form: set(stemmers.stems(fold(form), language)) for form in forms}
        met += [bool(stems[one] & stems[other]) for one, other in combinations(stems, 2)]
    assert len(words) >= _FEWEST_WORDS
    assert sum(met) / len(met) >= _SHARE_THAT_MEETS


@pytest.mark.parametrize("language", LANGUAGES)
def test_few_words_of_the_field_meet_another(language: str) -> None:
    stemmers = Stemmers()
    words = [
        {stem for form in forms for stem in stemmers.stems(fold(form), language)}
        for forms in words_of(language)
    ]
    pairs = list(combinations(words, 2))
    assert sum(bool(one & other) for one, other in pairs) / len(pairs) < _SHARE_OF_STRANGERS


@pytest.mark.parametrize(
    ("language", "one", "other"),
    [
        # точен is of точный, высших of высший
        ("ru", "точен", "точить"),
        ("ru", "высших", "высь"),
        ("ru", "учёный", "учить"),
        ("ru", "сбыт", "сбыть"),
        ("be", "суд", "суддзя"),
        ("be", "палі", "прапасці"),
        ("be", "паліць", "ліць"),
        ("de", "Gericht", "richten"),
        ("de", "Nacht", "Nachen"),
        ("pl", "doskonały", "doskonalić"),
        ("uk", "ранній", "ранити"),
        ("uk", "даний", "дані"),
    ],
)
def test_words_that_look_like_participles_do_not_meet(language: str, one: str, other: str) -> None:
    stemmers = Stemmers()
    stems = [set(stemmers.stems(fold(word), language)) for word in (one, other)]
    assert stems[0].isdisjoint(stems[1])


@pytest.mark.parametrize("word", ["ся", "сь", "цца", "й", "з'"])
def test_a_particle_alone_is_a_word(word: str) -> None:
    assert Stemmers().stems(word, "be")
