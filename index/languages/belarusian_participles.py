"""Belarusian verbs: the infinitive of a participle, and of a form with the stress on its root.

The dictionary has them as words of their own, and does not know them all.

| form | infinitive | what changes |
|---|---|---|
| затрыманы, забіты | затрымаць, забіць | nothing but the ending |
| пастаўлены | паставіць | л stands between a lip's consonant and the ending |
| узнагароджаны, выпушчаны | узнагародзіць, выпусціць | the consonant hardens or softens |
| забаронены, зменены | забараніць, змяніць | the stress moves: о, е are а, я in the verb |
| зробіць, лечыць | зрабіць, лячыць | the same |
| праведзены, знойдзены | правесці, знайсці | the consonant is lost in the infinitive |
"""

from __future__ import annotations

import re
from collections.abc import Iterator

_SAME_ROOT = ("ны", "ты")
_CHANGES = tuple(
    (ending, tuple(verbs.split()))
    for ending, verbs in (
        ("дадзены", "даць"),
        ("шчаны", "сціць ціць шчыць"),
        ("джаны", "дзіць"),
        ("жаны", "зіць дзіць жыць"),
        ("шаны", "сіць шыць"),
        ("чаны", "ціць чыць"),
        ("ўлены", "віць"),
        ("влены", "віць"),
        ("млены", "міць"),
        ("блены", "біць"),
        ("плены", "піць"),
        ("дзены", "сці"),
        ("цены", "сці"),
        ("сены", "сці"),
        ("зены", "зці"),
        ("нены", "нуць"),
        ("аны", "ыць"),
        ("ены", "іць"),
    )
)
"""Endings of participles, longest first, and what the infinitive may have instead."""
_FEWEST_LETTERS = 2
_STRESSED = re.compile("(?<=.)[ое](?=[^аеоуыэюяі]*$)")
"""The last vowel of a root; the first letter of a word never changes."""
_UNSTRESSED = {"о": "а", "е": "я"}

_FORM = re.compile(
    "(?<=...)[нт](?:ая|ае|ую|ай|аю|ага|аму|ым|ыя|ых|ымі)$"
    # Of short words these are the endings of nouns: раёны.
    "|(?<=.....)[нт][ыа]$"
)


def infinitives(word: str) -> Iterator[str]:
    """The infinitives that a participle in -ны or -ты may have; not all are words."""
    for ending, verbs in _CHANGES:
        root = word.removesuffix(ending)
        if root != word and len(root) >= _FEWEST_LETTERS:
            # зробіць may be known too, but as the third person of зрабіць
            for spelt in dict.fromkeys((_unstressed(root), root)):
                yield from (spelt + verb for verb in verbs)
    # асуджаны is of асудзіць, and not of асуджаць
    if word.endswith(_SAME_ROOT):
        yield f"{word[:-2]}ць"


def also_in_at(participle: str) -> str | None:
    """The second infinitive of one in -раны: пакараны is of пакараць and of пакарыць."""
    return f"{participle[:-2]}ць" if participle.endswith("раны") else None


def with_stress_at_the_end(verb: str) -> str:
    """An infinitive in -іць or -ыць as it is spelt if its root is not stressed: робіць, рабіць."""
    return _unstressed(verb[:-3]) + verb[-3:] if verb.endswith(("іць", "ыць")) else verb


def participle(form: str) -> str | None:
    """The participle (адключаны) that a word has the ending of; None for other words."""
    found = _FORM.search(form)
    return f"{form[: found.start() + 1]}ы" if found else None


def _unstressed(root: str) -> str:
    return _STRESSED.sub(_without_stress, root)


def _without_stress(vowel: re.Match[str]) -> str:
    return _UNSTRESSED[vowel[0]]
