"""The whole lookup: built once at start, asked for every question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nlargest, nsmallest

from bot.content.models import Said, Scope
from bot.domain.lookup import thresholds as th
from bot.domain.lookup.decide import decide
from bot.domain.lookup.entries import Entry
from bot.domain.lookup.grams import NONE
from bot.domain.lookup.greeting import Greetings
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.leaning import Leaning
from bot.domain.lookup.reading import Asked, Reader
from bot.domain.lookup.result import Hit, Outcome, Result
from bot.domain.lookup.scoring import asked_just_so, score, telling_words
from bot.languages import Language


@dataclass(frozen=True, slots=True)
class Asker:
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
        ours: Mapping[str, Leaning],
        scopes: Mapping[str, Scope],
        newcomer: frozenset[str],
        greetings: Greetings,
    ) -> None:
        self._articles = articles  # what has no article stands behind the last one
        self._indexes = indexes
        self._ours = ours
        self._scopes = scopes
        self._newcomer = newcomer
        self._greetings = greetings
        self._reader = Reader(indexes)

    @classmethod
    def build(cls, entries: Iterable[Entry], said: Mapping[Language, Said]) -> Lookup:
        """Index every article in every language."""
        every = list(entries)
        scopes = {entry.id: entry.scope for entry in every}
        newcomer = frozenset(entry.id for entry in every if entry.newcomer)
        articles = list(scopes)
        number = {article: place for place, article in enumerate(articles)}
        indexes: dict[str, LanguageIndex] = {}
        ours: dict[str, Leaning] = {}
        for language, heard in said.items():
            own = [entry for entry in every if entry.language == language]
            if not own:
                continue
            phrases = {number[entry.id]: [*_phrases(entry)] for entry in own}
            ours[language] = _leaning(language, phrases, heard.outside)
            phrases[len(articles)] = [(th.ASKED, phrase) for phrase in heard.outside]
            texts = {number[entry.id]: [(th.TEXT, text) for text in entry.paragraphs] for entry in own}
            indexes[language] = LanguageIndex(language, phrases, texts)
        greetings = Greetings({language: heard.greeting for language, heard in said.items()})
        return cls(articles, indexes, ours, scopes, newcomer, greetings)

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
        asked = self._reader.read(text, language)
        just_so = set(asked_just_so(asked.read))
        scores = self._scores(asked, just_so)
        outside = 100 * scores.pop(len(self._articles), 0.0)
        if asked.spoken in self._ours:
            outside -= th.LEANS * self._ours[asked.spoken].leans(" ".join(asked.typed))
        hits = self._rank(scores, Asker(statuses, region, helping))
        if self._greetings.nothing_else(asked.typed, asked.spoken) and not just_so:
            return Result(Outcome.GREETING, spoken=asked.spoken)
        # A word or two in what seems another language may as well be a slip in the reader's own.
        guessed = asked.spoken != language and len(asked.typed) < th.HEARD
        outcome = decide(hits, outside, self._reader.certain(asked), guessed)
        return Result(outcome, tuple(hits), asked.spoken)

    def why(self, text: str, language: str) -> str:
        """A result explained in three lines."""
        result, asked = self.ask(text, language), self._reader.read(text, language)
        hits = [f"{hit.id} {hit.score:.0f}" for hit in result.hits]
        best, second = (*hits, "nothing", "nothing")[:2]
        told: Sequence[str] = ()
        if result.hits:
            told = telling_words(asked, self._articles.index(result.hits[0].id))
        lines = (
            f"read as {asked.spoken}: {' · '.join(dict.fromkeys(asked.typed)) or 'nothing'}",
            f"best: {best}, by {' · '.join(told) or 'how its words are built'}" if hits else "best: nothing",
            f"next: {second}; so: {result.outcome}",
        )
        return "\n".join(lines)

    def spoken(self, text: str, language: str) -> str:
        """The language of a text, as its words show; the reader's own when that is as likely."""
        return self._reader.spoken(text, language)

    def other_language(self, text: str, language: str) -> str | None:
        """The language a text is clearly in when that is not the reader's: worth offering to switch."""
        return self._reader.other_language(text, language)

    def _scores(self, asked: Asked, just_so: Iterable[int]) -> dict[int, float]:
        """The score (0 to 1) of every article that shares something with the question, by its number."""
        pieces = self._indexes[asked.spoken].grams.evidence(asked.words) if asked.spoken in self._indexes else NONE
        scores = score(asked.read, self._reader.worth, pieces)
        for article in just_so:
            scores[article] = scores.get(article, 0.0) + th.WHOLE
        return scores

    def _rank(self, scores: Mapping[int, float], asker: Asker) -> list[Hit]:
        """The articles that share most with the question, best first."""
        # Whom an article is for may cost it a place or two: what is too far behind the last place for that stays there.
        first = nlargest(th.RANKING, scores.values())
        least = max(th.FAR_BEHIND * first[0], th.NOT_FOR_READER * th.VOLUNTEER_ONLY * first[-1]) if first else 0.0
        near = ((value, self._articles[article]) for article, value in scores.items() if value >= least)
        fitting = ((-value * self._fit(name, asker), name) for value, name in near)
        return [Hit(name, -100 * value) for value, name in nsmallest(th.RANKING, fitting)]

    def _fit(self, article: str, asker: Asker) -> float:
        fit = 1.0 if self._scopes[article].holds(asker.status, asker.region) else th.NOT_FOR_READER
        return fit if asker.helping or article in self._newcomer else fit * th.VOLUNTEER_ONLY


def _phrases(entry: Entry) -> Iterable[tuple[float, str]]:
    if entry.title:
        yield th.TITLE, entry.title
    for keyword in entry.keywords:
        yield th.KEYWORD, keyword
    for asked in entry.asked:
        yield th.ASKED, asked


def _leaning(language: str, phrases: Mapping[int, Iterable[tuple[float, str]]], outside: Iterable[str]) -> Leaning:
    """Whether a text of this language leans to what this bot has articles for (above 0), or to what it has not."""
    leaning = Leaning(language)
    lessons = leaning.lessons((phrase for of in phrases.values() for _, phrase in of), 1.0)
    leaning.teach([*lessons, *leaning.lessons(outside, 0.0, th.OUTSIDE_COUNTS)])
    return leaning
