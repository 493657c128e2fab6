"""Where volunteers turned to, asked once whether it worked; and the answers, without who gave them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from sqlalchemy import delete, func, select, update

from bot.storage.tables import members, outcomes, trials
from bot.storage.transaction import Transaction

Outcome = Literal["worked", "not-yet", "no-help"]


@dataclass(frozen=True)
class Trial:
    """A service a volunteer turned to, and the day from which they are asked."""

    id: int
    organisation: str
    due_on: date


async def add_trial(tx: Transaction, member_id: int, organisation: str, due_on: date) -> None:
    """Ask about it from that day on; one that waits already is asked about once, and later."""
    for one in await trials_of(tx, member_id):
        if one.organisation == organisation:
            await drop_trial(tx, one.id)
    values = {"member_id": member_id, "organisation": tx.seal(organisation), "due_on": due_on, "told": False}
    await tx.connection.execute(trials.insert().values(**values))


async def trials_of(tx: Transaction, member_id: int) -> list[Trial]:
    """Everything a volunteer will be asked about, the first first."""
    rows = await tx.connection.execute(select(trials).where(trials.c.member_id == member_id).order_by(trials.c.due_on))
    return [Trial(row.id, str(tx.open(row.organisation)), row.due_on) for row in rows]


async def drop_trial(tx: Transaction, trial_id: int) -> None:
    """It was answered, or is not to be asked."""
    await tx.connection.execute(delete(trials).where(trials.c.id == trial_id))


async def chats_to_ask(tx: Transaction) -> list[int]:
    """Chats of volunteers whose question has fallen due and who were not told."""
    due = (trials.c.due_on <= tx.today) & ~trials.c.told
    found = select(members.c.chat_id).join(trials, trials.c.member_id == members.c.id).where(due).distinct()
    return list((await tx.connection.execute(found)).scalars())


async def mark_told(tx: Transaction) -> None:
    """Those that have fallen due were told."""
    await tx.connection.execute(update(trials).where(trials.c.due_on <= tx.today).values(told=True))


async def add_outcome(tx: Transaction, organisation: str, outcome: Outcome) -> None:
    """Count an answer."""
    await tx.connection.execute(outcomes.insert().values(organisation=organisation, outcome=outcome, day=tx.today))


async def counted(tx: Transaction, outcome: Outcome, since: date) -> dict[str, int]:
    """How often this was answered of each organisation since that day."""
    same = (outcomes.c.outcome == outcome) & (outcomes.c.day >= since)
    rows = await tx.connection.execute(
        select(outcomes.c.organisation, func.count()).where(same).group_by(outcomes.c.organisation)
    )
    return {row[0]: int(row[1]) for row in rows}
