"""Alembic without its command line: the program brings its own database up to date at start."""

from __future__ import annotations

from pathlib import Path

from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.operations import Operations
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def scripts() -> ScriptDirectory:
    """The migrations that lie beside this file."""
    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.set_main_option("path_separator", "os")
    return ScriptDirectory.from_config(config)


def upgrade(connection: Connection) -> None:
    """Run every migration this database has not seen, in the caller's transaction."""
    directory = scripts()

    def steps(revision: str | tuple[str, ...], _context: MigrationContext) -> list[object]:
        return list(directory._upgrade_revs("head", revision))  # type: ignore[arg-type]  # as alembic's own `upgrade` does

    context = MigrationContext.configure(connection, opts={"fn": steps, "transactional_ddl": False})
    with Operations.context(context):
        context.run_migrations()
