"""What was typed, read: the language of a text, and the words of the base that each typed word may stand for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.index import LanguageIndex
from bot.domain.lookup.normalise import words
from bot.domain.lookup.telling import stem, stop_words
from bot.domain.redaction import mask

# Languages whose institution words everybody uses (OCMW, CPAS, leefloon …).
COMMON = ("nl", "fr", "en")
_SCRIPTS = {"arabic": ("ar", "fa", "ps"), "cyrillic": ("uk", "ru"), "latin": ("nl", "en", "fr", "tr", "es")}


@dataclass(frozen=True, slots=True)
class Reading:
    """A word of the base that a typed word may stand for, and how likely (0 to 1)."""

    index: LanguageIndex
    word: int
    likeness: float


Read = Sequence[Sequence[Reading]]  # of each typed word what it may be


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as it was read."""

    spoken: str  # its language, as its words show
    typed: Sequence[str]  # its folded words, in order
    words: Sequence[str]  # … each once, as many as are looked at
    read: Read


class Reader:
    """Reads texts against the words of every language of the base."""

    def __init__(self, indexes: Mapping[str, LanguageIndex]) -> None:
        self._indexes = indexes
        self._unknown = th.UNKNOWN_WORD * max((index.rarest for index in indexes.values()), default=1.0)

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
        """How many words of a text each language writes just so that it may be in."""
        typed = [word for word in words(text) if not word.isdigit()]
        heard = {}
        for one in dict.fromkeys((language, *_SCRIPTS[_script(text)])):
            if one in self._indexes:
                stops, index = stop_words(one), self._indexes[one]
                heard[one] = sum(word in stops or index.holds(word) for word in typed)
        return heard

    def read(self, text: str, language: str) -> Asked:
        """A question of a reader of this language, read."""
        # A phone number or an address says nothing of the subject, and its pieces may look like something that does.
        text = mask(text)
        typed = [word for word in words(text) if len(word) <= th.LONGEST_WORD]
        spoken = self.spoken(text, language)
        looked_at = [*dict.fromkeys(typed)][: th.MOST_WORDS]
        return Asked(spoken, typed, looked_at, [self.readings(word, language, spoken) for word in looked_at])

    def readings(self, typed: str, language: str, spoken: str) -> list[Reading]:
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

    def certain(self, asked: Asked) -> float:
        """How much of the question the base writes just so (0 to 1)."""
        worth = [self.worth(found) for found in asked.read]
        known = (
            of
            for word, found, of in zip(asked.words, asked.read, worth, strict=True)
            if any(one.index.holds(word) for one in found)
        )
        return sum(known) / (sum(worth) or 1.0)

    def worth(self, found: Sequence[Reading]) -> float:
        """How much a typed word can tell at most: as much as the word it is, or the rarest that it may be."""
        if not found:
            return self._unknown
        certain = [one for one in found if one.likeness >= th.DOUBLED]
        return max(one.index.rarity[one.word] * one.likeness for one in certain or found)


def _script(text: str) -> str:
    for char in text:
        if "\u0600" <= char <= "\u06ff" or "\ufb50" <= char <= "\ufefc":
            return "arabic"
        if "\u0400" <= char <= "\u04ff":
            return "cyrillic"
    return "latin"
