"""Polish: simplemma; sounds that alternate; endings of nouns and adjectives levelled; Snowball."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.alternations import Alternation
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.polish_participles import PARTICIPLES
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
    # przeszli, odeszła: przejść, odejść; upadli: upaść
    Alternation("szedł szła szło szli szły", "jść", leaves=1),
    Alternation("adła adło adli adły", "aść", leaves=1),
    Alternation("iosła iosło ieśli iosły", "ieść", leaves=1),
    # skażą, zakaże: skazać, zakazać; the dictionary has skazić
    Alternation("każę każesz każe każemy każecie każą", "kazać", leaves=1),
    # wezwą: wezwać; przyznają is of przyznać and of przyznawać
    Alternation("zwę zwą", "zwać"),
    Alternation("nają", "nać"),
    Alternation("nają", "nawać"),
    Alternation("duję dujesz duje dujemy dujecie dują", "dować"),
    # dbała, zapomniały: dbać, zapomnieć
    Alternation("ała ało ały", "ać eć", leaves=3),
    # przejmą, obejmie: przejąć, objąć; wspomną: wspomnieć
    Alternation("ejmę ejmiesz ejmie ejmą", "ejąć jąć", leaves=1),
    Alternation("omnę omni omną", "omnieć"),
    # oskarżeń, zwolnienie: oskarżenie, which the dictionary takes for a form of the verb only
    Alternation("eń", "enie", of="form"),
    Alternation("enie", "enia", of="form"),
    # przypadkowi: przypadek
    Alternation("kowi", "ek"),
    *PARTICIPLES,
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
    pić +piła
    żyć +żyła
    bać +bali
    dać +dali +dany
    oddać +oddali
    spać +spała
    stać +stała +stali
    jeść +je +jadła +jadło
    siąść +siadła +siadło
    karmić +karmią
    zejść zszedł
    znaleźć znajdę znajdą
    wiedzieć +wiedzą
    otworzyć +otwarty +otwarta +otwarci +otwarto +otwartych
    umrzeć +zmarły +zmarła +zmarli +zmarłych +zmarłego
    zmarły +zmarła
    ranić +ranny +ranni +rannych
    kat +kaci +katów
    krewny krewni
    chłop +chłopi
    ksiądz +księża
    wdowa +wdowie
    dziadek dziadkowie +dziadków
    rok +lata +lat +latom +latami +latach
    wybory +wyborów +wyborom wyborach
    początek +początki +początków +początkom
    wpływ +wpływy +wpływom
    brak +braki +brakom
    myśleć +myślą +myśli +myślisz +myślimy
    twierdzić +twierdzę
    powiedzieć +powiecie
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
