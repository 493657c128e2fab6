"""Two programs on one database: who writes takes their turn before they look."""

import asyncio
from pathlib import Path

from sqlalchemy import select

from bot.storage import Cipher, Store, Transaction, new_key, open_store
from bot.storage.people import Person, keep, person
from bot.storage.tables import people


async def test_a_look_and_its_deed_are_one(tmp_path: Path) -> None:
    url, cipher = f"sqlite+aiosqlite:///{tmp_path / 'w.db'}", Cipher(new_key())

    async def only_one_helper(tx: Transaction, chat: int) -> bool:
        """Becomes the helper when nobody is; looks first, and takes its time."""
        taken = (await tx.connection.execute(select(people.c.chat_id).where(people.c.helping))).first()
        await asyncio.sleep(0)
        if taken is None:
            await keep(Person(chat, "nl", helping=True))(tx)
        return taken is None

    async def tries(store: Store, chat: int) -> bool:
        [won] = await store.do(lambda tx: only_one_helper(tx, chat))
        return bool(won)

    async with open_store(url, cipher) as one, open_store(url, cipher) as other:
        won = await asyncio.gather(*(tries(store, chat) for chat, store in enumerate([one, other] * 5, start=1)))
        helpers = [chat for chat in range(1, 11) if (await one.read(person(chat))).helping]
    assert sum(won) == 1
    assert len(helpers) == 1
