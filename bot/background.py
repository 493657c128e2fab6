"""What the bot does by itself: tells people that there is something new, and erases what is kept too long."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import timedelta
from functools import partial

from telegram import Bot

from bot.domain.clock import not_at_night
from bot.domain.trying import remind
from bot.errors import SendError
from bot.flows.home.screens import something_new
from bot.services import Services
from bot.storage import Transaction
from bot.storage.outbox import due_chats, knock_later, knocked
from bot.storage.people import person
from bot.storage.retention import empty_log, purge_once_a_day
from bot.storage.trials import chats_to_ask
from bot.transport import delivery

log = logging.getLogger(__name__)

EVERY = 60.0
# Many updates at once are one look at the outbox.
PAUSE = 0.25
AGAIN_AFTER = timedelta(minutes=5)


class Background:
    """Work without an update; what time it is, the store says."""

    def __init__(self, services: Services) -> None:
        self._services = services
        self._news = asyncio.Event()

    def look(self) -> None:
        """Something may be new: do not wait for the minute to pass."""
        self._news.set()

    async def catch_up(self) -> None:
        """Erase what fell due while the bot was off, before anybody is answered."""
        await _try(self.purge)

    async def run(self, bot: Bot) -> None:
        """Work until cancelled, every minute and whenever something may be new."""
        while True:
            self._news.clear()
            await _try(self.purge)
            await _try(partial(self.tell, bot))
            await asyncio.sleep(PAUSE)
            with suppress(TimeoutError):
                async with asyncio.timeout(EVERY):  # wait_for may lose a cancellation that comes with the news
                    await self._news.wait()

    async def purge(self) -> None:
        """Erase what is kept too long, once a day."""
        store = self._services.store
        (purged,) = await store.do(purge_once_a_day(self._services.settings.retention_days))
        if purged is not None:
            await empty_log(store)
            log.info("purged %s", purged)

    async def tell(self, bot: Bot) -> None:
        """Tell every chat that is due, except in the night."""
        store = self._services.store
        if await store.read(chats_to_ask):
            await store.do(remind())
        while not_at_night(store.now()) <= store.now() and (chats := await store.read(due_chats)):
            for chat_id in chats:
                await self._tell(bot, chat_id)

    async def _tell(self, bot: Bot, chat_id: int) -> None:
        """One message; a chat that cannot be reached now is tried again later, one that is gone is not."""
        services = self._services
        # What is read here is not remembered: the chat's own turn may be writing at this moment.
        one = services.known_person(chat_id) or await services.store.read(person(chat_id))

        async def later(tx: Transaction) -> None:
            await knock_later(tx, chat_id, not_at_night(tx.now + AGAIN_AFTER))

        async def done(tx: Transaction) -> None:
            await knocked(tx, chat_id)

        try:
            await delivery.send(bot, chat_id, something_new(one.language or services.settings.default_language))
        except SendError as error:
            await services.store.do(done if error.permanent else later)
        else:
            await services.store.do(done)


async def _try(work: Callable[[], Awaitable[None]]) -> None:
    """What fails now is tried again in a minute."""
    try:
        await work()
    except Exception as error:
        log.error("background work failed", exc_info=error)
