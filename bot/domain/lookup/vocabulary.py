"""The words a language of the base holds, and which of them a typed word may be."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.domain.lookup import thresholds as th
from bot.domain.lookup.postings import Groups
from bot.domain.lookup.skeleton import skeleton

LAST = chr(0x10FFFF)  # stands behind every letter
_TWICE = re.compile(r"(.)\1+")
_KEYS = (
    ("qwertyuiop", "asdfghjkl", "zxcvbnm"),
    ("azertyuiop", "qsdfghjklm", "wxcvbn"),
    ("йцукенгшщзхї", "фівапролджє", "ячсмитьбю"),
    ("ضصثقفغعهخحجچ", "شسیبلاتنمکگ", "ظطزرذدپو"),
)
_NEIGHBOURS = {
    pair for rows in _KEYS for row in rows for one, other in pairwise(row) for pair in (one + other, other + one)
}


class Vocabulary:
    """Stems with a number each; `alike` finds those a typed stem may stand for."""

    def __init__(self, language: str, stems: Iterable[str]) -> None:
        self.language = language
        self.words = sorted(stems)
        insides: dict[str, list[int]] = defaultdict(list)
        sounds: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            if len(word) > th.EXACT_UP_TO:
                insides[word[1:4]].append(number)
            if sound := skeleton(word):
                sounds[sound].append(number)
        self._insides = Groups(insides)  # by the three letters after the first
        self._sounds = Groups(sounds)
        self._remember()

    def number(self, word: str) -> int | None:
        """The number of a stem, None when the base does not hold it."""
        at = bisect_left(self.words, word)
        return at if at < len(self.words) and self.words[at] == word else None

    def _beginning(self, letters: str) -> range:
        """The words that begin so: they stand together."""
        return range(bisect_left(self.words, letters), bisect_left(self.words, letters + LAST))

    def _remember(self) -> None:
        self.alike = lru_cache(maxsize=20_000)(self._alike)

    def __getstate__(self) -> dict[str, object]:
        """Everything but what was remembered on the way."""
        return {name: value for name, value in vars(self).items() if name != "alike"}

    def __setstate__(self, state: dict[str, object]) -> None:
        vars(self).update(state)
        self._remember()

    def _alike(self, typed: str) -> tuple[tuple[int, float], ...]:
        """Numbers of the words it may be, likeliest first, with their likeness (0 to 1)."""
        known = self.number(typed)
        found = {} if known is None else {known: 1.0}
        for number, likeness in self._related_to(typed) if found else self._guesses(typed):
            found[number] = max(found.get(number, 0.0), likeness)
        best = sorted(found.items(), key=lambda one: -one[1])
        return tuple(best[: th.MOST_ALIKE])

    def _guesses(self, typed: str) -> Iterator[tuple[int, float]]:
        slips = list(self._mistyped(typed))
        yield from slips
        yield from self._related_to(typed)
        if not slips:
            yield from self._parts(typed)

    def sounding(self, typed: str) -> tuple[tuple[int, float], ...]:
        """Words in another script than the typed one that sound alike."""
        sound = skeleton(typed)
        if not sound:
            return ()
        likeness = th.SOUND[min(len(sound), 5) - 3]
        ascii_typed = typed.isascii()
        same = [number for number in self._sounds.of(sound) if self.words[number].isascii() != ascii_typed]
        return tuple((number, likeness) for number in same[: th.MOST_ALIKE])

    def _mistyped(self, typed: str) -> Iterator[tuple[int, float]]:
        length = len(typed)
        if length <= th.EXACT_UP_TO:
            return
        most = next((slips for up_to, slips in th.SLIPS if length <= up_to), 0)
        beginning = self._beginning(typed[0])
        same_letter = self.words[beginning.start : beginning.stop]
        for known, distance, at in process.extract_iter(
            typed, same_letter, scorer=OSA.distance, processor=None, score_cutoff=most
        ):
            if len(known) > th.EXACT_UP_TO:
                yield beginning.start + at, self._likeness(typed, known, distance)
        if length > th.FIRST_LETTER_UP_TO:
            for number in self._insides.of(typed[1:4]):
                known = self.words[number]
                if known[0] != typed[0] and OSA.distance(typed, known, score_cutoff=1) <= 1:
                    yield number, 1 - 1.5 / length

    @staticmethod
    def _likeness(typed: str, known: str, distance: int) -> float:
        if _TWICE.sub(r"\1", typed) == _TWICE.sub(r"\1", known):
            return th.DOUBLED
        likeness = 1 - distance / max(len(typed), len(known))
        return likeness + th.CHEAP_SLIP if distance == 1 and _cheap(typed, known) else likeness

    def _related_to(self, typed: str) -> Iterator[tuple[int, float]]:
        if len(typed) < th.RELATED_LETTERS:
            return
        for number in self._beginning(typed[: th.RELATED_LETTERS]):
            known = self.words[number]
            if known != typed and _shared(typed, known) >= th.RELATED_SHARE * max(len(typed), len(known)):
                yield number, th.RELATED

    def _parts(self, typed: str) -> Iterator[tuple[int, float]]:
        """Of a Dutch compound the longest known beginning and the longest known end."""
        if self.language != "nl":
            return
        beginnings = (typed[:cut] for cut in range(len(typed) - 1, th.COMPOUND_LETTERS - 1, -1))
        ends = (typed[cut:] for cut in range(1, len(typed) - th.COMPOUND_LETTERS + 1))
        for parts in (beginnings, ends):
            longest = next((number for part in parts if (number := self.number(part)) is not None), None)
            if longest is not None:
                yield longest, th.COMPOUND


def _cheap(typed: str, known: str) -> bool:
    """Two letters swapped, or a neighbouring key."""
    if len(typed) != len(known):
        return False
    differ = [a + b for a, b in zip(typed, known, strict=True) if a != b]
    return len(differ) == 2 or (len(differ) == 1 and differ[0] in _NEIGHBOURS)


def _shared(one: str, other: str) -> int:
    for place, (a, b) in enumerate(zip(one, other, strict=False)):
        if a != b:
            return place
    return min(len(one), len(other))
