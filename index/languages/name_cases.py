"""A name without its case ending, as far as the ending holds consonants: Białackiego -> Białack.

The key of a name drops its vowels, so only endings with a consonant have to go. Nobody can tell
that one is an ending (Максім, Putins): the word stays a form beside what it may be without it.

| ending | as in |
|---|---|
| -ого -аму -ым -ам -ем -ах -амі -ых | Колесникова -> Колеснікавым, Навальных |
| -ego -emu -em -im -ich -imi -owi | Polish: Białackiego, Kuzniecowem, Nawalnych |
| -aha -amu -am -iem -ym | Belarusian in Latin letters: Bialackaha, Statkievičam |
| -as -us -is -os -iaus -iumi | Lithuanian: Putinas, Lukašenkos, Statkevičiumi |
| -ienė -aitė -ytė -utė -ūtė | Lithuanian, of the wife and the daughters of a man: Lukšienė |
| -s -es | German and English: Putins |
| г к х as з ц с, Polish dz sz | Вользе, Вераніцы; Oldze |
"""

from __future__ import annotations

import re

from index.languages.folding import is_cyrillic

MINIMUM_LETTERS = 3
"""What is left without an ending has at least so many."""

_CYRILLIC = re.compile(
    "(?:ого|ога|аго|ага|яга|его|ому|аму|яму|ему|ым|ім|им|їм|ам|ом|ем|єм|ём|эм|ям|ах|ях|"
    "[аяиіы]м[иі]|(?<=[сц]к)[ыиі]х|(?<=в)[ыиі]х)$"
)
_LATIN = re.compile(
    "(?:ego|emu|em|[iy]m|(?<=[knw])[iy](?:ch|mi)|(?<=[zč])(?:ach|ami)|owi|"
    "umi|[aiouyė]s|i[eé]n(?:ė|ės|ei|ę)|(?:ai|y|u|ū)t(?:ė|ės|ei|ę))$"
)
_CYRILLIC_OF_LONG = re.compile("[ыиі]х$")
_LATIN_OF_LONG = re.compile("(?:[aoi]h[ao]|[ao]mu|[ao]m|s)$")
"""Endings that stand at too many words: a short name keeps them."""

_LONGEST_ENDING = 5

_SOFTENED = {
    # Вользе, Вераніцы, Саладусе
    "зе": "г",
    "зі": "г",
    "цы": "к",
    "ці": "к",
    "се": "х",
    "сі": "х",
    # Oldze, Saładusze; Volzie, Viaranicy, Saładusie
    "dze": "g",
    "sze": "ch",
    "zie": "h",
    "sie": "ch",
    "cy": "k",
}
"""Datives and locatives: the softened letters, and what they were."""


def forms_of(word: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """A folded word and what it may be without its ending; then the same of long names only."""
    if is_cyrillic(word):
        endings, of_long, longest = _CYRILLIC, _CYRILLIC_OF_LONG, 2
    else:
        endings, of_long, longest = _LATIN, _LATIN_OF_LONG, 3
    forms = (word, *_without(endings, word), *_hardened(word, longest))
    return forms, () if len(forms) > 1 else _without(of_long, word)


def _without(endings: re.Pattern[str], word: str) -> tuple[str, ...]:
    ending = endings.search(word, max(0, len(word) - _LONGEST_ENDING))
    return (word[: ending.start()],) if ending and ending.start() >= MINIMUM_LETTERS else ()


def _hardened(word: str, longest: int) -> tuple[str, ...]:
    for size in range(2, longest + 1):
        if (hard := _SOFTENED.get(word[-size:])) and len(word) > MINIMUM_LETTERS:
            return (word[:-size] + hard,)
    return ()
