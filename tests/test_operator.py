"""The operator's commands as a person types them."""

import asyncio
import re
import sqlite3
from contextlib import closing
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from bot.cli import main
from bot.domain.invitations import look_at
from bot.sandbox import SandboxServer, World
from bot.storage import Cipher, Effect, new_key, open_store
from bot.storage.backup import in_use
from bot.storage.journal import note_down
from bot.storage.people import Person, keep, person
from bot.storage.questions import add_question, all_questions

TOKEN = "1234567:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"


@dataclass
class Desk:
    """A terminal in an empty folder, with settings in the environment."""

    folder: Path
    environment: pytest.MonkeyPatch
    screen: pytest.CaptureFixture[str]
    key: str = field(default_factory=new_key)

    @property
    def database(self) -> Path:
        return self.folder / "data" / "w.db"

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.database}"

    def sets(self, **settings: str) -> None:
        for name, value in settings.items():
            self.environment.setenv(name, value)

    def types(self, *arguments: str) -> tuple[int, str]:
        """The exit code and everything said; no traceback ever."""
        code = main(list(arguments))
        said = self.screen.readouterr()
        assert "Traceback" not in said.err
        assert TOKEN not in said.out + said.err
        return code, said.out + said.err

    def is_refused(self, setting: str, *arguments: str) -> str:
        code, said = self.types(*arguments)
        assert code == 2
        assert said.startswith(f"wegwijs: {setting}: ")
        assert said.count("\n") == 1
        return said

    def does(self, *effects: Effect, keys: str | None = None, url: str | None = None) -> object:
        """What the bot would do meanwhile."""

        async def work() -> object:
            async with open_store(url or self.url, Cipher(keys or self.key)) as store:
                return (await store.do(*effects))[0]

        return asyncio.run(work())


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Desk:
    monkeypatch.chdir(tmp_path)
    found = Desk(tmp_path, monkeypatch, capsys)
    found.sets(DATABASE_URL=found.url, NOTES_KEYS=found.key, TELEGRAM_TOKEN=TOKEN, RETENTION_DAYS="90")
    return found


def test_a_new_key_is_printed_and_fits(desk: Desk) -> None:
    code, said = desk.types("keys", "new")
    assert code == 0
    assert Cipher(said.strip()).open(Cipher(said.strip()).seal("x")) == "x"


def test_rotate_as_the_readme_says_it(desk: Desk) -> None:
    desk.does(add_question("nl", "a question"), keep(Person(5, "nl", step="send.write", draft="half a sentence")))
    old, new = desk.key, new_key()
    desk.sets(NOTES_KEYS=f"{new} {old}")
    code, said = desk.types("keys", "rotate")
    assert code == 0
    assert said.startswith("Texts encrypted anew: 3.")
    assert not any(word in said for word in ("a question", "half a sentence", old, new))
    desk.key = new
    assert desk.does(all_questions()) == [("nl", "a question")]
    assert desk.types("keys", "rotate")[1].startswith("Texts encrypted anew: 0.")
    assert not desk.database.with_name("w.db-wal").exists()


def test_rotate_waits_until_the_bot_has_the_new_key(desk: Desk) -> None:
    desk.does(add_question("nl", "a question"))
    old, both = desk.key, f"{new_key()} {desk.key}"
    desk.sets(NOTES_KEYS=both)
    with in_use(desk.url, old):
        assert "start it again with these keys" in desk.is_refused("NOTES_KEYS", "keys", "rotate")
    with in_use(desk.url, both):
        assert desk.types("keys", "rotate")[0] == 0


def test_the_journal_is_a_line_an_entry(desk: Desk) -> None:
    assert desk.types("journal") == (0, "")
    desk.does(
        lambda tx: note_down(tx, "opened household", "a1b2c3", "household 7"),
        lambda tx: note_down(tx, "purged notes", None, "12"),
    )
    code, said = desk.types("journal")
    assert code == 0
    first, second = said.splitlines()
    at, what, by, about = re.split(r" {2,}", first)
    assert (what, by, about) == ("opened household", "by a1b2c3", "about household 7")
    assert datetime.fromisoformat(at).utcoffset() == timedelta(0)
    assert second.endswith("  purged notes  by -  about 12")


def test_a_copy_and_back(desk: Desk) -> None:
    desk.does(keep(Person(5, "ps")))
    with in_use(desk.url, desk.key):
        assert desk.types("backup", "copy.db")[0] == 0
    assert "is there already" in desk.is_refused("copy.db", "backup", "copy.db")
    desk.does(keep(Person(5, "nl")))
    with in_use(desk.url, desk.key):
        assert "stop it first" in desk.is_refused("DATABASE_URL", "restore", "copy.db")
    code, said = desk.types("restore", "copy.db")
    assert code == 0
    assert "w.db.before-restore" in said
    assert desk.does(person(5)) == Person(5, "ps")
    assert desk.does(person(5), url=f"{desk.url}.before-restore") == Person(5, "nl")
    assert desk.key.encode() not in Path("copy.db").read_bytes()


