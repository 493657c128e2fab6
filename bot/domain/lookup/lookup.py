"""The whole lookup: built once at start, asked for every question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from bot.content.models import Said, Scope
from bot.domain.lookup import thresholds as th
from bot.domain.lookup.decide import decide
from bot.domain.lookup.entries import Entry
from bot.domain.lookup.greeting import Greetings
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.normalise import words
from bot.domain.lookup.result import Hit, Outcome, Result
from bot.domain.lookup.telling import stem, stop_words, tells
from bot.languages import Language

# Languages whose institution words everybody uses (OCMW, CPAS, leefloon …).
COMMON = ("nl", "fr", "en")
_SCRIPTS = {"arabic": ("ar", "fa", "ps"), "cyrillic": ("uk", "ru"), "latin": ("nl", "en", "fr", "tr", "es")}


# What stands beside a word in an index, and what the word is worth there.
Postings = Callable[[LanguageIndex, int], Iterable[tuple[int, float]]]
# How like the question a phrase is, its index and its number there.
BestPhrase = tuple[float, LanguageIndex, int]


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the base that a typed word may stand for, and how likely (0 to 1)."""

    index: LanguageIndex
    word: int
    likeness: float


@dataclass(frozen=True, slots=True)
class Reader:
    """What is known of who asks."""

    status: str | None
    region: str | None
    helping: bool


