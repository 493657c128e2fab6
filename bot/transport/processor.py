"""One update at a time a chat, many chats at once; and knowing when an update is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_current: ContextVar[int | None] = ContextVar("current_update", default=None)


class PerChatProcessor(BaseUpdateProcessor):
    """Keeps the order within a chat; `done` tells the poller which updates it may confirm."""

    def __init__(self, at_once: int = 256) -> None:
        super().__init__(at_once)
        self._locks: dict[int, asyncio.Lock] = {}
        self._waiting: dict[int, int] = {}
        self._done: dict[int, asyncio.Event] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to tidy up."""

    def expect(self, update_id: int) -> None:
        """The poller announces an update before it hands it over."""
        self._done[update_id] = asyncio.Event()

    async def done(self, update_id: int) -> None:
        """Return once the update is handled, or waits for Telegram only."""
        if update_id in self._done:
            await self._done[update_id].wait()
            self._done.pop(update_id, None)

    def settle(self, update_id: int) -> None:
        """This update may be confirmed."""
        if update_id in self._done:
            self._done[update_id].set()

    def settle_current(self) -> None:
        """The update being handled in this task may be confirmed: its effects are on disk."""
        update_id = _current.get()
        if update_id is not None:
            self.settle(update_id)

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle one update in its chat's turn."""
        if not isinstance(update, Update):
            await coroutine
            return
        token = _current.set(update.update_id)
        try:
            with self._turn(update) as lock:
                async with lock:
                    await coroutine
        finally:
            _current.reset(token)
            self.settle(update.update_id)

    @contextmanager
    def _turn(self, update: Update) -> Iterator[asyncio.Lock]:
        chat = update.effective_chat.id if update.effective_chat else 0
        lock = self._locks.setdefault(chat, asyncio.Lock())
        self._waiting[chat] = self._waiting.get(chat, 0) + 1
        try:
            yield lock
        finally:
            self._waiting[chat] -= 1
            if not self._waiting[chat]:
                del self._waiting[chat], self._locks[chat]
