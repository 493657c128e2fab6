"""What every part of the desk needs: ids behind buttons, a look, and the coordinator's own pairing."""

from __future__ import annotations

from typing import Any

from bot.domain.access import as_coordinator, nothing
from bot.domain.overview import Card, card
from bot.flows.args import number
from bot.flows.ask import answer
from bot.flows.turn import Turn
from bot.storage import Effect


def start_of(turn: Turn, place: int = 0) -> int:
    """Where a page begins: at the first, unless the button says more.

    Raises:
        NotFoundError: for anything that is no number.
    """
    return number(turn, place) if place < len(turn.args) else 0


async def look(turn: Turn, question: Effect) -> Any:
    """Ask one question; whoever may see the answer leaves what they were doing for it."""
    found = await turn.services.store.read(question)
    await turn.leave_flow()
    return found


async def only_coordinators(turn: Turn) -> None:
    """Let only coordinators on.

    Raises:
        NotFoundError: for everyone else.
    """
    await turn.services.store.read(lambda tx: as_coordinator(tx, turn.person.chat_id))


async def own_card(turn: Turn, pairing_id: int) -> Card:
    """A pairing of one of one's own households.

    Raises:
        NotFoundError: also for its volunteer and for the household: the desk is the coordinator's.
    """
    found: Card = await turn.services.store.read(card(turn.person.chat_id, pairing_id))
    if not found.case.is_coordinator:
        raise nothing()
    return found


async def question(turn: Turn) -> None:
    """Text where a tap is expected is a question; what was chosen so far stays."""
    # Committed, so that what was typed for the step before is known when it is delivered again.
    await turn.commit(step=turn.person.step)
    await answer(turn)
