"""Another key for what is kept sealed: row by row, while the bot goes on writing."""

from __future__ import annotations

from typing import Any, NamedTuple

from sqlalchemy import Column, Table, select, update

from bot.errors import SettingError
from bot.storage.crypto import Cipher
from bot.storage.store import Effect, Store
from bot.storage.tables import sealed_columns, seals
from bot.storage.transaction import Transaction

BATCH = 100


class _Text(NamedTuple):
    """One sealed text: its row, as it is, and as it is to become."""

    key: Any
    was: bytes
    becomes: bytes


class _Done(NamedTuple):
    """How many texts of a column were sealed anew, and how many had changed meanwhile."""

    changed: int
    missed: int


async def rotate(store: Store, keys: str, batch: int = BATCH) -> int:
    """Seal with the first key whatever it does not open; how many texts.

    Each batch is a transaction of its own, and what is done already is passed over: it may be stopped at any moment
    and begun again. Ends when a look at everything finds nothing left to do.

    Raises:
        SettingError: naming NOTES_KEYS, when a text opens with none of the keys.
    """
    first = Cipher(first_key(keys))
    total = 0
    while True:
        changed = missed = 0
        for column in _in_order():
            done = await _rotate_column(store, first, column, batch)
            changed, missed = changed + done.changed, missed + done.missed
        total += changed
        if not changed and not missed:
            return total


def first_key(keys: str) -> str:
    """The key of NOTES_KEYS that writes.

    Raises:
        SettingError: when there is none.
    """
    Cipher(keys)
    return keys.replace(",", " ").split()[0]


def _in_order() -> list[Column[Any]]:
    """The seal comes last: a start with the first key alone is refused until everything else is done."""
    return sorted(sealed_columns(), key=lambda column: column.table is seals)


async def _rotate_column(store: Store, first: Cipher, column: Column[Any], size: int) -> _Done:
    changed, missed, last = 0, 0, None
    while True:
        # The ciphers' work comes before the transaction that writes, so that the bot waits for the writes only.
        rows, last = await store.read(_look(first, column, last, size))
        if rows:
            [done] = await store.do(_replace(column, rows))
            changed, missed = changed + done, missed + len(rows) - done
        if last is None:
            return _Done(changed, missed)


def _look(first: Cipher, column: Column[Any], after: Any, size: int) -> Effect:
    """The next texts the first key does not open, and where to go on; None at the end of the table."""

    async def look(tx: Transaction) -> tuple[list[_Text], Any]:
        key = _key_of(column)
        asked = select(key, column).where(column.is_not(None)).order_by(key).limit(size)
        rows = (await tx.connection.execute(asked if after is None else asked.where(key > after))).all()
        found = [_Text(row[0], row[1], first.seal(tx.cipher.open(row[1]))) for row in rows if not _opens(first, row[1])]
        return found, rows[-1][0] if len(rows) == size else None

    return look


def _replace(column: Column[Any], texts: list[_Text]) -> Effect:
    """Write them, each only where nothing was written meanwhile: a newer text stays as it is. How many were written."""

    async def write(tx: Transaction) -> int:
        key, changed = _key_of(column), 0
        for one in texts:
            same = (key == one.key) & (column == one.was)
            statement = update(column.table).where(same).values({column: one.becomes})
            changed += (await tx.connection.execute(statement)).rowcount
        return changed

    return write


def _key_of(column: Column[Any]) -> Column[Any]:
    table = column.table
    if not isinstance(table, Table):
        raise TypeError("a sealed column stands in a table")
    (key,) = table.primary_key.columns
    return key


def _opens(cipher: Cipher, sealed: bytes) -> bool:
    try:
        cipher.open(sealed)
    except SettingError:
        return False
    return True
