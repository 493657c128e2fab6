"""What a person sees on the phone, and what a test says when that is something else."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence

from bot.sandbox.messages import Json, Message

_INVISIBLE = re.compile("[\u200e\u200f\u061c\u2066-\u2069\ufeff]")


def words_of(messages: Sequence[Message]) -> str:
    """The words of these messages, one below the other."""
    return "\n\n".join(message.plain for message in messages)


def contains(text: str, wanted: str) -> bool:
    """Whether the words are there; direction marks, which nobody sees, make no difference."""
    return wanted in text or as_seen(wanted) in as_seen(text)


def as_seen(text: str) -> str:
    """The text without what a reader cannot see, hard spaces as spaces."""
    return _INVISIBLE.sub("", text).replace("\u00a0", " ").replace("\u202f", " ")


def labels_of(messages: Sequence[Message]) -> list[str]:
    """The labels of all buttons, of inline and of reply keyboards."""
    labels: list[str] = []
    for message in messages:
        labels += [button["text"] for button in message.inline_buttons]
        labels += reply_labels(message)
    return labels


def reply_labels(message: Message) -> list[str]:
    """The labels of the keyboard that a message puts in place of the letters."""
    rows: list[list[Json | str]] = (message.markup or {}).get("keyboard", [])
    return [one if isinstance(one, str) else str(one["text"]) for row in rows for one in row]


def find_button(messages: Sequence[Message], label: str) -> tuple[Message, Json] | None:
    """The button of the newest message that has it: by its whole label, or else by a part only one has.

    Raises:
        AssertionError: when the part fits several buttons of that message.
    """
    for message in sorted(messages, key=lambda one: one.id, reverse=True):
        exact = [button for button in message.inline_buttons if as_seen(button["text"]) == as_seen(label)]
        partly = [button for button in message.inline_buttons if contains(button["text"], label)]
        if not exact and len(partly) > 1:
            names = ", ".join(repr(button["text"]) for button in partly)
            raise AssertionError(f"{label!r} fits several buttons: {names}")
        if found := exact or partly:
            return message, found[0]
    return None


def complaint(wanted: str, messages: Sequence[Message]) -> str:
    """Why a screen is not the expected one: the nearest line, and the whole screen."""
    text = words_of(messages)
    near = difflib.get_close_matches(wanted, text.splitlines(), n=1, cutoff=0.5)
    hint = f"\nThe nearest line is:  {near[0]!r}" if near else ""
    return f"{wanted!r} is not on the screen.{hint}\n{drawn(messages)}"


def drawn(messages: Sequence[Message]) -> str:
    """The screen as a picture of characters."""
    if not messages:
        return "The screen is empty: the bot has said nothing since the last act."
    lines = words_of(messages).splitlines()
    buttons = [f"[ {label} ]" for label in labels_of(messages)]
    return "The screen:\n" + "\n".join(f"  | {line}" for line in [*lines, *buttons])