def test_a_copy_that_is_none_is_refused(desk: Desk) -> None:
    Path("copy.db").write_text("Dear Charlie")
    assert "Charlie" not in desk.is_refused("copy.db", "restore", "copy.db")
    desk.is_refused("nowhere.db", "restore", "nowhere.db")


def test_another_database_is_sent_to_its_own_tool(desk: Desk) -> None:
    desk.sets(DATABASE_URL="postgresql+asyncpg://alice@localhost/wegwijs")
    for command in ("backup", "restore"):
        assert "own tool" in desk.is_refused("DATABASE_URL", command, "copy.db")


def questions_in(desk: Desk) -> int:
    with closing(sqlite3.connect(desk.database)) as connection:
        return int(connection.execute("SELECT count(*) FROM questions").fetchone()[0])


def test_purge_counts_first_and_then_erases(desk: Desk) -> None:
    desk.does(add_question("nl", "a question"), add_question("nl", "another"))
    with closing(sqlite3.connect(desk.database)) as connection, connection:
        connection.execute("UPDATE questions SET at = '2020-01-01 00:00:00.000000' WHERE id = 1")
    code, said = desk.types("purge", "--dry-run")
    assert code == 0
    assert "nothing was" in said
    assert re.search(r"^ +1 questions$", said, re.MULTILINE)
    assert questions_in(desk) == 2
    code, said = desk.types("purge")
    assert said.startswith("Erased:")
    assert re.search(r"^ +1 questions$", said, re.MULTILINE)
    assert questions_in(desk) == 1


@pytest.mark.parametrize("command", ["journal", "purge", "keys rotate", "restore copy.db"])
def test_commands_that_need_the_keys_say_so(desk: Desk, command: str) -> None:
    desk.does(add_question("nl", "a question"))
    desk.types("backup", "copy.db")
    for keys in ("", new_key()):
        desk.sets(NOTES_KEYS=keys)
        desk.is_refused("NOTES_KEYS", *command.split())


def invitation(said: str, before: str) -> str:
    found = re.search(rf"^{re.escape(before)}i_([A-Za-z0-9_-]{{20,62}})$", said, re.MULTILINE)
    assert found, said
    return found[1]


async def asked_of_telegram(desk: Desk, fails_with: int | None = None) -> tuple[int, str, str]:
    """Type the command while Telegram, or what stands for it here, answers."""
    world = World()
    server = SandboxServer(world)
    await server.start()
    if fails_with:
        world.fail_next("getMe", error_code=fails_with)
    desk.sets(TELEGRAM_API_URL=server.api_root, TELEGRAM_TOKEN=server.token)
    code, said = await asyncio.to_thread(desk.types, "invite", "coordinator")
    await server.stop()
    return code, said, str(world.profile.as_user["username"])


async def test_a_coordinator_is_invited_by_a_link_to_this_bot(desk: Desk, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level("DEBUG")
    code, said, username = await asked_of_telegram(desk)
    assert code == 0
    token = invitation(said, f"https://t.me/{username}?start=")
    assert token not in caplog.text
    assert (await asyncio.to_thread(desk.does, look_at(token))).kind == "coordinator"  # type: ignore[attr-defined]
    assert "invited coordinator" in (await asyncio.to_thread(desk.types, "journal"))[1]


async def test_without_telegram_no_invitation_is_made(desk: Desk) -> None:
    for status, setting in ((401, "TELEGRAM_TOKEN"), (500, "TELEGRAM_API_URL")):
        code, said, _ = await asked_of_telegram(desk, fails_with=status)
        assert code == 2
        assert said.startswith(f"wegwijs: {setting}: ")
    assert not desk.database.exists()


def test_without_a_token_the_sandbox_is_named(desk: Desk) -> None:
    desk.sets(TELEGRAM_TOKEN="")
    assert "--sandbox" in desk.is_refused("TELEGRAM_TOKEN", "invite", "coordinator")


def test_in_the_sandbox_a_coordinator_types_the_command(desk: Desk) -> None:
    desk.sets(TELEGRAM_TOKEN="", NOTES_KEYS="")
    assert "wegwijs sandbox" in desk.is_refused("data/sandbox", "invite", "coordinator", "--sandbox")
    folder = Path("data/sandbox")
    folder.mkdir(parents=True)
    (folder / "key").write_text(desk.key)
    code, said = desk.types("invite", "coordinator", "--sandbox")
    assert code == 0
    token = invitation(said, "/start ")
    found = desk.does(look_at(token), url=f"sqlite+aiosqlite:///{folder / 'wegwijs.db'}")
    assert found.kind == "coordinator"  # type: ignore[attr-defined]
    assert not desk.database.exists()
