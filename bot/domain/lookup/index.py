"""The words and phrases of the base in one language, built once: which article says which, and how much that tells."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate, repeat

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.grams import Grams
from bot.domain.lookup.normalise import words
from bot.domain.lookup.postings import Keys
from bot.domain.lookup.telling import stems_of
from bot.domain.lookup.vocabulary import Vocabulary

Fields = Sequence[tuple[float, str]]  # how much a text counts, and the text


class LanguageIndex:
    """One language of the base. Articles, words and phrases are numbers, the articles' the same in every language."""

    def __init__(self, language: str, phrases: Mapping[int, Fields], texts: Mapping[int, Fields]) -> None:
        """Takes what each article is recognised by, and its other texts, each with how much it counts."""
        counted: dict[str, Counter[int]] = defaultdict(Counter)
        written: list[tuple[int, str, tuple[str, ...]]] = []
        for article, texts_of in phrases.items():
            for weight, phrase in texts_of:
                stems = stems_of(phrase, language)
                for stem in stems:
                    counted[stem][article] += weight  # type: ignore[assignment]  # a counter of floats
                if stems:
                    written.append((article, phrase, stems))
        for article, fields in texts.items():
            for weight, text in fields:
                for stem in stems_of(text, language):
                    counted[stem][article] += weight  # type: ignore[assignment]
        counted = dict(sorted(counted.items()))  # as the vocabulary numbers them
        self.vocabulary = Vocabulary(language, counted)
        texts_of_all = (text for fields in (phrases, texts) for of in fields.values() for _, text in of)
        self._written = Keys({word for text in texts_of_all for word in words(text)})
        of = len(phrases)
        self.grams = Grams({a: [t for _, t in (*phrases[a], *texts.get(a, ()))] for a in phrases})
        self.rarity = array("f", (_rarity(found.values(), of) for found in counted.values()))
        self.rarest = max(self.rarity, default=1.0)
        self._fill_articles(list(counted.values()), of)
        self._fill_phrases(written)

    def _fill_articles(self, counted: Sequence[Counter[int]], of: int) -> None:
        counts = [found if _articles(found.values()) <= th.COMMON_FROM * of else Counter[int]() for found in counted]
        said: dict[int, float] = defaultdict(float)  # how much is said of an article at all
        for found in counted:
            for article, often in found.items():
                said[article] += often
        usual = sum(said.values()) / max(1, len(said))
        length = {article: 1 - th.LENGTH + th.LENGTH * many / usual for article, many in said.items()}
        self._ends = array("I", accumulate(map(len, counts)))
        self._articles = array("H", (article for found in counts for article in found))
        self._weights = array(
            "f",
            (
                rarity * often / (th.SATURATION * length[article] + often)
                for rarity, found in zip(self.rarity, counts, strict=True)
                for article, often in found.items()
            ),
        )

    def _fill_phrases(self, written: Sequence[tuple[int, str, tuple[str, ...]]]) -> None:
        by_word: dict[int, list[int]] = defaultdict(list)
        self.phrases = [phrase for _, phrase, _ in written]
        self.phrase_article = array("H", (article for article, _, _ in written))
        self.phrase_weight = array("f")
        for number, (_, _, stems) in enumerate(written):
            numbers = [word for word in map(self.vocabulary.number, stems) if word is not None]
            self.phrase_weight.append(sum(self.rarity[word] for word in numbers))
            for word in numbers:
                by_word[word].append(number)
        rows = [by_word[word] for word in range(len(self.vocabulary.words))]
        self._phrase_ends = array("I", accumulate(map(len, rows)))
        self._phrases_with = array("I", (number for row in rows for number in row))

    def holds(self, word: str) -> bool:
        """Whether the base writes a folded word just so."""
        return self._written.place(word) is not None

    def alike(self, stem: str) -> Sequence[tuple[int, float]]:
        """The words a typed stem may be, with their likeness; one like a word it is tells no more than that word."""
        found = self.vocabulary.alike(stem)
        if len(found) < 2 or found[0][1] < 1.0:
            return found
        most = self.rarity[found[0][0]]
        return [(word, likeness * min(1.0, most / self.rarity[word])) for word, likeness in found]

    def articles_with(self, word: int) -> Iterator[tuple[int, float]]:
        """The articles that say a word, and how much that tells of them."""
        begin, end = (self._ends[word - 1] if word else 0), self._ends[word]
        return zip(self._articles[begin:end], self._weights[begin:end], strict=True)

    def phrases_with(self, word: int) -> Iterator[tuple[int, float]]:
        """The phrases in which a word stands, and how much it tells of them."""
        begin, end = (self._phrase_ends[word - 1] if word else 0), self._phrase_ends[word]
        return zip(self._phrases_with[begin:end], repeat(self.rarity[word]))


def _articles(often: Iterable[float]) -> float:
    """In how many articles a word stands; one that says it once in passing counts in part."""
    return sum(min(1.0, one) for one in often)


def _rarity(often: Iterable[float], of: int) -> float:
    """How telling a word is, by how many articles say it: BM25's inverse document frequency, never nothing."""
    articles = _articles(often)
    return max(0.05, math.log(1 + (of - articles + 0.5) / (articles + 0.5)))
