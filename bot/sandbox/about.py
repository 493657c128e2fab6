"""The methods about the bot itself: its name, its descriptions, its menus, its way of getting updates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import broken_rule
from bot.sandbox.html_reader import units
from bot.sandbox.messages import Json
from bot.sandbox.profile import put_text
from bot.sandbox.signals import Signal

if TYPE_CHECKING:
    from bot.sandbox.world import World

_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_LANGUAGE = re.compile(r"([a-z]{2})?")
LONGEST_COMMAND_TEXT = 256
MOST_COMMANDS = 100


def get_me(world: World, params: Json) -> Json:
    """The bot as Telegram's User."""
    may = ("can_join_groups", "can_connect_to_business", "has_main_web_app")
    cannot = dict.fromkeys((*may[1:], "can_read_all_group_messages", "supports_inline_queries"), False)
    return world.profile.as_user | {"can_join_groups": True} | cannot


def set_my_commands(world: World, params: Json) -> bool:
    """Set the menu of a scope and a language."""
    if len(params["commands"]) > MOST_COMMANDS:
        raise broken_rule("BOT_COMMANDS_TOO_MUCH")
    for one in params["commands"]:
        if not _COMMAND.fullmatch(one["command"].removeprefix("/")):
            raise broken_rule("BOT_COMMAND_INVALID")
        if not 1 <= units(one["description"]) <= LONGEST_COMMAND_TEXT:
            raise broken_rule("BOT_COMMAND_DESCRIPTION_INVALID")
    commands = [one | {"command": one["command"].removeprefix("/")} for one in params["commands"]]
    world.profile.set_menu(params.get("scope"), _language(params), commands)
    return _told(world)


def get_my_commands(world: World, params: Json) -> list[Json]:
    """The menu of exactly this scope and language."""
    return world.profile.menu(params.get("scope"), _language(params))


def delete_my_commands(world: World, params: Json) -> bool:
    """Remove the menu of a scope and a language."""
    world.profile.set_menu(params.get("scope"), _language(params), [])
    return _told(world)


def set_my_name(world: World, params: Json) -> bool:
    """Set the bot's name."""
    return _set(world, world.profile.names, params, "name", 64)


def get_my_name(world: World, params: Json) -> Json:
    """The bot's name; in languages without one of their own, the general one."""
    return {"name": world.profile.names.get(_language(params)) or world.profile.name}


def set_my_description(world: World, params: Json) -> bool:
    """Set what an empty chat shows."""
    return _set(world, world.profile.descriptions, params, "description", 512)


def get_my_description(world: World, params: Json) -> Json:
    """What an empty chat shows."""
    return {"description": world.profile.descriptions.get(_language(params), "")}


def set_my_short_description(world: World, params: Json) -> bool:
    """Set what the bot's profile shows."""
    return _set(world, world.profile.short_descriptions, params, "short_description", 120)


def get_my_short_description(world: World, params: Json) -> Json:
    """What the bot's profile shows."""
    return {"short_description": world.profile.short_descriptions.get(_language(params), "")}


def set_webhook(world: World, params: Json) -> bool:
    """Note a webhook; the sandbox itself brings no updates there."""
    url = params["url"]
    if url and not url.startswith("https://"):
        raise broken_rule("bad webhook: An HTTPS URL must be provided for webhook")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", params.get("secret_token", "")):
        raise broken_rule("secret token contains unallowed characters")
    return _webhook(world, url, params)


def delete_webhook(world: World, params: Json) -> bool:
    """Go back to polling."""
    return _webhook(world, "", params)


def get_webhook_info(world: World, params: Json) -> Json:
    """Where updates go."""
    return {
        "url": world.updates.webhook_url,
        "has_custom_certificate": False,
        "pending_update_count": len(world.updates.pending),
    }


def _webhook(world: World, url: str, params: Json) -> bool:
    world.updates.webhook_url = url
    if params.get("drop_pending_updates"):
        world.updates.drop_all()
    if "allowed_updates" in params:
        world.updates.allowed = params["allowed_updates"]
    return True


def _set(world: World, texts: dict[str, str], params: Json, name: str, longest: int) -> bool:
    text: Any = params.get(name, "")
    if units(text) > longest:
        raise broken_rule(f"{name.replace('_', ' ')} is too long")
    put_text(texts, _language(params), text)
    return _told(world)


def _language(params: Json) -> str:
    code: str = params.get("language_code", "")
    if not _LANGUAGE.fullmatch(code):
        raise broken_rule("invalid language code specified")
    return code


def _told(world: World) -> bool:
    world.tell(Signal("bot"))
    return True
