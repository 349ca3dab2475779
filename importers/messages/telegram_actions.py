"""What happened in a chat of Telegram, in words.

English ones, whatever language the chat has, as Telegram's own pages of an export say them.
"""

from __future__ import annotations

from collections.abc import Iterable

_WORDS = {
    "create_group": "created the group",
    "create_channel": "created the channel",
    "edit_group_title": "changed the title of the chat",
    "edit_group_photo": "changed the photo of the chat",
    "delete_group_photo": "removed the photo of the chat",
    "edit_chat_theme": "changed the theme of the chat",
    "invite_members": "invited",
    "remove_members": "removed",
    "join_group_by_link": "joined the group by a link",
    "join_group_by_request": "joined the group by a request",
    "joined_telegram": "joined Telegram",
    "migrate_to_supergroup": "turned the group into a supergroup",
    "migrate_from_group": "turned the group into a supergroup",
    "pin_message": "pinned a message",
    "clear_history": "cleared the history",
    "phone_call": "called",
    "group_call": "began a call of the group",
    "group_call_scheduled": "set the time of a call of the group",
    "invite_to_group_call": "invited to a call of the group",
    "set_messages_ttl": "changed after what time messages are deleted",
    "take_screenshot": "took a screenshot",
    "topic_created": "created the topic",
    "topic_edit": "changed the topic",
    "suggest_profile_photo": "suggested a photo for the profile",
    "proximity_reached": "came near",
    "send_payment": "paid",
}


def action_in_words(action: str, told: Iterable[str]) -> str:
    """Such as "invited: A, B" of "invite_members"; of what is not known here the words themselves.

    `told` of it: title, members, text; each may be empty.
    """
    words = _WORDS.get(action, action.replace("_", " "))
    return ": ".join(filter(None, (words, *told)))
