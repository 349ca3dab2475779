"""Ukrainian participles: the verb that each may be of, where the dictionary has an adjective.

| participle | verb | what changes |
|---|---|---|
| звільнений, звільнено | звільнити | nothing but the ending |
| засуджений, принижений | засудити, принизити | д, з are дж, ж |
| випущений, страчений, повішений | випустити, стратити, повісити | ст, т, с are щ, ч, ш |
| пограблений, позбавлений | пограбити, позбавити | л stands behind a lip's consonant |
| привезений, знайдений, викрадений | привезти, знайти, викрасти | the consonant is lost |
| арештовані, засланий, побиті | арештувати, заслати, побити | nothing, or о is у |
| зниклий, померлий | зникнути, померти | |

The dictionary says whether there is such a verb.
"""

from __future__ import annotations

from index.languages.alternations import Alternation, inflected

ENDINGS = "ий ого ому им ім а ої ій у ою е і их ими о"

_CHANGES = (
    ("", "ити іти ти нути"),
    ("дж", "дити"),
    ("ж", "зити гти"),
    ("щ", "стити тити"),
    ("ч", "тити кти"),
    ("ш", "сити"),
    *((f"{lip}л", f"{lip}ити {lip}іти") for lip in "бвмпф"),
    ("д", "сти"),
    ("т", "сти"),
    ("йд", "йти"),
)
"""What the root ends with in the participle, and the verb in its place."""

_BEFORE_T = "би ви ли ши жи ня йня зя мкну кри ми ну бу"
"""What stands before т in побиті, прийнято, забутий."""

PARTICIPLES = (
    *(
        Alternation(inflected(f"{end}ен", ENDINGS), verb, leaves=3 - len(end))
        for end, verb in _CHANGES
    ),
    Alternation(inflected("ован", ENDINGS), "увати"),
    Alternation(inflected("йован", ENDINGS), "ювати"),
    Alternation(inflected("ан", ENDINGS), "ати", leaves=3),
    Alternation(inflected("ян", ENDINGS), "яти", leaves=3),
    *(
        Alternation(inflected(f"{end}т", ENDINGS), f"{end}ти", leaves=1)
        for end in _BEFORE_T.split()
    ),
    *(Alternation(inflected(f"{last}л", ENDINGS), f"{last}нути", leaves=3) for last in "бгзкпсх"),
    Alternation(inflected("ерл", ENDINGS), "ерти", leaves=1),
)
