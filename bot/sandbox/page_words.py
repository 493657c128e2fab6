"""The world in the words of the chat page: what its WebSocket says."""

from __future__ import annotations

from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from bot.sandbox.html_writer import safe_html
from bot.sandbox.messages import BOT_USERNAME, Json, Message
from bot.sandbox.screen import reply_labels
from bot.sandbox.signals import Signal
from bot.sandbox.world import World


def hello(world: World) -> Json:
    """The first thing a page hears."""
    return {"type": "hello", "people": people(world), "bot": bot(world)}


def history(world: World, person_id: int) -> Json:
    """A whole chat."""
    messages = [message_words(message) for message in world.messages_of(person_id)]
    return {"type": "history", "person": person_id, "messages": messages}


def people(world: World) -> list[Json]:
    """Everybody with a chat."""
    shown = ("id", "first_name", "language_code", "blocked")
    return [{name: asdict(person)[name] for name in shown} for person in world.people.values()]


def bot(world: World) -> Json:
    """What stands above every chat."""
    return {
        "name": world.profile.name,
        "username": BOT_USERNAME,
        "description": world.profile.descriptions.get("", ""),
        "commands": world.profile.private_menus(),
    }


def news(world: World, signal: Signal) -> Json | None:
    """A signal as the page's message; None for what happens in groups, which the page does not show."""
    if signal.kind == "people":
        return {"type": "people", "people": people(world)}
    if signal.kind == "bot":
        return {"type": "bot", **bot(world)}
    if signal.kind == "error":
        return {"type": "error", **signal.data}
    if signal.chat_id not in world.people:
        return None
    about = {"type": signal.kind, "person": signal.chat_id}
    if signal.message is None:
        return about | signal.data
    if signal.kind == "deleted":
        return about | {"message_id": signal.message.id}
    return about | {"message": message_words(signal.message)}


def message_words(message: Message) -> Json:
    """One message, its HTML safe to show as it is."""
    plain = message.text or _said_without_words(message)
    return {
        "id": message.id,
        "from": "bot" if message.from_bot else "me",
        "date": datetime.fromtimestamp(message.date, UTC).isoformat(),
        "html": safe_html(plain, message.entities if message.text else []),
        "plain": plain,
        "edited": message.edit_date is not None,
        "media": _media_words(message),
        "keyboard": _keyboard_words(message),
    }


def _said_without_words(message: Message) -> str:
    if "location" in message.extra:
        place = message.extra["location"]
        return f"📍 {place['latitude']}, {place['longitude']}"
    if "contact" in message.extra:
        contact = message.extra["contact"]
        return f"👤 {contact['first_name']} {contact['phone_number']}"
    return ""


def _media_words(message: Message) -> Json | None:
    media = message.media
    if media is None:
        return None
    return {
        "kind": message.kind,
        "url": f"/media/{media.file_id}",
        "name": media.name,
        "mime": media.mime,
        "size": len(media.content),
    }


def _keyboard_words(message: Message) -> Json | None:
    markup = message.markup or {}
    if "inline_keyboard" in markup:
        rows = [[_button_words(button) for button in row] for row in message.inline_rows]
        return {"kind": "inline", "rows": rows}
    if "keyboard" in markup:
        labels = iter(reply_labels(message))
        label_rows = [[next(labels) for _ in row] for row in markup["keyboard"]]
        return {"kind": "reply", "rows": label_rows, "once": markup.get("one_time_keyboard", False)}
    return {"kind": "remove"} if "remove_keyboard" in markup else None


def _button_words(button: Json) -> dict[str, Any]:
    words = {"text": button["text"]}
    for name, shown in (("callback_data", "data"), ("url", "url")):
        if name in button:
            words[shown] = button[name]
    if "copy_text" in button:
        words["copy"] = button["copy_text"]["text"]
    return words
