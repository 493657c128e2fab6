"""A pairing as its coordinator sees it: state, shared notes, what was told in confidence, the end."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain import overview
from bot.domain import pairing as pairings
from bot.domain.access import nothing
from bot.domain.notes import reading
from bot.flows.args import number
from bot.flows.desk.common import look, own_card, start_of
from bot.flows.desk.screens import pairing as screens
from bot.flows.turn import Handler, Turn


async def page(turn: Turn) -> None:
    """The pairing's page."""
    pairing_id = number(turn)
    card = await own_card(turn, pairing_id)
    await turn.leave_flow()
    await turn.show(screens.page(turn.language, card))


async def show_pairing(turn: Turn, pairing_id: int, *, recorded: bool = False) -> None:
    """The pairing as it stands now."""
    await turn.show(screens.page(turn.language, await own_card(turn, pairing_id), recorded=recorded))


async def end(turn: Turn) -> None:
    """One tap ends it; a second tap shows that it is over."""
    pairing_id = number(turn)
    card = await own_card(turn, pairing_id)
    if card.pairing.state != "ended":
        await turn.commit(pairings.end(turn.person.chat_id, pairing_id), step=None, draft=None)
    await show_pairing(turn, pairing_id)


async def notes(turn: Turn) -> None:
    """The notes that are shared with the coordinator: only their days, until one is opened."""
    pairing_id, skip = number(turn), start_of(turn, 1)
    await own_card(turn, pairing_id)
    found = await look(turn, overview.shared_notes(turn.person.chat_id, pairing_id, skip))
    await turn.show(screens.notes(turn.language, pairing_id, found, skip))


async def note(turn: Turn) -> None:
    """One note; that it was read stands in the journal."""
    pairing_id, note_id = number(turn), number(turn, 1)
    await own_card(turn, pairing_id)
    read: reading.Read
    [read] = await turn.commit(reading.read(turn.person.chat_id, note_id), step=None, draft=None)
    if read.pairing.id != pairing_id:
        raise nothing()
    await turn.show(screens.note(turn.language, read))


async def contacts(turn: Turn) -> None:
    """Of notes that are not shared: the day and the minutes."""
    pairing_id, skip = number(turn), start_of(turn, 1)
    found = await look(turn, overview.private_contacts(turn.person.chat_id, pairing_id, skip))
    await turn.show(screens.contacts(turn.language, pairing_id, found, skip))


async def told(turn: Turn) -> None:
    """What the household told in confidence; it counts as read now."""
    pairing_id, skip = number(turn), start_of(turn, 1)
    card = await own_card(turn, pairing_id)
    await turn.commit(overview.confidences_read(turn.person.chat_id, pairing_id), step=None, draft=None)
    await turn.show(screens.told(turn.language, card, skip))


TAPS: Mapping[str, Handler] = {
    "pairing": page,
    "end": end,
    "notes": notes,
    "note": note,
    "contacts": contacts,
    "told": told,
}
