"""The methods that change or take away what stands in a chat, and the answer to a tap."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from bot.sandbox.errors import broken_rule, refused
from bot.sandbox.html_reader import units
from bot.sandbox.markup import checked_markup
from bot.sandbox.messages import Json, Message
from bot.sandbox.signals import Signal
from bot.sandbox.wording import caption_of, text_of

if TYPE_CHECKING:
    from bot.sandbox.world import World

LONGEST_ANSWER = 200
MOST_DELETED = 100
TIME_TO_DELETE = 48 * 60 * 60
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)


def edit_message_text(world: World, params: Json) -> Json:
    """Change the words of a message; without a keyboard in the call, its keyboard goes."""
    reading = text_of(world, params)
    message = _editable(world, params)
    if message.kind != "text":
        raise broken_rule("there is no text in the message to edit")
    return _change(world, message, reading.text, reading.entities, params)


def edit_message_caption(world: World, params: Json) -> Json:
    """Change the words below a file."""
    reading = caption_of(world, params)
    message = _editable(world, params)
    if message.kind == "text":
        raise broken_rule("there is no caption in the message to edit")
    return _change(world, message, reading.text, reading.entities, params)


def edit_message_reply_markup(world: World, params: Json) -> Json:
    """Change the buttons below a message, or take them away."""
    message = _editable(world, params)
    return _change(world, message, message.text, message.entities, params)


def delete_message(world: World, params: Json) -> bool:
    """Take a message away: one's own anywhere, other people's in their private chat."""
    chat = world.chat(params["chat_id"])
    message = world.message(chat.id, params["message_id"])
    if message is None:
        raise refused("message to delete not found")
    return _delete(world, [message])


def delete_messages(world: World, params: Json) -> bool:
    """Take messages away, all or none; one that is not there any more is passed over."""
    wanted = params["message_ids"]
    if not wanted:
        raise broken_rule("message identifiers are not specified")
    if len(wanted) > MOST_DELETED:
        raise broken_rule("too many message identifiers specified")
    if min(wanted) <= 0:
        raise broken_rule("invalid message identifier specified")
    chat = world.chat(params["chat_id"])
    return _delete(world, [message for message in world.messages_of(chat.id) if message.id in wanted])


def answer_callback_query(world: World, params: Json) -> bool:
    """Answer a tap, with words or without."""
    text, alert = params.get("text", ""), params.get("show_alert", False)
    if units(text) > LONGEST_ANSWER:
        raise broken_rule("MESSAGE_TOO_LONG")
    world.moment += 1
    query = world.callbacks.answer(params["callback_query_id"], text, alert, world.moment)
    answer = {"text": text, "alert": alert, "url": params.get("url", "")}
    world.tell(Signal("callback_answer", query.person_id, data=answer))
    return True


def _delete(world: World, messages: list[Message]) -> bool:
    for message in messages:
        if not message.from_bot and message.chat_id in world.groups:
            raise refused("message can't be deleted")
        if time.time() - message.date > TIME_TO_DELETE:
            raise refused("message can't be deleted for everyone")
    for message in messages:
        world.delete(message)
    return True


def _editable(world: World, params: Json) -> Message:
    """The message of the call, if the bot may change it."""
    if "chat_id" not in params:
        raise broken_rule("chat_id is empty")
    if "message_id" not in params:
        raise broken_rule("message identifier is not specified")
    chat = world.chat(params["chat_id"])
    message = world.message(chat.id, params["message_id"])
    if message is None:
        raise refused("message to edit not found")
    if not message.from_bot or (message.markup and "inline_keyboard" not in message.markup):
        raise broken_rule("message can't be edited")
    return message


def _change(world: World, message: Message, text: str, entities: list[Json], params: Json) -> Json:
    markup = checked_markup(params.get("reply_markup"))
    if (text, entities, markup) == (message.text, message.entities, message.markup):
        raise refused(_SAME)
    message.text, message.entities, message.markup = text, entities, markup
    message.edit_date = int(time.time())
    world.touch(message)
    return world.message_json(message)
