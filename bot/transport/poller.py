"""Our own long poller: an update is confirmed when its effects are on disk, not before.

python-telegram-bot's updater confirms a batch before it is handled; a killed process then loses it.
"""

from __future__ import annotations

import asyncio
import logging
from typing import Any

from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, NetworkError, RetryAfter, TelegramError, TimedOut
from telegram.ext import Application

from bot.errors import SettingError
from bot.transport.processor import PerChatProcessor

log = logging.getLogger(__name__)

POLL_SECONDS = 30
CONFIRM_AT_THE_LATEST = 10.0
PAUSE_AFTER_FAILURE = 1.0
LONGEST_PAUSE = 30.0


class Poller:
    """Fetches updates, hands them to the application, and confirms each batch by fetching the next."""

    def __init__(self, application: Application[Any, Any, Any, Any, Any, Any], kinds: list[str]) -> None:
        self._application = application
        self._kinds = kinds
        self._next = 0
        processor = application.update_processor
        if not isinstance(processor, PerChatProcessor):
            raise TypeError("the poller needs the per-chat processor")
        self._processor = processor

    async def run(self) -> None:
        """Poll until cancelled.

        Raises:
            SettingError: when another program polls with the same token, or the token is refused.
        """
        pause = PAUSE_AFTER_FAILURE
        while True:
            try:
                batch = await self._fetch()
                pause = PAUSE_AFTER_FAILURE
            except Conflict:
                raise SettingError("TELEGRAM_TOKEN", "another program polls with this token: stop it first") from None
            except InvalidToken:
                raise SettingError("TELEGRAM_TOKEN", "Telegram refuses it: copy it again from @BotFather") from None
            except TimedOut:
                continue
            except RetryAfter as error:
                await asyncio.sleep(_seconds(error))
                continue
            except (NetworkError, TelegramError) as error:
                log.warning("polling failed, trying again: %s", type(error).__name__)
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
                continue
            await self._handle(batch)

    async def _fetch(self) -> tuple[Update, ...]:
        bot: Bot = self._application.bot
        return await bot.get_updates(
            offset=self._next,
            timeout=POLL_SECONDS,
            allowed_updates=self._kinds,
            read_timeout=POLL_SECONDS + 5,
        )

    async def _handle(self, batch: tuple[Update, ...]) -> None:
        for update in batch:
            self._processor.expect(update.update_id)
            await self._application.update_queue.put(update)
        if not batch:
            return
        waits = [asyncio.ensure_future(self._processor.done(update.update_id)) for update in batch]
        _, late = await asyncio.wait(waits, timeout=CONFIRM_AT_THE_LATEST)
        for one in late:
            one.cancel()
        # Telegram may start its ids anew after a quiet week: the next offset follows the newest batch.
        self._next = max(update.update_id for update in batch) + 1


def _seconds(error: RetryAfter) -> float:
    wait = error.retry_after
    return float(wait if isinstance(wait, int | float) else wait.total_seconds())
