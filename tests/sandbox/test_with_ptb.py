"""The library our bot uses understands the sandbox."""

from __future__ import annotations

import pytest
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.sandbox import SandboxServer, World, acting


async def test_a_conversation(world: World, server: SandboxServer) -> None:
    maria = world.person("Maria")
    acting.say(world, maria.person, "hello")
    async with Bot(server.token, base_url=f"{server.api_root}/bot") as bot:
        [update] = await bot.get_updates(timeout=0, allowed_updates=Update.ALL_TYPES)
        assert update.effective_user is not None
        keyboard = [
            [InlineKeyboardButton("Housing", callback_data="housing")],
            [InlineKeyboardButton("Copy", copy_text=CopyTextButton("112"))],
        ]
        await bot.send_message(maria.id, "<b>hi</b>", parse_mode="HTML", reply_markup=InlineKeyboardMarkup(keyboard))
        acting.tap(world, maria.person, maria.messages[-1], "housing")
        [tapped] = await bot.get_updates(offset=update.update_id + 1)
        assert tapped.callback_query is not None
        await tapped.callback_query.answer("done")
        await tapped.callback_query.edit_message_text("bye")
        sent = await bot.send_document(maria.id, b"%PDF", filename="a.pdf", caption="card")
        assert sent.document is not None
        await bot.send_photo(maria.id, b"png")
        assert (await bot.get_chat(maria.id)).first_name == "Maria"
        acting.block(world, maria.person, True)
        [blocked] = await bot.get_updates(offset=tapped.update_id + 1)
        assert blocked.my_chat_member is not None
    world.check()


async def test_errors_are_the_librarys_own(world: World, server: SandboxServer) -> None:
    maria = world.person("Maria")
    maria.person.started = True
    async with Bot(server.token, base_url=f"{server.api_root}/bot") as bot:
        with pytest.raises(BadRequest, match="Chat not found"):
            await bot.send_message(5, "x")
        world.fail_next("sendMessage")
        with pytest.raises(RetryAfter):
            await bot.send_message(maria.id, "x")
        world.drop_connection_next()
        with pytest.raises(NetworkError):
            await bot.send_message(maria.id, "x")
        maria.person.blocked = True
        with pytest.raises(Forbidden):
            await bot.send_message(maria.id, "x")
    with pytest.raises(InvalidToken):
        async with Bot("1000001:wrong", base_url=f"{server.api_root}/bot"):
            pass
