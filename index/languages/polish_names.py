"""Names of Poles in questions, for texts that leave out the marks of their letters.

| typed | asked for too | as in texts |
|---|---|---|
| Свентек, Домбровский | without the n or m of ę and ą | Swiatek, Dabrowski |
| Swiatek, Dabrowski | with it | Свентек, Дамброўскі |
| Жуковский, Żukowski | з, z for ж, ż | Zukowski |
| Zukowski, Ksiazek | ż for z | Żukowski, Жуковский |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from index.languages.folding import is_cyrillic

MINIMUM_LETTERS = 5

_NASAL = re.compile("(?<=[аеэо])(?:м(?=[бп])|н(?=[бпвгджзкстцчш]))")
_CYRILLIC_POLISH = re.compile("[сц]ь?к(?:[иі]й?|ого|ого|ага|ому|аму|[иі]м|ая|ой|ую|а|ай)$")
_LATIN_POLISH = re.compile("[sc]k(?:[iy]|iego|iemu|im|a|iej)$|[eiyo]a?k(?:a|owi|iem)?$|ie|cz|sz|rz")
_PLAIN_NASAL = re.compile("(?<=[^aeiouy])(?:i?[ae])(?=[bpcdgktsz])(?!k(?:a|owi|iem)?$)")
_PLAIN_SIBILANT = re.compile("^z(?=[aeou])|(?<=[ae])z(?=[ae])")
_MARKED = str.maketrans("żź", "zz")


def plain_and_marked(word: str) -> tuple[str, ...]:
    """What else a folded word may stand for as a Polish name; nothing for most words."""
    if len(word) < MINIMUM_LETTERS:
        return ()
    forms = _of_cyrillic(word) if is_cyrillic(word) else _of_latin(word)
    return tuple(dict.fromkeys(form for form in forms if form != word))


def _of_cyrillic(word: str) -> Iterator[str]:
    yield _NASAL.sub("", word)
    if _CYRILLIC_POLISH.search(word):
        yield _NASAL.sub("", word).replace("ж", "з")


def _of_latin(word: str) -> Iterator[str]:
    yield word.translate(_MARKED)
    if not word.isascii() or not _LATIN_POLISH.search(word):
        return
    marked = _PLAIN_SIBILANT.sub("ż", word)
    yield marked
    for plain in {word, marked}:
        for vowel in _PLAIN_NASAL.finditer(plain):
            nasal = "m" if plain[vowel.end()] in "bp" else "n"
            yield plain[: vowel.end()] + nasal + plain[vowel.end() :]
