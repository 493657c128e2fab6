"""The whole lookup: built once at start, asked for every question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from heapq import nsmallest

from bot.content.models import Said, Scope
from bot.domain.lookup import thresholds as th
from bot.domain.lookup.decide import decide
from bot.domain.lookup.entries import Entry
from bot.domain.lookup.greeting import Greetings
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.normalise import words
from bot.domain.lookup.reading import Read, Reader
from bot.domain.lookup.result import Hit, Outcome, Result
from bot.domain.lookup.scoring import BestPhrase, score
from bot.domain.lookup.telling import tells
from bot.domain.redaction import mask
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
        scopes: Mapping[str, Scope],
        newcomer: frozenset[str],
        greetings: Greetings,
    ) -> None:
        self._articles = articles  # what has no article stands behind the last one
        self._indexes = indexes
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
        # A phone number or an address says nothing of the subject, and its pieces may look like something that does.
        text = mask(text)
        typed = [word for word in words(text) if len(word) <= th.LONGEST_WORD]
        spoken = self._reader.spoken(text, language)
        looked_at = [*dict.fromkeys(typed)][: th.MOST_WORDS]
        read = [self._reader.readings(word, language, spoken) for word in looked_at]
        pieces = self._indexes[spoken].grams.likeness(looked_at) if spoken in self._indexes else {}
        hits, outside = self._rank(read, pieces, Asker(statuses, region, helping))
        telling = tuple(word for word in looked_at if tells(word, spoken))
        if self._greetings.nothing_else(typed, spoken) and not (hits and hits[0].whole):
            return Result(Outcome.GREETING, telling=telling, spoken=spoken)
        # A word or two in what seems another language may as well be a slip in the reader's own.
        guessed = spoken != language and len(typed) < th.HEARD
        outcome = decide(hits, outside, self._reader.certain(looked_at, read), guessed)
        return Result(outcome, tuple(hits), telling, spoken)

    def spoken(self, text: str, language: str) -> str:
        """The language of a text, as its words show; the reader's own when that is as likely."""
        return self._reader.spoken(text, language)

    def other_language(self, text: str, language: str) -> str | None:
        """The language a text is clearly in when that is not the reader's: worth offering to switch."""
        return self._reader.other_language(text, language)

    def _rank(self, read: Read, pieces: Mapping[int, float], asker: Asker) -> tuple[list[Hit], float]:
        """The articles that share most with the question, best first, and the score of what has no article."""
        scores, best = score(read, self._reader.worth, pieces)
        outside = scores.pop(len(self._articles), 0.0)
        # Whom an article is for may cost it a quarter: what is far behind the best stays there anyway.
        least = th.FAR_BEHIND * max(scores.values(), default=0.0)
        near = [(value, self._articles[article], article) for article, value in scores.items() if value >= least]
        fitting = ((-value * self._fit(name, asker), name, article) for value, name, article in near)
        first = nsmallest(th.RANKING, fitting)
        return [self._hit(name, -100 * value, best.get(article)) for value, name, article in first], 100 * outside

    @staticmethod
    def _hit(name: str, value: float, phrase: BestPhrase | None) -> Hit:
        if phrase is None:
            return Hit(name, value, "", "")
        likeness, index, number = phrase
        return Hit(name, value, index.vocabulary.language, index.phrases[number], likeness >= th.WHOLE)

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
