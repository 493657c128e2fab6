"""Writing, correcting, taking back and asking about contact notes: each through `access`."""

from __future__ import annotations

from collections.abc import Callable

from bot.domain import access
from bot.domain.clock import not_at_night
from bot.domain.notes.draft import Draft
from bot.storage import Effect, Transaction
from bot.storage.households import adults_of, name_hashes
from bot.storage.journal import note_down
from bot.storage.members import member
from bot.storage.notes import (
    Body,
    add_note,
    change_note,
    erase_note,
    erase_private_notes_on,
    note_of_draft,
)
from bot.storage.outbox import knock
from bot.storage.pairings import Pairing


def save(chat_id: int, draft: Draft) -> Effect:
    """Keep a note, once a draft; with `draft.note` it corrects that one. The note's id.

    Raises NotFoundError where the pairing is over or not theirs.
    """

    async def write(tx: Transaction) -> int:
        if draft.note is not None:
            return await _correct(tx, chat_id, draft, draft.note)
        case = await access.pairing(tx, chat_id, draft.pairing or 0, "write")
        known = await note_of_draft(tx, draft.key, case.who.member.id)
        if known is not None:
            return known
        added = await add_note(tx, draft.key, case.pairing.id, case.who.member.id, _body(draft), **_open(tx, draft))
        if draft.readers == "household":
            await _knock_readers(tx, case.pairing)
        return added

    return write


async def _correct(tx: Transaction, chat_id: int, draft: Draft, note_id: int) -> int:
    one = await access.note(tx, chat_id, note_id, "correct")
    await change_note(tx, note_id, _body(draft), **_open(tx, draft), corrected_on=tx.today, asked=None)
    if draft.readers == "household":
        await _knock_readers(tx, one.case.pairing)
    return note_id


def _body(draft: Draft) -> Body:
    return Body(draft.outcome or "met", draft.domains, draft.text, draft.follow_up)


def _open(tx: Transaction, draft: Draft) -> dict[str, object]:
    reached = draft.outcome != "tried"
    return {
        "day": min(draft.day or tx.today, tx.today),
        "minutes": (draft.minutes or 0) if reached else 0,
        "reached": reached,
        "readers": draft.readers,
        "to_do": bool(draft.follow_up),
    }


async def _knock_readers(tx: Transaction, pairing: Pairing) -> None:
    for adult in await adults_of(tx, pairing.household_id):
        if adult.confirmed:
            await knock(tx, adult.chat_id, not_at_night(tx.now))


def names_of_household(chat_id: int, pairing_id: int) -> Effect:
    """A test for the guard: whether a folded word is a first name of the household. Nothing else is told."""

    async def look(tx: Transaction) -> Callable[[str], bool]:
        case = await access.pairing(tx, chat_id, pairing_id, "write")
        known = await name_hashes(tx, case.pairing.household_id)
        return lambda word: tx.keyed_hash(word) in known

    return look


def undo(chat_id: int, note_id: int) -> Effect:
    """Take a note back within ten minutes."""

    async def write(tx: Transaction) -> None:
        one = await access.note(tx, chat_id, note_id, "undo")
        await _erase(tx, one)

    return write


def erase(chat_id: int, note_id: int) -> Effect:
    """Its author erases a note, at any time."""

    async def write(tx: Transaction) -> None:
        one = await access.note(tx, chat_id, note_id, "erase")
        await _erase(tx, one)

    return write


async def _erase(tx: Transaction, one: access.NoteCase) -> None:
    await erase_note(tx, one.note.id)
    await note_down(tx, "erased note", one.case.who.member.token, f"note {one.note.id}")


def erase_private(chat_id: int, pairing_id: int) -> Effect:
    """A volunteer erases what they kept to themselves of a pairing, also after it ended; how many."""

    async def write(tx: Transaction) -> int:
        who = await access.who(tx, chat_id)
        erased = await erase_private_notes_on(tx, who.member.id, pairing_id)
        if erased:
            await note_down(tx, "erased private notes", who.member.token, f"pairing {pairing_id}")
        return erased

    return write


def ask(chat_id: int, note_id: int, deed: str) -> Effect:
    """The household asks the volunteer to correct or erase a note that is shared with it."""

    async def write(tx: Transaction) -> None:
        one = await access.note(tx, chat_id, note_id, "ask")
        if deed not in {"correct", "erase"}:
            raise access.nothing()
        await change_note(tx, note_id, asked=deed)
        author = await member(tx, one.note.author_id)
        coordinator = await member(tx, one.case.pairing.coordinator_id)
        told = author or coordinator
        if told is not None:
            await knock(tx, told.chat_id, not_at_night(tx.now))

    return write


def tick(chat_id: int, note_id: int) -> Effect:
    """The follow-up is done."""

    async def write(tx: Transaction) -> None:
        await access.note(tx, chat_id, note_id, "tick")
        await change_note(tx, note_id, to_do=False)

    return write
