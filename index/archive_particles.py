"""Particles of western names, which need not be there: Charles de Gaulle, Урсула фон дер Ляен."""

from __future__ import annotations

from collections.abc import Sequence

from whoosh import query

from index.archive_initials import lacking, single_words, words_of_a_name
from index.languages.folding import fold, is_capitalised

_SPELT = "фон von ван van дэр дер der дэн ден den де дэ de дю ду du ле лэ le ла ля la дэль дель del"
_PARTICLES = frozenset(_SPELT.split())


def is_particle(folded: str) -> bool:
    """Whether a folded word may be a particle of a name."""
    return folded in _PARTICLES


def without_particles(root: query.Query) -> query.Query:
    """A name whose particles only add to what is found, if each other word of it has a capital."""
    words = words_of_a_name(root)
    spare = {place for place, word in enumerate(words) if is_particle(fold(word))}
    others = [word for place, word in enumerate(words) if place not in spare]
    if not spare or not others or not all(map(is_capitalised, single_words(others))):
        return root
    return lacking(root, spare)


def words_but_particles(words: Sequence[str]) -> Sequence[str]:
    """The folded words of a name that tell whose it is; all if they are nothing but particles."""
    return [word for word in words if not is_particle(word)] or words
