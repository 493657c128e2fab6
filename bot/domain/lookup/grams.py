"""Pieces of four letters: how likely an article is to be asked for in just these pieces.

A second opinion beside whole words: endings, compounds and spelling by ear that no rule foresaw share pieces all the
same. Multinomial naive Bayes (Manning, Raghavan and Schütze 2008, chapter 13) in which every phrase counts as much as
another, however long it is (Rennie and others 2003): what people say of each article is known, and how often they ask
for it is not.
"""

from __future__ import annotations

import math
from array import array
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest
from itertools import accumulate

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.normalise import words
from bot.domain.lookup.postings import Keys

SIZE = 4


@dataclass(frozen=True, slots=True)
class Evidence:
    """What pieces of words say of articles."""

    # For every article by its number how well the pieces go with it: the logarithm of a likelihood ratio (nats).
    # Only the differences tell, and all are 0 where no piece is known.
    of: Sequence[float]
    known: float  # the share of the pieces that are known


NONE = Evidence((), 0.0)


class Grams:
    """The pieces of every article's phrases in one language; articles are numbers."""

    def __init__(self, phrases: Mapping[int, Iterable[str]]) -> None:
        found: dict[str, dict[int, float]] = defaultdict(dict)
        often = array("f", bytes(4 * (1 + max(phrases, default=-1))))
        for article, of in phrases.items():
            for phrase in of:
                for piece, share in _shares(pieces(phrase)).items():
                    found[piece][article] = found[piece].get(article, 0.0) + share
                    often[article] += share
        unseen = th.UNSEEN * len(found)
        # Against a language in which every piece is as likely; what nobody asks for in this language is never meant.
        self._odds = array("f", (-math.log((many + unseen) / unseen) if many else -math.inf for many in often))
        self._keys = Keys(found)
        rows = [found[piece] for piece in self._keys.order]
        self._ends = array("I", accumulate(map(len, rows)))
        self._articles = array("H", (article for row in rows for article in row))
        self._weights = array("f", (math.log(1 + share / th.UNSEEN) for row in rows for share in row.values()))

    def evidence(self, typed: Iterable[str]) -> Evidence:
        """What the pieces of the folded words typed say of every article."""
        shares = _shares(piece for word in typed for piece in _pieces(word))
        known = [(at, share) for piece, share in shares.items() if (at := self._keys.place(piece)) is not None]
        if not known:
            return NONE
        length = math.sqrt(sum(share * share for _, share in known))
        told = sum(share for _, share in known) / length
        evidence = [told * odds for odds in self._odds]
        rows = ((self._ends[at - 1] if at else 0, self._ends[at], share / length) for at, share in known)
        likeliest: list[int] = []
        for begin, end, value in sorted(rows, key=lambda row: row[1] - row[0]):
            if end - begin <= th.MANY_ARTICLES:
                for article, weight in zip(self._articles[begin:end], self._weights[begin:end], strict=True):
                    evidence[article] += weight * value
                continue
            # In a very large base, what nearly every article is asked for in only orders those that are likely by then.
            likeliest = likeliest or nlargest(th.LIKELIEST, range(len(evidence)), key=evidence.__getitem__)
            for article in likeliest:
                place = bisect_left(self._articles, article, begin, end)
                if place < end and self._articles[place] == article:
                    evidence[article] += self._weights[place] * value
        return Evidence(evidence, len(known) / len(shares))


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


def _shares(found: Iterable[str]) -> dict[str, float]:
    """How much of a text each piece is: the squares add up to one, and what is repeated counts less each time."""
    counted = {piece: 1 + math.log(many) for piece, many in Counter(found).items()}
    length = math.sqrt(sum(value * value for value in counted.values()))
    return {piece: value / length for piece, value in counted.items()}
