"""A flood is dropped whole but for words of danger, one calm reply is sent, and other chats go on."""

import asyncio
from dataclasses import dataclass, field
from datetime import UTC, datetime

import pytest
from telegram import Chat, Message, Update

from bot.transport.flood import AT_ONCE, FORGOTTEN, SECOND, FloodGuard
from bot.transport.processor import PerChatProcessor

DANGER = "help me now"


def update(update_id: int, chat: int = 5, text: str = "x") -> Update:
    message = Message(update_id, datetime.now(UTC), Chat(chat, "private"), text=text)
    return Update(update_id, message=message)


def said(one: Update) -> str:
    return (one.message and one.message.text) or ""


@dataclass
class Hall:
    """A processor behind a guard, at a time of the test's choosing, and what became of every update."""

    now: float = 0.0
    handled: list[int] = field(default_factory=list)
    calmed: list[int] = field(default_factory=list)
    go_on: asyncio.Event = field(default_factory=asyncio.Event)
    a_second: int | None = AT_ONCE

    def __post_init__(self) -> None:
        async def calm(one: Update) -> None:
            self.calmed.append(one.message.chat_id if one.message else 0)

        self.guard = FloodGuard(lambda one: said(one) == DANGER, calm, a_second=self.a_second, now=lambda: self.now)
        self.processor = PerChatProcessor(self.guard)

    async def handle(self, number: int) -> None:
        await self.go_on.wait()
        self.handled.append(number)

    async def arrive(self, *updates: Update) -> None:
        """All of them at once, and until each is dealt with."""
        self.go_on.clear()
        tasks = [asyncio.create_task(self.processor.process_update(one, self.handle(one.update_id))) for one in updates]
        await asyncio.sleep(0)
        self.go_on.set()
        await asyncio.gather(*tasks)


@pytest.fixture(params=[AT_ONCE, None], ids=["by the second too", "by what waits"])
def hall(request: pytest.FixtureRequest) -> Hall:
    return Hall(a_second=request.param)


async def test_twenty_at_once_are_handled_in_their_order(hall: Hall) -> None:
    await hall.arrive(*map(update, range(1, AT_ONCE + 1)))
    assert hall.handled == [*range(1, AT_ONCE + 1)]
    assert hall.calmed == []


async def test_of_fifty_at_once_the_first_is_handled_and_one_calm_reply_is_sent(hall: Hall) -> None:
    await hall.arrive(*map(update, range(1, 51)))
    assert hall.handled == [1]
    assert hall.calmed == [5]


@pytest.mark.parametrize("place", [2, AT_ONCE, AT_ONCE + 1, AT_ONCE + 2, 50])
async def test_words_of_danger_are_never_dropped(hall: Hall, place: int) -> None:
    await hall.arrive(*(update(number, text=DANGER if number == place else "x") for number in range(1, 51)))
    assert hall.handled == [1, place]
    assert hall.calmed == [5]


async def test_the_last_of_a_flood_may_be_the_word_of_danger(hall: Hall) -> None:
    await hall.arrive(*(update(number, text=DANGER if number > AT_ONCE else "x") for number in range(1, AT_ONCE + 2)))
    assert hall.handled == [1, AT_ONCE + 1]
    assert hall.calmed == [5]


async def test_a_flood_holds_up_nobody_else(hall: Hall) -> None:
    flood = [
        asyncio.create_task(hall.processor.process_update(update(number), hall.handle(number)))
        for number in range(1, 601)
    ]
    await asyncio.sleep(0)
    others = []

    async def answer() -> None:
        others.append("bob")

    async with asyncio.timeout(5):
        await hall.processor.process_update(update(601, chat=6), answer())
    assert (hall.handled, others) == ([], ["bob"])
    hall.go_on.set()
    await asyncio.gather(*flood)
    assert (hall.handled, hall.calmed) == ([1], [5])
    assert not hall.processor._lines


async def test_every_update_of_a_flood_may_be_confirmed(hall: Hall) -> None:
    for number in range(1, 51):
        hall.processor.expect(number)
    await hall.arrive(*map(update, range(1, 51)))
    async with asyncio.timeout(5):
        await asyncio.gather(*(hall.processor.done(number) for number in range(1, 51)))


@pytest.mark.parametrize("late", [True, False])
async def test_what_is_dropped_behind_one_that_waits_for_telegram_may_be_confirmed(hall: Hall, late: bool) -> None:
    held_up = asyncio.Event()

    async def waits() -> None:
        if late:
            await held_up.wait()
        hall.processor.settle_current()
        await hall.handle(1)

    for number in range(1, 51):
        hall.processor.expect(number)
    tasks = [asyncio.create_task(hall.processor.process_update(update(1), waits()))]
    tasks += [
        asyncio.create_task(hall.processor.process_update(update(number), hall.handle(number)))
        for number in range(2, 51)
    ]
    await asyncio.sleep(0)
    held_up.set()
    async with asyncio.timeout(5):
        await asyncio.gather(*(hall.processor.done(number) for number in range(1, 51)))
    assert (hall.handled, hall.calmed) == ([], [])
    hall.go_on.set()
    await asyncio.gather(*tasks)
    assert (hall.handled, hall.calmed) == ([1], [5])


async def test_one_after_the_other_within_a_second_is_a_flood_too() -> None:
    hall = Hall()
    for number in range(1, 51):
        await hall.arrive(update(number))
        hall.now += SECOND / 100
    assert hall.handled == [*range(1, AT_ONCE + 1)]
    assert hall.calmed == [5]


async def test_as_quick_as_a_person_may_go_on_for_ever() -> None:
    hall = Hall()
    for number in range(200):
        await hall.arrive(update(number))
        hall.now += SECOND / 16
    assert hall.handled == [*range(200)]


async def test_after_a_flood_the_chat_is_answered_again(hall: Hall) -> None:
    await hall.arrive(*map(update, range(1, 51)))
    hall.now += SECOND
    await hall.arrive(update(51))
    assert hall.handled == [1, 51]


def flood(first: int) -> list[Update]:
    return [update(number) for number in range(first, first + 50)]


@pytest.mark.parametrize(("later", "replies"), [(FORGOTTEN - 1, 1), (FORGOTTEN, 2)])
async def test_a_flood_is_spoken_to_again_after_a_quiet_minute(hall: Hall, later: float, replies: int) -> None:
    await hall.arrive(*flood(1))
    hall.now += later
    await hall.arrive(*flood(101))
    assert len(hall.calmed) == replies


async def test_a_chat_that_is_quiet_is_forgotten(hall: Hall) -> None:
    await hall.arrive(*flood(1))
    hall.now += FORGOTTEN
    await hall.arrive(update(51, chat=6))
    assert [*hall.guard._chats] == [6]


async def test_one_that_gives_up_waiting_leaves_the_line(hall: Hall) -> None:
    first = asyncio.create_task(hall.processor.process_update(update(1), hall.handle(1)))
    second_turn = hall.handle(2)
    second = asyncio.create_task(hall.processor.process_update(update(2), second_turn))
    await asyncio.sleep(0)
    second.cancel()
    await asyncio.wait([second])
    second_turn.close()
    hall.go_on.set()
    await first
    assert hall.handled == [1]
    assert not hall.processor._lines
