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
SURE: Final = 1.2  # from here on it is danger without a phrase …
SURE_SHORT, SHORT = 2.0, 3  # … and from here in a text of fewer words, where each weighs much
EVERYDAY: Final = -0.9  # a phrase counts unless the words around it are everyday life, below this …
FOREIGN: Final = 0.0  # … or this, when the phrase is of a language that is not spoken here
FAR: Final = -2.0  # what is said word for word of these counts unless the words close to it are that far from danger
WORD_FOR_WORD: Final = ("death", "violence")
SURE_CLOSE: Final = 4.0  # any phrase counts whose closest words lean this far to danger by themselves
DEEP: Final = -4.0  # in a text that leans this far to everyday life, a phrase …
IN_DEEP: Final = 1.0  # … counts only when the words around it lean no further than this
CLOSE, PART = (3, 4), 10  # words round a phrase that are looked at together; twice as many for one that spans more
WHOLE = 60  # words that are looked at together where there is no phrase

_SENTENCE_ENDS = re.compile(r"[.!?؟…;\n]+")


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
        """The gravest danger the text speaks of, or None; `languages` are those it may be in, all when not known."""
        hit = self._phrases.find(text)
        spoken = tuple(self._leanings) if languages is None else languages
        tried = [self._leanings[one] for one in dict.fromkeys(spoken) if one in self._leanings]
        if hit is None:
            return self._without_phrase(text, tried)
        if hit.lang in self._leanings:
            tried.append(self._leanings[hit.lang])

        def leans(parts: Iterable[str]) -> float:
            return max((one.leans(part) for one in tried for part in parts), default=-math.inf)

        own = hit.lang in spoken
        said = own and hit.kind in WORD_FOR_WORD and stands_word_for_word(hit.phrase, text)
        if leans(self._close(text)) > (FAR if said else SURE_CLOSE):
            return hit
        least = IN_DEEP if leans(_parts(text, WHOLE)) < DEEP else EVERYDAY if own else FOREIGN
        return hit if leans(self._around(text)) > least else None

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
