"""Russian participles: the verb that each may be of, where the dictionary has a word of its own.

| participle | verb | what changes |
|---|---|---|
| обвинён, обвинённые | обвинить | nothing but the ending |
| осуждён, посажен, унижен | осудить, посадить, унизить | д, з are ж or жд |
| отпущен, схвачен, допрошен | отпустить, схватить, допросить | ст, т, с are щ, ч, ш |
| ограблен, отправлен | ограбить, отправить | л stands behind a lip's consonant |
| уведён, спасён, найден | увести, спасти, найти | the consonant is lost in the infinitive |
| расстрелян, избит, поднят | расстрелять, избить, поднять | nothing |
| исчезнувший, погибший, ушедший | исчезнуть, погибнуть, уйти | the past has it, or the infinitive |
| получающая, обвиняемых | получать, обвинять | |

The dictionary says whether there is such a verb.
"""

from __future__ import annotations

from index.languages.alternations import Alternation, inflected

_HARD = "ый ого ому ым ом ая ой ую ое ые ых ыми"
_SOFT = "ий его ему им ем ая ей ую ее ие их ими"
_SHORT = "а о ы"


_CHANGES = (
    ("", "ить еть ти"),
    ("жд", "дить"),
    ("ж", "дить зить деть чь"),
    ("щ", "стить тить"),
    ("ч", "тить теть чь"),
    ("ш", "сить"),
    *((f"{lip}л", f"{lip}ить {lip}еть") for lip in "бвмпф"),
    *((letter, "сти") for letter in "дт"),
    ("йд", "йти"),
    ("ожж", "жечь"),
    ("жж", "жечь"),
)
"""What the root ends with in the participle, and the verb in its place."""

_BEFORE_T = "би ви ли ши жи ня ъя зя мя кры мы ны ну забы"
"""What stands before т in избит, прожиты, подняты; стоят and визит are none of them."""

_PASSIVE = (
    *(
        Alternation(
            f"{inflected(f'{end}енн', _HARD)} {inflected(f'{end}ен', _SHORT)}",
            verb,
            leaves=3 - len(end),
        )
        for end, verb in _CHANGES
    ),
    # Of adjectives, too: точен is of точный and not of точить.
    *(
        Alternation(f"{end}ен", verb, leaves=3 - len(end), unless=f"{end}ный")
        for end, verb in _CHANGES
    ),
    # раненый, копчёный; but not учёный
    Alternation(inflected("ен", _HARD), "ить", leaves=3),
    *(
        Alternation(
            f"{inflected(f'{a}нн', _HARD)} {a}н {inflected(f'{a}н', _SHORT)}", f"{a}ть", leaves=3
        )
        for a in "ая"
    ),
    *(
        Alternation(
            f"{inflected(f'{end}т', _HARD)} {end}т {inflected(f'{end}т', _SHORT)}",
            f"{end}ть",
            leaves=1,
        )
        for end in _BEFORE_T.split()
    ),
    # запертый, стёрты
    Alternation(f"{inflected('ерт', _HARD)} {inflected('ерт', _SHORT)}", "ереть", leaves=1),
    *(
        Alternation(inflected(f"{ending}м", _HARD), verb, leaves=3)
        for ending, verb in (("ае", "ать"), ("яе", "ять"), ("уе", "овать"))
    ),
)

_ACTIVE_OF_INFINITIVES = (
    ("вш", "ть сть"),
    ("ерш", "ереть"),
    ("шедш", "йти"),
    ("дш тш", "сти"),
    ("ающ", "ать"),
    ("яющ", "ять"),
    ("ующ", "овать"),
    ("ящ", "ить"),
)
_ACTIVE_OF_FORMS = (("ющ", "ют"), ("ущ", "ут"), ("ащ", "ат"), ("ящ", "ят"))

_ACTIVE = (
    *(
        Alternation(inflected(ends, _SOFT, particle), verbs, leaves=1)
        for ends, verb in _ACTIVE_OF_INFINITIVES
        for particle, verbs in (("", verb), ("ся", f"{verb.replace('ть', 'ться')} {verb}"))
    ),
    *(
        Alternation(inflected(end, _SOFT, particle), f"{form}{particle}", of="form")
        for end, form in _ACTIVE_OF_FORMS
        for particle in ("", "ся")
    ),
    # погибший, исчезший, помогший, принёсший: погиб; but not высший, старший
    Alternation(inflected("ш", _SOFT), "-", "([бгкпхс]|ез)", r"\1", of="form", leaves=4),
)

PARTICIPLES = _PASSIVE + _ACTIVE
