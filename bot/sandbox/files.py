"""The files a bot sends: never empty, never too large, under the name that Telegram gives them."""

from __future__ import annotations

import unicodedata
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import ApiError, broken_rule
from bot.sandbox.messages import Media

if TYPE_CHECKING:
    from bot.sandbox.world import World

# Telegram itself takes 50 MB; the sandbox keeps every file in memory.
LARGEST_FILE = 5 * 1024 * 1024
LONGEST_STEM = 60
LONGEST_ENDING = 20
_TAKEN_OUT = frozenset("<>:\"/\\|?*&`'\x7f")


def file_of(world: World, given: Any) -> Media:
    """The file of a request: uploaded with it, or known by its id.

    Raises:
        ApiError: when it is empty, too large, or not there.
    """
    if not isinstance(given, Media):
        if given not in world.files:
            raise broken_rule("wrong file identifier/HTTP URL specified")
        return world.files[given]
    if not given.content:
        raise broken_rule("file must be non-empty")
    if len(given.content) > LARGEST_FILE:
        hint = f"the sandbox keeps files of at most {LARGEST_FILE} bytes"
        raise ApiError(413, "Request Entity Too Large", violation=True, hint=hint)
    name = kept_name(given.name)
    if name != given.name:
        world.violated(f"Telegram does not keep the file name {given.name!r}: it makes it {name!r}")
    return replace(given, name=name)


def kept_name(name: str) -> str:
    """The name a file has on a phone: no folders, letters of any script, few signs, not too long."""
    bare = name.rpartition("/")[2]
    stem, dot, ending = bare.rpartition(".")
    parts = [_cleaned(stem, LONGEST_STEM), _cleaned(ending, LONGEST_ENDING)] if dot else [_cleaned(bare, LONGEST_STEM)]
    return ".".join(part for part in parts if part) or "file"


def _cleaned(part: str, longest: int) -> str:
    kept = "".join(_shown(char) for char in part)
    return kept.lstrip(" .")[:longest].rstrip(" .")


def _shown(char: str) -> str:
    """The letter itself, a space in place of a sign, nothing in place of what nobody sees."""
    category = unicodedata.category(char)[0]
    if char.isascii():
        return " " if char in _TAKEN_OUT or category == "C" else char
    if category in "CM":
        return ""
    return char if category in "LN" else " "
