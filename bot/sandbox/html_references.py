"""Character references of HTML, of which Telegram knows four names and all numbers."""

from __future__ import annotations

_NAMES = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_DIGITS = {10: "0123456789", 16: "0123456789abcdefABCDEF"}


def reference_at(source: str, at: int) -> tuple[str, int]:
    """The character at a position, a reference read as one, and the position behind it."""
    if source[at] != "&":
        return source[at], at + 1
    char, end = _number(source, at) if source[at + 1] == "#" else _name(source, at)
    if not char:
        return "&", at + 1
    return char, end + 1 if source[end] == ";" else end


def _name(source: str, at: int) -> tuple[str, int]:
    end = at + 1
    while source[end].isascii() and source[end].isalpha():
        end += 1
    return _NAMES.get(source[at + 1 : end], ""), end


def _number(source: str, at: int) -> tuple[str, int]:
    base = 16 if source[at + 2] == "x" else 10
    begin = end = at + (3 if base == 16 else 2)
    while source[end] in _DIGITS[base]:
        end += 1
    value = int(source[begin:end] or "0", base)
    surrogate = 0xD800 <= value < 0xE000
    if not 0 < value < 0x10FFFF or surrogate or end - at >= 10:
        return "", end
    return chr(value), end
