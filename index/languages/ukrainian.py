"""Ukrainian: simplemma; sounds that alternate; reflexives and participles joined to their verbs.

Behind it our light stemmer. What alternates: о and е are і in a closed syllable (`ночі`, `ніч`);
г, к, х are з, ц, с before і (`руці`, `рука`). Words that no rule brings together are a table.
"""

from __future__ import annotations

from index.languages.alternations import Alternation, inflected
from index.languages.irregular import Irregular
from index.languages.lexicon import Lexicon
from index.languages.light import UKRAINIAN
from index.languages.recipe import ADJECTIVE, Cut, Join, Recipe
from index.languages.ukrainian_participles import ENDINGS, PARTICIPLES

_CONSONANTS = "бвгджзйклмнпрстфхцчшщ"
_OPEN, _CLOSED = f"[ое]([{_CONSONANTS}])", r"і\1"

_ALTERNATIONS = (
    # руці, нозі, мусі: рука, нога, муха
    Alternation("ці", "ка ко"),
    Alternation("зі", "га го"),
    Alternation("сі", "ха хо"),
    # синів, синові, братові, батькові: син, брат, батько
    Alternation("ів ові", "- о"),
    Alternation("їв єві ів еві", "й ь"),
    # роком, домів, болів: рік, дім, біль
    Alternation("ів ом ові ами ах ам", "- ь", _OPEN, _CLOSED, leaves=3),
    # голів, доріг: голова, дорога
    *(Alternation(f"і{each}", f"о{each}а о{each}о е{each}а е{each}о") for each in _CONSONANTS),
    # катуванню, катувань: катування
    Alternation("анню анням аннями аннях ань", "ання", of="form"),
    Alternation("енню енням еннями еннях ень", "ення", of="form"),
    # маже, чеше, скаче: мазати, чесати, скакати; пече, береже: пекти, берегти
    Alternation("жу же жеш жемо жете жуть", "зати гти"),
    Alternation("шу ше шеш шемо шете шуть", "сати хати"),
    Alternation("чу че чеш чемо чете чуть", "кати кти"),
    # пекла, берегла; втік, беріг, гріб, ніс: втекти, берегти, гребти, нести
    Alternation("кла кло кли", "кти кнути"),
    Alternation("гла гло гли", "гти"),
    Alternation("ік", "екти ікти", leaves=1),
    Alternation("іг", "егти", leaves=1),
    Alternation("іб", "ебти"),
    # писала, забила: писати, забити
    Alternation("ала али", "ати"),
    Alternation("ила или", "ити"),
    Alternation("іла іло іли", "іти"),
    # впала, впаде, складе: впасти, скласти
    Alternation("пала пало пали паду падеш паде падемо падете падуть", "пасти", leaves=1),
    Alternation("кладу кладеш кладе кладемо кладете кладуть", "класти", leaves=1),
    # звільнять, залишаться: звільнити, залишитися; the dictionary has звільняти
    Alternation("ять ать", "ити"),
    Alternation("яться аться", "итися"),
    *(Alternation(f"{lip}лять", f"{lip}ити") for lip in "бвмпф"),
    *(Alternation(f"{lip}ляться", f"{lip}итися") for lip in "бвмпф"),
    # загине: загинути
    Alternation("ину инеш ине инемо инете", "инути"),
    # випадкові, хлопцеві: випадок, хлопець
    Alternation("кові", "ок"),
    Alternation("цеві", "ець"),
    # українську, німецька, повне: which the dictionary takes for nouns and adverbs
    *(
        Alternation(inflected(ending, "а у ої ою і"), f"{ending}ий")
        for ending in ("ськ", "цьк", "зьк")
    ),
    Alternation("нє", "ній"),
    Alternation("не", "ний"),
    *PARTICIPLES,
)

IRREGULAR = Irregular.read(
    """
    в'язень в'язневі в'язнів
    політв'язень політв'язневі політв'язнів
    день +днів дні
    сон +сни снів
    мати матері матір матір'ю матерів матерям матерями матерях
    брат +брати
    друг +другу друзі друзів
    гість +гостя +гостю гостей
    осінь осінню
    радість радощі радощів
    камінь каменям каменями камінням
    палата палати
    вухо вусі вуха вух вухами
    село +сіл
    дитина діти дітей дітям дітьми дітях
    око очі очей очам очима очах
    сіль +солі
    бити б'ю б'єш б'є б'ємо б'єте б'ють бив била било били бий бийте битий бита биті битих
    пити п'ю п'єш п'є п'ємо п'єте п'ють пив +пила пило +пили
    бігти біг бігла бігло бігли
    йти іти іду ідеш іде ідемо ідете ідуть йде йдуть ішов ішла ішли йшов йшла йшло йшли
    жити живу живеш живе живемо живете живуть жив жила жило жили
    могти +може міг могла могло могли
    нести +ніс несла несло несли
    везти +віз везла везло везли
    вести веду ведеш веде ведемо ведете ведуть вів вела вело вели
    лягти +ліг лягла лягло лягли
    померти помер померла померло померли
    пекти пече
    скребти +скріб
    плакати +плачу плачеш плаче плачуть
    людина людях людьми
    дівчина дівчат дівчатам дівчатами дівчатах
    стати +став +стане +стануть +станеш
    сісти сіла
    їхати +їду
    брати +беру берете
    знайти знайду
    зайти зайшла
    дійти дійшла
    завести +завів
    загинути +загину загиблий загиблого загиблому загибла загиблої загиблі загиблих
    пропасти +пропала +пропали
    час +часом +часами
    шлях +шляхом
    рух +русі
    рівень +рівня +рівню
    репресувати репресований репресованого репресована репресовані репресованих репресованим
    розкуркулити розкуркулив розкуркулили розкуркулений розкуркуленого розкуркулені розкуркулених
    замкнути замкнений замкненого замкнена замкнені замкнених замкнено
    """
)


def recipe() -> Recipe:
    """A recipe of its own for one user of it."""
    return Recipe(
        lexicon=Lexicon("uk"),
        stem=UKRAINIAN.stem,
        lemma_endings="ти тися ий ій ь а я о е й -",
        irregular=IRREGULAR,
        alternations=_ALTERNATIONS,
        settled=("ити", "увати", "ювати", "нути", "сти", "йти"),
        # депортований, депортували, допитаний, which the dictionary lacks
        unknown=(
            Cut(inflected("ува", "ти в вши ла ло ли").replace(" ", "|"), "увати"),
            Cut("ую|уєш|уєте|уємо|ує|ують", "увати"),
            Cut(inflected("ован", ENDINGS).replace(" ", "|"), "увати"),
            Cut(inflected("ан", ENDINGS).replace(" ", "|"), "ати"),
        ),
        joins=(
            # затриманий, забитий: затримати, забити
            Join("аний", "ати", leaves=3),
            Join("яний", "яти", leaves=3),
            Join("тий", "ти"),
        ),
        steps=(
            # займатися, займатись: займати
            (Cut("тис[яь]", "ти"),),
            (
                Cut("ти", "ти"),
                # український; українською, which the dictionary takes for an adverb
                Cut("ий|ій|ою", ADJECTIVE),
                # зал, зала; рада, ради
                Cut("[аяоеьиійє]"),
            ),
        ),
    )
