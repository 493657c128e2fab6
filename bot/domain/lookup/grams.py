"""Pieces of four letters: what a question and an article have in common below the word.

A second opinion beside whole words: endings, compounds and spelling by ear that no rule foresaw share pieces all the
same.
"""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import accumulate

from bot.domain.lookup.normalise import words
from bot.domain.lookup.postings import Keys

SIZE = 4
COMMON_FROM = 0.25  # pieces in more than this share of the articles tell nothing


class Grams:
    """The pieces of every article's texts in one language; articles are numbers."""

    def __init__(self, texts: Mapping[int, Iterable[str]]) -> None:
        counts = {article: Counter(piece for text in of for piece in pieces(text)) for article, of in texts.items()}
        found: dict[str, list[tuple[int, float]]] = defaultdict(list)
        often: Counter[str] = Counter(piece for of in counts.values() for piece in of)
        rarity = {piece: 1 + math.log((1 + len(counts)) / (1 + many)) for piece, many in often.items()}
        kept = {piece for piece, many in often.items() if many <= COMMON_FROM * len(counts)}
        for article, of in counts.items():
            weights = {piece: rarity[piece] * (1 + math.log(many)) for piece, many in of.items() if piece in kept}
            length = math.sqrt(sum(weight * weight for weight in weights.values()))
            for piece, weight in weights.items():
                found[piece].append((article, weight / length))
        self._keys = Keys(found)
        rows = [found[piece] for piece in self._keys.order]
        self._rarity = array("f", (rarity[piece] for piece in self._keys.order))
        self._ends = array("I", accumulate(map(len, rows)))
        self._articles = array("H", (article for of in rows for article, _ in of))
        self._weights = array("f", (weight for of in rows for _, weight in of))

    def likeness(self, typed: Iterable[str]) -> dict[int, float]:
        """Of every article that shares a piece with the folded words typed: the cosine of both (0 to 1)."""
        counted = Counter(piece for word in typed for piece in _pieces(word))
        known = ((self._keys.place(piece), many) for piece, many in counted.items())
        values = [(at, self._rarity[at] * (1 + math.log(many))) for at, many in known if at is not None]
        length = math.sqrt(sum(value * value for _, value in values))
        alike: dict[int, float] = defaultdict(float)
        for number, value in values:
            begin, end = (self._ends[number - 1] if number else 0), self._ends[number]
            for article, weight in zip(self._articles[begin:end], self._weights[begin:end], strict=True):
                alike[article] += weight * value / length
        return alike


def pieces(text: str) -> Iterator[str]:
    """The pieces of a text's words; a word's beginning and end count as a letter."""
    for word in words(text):
        yield from _pieces(word)


def _pieces(word: str) -> Iterator[str]:
    marked = f" {word} "
    if len(marked) <= SIZE:
        yield marked
    for place in range(len(marked) - SIZE + 1):
        yield marked[place : place + SIZE]
