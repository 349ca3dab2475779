"""Names that have to be known: their spellings share no sounds, or are too short for a key.

Кіеў, Kyiv and Kijów have one consonant; Вільнюс and Wilno, Коўна and Kaunas, Poland and Польшча
are different words. A row is one name, by the beginnings of its spellings: a word stands for it
that is one of them and a case ending. Other places need no row, for their sounds link them: Гродна,
Горадня and Grodno, Брэст, Brześć and Берасце.
"""

from __future__ import annotations

from index.languages.western_names import ROWS as WESTERN

ROWS: tuple[str, ...] = (
    "кіеў кіев киев київ києв kyiv kiev kiew kyjiv kyjev kijów kijow kijev kijeŭ kieŭ kijew",
    "вільн вильн вільнюс вильнюс vilni viln vilnius wilno wiln wilnius",
    "варшав warszaw warsaw warschau varšav varšuv varshav",
    "львоў львов львів lviv lvov lwów lwow lwiw lvoŭ lemberg",
    "ваўкавыск волковыск waŭkawysk vaukavysk vawkavysk vaŭkavysk volkovysk wołkowysk wolkowysk",
    "пецярбург пецярбурз петербург петербурз питербург petersburg peterburg pieciarburh",
    "коўн ковн каўнас каунас kaunas kaun kowno kown kaŭnas kauen koŭn",
    "беласток белосток білосток białystok bialystok białymstok białegostok bialymstok bialegostok "
    "biełastok bielastok balstog",
    "беларусь беларусі беларуссю беларусью беларуси білорусь білорусі білоруссю белорусси "
    "belarus białoruś białorusi bialorus bialorusi biełaruś biełarusi bielarus bielarusi "
    "baltarusij weissrussland belorussi belarussi",
    "расі расе росси росі rosj russi russland rusij rasij rasiej rossij",
    "літв летув литв litw lietuv lithuani litauen litv",
    "польшч польщ польш polsk polsc poland polen lenkij polšč",
    "германі германи нямеччын німеччин niemcy niemiec niemczech niemcami germany deutschland "
    "vokietij niamieččyn",
    "латві латви łotw lotw latvi lettland latvij łatvij",
    "кенігсберг кенигсберг калінінград калининград каралявец königsberg konigsberg "
    "koenigsberg królewiec królewc krolewiec krolewc kaliningrad karaliauči karaliaučiu",
    "дзвінск двинск двінськ даўгаўпілс даугавпилс daugavpils dyneburg dźwińsk dünaburg",
    "гданьск гданск гданськ данцыг данциг gdańsk gdansk danzig",
    "уроцлаў уроцлав вроцлав вроцлаў wrocław wroclaw breslau vroclav",
    "леў лев льв ільв leŭ lew lw lev liev lieŭ",
    "ян jan yan",
    "валенс валэнс wałęs wałes walęs valens walesa walesy walesie walesę walesą",
    "сымон симон сімон семен сямен szymon simon",
    "тадэвуш тадеуш тадас тадей фаддей фадде фадей tadeusz tadeuš tadevuš "
    "tadevush thaddeus tadas tado tadui",
    "вітаўт вітовт витовт витаут вітаут вітольд витольд vitaŭt vitaut vytaut vitold witold",
)
"""The beginnings of the spellings of one name, folded."""

_CYRILLIC_ENDINGS = (
    "а у ю я е і и ы ь о ї ом ем ам ям ой ей ою ею ай яй аю яю єю ией иею ові еві ах ях ию"
)
_LATIN_ENDINGS = (
    "a o u e i y ie em iem am om owi iowi us aus iaus ius iui iu ių umi iumi iuje uje yje as ui os "
    "oje ai ą ę ė ės ėje į s es aj oj ia ii ios ioje iai ją ja ji ję jos joje jai jej j"
)
_ENDINGS = frozenset(("", *_CYRILLIC_ENDINGS.split(), *_LATIN_ENDINGS.split()))
_LONGEST_ENDING = 4
_SHORTEST_BEGINNING = 2

_NUMBERS = {
    beginning: number for number, row in enumerate((*ROWS, *WESTERN)) for beginning in row.split()
}
_STARTS = frozenset(beginning[:_SHORTEST_BEGINNING] for beginning in _NUMBERS)


def known_name(word: str) -> int | None:
    """The row that a folded word is a form of; None if there is none."""
    if word[:_SHORTEST_BEGINNING] not in _STARTS:
        return None
    for length in range(len(word), max(1, len(word) - _LONGEST_ENDING - 1), -1):
        number = _NUMBERS.get(word[:length])
        if number is not None and word[length:] in _ENDINGS:
            return number
    return None
