"""Opens the database, runs migrations, and commits effects exactly once an update."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, delete, event, select
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, OperationalError, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from bot.errors import SettingError
from bot.storage import migrate
from bot.storage.crypto import Cipher
from bot.storage.seals import open_pepper
from bot.storage.tables import updates
from bot.storage.transaction import BRUSSELS, Transaction

Effect = Callable[[Transaction], Awaitable[Any]]
REMEMBERED = timedelta(hours=48)


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The database as the rest of the program sees it: questions to ask, effects to commit."""

    def __init__(self, engine: AsyncEngine, cipher: Cipher, pepper: bytes, now: Callable[[], datetime] = _now) -> None:
        self._engine = engine
        self._writing = engine.execution_options(writes=True)
        self._one_writer = asyncio.Lock()
        self._cipher = cipher
        self._pepper = pepper
        self.now = now

    @property
    def today(self) -> date:
        """The day it is in Brussels."""
        return self.now().astimezone(BRUSSELS).date()

    async def read(self, question: Effect) -> Any:
        """Ask one question; nothing is written."""
        async with self._engine.connect() as connection:
            return await question(self._transaction(connection))

    async def commit(self, update_id: int, *effects: Effect) -> list[Any] | None:
        """Carry out the effects of one update in one transaction, once; what each of them returned.

        Returns None, with nothing written, when this update's effects are on disk already.
        """
        async with self._one_writer, self._writing.begin() as connection:
            known = await connection.execute(select(updates.c.update_id).where(updates.c.update_id == update_id))
            if known.first() is not None:
                return None
            transaction = self._transaction(connection)
            done = [await effect(transaction) for effect in effects]
            await connection.execute(updates.insert().values(update_id=update_id, at=transaction.now))
            await connection.execute(delete(updates).where(updates.c.at < transaction.now - REMEMBERED))
        return done

    async def do(self, *effects: Effect) -> list[Any]:
        """Carry out effects that belong to no update, in one transaction: commands of the operator, daily work."""
        async with self._one_writer, self._writing.begin() as connection:
            transaction = self._transaction(connection)
            return [await effect(transaction) for effect in effects]

    def _transaction(self, connection: AsyncConnection) -> Transaction:
        return Transaction(connection, self._cipher, self._pepper, self.now())


@asynccontextmanager
async def open_store(url: str, cipher: Cipher) -> AsyncIterator[Store]:
    """Open the database, bringing it to the newest migration first.

    Raises:
        SettingError: naming DATABASE_URL, when the address or its folder cannot be used; naming NOTES_KEYS, when the
            keys cannot open what is there.
    """
    engine = _engine(url)
    try:
        try:
            async with engine.begin() as connection:
                await connection.run_sync(migrate.upgrade)
                pepper = await open_pepper(connection, cipher)
        except (OperationalError, OSError) as error:
            reason = str(getattr(error, "orig", error))
            raise SettingError("DATABASE_URL", f"{reason}: check the path and that its folder is writable") from None
        yield Store(engine, cipher, pepper)
    finally:
        await engine.dispose()


def _engine(url: str) -> AsyncEngine:
    try:
        parsed = make_url(url)
        if parsed.get_backend_name() == "sqlite" and parsed.database and parsed.database != ":memory:":
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        engine = create_async_engine(parsed)
    except OSError as error:
        raise SettingError(
            "DATABASE_URL", f"{error.strerror}: check the path and that its folder is writable"
        ) from None
    except (ArgumentError, SQLAlchemyError, ModuleNotFoundError):
        raise SettingError("DATABASE_URL", "not a database address: try sqlite+aiosqlite:///data/wegwijs.db") from None
    if parsed.get_backend_name() == "sqlite":
        event.listen(engine.sync_engine, "connect", _prepare_sqlite)
        event.listen(engine.sync_engine, "begin", _begin)
    return engine


def _begin(connection: Connection) -> None:
    """A transaction that will write takes its turn before it looks: what it saw still holds when it acts."""
    writes = connection.get_execution_options().get("writes")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _prepare_sqlite(connection: Any, _record: object) -> None:
    connection.isolation_level = None  # pysqlite would begin only at the first write
    cursor = connection.cursor()
    for pragma in (
        "journal_mode=WAL",
        "synchronous=FULL",
        "secure_delete=ON",
        "foreign_keys=ON",
        "busy_timeout=5000",
    ):
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()
