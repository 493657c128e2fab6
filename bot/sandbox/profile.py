"""What the bot says of itself: its name, descriptions and command menus, each per language."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from bot.sandbox.messages import BOT_ID, BOT_USERNAME, Json

DEFAULT_NAME = "Sandbox bot"
_DEFAULT_SCOPE: Json = {"type": "default"}


@dataclass
class Profile:
    """Texts by language code ("" is every other language); menus by scope and language code."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    menus: dict[str, list[Json]] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """The name for languages without one of their own."""
        return self.names.get("") or DEFAULT_NAME

    @property
    def as_user(self) -> Json:
        """The bot as Telegram's User, inside a message."""
        return {"id": BOT_ID, "is_bot": True, "first_name": self.name, "username": BOT_USERNAME}

    def menu(self, scope: Json | None, language_code: str) -> list[Json]:
        """The commands of exactly this scope and language."""
        return self.menus.get(_menu_key(scope, language_code), [])

    def set_menu(self, scope: Json | None, language_code: str, commands: list[Json]) -> None:
        """Put a menu in place; an empty one removes it."""
        key = _menu_key(scope, language_code)
        if commands:
            self.menus[key] = commands
        else:
            self.menus.pop(key, None)

    def private_menus(self) -> dict[str, list[Json]]:
        """By language, the commands a private chat offers."""
        found: dict[str, list[Json]] = {}
        for kind in ("default", "all_private_chats"):
            for key, commands in self.menus.items():
                scope, language_code = json.loads(key)
                if scope["type"] == kind:
                    found[language_code] = commands
        return found


def put_text(texts: dict[str, str], language_code: str, text: str) -> None:
    """Set a text for a language; an empty one removes it."""
    if text:
        texts[language_code] = text
    else:
        texts.pop(language_code, None)


def _menu_key(scope: Json | None, language_code: str) -> str:
    return json.dumps([scope or _DEFAULT_SCOPE, language_code], sort_keys=True)
