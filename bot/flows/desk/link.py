"""A one-time link as the coordinator gets it: what it is, and a message of its own to forward."""

from __future__ import annotations

from bot.flows.desk.screens import link as screens
from bot.flows.join.door import LINK
from bot.flows.turn import Turn


async def show_link(turn: Turn, token: str, household_id: int | None = None) -> None:
    """Show a new link: for an adult of a household, or else for a volunteer."""
    address = f"https://t.me/{turn.bot.username}?start={LINK}{token}"
    await turn.show(screens.link(turn.language, household_id))
    await turn.show(screens.to_forward(turn.language, address, family=household_id is not None))