class Lookup:
    """Finds articles for a question; pure, and safe to ask from many chats at once."""

    def __init__(
        self,
        articles: Sequence[str],
        indexes: Mapping[str, LanguageIndex],
        scopes: Mapping[str, Scope],
        newcomer: frozenset[str],
        greetings: Greetings,
    ) -> None:
        self._articles = articles  # what has no article stands behind the last one
        self._indexes = indexes
        self._scopes = scopes
        self._newcomer = newcomer
        self._greetings = greetings
        self._unknown = th.UNKNOWN_WORD * max((index.rarest for index in indexes.values()), default=1.0)

    @classmethod
    def build(cls, entries: Iterable[Entry], said: Mapping[Language, Said]) -> Lookup:
        """Index every article in every language."""
        every = list(entries)
        scopes = {entry.id: entry.scope for entry in every}
        newcomer = frozenset(entry.id for entry in every if entry.newcomer)
        articles = list(scopes)
        number = {article: place for place, article in enumerate(articles)}
        indexes: dict[str, LanguageIndex] = {}
        for language, heard in said.items():
            own = [entry for entry in every if entry.language == language]
            if not own:
                continue
            phrases = {number[entry.id]: [*_phrases(entry)] for entry in own}
            phrases[len(articles)] = [(th.ASKED, phrase) for phrase in heard.outside]
            texts = {number[entry.id]: [(th.TEXT, text) for text in entry.paragraphs] for entry in own}
            indexes[language] = LanguageIndex(language, phrases, texts)
        greetings = Greetings({language: heard.greeting for language, heard in said.items()})
        return cls(articles, indexes, scopes, newcomer, greetings)

    def ask(
        self,
        text: str,
        language: str,
        *,
        statuses: str | None = None,
        region: str | None = None,
        helping: bool = False,
    ) -> Result:
        """The articles a question is about, and whether that is clear enough to answer."""
        typed = [word for word in words(text) if len(word) <= th.LONGEST_WORD]
        spoken = self.spoken(text, language)
        looked_at = [*dict.fromkeys(typed)][: th.MOST_WORDS]
        read = [self._readings(word, language, spoken) for word in looked_at]
        pieces = self._indexes[spoken].grams.likeness(looked_at) if spoken in self._indexes else {}
        hits, outside = self._rank(read, pieces, Reader(statuses, region, helping))
        telling = tuple(word for word in looked_at if tells(word, spoken))
        if self._greetings.nothing_else(typed, spoken) and not (hits and hits[0].whole):
            return Result(Outcome.GREETING, telling=telling, spoken=spoken)
        # A word or two in what seems another language may as well be a slip in the reader's own.
        guessed = spoken != language and len(typed) < th.HEARD
        outcome = decide(hits, outside, 0.0 if guessed else self._certain(looked_at, read))
        return Result(outcome, tuple(hits), telling, spoken)

    def spoken(self, text: str, language: str) -> str:
        """The language of a text, as its words show; the reader's own when that is as likely."""
        heard = self._heard(text, language)
        return max(heard, key=lambda one: (heard[one], one == language), default=language)

    def other_language(self, text: str, language: str) -> str | None:
        """The language a text is clearly in when that is not the reader's: worth offering to switch."""
        heard = self._heard(text, language)
        best = max(heard, key=lambda one: heard[one], default=language)
        own, most = heard.get(language, 0), heard.get(best, 0)
        other_script = language not in _SCRIPTS[_script(text)] and not text.isascii()
        return best if most >= th.HEARD and (other_script or most >= own + th.HEARD) else None

    def _heard(self, text: str, language: str) -> dict[str, int]:
        """How many words of a text each language knows that it may be in."""
        typed = words(text)
        heard = {}
        for one in dict.fromkeys((language, *_SCRIPTS[_script(text)])):
            if one in self._indexes:
                stops, vocabulary = stop_words(one), self._indexes[one].vocabulary
                heard[one] = sum(word in stops or vocabulary.number(stem(word, one)) is not None for word in typed)
        return heard

    def _readings(self, typed: str, language: str, spoken: str) -> list[Reading]:
        """Words of the base it may be: in the question's language and the reader's, else in those all borrow from."""
        found: list[Reading] = []
        for one in dict.fromkeys((spoken, language)):
            if one in self._indexes:
                index = self._indexes[one]
                factor = 1.0 if one == spoken else th.OTHER_LANGUAGE
                alike = index.alike(stem(typed, one))
                found += [Reading(index, word, likeness * factor) for word, likeness in alike]
                if max((likeness for _, likeness in alike), default=0.0) < th.STRICT:
                    heard = index.vocabulary.sounding(typed)
                    found += [Reading(index, word, likeness * factor) for word, likeness in heard]
        if max((one.likeness for one in found), default=0.0) >= th.STRICT:
            return found
        for one in COMMON:
            if one in (spoken, language) or one not in self._indexes:
                continue
            vocabulary = self._indexes[one].vocabulary
            near = [(word, likeness) for word, likeness in vocabulary.alike(stem(typed, one)) if likeness >= th.STRICT]
            near = near or ([] if typed.isascii() else list(vocabulary.sounding(typed)))
            found += [Reading(self._indexes[one], word, likeness * th.OTHER_LANGUAGE) for word, likeness in near]
        return found

    def _rank(
        self, read: Sequence[Sequence[Reading]], pieces: Mapping[int, float], reader: Reader
    ) -> tuple[list[Hit], float]:
        """The articles that share most with the question, best first, and the score of what has no article."""
        total = sum(map(self._worth, read))
        if not total:
            return [], 0.0
        coverage: dict[int, float] = defaultdict(float)
        phrases: dict[LanguageIndex, dict[int, float]] = {}
        looked_at = 0
        for found in sorted(read, key=self._worth, reverse=True):
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
        best = _best_phrases(phrases, total)
        scores = {article: th.COVERAGE * value / total for article, value in coverage.items()}
        for article, value in pieces.items():
            scores[article] = scores.get(article, 0.0) + th.PIECES * value
        for article, (likeness, _, _) in best.items():
            scores[article] = scores.get(article, 0.0) + th.PHRASE * likeness
        outside = scores.pop(len(self._articles), 0.0)
        # Whom an article is for may cost it a quarter: what is far behind the best stays there anyway.
        least = th.FAR_BEHIND * max(scores.values(), default=0.0)
        near = [(score, self._articles[article], article) for article, score in scores.items() if score >= least]
        first = nsmallest(
            th.RANKING, ((-score * self._fit(name, reader), name, article) for score, name, article in near)
        )
        return [self._hit(name, -100 * score, best.get(article)) for score, name, article in first], 100 * outside

    @staticmethod
    def _hit(name: str, score: float, phrase: BestPhrase | None) -> Hit:
        if phrase is None:
            return Hit(name, score, "", "")
        likeness, index, number = phrase
        return Hit(name, score, index.vocabulary.language, index.phrases[number], likeness >= th.WHOLE)

    def _certain(self, typed: Sequence[str], read: Sequence[Sequence[Reading]]) -> float:
        """How much of the question the base writes just so (0 to 1)."""
        worth = [self._worth(found) for found in read]
        known = (
            of
            for word, found, of in zip(typed, read, worth, strict=True)
            if any(one.index.holds(word) for one in found)
        )
        return sum(known) / (sum(worth) or 1.0)

    def _worth(self, found: Sequence[Reading]) -> float:
        """How much a typed word can tell at most: as much as the word it is, or the rarest that it may be."""
        if not found:
            return self._unknown
        certain = [one for one in found if one.likeness >= th.DOUBLED]
        return max(one.index.rarity[one.word] * one.likeness for one in certain or found)

    def _fit(self, article: str, reader: Reader) -> float:
        fit = 1.0 if self._scopes[article].holds(reader.status, reader.region) else th.NOT_FOR_READER
        return fit if reader.helping or article in self._newcomer else fit * th.VOLUNTEER_ONLY


def _phrases(entry: Entry) -> Iterable[tuple[float, str]]:
    if entry.title:
        yield th.TITLE, entry.title
    for keyword in entry.keywords:
        yield th.KEYWORD, keyword
    for asked in entry.asked:
        yield th.ASKED, asked


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


def _script(text: str) -> str:
    for char in text:
        if "\u0600" <= char <= "\u06ff" or "\ufb50" <= char <= "\ufefc":
            return "arabic"
        if "\u0400" <= char <= "\u04ff":
            return "cyrillic"
    return "latin"
