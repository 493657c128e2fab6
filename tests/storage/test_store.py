"""Effects once an update; nobody's words in the file."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.errors import SettingError
from bot.storage import Cipher, Store, Transaction, new_key, open_store
from bot.storage.people import Person, forget, keep, person
from bot.storage.questions import add_question, all_questions

SECRET = "Mijn huisbaas heet Charlie en woont in de Zeldzaamstraat"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "w.db"


@pytest.fixture
async def store(path: Path) -> AsyncIterator[Store]:
    async with open_store(f"sqlite+aiosqlite:///{path}", Cipher(new_key())) as opened:
        yield opened


async def test_an_update_has_its_effect_once(store: Store) -> None:
    assert await store.commit(1, keep(Person(5, "ar")), add_question("ar", SECRET)) is not None
    assert await store.commit(1, keep(Person(5, "nl")), add_question("ar", SECRET)) is None
    assert (await store.read(person(5))).language == "ar"
    assert await store.read(all_questions()) == [("ar", SECRET)]


async def test_an_effect_that_fails_takes_the_others_with_it(store: Store) -> None:
    async def fails(*_: object) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.commit(1, keep(Person(5, "ar")), fails)
    assert (await store.read(person(5))).language is None
    assert await store.commit(1, keep(Person(5, "ar"))) is not None


async def test_the_files_hold_no_typed_word(store: Store, path: Path) -> None:
    await store.commit(1, keep(Person(5, "nl", step="send.confirm", draft=SECRET)), add_question("nl", SECRET))
    kept = b"".join(file.read_bytes() for file in path.parent.iterdir())
    assert b"send.confirm" in kept
    for word in SECRET.split():
        if len(word) > 3:
            assert word.encode() not in kept
    assert (await store.read(person(5))).draft == SECRET


async def test_what_is_erased_is_gone(store: Store) -> None:
    await store.commit(1, keep(Person(5, "nl", helping=True)))
    await store.commit(2, forget(5))
    assert await store.read(person(5)) == Person(5)


async def test_keys_that_cannot_open_what_is_there_are_refused_at_once(path: Path) -> None:
    url = f"sqlite+aiosqlite:///{path}"
    async with open_store(url, Cipher(new_key())) as first:
        await first.commit(1, add_question("nl", SECRET))
    with pytest.raises(SettingError, match="NOTES_KEYS"):
        async with open_store(url, Cipher(new_key())):
            pass


async def test_a_keyed_hash_stays_the_same_over_starts_and_differs_between_databases(tmp_path: Path) -> None:
    async def hashed_name(tx: Transaction) -> str:
        return tx.keyed_hash("alice")

    async def hashed(file: str, keys: str) -> object:
        async with open_store(f"sqlite+aiosqlite:///{tmp_path / file}", Cipher(keys)) as opened:
            return await opened.read(hashed_name)

    keys = new_key()
    first = await hashed("a.db", keys)
    assert first == await hashed("a.db", f"{new_key()} {keys}")
    assert first != await hashed("b.db", keys)


async def test_an_older_key_still_reads(path: Path) -> None:
    old, new, url = new_key(), new_key(), f"sqlite+aiosqlite:///{path}"
    async with open_store(url, Cipher(old)) as first:
        await first.commit(1, add_question("nl", SECRET))
    async with open_store(url, Cipher(f"{new},{old}")) as second:
        assert await second.read(all_questions()) == [("nl", SECRET)]


@pytest.mark.parametrize("url", ["nonsense", "sqlite+aiosqlite:////proc/no/such/place.db"])
async def test_an_unusable_database_names_its_setting(url: str) -> None:
    with pytest.raises(SettingError, match="DATABASE_URL"):
        async with open_store(url, Cipher(new_key())):
            pass


@pytest.mark.parametrize("keys", ["", "short", "not base64 at all!"])
def test_a_missing_or_malformed_key_names_its_setting(keys: str) -> None:
    with pytest.raises(SettingError, match="NOTES_KEYS"):
        Cipher(keys)
