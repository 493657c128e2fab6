"""Another key while the bot writes: stopped anywhere and continued, and no text is lost or left under the old key."""

import asyncio
import re
import signal
import sqlite3
import sys
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from sqlalchemy import select

from bot.errors import SettingError
from bot.storage import Cipher, Store, Transaction, new_key, open_store, rotation
from bot.storage.confidences import add_confidence, confidences_of
from bot.storage.households import add_household
from bot.storage.invites import add_invite
from bot.storage.members import Profile, add_member, member
from bot.storage.notes import Body, add_note, note
from bot.storage.pairings import add_consent, add_pairing, consents_of
from bot.storage.passed import pass_on, passed_to
from bot.storage.people import Person, keep, person
from bot.storage.questions import add_question, all_questions
from bot.storage.rotation import rotate
from bot.storage.tables import sealed_columns
from bot.storage.trials import add_trial, trials_of

BODY = Body("met", ("housing",), "read the lease together", "")
PROFILE = Profile("mentor", ("nl",), "Gent", ("housing",))
PEOPLE = 7
# A draft and a question each, then a name, two profiles, a paper, a note, a confidence and the seal.
TEXTS = 2 * PEOPLE + 9
KILLED = """
import asyncio, os, signal, sys
from bot.storage import Cipher, Store, open_store
from bot.storage.rotation import rotate

url, keys, moment, number = sys.argv[1:]
do, seen = Store.do, 0

async def counted(self, *effects):
    global seen
    seen += 1
    if seen == int(number) and moment == "before":
        os.kill(os.getpid(), signal.SIGKILL)
    done = await do(self, *effects)
    if seen == int(number):
        os.kill(os.getpid(), signal.SIGKILL)
    return done

async def main():
    async with open_store(url, Cipher(keys)) as store:
        Store.do = counted
        await rotate(store, keys, batch=2)

asyncio.run(main())
"""


@dataclass
class Keys:
    """A database under an old key, which is to get a new one."""

    path: Path
    old: str = field(default_factory=new_key)
    new: str = field(default_factory=new_key)

    @property
    def url(self) -> str:
        return f"sqlite+aiosqlite:///{self.path}"

    @property
    def both(self) -> str:
        return f"{self.new},{self.old}"

    def sealed(self) -> list[bytes]:
        """Every ciphertext that stands in a column."""
        with closing(sqlite3.connect(self.path)) as connection:
            columns = [f"SELECT {one.name} FROM {one.table} WHERE {one.name} NOT NULL" for one in sealed_columns()]
            return [row[0] for asked in columns for row in connection.execute(asked)]

    def left_under(self, key: str) -> int:
        return len([one for one in self.sealed() if opens(key, one)])


def opens(key: str, sealed: bytes) -> bool:
    try:
        Cipher(key).open(sealed)
    except SettingError:
        return False
    return True


async def fill(tx: Transaction) -> None:
    alice = await add_member(tx, 1, name="Alice", coordinator=True, confirmed=True)
    bob = await add_member(tx, 2, volunteer=True, confirmed=True, profile=PROFILE)
    household = await add_household(tx, "blue-bird", alice.id)
    pairing = await add_pairing(tx, household, bob.id, "mentor")
    await add_consent(tx, pairing, None, tx.today, "in the red folder")
    await add_note(tx, "draft-1", pairing, bob.id, BODY, day=tx.today, minutes=30, reached=True, readers="me")
    await add_confidence(tx, pairing, None, "talk", "please call")  # type: ignore[arg-type]  # an adult who left
    await add_invite(tx, "volunteer", alice.id, profile=PROFILE)
    await pass_on(tx, pairing, bob.id, "housing.bad-home")
    await add_trial(tx, bob.id, "ocmw", tx.today)


@pytest.fixture
async def keys(tmp_path: Path) -> Keys:
    found = Keys(tmp_path / "w.db")
    async with open_store(found.url, Cipher(found.old)) as store:
        await store.do(fill)
        for number in range(PEOPLE):
            one = Person(50 - number, "nl", step="send.write", draft=f"draft {number}")
            await store.do(keep(one), add_question("nl", f"question {number}"))
    return found


async def everything_is_there(store: Store) -> None:
    for number in range(PEOPLE):
        assert (await store.read(person(50 - number))).draft == f"draft {number}"
    assert [text for _, text in await store.read(all_questions())] == [f"question {number}" for number in range(PEOPLE)]

    async def look(tx: Transaction) -> None:
        alice, bob, kept = await member(tx, 1), await member(tx, 2), await note(tx, 1)
        assert alice is not None
        assert bob is not None
        assert kept is not None
        assert (alice.name, bob.profile, kept.body) == ("Alice", PROFILE, BODY)
        assert (await consents_of(tx, 1))[0].paper == "in the red folder"
        assert (await confidences_of(tx, 1))[0].text == "please call"
        assert [one.article for one in await passed_to(tx, bob.id)] == ["housing.bad-home"]
        assert [one.organisation for one in await trials_of(tx, bob.id)] == ["ocmw"]

    await store.read(look)


async def test_afterwards_nothing_opens_with_the_old_key_and_everything_with_the_new(keys: Keys) -> None:
    assert keys.left_under(keys.old) == TEXTS
    async with open_store(keys.url, Cipher(keys.both)) as store:
        assert await rotate(store, keys.both, batch=3) == TEXTS
    assert keys.left_under(keys.old) == 0
    assert keys.left_under(keys.new) == TEXTS
    async with open_store(keys.url, Cipher(keys.new)) as store:
        await everything_is_there(store)
        assert await rotate(store, keys.new) == 0


