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
    """One article with its score (0 to 100) and the words that led to it."""

    id: str
    score: float
    language: str
    phrase: str
    whole: bool = False  # whether that phrase is all that was asked


@dataclass(frozen=True)
class Result:
    """The outcome and the ranking, best first, at most five."""

    outcome: Outcome
    hits: tuple[Hit, ...] = ()
    telling: tuple[str, ...] = ()
    spoken: str = ""  # the language of the question, as its words show

    def why(self) -> str:
        """The result explained in three lines."""
        best = self.hits[0] if self.hits else None
        second = f"{self.hits[1].id} {self.hits[1].score:.0f}" if len(self.hits) > 1 else "nothing"
        lines = (
            f"telling words: {' · '.join(self.telling) or 'none'}, read as {self.spoken}",
            f"best: {best.id} {best.score:.0f}, by “{best.phrase}” ({best.language})" if best else "best: nothing",
            f"next: {second}; so: {self.outcome}",
        )
        return "\n".join(lines)
