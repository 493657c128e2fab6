"""From what was read to a score for every article that shares something with it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.reading import Read, Reading

# What stands beside a word in an index, and what the word is worth there.
Postings = Callable[[LanguageIndex, int], Iterable[tuple[int, float]]]
# How like the question a phrase is, its index and its number there.
BestPhrase = tuple[float, LanguageIndex, int]


def score(
    read: Read, worth: Callable[[Sequence[Reading]], float], pieces: Mapping[int, float]
) -> tuple[dict[int, float], dict[int, BestPhrase]]:
    """The score of every article (0 to 1, a whole phrase above), and of every article the phrase most like it."""
    total = sum(map(worth, read))
    if not total:
        return {}, {}
    coverage, phrases = _shared(sorted(read, key=worth, reverse=True))
    best = _best_phrases(phrases, total)
    scores = {article: th.COVERAGE * value / total for article, value in coverage.items()}
    for article, value in pieces.items():
        scores[article] = scores.get(article, 0.0) + th.PIECES * value
    for article, (likeness, _, _) in best.items():
        scores[article] = scores.get(article, 0.0) + th.PHRASE * likeness
    return scores, best


def _shared(read: Read) -> tuple[dict[int, float], dict[LanguageIndex, dict[int, float]]]:
    """What each article says of the words, and each phrase, the most telling words first."""
    coverage: dict[int, float] = defaultdict(float)
    phrases: dict[LanguageIndex, dict[int, float]] = {}
    looked_at = 0
    for found in read:
        if looked_at > th.MOST_LOOKED_AT and len(read) > th.FEW_WORDS:
            break
        for article, value in _best(found, LanguageIndex.articles_with).items():
            coverage[article] += value
        for index in {one.index for one in found}:
            shared = phrases.setdefault(index, {})
            own = _best([one for one in found if one.index is index], LanguageIndex.phrases_with)
            looked_at += len(own)
            for phrase, value in own.items():
                shared[phrase] = shared.get(phrase, 0.0) + value
    return coverage, phrases


def _best(found: Sequence[Reading], of: Postings) -> dict[int, float]:
    """What a typed word is worth for each article or phrase: by the word it may be that is worth most there."""
    if len(found) == 1:
        one = found[0]
        return {place: value * one.likeness for place, value in of(one.index, one.word)}
    best: dict[int, float] = {}
    for one in found:
        likeness = one.likeness
        for place, value in of(one.index, one.word):
            if value * likeness > best.get(place, 0.0):
                best[place] = value * likeness
    return best


def _best_phrases(phrases: Mapping[LanguageIndex, Mapping[int, float]], total: float) -> dict[int, BestPhrase]:
    """Of every article the phrase most like the question, with its likeness (0 to 1): what they share of both."""
    best: dict[int, BestPhrase] = {}
    for index, shared_with in phrases.items():
        weights, articles, rarest = index.phrase_weight, index.phrase_article, index.rarest
        for phrase, shared in shared_with.items():
            if shared < th.LEAST_SHARED * total:
                continue
            weight = weights[phrase]
            telling = min(1.0, 0.45 + 0.55 * shared / rarest)  # a phrase of common words alone proves little
            likeness = shared / (weight + total) + 0.5 * shared / weight * telling
            if shared >= th.THE_SAME * total and shared >= th.THE_SAME * weight:
                likeness += th.WHOLE
            article = articles[phrase]
            if article not in best or likeness > best[article][0]:
                best[article] = (likeness, index, phrase)
    return best
