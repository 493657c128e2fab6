"""The library our bot uses understands the sandbox."""

from __future__ import annotations

import pytest
from telegram import Bot, CopyTextButton, InlineKeyboardButton, InlineKeyboardMarkup, InputFile, Update
from telegram.error import BadRequest, Forbidden, InvalidToken, NetworkError, RetryAfter

from bot.sandbox import SandboxServer, World, acting
from bot.sandbox.files import LARGEST_FILE


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


@pytest.mark.parametrize("attach", [False, True], ids=["part of its own name", "attach://"])
async def test_a_document_and_its_end(world: World, server: SandboxServer, attach: bool) -> None:
    alice = world.person("Alice", language_code="ar")
    question, _ = acting.say(world, alice.person, "my notes, please")
    keyboard = InlineKeyboardMarkup([[InlineKeyboardButton("Delete", callback_data="delete")]])
    async with Bot(server.token, base_url=f"{server.api_root}/bot") as bot:
        sent = await bot.send_document(
            alice.id,
            InputFile(b'{"notes": []}', filename="ملاحظات.json", attach=attach),
            caption="<b>All</b> I keep",
            parse_mode="HTML",
            reply_markup=keyboard,
            protect_content=True,
            disable_notification=True,
        )
        assert sent.document is not None
        assert (sent.document.file_name, sent.document.mime_type) == ("ملاحظات.json", "application/json")
        assert (sent.document.file_size, sent.caption, sent.reply_markup) == (13, "All I keep", keyboard)
        assert alice.files == [("ملاحظات.json", b'{"notes": []}')]
        assert alice.messages[-1].document == alice.files[0]
        more = await bot.send_message(alice.id, "more")
        assert await bot.delete_message(alice.id, sent.message_id)
        assert await bot.delete_messages(alice.id, [question.id, more.message_id, sent.message_id])
        assert (alice.messages, alice.files) == ([], [])
        with pytest.raises(BadRequest, match="Message to delete not found"):
            await bot.delete_message(alice.id, sent.message_id)
        world.check()
        with pytest.raises(NetworkError, match="Request Entity Too Large"):
            await bot.send_document(alice.id, bytes(LARGEST_FILE + 1), filename="large.txt")


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
