"""Answers that one side of a pairing laid before a person of the other, and who lets that happen."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert

from bot.storage.tables import channels, passed
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Passed:
    """One answer that waits for a person; `article` is its id."""

    id: int
    pairing_id: int
    article: str


async def pass_on(tx: Transaction, pairing_id: int, member_id: int, article: str) -> None:
    """Lay an answer before a person; the same one does not wait twice."""
    if any(one.article == article for one in await passed_to(tx, member_id) if one.pairing_id == pairing_id):
        return
    values = {"pairing_id": pairing_id, "member_id": member_id, "article": tx.seal(article), "at": tx.now}
    await tx.connection.execute(passed.insert().values(**values))


async def passed_to(tx: Transaction, member_id: int) -> list[Passed]:
    """What waits for a person, oldest first."""
    rows = await tx.connection.execute(select(passed).where(passed.c.member_id == member_id).order_by(passed.c.id))
    return [Passed(row.id, row.pairing_id, str(tx.open(row.article))) for row in rows]


async def drop_passed(tx: Transaction, passed_id: int) -> None:
    """It was opened."""
    await tx.connection.execute(delete(passed).where(passed.c.id == passed_id))


async def drop_passed_to(tx: Transaction, pairing_id: int, member_id: int) -> None:
    """Nothing of this pairing waits for this person any more."""
    same = (passed.c.pairing_id == pairing_id) & (passed.c.member_id == member_id)
    await tx.connection.execute(delete(passed).where(same))


async def channel(tx: Transaction, pairing_id: int, member_id: int) -> bool | None:
    """What a person said of it: True or False, None while they said nothing."""
    same = (channels.c.pairing_id == pairing_id) & (channels.c.member_id == member_id)
    said = (await tx.connection.execute(select(channels.c.open).where(same))).scalar()
    return None if said is None else bool(said)


async def set_channel(tx: Transaction, pairing_id: int, member_id: int, *, is_open: bool) -> None:
    """A person says whether answers may be passed to them."""
    values = {"pairing_id": pairing_id, "member_id": member_id, "open": is_open}
    statement = insert(channels).values(**values)
    await tx.connection.execute(
        statement.on_conflict_do_update(index_elements=["pairing_id", "member_id"], set_={"open": is_open})
    )


async def channels_of(tx: Transaction, member_id: int) -> list[tuple[int, bool]]:
    """What a person said in each of their pairings."""
    rows = await tx.connection.execute(select(channels).where(channels.c.member_id == member_id))
    return [(row.pairing_id, bool(row.open)) for row in rows]
