"""What is kept of a person: language, whether they help someone, their current step and draft."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from bot.languages import Language, language_of
from bot.storage.store import Effect
from bot.storage.tables import members, outbox, people
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Person:
    """One private chat; `language` is None until they have chosen."""

    chat_id: int
    language: Language | None = None
    helping: bool = False
    step: str | None = None
    draft: str | None = None


def person(chat_id: int) -> Effect:
    """Who this chat is; a chat never seen before is a person without a language."""

    async def read(tx: Transaction) -> Person:
        row = (await tx.connection.execute(select(people).where(people.c.chat_id == chat_id))).first()
        if row is None:
            return Person(chat_id)
        draft = None if row.draft is None else tx.cipher.open(row.draft)
        return Person(chat_id, language_of(row.language), row.helping, row.step, draft)

    return read


def keep(one: Person) -> Effect:
    """Store a person as they are now; the draft is sealed."""

    async def write(tx: Transaction) -> None:
        values = {
            "language": one.language,
            "helping": one.helping,
            "step": one.step,
            "draft": None if one.draft is None else tx.cipher.seal(one.draft),
        }
        statement = insert(people).values(chat_id=one.chat_id, **values)
        await tx.connection.execute(statement.on_conflict_do_update(index_elements=["chat_id"], set_=values))

    return write


def forget(chat_id: int) -> Effect:
    """Erase everything kept under this chat."""

    async def write(tx: Transaction) -> None:
        await tx.connection.execute(delete(people).where(people.c.chat_id == chat_id))

    return write


def is_kept(chat_id: int) -> Effect:
    """Whether anything at all is kept under this chat."""

    async def read(tx: Transaction) -> bool:
        for table in (people, members, outbox):
            rows = await tx.connection.execute(select(table.c.chat_id).where(table.c.chat_id == chat_id))
            if rows.first() is not None:
                return True
        return False

    return read
