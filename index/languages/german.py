"""German: simplemma asked with and without a capital, endings levelled; Snowball behind."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.recipe import Cut, Recipe

IRREGULAR = Irregular.read(
    """
    Folter +foltern +foltert
    foltern gefoltert
    Fuß Füßen
    Weg +Wegen
    Grab Gräbern
    fahren +gefahren
    denken +gedacht
    verlieren +verloren
    frieren +gefroren +friert
    erfrieren +erfroren
    biegen biegt gebogen
    abbiegen abgebogen
    verbiegen verbogen
    kriechen +gekrochen
    beißen beißt beißen +biss bissen gebissen
    bersten +geborsten
    schwören schwor schworen geschworen schwört
    verschwören +verschworen
    beschwören +beschworen
    erpressen +erpresst +erpreßt
    pressen +gepresst
    verpassen +verpasst
    verhaften +verhaftet
    entlassen +entlassen
    """
)


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("de"),
        stem=Stemmer("german", 0).stemWord,
        lemma_endings="- e en er n",
        irregular=IRREGULAR,
        joins=(),
        # besuchen, Besuch; letzter, letzte; Japans, Japan
        steps=((Cut("en|er|n|e|s", leaves=4),),),
    )
