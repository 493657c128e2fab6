"""What the bot does by itself: one message a chat, not in the night; and the daily purge."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal

import pytest
from telegram import Bot

from bot.background import AGAIN_AFTER, Background
from bot.flows.home.screens import something_new
from bot.languages import LANGUAGES, Language
from bot.sandbox import Phone, SandboxServer, World
from bot.services import Services, open_services
from bot.settings import read_settings
from bot.storage import Cipher, Transaction, new_key, open_store
from bot.storage.outbox import due_chats, knock
from bot.storage.people import Person, keep
from bot.storage.questions import add_question, all_questions
from bot.storage.retention import Purged, purge_once_a_day
from bot.transport.callbacks import tap
from bot.transport.render import to_plain
from tests.conftest import House

NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)
EVENING = datetime(2026, 11, 21, 20, tzinfo=UTC)
MORNING = datetime(2026, 11, 22, 7, tzinfo=UTC)
NEWS = to_plain(something_new("en"))


@dataclass
class Night:
    """A bot without conversations, at a time of the test's choosing."""

    world: World
    services: Services
    bot: Bot
    background: Background
    now: datetime = NOON

    async def reader(self, name: str, language: Language | None = None, at: datetime | None = None) -> Phone:
        """Someone who once wrote to the bot, and whom there is something new for."""
        phone = self.world.person(name)
        phone.person.started = True
        await self.services.store.do(keep(Person(phone.id, language)))
        await self.knock(phone, at or self.now)
        return phone

    async def knock(self, phone: Phone, at: datetime) -> None:
        async def write(tx: Transaction) -> None:
            await knock(tx, phone.id, at)

        await self.services.store.do(write)

    async def tell(self) -> None:
        await self.background.tell(self.bot)

    async def waiting(self) -> list[int]:
        """Every chat that is to be told, at whatever time."""
        before, self.now = self.now, NOON + timedelta(days=365)
        found: list[int] = await self.services.store.read(due_chats)
        self.now = before
        return found


@pytest.fixture
async def night(tmp_path: Path) -> AsyncIterator[Night]:
    world = World()
    server = SandboxServer(world)
    await server.start()
    url = f"sqlite+aiosqlite:///{tmp_path / 'w.db'}"
    reach = {"telegram_token": server.token, "telegram_api_url": server.api_root}
    settings = read_settings(None, **reach, database_url=url, notes_keys=new_key(), default_language="fr")
    async with open_services(settings) as services, Bot(server.token, base_url=settings.bot_base_url) as bot:
        found = Night(world, services, bot, Background(services))
        services.store.now = lambda: found.now
        yield found
    await server.stop()
    world.check()


async def test_each_chat_hears_once_in_its_own_language(night: Night) -> None:
    alice, bob, charlie = await night.reader("Alice", "en"), await night.reader("Bob", "ar"), await night.reader("C")
    await night.knock(alice, NOON - timedelta(hours=1))
    await night.tell()
    await night.tell()
    told = [[message.text for message in phone.messages] for phone in (alice, bob, charlie)]
    assert told == [[NEWS], [to_plain(something_new("ar"))], [to_plain(something_new("fr"))]]
    assert await night.waiting() == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_message_says_nothing_about_what(language: Language) -> None:
    screen = something_new(language)
    assert len(to_plain(screen)) < 80
    assert screen.rows[0][0].tap == tap("home", "look")


async def test_what_is_due_later_waits(night: Night) -> None:
    alice = await night.reader("Alice", "en", at=NOON + timedelta(minutes=1))
    await night.tell()
    assert alice.messages == []
    night.now = NOON + timedelta(minutes=1)
    await night.tell()
    alice.sees(NEWS)


async def test_nobody_is_told_in_the_night_whatever_was_due(night: Night) -> None:
    alice = await night.reader("Alice", "en")
    for moment in (EVENING, EVENING + timedelta(hours=5), MORNING - timedelta(seconds=1)):
        night.now = moment
        await night.tell()
        assert alice.messages == []
    night.now = MORNING
    await night.tell()
    alice.sees(NEWS)


async def test_who_blocked_the_bot_is_not_tried_again(night: Night) -> None:
    alice, bob = await night.reader("Alice", "en"), await night.reader("Bob", "en")
    alice.person.blocked = True
    await night.tell()
    bob.sees(NEWS)
    assert await night.waiting() == []


