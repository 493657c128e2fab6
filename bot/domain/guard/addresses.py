"""Addresses: a street with a number, as Dutch, French and English write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.domain.guard import streets
from bot.domain.guard.finding import Finding
from bot.domain.guard.phones import without_times
from bot.domain.lookup.normalise import words

_COUNTED = "|".join(streets.COUNTED.split())
_NO_COUNT = rf"(?!\s{{0,2}}(?:{_COUNTED}|[€%°])(?!\w))"
_DIGITS = rf"(?<!\d)\d{{1,4}}{_NO_COUNT}(?:\s?[-/]\s?\d{{1,3}}(?![\d/]))?{_NO_COUNT}"
_HOUSE = rf"{_DIGITS}(?:\s?(?i:bis|ter|[a-z])(?![\w'’]))?(?!\w)(?![.:,]\d){_NO_COUNT}"
_NUMBER = rf"(?:,\s?|\s)(?:(?i:nr|nummer|huisnummer|number|no|num[ée]ro|n[°º]|#|au)\.?\s?)?{_HOUSE}"
_BOX = r"(?:,?\s?(?i:bus|bte|bo[îi]te|box|apt|app)\.?\s?\w{1,5}(?!\w))?"
_TOWN = r"(?:\s?[,–-]?\s?(?:[Bb]-?\s?)?[1-9]\d{3}\s[A-ZÉ][\w'’-]+)"
_WORD = r"[^\W\d_](?:[^\W\d_]|['’.-](?=[^\W\d_]))*"
_CAPITAL = r"(?=[A-ZÉÈÀÎ])" + _WORD

_STREET_FIRST = re.compile(rf"(?<![\w'’.-])(?P<street>{_WORD}\.?){_NUMBER}{_BOX}{_TOWN}?")
_WITH_TOWN = re.compile(rf"(?<![\w'’.-])(?P<street>{_CAPITAL}){_NUMBER}{_BOX}{_TOWN}")
_ANNOUNCED = re.compile(
    rf"\b{streets.ANNOUNCED}\W{{1,3}}(?:\w+\W{{1,2}}){{0,2}}?(?P<street>{_CAPITAL}(?:\s{_CAPITAL}){{0,3}})"
    rf"(?!\W{{1,2}}\d{{4}}){_NUMBER}{_BOX}{_TOWN}?"  # a number of four digits is the town's postcode
)
_FRENCH = rf"(?<!\w)(?P<type>(?i:{streets.FRENCH_FIRM}|{streets.FRENCH_LOOSE}))"
_FRENCH_NAME = r"(?P<name>[^\W\d_]+(?:[\s'’.-]{1,2}[^\W\d_]+){0,6}?)"
_FRENCH_FIRST = re.compile(rf"{_FRENCH}\s{_FRENCH_NAME}{_NUMBER}{_BOX}{_TOWN}?")
_FRENCH_LAST = re.compile(
    rf"(?<![\w/.,:]){_DIGITS}(?:\s?(?i:bis|ter|[a-z])(?!\w))?,?\s{_FRENCH}\s"
    rf"(?P<name>(?:(?:de|du|des|la|le|les|aux|à|[dl](?=['’]))['’\s]\s?){{0,3}}{_WORD}"
    rf"(?:\s(?:(?:de|du|des|la|le|et)\s){{0,2}}{_CAPITAL}){{0,3}})"
)
_ENGLISH_TYPE = rf"(?P<type>(?i:{streets.ENGLISH}))(?!\w)"
_ENGLISH_LAST = re.compile(
    rf"(?<![\w/.,:]){_DIGITS}(?i:[a-z](?!\w))?,?\s(?P<name>(?:{_WORD}\s){{1,3}}?){_ENGLISH_TYPE}"
)
_ENGLISH_FIRST = re.compile(
    rf"(?<!\w)(?P<name>(?:{_CAPITAL}\s){{1,3}}?)(?=[A-Z]){_ENGLISH_TYPE}{_NUMBER}{_BOX}{_TOWN}?"
)
_LAST_WORD = re.compile(r"([^\W\d_][\w'’-]*)[\s.]{1,2}$")


def addresses(text: str) -> Iterator[Finding]:
    """Yields streets with the number of a house, with the postcode where it follows."""
    quiet = without_times(text)
    judged = (
        (_STREET_FIRST, _is_dutch),
        (_WITH_TOWN, _is_named),
        (_ANNOUNCED, _is_named),
        (_FRENCH_FIRST, _is_french_first),
        (_FRENCH_LAST, _is_french_last),
        (_ENGLISH_LAST, _is_english_last),
        (_ENGLISH_FIRST, _is_english_first),
    )
    for pattern, holds in judged:
        for match in pattern.finditer(quiet):
            before = _before(quiet, match.start())
            if holds(match, before):
                yield Finding("address", _start(quiet, match, before), match.end())


def _before(text: str, at: int) -> str:
    """The word just before a place, as it was written."""
    found = _LAST_WORD.search(text, max(0, at - 40), at)
    return found[1] if found else ""


def _start(text: str, match: re.Match[str], before: str) -> int:
    """Where the street's name begins; `Markt` alone is no name, `Grote Markt` is."""
    if "street" not in match.groupdict():
        return match.start()
    return text.rindex(before, 0, match.start()) if before and _is_end(match["street"]) else match.start("street")


