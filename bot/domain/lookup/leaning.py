"""To which of two sides a text leans, learned from what people say on either.

Two opinions on the same words, pairs of words and pieces of words are added. One is logistic regression, by stochastic
gradient descent with steps that shrink where much was learned (AdaGrad, Duchi and others 2011); it knows the texts it
learned from best. The other is naive Bayes, in which every text counts as much as another, however long it is; it is
better with words that were seen once. Learned once, when the content is prepared; always the same from the same
content. Words, pairs and pieces are told apart by a checksum only: that keeps a language within a megabyte.
"""

from __future__ import annotations

import math
import random
from array import array
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final
from zlib import crc32

from bot.domain.lookup.grams import pieces
from bot.domain.lookup.normalise import words
from bot.domain.lookup.telling import stem

SLOTS: Final = 1 << 17
ROUNDS: Final = 8
STEP: Final = 0.1
SMALL: Final = 0.02  # what is known this well teaches nothing more
UNSEEN: Final = 0.05  # how often a sign counts as seen on a side where it was never seen
SECOND: Final = 0.5  # how much the second opinion counts

Features = tuple[int, ...]
Lesson = tuple[Features, float, float]  # a text, its side (1 or 0), and how much it counts


class Leaning:
    """What texts of one language lean to: above 0 to one side, below it to the other."""

    def __init__(self, language: str, bias: float = 0.0) -> None:
        """Leans to `bias` until it is taught."""
        self.language = language
        self._weights = array("f", bytes(4 * SLOTS))
        self._odds = array("f", bytes(4 * SLOTS))
        self._bias = bias

    def leans(self, text: str) -> float:
        """How far, in log-odds: each whole number makes its side about three times as likely."""
        weights, features = self._weights, self._features(text)
        odds = [self._odds[feature] for feature in features if self._odds[feature]]
        second = sum(odds) / math.sqrt(len(odds)) if odds else 0.0
        return self._bias + sum(weights[feature] for feature in features) + SECOND * second

    def lessons(self, texts: Iterable[str], side: float, counts: float = 1.0) -> list[Lesson]:
        """Texts of one side, to teach with."""
        return [(self._features(text), side, counts) for text in texts]

    def teach(self, lessons: list[Lesson]) -> None:
        """Learn from texts of both sides; puts them in another order."""
        self._count(lessons)
        known = array("f", [1e-6]) * SLOTS
        order = random.Random(0)  # always the same order
        for _ in range(ROUNDS):
            order.shuffle(lessons)
            for features, side, counts in lessons:
                self._lesson(features, side, counts, known)

    def _count(self, lessons: Sequence[Lesson]) -> None:
        """How much likelier each sign is on one side than on the other, for the second opinion."""
        sides: tuple[Counter[int], Counter[int]] = (Counter(), Counter())
        for features, side, _ in lessons:
            share = 1 / math.sqrt(len(features) or 1)
            for feature in features:
                sides[side > 0][feature] += share  # type: ignore[assignment]  # a counter of floats
        seen = sides[0].keys() | sides[1].keys()
        no, yes = (sum(side.values()) + UNSEEN * len(seen) for side in sides)
        for feature in seen:
            likelier = (sides[1][feature] + UNSEEN) / (sides[0][feature] + UNSEEN)
            self._odds[feature] = math.log(likelier * no / yes)

    def _lesson(self, features: Features, side: float, counts: float, known: array[float]) -> None:
        weights = self._weights
        leans = self._bias + sum(weights[feature] for feature in features)
        wrong = counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, leans)))) - side)
        if abs(wrong) < SMALL:
            return
        for feature in features:
            known[feature] += wrong * wrong
            weights[feature] -= STEP * wrong / math.sqrt(known[feature])
        self._bias -= STEP * 0.05 * wrong

    def _features(self, text: str) -> Features:
        of_words = [_of_word(word, self.language) for word in words(text)]
        found = {feature for _, features in of_words for feature in features}
        found.update(_slot(f"{one} {other}") for (one, _), (other, _) in pairwise(of_words))
        return tuple(sorted(found))


@lru_cache(maxsize=50_000)
def _of_word(word: str, language: str) -> tuple[str, Features]:
    """The stem of a folded word, and the places of that stem and of the word's pieces."""
    stemmed = stem(word, language)
    return stemmed, (_slot(stemmed), *(_slot(f"~{piece}") for piece in pieces(word)))


def _slot(sign: str) -> int:
    return crc32(sign.encode()) % SLOTS
