"""What tells the three Cyrillic languages apart in a line that is too short for statistics.

The commonest small words of each, the endings of their words, and the letters of each alphabet. A
word or ending speaks for every language that has it, a letter against every language that has it
not. Of a short line each word speaks for the languages whose dictionaries have it. Where nothing
speaks, a line is likelier Russian: of short lines most are.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping


def _words(table: str) -> frozenset[str]:
    return frozenset(table.split())


WORDS: Mapping[str, frozenset[str]] = {
    "be": _words(
        """
        а або але адзін ад аб бо без быў была было былі бы быць вельмі вось вы вас гэта гэты
        гэтая гэтага гэтым да дай дзе дзякуй для дзень добры добрай добрага два дзве дык ёсць ён
        яна яно яны я яго яе яму ёй іх ім і й ў у з за зараз жа ж ды калі каб каго каму які якая
        якое якія як ласка мы мне мяне мной на над не няма ні нас нам наш пра пры праз па пад
        перад пасля сёння сябе так такі такая там тут той тая тое то толькі таму тры ты табе
        цябе усе усё ўсе ўсё увесь хто чаму што чым чатыры пяць шэсць сем восем дзевяць дзесяць
        яшчэ ўжо ужо трэба можна магу будзь будзе будуць
        """
    ),
    "ru": _words(
        """
        а и в во на но не ни с со к ко у о об от из за до для по под над при про через после
        перед без бы был была было были быть будет будут будь будьте вот вы вас вам да нет два
        две три четыре пять шесть семь восемь девять десять день где даже если есть ещё еще же ж
        или как какой какая какое какие когда кто что чтобы это этот эта эти этого этом его её
        ее ему ей их им он она оно они я мы меня мне мной нас нам наш могу можно может надо
        нужно пожалуйста спасибо сейчас сегодня себя себе сам так такой там тут тот та то только
        тебя тебе ты уж уже хорошо хороший хорошая очень почему потому чем один одна всё все
        здравствуйте доброго добрый доброе здесь ли лишь люди людей
        """
    ),
    "uk": _words(
        """
        а або але без би б був була було були бути буде будуть будь будьте в вам вас ви від він
        вона воно вони вже все всі дай де день для до добрий доброго доброї дуже дякую є з зі за
        зараз же ж і й його її йому їй їх їм із коли кого кому ласка лише мені мене ми можна
        можу може на над нам нас наш не немає ні ну один одна два дві три чотири п'ять шість сім
        вісім дев'ять десять по під перед перепрошую після при про прошу пане раз себе собі
        слава сьогодні так такий там тут той та те то тільки тому тебе ти треба у хто це цей ця
        ці цього цьому що щоб чи чому через ще якщо який яка яке які як я
        """
    ),
}
ALPHABETS: Mapping[str, frozenset[str]] = {
    "be": frozenset("абвгґдеёжзійклмнопрстуўфхцчшыьэюя"),
    "ru": frozenset("абвгдеёжзийклмнопрстуфхцчшщъыьэюя"),
    "uk": frozenset("абвгґдеєжзиіїйклмнопрстуфхцчшщьюя"),
}

_ENDINGS: Mapping[str, re.Pattern[str]] = {
    language: re.compile(rf"\w\w(?:{'|'.join(endings.split())})\b")
    for language, endings in {
        "be": """
            ая яя нне ння ццё цца ць ў ага яга аму яму ае яе ыя ія асць асці аю яю яй ай амі ямі
            ымі іць ты ух ся сся дзь сь ы і
            """,
        "ru": """
            ая яя ое ее ие ые ет ёт ит ют ут ят ешь ишь ался ился ал ил ел ул ял ть ться тся ость
            ости ии ия ию ием ье ении ение ения тор ого его ому ему ами ями ов ев ей ой ый
            [гкхжшчщн]ий сь
            """,
        "uk": """
            ння нню ття тися ти ють уть ять ить ться ав яв ів їв ив ала ість ості ої ій їй ії ію ою
            єю єш ого ому ами ями ими ових ський ську ся сь и [бвдзлмнпрстц]ий ець єць
            """,
    }.items()
}

_WORD_SPEAKS = 10.0
_ENDING_SPEAKS = 2.0
_LETTER_SPEAKS = 6.0
_KNOWN_WORD_SPEAKS = 6.0
_LIKELIER = {"ru": 1.4}
"""In the unit of the model's scores, natural logarithms of a chance."""

_MOST_LOOKED_UP = 30
"""Different words of a line; a longer one is told without."""

_NAMES_ARE_ENGLISH = {"en": 3.0}
_NOT_A_NAME = re.compile(r"(?<!\w)[a-z]|[À-ɏ]")

Known = Callable[[Iterable[str]], Mapping[str, int]]
"""How many of some small words the dictionary of each language has."""

_CYRILLIC = frozenset().union(*ALPHABETS.values())
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def evidence(text: str, known: Known) -> dict[str, float]:
    """What to add to the score of each of the three languages for a text in their letters."""
    lowered = text.lower().replace("’", "'").replace("ʼ", "'")
    words = frozenset(_WORD.findall(lowered))
    letters = _CYRILLIC.intersection(lowered)
    looked_up = known(words) if len(words) <= _MOST_LOOKED_UP else {}
    return {
        language: _LIKELIER.get(language, 0.0)
        + _WORD_SPEAKS * len(words & small)
        + _KNOWN_WORD_SPEAKS * looked_up.get(language, 0)
        + _ENDING_SPEAKS * len(_ENDINGS[language].findall(lowered))
        - _LETTER_SPEAKS * len(letters - ALPHABETS[language])
        for language, small in WORDS.items()
    }


def latin_evidence(text: str) -> Mapping[str, float]:
    """What to add to the scores for a text in Latin letters, of the languages that it speaks for.

    Capitalised words without accents may be names, which are written in English all over the world.
    """
    return {} if _NOT_A_NAME.search(text) else _NAMES_ARE_ENGLISH
