"""Belarusian words whose forms have no common root: быць and ёсць, чалавек and людзі, дом and дамы.

A line is a word and its forms. Verbs (`belarusian_verbs.py`) take prefixes (дапамагчы, паказаць)
and reflexives (пачацца). Verbs of going (прайсці, пройдзе) are a rule.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from index.languages.belarusian_verbs import (
    FIRST_OF_PREFIXES,
    PREFIX_LENGTHS,
    PREFIXES,
    VERBS,
    going,
    with_prefix,
)

_WORDS = """
той таго тая тое тыя тых тую тымі тым
зямля зямлі зямлю зямлёй зямлёю землі зямель землям землямі землях
сяло сяла сялу сялом сяле сёлы сёл сёлам сёламі сёлах
вёска вёскі вёсцы вёску вёскай вёсак вёскам вёскамі вёсках
чалавек чалавека чалавеку чалавекам чалавеку людзі людзей людзям людзьмі людзях чалавекі
год года году годам годзе годы гады гадоў гадам гадамі гадах гадох
дзень дня дню днём дні дзён дням днямі днях
дом дому дома домам доме дамы дамоў дамам дамамі дамах
горад горада гораду горадам горадзе гарады гарадоў гарадам гарадамі гарадах
бок боку бокам баку бакі бакоў бакам бакамі баках
бог бога богу богам богу багі багоў багам багамі багах
рака ракі рацэ раку ракой ракою рэкі рэк рэкам рэкамі рэках
доктар доктара доктару доктарам доктару дактары дактароў дактарам дактарамі дактарах
дзяўчына дзяўчыны дзяўчыне дзяўчыну дзяўчынай дзяўчаты дзяўчат дзяўчатам дзяўчатамі дзяўчатах
дзіця дзіцяці дзіцем дзіцём дзеці дзяцей дзецям дзецьмі дзецях
час часу часам часе часы часоў часамі часах
стол сталом стале сталы сталоў сталам сталамі сталах
двор двара двару дваром двары двароў дварам дварамі дварах
голас голасу голасам голасе галасы галасоў галасам галасамі галасах
вока вочы вачэй вачам вачамі вачах вачыма воку вокам
рука рукі руцэ руку рукой рукою рук рукам рукамі руках
нага нагі назе нагу нагой ногі ног нагам нагамі нагах
галава галавы галаве галаву галавой галовы галоў галовам галовамі галовах
вада вады вадзе ваду вадой воды вод водаў водам водах
сястра сястры сястры сястру сястрой сёстры сясцёр сёстраў сёстрам сёстрамі сёстрах
вайна вайны вайне вайну вайной войны войн войнаў войнам войнах
слова словам слову словы слоў словаў словамі словах
акно вакно вакна вакну вакном вакне акна акну акном акне вокны вокнаў акон вокнам вокнах
месца месцам месцу месцы месц месцаў месцамі месцах
вечар вечара вечару вечарам вечары вечароў вечарамі вечарах
лес лесу лесе лесам лясы лясоў лясам лясах
сын сына сыну сынам сыне сыны сыноў сынамі сынах
брат брата брату братам браце браты братоў братамі братах
маці мацеры мацер матка маткі матцы матку маткай маткаю матак маткам маткамі матках
вораг ворага ворагу ворагам ворагі ворагаў варагоў варагам варагамі варагах ворагах ворагамі
кроў крыві крывёй крывёю
лоб ілба ілбу ілбом ілбе ілбы ілбоў лба лбу лбом лбе лбы лбоў
рот рота роту ротам роце раты ратоў ратах рта рту ртом рты
лёд лёду лёдам лёдзе ільду ільдом ільдзе ільды ільдоў
лён лёну лёнам ільну ільном ільне ільны
мох моху мохам імху імхом імхі
сон сну сном сне сны сноў снам снамі снах
конь каня каню канём кані коні коней коням конямі конях
камень каменя каменю каменем камені камянёў камяню камянем камяні камяням камянямі камянях каменне
пёс пса псу псом псе псы псоў псам псамі псах
воўк ваўка ваўку ваўком ваўкі ваўкоў ваўкам ваўкамі ваўках
корань кораня кораню коранем карэння каранёў карані каранямі каранях карэнні
вуха вуху вухам вушы вушэй вушам вушамі вушах
дзверы дзвярэй дзвярам дзвярамі дзвярах дзвярыма дзверай дзвераў дзверам дзверах
стол стала сталу сталом стале сталы сталоў
смерць смерці смерцю смерцяў
поле поля полю полем полі палі палёў палям палямі палях
хлопец хлапец хлапца хлапцу хлапцом хлапцы хлапцоў хлапцамі
хлопец хлопца хлопцу хлопцам хлопцы хлопцаў хлопцамі хлопцах
мець маю маеш мае маем маеце маюць меў мела мело мелі май майце
хацець хачу хочаш хоча хочам хочаце хочуць хацеў хацела хацелі
есці ем ясі есць ядзім ядзяце ядуць еў ела елі
баяцца баюся баішся баіцца баімся баіцеся баяцца баяўся баялася баяліся бойся
плач плачу плачам плачы плачаў
бераг берага берагу берагам беразе берагі берагоў берагам берагамі берагах
засценак засцянак засценка засценку засценкам засценкі засценкаў засценках
стаяць стаю стаіш стаіць стаім стаіце стаяць стаяў стаяла стаяла стаялі
суддзя суддзі суддзю суддзёй суддзёю суддзяў суддзям суддзямі суддзях судзьдзя судзьдзі
памяць памяці памяццю памяцьцю
паліць палю паліш палім паліце паляць паліў паліла палілі
селянін селяніна селяніну селянінам сяляне сялян сялянаў сялянам сялянамі сялянах
імя імені імю імем іменем імёны імён імёнаў імёнам імёнамі імёнах
удава удавы удаве удаву удавой удовы удоў удоваў удовам удовамі
пісьмо пісьма пісьму пісьмом пісьме пісьмы пісем пісьмаў пісьмам пісьмамі пісьмах
збіццё збіцця збіццю збіццём збіцці збіцьцё збіцьця збіцьці
ісці іду ідзеш ідзе ідзём ідзем ідзяце ідуць ішоў ішла ішло ішлі ідзі ідзіце йсці йшоў йшла йшлі
"""

_LAST = 2
_REFLEXIVE = (("цца", "ць"), ("цца", ""), ("ся", ""), ("сь", ""))
_REFLEXIVE_ENDINGS = tuple(ending for ending, _ in _REFLEXIVE)


def irregular(word: str) -> tuple[str, ...]:
    """The stems of a form that one of the tables has; none for other words."""
    if found := _all_forms().get(word):
        return found
    if word.endswith(_REFLEXIVE_ENDINGS):
        for ending, instead in _REFLEXIVE:
            if word.endswith(ending) and (found := _verb(word.removesuffix(ending) + instead)):
                return tuple(f"{stem}ся" for stem in found)
    return going(word) or _prefixed(word)


def _verb(word: str) -> tuple[str, ...]:
    return _verbs().get(word) or going(word) or _prefixed(word)


def first_letters(stem: str) -> frozenset[str]:
    """The letters that forms of a stem of the tables begin with; none for other stems."""
    forms = (*_words().items(), *_verbs().items())
    return frozenset(form[0] for form, stems in forms if stem in stems)


@cache
def _all_forms() -> dict[str, tuple[str, ...]]:
    """All that is asked for every word, in one table."""
    words, verbs = _words(), _verbs()
    return verbs | {word: (*stems, *verbs.get(word, ())) for word, stems in words.items()}


def _prefixed(word: str) -> tuple[str, ...]:
    """The verbs of a form with a prefix, the longest that leaves one."""
    if word[:1] in FIRST_OF_PREFIXES and word[-_LAST:] in _ends_of_verbs():
        verbs = _prefixable()
        for length in PREFIX_LENGTHS:
            if word[:length] in PREFIXES and (found := verbs.get(word[length:])):
                return tuple(with_prefix(word[:length], verb) for verb in found)
    return ()


@cache
def _words() -> dict[str, tuple[str, ...]]:
    return _table(_WORDS)


@cache
def _verbs() -> dict[str, tuple[str, ...]]:
    return _of_verbs(line for line in VERBS.strip().splitlines() if not line.startswith("-"))


@cache
def _ends_of_verbs() -> frozenset[str]:
    """The last letters of forms of verbs: most words have others."""
    return frozenset(form[-_LAST:] for form in _prefixable())


@cache
def _prefixable() -> dict[str, tuple[str, ...]]:
    return _of_verbs(line.removeprefix("-") for line in VERBS.strip().splitlines())


def _of_verbs(lines: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """The verbs that each form belongs to, -ўшы (узяўшы) beside -ў."""
    whole = (
        " ".join((line, *(f"{form}шы" for form in line.split() if form.endswith("ў"))))
        for line in lines
    )
    return _table("\n".join(whole))


def _table(lines: str) -> dict[str, tuple[str, ...]]:
    """The words that each form belongs to; ё is read as е, as in folded words."""
    table: dict[str, tuple[str, ...]] = {}
    for line in lines.replace("ё", "е").strip().splitlines():
        word, *forms = line.split()
        for form in dict.fromkeys((word, *forms)):
            table[form] = tuple(dict.fromkeys((*table.get(form, ()), word)))
    return table