@pytest.mark.parametrize("code", [429, 500, 502])
async def test_a_hiccup_is_tried_again_later_and_holds_up_nobody(night: Night, code: int) -> None:
    alice, bob = await night.reader("Alice", "en"), await night.reader("Bob", "en")
    night.world.fail_next("sendMessage", chat_id=alice.id, error_code=code)
    await night.tell()
    bob.sees(NEWS)
    await night.tell()
    assert alice.messages == []
    assert await night.waiting() == [alice.id]
    night.now = NOON + AGAIN_AFTER
    await night.tell()
    alice.sees(NEWS)
    assert await night.waiting() == []


async def test_a_hiccup_in_the_evening_waits_for_the_morning(night: Night) -> None:
    night.now = EVENING - timedelta(minutes=1)
    alice = await night.reader("Alice", "en")
    night.world.fail_next("sendMessage", error_code=500)
    await night.tell()
    for moment in (EVENING + timedelta(hours=1), MORNING - timedelta(minutes=1)):
        night.now = moment
        await night.tell()
    assert alice.messages == []
    night.now = MORNING
    await night.tell()
    alice.sees(NEWS)


async def test_a_message_does_not_touch_what_memory_holds(night: Night) -> None:
    alice = await night.reader("Alice", "en")
    await night.tell()
    assert night.services.known_person(alice.id) is None
    night.services.remember(Person(alice.id, "nl", step="note.text"))
    await night.knock(alice, NOON)
    await night.tell()
    assert [message.text for message in alice.messages] == [NEWS, to_plain(something_new("nl"))]
    assert night.services.known_person(alice.id) == Person(alice.id, "nl", step="note.text")


async def test_questions_go_with_the_daily_purge_and_the_log_is_cut_off(night: Night, tmp_path: Path) -> None:
    store = night.services.store
    await store.do(add_question("nl", "a question"))
    await night.background.purge()
    assert len(await store.read(all_questions())) == 1
    night.now = NOON + timedelta(days=90)
    assert (tmp_path / "w.db-wal").stat().st_size == 0
    await night.background.purge()
    assert await store.read(all_questions()) == []
    assert (tmp_path / "w.db-wal").stat().st_size == 0
    await store.do(add_question("nl", "another"))
    night.now = NOON + timedelta(days=90, hours=23)
    await night.background.purge()
    assert (tmp_path / "w.db-wal").stat().st_size > 0, "once a day is enough"


async def test_a_purge_that_failed_comes_again_and_two_programs_share_one(night: Night, tmp_path: Path) -> None:
    store, work = night.services.store, purge_once_a_day(90)

    async def fails(_: Transaction) -> None:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        await store.do(work, fails)
    settings = night.services.settings
    async with open_store(settings.database_url, Cipher(settings.notes_keys.get_secret_value())) as other:
        other.now = store.now
        done = [(await one.do(work))[0] for one in (other, store)]
    assert isinstance(done[0], Purged)
    assert done[1] is None


async def test_a_failure_is_logged_without_words_and_stops_nothing(
    night: Night, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def fails() -> None:
        raise RuntimeError("Charlie")

    monkeypatch.setattr(night.background, "purge", fails)
    alice = await night.reader("Alice", "en")
    await night.background.catch_up()
    work = asyncio.create_task(night.background.run(night.bot))
    await alice.waits_for(NEWS)
    work.cancel()
    await asyncio.wait({work})
    assert set(caplog.messages) == {"background work failed"}


@pytest.mark.parametrize("turns", range(4))
async def test_it_stops_even_when_something_new_comes_at_that_moment(
    night: Night, monkeypatch: pytest.MonkeyPatch, turns: int
) -> None:
    waiting = asyncio.Event()

    class Noticed(asyncio.Event):
        async def wait(self) -> Literal[True]:
            waiting.set()
            return await super().wait()

    monkeypatch.setattr(night.background, "_news", Noticed())
    work = asyncio.create_task(night.background.run(night.bot))
    await waiting.wait()
    night.background.look()
    for _ in range(turns):
        await asyncio.sleep(0)
    work.cancel()
    await asyncio.wait({work}, timeout=5)
    assert work.cancelled()


async def test_the_running_bot_tells_as_soon_as_an_update_is_handled(house: House) -> None:
    house.services.store.now = lambda: NOON
    alice, bob = await house.settled("Alice", "en", "English"), await house.settled("Bob", "en", "English")

    async def write(tx: Transaction) -> None:
        await knock(tx, bob.id, tx.now)

    await house.services.store.do(write)
    await alice.sends("/menu")
    await bob.waits_for(NEWS)
    alice.does_not_see(NEWS)
