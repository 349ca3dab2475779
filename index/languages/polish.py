"""Polish: simplemma; sounds that alternate; endings of nouns and adjectives levelled; Snowball."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.alternations import Alternation
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.recipe import ADJECTIVE, Cut, Join, Recipe

_ALTERNATIONS = (
    # musze, drodze, książce: mucha, droga, książka; liście, sądzie: list, sąd
    Alternation("sze", "cha"),
    Alternation("dze", "ga"),
    Alternation("ście", "st sta"),
    # mężowi, wrogowi: the dictionary takes them for adjectives
    Alternation("owi", "-"),
    # piecze, piekła; gryzie: piec; gryźć
    Alternation("cze czesz czemy czecie", "c"),
    Alternation("kła kło kły kli", "c"),
    Alternation("zie ziesz ziemy ziecie", "źć"),
    # bili, zabili: bić, zabić
    Alternation("ili yli", "ić yć", leaves=1),
)

IRREGULAR = Irregular.read(
    """
    mąż +mężowi mężu
    więzień +więźniowi
    więzienie więzienie +więzień
    brat bracia braci bracie braciom braćmi braciach
    ojciec ojcowie ojców ojcom ojcami ojcach
    sen śnie
    ogień +ogni
    droga +drogi +dróg
    bić +bity +bita bili
    umrzeć +umarli +umarły
    móc +może możesz możemy możecie mogę mogą
    płakać +płacze płaczesz
    skazać +skażę
    biec +biegła biegło biegli
    uciec +uciekła uciekło
    """
)


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("pl"),
        stem=Stemmer("polish", 0).stemWord,
        lemma_endings="ć ać eć ić yć ować y i a o e -",
        irregular=IRREGULAR,
        alternations=_ALTERNATIONS,
        joins=(
            # skazany, skazana; przesłuchanie: skazać, przesłuchać
            Join("any", "ać"),
            Join("anie", "ać"),
        ),
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
