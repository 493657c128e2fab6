"""Waiting until the bot has dealt with what a person did, and complaining when it did not."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from bot.sandbox.updates import Ticket

if TYPE_CHECKING:
    from bot.sandbox.world import World


async def settled(
    world: World,
    tickets: Sequence[Ticket],
    act: str,
    *,
    patience: float,
    reacted: Callable[[], bool] | None,
) -> None:
    """Return once the bot has confirmed these updates: its poller does so when its handlers have finished.

    `reacted` says whether the person noticed anything; None where silence is fine.

    Raises:
        AssertionError: when the bot stays silent, or breaks one of Telegram's rules meanwhile.
    """
    wrong_before = len(world.violations)
    unwanted = [ticket.kind for ticket in tickets if not ticket.wanted]
    if unwanted and reacted:
        raise AssertionError(f"the bot kept silent after {act}: it asks Telegram for no {unwanted[0]} updates")
    try:
        async with asyncio.timeout(patience):
            await _confirmed(tickets)
    except TimeoutError:
        late = f"the bot kept silent after {act}: {patience:g} s later the update is not confirmed"
        raise AssertionError(late + _wrong(world, wrong_before)) from None
    if world.violations[wrong_before:]:
        raise AssertionError(f"after {act} the bot broke Telegram's rules" + _wrong(world, wrong_before))
    if reacted and not reacted():
        raise AssertionError(f"the bot kept silent after {act}: neither message, edit nor answer to the tap")


async def _confirmed(tickets: Sequence[Ticket]) -> None:
    for ticket in tickets:
        if ticket.wanted:
            await ticket.confirmed.wait()


def _wrong(world: World, before: int) -> str:
    return "".join(f"\n- {sentence}" for sentence in world.violations[before:])
