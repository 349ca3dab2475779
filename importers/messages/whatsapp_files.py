"""What WhatsApp writes for files, in the languages of the archive: sent along, or left out."""

from __future__ import annotations

import re

_ADDED = (
    r"file attached|attached|файл добавлен|прикрепл[её]нный файл|прикреплено|приложено"
    r"|файл дададзены|далучана|файл додано|вкладений файл|вкладено|dołączono plik|załączony plik"
    r"|załączono|pridėtas failas|pridėta|datei angehängt|anhang"
)
_ENDING = r"\.[A-Za-z0-9]{2,5}"
_ANDROID = re.compile(
    rf"(?P<name>\S[^\n<>]{{0,150}}{_ENDING}) \([^()\n]{{4,40}}\)(?:\n|\Z)"
    rf"|(?P<any>\S[^\n<>]{{0,155}}) \((?:{_ADDED})\)(?:\n|\Z)",
    re.IGNORECASE,
)
_IOS = re.compile(
    rf"<[^<>:\n]{{3,30}}: (?P<name>\d{{8}}-[^<>\n]{{1,150}}|[^<>\n]{{1,150}}{_ENDING})>"
    rf"|<(?:{_ADDED}): (?P<any>[^<>\n]{{1,155}})>",
    re.IGNORECASE,
)
"""In languages not known here a name is one by its ending, or by the number iOS puts before it."""

_LEFT_OUT = re.compile(
    r"[<‹](?:(?:media|file) omitted|(?:без )?медиафайл(?:ов|ы)?(?: пропущен[оы]?)?"
    r"|(?:видео|аудио)?файлы? пропущен[оы]?|файлы? (?:прапушчан[оы]?|пропущено)"
    r"|(?:без )?медіа[^<>]{0,30}|(?:без )?медыя[^<>]{0,30}"
    r"|pominięto multimedia|multimedia pominięto|medien ausgeschlossen"
    r"|(?:be )?medij(?:a|os)[^<>]{0,30}|praleist[^<>]{0,30})[>›]\Z"
    r"|(?<!\w)(?:(?:image|photo|video(?: note| message)?|voice message|audio|document|sticker|gif"
    r"|contact card) omitted"
    r"|(?:bild|video(?:nachricht|notiz)?|audio|dokument|sticker|gif|kontaktkarte)"
    r" (?:weggelassen|ausgelassen)"
    r"|(?:zdjęcie|wideo|obraz|film|dźwięk|audio|dokument|naklejk[aę]|gif|karta kontaktu"
    r"|wiadomość wideo) pominięt[aoey]"
    r"|(?:изображение|фото|видео(?:сообщение|заметка|файл)?|аудио(?:файл|сообщение)?"
    r"|голосовое сообщение|документ|(?:медиа)?файл|стикер|gif(?:-файл)?|контакт"
    r"|карточка контакта) (?:пропущен[оаы]?|отсутствует)"
    r"|(?:зображення|фото|відео(?:повідомлення|нотатк[ау])?|аудіо(?:файл|повідомлення)?"
    r"|голосове повідомлення|документ|(?:медіа)?файл|стікер|наліпк[ау]|gif(?:-файл)?|контакт"
    r"|картк[ау] контакту) (?:пропущен(?:ий|[оаі])?|відсутн(?:ій|[яєі])|не включено)"
    r"|(?:выява|відарыс|фота|відэа(?:паведамленне)?|аўдыя(?:файл)?|галасавое паведамленне|дакумент"
    r"|(?:медыя)?файл|стыкер|налепка|gif|кантакт|картка кантакту)"
    r" (?:прапушчан[аоы]?|адсутнічае))\Z",
    re.IGNORECASE,
)
"""What stands in the place of a file when a chat was exported without its files."""
_LAST_WORDS = (
    *("omitted", "weggelassen", "ausgelassen", "pominięt", "пропущен", "отсутствует", "відсутн"),
    *("включено", "прапушчан", "адсутнічае"),
)
"""How such marks end: to look first costs less than a search in every message."""
_LONGEST_MARK = 80
_SIGN = "\u200e"
"""Before what the program, not the person, has written."""
_NOT_SAID = re.compile(r" omitted\Z|[>›]\Z", re.IGNORECASE)
"""Nobody ends a sentence so; "відео відсутнє" may be one."""


def file_of(text: str, written_as: str) -> tuple[tuple[tuple[str, str], ...], str | None]:
    """The file that came with a message, or that one was left out, and what is said with it.

    `text` of the message without marks of direction, `written_as` with them.
    """
    if file := _IOS.search(text) or ("(" in text and _ANDROID.match(text)) or None:
        caption = f"{text[: file.start()]}\n{text[file.end() :]}".strip()
        return (("media", file["name"] or file["any"]),), caption
    caption_of_left_out = _without_mark(text, written_as)
    if caption_of_left_out is None:
        return (), None
    return (("left out", "file"),), caption_of_left_out


def _without_mark(text: str, written_as: str) -> str | None:
    """What is said beside the mark of a file left out; None where there is no such mark."""
    first, _, below = text.partition("\n")
    if _ends_as_a_mark(first) and _LEFT_OUT.fullmatch(first.strip()):
        return below.strip()
    end = text.rstrip()
    start = max(0, len(end) - _LONGEST_MARK)
    mark = _LEFT_OUT.search(end, start) if _ends_as_a_mark(end) else None
    if mark is None:
        return None
    before = end[: mark.start()]
    line = before.rpartition("\n")[2]
    sure = not line.strip() or "•" in line or _NOT_SAID.search(mark[0]) is not None
    return before.strip() if sure or f"{_SIGN}{mark[0]}" in written_as else None


def _ends_as_a_mark(text: str) -> bool:
    last = text.rstrip()[-_LONGEST_MARK:].lower().rpartition(" ")[2]
    return last.startswith(_LAST_WORDS) or last.endswith((">", "›"))
