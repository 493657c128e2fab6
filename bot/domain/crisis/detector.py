"""Whether a text speaks of danger: the phrases that were written down, and how people in danger put things."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Final, Self

from bot.content.base import ContentBase
from bot.domain.crisis.leaning import DangerLeaning
from bot.domain.crisis.notation import stands_word_for_word
from bot.domain.crisis.phrases import CrisisHit, PhraseFinder
from bot.languages import Language

# A text leans to danger above 0 and to everyday life below it; what is learned and what is written check each other.
SURE: Final = 1.3  # from here on it is danger without a phrase …
SURE_SHORT, SHORT = 3.0, 3  # … and from here in a text of fewer words, where each weighs much
EVERYDAY: Final = 0.0  # a phrase counts when the words around it lean further to danger than this …
FOREIGN: Final = 1.0  # … or this, when it is of a language that is not spoken here
# In the middle of everyday life a phrase counts when the few words that hold it lean further to danger than this …
SURE_CLOSE: Final = 3.0
# … or this, by its kind, when it is said word for word.
SAID: Final = {"death": 0.7, "violence": 0.7, "locked": 3.0, "child": 3.0, "medical": 3.0}
WORD_FOR_WORD: Final = 1.0  # a message that was learned and stands word for word at an end counts from here on
CLOSE, PART = (3, 4), 10  # words round a phrase that are looked at together; twice as many for one that spans more
WHOLE = 60  # words that are looked at together where there is no phrase

_SENTENCE_ENDS = re.compile(r"[.!?؟…;\n]+")
_CLAUSE_ENDS = re.compile(r"[.!?؟…;\n,،:]+")


class CrisisDetector:
    """Finds words of danger. Built once from the content; it keeps nothing of what it reads."""

    def __init__(self, phrases: PhraseFinder, leanings: Mapping[str, DangerLeaning]) -> None:
        self._phrases = phrases
        self._leanings = leanings

    @classmethod
    def build(cls, content: ContentBase) -> Self:
        """Reads `crisis.yaml` and learns from what people say; raises ValueError on a kind that does not exist."""
        leanings: dict[str, DangerLeaning] = {
            language: DangerLeaning.learn(language, said, _everyday(content, language))
            for language, said in content.said.items()
            if said.danger
        }
        return cls(PhraseFinder.from_words(content.crisis_words), leanings)

    def find(self, text: str, languages: Sequence[str] | None = None) -> CrisisHit | None:
        """The danger a text speaks of, or None; `languages` are those it may be in, all when not known."""
        spoken = tuple(self._leanings) if languages is None else languages
        sentences = [one for one in _SENTENCE_ENDS.split(text) if one.strip()]
        hits = (self._with_phrase(part, spoken) for part in dict.fromkeys((text, *sentences)))
        tried = self._tried(spoken)
        return next(filter(None, hits), None) or self._at_an_end(text, tried) or self._without_phrase(text, tried)

    def _tried(self, languages: Sequence[str]) -> list[DangerLeaning]:
        return [self._leanings[one] for one in dict.fromkeys(languages) if one in self._leanings]

    def _with_phrase(self, text: str, spoken: Sequence[str]) -> CrisisHit | None:
        """The gravest phrase that stands in a text, unless the words around it are everyday life."""
        hit = self._phrases.find(text)
        if hit is None:
            return None
        tried = self._tried((*spoken, hit.lang))

        def leans(parts: Iterable[str]) -> float:
            return max((one.leans(part) for one in tried for part in parts), default=-math.inf)

        own = hit.lang in spoken
        said = own and stands_word_for_word(hit.phrase, text)
        if leans(self._close(text)) > (SAID[hit.kind] if said else SURE_CLOSE):
            return hit
        return hit if leans(self._around(text)) > (EVERYDAY if own else FOREIGN) else None

    def _close(self, text: str) -> list[str]:
        """The few words that hold a phrase."""
        typed = [sentence.split() for sentence in _SENTENCE_ENDS.split(text)]
        runs = (" ".join(words[at : at + size]) for words in typed for size in CLOSE for at in range(len(words)))
        return [run for run in dict.fromkeys(runs) if self._phrases.find(run)]

    def _around(self, text: str) -> list[str]:
        """The parts of a text that hold a phrase; where none does by itself, all of them, twice as long."""
        sentences = _SENTENCE_ENDS.split(text)
        held = [part for one in sentences for part in _parts(one, PART) if self._phrases.find(part)]
        return held or [part for one in sentences for part in _parts(one, 2 * PART)]

    @staticmethod
    def _at_an_end(text: str, tried: Sequence[DangerLeaning]) -> CrisisHit | None:
        """A message of danger in whose words a part of a sentence ends."""
        found = ((one, one.ends_in(part)) for one in tried for part in _CLAUSE_ENDS.split(text))
        sure = (
            CrisisHit(hit[0], one.language, hit[1]) for one, hit in found if hit and one.leans(hit[1]) > WORD_FOR_WORD
        )
        return next(sure, None)

    @staticmethod
    def _without_phrase(text: str, tried: Sequence[DangerLeaning]) -> CrisisHit | None:
        leans = [(one.leans(part), number, part) for number, one in enumerate(tried) for part in _parts(text, WHOLE)]
        most, number, part = max(leans, default=(EVERYDAY, 0, ""))
        if most <= (SURE_SHORT if len(text.split()) < SHORT else SURE):
            return None
        kind, phrase = tried[number].nearest(part)
        return CrisisHit(kind, tried[number].language, phrase)


def _parts(text: str, most: int) -> Iterator[str]:
    """A text in parts of so many words, each beginning in the middle of the one before."""
    typed = text.split()
    for at in range(0, max(1, len(typed) - most // 2), most // 2):
        if typed[at : at + most]:
            yield " ".join(typed[at : at + most])


def _everyday(content: ContentBase, language: Language) -> Iterator[str]:
    """What the articles say, but those about danger itself."""
    for article in content.articles.values():
        text = article.texts.get(language)
        if text and article.chapter != "care":
            yield from (*text.keywords, text.title, text.answer, *text.steps)
