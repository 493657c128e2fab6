"""Contact notes: the day, the minutes and who may read them in the open, everything else sealed."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import Row, delete, func, select, update

from bot.storage.tables import notes
from bot.storage.transaction import Transaction


@dataclass(frozen=True)
class Body:
    """The sealed part of a note."""

    outcome: str
    domains: tuple[str, ...]
    text: str
    follow_up: str

    def to_json(self) -> str:
        """As it is sealed."""
        return json.dumps([self.outcome, self.domains, self.text, self.follow_up], ensure_ascii=False)

    @classmethod
    def from_json(cls, sealed: str) -> Body:
        """As it was sealed."""
        outcome, domains, text, follow_up = json.loads(sealed)
        return cls(outcome, tuple(domains), text, follow_up)


@dataclass(frozen=True)
class ContactNote:
    """A note as it is kept; `asked` says that the household asks to correct or erase it."""

    id: int
    draft: str
    pairing_id: int
    author_id: int | None
    day: date
    minutes: int
    reached: bool
    readers: str
    body: Body
    to_do: bool
    written_at: datetime
    corrected_on: date | None
    asked: str | None


@dataclass(frozen=True)
class Contact:
    """What a coordinator may see of a note that is not shared: that there was contact, when and how long."""

    day: date
    minutes: int


@dataclass(frozen=True)
class Tally:
    """The last contact, and the minutes since a day."""

    last: date | None
    minutes: int


async def note(tx: Transaction, note_id: int) -> ContactNote | None:
    """One note by id."""
    row = (await tx.connection.execute(select(notes).where(notes.c.id == note_id))).first()
    return _note(tx, row) if row else None


async def note_of_draft(tx: Transaction, draft: str, author_id: int) -> int | None:
    """The note this author's draft became, if it did."""
    same = (notes.c.draft == draft) & (notes.c.author_id == author_id)
    found = (await tx.connection.execute(select(notes.c.id).where(same))).scalar()
    return None if found is None else int(found)


async def add_note(tx: Transaction, draft: str, pairing_id: int, author_id: int, body: Body, **values: Any) -> int:
    """Keep a note; its id."""
    fixed = {"draft": draft, "pairing_id": pairing_id, "author_id": author_id, "written_at": tx.now}
    row = notes.insert().values(**fixed, body=tx.cipher.seal(body.to_json()), **values).returning(notes.c.id)
    return int((await tx.connection.execute(row)).scalar_one())


async def change_note(tx: Transaction, note_id: int, body: Body | None = None, **values: Any) -> None:
    """Change a note."""
    if body is not None:
        values["body"] = tx.cipher.seal(body.to_json())
    await tx.connection.execute(update(notes).where(notes.c.id == note_id).values(**values))


async def erase_note(tx: Transaction, note_id: int) -> None:
    """A note goes."""
    await tx.connection.execute(delete(notes).where(notes.c.id == note_id))


async def erase_private_notes(tx: Transaction, author_id: int) -> int:
    """Erase what an author kept to themselves; how many."""
    mine = (notes.c.author_id == author_id) & (notes.c.readers == "me")
    return (await tx.connection.execute(delete(notes).where(mine))).rowcount


async def erase_private_notes_on(tx: Transaction, author_id: int, pairing_id: int) -> int:
    """Erase what an author kept to themselves of one pairing; how many."""
    mine = (notes.c.author_id == author_id) & (notes.c.readers == "me") & (notes.c.pairing_id == pairing_id)
    return (await tx.connection.execute(delete(notes).where(mine))).rowcount


async def notes_of_author(
    tx: Transaction, author_id: int, pairing_id: int, most: int, skip: int = 0
) -> list[ContactNote]:
    """An author's notes on a pairing, newest day first."""
    return await _several(tx, (notes.c.author_id == author_id) & (notes.c.pairing_id == pairing_id), most, skip)


async def notes_shared(
    tx: Transaction, pairing_id: int, readers: tuple[str, ...], most: int, skip: int = 0
) -> list[ContactNote]:
    """The notes on a pairing that are shared with these readers, newest day first."""
    return await _several(tx, (notes.c.pairing_id == pairing_id) & notes.c.readers.in_(readers), most, skip)


async def private_contacts(tx: Transaction, pairing_id: int, most: int, skip: int = 0) -> list[Contact]:
    """Day and minutes of contacts whose notes are the author's own, newest first."""
    private = (notes.c.pairing_id == pairing_id) & (notes.c.readers == "me") & notes.c.reached
    asked = select(notes.c.day, notes.c.minutes).where(private).order_by(notes.c.day.desc(), notes.c.id.desc())
    return [Contact(row.day, row.minutes) for row in await tx.connection.execute(asked.limit(most).offset(skip))]


async def count_private(tx: Transaction, pairing_id: int) -> int:
    """How many notes on a pairing only their author may read."""
    private = (notes.c.pairing_id == pairing_id) & (notes.c.readers == "me")
    return int((await tx.connection.execute(select(func.count()).select_from(notes).where(private))).scalar_one())


async def count_of_author(tx: Transaction, author_id: int, pairing_id: int) -> int:
    """How many notes an author wrote on a pairing."""
    theirs = (notes.c.author_id == author_id) & (notes.c.pairing_id == pairing_id)
    return int((await tx.connection.execute(select(func.count()).select_from(notes).where(theirs))).scalar_one())


async def tally(tx: Transaction, pairing_id: int, since: date) -> Tally:
    """The last contact of a pairing, and the minutes since a day; tries that reached nobody do not count."""
    reached = (notes.c.pairing_id == pairing_id) & notes.c.reached
    latest = select(notes.c.day).where(reached).order_by(notes.c.day.desc()).limit(1)
    last = (await tx.connection.execute(latest)).scalar()
    minutes = select(func.coalesce(func.sum(notes.c.minutes), 0)).where(reached, notes.c.day >= since)
    return Tally(last, int((await tx.connection.execute(minutes)).scalar_one()))


async def _several(tx: Transaction, which: Any, most: int, skip: int) -> list[ContactNote]:
    asked = select(notes).where(which).order_by(notes.c.day.desc(), notes.c.id.desc()).limit(most).offset(skip)
    return [_note(tx, row) for row in await tx.connection.execute(asked)]


def _note(tx: Transaction, row: Row[Any]) -> ContactNote:
    return ContactNote(
        row.id,
        row.draft,
        row.pairing_id,
        row.author_id,
        row.day,
        row.minutes,
        row.reached,
        row.readers,
        Body.from_json(tx.cipher.open(row.body)),
        row.to_do,
        row.written_at.replace(tzinfo=UTC),
        row.corrected_on,
        row.asked,
    )
