"""From a ranking to what is done with it: one clear article, up to three to choose from, or nothing."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.result import Hit, Outcome


def decide(hits: Sequence[Hit], outside: float, certain: float = 1.0, guessed: bool = False) -> Outcome:
    """Never a confident guess.

    `outside` is the score of what this bot has no article for (any number), `certain` how much of the question was read
    without guessing at a word (0 to 1), `guessed` whether its language is a guess.
    """
    if not hits or hits[0].score < th.CHOICE or hits[0].score - outside < th.OUTSIDE:
        return Outcome.NONE
    enough = hits[0].score >= th.ANSWER
    if certain < th.GUESSWORK and not enough:
        return Outcome.NONE
    gap = hits[0].score - (hits[1].score if len(hits) > 1 else 0.0)
    clear = certain >= th.CERTAIN and enough and not guessed
    if clear and gap >= th.CLEAR_GAP:
        return Outcome.ANSWER
    return Outcome.CHOICES
