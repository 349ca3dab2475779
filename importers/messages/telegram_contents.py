"""What one message of a Telegram export in JSON says: text, poll, list, place, contact, payment."""

from __future__ import annotations

_DEEPEST_TEXT = 5
_LONGEST_KIND = 60
_SHOWN = ("file", "photo", "contact_vcard")
"""A message without words is shown by the name of its file."""
_PLACE = ("place_name", "address")
_GAME = ("game_title", "game_description", "game_link")


def message_text(fields: dict[str, object]) -> str:
    """Everything that is said; of a message that says nothing its kind: "[unsupported]"."""
    parts = [
        told_text(fields.get("text") or fields.get("text_entities")),
        *_listed(fields.get("poll"), "question"),
        *_listed(fields.get("todo_list"), "title"),
        *(told_line(fields.get(key)) for key in (*_PLACE, *_GAME)),
        *map(
            _values,
            (
                fields.get("location_information"),
                fields.get("contact_information"),
                fields.get("invoice_information"),
            ),
        ),
    ]
    text = "\n".join(part for part in parts if part.strip())
    return text or ("" if any(told_line(fields.get(key)) for key in _SHOWN) else _kind(fields))


def _kind(fields: dict[str, object]) -> str:
    """The newest kinds of messages have a line too: a reader sees that something was there."""
    told = told_line(fields.get("media_type")) or told_line(fields.get("type")) or "message"
    told = told[:_LONGEST_KIND]
    return f"[{' '.join(filter(None, (told, told_line(fields.get('sticker_emoji')))))}]"


def told_text(untrusted_text: object, depth: int = 0) -> str:
    """A string, or a list of strings and of objects that carry a text and perhaps an address."""
    if isinstance(untrusted_text, str):
        return untrusted_text
    if isinstance(untrusted_text, list) and depth < _DEEPEST_TEXT:
        return "".join(told_text(piece, depth + 1) for piece in untrusted_text)
    if isinstance(untrusted_text, dict):
        text, address = untrusted_text.get("text"), untrusted_text.get("href")
        shown = text if isinstance(text, str) else ""
        return f"{shown} ({address})" if isinstance(address, str) and address != shown else shown
    return ""


def told_line(untrusted_value: object) -> str:
    """A string or a number; "" for anything else."""
    if isinstance(untrusted_value, str):
        return untrusted_value
    if isinstance(untrusted_value, int | float) and not isinstance(untrusted_value, bool):
        return str(untrusted_value) if abs(untrusted_value) < 10**18 else ""
    return ""


def _listed(untrusted_list: object, head: str) -> list[str]:
    """A poll or a list of things to do: its head, and a line for each answer or thing."""
    if not isinstance(untrusted_list, dict):
        return []
    answers = untrusted_list.get("answers")
    told = [told_text(untrusted_list.get(head))]
    for answer in answers if isinstance(answers, list) else []:
        if isinstance(answer, dict):
            voters = told_line(answer.get("voters"))
            told.append(f"- {told_text(answer.get('text'))}" + (f": {voters}" if voters else ""))
    return told


def _values(untrusted_object: object) -> str:
    """A place, a contact or a payment: its values in one line."""
    if not isinstance(untrusted_object, dict):
        return ""
    return ", ".join(filter(None, map(told_line, untrusted_object.values())))
