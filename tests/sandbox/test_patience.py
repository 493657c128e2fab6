"""A phone does not wait for ever."""

from __future__ import annotations

import asyncio

import pytest

from bot.sandbox import World
from tests.sandbox.conftest import EchoBot, RawClient


async def test_without_a_bot_the_act_fails(world: World) -> None:
    maria = world.person("Maria")
    maria.patience = 0.05
    with pytest.raises(AssertionError, match=r"kept silent after 'hello': 0.05 s later"):
        await maria.sends("hello")


async def test_an_unwanted_kind_of_update_says_so(world: World, client: RawClient) -> None:
    await client.result("getUpdates", allowed_updates=["message"])
    maria = world.person("Maria")
    message, _ = (world.post(maria.id, maria.id, text="helo"), None)
    with pytest.raises(AssertionError, match="asks Telegram for no edited_message updates"):
        await maria.edits(message, "hello")


async def test_a_broken_rule_fails_the_act(world: World, client: RawClient, echo: EchoBot) -> None:
    async def misspells(message: dict[str, dict[str, int]], text: str) -> None:
        await client.call("sendMessage", chat_id=message["chat"]["id"], txt=text)

    echo.answer = misspells  # type: ignore[method-assign]
    with pytest.raises(AssertionError, match='no parameter "txt"'):
        await world.person("Maria").sends("hello")


async def test_what_comes_later_can_be_awaited(world: World, client: RawClient, echo: EchoBot) -> None:
    maria = world.person("Maria")
    await maria.sends("hello")
    later = asyncio.create_task(maria.waits_for("reminder"))
    await client.result("sendMessage", chat_id=maria.id, text="a reminder")
    await later
    maria.patience = 0.05
    with pytest.raises(AssertionError, match="'never' is not on the screen"):
        await maria.waits_for("never")
