"""German: simplemma asked with and without a capital, endings levelled; Snowball behind."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.german_participles import infinitives
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
    stehen +stand +standen +gestanden
    gestehen +gestanden
    fallen +fällt +gefallen
    essen +gegessen
    brechen +brach +brachen
    vernehmen vernommen vernommene vernommenen
    verbrennen verbrannten
    festnehmen festgenommene festgenommenen festgenommener
    bringen +gebracht
    umbringen umgebracht umgebrachte umgebrachten
    wegbringen weggebracht
    mitbringen mitgebracht
    Kerker +Kerker +Kerkers
    deportieren deportiert deportierte deportierten
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
        likely=infinitives,
        settled=("en", "ln", "rn"),
        # besuchen, Besuch; letzter, letzte; Japans, Japan
        steps=((Cut("en|er|n|e|s", leaves=4),),),
    )
