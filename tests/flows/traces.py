"""What is left of a person in the database, and who is to be told of something new."""

import re
from pathlib import Path

from sqlalchemy import select

from bot.sandbox import Phone
from bot.storage import Transaction
from bot.storage.journal import Entry, entries
from bot.storage.tables import metadata, outbox
from tests.conftest import House
from tests.flows.pairings import done, member_of


async def forget_me(one: Phone) -> None:
    await one.sends("/forgetme")
    await one.taps("Yes, erase everything")
    one.sees("Everything is erased")


async def traces(house: House, *wanted: object) -> set[str]:
    """The tables in which one of these stands: a number, or words within a text, sealed ones opened."""

    async def look(tx: Transaction) -> set[str]:
        found = set()
        for table in metadata.sorted_tables:
            for row in (await tx.connection.execute(select(table))).mappings():
                for column, value in row.items():
                    said = tx.open(value) if table.c[column].info.get("sealed") else value
                    if any(one == said or (isinstance(said, str) and _says(said, one)) for one in wanted):
                        found.add(table.name)
        return found

    found: set[str] = await house.services.store.read(look)
    return found


def _says(text: str, wanted: object) -> bool:
    """Whether it stands there; a number by itself, since keys are random digits too."""
    return bool(re.search(rf"(?<!\w){wanted}(?!\w)", text)) if isinstance(wanted, int) else str(wanted) in text


async def told(house: House) -> set[int]:
    """The chats that are to hear that there is something new."""

    async def look(tx: Transaction) -> set[int]:
        return set((await tx.connection.execute(select(outbox.c.chat_id))).scalars())

    found: set[int] = await house.services.store.read(look)
    return found


async def nobody_waits(house: House) -> None:
    """What was to be told so far has been."""

    async def write(tx: Transaction) -> None:
        await tx.connection.execute(outbox.delete())

    await done(house, write)


def numbers(*phones: Phone) -> set[int]:
    return {one.id for one in phones}


async def lines(house: House, token: str) -> list[str]:
    """What the journal says a person did."""
    every: list[Entry] = await house.services.store.read(entries)
    return [one.what for one in every if one.by == token]


async def token_of(house: House, one: Phone) -> str:
    found = await member_of(house, one)
    assert found is not None
    return found.token


def in_files(house: House, *words: str) -> set[str]:
    """Which of these words stand in the database's files as they are."""
    database = Path(house.settings.database_url.partition("///")[2])
    content = b"".join(path.read_bytes() for path in database.parent.glob(f"{database.name}*"))
    assert content
    return {word for word in words if word.encode() in content}