def _is_end(street: str) -> bool:
    return "".join(words(street)) in streets.SURE_ENDS | streets.OTHER_ENDS


def _is_dutch(match: re.Match[str], before: str) -> bool:
    street = match["street"]
    whole, capital = "".join(words(street)), street[:1].isupper()
    if _is_end(street):
        known = before.casefold() in streets.ADJECTIVES and whole in streets.SURE_ENDS | {"markt"}
        return known or (before[:1].isupper() and capital)
    ends = streets.SURE_ENDS | (streets.OTHER_ENDS if capital else streets.TELLING_ENDS)
    fronts = (len(whole) - len(end) for end in ends if whole.endswith(end))
    long_enough = max(fronts, default=0) >= streets.SHORTEST_FRONT
    return whole not in streets.NOT_STREETS and (long_enough or any(street.endswith(f"-{end}") for end in ends))


def _is_named(match: re.Match[str], before: str) -> bool:
    return words(match["street"])[-1] not in streets.NUMBERED_THINGS


def _is_french_first(match: re.Match[str], before: str) -> bool:
    return _is_french_name(match) and words(match["name"])[-1] not in streets.FRENCH_NO_END


def _is_french_last(match: re.Match[str], before: str) -> bool:
    return _is_french_name(match) and before.casefold() not in streets.NUMBERED_THINGS


def _is_french_name(match: re.Match[str]) -> bool:
    name = match["name"]
    if any(word[:1].isupper() for word in re.split(r"[\s'’-]+", name)):
        return name[:1].isupper() or words(name)[0] in streets.FRENCH_ARTICLES
    return (
        bool(streets.FIRM.fullmatch(match["type"]))
        and words(name)[0] in streets.FRENCH_ARTICLES
        and len(words(name)) > 1
    )


def _is_english_last(match: re.Match[str], before: str) -> bool:
    front = match["name"].split()
    if before.casefold() in streets.NUMBERED_THINGS:
        return False
    if all(word[0].isupper() for word in front) and match["type"][0].isupper():
        return True
    one = front[0].casefold()
    lively = one in streets.ENGLISH_NO_NAME or one.endswith("s")
    return len(front) == 1 and not lively and bool(streets.ENGLISH_FIRM.fullmatch(match["type"]))


def _is_english_first(match: re.Match[str], before: str) -> bool:
    return words(match["name"])[-1] not in streets.ENGLISH_NO_NAME
