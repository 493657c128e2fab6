"""Anything odd gets a kind, useful reply: never silence, never a pile of menus, never stuck."""

import asyncio

import pytest

from tests.conftest import House


@pytest.mark.parametrize("what", ["sticker", "photo", "voice", "document", "location", "contact"])
async def test_what_is_not_text_is_kindly_not_opened(house: House, what: str) -> None:
    alice = await house.settled("Alice", "en", "English")
    await getattr(alice, f"sends_{what}")()
    alice.sees("only read text")


async def test_4096_characters_get_one_reply(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends(("quantum zebra " * 300)[:4096])
    alice.sees("no certain answer")


async def test_an_old_button_leads_on(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "gone:away:forever")
    alice.sees("earlier version")
    await alice.taps("Menu")
    alice.sees("Type your question")


async def test_a_button_of_an_article_that_is_gone_leads_on(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "card:open:status.never-was")
    alice.sees("earlier version")


async def test_an_edited_question_is_answered(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    asked = await alice.sends("quantum zebra")
    await alice.edits(asked, "mould in my home")
    alice.sees("unhealthy")


async def test_an_unknown_command_points_to_help(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/frobnicate")
    alice.sees("/help")


@pytest.mark.parametrize(
    "command", ["/start", "/menu", "/help", "/language", "/urgent", "/privacy", "/note", "/mydata"]
)
async def test_every_command_works_in_mid_flow(house: House, command: str) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("quantum zebra")
    await alice.taps("Send this question to the team")
    await alice.sends(command)
    assert alice.buttons
    await alice.sends("mould in my home")
    alice.sees("unhealthy")


async def test_a_blocked_bot_does_not_try_again(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.blocks()
    bob = await house.settled("Bob", "en", "English")
    await bob.sends("mould in my home")
    bob.sees("unhealthy")
    await alice.unblocks()
    await alice.sends("/menu")
    alice.sees("Type your question")


async def test_in_a_group_it_says_so_once_and_leaves(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    group = house.world.group()
    await house.world.add_to_group(group, alice)
    said = [one.plain for one in house.world.messages_of(group.id)]
    assert len([one for one in said if "private chat" in one]) == 1
    assert not group.has_bot


async def test_one_chats_429_delays_nobody_else(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    bob = await house.settled("Bob", "en", "English")
    house.world.fail_next("sendMessage", chat_id=alice.id, error_code=429, retry_after=2)
    waiting = house.world.updates.next_id
    alices = asyncio.create_task(alice.sends("mould in my home", expect_silence=True))
    await bob.sends("mould in my home")
    bob.sees("unhealthy")
    assert house.world.updates.next_id > waiting
    assert not alice.screen, "Alice's chat is paused, Bob's is not"
    await alice.waits_for("unhealthy")
    await alices


async def test_an_unexpected_error_is_answered_with_a_code(house: House, monkeypatch: pytest.MonkeyPatch) -> None:
    alice = await house.settled("Alice", "en", "English")

    def broken(*_: object, **__: object) -> None:
        raise RuntimeError("secret words of Alice")

    monkeypatch.setattr(house.services.lookup, "ask", broken)
    await alice.sends("mould in my home")
    alice.sees("Code:")
    alice.does_not_see("secret words")
    monkeypatch.undo()
    await alice.sends("mould in my home")
    alice.sees("unhealthy")
