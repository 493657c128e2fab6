"""What the bot remembers of a conversation in memory only: never on disk, gone after 12 quiet hours."""

from __future__ import annotations

import time
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass

from bot.content.models import Region, Status

QUIET_SECONDS = 12 * 3600
MOST = 20_000


@dataclass
class Session:
    """The last question, what else it could mean, what the person said of themselves, and what they are asked."""

    question: str | None = None
    # What raised an alarm: a question only when the person says so.
    alarm: str | None = None
    candidates: tuple[str, ...] = ()
    status: Status | None = None
    region: Region | None = None
    # The municipality they named, by its NIS code.
    place: str = ""
    # The flow and question that the next typed text answers, and what is known for it so far.
    waits: str = ""
    about: tuple[str, ...] = ()
    # What weighs on them, and whether they can do something about it: None while they have not said.
    circles: tuple[tuple[str, bool | None], ...] = ()
    seen: float = 0.0


class Sessions:
    """Sessions by chat; the longest-quiet ones go first."""

    def __init__(self, now: Callable[[], float] = time.monotonic) -> None:
        self._now = now
        self._sessions: OrderedDict[int, Session] = OrderedDict()

    def of(self, chat_id: int) -> Session:
        """This chat's session; a new one after 12 hours without a message."""
        session = self._sessions.pop(chat_id, None)
        if session is None or self._now() - session.seen > QUIET_SECONDS:
            session = Session()
        session.seen = self._now()
        self._sessions[chat_id] = session
        while len(self._sessions) > MOST:
            self._sessions.popitem(last=False)
        return session

    def forget(self, chat_id: int) -> None:
        """Drop what is remembered of a chat."""
        self._sessions.pop(chat_id, None)
