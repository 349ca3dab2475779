"""Polish participles: the verb that each may be of, where the dictionary has an adjective.

| participle | verb | what changes |
|---|---|---|
| uwolniony, uwolnieni, uwolniono | uwolnić | nothing but the ending |
| oskarżony, zmuszony, wypuszczony | oskarżyć, zmusić, wypuścić | ź, s, ść may be ż, sz, szcz |
| wywieziony, wyniesiony, znaleziony | wywieźć, wynieść, znaleźć | |
| zaginiony | zaginąć | |
| zabita, zamknięci | zabić, zamknąć | ę is ą in the verb |

The dictionary says whether there is such a verb.
"""

from __future__ import annotations

from index.languages.alternations import Alternation, inflected

_ENDINGS = "y ego emu ym a ej ą e ych ymi o"

_CHANGES = (
    ("i", "ić ąć"),
    ("ż", "żyć zić"),
    ("sz", "sić szyć"),
    ("szcz", "ścić szczyć"),
    ("żdż", "ździć"),
    ("c", "cić"),
    ("cz", "czyć c"),
    ("dz", "dzić"),
    ("rz", "rzyć"),
    ("l", "lić"),
    ("iezi", "ieźć"),
    ("lezi", "leźć"),
    ("iesi", "ieść"),
    ("iedzi", "ieść"),
    ("adzi", "aść"),
)
"""What the root ends with in the participle, and the verb in its place."""

_BEFORE_T = "bi pi wi li kry my ry szy ży bu ku psu"

PARTICIPLES = (
    *(
        Alternation(f"{inflected(f'{end}on', _ENDINGS)} {end}eni", verb, leaves=2)
        for end, verb in _CHANGES
    ),
    Alternation(f"{inflected('an', _ENDINGS)} ani", "ać", leaves=3),
    *(
        Alternation(f"{inflected(f'{end}t', _ENDINGS)} {end}ci", f"{end}ć", leaves=1)
        for end in _BEFORE_T.split()
    ),
    Alternation(f"{inflected('nięt', _ENDINGS)} nięci", "nąć", leaves=1),
    Alternation(f"{inflected('ęt', _ENDINGS)} ęci", "ąć", leaves=2),
)