async def test_no_old_ciphertext_stays_behind_in_the_file(keys: Keys) -> None:
    async with open_store(keys.url, Cipher(keys.both)) as store:
        await rotate(store, keys.both)
    tokens = re.findall(rb"gAAAA[\w-]{80,}={0,2}", keys.path.read_bytes())
    assert len(tokens) >= TEXTS
    assert not [one for one in tokens if opens(keys.old, one)]


async def test_a_database_keeps_its_own_secret(keys: Keys) -> None:
    async def hashed(tx: Transaction) -> str:
        return tx.keyed_hash("alice")

    async with open_store(keys.url, Cipher(keys.both)) as store:
        before = await store.read(hashed)
        await rotate(store, keys.both)
    async with open_store(keys.url, Cipher(keys.new)) as store:
        assert await store.read(hashed) == before


@pytest.mark.parametrize(("moment", "number"), [("before", 2), ("after", 3), ("after", 9)])
async def test_killed_in_the_middle_and_continued(keys: Keys, moment: str, number: int) -> None:
    arguments = (KILLED, keys.url, keys.both, moment, str(number))
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", *arguments)
    assert await process.wait() == -signal.SIGKILL
    left = keys.left_under(keys.old)
    assert 0 < left < TEXTS
    assert left + keys.left_under(keys.new) == TEXTS
    # The old key cannot be forgotten: without it the bot does not start.
    with pytest.raises(SettingError, match="NOTES_KEYS"):
        async with open_store(keys.url, Cipher(keys.new)):
            pass
    async with open_store(keys.url, Cipher(keys.both)) as store:
        await everything_is_there(store)
        assert await rotate(store, keys.both) == left
    async with open_store(keys.url, Cipher(keys.new)) as store:
        await everything_is_there(store)


@pytest.mark.parametrize("batch", [1, 100])
async def test_a_text_written_meanwhile_is_kept(keys: Keys, monkeypatch: pytest.MonkeyPatch, batch: int) -> None:
    looked, newer = rotation._opens, Cipher(keys.new).seal("a newer draft")

    def and_somebody_writes(cipher: Cipher, sealed: bytes) -> bool:
        """Between the look and the write, another process changes one draft and forgets another."""
        with closing(sqlite3.connect(keys.path)) as connection, connection:
            connection.execute("UPDATE people SET draft = ? WHERE chat_id = 47", (newer,))
            connection.execute("DELETE FROM people WHERE chat_id = 46")
        return looked(cipher, sealed)

    monkeypatch.setattr(rotation, "_opens", and_somebody_writes)
    async with open_store(keys.url, Cipher(keys.both)) as store:
        await rotate(store, keys.both, batch=batch)
    async with open_store(keys.url, Cipher(keys.new)) as store:
        assert (await store.read(person(47))).draft == "a newer draft"
        assert await store.read(person(46)) == Person(46)
        assert (await store.read(person(45))).draft == "draft 5"
    assert keys.left_under(keys.old) == 0


async def test_what_is_written_with_the_old_key_meanwhile_is_found_too(
    keys: Keys, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked, times = rotation._opens, iter(range(1000))

    def and_somebody_writes(cipher: Cipher, sealed: bytes) -> bool:
        if next(times) == 5:
            with closing(sqlite3.connect(keys.path)) as connection, connection:
                late = Cipher(keys.old).seal("late")
                connection.execute("INSERT INTO people VALUES (3, 'nl', 0, 'send.write', ?)", (late,))
        return looked(cipher, sealed)

    monkeypatch.setattr(rotation, "_opens", and_somebody_writes)
    async with open_store(keys.url, Cipher(keys.both)) as store:
        assert await rotate(store, keys.both, batch=2) == TEXTS + 1
    async with open_store(keys.url, Cipher(keys.new)) as store:
        assert (await store.read(person(3))).draft == "late"


async def test_a_text_under_a_third_key_is_named_and_left_alone(keys: Keys) -> None:
    foreign = Cipher(new_key()).seal("of another house")
    with closing(sqlite3.connect(keys.path)) as connection, connection:
        connection.execute("UPDATE people SET draft = ? WHERE chat_id = 50", (foreign,))
    async with open_store(keys.url, Cipher(keys.both)) as store:
        with pytest.raises(SettingError, match="NOTES_KEYS"):
            await rotate(store, keys.both)
    assert foreign in keys.sealed()


@pytest.mark.parametrize("wrong", ["", "malformed"])
async def test_keys_that_are_none_are_named(keys: Keys, wrong: str) -> None:
    async with open_store(keys.url, Cipher(keys.old)) as store:
        with pytest.raises(SettingError, match="NOTES_KEYS"):
            await rotate(store, wrong)


async def test_every_sealed_column_is_in_the_story(keys: Keys) -> None:
    async with open_store(keys.url, Cipher(keys.old)) as store:
        for column in sealed_columns():

            async def look(tx: Transaction, asked: object = select(column).where(column.is_not(None))) -> object:
                return (await tx.connection.execute(asked)).first()  # type: ignore[call-overload]  # any select

            assert await store.read(look), f"{column} holds nothing here: this file must be told of it"
