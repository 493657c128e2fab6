"""A whole contact in one line: `blue yesterday 1h housing read the lease`, in Dutch, English or French, in any order.

The rule. Punctuation and line breaks part a line into units. A word is a field where it is a unit by itself, or stands
at the beginning or end of one; inside a sentence it is text and nothing else. A field leaves the text when only fields
stand between it and the beginning or end of the line, or when it is a unit by itself. It stays in the text as well

- where it says more than its field: `doctor` is health, and still the doctor;
- where it may belong to the sentence it touches: how it went, half a sign; a domain or a named day after it; a domain
  before a word like `the`, `about` or `naar`; a day or a duration before `was`; anything after such a word;
- as a unit between two sentences, when it is not clearly a sign, a duration or a day;
- where another place says the same kind of thing first.

So a doubt never costs a word. How it went, how long, when and who are taken from a place that stays in the text only if
no other place says it; domains are taken from both. A whole sign, or one in emoji, counts wherever it stands.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise, takewhile
from typing import TypeVar

from bot.content.models import Domain
from bot.domain.codenames import ANIMALS, COLOURS
from bot.domain.notes.draft import Outcome
from bot.domain.notes.phrases import Phrase, Said, read_units
from bot.domain.notes.words import BINDING, VERBS

Value = TypeVar("Value")
_DANGLING = " ,;:|/–—-·•+&*"
_UNANSWERED: frozenset[Outcome] = frozenset(["called", "wrote", "tried"])


@dataclass(frozen=True)
class OneLine:
    """What a line says: fields as far as they were understood, and the rest as it was typed."""

    colours: frozenset[str]
    animals: frozenset[str]
    day: date | None
    minutes: int | None
    outcome: Outcome | None
    domains: tuple[Domain, ...]
    text: str


@dataclass(frozen=True)
class _Place:
    """A phrase where it stands: the field it is there, if it is one, and whether it stays in the text."""

    phrase: Phrase
    field: Said | None
    stays: bool


def read_line(line: str, today: date) -> OneLine:
    """What one line says of a contact, by the rule above; never fails, whatever is typed."""
    places = list(_places(read_units(line, today)))
    clear = [one.field for one in places if one.field and not one.stays]
    doubtful = [one.field for one in places if one.field and one.stays]
    day = _first(one.day for one in clear + doubtful)
    minutes = _first(one.minutes for one in clear + doubtful)
    outcome = _outcome([one.outcome for one in clear + doubtful if one.outcome])
    signs = [one.sign for one in clear if one.sign] or [one.sign for one in doubtful]
    named = frozenset[str]().union(*signs)
    domains = dict.fromkeys(one.field.domain for one in places if one.field and one.field.domain)
    taken = OneLine(named & COLOURS.keys(), named & ANIMALS.keys(), day, minutes, outcome, tuple(domains), "")
    return replace(taken, text=_text(places, taken))


def _first(values: Iterable[Value | None]) -> Value | None:
    return next((one for one in values if one is not None), None)


def _outcome(said: Sequence[Outcome]) -> Outcome | None:
    """The first; a call or a message that reached nobody is a try."""
    return "tried" if "tried" in said and _UNANSWERED.issuperset(said) else _first(said)


def _places(units: Sequence[Sequence[Phrase]]) -> Iterator[_Place]:
    sentences = [at for at, unit in enumerate(units) if not all(one.field for one in unit)]
    for at, unit in enumerate(units):
        if at in sentences:
            yield from _around_sentence(unit, opens=at == sentences[0], closes=at == sentences[-1])
        else:
            between = bool(sentences) and sentences[0] < at < sentences[-1]
            yield from (_Place(one, one.field, between and not _is_clear(one.field)) for one in unit)


def _is_clear(field: Said | None) -> bool:
    return field is not None and field.manner in {"plain", "emoji"}


def _around_sentence(unit: Sequence[Phrase], *, opens: bool, closes: bool) -> Iterator[_Place]:
    """The fields before a sentence, the sentence, the fields after it; whether it is the line's first, and its last."""
    start = len(list(takewhile(lambda one: one.field, unit)))
    end = len(unit) - len(list(takewhile(lambda one: one.field, reversed(unit))))
    yield from reversed(list(_outward(unit[start::-1], before=True, outer=opens)))
    yield from _sentence(unit[start:end])
    yield from _outward(unit[end - 1 :], before=False, outer=closes)


def _outward(run: Sequence[Phrase], *, before: bool, outer: bool) -> Iterator[_Place]:
    """The fields of a run that goes out from a sentence, whose last word comes first: they stay while they touch it."""
    touches = True
    for inner, one in pairwise(run):
        if one.field:
            words = ("" if inner.said else inner.heard).split() or [""]
            touches = touches and _belongs(one.field, words[0] if before else words[-1], before=before)
            yield _Place(one, one.field, touches or not outer)


def _belongs(field: Said, beside: str, *, before: bool) -> bool:
    """Whether a field may be part of the sentence that it touches with this word."""
    if field.manner in {"outcome", "half"}:
        return True
    if field.manner == "domain":
        return not before or beside in BINDING
    if field.manner == "named day" and not before:
        return True
    return beside in (VERBS if before else BINDING)


def _sentence(phrases: Sequence[Phrase]) -> Iterator[_Place]:
    """All of it is text; a thing at either end names its domain as well, and a sign says who."""
    start = len(list(takewhile(lambda one: one.said, phrases)))
    end = len(phrases) - len(list(takewhile(lambda one: one.said, reversed(phrases))))
    for at, one in enumerate(phrases):
        counts = at < start or at >= end or (one.said and one.said.sign and _is_clear(one.said))
        yield _Place(one, one.said if counts else None, stays=True)


def _text(places: Sequence[_Place], taken: OneLine) -> str:
    """What was not taken as a field, in the order typed."""
    kept = [one.stays or one.field is None or not _is_taken(one.field, taken) for one in places]
    text = " ".join(token for one, stays in zip(places, kept, strict=True) if stays for token in one.phrase.typed)
    return text if kept and kept[-1] else text.rstrip(_DANGLING)


def _is_taken(field: Said, taken: OneLine) -> bool:
    """Whether this field is the one of its kind that was taken."""
    values = ((field.day, taken.day), (field.minutes, taken.minutes), (field.outcome, taken.outcome))
    return all(said in {None, chosen} for said, chosen in values)
