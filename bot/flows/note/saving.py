"""Looked at once more, kept, and taken back."""

from __future__ import annotations

from dataclasses import replace

from bot.domain import guard
from bot.domain.access import NotFoundError
from bot.domain.notes import Draft, book, reading
from bot.flows.args import digits, word
from bot.flows.note import endings
from bot.flows.note.steps import GUARD, go_on, held_up
from bot.flows.turn import Turn
from bot.transport.delivery import erase


async def save(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """Look once, then keep it."""
    if not draft.ready:
        await go_on(turn, draft)
    elif await held_up(turn, draft):
        await go_on(turn, draft, GUARD)
    else:
        await _keep(turn, draft)


async def mask(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """Mask what was found, and keep it."""
    is_name = await turn.services.store.read(book.names_of_household(turn.person.chat_id, draft.pairing or 0))
    text, follow_up = (guard.mask(words, guard.find(words, is_name)) for words in (draft.text, draft.follow_up))
    await _keep(turn, replace(draft, text=text, follow_up=follow_up))


async def anyway(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """The volunteer decides: keep it as it is."""
    await _keep(turn, draft)


async def _keep(turn: Turn, draft: Draft) -> None:
    [note_id] = await turn.commit(book.save(turn.person.chat_id, draft), step=None, draft=None)
    await show_saved(turn, note_id, typed=draft.typed)


async def show_saved(turn: Turn, note_id: int, typed: tuple[int, ...]) -> None:
    """The kept note, with its ways back."""
    kept: reading.Read = await turn.services.store.read(reading.read_own(turn.person.chat_id, note_id))
    draft = replace(reading.as_draft(kept.note, ""), typed=typed)
    today = turn.services.store.today
    await turn.show(endings.saved(turn.language, draft, kept.pairing.sign, kept.note.draft, today))


async def already(turn: Turn) -> None:
    """A button of a note that is saved or left: a second tap on Save shows the saved note again."""
    known = await turn.services.store.read(reading.saved_as(turn.person.chat_id, word(turn)))
    if known is not None:
        await show_saved(turn, known, typed=())
        return
    await turn.show(endings.gone(turn.language))


async def undo(turn: Turn) -> None:
    """Take it back within ten minutes; the copy in the chat goes with it."""
    chat = turn.person.chat_id
    # By its own key: SQLite may give the number of an erased note to the next one.
    note_id = await turn.services.store.read(reading.saved_as(chat, word(turn)))
    try:
        await turn.commit(book.undo(chat, note_id or 0))
    except NotFoundError:
        await turn.show(endings.too_late(turn.language))
        return
    await turn.show(endings.undone(turn.language))


async def wipe(turn: Turn) -> None:
    """Delete what was typed for a note from the chat."""
    ids = [found for one in turn.args if (found := digits(one)) is not None]
    gone = await erase(turn.bot, turn.person.chat_id, ids)
    turn.tapped = None  # the saved note stays, with its undo
    await turn.show(endings.wiped(turn.language, gone=gone))
