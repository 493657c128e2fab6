"""Reading contact notes, each through `access`: one, a page, a search, and a note as a draft again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from bot.content.models import Domain
from bot.domain import access
from bot.domain.lookup.normalise import fold
from bot.domain.notes.draft import Draft, Outcome, Readers
from bot.storage import Effect, Transaction
from bot.storage.journal import note_down
from bot.storage.notes import ContactNote, note_of_draft, notes_of_author
from bot.storage.pairings import Pairing, pairings_of_volunteer

PAGE = 5
SEARCHED = 2_000  # so many of the newest notes are opened for a search


@dataclass(frozen=True)
class Read:
    """A note, with the pairing it is about and what this reader may do."""

    note: ContactNote
    pairing: Pairing
    may: frozenset[access.OnNote]


def read(chat_id: int, note_id: int) -> Effect:
    """One note; a coordinator's reading leaves a line in the journal, so this is committed and not only read."""

    async def look(tx: Transaction) -> Read:
        one = await access.note(tx, chat_id, note_id, "read")
        if one.case.is_coordinator:
            await note_down(tx, "read note", one.case.who.member.token, f"note {note_id}")
        return _as_read(one)

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
        return _as_read(one)

    return look


def _as_read(one: access.NoteCase) -> Read:
    return Read(one.note, one.case.pairing, frozenset(deed for deed, rule in access.NOTE.items() if rule(one)))
