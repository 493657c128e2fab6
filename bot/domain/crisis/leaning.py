"""Whether a text leans to danger or to everyday life, learned from how people say both.

Logistic regression over words, pairs of words and pieces of words, by stochastic gradient descent with steps that
shrink where much was learned (AdaGrad, Duchi and others 2011). Learned once, when the content is prepared; always the
same from the same content. Pieces and pairs are told apart by a checksum only: that keeps a language within half a
megabyte.
"""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import Final, Self
from zlib import crc32

from bot.content.models import Said
from bot.domain.lookup.grams import pieces
from bot.domain.lookup.normalise import words
from bot.domain.lookup.telling import stem

SLOTS: Final = 1 << 17
ROUNDS: Final = 6
STEP: Final = 0.3
DANGER_COUNTS, CALM_COUNTS = 4.0, 3.0  # an everyday phrase counts once: there are many more of those
SMALL: Final = 0.02  # what is known this well teaches nothing more
GRAVE: Final = ("care.crisis", "care.violence")  # what is asked about these may be danger itself

Features = tuple[int, ...]


class Leaning:
    """What one language's texts lean to."""

    def __init__(self, language: str, examples: Sequence[tuple[str, str]]) -> None:
        """Takes messages of danger with their kind; `learn` teaches it."""
        self.language = language
        self._examples = [(kind, text, array("I", self._features(text))) for kind, text in examples]
        self._weights = array("f", bytes(4 * SLOTS))
        self._bias = -1.0

    @classmethod
    def learn(cls, language: str, said: Said, everyday: Iterable[str]) -> Self:
        """Learns from messages of danger, those that only look like it, what else people say, and everyday texts."""
        examples = [(kind, text) for kind, of in said.danger.items() for text in of]
        leaning = cls(language, examples)
        asked = (phrase for article, of in said.asked.items() if article not in GRAVE for phrase in of)
        leaning._teach(said.calm, (*said.outside, *said.greeting, *asked, *everyday))
        return leaning

    def leans(self, text: str) -> float:
        """Above 0 to danger, below to everyday life; each whole number makes it about three times as likely."""
        weights = self._weights
        return self._bias + sum(weights[feature] for feature in self._features(text))

    def nearest(self, text: str) -> tuple[str, str]:
        """The kind and the words of the message of danger most like this text."""
        typed = {feature: self._weights[feature] for feature in self._features(text) if self._weights[feature] > 0}
        kind, message, _ = max(
            self._examples,
            key=lambda example: (
                sum(typed[feature] for feature in example[2] if feature in typed) / math.sqrt(len(example[2]) or 1)
            ),
        )
        return kind, message

    def _teach(self, calm: Iterable[str], everyday: Iterable[str]) -> None:
        lessons = [(tuple(features), 1.0, DANGER_COUNTS) for _, _, features in self._examples]
        lessons += [(self._features(text), 0.0, CALM_COUNTS) for text in calm]
        lessons += [(self._features(text), 0.0, 1.0) for text in everyday]
        known = array("f", [1e-6]) * SLOTS
        order = random.Random(0)  # always the same order
        for _ in range(ROUNDS):
            order.shuffle(lessons)
            for features, danger, counts in lessons:
                self._lesson(features, danger, counts, known)

    def _lesson(self, features: Features, danger: float, counts: float, known: array[float]) -> None:
        weights = self._weights
        leans = self._bias + sum(weights[feature] for feature in features)
        wrong = counts * (1 / (1 + math.exp(-max(-30.0, min(30.0, leans)))) - danger)
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
