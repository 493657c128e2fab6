"""The desk itself, the volunteers, and who waits to be confirmed."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.access import nothing
from bot.domain.invitations import confirm, waiting
from bot.domain.overview import Desk, desk
from bot.flows.args import number, word
from bot.flows.desk.common import look, start_of
from bot.flows.desk.screens import home as screens
from bot.flows.turn import Handler, Turn
from bot.storage.members import Member
from bot.storage.outbox import knocked

Waiting = list[tuple[Member, str | None]]


async def home(turn: Turn) -> None:
    """Every household, page by page, and the ways from here."""
    await _show(turn, start_of(turn))


async def first_page(turn: Turn) -> None:
    """The desk, whatever the button was: a step ends here, and nothing of it is kept."""
    await _show(turn, 0)


async def _show(turn: Turn, start: int) -> None:
    chat = turn.person.chat_id
    found: Desk = await look(turn, desk(chat))
    people: Waiting = await turn.services.store.read(waiting(chat))
    await turn.services.store.do(lambda tx: knocked(tx, chat))
    signs = tuple(sign for _, sign in people)
    await turn.show(screens.home(turn.language, found, signs, start))


async def volunteers(turn: Turn) -> None:
    """Whom one invited, page by page."""
    start = start_of(turn)
    found: Desk = await look(turn, desk(turn.person.chat_id))
    await turn.show(screens.volunteers(turn.language, found.volunteers, start))


async def show_waiting(turn: Turn) -> None:
    """Who waits to be confirmed, one at a time."""
    place = start_of(turn)
    people: Waiting = await look(turn, waiting(turn.person.chat_id))
    if not people:
        await turn.show(screens.nobody_waits(turn.language))
        return
    place %= len(people)
    joined, sign = people[place]
    await turn.show(screens.waiting(turn.language, joined, sign, place, len(people)))


async def answer_waiting(turn: Turn) -> None:
    """Yes, it is the person who was invited; or no."""
    member_id, said = number(turn), word(turn, 1)
    if said not in {"yes", "no"}:
        raise nothing()
    chat = turn.person.chat_id
    await turn.commit(confirm(chat, member_id, right=said == "yes"), step=None, draft=None)
    left = len(await turn.services.store.read(waiting(chat)))
    await turn.show(screens.answered(turn.language, right=said == "yes", left=left))


TAPS: Mapping[str, Handler] = {
    "home": home,
    "cancel": first_page,
    "volunteers": volunteers,
    "waiting": show_waiting,
    "confirm": answer_waiting,
}
