"""What tells a short line of Belarusian in Latin letters, which need not have ŭ, or č beside ł.

Words and endings that Polish, Lithuanian, German and English do not have, and letters that each of
them has one of only. Belarusian in Latin letters has no w, q and x, and no letters of its
neighbours.
"""

from __future__ import annotations

import re


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


_WORDS = _words(
    """
    adkul adna adnaho adno advakat advakata bačyli bačyŭ bolš buduć budzie budzieš byvaj chaču
    chočacca chočaš chto chtości ciabie ciapier daloka darahaja darahi dziaciej dziakuj dzie
    dziela hadoŭ hadzie hadzin hadziny heta hetaha hetaj hetaja hetaje hety hetych
    hetyja hetym historyja horad horadzie jaho jaje jakaja jakija jakoje jamu jany jašče jość
    kachaju kachaješ maroz maroza pamior pamierła pamierli siastra siastry śnieh śniehu sonca
    trymajsia trymajciesia
    kab kali kaliści kamiery kožny krainu krainy lublu luboŭ ludziej maci maćci mianie milicyi
    milicyja mnoha moža navat naša našaj našaja našu našy niama niavolna nichto nijak ničoha
    ništo pakul palitviazni palitviaznia palitviaźniam palitviaźniaŭ pamiataješ pamiataju paśla
    pišycie pra pryjechali pryjechała pryjechaŭ raskažy siabar siabie siabroŭ siabry siadziać
    siadzieli siadzieć siadzić sioleta siońnia svaboda svabodu svabody svaich svaim svaja svaje
    svajho svajoj svaju svoj tabie taksama tolki tryccać turmie turmu usie usio viedaje viedaješ
    viedaju viedali viedała vielmi viestak viečar vyjšaŭ vyjšli vypuścili vyvieli zabrali
    zaŭsiody zaŭtra znoŭ śviet što štości ŭsie ŭsio žyvie žyvu žyvuć žyćcio
    """
)

_ENDINGS = re.compile(
    r"\w{2}(?:aho|aha|amu|[aeiuy]cca|juć|aść|aści|avać|avaŭ|avała|avali|ałasia|alisia|ymsia|jemsia"
    r"|niem|ujem|aje|ataja|avaja|naja|nyja|s?ckaja|skaja|skich|ski|dzie)\b"
)
_FOREIGN = re.compile("[wqxąęóżėįųūäöüßőé]")
_CARONS = re.compile("[čšž]")
_WORD = re.compile(r"[^\W\d_]+")

_WORD_SPEAKS = 2
_LETTERS_SPEAK = 2
"""v beside ł: Polish has no v, and Lithuanian no ł."""

_FEWEST_POINTS = 2
_WORDS_TO_A_POINT = 3


def is_short_lacinka(lowered: str) -> bool:
    """Whether enough of a text in small letters is Belarusian in Latin letters."""
    words = _WORD.findall(lowered)
    if not words or _FOREIGN.search(lowered):
        return False
    points = _WORD_SPEAKS * sum(word in _WORDS for word in words)
    points += len(_ENDINGS.findall(lowered))
    points += _LETTERS_SPEAK * ("v" in lowered and "ł" in lowered)
    # Polish has no č, and Lithuanian neither ch nor `nie`.
    points += bool(_CARONS.search(lowered)) and "ch" in lowered
    points += "nie" in words
    return points >= max(_FEWEST_POINTS, len(words) / _WORDS_TO_A_POINT)
