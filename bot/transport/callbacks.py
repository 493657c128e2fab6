"""Typed data behind a button: packed and parsed here, counted in bytes."""

from __future__ import annotations

from dataclasses import dataclass

from telegram.constants import InlineKeyboardButtonLimit

LIMIT = int(InlineKeyboardButtonLimit.MAX_CALLBACK_DATA)
SEPARATOR = ":"


@dataclass(frozen=True)
class Tap:
    """What a button means: which flow, which of its actions, and with what."""

    flow: str
    action: str
    args: tuple[str, ...] = ()

    def pack(self) -> str:
        """The callback data.

        Raises:
            ValueError: when it is over Telegram's 64 bytes or an argument holds the separator.
        """
        parts = (self.flow, self.action, *self.args)
        data = SEPARATOR.join(parts)
        if any(SEPARATOR in part for part in parts):
            raise ValueError(f"{data!r}: an argument holds {SEPARATOR!r}")
        if len(data.encode()) > LIMIT:
            raise ValueError(f"{data!r}: {len(data.encode())} bytes, over {LIMIT}")
        return data


def tap(flow: str, action: str, *args: str) -> Tap:
    """A tap with its arguments."""
    return Tap(flow, action, args)


def parse(data: str | None) -> Tap | None:
    """The tap behind callback data, or None for data of no known shape."""
    parts = (data or "").split(SEPARATOR)
    return Tap(parts[0], parts[1], tuple(parts[2:])) if len(parts) >= 2 else None
