"""What a screen that shows the world has to know."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.sandbox.messages import Json, Message

SignalKind = Literal["message", "deleted", "callback_answer", "action", "people", "bot", "error"]


@dataclass(frozen=True)
class Signal:
    """Something that happened in the world."""

    kind: SignalKind
    chat_id: int = 0
    message: Message | None = None
    data: Json = field(default_factory=dict)
