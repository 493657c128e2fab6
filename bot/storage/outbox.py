"""Chats that are to hear that there is something new: one message a chat, and not in the night."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, select, update
from sqlalchemy.dialects.sqlite import insert

from bot.storage.tables import outbox
from bot.storage.transaction import Transaction


async def knock(tx: Transaction, chat_id: int, due_at: datetime) -> None:
    """Let a chat be told; one that waits already is not told twice."""
    statement = insert(outbox).values(chat_id=chat_id, due_at=due_at)
    await tx.connection.execute(statement.on_conflict_do_nothing(index_elements=["chat_id"]))


async def due_chats(tx: Transaction, most: int = 20) -> list[int]:
    """Chats to be told now."""
    asked = select(outbox.c.chat_id).where(outbox.c.due_at <= tx.now).order_by(outbox.c.due_at).limit(most)
    return list((await tx.connection.execute(asked)).scalars())


async def knocked(tx: Transaction, chat_id: int) -> None:
    """They were told, or have come by themselves."""
    await tx.connection.execute(delete(outbox).where(outbox.c.chat_id == chat_id))


async def knock_later(tx: Transaction, chat_id: int, due_at: datetime) -> None:
    """They could not be told now: try again then."""
    await tx.connection.execute(update(outbox).where(outbox.c.chat_id == chat_id).values(due_at=due_at))
