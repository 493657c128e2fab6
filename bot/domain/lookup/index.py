"""The words of the base in one language, built once: which article says which word where."""

from __future__ import annotations

import math
from array import array
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import fuzz, process

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.entries import Entry
from bot.domain.lookup.normalise import words
from bot.domain.lookup.telling import stem, telling_words

_FIELDS = (th.TEXT, th.TITLE, th.KEYWORD)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A keyword of an article as it was written, and as stems with the share each has in recognising it."""

    written: str
    stems: tuple[str, ...]
    shares: tuple[float, ...]

    def heard_in(self, heard: dict[str, float]) -> float:
        """How much of it was said (0 to 1)."""
        return sum(share * heard[one] for one, share in zip(self.stems, self.shares, strict=True) if one in heard)


class LanguageIndex:
    """One language of the base; `score` rates every article it holds for a question."""

    def __init__(self, language: str, entries: Iterable[Entry]) -> None:
        self.language = language
        keywords: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        weights: dict[str, dict[str, float]] = defaultdict(dict)
        for entry in entries:
            keywords[entry.id] = list(_add(entry, weights))
        known: dict[tuple[float, ...], tuple[float, ...]] = {}
        self._articles = list(keywords)
        self._fields = {stemmed: self._posting(found) for stemmed, found in weights.items()}
        self._vocabulary = list(self._fields)
        self._rarity_of = [0.0, *(_rarity(articles, len(keywords)) for articles in range(1, len(keywords) + 1))]
        self._phrases = {
            article: [Phrase(written, stems, self._shares(stems, known)) for written, stems in of]
            for article, of in keywords.items()
        }
        self._remember_alike()

    def _posting(self, found: dict[str, float]) -> array[int]:
        """The articles that say a word and how loud, as numbers: there are tens of thousands of words."""
        place = {article: number for number, article in enumerate(self._articles)}
        return array("H", [place[article] * len(_FIELDS) + _FIELDS.index(weight) for article, weight in found.items()])

    def _remember_alike(self) -> None:
        self._alike = lru_cache(maxsize=20_000)(self._find_alike)

    def __getstate__(self) -> dict[str, object]:
        """Everything but what was remembered on the way."""
        return {name: value for name, value in vars(self).items() if name != "_alike"}

    def __setstate__(self, state: dict[str, object]) -> None:
        vars(self).update(state)
        self._remember_alike()

    def _shares(self, stems: tuple[str, ...], known: dict[tuple[float, ...], tuple[float, ...]]) -> tuple[float, ...]:
        rarities = [self.rarity(one) for one in stems]
        # A phrase of common words alone proves little.
        scale = min(1.0, 0.45 + 0.55 * max(rarities)) / sum(rarities)
        shares = tuple(round(rarity * scale, 3) for rarity in rarities)
        return known.setdefault(shares, shares)  # tens of thousands of phrases, far fewer ways to share

    def rarity(self, stemmed: str) -> float:
        """How telling a word is: 1 for a word of one article, less for a word of many."""
        found = self._fields.get(stemmed)
        return self._rarity_of[len(found)] if found else th.UNKNOWN_WORD

    def score(self, question: tuple[str, ...], *, strict: bool = False) -> dict[str, tuple[float, str, float]]:
        """Score (0 to 100), best phrase and share of the question, of every article that shares a word with it.

        With `strict`, words must be almost the same: for languages the reader did not choose.
        """
        least = th.STRICT if strict else 0.0
        heard_as = [self._alike(stem(word, self.language)) for word in question]
        alike = [{known: value for known, value in one.items() if value >= least} for one in heard_as]
        weights = [max((self.rarity(one) for one in found), default=th.UNKNOWN_WORD) for found in alike]
        total = sum(weights)
        if not total:
            return {}
        coverage: dict[str, float] = defaultdict(float)
        heard: dict[str, float] = {}
        for found, weight in zip(alike, weights, strict=True):
            best: dict[str, float] = {}
            for known, likeness in found.items():
                heard[known] = max(heard.get(known, 0.0), likeness)
                for posted in self._fields[known]:
                    article = self._articles[posted // len(_FIELDS)]
                    best[article] = max(best.get(article, 0.0), likeness * _FIELDS[posted % len(_FIELDS)])
            for article, value in best.items():
                coverage[article] += weight * value / total
        return {article: self._combined(article, value, heard) for article, value in coverage.items()}

    def _combined(self, article: str, coverage: float, heard: dict[str, float]) -> tuple[float, str, float]:
        rated = ((phrase.heard_in(heard), phrase.written) for phrase in self._phrases[article])
        phrase, written = max(rated, default=(0.0, ""))
        return 100 * (th.PHRASE * phrase + th.COVERAGE * coverage), written, coverage

    def _find_alike(self, stemmed: str) -> dict[str, float]:
        """Words of the base that the typed one may be, with their likeness (0 to 1)."""
        if stemmed in self._fields:
            return {stemmed: 1.0}
        if len(stemmed) <= th.EXACT_UP_TO:
            return {}
        cutoff = next(value for length, value in th.ALIKE if len(stemmed) <= length)
        found = {}
        for known, ratio, _ in process.extract(
            stemmed, self._vocabulary, scorer=fuzz.ratio, score_cutoff=cutoff, limit=8
        ):
            if len(known) > th.EXACT_UP_TO and (len(stemmed) > th.FIRST_LETTER_UP_TO or known[0] == stemmed[0]):
                found[known] = ratio / 100
        return found or self._parts(stemmed)

    def _parts(self, stemmed: str) -> dict[str, float]:
        if self.language != "nl":
            return {}
        parts = [
            known
            for known in self._vocabulary
            if len(known) >= th.COMPOUND_LETTERS and (stemmed.startswith(known) or stemmed.endswith(known))
        ]
        return {max(parts, key=len): th.COMPOUND} if parts else {}


def _add(entry: Entry, weights: dict[str, dict[str, float]]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Note the words of an article and where they stand; yields its keywords and title with their stems."""

    def take(text: Iterable[str], weight: float) -> None:
        for word in text:
            known = weights[stem(word, entry.language)]
            known[entry.id] = max(known.get(entry.id, 0.0), weight)

    take(telling_words(entry.text), th.TEXT)
    take(telling_words(entry.title), th.TITLE)
    for keyword in (*entry.keywords, entry.title):
        every = telling_words(keyword) or tuple(words(keyword))
        stems = tuple(stem(word, entry.language) for word in every)
        if stems:
            take(telling_words(" ".join(every)), th.KEYWORD if keyword != entry.title else th.TITLE)
            yield keyword, stems


def _rarity(articles: int, of: int) -> float:
    return max(0.15, math.log(1 + of / articles) / math.log(1 + of))
