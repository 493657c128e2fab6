"""Coordinators, volunteers and adults of households: who is behind a chat, under a token the journal knows them by."""

from __future__ import annotations

import json
import secrets
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from sqlalchemy import Row, delete, select, update

from bot.storage.store import Effect
from bot.storage.tables import members
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Profile:
    """What a coordinator wrote of a volunteer: their role, languages, places and the themes they help with."""

    role: str = ""
    languages: tuple[str, ...] = ()
    places: str = ""
    themes: tuple[str, ...] = ()

    def to_json(self) -> str:
        """As it is sealed."""
        return json.dumps([self.role, self.languages, self.places, self.themes], ensure_ascii=False)

    @classmethod
    def from_json(cls, text: str | None) -> Profile:
        """As it was sealed; nothing is an empty profile."""
        if text is None:
            return cls()
        role, languages, places, themes = json.loads(text)
        return cls(role, tuple(languages), places, tuple(themes))


@dataclass(frozen=True)
class Member:
    """One person with a part in pairings; `name` is the first name Telegram gave, where it is kept."""

    id: int
    token: str
    chat_id: int
    name: str | None = None
    coordinator: bool = False
    volunteer: bool = False
    confirmed: bool = False
    invited_by: int | None = None
    profile: Profile = field(default_factory=Profile)
    charter: str | None = None
    charter_on: date | None = None


async def member_of_chat(tx: Transaction, chat_id: int) -> Member | None:
    """Who is behind a chat."""
    return _member(tx, (await tx.connection.execute(select(members).where(members.c.chat_id == chat_id))).first())


async def member(tx: Transaction, member_id: int | None) -> Member | None:
    """One member by id."""
    return _member(tx, (await tx.connection.execute(select(members).where(members.c.id == member_id))).first())


async def add_member(tx: Transaction, chat_id: int, **values: Any) -> Member:
    """A chat joins, or gains a part; a name and a profile are sealed."""
    known = await member_of_chat(tx, chat_id)
    if known is None:
        new = {"token": secrets.token_hex(8), "chat_id": chat_id, "joined_on": tx.today}
        parts = {"coordinator": False, "volunteer": False, "confirmed": False}
        await tx.connection.execute(members.insert().values(**new, **parts))
    await change_member(tx, chat_id, **values)
    found = await member_of_chat(tx, chat_id)
    if found is None:
        raise LookupError("a member vanished within one transaction")
    return found


async def change_member(tx: Transaction, chat_id: int, **values: Any) -> None:
    """Change what is kept of a member."""
    if "name" in values:
        values["name"] = tx.seal(values["name"])
    if isinstance(values.get("profile"), Profile):
        values["profile"] = tx.seal(values["profile"].to_json())
    if values:
        await tx.connection.execute(update(members).where(members.c.chat_id == chat_id).values(**values))


async def volunteers_of(tx: Transaction, coordinator_id: int) -> list[Member]:
    """The volunteers a coordinator invited, in the order they joined."""
    asked = select(members).where(members.c.volunteer, members.c.invited_by == coordinator_id).order_by(members.c.id)
    return [found for row in await tx.connection.execute(asked) if (found := _member(tx, row))]


async def coordinators(tx: Transaction) -> list[Member]:
    """Every coordinator."""
    asked = select(members).where(members.c.coordinator).order_by(members.c.id)
    return [found for row in await tx.connection.execute(asked) if (found := _member(tx, row))]


async def joined_on(tx: Transaction, member_id: int) -> date | None:
    """The day a member joined."""
    found: date | None = (
        await tx.connection.execute(select(members.c.joined_on).where(members.c.id == member_id))
    ).scalar()
    return found


async def erase_member(tx: Transaction, member_id: int) -> None:
    """The person goes, and with this row the link between their token and a chat."""
    await tx.connection.execute(delete(members).where(members.c.id == member_id))


def _member(tx: Transaction, row: Row[Any] | None) -> Member | None:
    if row is None:
        return None
    return Member(
        row.id,
        row.token,
        row.chat_id,
        tx.open(row.name),
        row.coordinator,
        row.volunteer,
        row.confirmed,
        row.invited_by,
        Profile.from_json(tx.open(row.profile)),
        row.charter,
        row.charter_on,
    )


def is_member(chat_id: int) -> Effect:
    """Whether this chat has a part in pairings."""

    async def look(tx: Transaction) -> bool:
        return await member_of_chat(tx, chat_id) is not None

    return look
