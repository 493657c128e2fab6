"""The words and phrases of the base in one language, built once: which article says which, and how much that tells."""

from __future__ import annotations

import math
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import accumulate

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.grams import Grams
from bot.domain.lookup.normalise import words
from bot.domain.lookup.postings import Groups, Keys
from bot.domain.lookup.telling import stems_of
from bot.domain.lookup.vocabulary import Vocabulary

Fields = Sequence[tuple[float, str]]  # how much a text counts, and the text


class LanguageIndex:
    """One language of the base. Articles, words and phrases are numbers, the articles' the same in every language."""

    def __init__(self, language: str, phrases: Mapping[int, Fields], texts: Mapping[int, Fields]) -> None:
        """Takes what each article is recognised by, and its other texts, each with how much it counts."""
        counted: dict[str, Counter[int]] = defaultdict(Counter)
        wholes: dict[str, set[int]] = defaultdict(set)
        for article, texts_of in phrases.items():
            for weight, phrase in texts_of:
                stems = stems_of(phrase, language)
                for stem in stems:
                    counted[stem][article] += weight  # type: ignore[assignment]  # a counter of floats
                if stems:
                    wholes[_whole(stems)].add(article)
        for article, fields in texts.items():
            for weight, text in fields:
                for stem in stems_of(text, language):
                    counted[stem][article] += weight  # type: ignore[assignment]
        counted = dict(sorted(counted.items()))  # as the vocabulary numbers them
        self.vocabulary = Vocabulary(language, counted)
        texts_of_all = (text for fields in (phrases, texts) for of in fields.values() for _, text in of)
        self._written = Keys({word for text in texts_of_all for word in words(text)})
        of = len(phrases)
        self.grams = Grams({article: [phrase for _, phrase in of_one] for article, of_one in phrases.items()})
        self._wholes = Groups({whole: sorted(articles) for whole, articles in wholes.items()})
        self.rarity = array("f", (_rarity(found.values(), of) for found in counted.values()))
        self.rarest = max(self.rarity, default=1.0)
        self._fill_articles(list(counted.values()), of)

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

    def asked_just_so(self, read: Iterable[int]) -> Sequence[int]:
        """The articles that are asked for, or called, in these words and no others, in whatever order."""
        return self._wholes.of(_whole(self.vocabulary.words[word] for word in read))


def _whole(stems: Iterable[str]) -> str:
    return " ".join(sorted(set(stems)))


def _articles(often: Iterable[float]) -> float:
    """In how many articles a word stands; one that says it once in passing counts in part."""
    return sum(min(1.0, one) for one in often)


def _rarity(often: Iterable[float], of: int) -> float:
    """How telling a word is, by how many articles say it: BM25's inverse document frequency, never nothing."""
    articles = _articles(often)
    return max(0.05, math.log(1 + (of - articles + 0.5) / (articles + 0.5)))
