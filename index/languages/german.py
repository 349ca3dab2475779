"""German: simplemma asked with and without a capital, endings levelled; Snowball behind."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.lexicon import Lexicon
from index.languages.recipe import Cut, Recipe


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("de"),
        stem=Stemmer("german", 0).stemWord,
        lemma_endings="- e en er n",
        joins=(),
        # besuchen, Besuch; letzter, letzte; Japans, Japan
        steps=((Cut("en|er|n|e|s", leaves=4),),),
    )
