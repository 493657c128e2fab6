"""Where a person lives, from what they type: a Dutch or French name, a part of a municipality, a postcode, a slip.

Names and postcodes are those of `bot/content/places.yaml`. Where several places fit, all are returned: ask the reader.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from bot.content import tables
from bot.domain.lookup.normalise import fold

ALIKE = 82.0  # rapidfuzz ratio, 0 to 100: below it a name is another name
NEAR = 90.0  # from here on it is most likely a slip
CLOSE = 6.0  # names this near to the best are offered too
SHORTEST_MISSPELT = 4
MOST = 5
_CITY = ("stad ", "ville de ", "gemeente ", "commune de ", "city of ")


@dataclass(frozen=True)
class Place:
    """A municipality, and the part of it or the name that was typed where that is another one."""

    nis: str
    name: str
    part: str = ""


class PlaceFinder:
    """Finds municipalities by every name and postcode; built once, pure."""

    def __init__(self, places: tables.Places) -> None:
        self._by_name: dict[str, list[Place]] = defaultdict(list)
        self._by_postcode: dict[str, list[Place]] = defaultdict(list)
        for nis, one in places.municipalities.items():
            for name in dict.fromkeys((one.nl, one.fr, *one.also)):
                self._add(name, Place(nis, one.nl))
            for part in one.parts:
                self._add(part, Place(nis, one.nl, part))
            for postcode in one.postcodes:
                self._by_postcode[postcode].append(Place(nis, one.nl))
        self._names = list(self._by_name)

    def _add(self, name: str, place: Place) -> None:
        known = self._by_name[_plain(name)]
        if name and all(one.nis != place.nis for one in known):
            known.append(place)

    def find(self, typed: str) -> list[Place]:
        """The places that fit best, at most five; one when there is no doubt, none when nothing is alike."""
        name = _plain(typed)
        if name.isdigit():
            return self._by_postcode.get(name, [])[:MOST]
        exact = self._by_name.get(name, [])
        if exact and not all(one.part for one in exact):
            return exact[:MOST]
        # A part may be a slip of a municipality's name, and a name may hold a part's: who is that near comes too.
        near = [one for one in self._alike(name, NEAR) if one not in exact and not one.part]
        return [*exact, *near][:MOST] or self._within(name)[:MOST] or self._alike(name, ALIKE)

    def knows(self, typed: str) -> bool:
        """Whether it is a name or a postcode as it is written, alone or in a longer text: no slip was guessed at."""
        name = _plain(typed)
        if name in self._by_postcode or name in self._by_name:
            return True
        # A name inside a longer one is another place: Louvain-la-Neuve is not Louvain.
        return "-" not in typed and bool(self._within(name))

    def _within(self, name: str) -> list[Place]:
        """A postcode or a name inside a longer text: `9000 Gent`, `I live in Ghent`."""
        for word in name.split():
            if word in self._by_postcode:
                return self._by_postcode[word]
        words = name.split()
        for length in range(min(4, len(words) - 1), 0, -1):
            for start in range(len(words) - length + 1):
                found = self._by_name.get(" ".join(words[start : start + length]))
                if found and len("".join(words[start : start + length])) >= SHORTEST_MISSPELT:
                    return found
        return []

    def _alike(self, name: str, least: float) -> list[Place]:
        if len(name) < SHORTEST_MISSPELT:
            return []
        rated = process.extract(name, self._names, scorer=fuzz.ratio, score_cutoff=least, limit=MOST)
        found: dict[str, Place] = {}
        for known, score, _ in rated:
            if score >= min(NEAR, rated[0][1] - CLOSE):
                for place in self._by_name[known]:
                    found.setdefault(place.nis, place)
        return list(found.values())[:MOST]


def _plain(name: str) -> str:
    folded = fold(name)
    for before in _CITY:
        folded = folded.removeprefix(before)
    return f"sint {folded[3:]}" if folded.startswith("st ") else folded
