"""The words by which a query may name a language, a kind or a sensitivity, in four languages."""

from __future__ import annotations

import re

from index.archive_fields import QueryField
from index.languages.folding import fold
from index.languages.words import APOSTROPHES

_VALUES: dict[QueryField, dict[str, str]] = {
    QueryField.LANGUAGE: {
        "be": "by бе bel blr беларуская беларускі беларусь бел белар белорусский беларусский "
        "белоруский белорусь білоруська білоруський біл belarusian belarussian byelorussian "
        "belorussian belarus bielaruskaja białoruski baltarusių belarusisch weißrussisch",
        "ru": "rus ру руская рускі расійская расійскі расейская рус русский російська російський "
        "рос russian russia russkiy rosyjski rusų russisch",
        "uk": "ua ук уа ukr украінская украінскі укр украинский українська український ukrainian "
        "ukraine ukrayinska ukraiński ukrainiečių ukrainisch",
        "en": "eng эн ен англійская англійскі анг англ английский англійська англійський "
        "english angielski anglų englisch",
        "pl": "pol пл польская польскі пол польск польский польська польський polish polski lenkų "
        "polnisch",
        "lt": "lit лт літоўская літоўскі літ литовский лит литовська литовський lithuanian "
        "litewski lietuvių litauisch",
        "de": "deu дэ де ger нямецкая нямецкі ням немецкий нем німецька німецький нім german "
        "deutsch niemiecki vokiečių",
    },
    QueryField.KIND: {
        "article": "артыкул публікацыя статья публикация стаття публікація artykuł straipsnis "
        "artikel",
        "testimony": "сведчанне паказанне паказанні свидетельство показание показания свідчення "
        "показання witness zeznanie zeznania świadectwo liudijimas parodymai zeugnis aussage",
        "letter": "ліст письмо лист laiškas brief",
        "chat": "conversation messages talk чат перапіска гутарка размова переписка разговор "
        "листування розмова бесіда",
        "court": "суд суды прысуд пратакол пастанова приговор протокол постановление вирок sąd "
        "wyrok teismas gericht urteil",
        "note": "нататка запіска заметка записка нотатка notatka užrašas notiz",
        "picture": "photo image screenshot здымак здымкі фота фотаздымак малюнак відарыс скрыншот "
        "снимок снимки знімки фото фотография картинка изображение скриншот знімок "
        "світлина зображення скріншот",
        "recording": "audio sound voice запіс гук гуказапіс аўдыё аўдыя запись звук звукозапись "
        "аудио запис звукозапис аудіо",
        "film": "video movie фільм відэа кіно фильм видео кино відео",
        "list": "register table спіс рэестр табліца список списки реестр таблица перелік реєстр "
        "таблиця",
        "entry": "row rows радкі рядки радок строка рядок",
    },
    QueryField.SENSITIVITY: {
        "normal": "звычайная звычайны обычная обычный звичайна звичайний",
        "sensitive": "адчувальная адчувальны чувствительная чувствительный чутлива чутливий",
        "confidential": "канфідэнцыйная канфідэнцыйны конфиденциальная конфиденциальный "
        "конфіденційна конфіденційний",
    },
}

VALUE_NAMES: dict[QueryField, dict[str, str]] = {
    field: {
        fold(name): value for value, names in values.items() for name in (value, *names.split())
    }
    for field, values in _VALUES.items()
}
"""The value that the index holds, by every folded name of it."""

_WHOLE_LENGTH = 3
"""Letters up to which a name of a value has no other forms: it is a code, or cut short."""
_LONGER = 3
"""Letters by which a case or a plural may be longer than the name without its last vowel."""
_VOWEL_AT_END = re.compile("[aeyаеиіоуыьэюяй]{1,2}$")

_LANGUAGE_PHRASE = re.compile(
    rf"^(?:(?:па|по)[\s\-–{APOSTROPHES}]|in\s)|\s(?:мов\w{{1,2}}|язык\w?|language|język|kalba|sprache)$"
)
_REGION = re.compile(r"([a-z]{2,3})[-_][a-z0-9_-]+")
"""A language with a script, a country or a variant behind it (BCP 47)."""


def value_named(field: QueryField, text: str) -> str | None:
    """The value that a word names, in whichever form it stands; None where there is none.

    `беларускай` and `па-беларуску` name `be` like `беларуская`; `лісты` names `letter`.
    """
    names = VALUE_NAMES.get(field)
    if names is None:
        return None
    word = " ".join(fold(text).split())
    if field is QueryField.LANGUAGE:
        word = _LANGUAGE_PHRASE.sub("", word).strip()
        if region := _REGION.fullmatch(word):
            word = region[1]
    return names.get(word) or _by_form(names, word)


def _by_form(names: dict[str, str], word: str) -> str | None:
    """The value one of whose names the word is a form of, the longest name first."""
    fitting = [
        name
        for name in names
        if len(name) > _WHOLE_LENGTH
        and word.startswith(bare(name))
        and len(word) <= len(bare(name)) + _LONGER
    ]
    return names[max(fitting, key=len)] if fitting else None


def bare(name: str) -> str:
    """A folded name without the vowel that its forms have another for."""
    return _VOWEL_AT_END.sub("", name)
