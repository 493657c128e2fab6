"""Migrations make the tables the code speaks to, on a fresh database and on an old one with rows."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Connection, create_engine

from bot.storage import Cipher, migrate, new_key, open_store
from bot.storage.people import Person, keep, person
from bot.storage.tables import metadata


def differences(connection: Connection) -> list[object]:
    return list(compare_metadata(MigrationContext.configure(connection), metadata))


def test_a_fresh_database_gets_the_tables_of_the_code(tmp_path: Path) -> None:
    with create_engine(f"sqlite:///{tmp_path / 'w.db'}").begin() as connection:
        assert differences(connection)
        migrate.upgrade(connection)
        assert differences(connection) == []


def test_the_newest_file_is_the_head() -> None:
    assert migrate.scripts().get_current_head() == migrate.newest()


async def test_opening_again_keeps_what_is_there(tmp_path: Path) -> None:
    url, cipher = f"sqlite+aiosqlite:///{tmp_path / 'w.db'}", Cipher(new_key())
    async with open_store(url, cipher) as first:
        await first.commit(1, keep(Person(5, "ps")))
    async with open_store(url, cipher) as second:
        assert (await second.read(person(5))).language == "ps"
