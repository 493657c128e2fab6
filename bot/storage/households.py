"""Households under their drawn sign, and the adults of them who have a chat."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.storage.tables import adults, households, members
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Household:
    """A household; its sign is all the name it has here."""

    id: int
    sign: str
    coordinator_id: int | None


@dataclass(frozen=True)
class Adult:
    """An adult of a household, by their own chat."""

    id: int
    household_id: int
    member_id: int
    chat_id: int
    confirmed: bool


async def household(tx: Transaction, household_id: int) -> Household | None:
    """One household by id."""
    row = (await tx.connection.execute(select(households).where(households.c.id == household_id))).first()
    return _household(row) if row else None


async def households_of(tx: Transaction, coordinator_id: int) -> list[Household]:
    """The households of a coordinator, and those that lost theirs."""
    mine = households.c.coordinator_id == coordinator_id
    asked = select(households).where(mine | households.c.coordinator_id.is_(None)).order_by(households.c.id)
    return [_household(row) for row in await tx.connection.execute(asked)]


async def signs_in_use(tx: Transaction) -> list[str]:
    """Every sign that stands for a household now."""
    return list((await tx.connection.execute(select(households.c.sign))).scalars())


async def add_household(tx: Transaction, sign: str, coordinator_id: int) -> int:
    """Open a household; its id."""
    values = {"sign": sign, "coordinator_id": coordinator_id, "opened_on": tx.today}
    added = await tx.connection.execute(households.insert().values(**values).returning(households.c.id))
    return int(added.scalar_one())


async def take_household(tx: Transaction, household_id: int, coordinator_id: int) -> None:
    """A coordinator takes a household over."""
    await tx.connection.execute(
        update(households).where(households.c.id == household_id).values(coordinator_id=coordinator_id)
    )


async def erase_household(tx: Transaction, household_id: int) -> None:
    """A household goes, with its pairings, their consents and every note."""
    await tx.connection.execute(delete(households).where(households.c.id == household_id))


async def adults_of(tx: Transaction, household_id: int) -> list[Adult]:
    """The adults of a household who have a chat."""
    return await _adults(tx, adults.c.household_id == household_id)


async def places_of(tx: Transaction, member_id: int) -> list[Adult]:
    """Where a member is an adult of a household."""
    return await _adults(tx, adults.c.member_id == member_id)


async def add_adult(tx: Transaction, household_id: int, member_id: int, name_hash: str | None) -> int:
    """An adult joins a household by their own chat; of the first name only a keyed hash."""
    known = select(adults.c.id).where(adults.c.household_id == household_id, adults.c.member_id == member_id)
    found = (await tx.connection.execute(known)).scalar()
    if found is not None:
        return int(found)
    values = {"household_id": household_id, "member_id": member_id, "name_hash": name_hash}
    added = await tx.connection.execute(adults.insert().values(**values).returning(adults.c.id))
    return int(added.scalar_one())


async def name_hashes(tx: Transaction, household_id: int) -> set[str]:
    """The keyed hashes of the household's first names."""
    asked = select(adults.c.name_hash).where(adults.c.household_id == household_id, adults.c.name_hash.is_not(None))
    return set((await tx.connection.execute(asked)).scalars())


async def erase_adult(tx: Transaction, adult_id: int) -> None:
    """An adult leaves a household."""
    await tx.connection.execute(delete(adults).where(adults.c.id == adult_id))


async def count_households(tx: Transaction, coordinator_id: int) -> int:
    """How many households a coordinator has."""
    asked = select(func.count()).select_from(households).where(households.c.coordinator_id == coordinator_id)
    return int((await tx.connection.execute(asked)).scalar_one())


async def _adults(tx: Transaction, which: Any) -> list[Adult]:
    joined = select(adults, members.c.chat_id, members.c.confirmed).join(members, adults.c.member_id == members.c.id)
    rows = await tx.connection.execute(joined.where(which).order_by(adults.c.id))
    return [Adult(row.id, row.household_id, row.member_id, row.chat_id, row.confirmed) for row in rows]


def _household(row: Row[Any]) -> Household:
    return Household(row.id, row.sign, row.coordinator_id)
