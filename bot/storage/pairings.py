"""Pairings of a volunteer and a household, and the yes of both sides."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from sqlalchemy import Row, Select, delete, select, update

from bot.storage.tables import consents, households, pairings, passed
from bot.storage.transaction import Transaction

Role = Literal["ally", "mentor", "monitor", "animator"]
ROLES: tuple[Role, ...] = ("ally", "mentor", "monitor", "animator")
State = Literal["proposed", "active", "ended"]
EndedBy = Literal["volunteer", "household", "coordinator"]


@dataclass(frozen=True)
class Pairing:
    """One volunteer beside one household, in one of the four roles."""

    id: int
    household_id: int
    sign: str
    coordinator_id: int | None
    volunteer_id: int | None
    role: Role
    state: State
    proposed_on: date
    volunteer_yes_on: date | None
    started_on: date | None
    ended_on: date | None
    ended_by: EndedBy | None


@dataclass(frozen=True)
class Consent:
    """A yes of the household: `adult_id` is None for one on paper."""

    adult_id: int | None
    how: Literal["chat", "paper"]
    given_on: date
    paper: str | None


def _pairings() -> Select[Any]:
    joined = select(pairings, households.c.sign, households.c.coordinator_id)
    return joined.join(households, pairings.c.household_id == households.c.id)


async def pairing(tx: Transaction, pairing_id: int) -> Pairing | None:
    """One pairing by id."""
    row = (await tx.connection.execute(_pairings().where(pairings.c.id == pairing_id))).first()
    return _pairing(row) if row else None


async def pairings_of_household(tx: Transaction, household_id: int) -> list[Pairing]:
    """Every pairing of a household, ended ones too, newest first."""
    return await _several(tx, pairings.c.household_id == household_id)


async def pairings_of_volunteer(tx: Transaction, member_id: int) -> list[Pairing]:
    """The pairings of a volunteer that are proposed or active, newest first."""
    return await _several(tx, (pairings.c.volunteer_id == member_id) & (pairings.c.state != "ended"))


async def every_pairing_of_volunteer(tx: Transaction, member_id: int) -> list[Pairing]:
    """Every pairing of a volunteer that is still kept, ended ones too, newest first."""
    return await _several(tx, pairings.c.volunteer_id == member_id)


async def add_pairing(tx: Transaction, household_id: int, volunteer_id: int, role: Role) -> int:
    """Propose a pairing; its id."""
    values = {"household_id": household_id, "volunteer_id": volunteer_id, "role": role, "state": "proposed"}
    added = await tx.connection.execute(
        pairings.insert().values(**values, proposed_on=tx.today).returning(pairings.c.id)
    )
    return int(added.scalar_one())


async def change_pairing(tx: Transaction, pairing_id: int, **values: Any) -> None:
    """Change the state of a pairing; once it ended, nothing of it waits to be opened."""
    if values.get("state") == "ended":
        await tx.connection.execute(delete(passed).where(passed.c.pairing_id == pairing_id))
    await tx.connection.execute(update(pairings).where(pairings.c.id == pairing_id).values(**values))


async def consents_of(tx: Transaction, pairing_id: int) -> list[Consent]:
    """The yeses of the household's side."""
    said_yes = (consents.c.pairing_id == pairing_id) & (consents.c.how != "no")
    rows = await tx.connection.execute(select(consents).where(said_yes))
    return [Consent(row.adult_id, row.how, row.given_on, tx.open(row.paper)) for row in rows]


async def add_consent(
    tx: Transaction, pairing_id: int, adult_id: int | None, given_on: date, paper: str | None
) -> None:
    """An adult says yes in the chat, or a coordinator records a yes on paper."""
    same = (consents.c.pairing_id == pairing_id) & (consents.c.adult_id == adult_id)
    await tx.connection.execute(delete(consents).where(same))
    how = "chat" if paper is None else "paper"
    values = {"pairing_id": pairing_id, "adult_id": adult_id, "how": how, "given_on": given_on}
    await tx.connection.execute(consents.insert().values(**values, paper=tx.seal(paper)))


async def refuse(tx: Transaction, pairing_id: int, adult_id: int) -> None:
    """An adult says no for themselves; an earlier yes of theirs goes."""
    same = (consents.c.pairing_id == pairing_id) & (consents.c.adult_id == adult_id)
    await tx.connection.execute(delete(consents).where(same))
    values = {"pairing_id": pairing_id, "adult_id": adult_id, "how": "no", "given_on": tx.today}
    await tx.connection.execute(consents.insert().values(**values))


async def has_refused(tx: Transaction, pairing_id: int, adult_id: int) -> bool:
    """Whether an adult said no to it."""
    same = (consents.c.pairing_id == pairing_id) & (consents.c.adult_id == adult_id) & (consents.c.how == "no")
    return (await tx.connection.execute(select(consents.c.id).where(same))).first() is not None


async def _several(tx: Transaction, which: Any) -> list[Pairing]:
    rows = await tx.connection.execute(_pairings().where(which).order_by(pairings.c.id.desc()))
    return [_pairing(row) for row in rows]


def _pairing(row: Row[Any]) -> Pairing:
    return Pairing(
        row.id,
        row.household_id,
        row.sign,
        row.coordinator_id,
        row.volunteer_id,
        row.role,
        row.state,
        row.proposed_on,
        row.volunteer_yes_on,
        row.started_on,
        row.ended_on,
        row.ended_by,
    )
