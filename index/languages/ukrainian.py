"""Ukrainian: simplemma; reflexives joined to their verbs; our light stemmer behind."""

from __future__ import annotations

from index.languages.lexicon import Lexicon
from index.languages.light import UKRAINIAN
from index.languages.recipe import ADJECTIVE, Cut, Recipe


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("uk"),
        stem=UKRAINIAN.stem,
        lemma_endings="ти тися ий ій ь а я о е й -",
        joins=(),
        steps=(
            # займатися, займатись: займати
            (Cut("тис[яь]", "ти"),),
            (
                Cut("ти", "ти"),
                # український; українською, which the dictionary takes for an adverb
                Cut("ий|ій|ою", ADJECTIVE),
                # зал, зала; рада, ради
                Cut("[аяоеьиійє]"),
            ),
        ),
    )
