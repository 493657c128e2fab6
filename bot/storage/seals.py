"""The secret under the keys: keys that cannot open it are not the keys of this database."""

from __future__ import annotations

import secrets

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.storage.crypto import Cipher
from bot.storage.tables import sealed_columns, seals


async def open_pepper(connection: AsyncConnection, cipher: Cipher) -> bytes:
    """The database's own secret for keyed hashes; made at the first start.

    Raises:
        SettingError: naming NOTES_KEYS, when these keys cannot open what is there.
    """
    known = (await connection.execute(select(seals.c.known).where(seals.c.id == 1))).scalar()
    if known is not None:
        return bytes.fromhex(cipher.open(known))
    for column in sealed_columns():
        sample = select(column).where(column.is_not(None)).limit(1)
        one = (await connection.execute(sample)).scalar()
        if one is not None:
            cipher.open(one)
    pepper = secrets.token_bytes(32)
    await connection.execute(seals.insert().values(id=1, known=cipher.seal(pepper.hex())))
    return pepper
