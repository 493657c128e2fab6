"""Too many updates of one chat at once are dropped, so that nobody else waits for them; words of danger never are."""

from __future__ import annotations

import time
from collections import OrderedDict, deque
from collections.abc import Awaitable, Callable, Coroutine
from contextlib import suppress
from dataclasses import dataclass, field

from telegram import Update
from telegram.error import TelegramError

AT_ONCE = 20
SECOND = 1.0
# After so long without one, the next flood is spoken to again; and nothing more is known of a chat that is quiet.
FORGOTTEN = 60.0


@dataclass
class _Chat:
    """What a chat sent of late: when its newest updates came, and when a flood of it was last seen."""

    moments: deque[float] = field(default_factory=deque)
    flooded: float | None = None


class FloodGuard:
    """Knows a flood: more than 20 updates of a chat that are not done, or within a second.

    `is_urgent` says what is never dropped, `calm` sends the one reply. `a_second` is None where people may be as quick
    as they like; `now` says what time it is.
    """

    def __init__(
        self,
        is_urgent: Callable[[Update], bool],
        calm: Callable[[Update], Awaitable[None]],
        *,
        at_once: int = AT_ONCE,
        a_second: int | None = AT_ONCE,
        now: Callable[[], float] = time.monotonic,
    ) -> None:
        self.is_urgent = is_urgent
        self.calm = calm
        self._at_once = at_once
        self._a_second = a_second
        self._now = now
        self._chats: OrderedDict[int, _Chat] = OrderedDict()

    def is_flood(self, chat_id: int, not_done: int) -> bool:
        """Whether an update that arrives is one too many; `not_done` counts it too."""
        now = self._now()
        self._forget(now)
        chat = self._chats.setdefault(chat_id, _Chat())
        self._chats.move_to_end(chat_id)
        chat.moments.append(now)
        while chat.moments[0] <= now - SECOND:
            chat.moments.popleft()
        return not_done > self._at_once or (self._a_second is not None and len(chat.moments) > self._a_second)

    def may_speak(self, chat_id: int) -> bool:
        """Whether this flood is a new one, to which nothing was said yet."""
        chat, now = self._chats[chat_id], self._now()
        before, chat.flooded = chat.flooded, now
        return before is None or before <= now - FORGOTTEN

    def _forget(self, now: float) -> None:
        while self._chats:
            chat_id, oldest = next(iter(self._chats.items()))
            if oldest.moments[-1] > now - FORGOTTEN:
                return
            del self._chats[chat_id]


async def let_go(update: Update, coroutine: Awaitable[object]) -> None:
    """An update that nobody handles: its tap is answered all the same."""
    if isinstance(coroutine, Coroutine):
        coroutine.close()
    if update.callback_query is not None:
        with suppress(TelegramError):
            await update.callback_query.answer()
