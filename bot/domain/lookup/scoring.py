"""From what was read to a score for every article that shares something with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.grams import Evidence
from bot.domain.lookup.reading import Asked, Read, Reading

Worth = Callable[[Sequence[Reading]], float]  # how much a typed word can tell at most


def score(read: Read, worth: Worth, pieces: Evidence) -> dict[int, float]:
    """The score (0 to 1) of every article that shares something with the question, by its number."""
    total = sum(map(worth, read))
    if not total:
        return {}
    scores = {article: th.COVERAGE * value / total for article, value in _coverage(read).items()}
    least = max(pieces.of, default=0.0) - th.UNLIKELY
    weight = th.PIECES * pieces.known / th.UNLIKELY
    for article, value in [one for one in enumerate(pieces.of) if one[1] > least]:
        scores[article] = scores.get(article, 0.0) + weight * (value - least)
    return scores


def telling_words(asked: Asked, article: int) -> list[str]:
    """The typed words that tell of an article, the most telling first."""
    worth = {word: _best(found).get(article, 0.0) for word, found in zip(asked.words, asked.read, strict=True)}
    return sorted((word for word, value in worth.items() if value), key=lambda word: -worth[word])[: th.TOLD]


def asked_just_so(read: Read) -> Iterator[int]:
    """The articles that are asked for in just these words."""
    if not all(read):
        return
    for index in dict.fromkeys(one.index for found in read for one in found):
        likeliest = [max((one for one in found if one.index is index), key=_likeness, default=None) for found in read]
        words = [one.word for one in likeliest if one is not None and one.likeness >= th.STRICT]
        if len(words) == len(likeliest):
            yield from index.asked_just_so(words)


def _likeness(one: Reading) -> float:
    return one.likeness


def _coverage(read: Read) -> dict[int, float]:
    """What each article says of the words."""
    coverage: dict[int, float] = defaultdict(float)
    for found in read:
        for article, value in _best(found).items():
            coverage[article] += value
    return coverage


def _best(found: Sequence[Reading]) -> dict[int, float]:
    """What a typed word is worth for each article: by the word it may be that is worth most there."""
    best: dict[int, float] = {}
    for one in found:
        likeness = one.likeness
        for article, value in one.index.articles_with(one.word):
            if value * likeness > best.get(article, 0.0):
                best[article] = value * likeness
    return best
