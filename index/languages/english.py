"""English: simplemma, then inflection that it takes for words of their own; Snowball behind.

The cuts are step 1 of M. Porter, "An algorithm for suffix stripping", Program 14 (1980); its later
steps cut derivation (government, governing) and are left out.
"""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.english_irregular import IRREGULAR
from index.languages.lexicon import Lexicon
from index.languages.recipe import Cut, Join, Recipe

_AFTER_A_VOWEL = "(?:(?<=[aeiouy])|(?<=[aeiouy].)|(?<=[aeiouy]..))"


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("en"),
        stem=Stemmer("english", 0).stemWord,
        lemma_endings="- e y",
        irregular=IRREGULAR,
        joins=(Join("er", "est"),),  # closer: closest
        steps=(
            (Cut("'s", leaves=1),),
            # Palestinians, remains
            (Cut("(?<![sui])s"),),
            # closing, pricing; the vowel keeps string whole
            (Cut(f"{_AFTER_A_VOWEL}(?:ing|ed)"),),
            (Cut("e"),),
            # cancelled, cancel
            (Cut(r"(?<=([b-df-hj-np-rt-z]))\1", leaves=3),),
        ),
    )
