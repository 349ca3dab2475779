"""What people are called beside the given name that they bear: Рома, Танюша, Уладзь, Сьветка.

Most of these sound like nothing else of their name, or like another one, so texts and questions
know them letter by letter, in their cases. Before the bar stands a form of a row of `given_names`.
Слава is left out: it begins too many a line, and is short for five names.
"""

from __future__ import annotations

from functools import cache

from index.languages.folding import fold, is_cyrillic

ROWS: tuple[str, ...] = (
    "Аксана | Ксюша Ксеня Ксюта Ксанка Оксанка Ксенька Ksiusha",
    "Алена | Лена Ленка Леначка Леночка Лёся Аленка Алёнка Еленка Lena Lenka Alena Alenka",
    "Алесь | Саша Сашка Сашко Саня Санька Шура Шурык Шурик Сашык Sasha Sasza Saša Sania",
    "Алесь | Саша Сашка Саня Санька Шура Шурка Леся Sasha Sasza Saša",
    "Аляксей | Алёша Алёшка Лёша Лёшка Лёха Лёнька Олекса Алёха Льоша Alyosha Alosza Liosha Losza",
    "Анатоль | Толя Толік Толик Тоша Толян Tolik Tolia",
    "Андрэй | Андрусь Андрюша Андрюха Андрэйка Андрейка Andrzejek Jędrek Andriusha",
    "Ганна | Анька Анечка Анютка Анюта Нюра Нюша Нюта Ануся Гануля Ania Anya Anka",
    "Антаніна | Тоня Тонька Тося Антося Tonia Tosia",
    "Антон | Антось Антоша Тоша Антошка Антук Antek",
    "Арсень | Сеня Сенька",
    "Арцём | Тёма Цёма Артёмка Тьома Tioma",
    "Барыс | Боря Борька Барысік Борик",
    "Вадзім | Вадзік Вадик Вадік",
    "Валерый | Валера Валерка Лера Лерка Лерочка Valera Lera",
    "Валянцін | Валя Валік Валик Valik",
    "Валянцін | Валя Валька Valia",
    "Васіль | Вася Васька Васёк Васілёк Васек Wasia Vasia Vasya Bazyli",
    "Вераніка | Ніка Ника Nika",
    "Віктар | Віця Витя Витька Віцька Вітя Vitia Vitya",
    "Віктар | Вика Віка Вікуся Викуся Vika Wika",
    "Вінцэнт | Вінцусь Вінцук Винцук Викеша",
    "Віталь | Віталік Виталик Віця Витя Vitalik",
    "Вольга | Оля Олька Волька Оленька Волечка Олечка Лёля Olia Olya Olka",
    "Галіна | Галя Галинка Halia Galia Galya",
    "Гаўрыла | Гаврюша Гаўрусь",
    "Генадзь | Гена Генка Геня Генік Gena",
    "Данііл | Данік Данька Данила Danik",
    "Дар'я | Даша Дашка Дашуня Дарка Дашенька Dasha Dasza Daša",
    "Дзмітры | Дима Димка Дімка Дзіма Дзімка Дімон Димон Міця Митя Митька Міцька Дзміцер "
    "Dima Mitia Mitya",
    "Дзяніс | Денька Дзянік",
    "Еўдакія | Аўдоцця Авдотья Явдоха Дуня Дуняша Аўдоля",
    "Ефрасіння | Фрося Фроська Афросся Апраксіння",
    "Зінаіда | Зіна Зина Зінка Зинка Zina",
    "Іван | Ваня Ванька Ванечка Ивашка Янка Івась Івашка Ясь Іванко Wania Vania Vanya Janek Jaś",
    "Ігнат | Ігнась",
    "Ілья | Ілюша Илюша Ілька",
    "Ірына | Іра Ира Ірка Ирка Іринка Иришка Іруся Арышка Ира Irka",
    "Зміцер | Зьміцер Зміцерок Змітрок Зьмітрок Дзіма Дима",
    "Кастусь | Костя Косця Костик Косцік Костусь Kostia Kostya",
    "Кацярына | Катя Катька Катюша Каця Кацька Кацюша Кася Касенька Катруся Кацярынка Катюха "
    "Kasia Kaśka Katia Katya Kacia Kotryna",
    "Клаўдзія | Клава Клаўка Klava",
    "Ларыса | Лара Лариска Lara",
    "Лізавета | Ліза Лиза Лізка Лизка Лісавета Лізочка Liza Эля",
    "Лілія | Ліля Лиля Лілька",
    "Любоў | Любка Любаша Любочка",
    "Людміла | Люда Людка Люся Люська Людочка Luda Liuda",
    "Лявон | Лёня Лёнька Лёник Лявонка Льоня Liosha Lonia Lionia",
    "Магдалена | Магда Магдуся Magda Magdusia",
    "Максім | Макс Максік Максик Максимка",
    "Маргарыта | Рыта Рита Ритка Марго Rita",
    "Марыя | Маша Машка Машенька Маруся Марыся Марылька Маня Манька Мар'яша Муся Машуня "
    "Masha Masza Maša Marysia Marusia Mania",
    "Марына | Марынка Маринка Марыша",
    "Матруна | Матрёна Мотря",
    "Мікалай | Коля Колька Мікола Міколка Николка Колян Микола Кольша Kola Kolia Kolya Mikola",
    "Мікіта | Ніка Никитка Мікітка",
    "Міхаіл | Міша Миша Мішка Мишка Міхась Міхаська Міхалка Миха Misha Misza Miša Mykolas",
    "Надзея | Надя Надзя Надька Надзька Надюша Надзейка Надейка Nadia Nadzia Nadya",
    "Наста | Настя Настка Насця Настуся Настюша Настенька Стася Ася Nastia Nastya Stasia",
    "Наталля | Наташа Наташка Наталка Наталька Туся Natasha Natasza Natka",
    "Павел | Паша Пашка Павлик Паўлюк Паўлік Паўлюсь Павлуша Павлуха Pasha Pasza Pawełek Povilas",
    "Паліна | Палінка Полинка Полечка",
    "Параска | Прасковья Праскоўя Прасковія Параскева Параскевія Парася Паруся",
    "Пётр | Петя Пеця Петька Пецька Пятрусь Пятрок Петрусь Петрик Петруша Piotrek Petia Petya",
    "Раіса | Рая Райка Раечка Raja",
    "Раман | Рома Ромка Ромчык Ромчик Ромік Ромик Ромуся Romka Romek",
    "Руслан | Русік Русик",
    "Рыгор | Грыша Гриша Гришка Грышка Рыгорка Грыц Гриць Hrysha Grisha Grisza Grześ",
    "Сафія | Соня Сонька Зося Зоська Сонечка Зосенька Sonia Sonya Zosia Zośka",
    "Святлана | Света Светка Сьветка Свеця Светик Светочка Сьвета Святланка "
    "Sveta Swieta Świeta Sviatka",
    "Станіслаў | Стас Стась Стасік Стасик Stas Staś Staszek Stasiek",
    "Сцяпан | Стефа Стэфа Стэфка Стефка Stefa Stefka",
    "Сцяпан | Стёпа Сцёпа Стёпка Сцёпка Стьопа Сцепанок Stiopa",
    "Сымон | Сёма Сенька Сеня Сёмка Сымонка",
    "Сяргей | Серёжа Серёжка Сярожа Сярожка Сярога Серёга Серж Сергуня Сяргейка Сяржук Сергейка "
    "Sierioża Seryozha Sergiusz",
    "Тамара | Томка Тамарка",
    "Тацяна | Таня Танька Танюша Танюшка Танечка Тацянка Тацяначка Tania Tanya Tanja Taniusha",
    "Уладзімір | Вова Вовка Вовачка Вовочка Вован Валодзя Валодзька Володя Володька Уладзь Уладзік "
    "Влодзя Vova Wowa Vołodia Volodia Wołodia Uładź Uladz Włodek",
    "Уладзіслаў | Уладзь Уладзік Владик Влод Wład Uład Władek",
    "Усевалад | Сева Севка Seva",
    "Фёдар | Федя Федька Хведзя Федзя Хведзька Fiedia Fedya",
    "Францішак | Франак Франц Франусь Франэк Franak Franek Franz",
    "Юзэф | Юзік Юзик Юзя Юзюк Осип Язэпчык Józek Juzik",
    "Юлія | Юля Юлька Юлечка Julka Jula",
    "Юры | Юра Юрка Юрась Юрок Юрик Юрасік Юрко Jurek Jura Jurgis",
    "Ядвіга | Ядзя Ядзька Jadzia Jadźka Hedwig",
    "Якуб | Яша Яшка Якубка Яська Kuba Jasza",
    "Яраслаў | Ярик Ярык Jarek",
    "Яўгенія | Женя Женька Жэня Жэнька Женечка Генусь Геня Zhenia Zhenya Żenia",
    "Яўхім | Фима Юхимко",
    "Эдуард | Эдик Эдзік Эдзя Эдька Edek Edward",
    "Цімох | Тима Цімка Тимоша Тимошка Тимка Timothy Tymoteusz Tymek",
    "Казімір | Казік Казик Kazik Kazio",
    "Кірыл | Кірылка Кирюша Киря",
)

