"""Copies of the database: made while the bot runs, put back while it does not."""

from __future__ import annotations

import fcntl
import hashlib
import os
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from itertools import chain, count
from pathlib import Path

from sqlalchemy import URL, Connection, Inspector, NullPool, Table, create_engine, inspect, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError, DatabaseError

from bot.errors import SettingError
from bot.storage import migrate
from bot.storage.crypto import Cipher
from bot.storage.tables import sealed_columns

# What SQLite keeps beside a database, and would take for a part of whatever stands there under its name.
BESIDE = ("-wal", "-shm", "-journal")
PATIENCE = 30.0
AT_WORK = "the bot or another command works on this database: stop it first"
BEING_REPLACED = "a copy is being put in this database's place: try again when that is done"


@contextmanager
def in_use(url: str, keys: str = "") -> Iterator[None]:
    """Keep a restore away while this program works on the database; with `keys`, let `keys rotate` know of them.

    Raises:
        SettingError: while a restore is at work, or when the database's folder cannot be used.
    """
    with _lock(url, fcntl.LOCK_SH, BEING_REPLACED) as descriptor:
        if keys and descriptor is not None:
            os.ftruncate(descriptor, 0)
            os.pwrite(descriptor, _mark(keys).encode(), 0)
        yield


def runs_with_other_keys(url: str, keys: str) -> bool:
    """Whether the bot is running on this database and writes with another key than the first of these."""
    file = _file(url)
    if file is None:
        return False
    try:
        with _lock(url, fcntl.LOCK_EX, AT_WORK):
            return False
    except SettingError:
        return _beside(file, ".lock").read_text() not in {"", _mark(keys)}


def back_up(url: str, target: Path) -> None:
    """Write a consistent copy to a new file that only its owner reads; the bot may go on writing meanwhile.

    Raises:
        SettingError: naming what stands in the way.
    """
    source = _own_file(url)
    if not source.exists():
        raise SettingError("DATABASE_URL", f"there is no database at {source} yet")
    if target.exists():
        raise SettingError(str(target), "is there already: choose another name")
    try:
        with in_use(url), _temporary(target.parent) as part:
            with closing(sqlite3.connect(f"{source.as_uri()}?mode=rw", uri=True, timeout=PATIENCE)) as connection:
                connection.execute("VACUUM INTO ?", (str(part),))
            _to_disk(part)
            _put(part, target)
            _to_disk(target.parent)
    except sqlite3.Error as error:
        raise SettingError("DATABASE_URL", f"no copy was made: {error}") from None
    except OSError as error:
        raise SettingError(str(target), f"{error.strerror}: choose another file, in a writable folder") from None


def restore(url: str, source: Path, cipher: Cipher) -> Path | None:
    """Put a copy in the database's place; the file under which what was there is kept, None when nothing was.

    Raises:
        SettingError: with nothing changed, when the copy is not sound or something works on the database.
    """
    database = _own_file(url)
    if not source.is_file():
        raise SettingError(str(source), "there is no such file")
    if database.exists() and source.samefile(database):
        raise SettingError(str(source), "is the database itself: name a copy")
    try:
        database.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        with _temporary(database.parent) as part:
            for side in ("", "-wal"):
                _copy(_beside(source, side), _beside(part, side))
            _check(part, source, cipher)
            with _lock(url, fcntl.LOCK_EX, AT_WORK):
                return _replace(database, part)
    except OSError as error:
        raise SettingError(str(database), f"{error.strerror}: check the path and that its folder is writable") from None


def _replace(database: Path, part: Path) -> Path | None:
    kept = _keep(database) if database.exists() else None
    # Whoever pulls the plug now still finds the old database, whole: its log goes into it before the log is taken away.
    if kept:
        with suppress(sqlite3.Error), closing(sqlite3.connect(database)) as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    for side in BESIDE:
        _beside(database, side).unlink(missing_ok=True)
    _to_disk(part)
    part.replace(database)
    _to_disk(database.parent)
    return kept


