"""Copies that are whole, while the bot writes; and put back only when they are, with what was there kept."""

import os
import shutil
import sqlite3
import stat
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bot.errors import SettingError
from bot.storage import Cipher, Transaction, backup, new_key, open_store
from bot.storage.backup import back_up, in_use, restore, runs_with_other_keys
from bot.storage.people import Person, keep, person
from bot.storage.questions import add_question

KEY = new_key()
EARLY, LATE = Person(5, "ps"), Person(5, "nl", helping=True)


def url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def write(path: Path, one: Person) -> None:
    async with open_store(url(path), Cipher(KEY)) as store:
        await store.do(keep(one), add_question("nl", "a question"))


async def kept_in(path: Path) -> Person:
    async with open_store(url(path), Cipher(KEY)) as store:
        found: Person = await store.read(person(5))
    return found


@pytest.fixture
async def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "w.db"
    await write(path, EARLY)
    return path


@pytest.fixture
async def copy(database: Path, tmp_path: Path) -> Path:
    """A copy of early on; the database has gone on since."""
    back_up(url(database), tmp_path / "copy.db")
    await write(database, LATE)
    return tmp_path / "copy.db"


async def test_a_copy_is_whole_while_the_bot_writes(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "copy.db"

    async def and_a_copy_is_made_meanwhile(_: Transaction) -> None:
        back_up(url(database), target)

    with in_use(url(database)):
        async with open_store(url(database), Cipher(KEY)) as store:
            await store.do(keep(Person(6, "ar")))
            await store.do(keep(LATE), and_a_copy_is_made_meanwhile)
            assert (await store.read(person(5))).helping
    assert await kept_in(target) == EARLY, "what was not committed is not in it"
    async with open_store(url(target), Cipher(KEY)) as store:
        assert (await store.read(person(6))).language == "ar"


async def test_a_copy_is_its_owners_alone_and_one_file(copy: Path) -> None:
    assert stat.S_IMODE(os.stat(copy).st_mode) == 0o600
    assert sorted(path.name for path in copy.parent.iterdir()) == ["copy.db", "data"]


async def test_a_copy_never_takes_the_place_of_another_file(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "mine.txt"
    target.write_text("mine")
    with pytest.raises(SettingError, match=r"mine\.txt: is there already"):
        back_up(url(database), target)
    assert target.read_text() == "mine"
    with pytest.raises(SettingError, match="choose another file"):
        back_up(url(database), tmp_path / "nowhere" / "copy.db")


def test_a_name_taken_at_the_last_moment_is_respected(tmp_path: Path) -> None:
    part, target = tmp_path / "part", tmp_path / "target"
    part.write_text("copy")
    target.write_text("mine")
    with pytest.raises(FileExistsError):
        backup._put(part, target)
    assert target.read_text() == "mine"


@pytest.mark.parametrize("other", ["postgresql://alice@localhost/w", "sqlite+aiosqlite:///:memory:", "nonsense"])
def test_another_database_has_its_own_tool(tmp_path: Path, other: str) -> None:
    with pytest.raises(SettingError, match=r"DATABASE_URL: .*own tool"):
        back_up(other, tmp_path / "copy.db")
    with pytest.raises(SettingError, match=r"DATABASE_URL: .*own tool"):
        restore(other, tmp_path / "copy.db", Cipher(KEY))


def test_there_is_nothing_to_copy_yet(tmp_path: Path) -> None:
    with pytest.raises(SettingError, match="there is no database"):
        back_up(url(tmp_path / "data" / "w.db"), tmp_path / "copy.db")
    assert not list(tmp_path.iterdir())


async def test_a_copy_comes_back_and_what_was_there_is_kept(database: Path, copy: Path) -> None:
    with pytest.raises(SettingError, match="the database itself"):
        restore(url(database), database, Cipher(KEY))
    kept = restore(url(database), copy, Cipher(KEY))
    assert kept == database.with_name("w.db.before-restore")
    assert await kept_in(database) == EARLY
    assert await kept_in(kept) == LATE
    assert stat.S_IMODE(os.stat(database).st_mode) == 0o600
    assert not list(database.parent.glob(".wegwijs-*"))


async def test_a_copy_comes_back_on_a_new_machine(copy: Path, tmp_path: Path) -> None:
    database = tmp_path / "new" / "w.db"
    assert restore(url(database), copy, Cipher(KEY)) is None
    assert await kept_in(database) == EARLY


async def test_what_a_killed_bot_left_in_its_log_is_kept_and_does_not_come_into_the_copy(
    copy: Path, database: Path, tmp_path: Path
) -> None:
    killed = tmp_path / "killed" / "w.db"
    killed.parent.mkdir()
    async with open_store(url(database), Cipher(KEY)) as store:
        await store.do(keep(Person(5, "uk")))
        for path in database.parent.glob("w.db*"):
            shutil.copyfile(path, killed.parent / path.name)
    assert killed.with_name("w.db-wal").stat().st_size > 0
    kept = restore(url(killed), copy, Cipher(KEY))
    assert kept is not None
    assert kept.with_name("w.db.before-restore-wal").exists()
    assert await kept_in(killed) == EARLY
    # And back again: a copy with its log beside it is as good as any.
    again = restore(url(killed), kept, Cipher(KEY))
    assert await kept_in(killed) == Person(5, "uk")
    assert again is not None
    assert await kept_in(again) == EARLY


async def test_a_second_restore_keeps_what_the_first_kept(database: Path, copy: Path) -> None:
    restore(url(database), copy, Cipher(KEY))
    restore(url(database), copy, Cipher(KEY))
    assert await kept_in(database.with_name("w.db.before-restore")) == LATE
    assert await kept_in(database.with_name("w.db.before-restore.2")) == EARLY


async def test_nothing_is_put_back_while_the_bot_runs(database: Path, copy: Path) -> None:
    with in_use(url(database)), pytest.raises(SettingError, match="stop it first"):
        restore(url(database), copy, Cipher(KEY))
    assert await kept_in(database) == LATE
    assert not list(database.parent.glob("*before-restore*"))
    restore(url(database), copy, Cipher(KEY))
    assert await kept_in(database) == EARLY


async def test_the_bot_does_not_start_while_a_copy_is_put_back(
    database: Path, copy: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    replace, seen = backup._replace, []

    def and_the_bot_starts(*files: Path) -> Path | None:
        with pytest.raises(SettingError, match="try again"), in_use(url(database)):
            pass
        seen.append(files)
        return replace(*files)

    monkeypatch.setattr(backup, "_replace", and_the_bot_starts)
    restore(url(database), copy, Cipher(KEY))
    assert seen
    with in_use(url(database)), in_use(url(database)):
        pass  # several programs may work on it


def damage(copy: Path) -> None:
    content = bytearray(copy.read_bytes())
    with closing(sqlite3.connect(copy)) as connection:
        (page,) = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_questions_at'").fetchone()
    start = (page - 1) * 4096
    content[start : start + 4096] = b"\x07" * 4096
    copy.write_bytes(content)


def of_another_program(copy: Path) -> None:
    copy.unlink()
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute("CREATE TABLE recipes (name)")


def change(copy: Path, statement: str, *values: object) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        connection.execute(statement, values)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (damage, "damaged"),
        (lambda copy: copy.write_bytes(copy.read_bytes()[:9000]), "damaged"),
        (lambda copy: copy.write_text("Dear Charlie, " * 100), "damaged, or not a database"),
        (lambda copy: copy.write_bytes(b""), "not a copy of a database of Wegwijs"),
        (lambda copy: copy.unlink(), "no such file"),
        (of_another_program, "not a copy of a database of Wegwijs"),
        (lambda copy: change(copy, "UPDATE alembic_version SET version_num = '9999'"), "newer Wegwijs"),
        (lambda copy: change(copy, "UPDATE questions SET text = ?", Cipher(new_key()).seal("x")), "NOTES_KEYS"),
    ],
)
async def test_a_copy_that_is_not_right_changes_nothing(
    database: Path, copy: Path, spoil: Callable[[Path], object], said: str
) -> None:
    spoil(copy)
    before = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    with pytest.raises(SettingError, match=said):
        restore(url(database), copy, Cipher(KEY))
    assert {path.name: path.read_bytes() for path in database.parent.iterdir()} == before
    assert await kept_in(database) == LATE


async def test_a_copy_under_other_keys_is_refused(database: Path, copy: Path) -> None:
    with pytest.raises(SettingError, match="NOTES_KEYS"):
        restore(url(database), copy, Cipher(new_key()))
    assert restore(url(database), copy, Cipher(f"{new_key()} {KEY}"))


async def test_an_older_copy_is_taken_and_brought_up_to_date(database: Path, copy: Path) -> None:
    with closing(sqlite3.connect(copy)) as connection, connection:
        (tables,) = zip(*connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'"), strict=True)
        for table in set(tables) - {"people", "updates", "questions", "reports", "alembic_version"}:
            connection.execute(f"DROP TABLE {table}")
        connection.execute("UPDATE alembic_version SET version_num = '0002'")
    restore(url(database), copy, Cipher(KEY))
    assert await kept_in(database) == EARLY


async def test_the_key_of_a_running_bot_is_told_apart_without_being_written(database: Path) -> None:
    new = new_key()
    assert not runs_with_other_keys(url(database), KEY)
    with in_use(url(database), f"{new} {KEY}"):
        assert runs_with_other_keys(url(database), KEY)
        assert not runs_with_other_keys(url(database), f"{new},{KEY}")
        beside = database.with_name("w.db.lock").read_text()
        assert beside
        assert not any(key[:8] in beside for key in (new, KEY))
    assert not runs_with_other_keys(url(database), KEY), "it has stopped"
