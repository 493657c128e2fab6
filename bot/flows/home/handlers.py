"""From "there is something new" to what it is."""

from __future__ import annotations

from bot.domain.overview import Parts, parts
from bot.flows.desk.home import home as desk
from bot.flows.pair.handlers import home as own_pairings
from bot.flows.turn import Flow, Turn


async def look(turn: Turn) -> None:
    """What waits for this person: a question first, then a coordinator's desk, then their own pairings."""
    mine: Parts = await turn.services.store.read(parts(turn.person.chat_id))
    if mine.coordinator and not mine.asked:
        await desk(turn)
    else:
        await own_pairings(turn)


FLOW = Flow("home", taps={"look": look})
