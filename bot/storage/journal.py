"""What was done, by whom and to what, under tokens: an append-only journal without a word anyone typed."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import NamedTuple

from sqlalchemy import select

from bot.storage.tables import journal
from bot.storage.transaction import Transaction


class Entry(NamedTuple):
    """One line of the journal."""

    at: datetime
    what: str
    by: str | None
    about: str | None


async def note_down(tx: Transaction, what: str, by: str | None, about: str | None = None) -> None:
    """Add a line."""
    await tx.connection.execute(journal.insert().values(at=tx.now, what=what, by=by, about=about))


async def entries(tx: Transaction) -> list[Entry]:
    """Every line, oldest first."""
    rows = await tx.connection.execute(select(journal).order_by(journal.c.id))
    return [Entry(row.at.replace(tzinfo=UTC), row.what, row.by, row.about) for row in rows]


async def entries_by(tx: Transaction, token: str) -> list[Entry]:
    """The lines of what one person did, oldest first."""
    rows = await tx.connection.execute(select(journal).where(journal.c.by == token).order_by(journal.c.id))
    return [Entry(row.at.replace(tzinfo=UTC), row.what, row.by, row.about) for row in rows]
