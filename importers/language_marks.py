"""What tells the three Cyrillic languages apart in a line that is too short for statistics.

The commonest small words of each, and the letters of each alphabet. A word speaks for every
language that has it, a letter against every language that has it not.
"""

from __future__ import annotations

import re
from collections.abc import Mapping


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

_WORD_SPEAKS = 8.0
_LETTER_SPEAKS = 6.0
"""In the unit of the model's scores, natural logarithms of a chance."""

_CYRILLIC = frozenset().union(*ALPHABETS.values())
_WORD = re.compile(r"[^\W\d_]+(?:['’ʼ][^\W\d_]+)*")


def evidence(text: str) -> dict[str, float]:
    """What to add to the score of each of the three languages for a text in their letters."""
    lowered = text.lower().replace("’", "'").replace("ʼ", "'")
    words = frozenset(_WORD.findall(lowered))
    letters = _CYRILLIC.intersection(lowered)
    return {
        language: _WORD_SPEAKS * len(words & known)
        - _LETTER_SPEAKS * len(letters - ALPHABETS[language])
        for language, known in WORDS.items()
    }
