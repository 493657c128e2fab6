"""Order within a chat, many chats at once, and when an update may be confirmed."""

import asyncio
from datetime import UTC, datetime

from telegram import Chat, Message, Update

from bot.transport.processor import PerChatProcessor


def update(update_id: int, chat: int) -> Update:
    message = Message(1, datetime.now(UTC), Chat(chat, "private"), text="x")
    return Update(update_id, message=message)


async def test_one_chat_keeps_its_order_while_another_goes_on() -> None:
    processor, order = PerChatProcessor(), []
    released = asyncio.Event()

    async def slow() -> None:
        await released.wait()
        order.append("alice 1")

    async def quick(name: str) -> None:
        order.append(name)

    first = asyncio.create_task(processor.process_update(update(1, 5), slow()))
    second = asyncio.create_task(processor.process_update(update(2, 5), quick("alice 2")))
    await processor.process_update(update(3, 6), quick("bob 1"))
    assert order == ["bob 1"]
    released.set()
    await asyncio.gather(first, second)
    assert order == ["bob 1", "alice 1", "alice 2"]
    assert not processor._lines


async def test_an_update_is_done_when_it_is_handled_even_when_it_failed() -> None:
    processor = PerChatProcessor()
    processor.expect(1)

    async def fails() -> None:
        raise RuntimeError

    waiting = asyncio.create_task(processor.done(1))
    await asyncio.gather(processor.process_update(update(1, 5), fails()), return_exceptions=True)
    await asyncio.wait_for(waiting, 1)


async def test_an_update_that_only_waits_for_telegram_may_be_confirmed() -> None:
    processor, go_on = PerChatProcessor(), asyncio.Event()
    processor.expect(1)

    async def waits() -> None:
        processor.settle_current()
        await go_on.wait()

    handling = asyncio.create_task(processor.process_update(update(1, 5), waits()))
    await asyncio.wait_for(processor.done(1), 1)
    assert not handling.done()
    go_on.set()
    await handling
