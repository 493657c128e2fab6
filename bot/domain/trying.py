"""Did it work? Asked once, a week after a volunteer took a message to a service; a count remains, without them."""

from __future__ import annotations

from datetime import timedelta
from typing import Final, get_args

from bot.domain import access
from bot.domain.clock import not_at_night
from bot.storage import Effect, Transaction
from bot.storage.outbox import knock
from bot.storage.trials import (
    Outcome,
    Trial,
    add_outcome,
    add_trial,
    chats_to_ask,
    counted,
    drop_trial,
    mark_told,
    trials_of,
)

AFTER: Final = timedelta(days=7)
OFTEN: Final = 3  # so many that did not help put an organisation on the coordinators' list …
LATELY: Final = timedelta(days=182)  # … when it was within half a year


def ask_later(chat_id: int, organisation: str) -> Effect:
    """A volunteer took a message to this organisation: ask in a week. Whether they will be asked."""

    async def write(tx: Transaction) -> bool:
        who = await _volunteer(tx, chat_id)
        if who is None:
            return False
        await add_trial(tx, who.member.id, organisation, tx.today + AFTER)
        return True

    return write


def can_be_asked(chat_id: int) -> Effect:
    """Whether this is a volunteer, whom it makes sense to ask."""

    async def look(tx: Transaction) -> bool:
        return await _volunteer(tx, chat_id) is not None

    return look


async def _volunteer(tx: Transaction, chat_id: int) -> access.Who | None:
    try:
        who = await access.who(tx, chat_id)
    except access.NotFoundError:
        return None
    return who if who.volunteers else None


def do_not_ask(chat_id: int, organisation: str) -> Effect:
    """They need not be asked about it."""

    async def write(tx: Transaction) -> None:
        who = await _volunteer(tx, chat_id)
        for one in await trials_of(tx, who.member.id) if who else []:
            if one.organisation == organisation:
                await drop_trial(tx, one.id)

    return write


def due(chat_id: int) -> Effect:
    """What this volunteer is to be asked about now, the first first."""

    async def look(tx: Transaction) -> list[Trial]:
        return await due_now(tx, chat_id)

    return look


async def due_now(tx: Transaction, chat_id: int) -> list[Trial]:
    """As `due`, inside a transaction."""
    who = await _volunteer(tx, chat_id)
    return [one for one in await trials_of(tx, who.member.id) if one.due_on <= tx.today] if who else []


def answer(chat_id: int, trial_id: int, said: str) -> Effect:
    """A tap answers it; what remains is a count.

    Raises NotFoundError for what is not theirs to answer, and for an answer that is none.
    """

    async def write(tx: Transaction) -> None:
        found = next((one for one in await due_now(tx, chat_id) if one.id == trial_id), None)
        outcome: Outcome | None = next((one for one in get_args(Outcome) if one == said), None)
        if found is None or outcome is None:
            raise access.nothing()
        await drop_trial(tx, trial_id)
        await add_outcome(tx, found.organisation, outcome)

    return write


def remind() -> Effect:
    """Tell volunteers whose question has fallen due that there is something new; how many."""

    async def write(tx: Transaction) -> int:
        chats = await chats_to_ask(tx)
        for chat_id in chats:
            await knock(tx, chat_id, not_at_night(tx.now))
        if chats:
            await mark_told(tx)
        return len(chats)

    return write


def did_not_help(chat_id: int) -> Effect:
    """Organisations of which volunteers said often enough that they did not help, most often first; for coordinators.

    Raises NotFoundError to whoever is no coordinator.
    """

    async def look(tx: Transaction) -> list[tuple[str, int]]:
        await access.as_coordinator(tx, chat_id)
        found = await counted(tx, "no-help", tx.today - LATELY)
        return sorted(((name, many) for name, many in found.items() if many >= OFTEN), key=lambda one: -one[1])

    return look