_VOWEL_ENDINGS = {
    "а": "а ы и і е э у ою ой аю ай ею ей эю эй",
    "я": "я і и ї е ю ею ей яю яй єю єю",
    "о": "о а у ом ам е",
    "a": "a y i e ie u ę ą o oj oi ou",
}
_CONSONANT = {True: "а у ом ам е ем ём эм і ю я ям", False: "a owi em iem e u ie a i"}
_SOFTENED = {"к": ("цы", "ці"), "г": ("зе",), "k": ("ce", "cy")}
"""What the last consonant and the ending are in the dative: Сьветцы, Kasieńce."""


_SPELT_AS_WORDS = (
    "galia galiu galią gene juli july jury nice vice wiki kasie ludu ludy raju ułada uładu "
    "вале віку віце віці галей гены гену дуне жене касе касі коле колей колею коли колькі "
    "костей кости косці лену лесе людей люди люду людзе людцы маше мусе надзей надзею ніці пашы "
    "райке раю раі роми саней сані свете свету светы свеце севу семей семи сему степи "
    "сцепу сьвету таней тема теме теми темой тему темы темі тими тони юре ядзе але тому ані дані "
    "пеці мани марго"
)
"""Cases that are words of their own, or begin a line as such: Коли, Свету, Тему."""

_WORDS = frozenset(_SPELT_AS_WORDS.split())


@cache
def _rows_of_forms() -> dict[str, frozenset[str]]:
    """The names that the rows begin with, by each form of what people of that name are called."""
    found: dict[str, frozenset[str]] = {}
    for row in ROWS:
        name, _, called = row.partition(" | ")
        for form in called.split():
            for case in cases_of(fold(form)) - _WORDS:
                found[case] = found.get(case, frozenset()) | {fold(name)}
    return found


def names_called(word: str) -> frozenset[str]:
    """The folded given names whose bearers are called by a folded word, in some case."""
    return _rows_of_forms().get(word, frozenset())


def cases_of(form: str) -> set[str]:
    """The cases of a folded form that people are called by."""
    last, stem = form[-1], form[:-1]
    if last == "ь":
        return {form, *(stem + ending for ending in _VOWEL_ENDINGS["я"].split()), f"{stem}ем"}
    if endings := _VOWEL_ENDINGS.get(last):
        softened = {stem[:-1] + soft for soft in _SOFTENED.get(stem[-1], ())}
        return {form, *softened, *(stem + ending for ending in endings.split())}
    return {form, *(form + ending for ending in _CONSONANT[is_cyrillic(form)].split())}
