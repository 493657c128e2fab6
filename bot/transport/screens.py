"""What a person sees, as data: blocks of text and rows of buttons, looked at without Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from bot.transport.callbacks import Tap

Kind = Literal["text", "title", "note", "number", "copy"]


@dataclass(frozen=True)
class Line:
    """One paragraph: plain text that the renderer escapes, isolates and marks up."""

    text: str
    kind: Kind = "text"
    # The language the words are in, where it is not the screen's own.
    language: str | None = None


@dataclass(frozen=True)
class Items:
    """A list, numbered where the order matters."""

    entries: tuple[str, ...]
    heading: str | None = None
    numbered: bool = False
    language: str | None = None


@dataclass(frozen=True)
class More:
    """Blocks that stand folded in an expandable quotation."""

    blocks: tuple[Line | Items, ...]


Block = Line | Items | More


@dataclass(frozen=True)
class Button:
    """One button: a tap for the bot, a web address, or text to copy."""

    label: str
    tap: Tap | None = None
    url: str | None = None
    copy: str | None = None


@dataclass(frozen=True)
class Screen:
    """One message: what it says in which language, and what can be tapped under it."""

    language: str
    blocks: tuple[Block, ...]
    rows: tuple[tuple[Button, ...], ...] = field(default=())


def one_a_row(*buttons: Button) -> tuple[tuple[Button, ...], ...]:
    """Buttons below one another."""
    return tuple((button,) for button in buttons)


HALF_A_ROW = 16  # letters that a narrow phone shows on half a row


def packed(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Buttons two by two where both labels fit on half a row of a narrow phone, else below one another."""
    rows: list[tuple[Button, ...]] = []
    for button in buttons:
        before = rows[-1] if rows else ()
        if len(before) == 1 and max(len(before[0].label), len(button.label)) <= HALF_A_ROW:
            rows[-1] = (*before, button)
        else:
            rows.append((button,))
    return tuple(rows)


def in_pairs(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    """Buttons two by two."""
    return tuple(tuple(buttons[n : n + 2]) for n in range(0, len(buttons), 2))
