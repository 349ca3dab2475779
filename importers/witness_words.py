"""Words by which witnesses tell what was done to them: the police, the cell, the court, the war."""

from __future__ import annotations

import re

_BEGINNINGS = {
    "be": "затрым арышт арэшт ператрус абшук допыт дапыт дапыч следч канвой канваір "
    "ізалятар сіза турм турэм калоні аўтазак карцар шыза мянты міліц амап спецназ сілавік кдб "
    "гебіст губазік збіва збілі дубінк кайданк наручнік катава катуюц здзеква суддз "
    "судзіл пратакол прысуд адвакат палітвяз абстрэл бамбі акупа эвакуа павезлі вывезлі "
    "трымалі забралі адпусцілі выпусцілі вязн вязен сутарэнн паранен паграж катаваль рэпрэс",
    "ru": "задерж арест обыск допрос допраш следовател конво изолятор сизо тюрьм тюрем колони "
    "автозак карцер шизо менты милиц омон спецназ силовик кгб фсб избив избил дубинк наручник "
    "пытк пытал издева судья судьи судил протокол приговор адвокат политзаключ обстрел бомбил "
    "бомбёж бомбеж оккуп эвакуа увезли вывезли везли везут фильтрац держали забрали отпустили "
    "выпустили заключён заключен подвал ранен угрожа репрес политическ",
    "uk": "затрим арешт обшук допит слідч ізолятор сізо вязниц колоні карцер міліц побили "
    "кийк катува знуща судд вирок обстріл окуп евакуа вивезли забрали фільтрац "
    "тримали відпустили випустили увязн підвал поранен погрож репрес танк",
    "en": "detain arrest interrogat investigator detention prison jail police beaten batons "
    "handcuff tortur judge convoy shelling shelled bombed occupiers evacuat soldier "
    "prisoner basement wounded threaten persecut",
    "pl": "zatrzyma areszt przesłuch śledcz więzien milic policj pobil kajdan tortur wyrok ostrzał "
    "rewizj ewaku",
    "lt": "sulaik arešt apklaus tard kalėjim milic mušė antrank kankin teisėj nuosprend krat",
}
_WHOLE_WORDS = frozenset(
    (
        *("камера", "камеры", "камеру", "камере", "камер", "камери", "камері"),
        *("білі", "били", "мент", "мянт", "суд", "судзе", "суде", "суді", "суда", "суду"),
        *("этап", "этапе", "этапам", "этапом", "етап", "етапом", "поліція", "поліцыя", "полиция"),
        *("cell", "cells", "trial", "court", "cela", "celi", "sąd", "bili", "kamera", "kameroje"),
    )
)
_EVIDENCE = re.compile(
    rf"(?:{'|'.join(sorted({each for those in _BEGINNINGS.values() for each in those.split()}))})"
)
_LETTERS = 5
"""So many letters make two words of evidence one: a court in two cases is still one court."""


def evidence_in(words: list[str]) -> set[str]:
    """What is told of, among words in small letters: each once, by how it begins."""
    return {word[:_LETTERS] for word in words if word in _WHOLE_WORDS or _EVIDENCE.match(word)}
