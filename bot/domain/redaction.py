"""Masks what points at a person in a text: numbers, mails, links and handles."""

from __future__ import annotations

import re

MASK = "[…]"
_MAIL = re.compile(r"\S+@\S+\.\S+")
_LINK = re.compile(r"(?:https?://|www\.|t\.me/)\S+", re.IGNORECASE)
_HANDLE = re.compile(r"(?<!\w)@\w{3,}")
_NUMBER = re.compile(r"\+?\d(?:[\s./()-]*\d){4,}")


def mask(text: str) -> str:
    """The text with mails, links, handles and numbers of five digits or more masked."""
    for pattern in (_MAIL, _LINK, _HANDLE, _NUMBER):
        text = pattern.sub(MASK, text)
    return text
