"""Writing, correcting, taking back, reading and asking about contact notes: each through `access`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import cast

from bot.content.models import Domain
from bot.domain import access
from bot.domain.clock import not_at_night
from bot.domain.lookup.normalise import fold
from bot.domain.notes.draft import Draft, Outcome, Readers
from bot.storage import Effect, Transaction
from bot.storage.households import adults_of, name_hashes
from bot.storage.journal import note_down
from bot.storage.members import member
from bot.storage.notes import (
    Body,
    ContactNote,
    add_note,
    change_note,
    erase_note,
    erase_private_notes_on,
    note_of_draft,
    notes_of_author,
)
from bot.storage.outbox import knock
from bot.storage.pairings import Pairing, pairings_of_volunteer

PAGE = 5
SEARCHED = 2_000  # so many of the newest notes are opened for a search


@dataclass(frozen=True)
class Read:
    """A note, with the pairing it is about and what this reader may do."""

    note: ContactNote
    pairing: Pairing
    may: frozenset[access.OnNote]


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


def read(chat_id: int, note_id: int) -> Effect:
    """One note; a coordinator's reading leaves a line in the journal, so this is committed and not only read."""

    async def look(tx: Transaction) -> Read:
        one = await access.note(tx, chat_id, note_id, "read")
        if one.case.is_coordinator:
            await note_down(tx, "read note", one.case.who.member.token, f"note {note_id}")
        may = frozenset(deed for deed, rule in access.NOTE.items() if rule(one))
        return Read(one.note, one.case.pairing, may)

    return look


def own_notes(chat_id: int, pairing_id: int, skip: int = 0) -> Effect:
    """A page of an author's notes on a pairing, newest day first, and one more when there is a next page."""

    async def look(tx: Transaction) -> list[ContactNote]:
        case = await access.pairing(tx, chat_id, pairing_id, "write")
        return await notes_of_author(tx, case.who.member.id, pairing_id, PAGE + 1, skip)

    return look


def search(chat_id: int, words: str) -> Effect:
    """An author's own notes whose text or follow-up holds these words, newest first."""

    async def look(tx: Transaction) -> list[ContactNote]:
        who = await access.who(tx, chat_id)
        wanted, found = fold(words).split(), []
        for pairing in await pairings_of_volunteer(tx, who.member.id):
            if pairing.state != "active" or not (who.volunteers and who.keeps_charter):
                continue
            for note in await notes_of_author(tx, who.member.id, pairing.id, SEARCHED):
                said = fold(f"{note.body.text} {note.body.follow_up}")
                if wanted and all(word in said for word in wanted):
                    found.append(note)
        return sorted(found, key=lambda note: (note.day, note.id), reverse=True)[: PAGE * 2]

    return look


def draft_of(chat_id: int, note_id: int, key: str) -> Effect:
    """A note as a draft again, to be corrected within 14 days."""

    async def look(tx: Transaction) -> Draft:
        return as_draft((await access.note(tx, chat_id, note_id, "correct")).note, key)

    return look


def as_draft(note: ContactNote, key: str) -> Draft:
    """A kept note as the draft it once was."""
    return Draft(
        key or "-",
        note.pairing_id,
        cast("Outcome", note.body.outcome),
        note.minutes or None,
        cast("tuple[Domain, ...]", note.body.domains),
        note.day,
        note.body.text,
        note.body.follow_up,
        cast("Readers", note.readers),
        note.id,
    )


def saved_as(chat_id: int, key: str) -> Effect:
    """The note of one's own that a draft became; None if it became none."""

    async def look(tx: Transaction) -> int | None:
        try:
            who = await access.who(tx, chat_id)
            known = await note_of_draft(tx, key, who.member.id)
            return None if known is None else (await access.note(tx, chat_id, known, "tick")).note.id
        except access.NotFoundError:
            return None

    return look


def read_own(chat_id: int, note_id: int) -> Effect:
    """One note, for its author."""

    async def look(tx: Transaction) -> Read:
        one = await access.note(tx, chat_id, note_id, "tick")
        return Read(one.note, one.case.pairing, frozenset(deed for deed, rule in access.NOTE.items() if rule(one)))

    return look


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
