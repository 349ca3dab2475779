"""What happened in a chat of Telegram, in words: in the language in which people talk there.

`result.json` holds bare names of actions. They are worded once, when the export is read, so that
the text of a document stays what it was whoever reads it; the name of the action stays a fact.
The words name nobody's sex: that is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from importers.language_marks import evidence

LETTERS_FOR_A_LANGUAGE = 20
_CYRILLIC_LETTERS = re.compile("[\u0400-\u052f]")
_LANGUAGES = ("en", "be", "ru", "uk")
_WORDS = {
    "create_group": ("created the group", "створана група", "создана группа", "створено групу"),
    "create_channel": ("created the channel", "створаны канал", "создан канал", "створено канал"),
    "edit_group_title": (
        "changed the title of the chat",
        "зменена назва чата",
        "изменено название чата",
        "змінено назву чату",
    ),
    "edit_group_photo": (
        "changed the photo of the chat",
        "зменена фота чата",
        "изменено фото чата",
        "змінено фото чату",
    ),
    "delete_group_photo": (
        "removed the photo of the chat",
        "выдалена фота чата",
        "удалено фото чата",
        "видалено фото чату",
    ),
    "edit_chat_theme": (
        "changed the theme of the chat",
        "зменена тэма афармлення чата",
        "изменена тема оформления чата",
        "змінено тему оформлення чату",
    ),
    "invite_members": ("invited", "запрошаны", "приглашены", "запрошено"),
    "remove_members": ("removed", "выдалены", "удалены", "вилучено"),
    "join_group_by_link": (
        "joined the group by a link",
        "уваход у групу па спасылцы",
        "вход в группу по ссылке",
        "вхід до групи за посиланням",
    ),
    "join_group_by_request": (
        "joined the group by a request",
        "уваход у групу па запыце",
        "вход в группу по запросу",
        "вхід до групи за запитом",
    ),
    "joined_telegram": (
        "joined Telegram",
        "цяпер у Telegram",
        "теперь в Telegram",
        "тепер у Telegram",
    ),
    "migrate_to_supergroup": (
        "turned the group into a supergroup",
        "група стала супергрупай",
        "группа стала супергруппой",
        "група стала супергрупою",
    ),
    "pin_message": (
        "pinned a message",
        "замацавана паведамленне",
        "закреплено сообщение",
        "закріплено повідомлення",
    ),
    "clear_history": (
        "cleared the history",
        "ачышчана гісторыя",
        "очищена история",
        "очищено історію",
    ),
    "phone_call": ("called", "званок", "звонок", "дзвінок"),
    "group_call": (
        "began a call of the group",
        "пачаты званок групы",
        "начат звонок группы",
        "розпочато дзвінок групи",
    ),
    "group_call_scheduled": (
        "set the time of a call of the group",
        "прызначаны час званка групы",
        "назначено время звонка группы",
        "призначено час дзвінка групи",
    ),
    "invite_to_group_call": (
        "invited to a call of the group",
        "запрошаны да званка групы",
        "приглашены к звонку группы",
        "запрошено до дзвінка групи",
    ),
    "set_messages_ttl": (
        "changed after what time messages are deleted",
        "зменены тэрмін, пасля якога паведамленні выдаляюцца",
        "изменён срок, после которого сообщения удаляются",
        "змінено термін, після якого повідомлення видаляються",
    ),
    "take_screenshot": (
        "took a screenshot",
        "зроблены здымак экрана",
        "сделан снимок экрана",
        "зроблено знімок екрана",
    ),
    "topic_created": ("created the topic", "створана тэма", "создана тема", "створено тему"),
    "topic_edit": ("changed the topic", "зменена тэма", "изменена тема", "змінено тему"),
    "suggest_profile_photo": (
        "suggested a photo for the profile",
        "прапанавана фота для профілю",
        "предложено фото для профиля",
        "запропоновано фото для профілю",
    ),
    "proximity_reached": ("came near", "ужо побач", "уже рядом", "уже поруч"),
    "send_payment": ("paid", "аплачана", "оплачено", "сплачено"),
}
_SAME_AS = {"migrate_from_group": "migrate_to_supergroup"}


def _no_words(_: Iterable[str]) -> dict[str, int]:
    """A talk is long enough to be told without dictionaries."""
    return {}


def language_of_talk(untrusted_texts: Iterable[str]) -> str:
    """One of Belarusian, Russian and Ukrainian, else English: as Telegram's own pages have it."""
    text = "\n".join(untrusted_texts)
    cyrillic = len(_CYRILLIC_LETTERS.findall(text))
    if cyrillic < LETTERS_FOR_A_LANGUAGE or 2 * cyrillic < sum(map(str.isalpha, text)):
        return "en"
    speaks = evidence(text, _no_words)
    return max(speaks, key=speaks.__getitem__)


def action_in_words(action: str, told: Iterable[str], language: str) -> str:
    """Such as "invited: A, B" of "invite_members"; of what is not known here the words themselves.

    `told` of it: title, members, text; each may be empty.
    """
    known = _WORDS.get(_SAME_AS.get(action, action))
    words = known[_LANGUAGES.index(language)] if known else action.replace("_", " ")
    return ": ".join(filter(None, (words, *told)))
