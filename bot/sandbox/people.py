"""Who talks to the bot: people in their private chats, and groups."""

from __future__ import annotations

from dataclasses import dataclass, field

from bot.sandbox.messages import Json


@dataclass
class Person:
    """Somebody with Telegram; the id is also that of the private chat."""

    id: int
    first_name: str
    language_code: str
    blocked: bool = False
    started: bool = False

    @property
    def as_user(self) -> Json:
        """The person as Telegram's User."""
        return {
            "id": self.id,
            "is_bot": False,
            "first_name": self.first_name,
            "language_code": self.language_code,
        }

    @property
    def as_chat(self) -> Json:
        """The private chat as Telegram's Chat."""
        return {"id": self.id, "type": "private", "first_name": self.first_name}


@dataclass
class Group:
    """A group; the bot is a member until it leaves."""

    id: int
    title: str
    members: list[int] = field(default_factory=list)
    has_bot: bool = False

    @property
    def as_chat(self) -> Json:
        """The group as Telegram's Chat."""
        return {"id": self.id, "type": "supergroup", "title": self.title}