def _keep(database: Path) -> Path:
    """Copy the database as it lies there, with what belongs to it, under a name that is free."""
    first = f"{database.name}.before-restore"
    names = chain([first], (f"{first}.{number}" for number in count(2)))
    kept = next(path for name in names if not (path := database.with_name(name)).exists())
    for side in ("", "-wal", "-journal"):
        _copy(_beside(database, side), _beside(kept, side))
    return kept


def _check(part: Path, source: Path, cipher: Cipher) -> None:
    """Sound, of a version this program knows, and under these keys."""
    engine = create_engine(URL.create("sqlite", database=str(part)), poolclass=NullPool)
    try:
        with engine.connect() as connection:
            if connection.exec_driver_sql("PRAGMA integrity_check").scalar() != "ok":
                raise SettingError(str(source), "is damaged: use another copy")
            there = inspect(connection)
            _check_version(connection, there, source)
            _open_everything(connection, there, cipher)
            connection.exec_driver_sql("PRAGMA journal_mode=DELETE")
    except DatabaseError:
        raise SettingError(str(source), "is damaged, or not a database: use another copy") from None


def _check_version(connection: Connection, there: Inspector, source: Path) -> None:
    found = None
    if there.has_table("alembic_version"):
        found = connection.execute(text("SELECT version_num FROM alembic_version")).scalar()
    if found is None:
        raise SettingError(str(source), "is not a copy of a database of Wegwijs")
    if found not in {one.revision for one in migrate.scripts().walk_revisions()}:
        raise SettingError(str(source), "was made by a newer Wegwijs: bring this program up to date first")


def _open_everything(connection: Connection, there: Inspector, cipher: Cipher) -> None:
    for column in sealed_columns():
        table = column.table
        if not isinstance(table, Table) or not there.has_table(table.name):
            continue
        if column.name in {one["name"] for one in there.get_columns(table.name)}:
            for value in connection.execute(select(column).where(column.is_not(None))).scalars():
                cipher.open(value)


@contextmanager
def _lock(url: str, kind: int, busy: str) -> Iterator[int | None]:
    """Hold the lock beside the database; there is none for a database that is not a file here."""
    file = _file(url)
    if file is None:
        yield None
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        descriptor = os.open(_beside(file, ".lock"), os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise SettingError(
            "DATABASE_URL", f"{error.strerror}: check the path and that its folder is writable"
        ) from None
    try:
        try:
            fcntl.flock(descriptor, kind | fcntl.LOCK_NB)
        except BlockingIOError:
            raise SettingError("DATABASE_URL", busy) from None
        yield descriptor
    finally:
        os.close(descriptor)


def _mark(keys: str) -> str:
    """Tells one writing key from another, and nothing more."""
    first = next(iter(keys.replace(",", " ").split()), "")
    return hashlib.sha256(f"wegwijs writes with {first}".encode()).hexdigest()[:16]


def _file(url: str) -> Path | None:
    """The file of a database; None for one that is no file of SQLite's."""
    with suppress(ArgumentError):
        parsed = make_url(url)
        name = parsed.database or ":memory:"
        if parsed.get_backend_name() == "sqlite" and name != ":memory:" and not name.startswith("file:"):
            return Path(name).resolve()
    return None


def _own_file(url: str) -> Path:
    file = _file(url)
    if file is None:
        raise SettingError("DATABASE_URL", "only a file of SQLite is copied here: use your database's own tool")
    return file


def _beside(file: Path, ending: str) -> Path:
    return file.with_name(file.name + ending)


@contextmanager
def _temporary(folder: Path) -> Iterator[Path]:
    """An empty file that only its owner reads, gone in the end with what SQLite put beside it."""
    descriptor, name = tempfile.mkstemp(dir=folder, prefix=".wegwijs-", suffix=".part")
    os.close(descriptor)
    try:
        yield Path(name)
    finally:
        for ending in ("", *BESIDE):
            _beside(Path(name), ending).unlink(missing_ok=True)


def _copy(source: Path, target: Path) -> None:
    if source.exists():
        target.touch(mode=0o600)
        shutil.copyfile(source, target)
        _to_disk(target)


def _put(part: Path, target: Path) -> None:
    """Give the finished copy its name, unless somebody else has taken it meanwhile."""
    try:
        os.link(part, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without links, such as a USB stick's
        part.rename(target)


def _to_disk(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
