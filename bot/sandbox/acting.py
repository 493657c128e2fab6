"""What people do in Telegram; each act becomes an update for the bot."""

from __future__ import annotations

import re
import time
from typing import TYPE_CHECKING, Any

from bot.sandbox.messages import BOT_ID, Json, Kind, Message
from bot.sandbox.people import Group, Person
from bot.sandbox.signals import Signal
from bot.sandbox.updates import Ticket

if TYPE_CHECKING:
    from bot.sandbox.world import World

_COMMAND = re.compile(r"(?<!\S)/[A-Za-z0-9_]{1,32}(@\w+)?")


def say(
    world: World,
    person: Person,
    text: str = "",
    *,
    group: Group | None = None,
    kind: Kind = "text",
    **content: Any,
) -> tuple[Message, Ticket]:
    """Send a message, a text unless another kind is named."""
    person.started = person.started or group is None
    message = world.post((group or person).id, person.id, text=text, entities=commands_in(text), kind=kind, **content)
    return message, world.updates.put("message", world.message_json(message))


def edit(world: World, message: Message, text: str) -> Ticket:
    """Change the words of one's own message."""
    message.text, message.entities = text, commands_in(text)
    message.edit_date = int(time.time())
    ticket = world.updates.put("edited_message", world.message_json(message))
    world.touch(message)
    return ticket


def tap(world: World, person: Person, message: Message, data: str) -> Ticket:
    """Tap the button with this data."""
    label = next((one["text"] for one in message.inline_buttons if one.get("callback_data") == data), data)
    query = world.callbacks.open(person.id, data, label)
    content = {
        "id": query.id,
        "from": person.as_user,
        "message": world.message_json(message),
        "chat_instance": f"chat{message.chat_id}",
        "data": data,
    }
    return world.updates.put("callback_query", content)


def block(world: World, person: Person, blocked: bool) -> Ticket:
    """Block the bot, or let it write again."""
    person.blocked = blocked
    old, new = ("member", "kicked") if blocked else ("kicked", "member")
    ticket = world.updates.put("my_chat_member", _membership(world, person, person.as_chat, old, new))
    world.tell(Signal("people"))
    return ticket


def add_bot(world: World, person: Person, group: Group) -> list[Ticket]:
    """Bring the bot into a group: Telegram says so twice, as its new status and as a message in the group."""
    group.has_bot = True
    bot = world.profile.as_user
    status = world.updates.put("my_chat_member", _membership(world, person, group.as_chat, "left", "member"))
    joined = world.post(group.id, person.id, kind="service", extra={"new_chat_members": [bot]})
    return [status, world.updates.put("message", world.message_json(joined))]


def commands_in(text: str) -> list[Json]:
    """The entities of the commands in a text that a person typed."""
    return [
        {
            "type": "bot_command",
            "offset": len(text[: found.start()].encode("utf-16-le")) // 2,
            "length": len(found[0]),
        }
        for found in _COMMAND.finditer(text)
    ]


def _membership(world: World, person: Person, chat: Json, old: str, new: str) -> Json:
    """A change of the bot's own membership, as Telegram's ChatMemberUpdated."""
    return {
        "chat": chat,
        "from": person.as_user,
        "date": int(time.time()),
        "old_chat_member": _member(world, old),
        "new_chat_member": _member(world, new),
    }


def _member(world: World, status: str) -> Json:
    until = {"until_date": 0} if status == "kicked" else {}
    return {"status": status, "user": world.profile.as_user | {"id": BOT_ID}, **until}
