"""What a lookup answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Outcome(StrEnum):
    """The five things a question can lead to."""

    ANSWER = "answer"
    CHOICES = "choices"
    NONE = "none"
    CRISIS = "crisis"
    GREETING = "greeting"


@dataclass(frozen=True)
class Hit:
    """One article with its score (0 to 100)."""

    id: str
    score: float


@dataclass(frozen=True)
class Result:
    """The outcome and the ranking, best first, at most five."""

    outcome: Outcome
    hits: tuple[Hit, ...] = ()
    spoken: str = ""  # the language of the question, as its words show
