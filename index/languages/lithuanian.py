"""Lithuanian: simplemma; participles joined to their verbs; Snowball behind.

The dictionary makes a lemma of each of the many participles, and texts use them as forms of a verb.
A verb is marked `V`, which parts `laikyti` (hold) from `laikas` (time) and `gerti` (drink) from
`geras` (good).
Nouns of the same root (`laimėti`, `laimė`) are related to it, see `related.py`.
"""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.lexicon import Lexicon
from index.languages.recipe import Cut, Recipe

_PARTICIPLES = "(?:iam|am|om|im|yt|ėt|ot|int|t|iant|ant|ąs|intin|tin|us)(?:as|is|a|i)"
"""Passive -mas and -tas, active -antis, -ąsis and -usis, necessity -tinas."""

VERB = "V"


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("lt"),
        stem=Stemmer("lithuanian", 0).stemWord,
        lemma_endings="ti yti ėti oti uoti inti tis as is us ys a ė ius",
        joins=(),
        steps=(
            (
                # sudaryti, sudarytas: sudarV
                Cut("(?:y|ė|o|in|en)?tis?", VERB, leaves=1),
                Cut(_PARTICIPLES, VERB),
                Cut("ius|us|as|is|ys|ias|ė|a|ia|uo|ai|iai|os|ės", leaves=1),
            ),
        ),
    )
