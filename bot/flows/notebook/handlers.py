"""A volunteer and their own notes."""

from __future__ import annotations

import secrets

from bot.domain.notes import Draft, book, reading
from bot.flows.args import number
from bot.flows.note.steps import SHEET
from bot.flows.note.steps import show_current as show_note
from bot.flows.notebook import screens
from bot.flows.turn import Flow, Turn

SEARCH = "book.search"


async def listed(turn: Turn) -> None:
    """A page of the notes on one pairing."""
    pairing_id, skip = number(turn), number(turn, 1)
    found = await turn.services.store.read(reading.own_notes(turn.person.chat_id, pairing_id, skip))
    await turn.show(screens.listed(turn.language, pairing_id, found, skip))


async def opened(turn: Turn) -> None:
    """One note."""
    await _show(turn, number(turn))


async def _show(turn: Turn, note_id: int) -> None:
    await turn.show(
        screens.one(turn.language, await turn.services.store.read(reading.read_own(turn.person.chat_id, note_id)))
    )


async def correct(turn: Turn) -> None:
    """The note as a draft again, on its one screen."""
    draft: Draft = await turn.services.store.read(
        reading.draft_of(turn.person.chat_id, number(turn), secrets.token_hex(8))
    )
    await turn.commit(step=SHEET, draft=draft.to_json())
    await show_note(turn)


async def erase(turn: Turn) -> None:
    """Ask once."""
    await turn.services.store.read(reading.read_own(turn.person.chat_id, number(turn)))
    await turn.show(screens.sure(turn.language, number(turn)))


async def gone(turn: Turn) -> None:
    """Erase it."""
    await turn.commit(book.erase(turn.person.chat_id, number(turn)))
    await turn.show(screens.gone(turn.language))


async def private(turn: Turn) -> None:
    """Erase what one kept to oneself of a pairing."""
    [count] = await turn.commit(book.erase_private(turn.person.chat_id, number(turn)))
    await turn.show(screens.gone(turn.language, count))


async def tick(turn: Turn) -> None:
    """The follow-up is done."""
    await turn.commit(book.tick(turn.person.chat_id, number(turn)))
    await _show(turn, number(turn))


async def search(turn: Turn) -> None:
    """Wait for a word."""
    await turn.commit(step=SEARCH, draft=None)
    await turn.show(screens.search(turn.language))


async def searched(turn: Turn) -> None:
    """What was typed is looked for."""
    found = await turn.services.store.read(reading.search(turn.person.chat_id, turn.text))
    await turn.leave_flow()
    await turn.show(screens.found(turn.language, found))


async def show_search(turn: Turn) -> None:
    """The step that waits for a word, again."""
    await turn.show(screens.search(turn.language))


FLOW = Flow(
    "book",
    taps={
        "list": listed,
        "open": opened,
        "correct": correct,
        "erase": erase,
        "gone": gone,
        "private": private,
        "tick": tick,
        "search": search,
    },
    steps={"search": searched},
    resume={"search": show_search},
)
