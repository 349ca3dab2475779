"""Russian: simplemma; participles, adverbs, reflexives joined to their words; Snowball behind."""

from __future__ import annotations

from Stemmer import Stemmer

from index.languages.alternations import Alternation
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.recipe import ADJECTIVE, Cut, Join, Recipe
from index.languages.russian_participles import PARTICIPLES

_OLDER = ("е", "я", "ю", "ем", "ям", "ями", "ях")

_ALTERNATIONS = (
    # отцов, псов: which the dictionary may take for adjectives
    Alternation("ов", "-"),
    # пёк, берёг, пекла, легла: печь, беречь, лечь
    Alternation("ек ег", "ечь", leaves=1),
    Alternation("екла екло екли егла егло егли", "ечь", leaves=1),
    # откроют, окажет: открыть, оказать; of others the dictionary has these forms
    Alternation("рою роешь роет роем роете роют", "рыть"),
    Alternation("ажу ажешь ажет ажем ажете ажут", "азать", leaves=1),
    # показанье, обвиненьем: as older texts write показание
    *(
        Alternation(" ".join(f"{vowel}нь{ending}" for ending in _OLDER), f"{vowel}ние", of="form")
        for vowel in "ае"
    ),
    *PARTICIPLES,
)

IRREGULAR = Irregular.read(
    """
    день дня дню днём дне дней дням днями днях
    победить победив победивши
    суд +судов +судами +судам +судах
    пёс псов
    мать матерям матерями матерях
    друг +другом
    огонь огню
    имя имени имён имена именам именами именах
    слеза +слёз
    ехать еду едешь едем едете едут
    дитя +дети +детей +детям +детьми +детях
    курица +куры +кур +курам +курами +курах
    плакать +плачу плачешь плачут
    вести +вести
    идти шедший шедшего шедшая шедшие шедших
    есть +есть +ем +ешь +ест едим едите едят ел ела ело +ели
    дать +дали +дам +дан
    забрать +забрала
    начать +начал +начала
    стоять +стоит
    сесть +села
    бежать +бегу
    упасть +упаду
    спасти +спасу
    вызвать +вызову
    признать +признает
    принять +приму +примет +примете
    занять +займу
    прибыть +прибыли
    кормить +кормил +кормила
    мучить +мучаю +мучает +мучают
    """
)


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("ru"),
        stem=Stemmer("russian", 0).stemWord,
        lemma_endings="ть ться ти тись ый ий ой ь а я о е ие й -",
        irregular=IRREGULAR,
        alternations=_ALTERNATIONS,
        settled=("ть", "ти", "чь", "ться"),
        joins=(
            Join("щий", "т"),  # бегущий: бегут
            Join("щийся", "тся"),  # отличающийся: отличаются
            Join("вший", "л"),  # умерший has no such form, решивший: решил
            Join("анный", "ать"),  # указанный: указать
            Join("янный", "ять"),  # потерянный: потерять
            Join("тый", "ть"),  # открытый: открыть
            Join("о", "ий"),  # хорошо: хороший
            Join("о", "ый", leaves=4),  # красиво: красивый
        ),
        steps=(
            # этапирует and этапировать, which the dictionary lacks; считаться: считать
            (
                Cut("ировал|ирова|иру", "ир"),
                Cut("ться", "ть"),
                Cut("тись", "ти"),
                Cut("чься", "чь"),
            ),
            (
                Cut("ть", "ть"),
                Cut("ти", "ти"),
                Cut("чь", "чь"),
                # большой, больший: больш
                Cut("ый|ий|ой|ое|ые|ие|ая|яя|ее", ADJECTIVE),
                # мир, миро; политик, политика
                Cut("[аяоеьыий]"),
            ),
        ),
    )
