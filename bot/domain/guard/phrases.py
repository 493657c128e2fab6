"""Phrases in a text: whole words, or words with an open beginning or end."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from bot.domain.guard.tokens import Token
from bot.domain.lookup.normalise import words

_NEAR = re.compile(r"[\s'’\-–/]{0,3}")  # between two words of one phrase; a full stop or a comma parts them


@dataclass(frozen=True, slots=True)
class _Part:
    text: str
    open_before: bool
    open_after: bool
    as_written: bool

    def fits(self, token: Token) -> bool:
        if self.as_written:
            return token.written == self.text
        if self.open_before:
            return self.text in token.text if self.open_after else token.text.endswith(self.text)
        return token.text.startswith(self.text) if self.open_after else token.text == self.text


class Phrases:
    """Finds the phrases of a list, the longest first, except inside those that mean something else."""

    def __init__(self, listed: Iterable[str], harmless: Iterable[str] = ()) -> None:
        self._phrases = _Table(listed)
        self._harmless = _Table(harmless)

    def find(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yields the places of the phrases in the text, in order."""
        harmless = list(self._harmless.spans(text, tokens))
        for first, last in self._phrases.spans(text, tokens):
            if not any(begin <= first and last <= end for begin, end in harmless):
                yield tokens[first].start, tokens[last - 1].end


class _Table:
    """Phrases by how their first word begins."""

    def __init__(self, listed: Iterable[str]) -> None:
        self._by_start: dict[str, list[list[_Part]]] = defaultdict(list)
        self._open: list[list[_Part]] = []
        for phrase in listed:
            parts = [part for piece in phrase.split() for part in _read(piece)]
            start = "".join(words(parts[0].text))[:2]
            (self._open if parts[0].open_before else self._by_start[start]).append(parts)

    def spans(self, text: str, tokens: Sequence[Token]) -> Iterator[tuple[int, int]]:
        """Yields where phrases begin and end, counted in words; none begins inside another."""
        at = 0
        while at < len(tokens):
            some = (*self._by_start.get(tokens[at].text[:2], ()), *self._open)
            longest = max((len(parts) for parts in some if _fits(parts, text, tokens, at)), default=0)
            if longest:
                yield at, at + longest
            at += longest or 1


def listed(lists: dict[str, str]) -> list[str]:
    """The phrases of lists by language, where commas part them."""
    return [phrase.strip() for of in lists.values() for phrase in of.split(",") if phrase.strip()]


def _read(piece: str) -> list[_Part]:
    """A written word: `stem*` any ending, `*end` any beginning, `=WORD` in these very letters."""
    if piece.startswith("="):
        return [_Part(piece[1:], open_before=False, open_after=False, as_written=True)]
    folded = words(piece)
    return [
        _Part(
            word,
            open_before=at == 0 and piece.startswith("*"),
            open_after=at == len(folded) - 1 and piece.endswith("*"),
            as_written=False,
        )
        for at, word in enumerate(folded)
    ]


def _fits(parts: Sequence[_Part], text: str, tokens: Sequence[Token], at: int) -> bool:
    some = tokens[at : at + len(parts)]
    if len(some) < len(parts) or not all(part.fits(token) for part, token in zip(parts, some, strict=True)):
        return False
    return all(_NEAR.fullmatch(text, one.end, max(one.end, two.start)) for one, two in pairwise(some))
