"""Whether a text leans to danger or to everyday life, learned from how people say both."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterable, Sequence
from typing import Final, Self

from bot.content.models import Said
from bot.domain.lookup.leaning import Leaning
from bot.domain.lookup.normalise import words

DANGER_COUNTS, CALM_COUNTS = 2.0, 3.0  # an everyday phrase counts once: there are many more of those
CONTAINED: Final = range(3, 8)  # words of a message that is looked for at the end of another
GRAVE: Final = ("care.crisis", "care.violence")  # what is asked about these may be danger itself


class DangerLeaning(Leaning):
    """What one language's texts lean to: above 0 to danger, below it to everyday life."""

    def __init__(self, language: str, examples: Sequence[tuple[str, str]]) -> None:
        """Takes messages of danger with their kind; `learn` teaches it."""
        super().__init__(language, bias=-1.0)
        self._examples = [(kind, text, array("I", self._features(text))) for kind, text in examples]
        folded = [(words(text), kind, text) for kind, text in examples]
        self._short = {" ".join(of): (kind, text) for of, kind, text in folded if len(of) in CONTAINED}

    @classmethod
    def learn(cls, language: str, said: Said, everyday: Iterable[str]) -> Self:
        """Learns from messages of danger, those that only look like it, what else people say, and everyday texts."""
        leaning = cls(language, [(kind, text) for kind, of in said.danger.items() for text in of])
        asked = (phrase for article, of in said.asked.items() if article not in GRAVE for phrase in of)
        lessons = [(tuple(features), 1.0, DANGER_COUNTS) for _, _, features in leaning._examples]
        lessons += leaning.lessons(said.calm, 0.0, CALM_COUNTS)
        lessons += leaning.lessons((*said.outside, *said.greeting, *asked, *everyday), 0.0)
        leaning.teach(lessons)
        return leaning

    def ends_in(self, text: str) -> tuple[str, str] | None:
        """The kind and the words of a message of danger in whose words this text ends, or None."""
        typed = words(text)
        ends = (" ".join(typed[-size:]) for size in CONTAINED if size <= len(typed))
        return next((self._short[end] for end in ends if end in self._short), None)

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
