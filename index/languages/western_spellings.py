"""How English, French and German read the letters of a name, where others read them otherwise.

A word with such letters has the keys of that reading too: Johnson those of `dzhonson`, Kohl those
of `kol`, Foucault those of `fouco`. Nobody can tell the language of a name, so its own stay.

| letters | read | as in |
|---|---|---|
| j-, gi- | dzh, if there is é and the like zh | Johnson, Giovanni, Juppé |
| h behind a vowel, before l m n r or at the end; h- beside é | | Kohl, Sarah, Honoré |
| kn- wr- wh- mc- | n r w mak | Knight, Whitmore, McCain |
| st- sp- -stein | sht shp | Steinmeier, Einstein |
| vo- | fo | Volker, Vogel |
| ght, own, awl, walk | t, on, al, wak | Wright, Brown, Lawlor, Walker |
| dge, -ger -gel, -ge | dzh, zh | Bainbridge, Kissinger, Nigel, Farage |
| ce ci cy, ç | s | Pence, Cirillo, Nancy |
| ch- -ouch- -che | sh | Chirac, Kouchner |
| chr chs, chia, qu gu before e and i | kr ks, kia, k g | Sachs, Chiari, Marquez, Miguel |
| -ault -ier -ard -and -ot -et -oux -ois … | without the consonant | Foucault, Bernard, Diderot |
| -ates, -ake, -dt | eits, eik, t | Gates, Blake, Bildt |
| oo ee ea oi, -ike | u i i ua, aik | Moore, Reeker, Beauvoir, Pike |
| -wa- -we- behind two consonants | u | Orwell, Hemingway |
| -vić, dj- | vich, dzh | Mijatović, Djokovic |
"""

from __future__ import annotations

import re

from index.languages.folding import is_cyrillic

_READ: tuple[tuple[str, str], ...] = (
    ("^j|^dj", "dzh"),
    ("(?<=[aeiouäöü])h(?=[lmnr]|$)", ""),
    ("^gi(?=[aou])", "dzh"),
    ("(?<=r)gi(?=n)", "dzhi"),
    ("^kn", "n"),
    ("^wr", "r"),
    ("^wh", "w"),
    ("^mc", "mak"),
    ("(?<=[a-zäöü])st(?=ein)", "sht"),
    ("^vo(?=[glns])", "fo"),
    ("ght", "t"),
    ("ow(?=n|de)", "o"),
    ("aw(?=l)", "a"),
    ("ew$", "e"),
    ("(?<=[wt]a)lk", "k"),
    ("dge", "dzhe"),
    ("ge(?=[rl]s?$)", "dzhe"),
    ("(?<=[an])ge$", "zh"),
    ("c(?=[eiyéè])|ç", "s"),
    ("chr", "kr"),
    ("chs", "ks"),
    ("ch(?=ia)", "k"),
    ("^ch|(?<=ou)ch|ch(?=es?$)", "sh"),
    ("qu(?=[eiéè])", "k"),
    ("gu(?=[eiéè])", "g"),
    ("(?<=[aeiou])gn(?=[eè]?s?$|on|ac)", "n"),
    ("(?<=[a-z][aeé]r)[dt]s?$|(?<=our)[dt]s?$", ""),
    ("(?<=[a-z]{3}[aoeé]n)[dt]s?$", ""),
    ("(?<=[a-z]{3}[eo])t$|(?<=[aou]i)[st]$|(?<=[oea]u)[xst]$", ""),
    ("aul[dt]$|aud$|au(?=ll)", "o"),
    ("(?<=[a-df-z]i)er$", "e"),
    ("ates$", "eits"),
    ("a(?=[kdtmn]e$)", "ei"),
    ("(?<=[b-df-hj-np-tv-z])[iy](?=[b-df-hj-np-tv-z]es?$)", "ai"),
    ("oo|(?<=[b-df-hj-np-tv-z])ew(?=[^aeiou])", "u"),
    ("ee|ea(?=[dklmnprt])|(?<=^[a-z])e(?=[tkv]e$)", "i"),
    ("oi(?=r)", "ua"),
    ("(?<=a)ham$", "am"),
    ("dt$", "t"),
    ("(?<=[aeiou][rnl])w(?=[aei])|(?<=ng)w(?=[aei])", "u"),
    ("(?<=v)i[ćc]$", "ich"),
)
"""Letters, and others that are read so in every language around."""

_READINGS = [reading for _, reading in _READ]
_LETTERS = re.compile("|".join(f"({letters})" for letters, _ in _READ))
_OTHER_MARKS = re.compile("[łśńźżąęčšžŭėųūį]")
"""Polish, Lithuanian and Belarusian names are read as they are."""

_FRENCH = re.compile("[éèêëçôœ]")
_SILENT_H = re.compile("^h")
_OWN_J = re.compile("^dzh")
_GERMAN_START = re.compile("^s(?=[pt][aeio])")


def western_readings(word: str) -> tuple[str, ...]:
    """How else a folded Latin name may be read; with j- as it is too, as German has it."""
    if is_cyrillic(word) or _OTHER_MARKS.search(word):
        return ()
    read = _LETTERS.sub(_as_read, word)
    if _FRENCH.search(word):
        read = _SILENT_H.sub("", read)
    readings = [read, _GERMAN_START.sub("sh", read), *_with_other_j(word, read)]
    return tuple(dict.fromkeys(reading for reading in readings if reading != word))


def _with_other_j(word: str, read: str) -> tuple[str, ...]:
    """A reading of a word in j- with the j as it is too, as German has it, or as French has."""
    if word[0] != "j":
        return ()
    return (_OWN_J.sub("zh" if _FRENCH.search(word) else "j", read),)


def _as_read(letters: re.Match[str]) -> str:
    return _READINGS[(letters.lastindex or 1) - 1]
