"""Lithuanian: simplemma; participles joined to their verbs; Snowball behind.

The dictionary makes a lemma of each of the many participles, and texts use them as forms of a verb.
A verb is marked `V`, which parts `laikyti` (hold) from `laikas` (time) and `gerti` (drink) from
`geras` (good).
Nouns of the same root (`laimėti`, `laimė`) are related to it, see `related.py`.
"""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.alternations import Alternation
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.recipe import Cut, Recipe

_ALTERNATIONS = (
    # galvos, ašaros: galva, ašara; the dictionary takes them for verbs
    Alternation("os oje", "a"),
    # verkiu, rėkia: verkti, rėkti
    Alternation("kiu kia", "kti"),
    # pečių, širdžių: petys, širdis
    Alternation("čiai čių čius čiams čiais", "tys tis"),
    Alternation("džiai džių džius džiams džiais", "dys dis"),
)

IRREGULAR = Irregular.read(
    """
    teisėjas teisėjo teisėju teisėjai
    miegas +miegą +miego +miegu
    karas +karo +karai
    badas +bado
    akmuo akmenimi
    širdis +širdys
    tremtinys tremtiniui tremtinį
    vežti veš vešiu veši vešime vešite
    mirti mirštu miršti miršta mirštame mirštate mirė mirs
    baltas +balto
    areštuoti +areštuos
    vežti vežtas vežta vežtų
    gaudyti +gaudė
    teisti +teisė +teisia
    versti +vertė
    priversti privertė priverčia
    karstas karsto karstą karstai karstų karste
    sugriauti sugriovė
    sėsti +sės
    praeiti praeis
    surišti surišo suriša suriš
    išgirsti išgirs
    pamiršti pamiršo pamirš
    bausti baudžiamas baudžiama baudžiamo baudžiami baudžiamų
    laikas +laikai
    rinkimas +rinkimai +rinkimų +rinkimus +rinkimams +rinkimuose
    belaisvis belaisvio belaisviai belaisvių belaisvį belaisviams
    """
)

_PARTICIPLES = "(?:inam|inant|iam|am|om|im|yt|ėt|ot|int|t|iant|ant|ąs|intin|tin|us)(?:as|is|a|i)"
"""Passive -mas and -tas, active -antis, -ąsis and -usis, necessity -tinas."""

VERB = "V"


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("lt"),
        stem=Stemmer("lithuanian", 0).stemWord,
        lemma_endings="ti yti ėti oti uoti inti tis as is us ys a ė ius",
        irregular=IRREGULAR,
        alternations=_ALTERNATIONS,
        # konfiskavo, represuotas, which the dictionary lacks
        unknown=(
            # konfiskavo; but not kankindavo, which was done often
            Cut("(?<!d)(?:avo|avau|avome|avote)", "uoti", leaves=4),
            Cut("uoja|uoju|uojame|uojate|uos|uosi|uosime|uok|uokite|uokime", "uoti", leaves=4),
            Cut("uoti|uotis|uotas|uota|uoto|uotą|uotų|uotam|uotame|uotais", "uoti", leaves=4),
        ),
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
