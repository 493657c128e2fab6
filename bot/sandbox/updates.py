"""The updates that wait for the bot, and the one poller that fetches them."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field

from bot.sandbox.errors import ApiError
from bot.sandbox.messages import Json

LONGEST_POLL = 50


@dataclass(frozen=True)
class Ticket:
    """An update on its way; `confirmed` is set once the bot has asked for the ones after it."""

    update_id: int
    kind: str
    wanted: bool = True
    confirmed: asyncio.Event = field(default_factory=asyncio.Event)


@dataclass(frozen=True)
class Poll:
    """What a call of getUpdates asks for."""

    offset: int = 0
    limit: int = 100
    timeout: int = 0
    allowed: list[str] | None = None


class UpdateQueue:
    """Keeps every update until it is confirmed; ids rise for as long as the world's file is kept."""

    def __init__(
        self,
        next_id: int = 1,
        pending: list[Json] | None = None,
        on_change: Callable[[], None] = lambda: None,
    ) -> None:
        self.next_id = next_id
        self.pending: list[Json] = pending or []
        self.allowed: list[str] = []
        self.webhook_url = ""
        self._on_change = on_change
        self._tickets: dict[int, Ticket] = {}
        self._arrived = asyncio.Event()
        self._nobody_polls = asyncio.Event()
        self._nobody_polls.set()

    @property
    def is_polled(self) -> bool:
        """Whether the bot is waiting for updates at this moment."""
        return not self._nobody_polls.is_set()

    async def poller_left(self) -> None:
        """Wait until nobody waits for updates."""
        await self._nobody_polls.wait()

    def put(self, kind: str, content: Json) -> Ticket:
        """Queue an update, unless the bot said that it does not want its kind."""
        if self.allowed and kind not in self.allowed:
            return Ticket(0, kind, wanted=False)
        ticket = Ticket(self.next_id, kind)
        self.next_id += 1
        self.pending.append({"update_id": ticket.update_id, kind: content})
        self._tickets[ticket.update_id] = ticket
        self._arrived.set()
        self._on_change()
        return ticket

    def confirm_below(self, offset: int) -> None:
        """Forget the updates before the offset; a negative one counts from the newest."""
        if offset < 0:
            kept = self.pending[offset:]
            offset = kept[0]["update_id"] if kept else 0
        self.pending = [update for update in self.pending if update["update_id"] >= offset]
        for update_id in [one for one in self._tickets if one < offset]:
            self._tickets.pop(update_id).confirmed.set()
        self._on_change()

    def drop_all(self) -> None:
        """Forget all updates, as drop_pending_updates does."""
        self.confirm_below(self.next_id)

    def wake(self) -> None:
        """Let the waiting poller look whether its caller is still there."""
        self._arrived.set()

    async def poll(self, query: Poll, gone: Callable[[], bool]) -> list[Json]:
        """The updates from the offset on, waiting for one up to the timeout or until the caller is gone.

        Raises:
            ApiError: 409 while another poller waits or a webhook is set.
        """
        if self.webhook_url:
            raise _conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
            )
        if self.is_polled:
            raise _conflict("terminated by other getUpdates request; make sure that only one bot instance is running")
        self._nobody_polls.clear()
        try:
            return await self._poll(query, gone)
        finally:
            self._nobody_polls.set()

    async def _poll(self, query: Poll, gone: Callable[[], bool]) -> list[Json]:
        if query.allowed is not None:
            self.allowed = query.allowed
        if query.offset:
            self.confirm_below(query.offset)
        try:
            async with asyncio.timeout(min(query.timeout, LONGEST_POLL)):
                while not self.pending and not gone():
                    self._arrived.clear()
                    await self._arrived.wait()
        except TimeoutError:
            return []
        return self.pending[: query.limit]


def _conflict(text: str) -> ApiError:
    return ApiError(409, f"Conflict: {text}")
