"""What a line says phrase by phrase, before it is decided which phrases are fields and which are part of a sentence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from typing import Final, Literal

from bot.content.models import Domain
from bot.domain.codenames import ANIMALS, COLOURS
from bot.domain.lookup.normalise import fold
from bot.domain.notes import words as w
from bot.domain.notes.draft import Outcome
from bot.domain.notes.when import day_ago, minutes_said, named_day

MOST_WORDS: Final = 6
MOST_LETTERS: Final = 60

# How a phrase goes with a sentence beside it: `plain` hardly does, `half` is half a sign, a `thing` is always text too.
Manner = Literal["emoji", "plain", "named day", "domain", "outcome", "half", "thing"]

_EMOJI = f"[{''.join(w.PLAIN_EMOJI)}]"
_TOKEN = re.compile(rf"(?:{_EMOJI}\ufe0f?){{1,2}}|\S+?(?={_EMOJI}|\s|$)")
_ONLY_MARKS = re.compile(r"[-–—|/·•,;:.!?…+&*]+")
_UNIT_ENDS = re.compile(r"[-–—|/·•,;:.!?…+&*][)\]}\"'»”’]*$")
_AROUND = ' .,;:!?…()[]{}"«»“”„-–—|/·•+&*'
_DUTCH_HOUR = re.compile(r"\d+u(?:\d\d)?")
_ALSO_DUTCH = frozenset(["met", "hier"])  # with, here


@dataclass(frozen=True)
class Said:
    """What a phrase says, and how it goes with a sentence."""

    manner: Manner
    sign: frozenset[str] = frozenset()
    day: date | None = None
    minutes: int | None = None
    outcome: Outcome | None = None
    domain: Domain | None = None


@dataclass(frozen=True)
class Phrase:
    """A word, or the words that say one thing together: as typed, and folded."""

    typed: tuple[str, ...]
    heard: str
    said: Said | None

    @property
    def field(self) -> Said | None:
        """What it says, unless it is always text too."""
        return self.said if self.said and self.said.manner != "thing" else None


def read_units(line: str, today: date) -> list[list[Phrase]]:
    """The phrases of a line, by the units that its punctuation and line breaks make."""
    rows = [[(one, _heard(one)) for one in _tokens(row)] for row in line.splitlines()]
    known = {word for row in rows for _, heard in row for word in heard.split()}
    dutch = not w.DUTCH.isdisjoint(known) or any(map(_DUTCH_HOUR.fullmatch, known))
    units = []
    for row in rows:
        ends = [0, *(at for at, (one, _) in enumerate(row, start=1) if _UNIT_ENDS.search(one)), len(row)]
        for start, end in pairwise(ends):
            units.append(list(_Unit(row[start:end], today, dutch).phrases()))
    return [unit for unit in units if unit]


def _tokens(row: str) -> list[str]:
    """What stands between spaces; a sign in emoji stands alone, and lone punctuation goes with what is before it."""
    tokens: list[str] = []
    for one in _TOKEN.findall(row):
        if not _ONLY_MARKS.fullmatch(one):
            tokens.append(one)
        elif tokens:
            tokens[-1] += f" {one}"
    return tokens


def _heard(token: str) -> str:
    return " ".join(one for one in token if one in w.PLAIN_EMOJI) if token[0] in w.PLAIN_EMOJI else fold(token)


@dataclass(frozen=True)
class _Unit:
    words: Sequence[tuple[str, str]]  # as typed, and folded
    today: date
    dutch: bool

    def phrases(self) -> Iterator[Phrase]:
        """The longest phrases that say something, and the single words between them."""
        start = 0
        while start < len(self.words):
            ends = range(min(start + MOST_WORDS, len(self.words)), start, -1)
            tried = ((end, self._said(start, end)) for end in ends)
            end, said = next(((end, said) for end, said in tried if said), (start + 1, None))
            yield Phrase(tuple(typed for typed, _ in self.words[start:end]), self._heard(start, end), said)
            start = end

    def _heard(self, start: int, end: int) -> str:
        return " ".join(heard for _, heard in self.words[start:end])

    def _said(self, start: int, end: int) -> Said | None:
        heard = self._heard(start, end)
        if (
            not all(one for _, one in self.words[start:end])
            or len(heard) > MOST_LETTERS
            or (heard in _ALSO_DUTCH and self.dutch)
        ):
            return None
        return self._sign(heard.split()) or _what(heard) or self._when(start, end, heard)

    def _when(self, start: int, end: int, heard: str) -> Said | None:
        written = " ".join(typed for typed, _ in self.words[start:end]).strip(_AROUND).lower()
        before, after = self._heard(max(0, start - 2), start).split(), self._heard(end, end + 2)
        if minutes := minutes_said(written, heard, before, after):
            return Said("plain", minutes=minutes)
        if day := day_ago(heard, self.today):
            return Said("plain", day=day)
        if day := named_day(written, heard, self.today, before, after):
            return Said("named day", day=day)
        return None

    def _sign(self, words: list[str]) -> Said | None:
        """A colour, an animal or both: `blue`, `blauwe neushoorn`, `the blue rhino`; with an article only both."""
        rest = words
        while len(rest) > 1 and (rest[0] in w.ARTICLES or (rest[0] in w.WITH and (rest[0] != "met" or self.dutch))):
            rest = rest[1:]
        named = frozenset(w.SIGN_OF[one] for one in rest if one in w.SIGN_OF)
        whole = not named.isdisjoint(COLOURS) and not named.isdisjoint(ANIMALS)
        if len(rest) != 1 + whole or len(named) != len(rest):
            return None
        if not w.PLAIN_EMOJI.keys().isdisjoint(rest):
            return Said("emoji", sign=named)
        if not whole and not w.ARTICLES.isdisjoint(words):
            return None
        return Said("plain" if whole else "half", sign=named)


def _what(heard: str) -> Said | None:
    if outcome := w.OUTCOME_OF.get(heard):
        return Said("outcome", outcome=outcome)
    if domain := w.LABEL_OF.get(heard):
        return Said("domain", domain=domain)
    if domain := w.THING_OF.get(heard):
        return Said("thing", domain=domain)
    return None
