"""Questions as people type them, by writers who saw neither the texts nor the keywords, and how well they are met.

`tests/data/questions/<language>.jsonl` holds one a line: what was typed, of what kind it is, and the articles that
answer it (best first). Half of them (`half` "seen") may be looked at while lookup is improved; the other half is only
counted.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal
from zlib import crc32

from bot.domain.danger import danger_in
from bot.domain.lookup import Outcome
from bot.languages import LANGUAGES, Language
from bot.prepared import Prepared

FOLDER = Path(__file__).parent / "data" / "questions"
Half = Literal["seen", "counted"]
OUTSIDE = "out-of-scope"
SHOWN = 3


@dataclass(frozen=True)
class Question:
    """What one person typed; `expect` is empty when no article answers it."""

    text: str
    language: Language
    kind: str
    expect: tuple[str, ...]
    helping: bool = False

    @property
    def half(self) -> Half:
        """Which half it belongs to, by its text alone."""
        return "seen" if crc32(self.text.encode()) % 2 else "counted"


def questions(languages: Iterable[Language] = LANGUAGES, half: Half | None = None) -> Iterator[Question]:
    """Every question of these languages, of one half or both."""
    for language in languages:
        for line in (FOLDER / f"{language}.jsonl").read_text(encoding="utf-8").splitlines():
            read = json.loads(line)
            one = Question(read["q"], language, read["kind"], tuple(read["expect"]), "by" in read)
            if half in (None, one.half):
                yield one


def answered(ready: Prepared, question: Question) -> tuple[Outcome, Sequence[str]]:
    """Outcome and ranking, as a reader gets them: words of danger first."""
    text, language = question.text, question.language
    result = ready.lookup.ask(text, language, helping=question.helping)
    danger = danger_in(text, language, ready.crisis, ready.lookup)
    return Outcome.CRISIS if danger else result.outcome, [hit.id for hit in result.hits]


@dataclass
class Tally:
    """How well questions were met; each share is between 0 and 1, and 1 where there was nothing to count."""

    asked: int = 0  # questions an article answers
    first: int = 0
    among_three: int = 0
    nothing: int = 0
    wrong: int = 0  # … though another one, or none, would have been right
    outside: int = 0
    refused: int = 0
    crisis: int = 0
    caught: int = 0
    calm: int = 0
    alarms: int = 0
    greetings: int = 0
    greeted: int = 0
    missed: list[tuple[Question, Outcome, Sequence[str]]] = field(default_factory=list)

    def count(self, question: Question, outcome: Outcome, ranking: Sequence[str]) -> None:
        """Add what was answered to one question: the outcome and the ranking, best first."""
        good = self._count(question, outcome, ranking)
        if not good:
            self.missed.append((question, outcome, ranking[:SHOWN]))

    def _count(self, question: Question, outcome: Outcome, ranking: Sequence[str]) -> bool:
        crisis = outcome is Outcome.CRISIS
        if question.kind == "crisis":
            self.crisis += 1
            self.caught += crisis
            return crisis
        self.calm += 1
        self.alarms += crisis
        shown = list(ranking[:SHOWN]) if outcome in (Outcome.ANSWER, Outcome.CHOICES) else []
        wrong = outcome is Outcome.ANSWER and ranking[0] not in question.expect
        self.wrong += wrong
        if question.kind == "greeting":
            self.greetings += 1
            self.greeted += outcome is Outcome.GREETING
            return outcome is Outcome.GREETING
        if not question.expect:
            if question.kind == OUTSIDE:
                self.outside += 1
                self.refused += not shown
            return not shown and not crisis
        self.asked += 1
        self.first += bool(shown) and shown[0] in question.expect
        self.among_three += any(one in question.expect for one in shown)
        self.nothing += outcome in (Outcome.NONE, Outcome.GREETING)
        return bool(shown) and shown[0] in question.expect

    def share(self, part: str, of: str) -> float:
        """The share of one count in another."""
        whole: int = getattr(self, of)
        return getattr(self, part) / whole if whole else 1.0

    def line(self) -> str:
        """The shares in per cent, as the bench prints them."""
        wrong = self.wrong / max(1, self.calm)
        cells = [
            self.share("first", "asked"),
            self.share("among_three", "asked"),
            wrong,
            self.share("nothing", "asked"),
            self.share("refused", "outside"),
            self.share("caught", "crisis"),
            self.share("alarms", "calm"),
            self.share("greeted", "greetings"),
        ]
        return " ".join(f"{100 * cell:6.1f}" for cell in cells)


HEADINGS = " ".join(f"{name:>6}" for name in ("first", "three", "wrong", "none", "refuse", "crisis", "alarm", "greet"))
