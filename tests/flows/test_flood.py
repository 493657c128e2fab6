"""Fifty messages or taps in a second: one calm reply, words of danger answered, and nobody else held up."""

import asyncio

from bot.flows.odd import a_lot
from bot.sandbox import Phone, acting
from bot.transport.render import to_plain
from tests.conftest import House

CALM = "That is a lot at once"


def from_bot(one: Phone) -> list[str]:
    return [message.plain for message in one.messages if message.from_bot]


async def flood(house: House, one: Phone, *texts: str) -> None:
    tickets = [acting.say(house.world, one.person, text)[1] for text in texts]
    for ticket in tickets:
        await ticket.confirmed.wait()


async def test_fifty_messages_get_one_calm_reply(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    before = len(from_bot(alice))
    await flood(house, alice, *["quantum zebra"] * 50)
    first, *others = from_bot(alice)[before:]
    assert CALM not in first
    assert [CALM in one for one in others] == [True]
    await alice.sends("mould in my home")
    alice.sees("unhealthy")
    alice.does_not_see(CALM)


async def test_words_of_danger_are_answered_in_the_midst_of_it(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    texts = ["quantum zebra"] * 50
    texts[40] = "I want to kill myself"
    await flood(house, alice, *texts)
    shown = from_bot(alice)
    assert len([one for one in shown if "112" in one]) == 1
    assert len([one for one in shown if CALM in one]) == 1


async def test_fifty_taps_are_all_answered(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/menu")
    shown = alice.news[-1]
    data = next(one["callback_data"] for row in shown.inline_rows for one in row if "callback_data" in one)
    tickets = [acting.tap(house.world, alice.person, shown, data) for _ in range(50)]
    for ticket in tickets:
        await ticket.confirmed.wait()
    assert not house.world.unanswered()
    assert len([one for one in from_bot(alice) if CALM in one]) == 1


async def test_nobody_else_waits_for_it(house: House) -> None:
    alice, bob = await house.settled("Alice", "en", "English"), await house.settled("Bob", "en", "English")
    # Telegram makes Alice's chat wait: what she sent would hold up everyone behind it.
    house.world.fail_next("sendMessage", chat_id=alice.id, error_code=429, retry_after=2)
    flooding = asyncio.create_task(flood(house, alice, *["quantum zebra"] * 90))
    await asyncio.sleep(0)
    await bob.sends("mould in my home")
    bob.sees("unhealthy")
    assert CALM not in str(from_bot(alice)), "Alice's chat still waits"
    await flooding
    await alice.waits_for(CALM)
    assert len([one for one in from_bot(bob) if CALM in one]) == 0


async def test_it_is_said_in_the_persons_language(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await flood(house, alice, *["quantum zebra"] * 50)
    assert alice.messages[-1].plain == to_plain(a_lot("nl"))
    assert alice.messages[-1].inline_buttons[0]["text"] == "Stel een vraag"
