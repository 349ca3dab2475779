"""The words for months and seasons in the languages of the archive, in every form that dates take.

A row is a month: Belarusian (Cyrillic, Latin), Russian, Ukrainian, English, Polish, Lithuanian,
German. Forms are nominative, genitive, locative (and Lithuanian accusative), then abbreviations,
those of CLDR among them.
"""

from __future__ import annotations

_MONTHS = """
студзень студзеня студзені студз studzień studzienia studzieni январь января январе янв січень січня
 січні січ january jan styczeń stycznia styczniu sausis sausio sausį januar jänner
 сту sty saus
люты лютага лютым лют luty lutaha lutym февраль февраля феврале фев февр лютий лютого лютому
 february feb lutego vasaris vasario vasarį februar
 lut vas
сакавік сакавіка сакавіку сак sakavik sakavika sakaviku март марта марте мар березень березня
 березні бер march mar marzec marca marcu kovas kovo kovą märz
 kov
красавік красавіка красавіку крас krasavik krasavika krasaviku апрель апреля апреле апр квітень
 квітня квітні квіт april apr kwiecień kwietnia kwietniu kwi balandis balandžio balandį
 кра bal
май мая маі травень траўня траўні мае травня травні трав maj maja maju may gegužė gegužės
 gegužę mai traŭnia
 geg
чэрвень чэрвеня чэрвені чэрв červień červienia červieni июнь июня июне июн червень червня червні
 черв june jun czerwiec czerwca czerwcu birželis birželio birželį juni
 чэр cze birž
ліпень ліпеня ліпені ліп lipień lipienia lipieni июль июля июле июл липень липня липні лип july
 jul lipiec lipca lipcu liepa liepos liepą juli
 lip liep
жнівень жніўня жніўні жн žnivień žniŭnia žniŭni август августа августе авг серпень серпня серпні
 серп august aug sierpień sierpnia sierpniu rugpjūtis rugpjūčio rugpjūtį
 жні sie rugp
верасень верасня верасні верасьня верасьні вер vierasień vieraśnia vieraśni сентябрь сентября
 сентябре сен сент вересень вересня вересні верес september sep sept wrzesień września wrześniu wrz
 rugsėjis rugsėjo rugsėjį
 верас rugs
кастрычнік кастрычніка кастрычніку кастр kastryčnik kastryčnika kastryčniku октябрь октября октябре
 окт жовтень жовтня жовтні жовт october oct październik października październiku paź spalis
 spalio spalį oktober okt
 кас spal
лістапад лістапада лістападзе ліст listapad listapada ноябрь ноября ноябре ноя нояб листопад
 листопада листопаді лист november nov listopad listopada listopadzie lapkritis lapkričio lapkritį
 ліс lis lapkr lapkrit
снежань снежня снежні сьнежань сьнежня сьнежні снеж śniežań śniežnia śniežni декабрь декабря
 декабре дек грудень грудня грудні груд december dec grudzień grudnia grudniu gruodis gruodžio
 gruodį dezember dez
 сне gru gruod
"""
_SEASONS = """
вясна вясны вясной вясною увесну весна весны весной весною навесні весни spring wiosna wiosny wiosną
 pavasaris pavasario pavasarį frühling frühjahr
лета летам улетку лето летом літо літа літом влітку summer lato lata latem vasara vasaros vasarą
 sommer
восень восені восенню увосень осень осени осенью осінь осені восени autumn jesień jesieni jesienią
 ruduo rudens rudenį herbst
зіма зімы зімой зімою узімку зима зимы зимой зимою зими взимку winter zima zimy zimą žiema žiemos
 žiemą
"""


def _numbered(table: str, first: int) -> dict[str, int]:
    rows = table.strip("\n").replace("\n ", " ").split("\n")
    return {form: first + number for number, row in enumerate(rows) for form in row.split()}


MONTHS = _numbered(_MONTHS, 1)
"""From a word, lower case, NFC, to the month's number."""
WITH_A_DAY = frozenset(("ліс", "lis", "sie", "lip", "bal"))
"""Short forms that are words, too ("forest", a surname): a year alone makes no month of them."""
SEASONS = _numbered(_SEASONS, 21)
"""From a word to the number of EDTF: 21 spring to 24 winter."""
