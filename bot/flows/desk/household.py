"""A household: opened under a drawn sign, its adults invited, a pairing proposed, taken over."""

from __future__ import annotations

import secrets
from collections.abc import Mapping

from bot.domain import pairing
from bot.domain.access import nothing
from bot.domain.invitations import invite_adult, waiting
from bot.domain.overview import Desk, HouseholdState, desk, household_state
from bot.flows.args import number, word
from bot.flows.desk.common import look, only_coordinators, question, start_of
from bot.flows.desk.link import show_link
from bot.flows.desk.screens import household as screens
from bot.flows.desk.steps import OPEN, elsewhere, show_open
from bot.flows.turn import Handler, Turn
from bot.storage.pairings import ROLES


async def ask_open(turn: Turn) -> None:
    """Say what a sign is, before one is drawn."""
    await only_coordinators(turn)
    await turn.commit(step=OPEN, draft=None)
    await show_open(turn)


async def draw(turn: Turn) -> None:
    """Open a household, once, and show its sign."""
    if turn.person.step != OPEN:
        await elsewhere(turn)
        return
    opening = pairing.open_household(turn.person.chat_id, secrets.choice)
    [household_id] = await turn.commit(opening, step=None, draft=None)
    await _show(turn, await _state(turn, household_id), opened=True)


async def page(turn: Turn) -> None:
    """A household, or the offer to take over one whose coordinator is gone."""
    household_id = number(turn)
    found: Desk = await turn.services.store.read(desk(turn.person.chat_id))
    orphan = next((one for one in found.households if one.orphan and one.household.id == household_id), None)
    if orphan is None:
        state = await _state(turn, household_id)
        await turn.leave_flow()
        await _show(turn, state)
    else:
        await turn.leave_flow()
        await turn.show(screens.orphan(turn.language, orphan.household))


async def _state(turn: Turn, household_id: int) -> HouseholdState:
    found: HouseholdState = await turn.services.store.read(household_state(turn.person.chat_id, household_id))
    return found


async def _show(turn: Turn, state: HouseholdState, *, opened: bool = False) -> None:
    people = await turn.services.store.read(waiting(turn.person.chat_id))
    waits = any(sign == state.household.sign for _, sign in people)
    await turn.show(screens.page(turn.language, state, waits=waits, opened=opened))


async def take_over(turn: Turn) -> None:
    """From now on it is this coordinator's."""
    household_id = number(turn)
    await turn.commit(pairing.take_over(turn.person.chat_id, household_id), step=None, draft=None)
    await _show(turn, await _state(turn, household_id))


async def link_for_adult(turn: Turn) -> None:
    """A new link for an adult of the household."""
    household_id = number(turn)
    [token] = await turn.commit(invite_adult(turn.person.chat_id, household_id), step=None, draft=None)
    await show_link(turn, token, household_id)


async def choose_volunteer(turn: Turn) -> None:
    """Propose a pairing: first with whom."""
    household_id, start = number(turn), start_of(turn, 1)
    state = await _state(turn, household_id)
    found: Desk = await look(turn, desk(turn.person.chat_id))
    confirmed = [one for one in found.volunteers if one.confirmed]
    await turn.show(screens.choose_volunteer(turn.language, state.household, confirmed, start))


async def choose_role(turn: Turn) -> None:
    """Propose a pairing: then as what."""
    household_id, volunteer_id = number(turn), number(turn, 1)
    state = await _state(turn, household_id)
    found: Desk = await look(turn, desk(turn.person.chat_id))
    chosen = next((one for one in found.volunteers if one.confirmed and one.id == volunteer_id), None)
    if chosen is None:
        raise nothing()
    await turn.show(screens.choose_role(turn.language, state.household, chosen))


async def propose(turn: Turn) -> None:
    """Propose it: both sides are asked."""
    household_id, volunteer_id = number(turn), number(turn, 1)
    role = next((one for one in ROLES if one == word(turn, 2)), None)
    if role is None:
        raise nothing()
    proposal = pairing.propose(turn.person.chat_id, household_id, volunteer_id, role)
    [pairing_id] = await turn.commit(proposal, step=None, draft=None)
    state = await _state(turn, household_id)
    await turn.show(screens.proposed(turn.language, pairing_id, state))


TAPS: Mapping[str, Handler] = {
    "open": ask_open,
    "draw": draw,
    "household": page,
    "take": take_over,
    "adult": link_for_adult,
    "propose": choose_volunteer,
    "choose": choose_role,
    "pair": propose,
}
STEPS: Mapping[str, Handler] = {"open": question}
