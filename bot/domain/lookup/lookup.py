"""The whole lookup: built once at start, asked for every question."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from bot.content.models import Scope
from bot.domain.lookup import thresholds as th
from bot.domain.lookup.entries import Entry
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.result import Hit, Outcome, Result
from bot.domain.lookup.telling import is_greeting, telling_words

# Languages whose institution words everybody uses (OCMW, CPAS, leefloon …).
COMMON = ("nl", "fr", "en")
_SCRIPTS = {"arabic": ("ar", "fa", "ps"), "cyrillic": ("uk", "ru"), "latin": ("nl", "en", "fr", "tr", "es")}


class Lookup:
    """Finds articles for a question; pure, and safe to ask from many chats at once."""

    def __init__(self, indexes: dict[str, LanguageIndex], scopes: dict[str, Scope], newcomer: frozenset[str]) -> None:
        self._indexes = indexes
        self._scopes = scopes
        self._newcomer = newcomer

    @classmethod
    def build(cls, entries: Iterable[Entry]) -> Lookup:
        """Index every article in every language."""
        by_language: dict[str, list[Entry]] = defaultdict(list)
        scopes, newcomer = {}, set()
        for entry in entries:
            by_language[entry.language].append(entry)
            scopes[entry.id] = entry.scope
            if entry.newcomer:
                newcomer.add(entry.id)
        indexes = {language: LanguageIndex(language, found) for language, found in by_language.items()}
        return cls(indexes, scopes, frozenset(newcomer))

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
        telling = telling_words(text)
        if is_greeting(text):
            return Result(Outcome.GREETING, telling=telling)
        hits = self._rank(text, telling, language, Reader(statuses, region, helping))
        return Result(decide(hits), tuple(hits[: th.RANKING]), telling)

    def _rank(self, text: str, telling: tuple[str, ...], language: str, reader: Reader) -> list[Hit]:
        best: dict[str, Hit] = {}
        for tried in self._languages(text, language):
            factor = 1.0 if tried == language else th.OTHER_LANGUAGE
            found = self._indexes[tried].score(telling, strict=tried != language)
            for article, (score, phrase, share) in found.items():
                hit = Hit(article, score * factor * self._fit(article, reader), tried, phrase, share)
                if article not in best or hit.score > best[article].score:
                    best[article] = hit
        return sorted(best.values(), key=lambda hit: (-hit.score, hit.id))

    def _languages(self, text: str, language: str) -> list[str]:
        shown = _SCRIPTS[_script(text)]
        return [one for one in dict.fromkeys((language, *shown, *COMMON)) if one in self._indexes]

    def _fit(self, article: str, reader: Reader) -> float:
        fit = 1.0 if self._scopes[article].holds(reader.status, reader.region) else th.NOT_FOR_READER
        return fit if reader.helping or article in self._newcomer else fit * th.VOLUNTEER_ONLY


class Reader:
    """What is known of who asks."""

    def __init__(self, status: str | None, region: str | None, helping: bool) -> None:
        self.status = status
        self.region = region
        self.helping = helping


def decide(hits: list[Hit]) -> Outcome:
    """One clear article, up to three to choose from, or nothing: never a confident guess."""
    if not hits or hits[0].score < th.CHOICE:
        return Outcome.NONE
    second = hits[1].score if len(hits) > 1 else 0.0
    gap = hits[0].score - second
    if hits[0].score >= th.ANSWER and (gap >= th.CLEAR_GAP or second < th.CHOICE):
        return Outcome.ANSWER
    if hits[0].share < th.LEAST_SHARE or (gap > th.CLOSE and hits[0].score < th.SURE_ENOUGH):
        return Outcome.NONE
    return Outcome.CHOICES


def _script(text: str) -> str:
    for char in text:
        if "\u0600" <= char <= "\u06ff" or "\ufb50" <= char <= "\ufefc":
            return "arabic"
        if "\u0400" <= char <= "\u04ff":
            return "cyrillic"
    return "latin"
