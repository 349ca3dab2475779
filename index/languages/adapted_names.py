"""Surnames in questions that another language has adapted; texts are spared their keys.

| typed | asked for too | as in texts |
|---|---|---|
| Леонов, Rodionov | with в between the vowels | Лявонаў, Радзівонаў |
| Лявонаў, Radzivonau | without it | Леонов, Rodionov |
| Фесюк, Федоров, Fesiuk | хв, khv at the beginning | Хвясюк, Хведараў |
| Хвясюк, Khviasiuk | ф, f | Фесюк, Fesiuk |
| Филипов, Афанасьев, Никитин | п for ф, м for н | Піліпаў, Апанасаў, Мікіцін |
| Піліпаў, Апанасаў, Мікіцін | the other way about | Филипов, Афанасьев, Никитин |
| Zhang, Jinping | as Russian writes Chinese names | Чжан, Цзиньпин |
| Чжан, Цзиньпин | as they are spelt in Latin letters | Zhang, Jinping |
"""

from __future__ import annotations

import re

from index.languages.folding import is_cyrillic

_MINIMUM_LETTERS = 4

_CYRILLIC = (
    (re.compile("(?<=[еиі])о(?=н)"), "во"),
    (re.compile("(?<=[яеиіы])во(?=н)"), "о"),
    (re.compile("^ф(?=[еэя])"), "хв"),
    (re.compile("^хв"), "ф"),
    (re.compile("^ф(?=[иі]л[иі])"), "п"),
    (re.compile("^п(?=[иі]л[иі])"), "ф"),
    (re.compile("^афан"), "апан"),
    (re.compile("^апан"), "афан"),
    (re.compile("^н(?=[иі]к[иі][тц])"), "м"),
    (re.compile("^м(?=[иі]к[иі][тц])"), "н"),
)
_LATIN = (
    (re.compile("(?<=[ei])o(?=n)"), "vo"),
    (re.compile("(?<=[aei])[vw]o(?=n)"), "o"),
    (re.compile("^f(?=[ijy]?e|[ijy]a)"), "khv"),
    (re.compile("^(?:kh|ch|h)[vw]"), "f"),
    (re.compile("^f(?=[iy]l[iy])"), "p"),
    (re.compile("^p(?=[iy]l[iy])"), "f"),
    (re.compile("^afan"), "apan"),
    (re.compile("^apan"), "afan"),
    (re.compile("^n(?=[iy]k[iy](?:t|ts|c))"), "m"),
    (re.compile("^m(?=[iy]k[iy](?:t|ts|c))"), "n"),
)
"""Pieces of a name, and what stands for them elsewhere; one at a time."""

_PINYIN = re.compile(
    "(?=zh|[jqx])(?:(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])[aeiou]{1,3}(?:ng?(?![aeiou]))?)+(?<=[ng])$"
)
"""Syllables of Chinese, the first of which begins as few words elsewhere do."""

_PALLADIUS = re.compile("^(?:чж|цз|ц[иі]).*н[ьг]?$")
_CHINESE_LATIN = (("zh", "czzh"), ("j", "tsz"), ("q", "ts"), ("x", "s"), ("ng", "n"))
_CHINESE_CYRILLIC = (("чж", "ж"), ("цз", "дж"))


def adapted_forms(word: str) -> tuple[str, ...]:
    """What else a folded word may stand for as a name, never itself; nothing for most words."""
    if len(word) < _MINIMUM_LETTERS:
        return ()
    cyrillic = is_cyrillic(word)
    forms = [piece.sub(other, word) for piece, other in (_CYRILLIC if cyrillic else _LATIN)]
    forms.append(_of_chinese_in_cyrillic(word) if cyrillic else _of_pinyin(word))
    return tuple(dict.fromkeys(form for form in forms if form != word))


def _of_pinyin(word: str) -> str:
    return _exchanged(word, _CHINESE_LATIN) if _PINYIN.match(word) else word


def _of_chinese_in_cyrillic(word: str) -> str:
    if not _PALLADIUS.search(word):
        return word
    bare = _exchanged(word, _CHINESE_CYRILLIC)
    return bare.removesuffix("ь") if bare.endswith("ь") else bare + "г"


def _exchanged(word: str, letters: tuple[tuple[str, str], ...]) -> str:
    for one, other in letters:
        word = word.replace(one, other)
    return word
