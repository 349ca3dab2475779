"""Polish: simplemma; endings of nouns and adjectives levelled; Snowball behind."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.lexicon import Lexicon
from index.languages.recipe import ADJECTIVE, Cut, Recipe


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("pl"),
        stem=Stemmer("polish", 0).stemWord,
        lemma_endings="ć ać eć ić yć ować y i a o e -",
        joins=(),
        steps=(
            (
                Cut("ć", "ć"),
                # wielki, stały
                Cut("[yi]", ADJECTIVE, leaves=4),
                # prawo, prawa
                Cut("[aoeąęyi]"),
            ),
        ),
    )
