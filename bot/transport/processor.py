"""One update at a time a chat, many chats at once; and knowing when an update is done."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable
from contextvars import ContextVar
from dataclasses import dataclass, field

from telegram import Update
from telegram.ext import BaseUpdateProcessor

from bot.transport.flood import FloodGuard, let_go


@dataclass(eq=False)
class _Waiting:
    """An update that has not begun; `speaks` when a calm reply takes its turn."""

    update: Update
    dropped: bool = False
    speaks: bool = False


@dataclass
class _Line:
    """The updates of one chat: one has its turn, the others wait; `held_up` when that one waits for Telegram only."""

    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    waiting: list[_Waiting] = field(default_factory=list)
    held_up: bool = False


_current: ContextVar[tuple[int, _Line] | None] = ContextVar("current_update", default=None)


class PerChatProcessor(BaseUpdateProcessor):
    """Keeps the order within a chat; `done` tells the poller which updates it may confirm."""

    def __init__(self, guard: FloodGuard | None = None, at_once: int = 256) -> None:
        super().__init__(at_once)
        self._guard = guard
        self._lines: dict[int, _Line] = {}
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
        """The update being handled in this task may be confirmed: its effects are on disk, it waits for Telegram only.

        What is dropped behind it may be confirmed as well: nobody waits for that.
        """
        current = _current.get()
        if current is not None:
            update_id, line = current
            self.settle(update_id)
            line.held_up = True
            self._settle_dropped(line)

    def _settle_dropped(self, line: _Line) -> None:
        for one in line.waiting:
            if one.dropped:
                self.settle(one.update.update_id)

    async def do_process_update(self, update: object, coroutine: Awaitable[object]) -> None:
        """Handle one update in its chat's turn."""
        if not isinstance(update, Update):
            await coroutine
            return
        chat = update.effective_chat.id if update.effective_chat else 0
        line = self._lines.setdefault(chat, _Line())
        token = _current.set((update.update_id, line))
        try:
            await self._take_turn(chat, line, _Waiting(update), coroutine)
        finally:
            # A tap of a flood is still being answered when its line is long gone, and another one stands there.
            if self._lines.get(chat) is line and not line.waiting and not line.turn.locked():
                del self._lines[chat]
            _current.reset(token)
            self.settle(update.update_id)

    async def _take_turn(self, chat: int, line: _Line, one: _Waiting, coroutine: Awaitable[object]) -> None:
        """Wait for the updates before it; one of a flood is let go."""
        line.waiting.append(one)
        self._look_for_flood(chat, line)
        if one.dropped and not one.speaks:
            line.waiting.remove(one)
            await let_go(one.update, coroutine)
            return
        try:
            await line.turn.acquire()
        finally:
            line.waiting.remove(one)
        try:
            line.held_up = False
            await (self._let_go(one, coroutine) if one.dropped else coroutine)
        finally:
            line.turn.release()

    async def _let_go(self, one: _Waiting, coroutine: Awaitable[object]) -> None:
        await let_go(one.update, coroutine)
        if one.speaks and self._guard:
            await self._guard.calm(one.update)

    def _look_for_flood(self, chat: int, line: _Line) -> None:
        """Mark everything that waits as dropped, when the newest of it is one too many."""
        guard = self._guard
        if guard is None or not guard.is_flood(chat, len(line.waiting) + line.turn.locked()):
            return
        flood = [one for one in line.waiting if not guard.is_urgent(one.update)]
        for one in flood:
            one.dropped = True
        if flood and guard.may_speak(chat):
            flood[-1].speaks = True
        if line.held_up:
            self._settle_dropped(line)
