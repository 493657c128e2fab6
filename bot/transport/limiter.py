"""A rate limiter in which one chat's 429 delays nobody else."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Coroutine
from typing import Any

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

LONGEST_WAIT = 10.0
PER_SECOND = 30


class PerChatLimiter(BaseRateLimiter[int]):
    """At most 30 sends a second in all; a 429 pauses only the chat it came from.

    An answer to a person is never sent later than 10 seconds after they asked: after that the 429
    is raised, and the error table deals with it.
    """

    def __init__(self, on_wait: Callable[[], None] = lambda: None, per_second: int = PER_SECOND) -> None:
        self._on_wait = on_wait
        self._gap = 1 / per_second if per_second else 0.0
        self._next_slot = 0.0
        self._paused: dict[object, float] = {}

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to tidy up."""

    async def process_request(
        self,
        callback: Callable[..., Coroutine[Any, Any, Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: int | None,
    ) -> Any:
        """Send when it is this chat's turn, once more after a short 429."""
        chat = data.get("chat_id")
        if chat is None:
            return await callback(*args, **kwargs)
        started = time.monotonic()
        while True:
            await self._wait_for(chat, started)
            try:
                return await callback(*args, **kwargs)
            except RetryAfter as error:
                wait = error.retry_after
                seconds = float(wait if isinstance(wait, int | float) else wait.total_seconds())
                self._paused[chat] = time.monotonic() + seconds
                if time.monotonic() + seconds - started > LONGEST_WAIT:
                    raise

    async def _wait_for(self, chat: object, started: float) -> None:
        now = time.monotonic()
        until = self._paused.get(chat, 0.0)
        if until <= now:
            self._paused.pop(chat, None)
        elif until - started > LONGEST_WAIT:
            raise RetryAfter(int(until - now) + 1)
        slot = max(now, self._next_slot)
        self._next_slot = slot + self._gap
        wait = max(slot, until) - now
        if wait > 0:
            if until > now:
                self._on_wait()
            await asyncio.sleep(wait)
