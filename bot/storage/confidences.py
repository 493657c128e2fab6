"""What a newcomer tells the coordinator in confidence."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import delete, select, update

from bot.storage.tables import confidences
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Confidence:
    """How it goes, in the newcomer's own tap and words."""

    id: int
    kind: str
    text: str | None
    at: datetime


async def add_confidence(tx: Transaction, pairing_id: int, adult_id: int, kind: str, text: str | None) -> None:
    """Keep it, sealed, for the coordinator."""
    values = {"pairing_id": pairing_id, "adult_id": adult_id, "kind": kind, "at": tx.now, "seen": False}
    await tx.connection.execute(confidences.insert().values(**values, text=tx.seal(text)))


async def confidences_of(tx: Transaction, pairing_id: int, *, unseen: bool = False) -> list[Confidence]:
    """What was told about a pairing, newest first; with `unseen` only what nobody has read."""
    asked = select(confidences).where(confidences.c.pairing_id == pairing_id)
    if unseen:
        asked = asked.where(confidences.c.seen.is_(False))
    rows = await tx.connection.execute(asked.order_by(confidences.c.id.desc()))
    return [Confidence(row.id, row.kind, tx.open(row.text), row.at) for row in rows]


async def mark_seen(tx: Transaction, pairing_id: int) -> None:
    """The coordinator has read them."""
    await tx.connection.execute(update(confidences).where(confidences.c.pairing_id == pairing_id).values(seen=True))


async def told_by(tx: Transaction, adult_id: int) -> list[Confidence]:
    """What one adult told, for their own data."""
    rows = await tx.connection.execute(select(confidences).where(confidences.c.adult_id == adult_id))
    return [Confidence(row.id, row.kind, tx.open(row.text), row.at) for row in rows]


async def erase_told_by(tx: Transaction, adult_id: int) -> None:
    """Erase what one adult told."""
    await tx.connection.execute(delete(confidences).where(confidences.c.adult_id == adult_id))
