"""Alembic without its command line: the program brings its own database up to date at start."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

if TYPE_CHECKING:
    from alembic.migration import MigrationContext
    from alembic.script import ScriptDirectory

MIGRATIONS = Path(__file__).parent / "migrations"


def newest() -> str:
    """The newest revision: migrations are named by their revision, in rising order."""
    return max(path.name.split("_")[0] for path in (MIGRATIONS / "versions").glob("[0-9]*.py"))


def upgrade(connection: Connection) -> None:
    """Run every migration this database has not seen, in the caller's transaction.

    Alembic is imported only when there is something to do: it costs a third of a second at every start.
    """
    if _revision(connection) != newest():
        _run(connection)


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _run(connection: Connection) -> None:
    from alembic.migration import MigrationContext
    from alembic.operations import Operations

    directory = scripts()

    def steps(revision: str | tuple[str, ...], _context: MigrationContext) -> list[object]:
        return list(directory._upgrade_revs("head", revision))  # type: ignore[arg-type]  # as alembic's own `upgrade` does

    context = MigrationContext.configure(connection, opts={"fn": steps, "transactional_ddl": False})
    with Operations.context(context):
        context.run_migrations()


def scripts() -> ScriptDirectory:
    """The migrations that lie beside this file."""
    from alembic.config import Config
    from alembic.script import ScriptDirectory

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)
