"""The words of a text as `bot.domain.lookup.normalise.words` gives them, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.lookup.normalise import words

_APOSTROPHES = "'’‘ʹ`´′＇"
# Marks and signs that folding drops without parting the word.
_WITHIN = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06dc\u06df-\u06e8\u06ea-\u06ed"
    "\u08d3-\u08ff\u200d\u00ad\u2060\ufeff\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
)
_LETTERS = rf"(?:[^\W_]|[{_WITHIN}])+"
_TOKEN = re.compile(rf"{_LETTERS}(?:[{_APOSTROPHES}]+{_LETTERS})*")
_PIECE = re.compile(_LETTERS)


@dataclass(frozen=True, slots=True)
class Token:
    """A folded word, as it was written, and its place."""

    text: str
    written: str
    start: int
    end: int


def tokens_of(text: str) -> list[Token]:
    """The words of a text, in order; what an apostrophe joins is one word or more, as folding has it."""
    return [token for match in _TOKEN.finditer(text) for token in _parted(match)]


def _parted(match: re.Match[str]) -> Iterator[Token]:
    folded = words(match[0])
    pieces = [piece.span() for piece in _PIECE.finditer(match[0])]
    if len(pieces) != len(folded):  # a silent apostrophe: the place is that of the whole
        pieces = [(0, len(match[0]))] * len(folded)
    for word, (start, end) in zip(folded, pieces, strict=True):
        yield Token(word, match[0][start:end], match.start() + start, match.start() + end)
