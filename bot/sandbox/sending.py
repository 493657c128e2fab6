"""The methods that put something in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import broken_rule, forbidden, refused
from bot.sandbox.files import file_of
from bot.sandbox.markup import checked_markup
from bot.sandbox.messages import BOT_ID, Json, Kind
from bot.sandbox.signals import Signal
from bot.sandbox.wording import caption_of, text_of

if TYPE_CHECKING:
    from bot.sandbox.world import World

_ACTIONS = {
    "typing",
    "upload_photo",
    "record_video",
    "upload_video",
    "record_voice",
    "upload_voice",
    "upload_document",
    "choose_sticker",
    "find_location",
    "record_video_note",
    "upload_video_note",
}


def send_message(world: World, params: Json) -> Json:
    """Send a text."""
    reading = text_of(world, params)
    return _post(world, params, text=reading.text, entities=reading.entities)


def send_photo(world: World, params: Json) -> Json:
    """Send a picture."""
    return _post_file(world, params, "photo")


def send_document(world: World, params: Json) -> Json:
    """Send a file."""
    return _post_file(world, params, "document")


def send_animation(world: World, params: Json) -> Json:
    """Send a moving picture."""
    return _post_file(world, params, "animation")


def copy_message(world: World, params: Json) -> Json:
    """Send a message again, with another caption if one is given."""
    original = world.message(params["from_chat_id"], params["message_id"])
    if original is None:
        raise refused("message to copy not found")
    if original.kind == "service":
        raise refused("message can't be copied")
    text, entities = original.text, original.entities
    if "caption" in params and original.kind != "text":
        reading = caption_of(world, params)
        text, entities = reading.text, reading.entities
    content = {"kind": original.kind, "media": original.media, "extra": original.extra}
    return {"message_id": _post(world, params, text=text, entities=entities, **content)["message_id"]}


def send_chat_action(world: World, params: Json) -> bool:
    """Show that the bot is at it."""
    if params["action"] not in _ACTIONS:
        raise broken_rule("wrong parameter action in request")
    chat = world.chat(params["chat_id"])
    world.tell(Signal("action", chat.id, data={"action": params["action"]}))
    return True


def leave_chat(world: World, params: Json) -> bool:
    """Leave a group."""
    group = world.groups.get(params["chat_id"])
    if group is None:
        raise refused("chat not found")
    if not group.has_bot:
        raise forbidden("bot is not a member of the supergroup chat")
    group.has_bot = False
    world.save()
    return True


def get_chat(world: World, params: Json) -> Json:
    """What Telegram tells of a chat."""
    chat_id = params["chat_id"]
    place = world.people.get(chat_id) or world.groups.get(chat_id)
    if place is None:
        raise refused("chat not found")
    gifts = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")
    return place.as_chat | {
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(gifts, False),
    }


def _post_file(world: World, params: Json, kind: Kind) -> Json:
    reading = caption_of(world, params)
    media = file_of(world, params[kind])
    return _post(world, params, kind=kind, media=media, text=reading.text, entities=reading.entities)


def _post(world: World, params: Json, **content: Any) -> Json:
    """Put it in the chat, and answer with Telegram's Message."""
    markup = checked_markup(params.get("reply_markup"))
    chat = world.chat(params["chat_id"])
    message = world.post(chat.id, BOT_ID, markup=markup, reply_to=_reply(world, chat.id, params), **content)
    return world.message_json(message)


def _reply(world: World, chat_id: int, params: Json) -> int | None:
    """The id of the message that this one answers."""
    wanted = params.get("reply_parameters")
    if wanted is None:
        return None
    if world.message(chat_id, wanted["message_id"]):
        return int(wanted["message_id"])
    if wanted.get("allow_sending_without_reply"):
        return None
    raise refused("message to be replied not found")
