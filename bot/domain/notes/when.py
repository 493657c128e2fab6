"""Days and durations as people write them in Dutch, English or French: `3 nov`, `lundi`, `1u30`, `half an hour`."""

from __future__ import annotations

import re
from collections.abc import Collection
from datetime import date, timedelta
from typing import Final

from bot.domain.lookup.normalise import fold

OLDEST_DAYS: Final = 60
# More than this is rather a time of day: 14h30, 15 uur.
LONGEST_MINUTES: Final = 12 * 60


def _listed(words: str) -> list[str]:
    return [" ".join(one.split()) for one in words.split(",")]


def _words(words: str) -> frozenset[str]:
    return frozenset(words.split())


_TODAY = """today, this morning, this afternoon, this evening, tonight, just now, vandaag, vanmorgen, vanochtend,
    vanmiddag, vannamiddag, vanavond, deze morgen, deze ochtend, deze middag, deze namiddag, deze avond,
    aujourd hui, aujourdhui, ce matin, ce midi, cet apres midi, cette apres midi, ce soir"""
_YESTERDAY = """yesterday, yesterday morning, yesterday afternoon, yesterday evening, last night, gisteren, gister,
    gistermorgen, gisterochtend, gistermiddag, gisternamiddag, gisteravond, gisterenavond, gisterennamiddag,
    hier, hier matin, hier apres midi, hier soir"""
_DAY_BEFORE = "day before yesterday, the day before yesterday, eergisteren, avant hier, avanthier"
_DAYS_AGO = {
    phrase: days for days, listed in enumerate((_TODAY, _YESTERDAY, _DAY_BEFORE)) for phrase in _listed(listed)
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            "monday maandag lundi",
            "tuesday tues dinsdag mardi",
            "wednesday wed woensdag mercredi",
            "thursday thurs donderdag jeudi",
            "friday fri vrijdag vendredi",
            "saturday zaterdag samedi",
            "sunday zondag dimanche",
        )
    )
    for name in names.split()
}
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "jan januari january janvier janv",
            "feb februari february fevrier fevr fev",
            "mrt maart mar march mars",
            "apr april avril avr",
            "mei may mai",
            "jun juni june juin",
            "jul juli july juillet juil",
            "aug augustus august aout",
            "sep sept september septembre",
            "okt oktober oct october octobre",
            "nov november novembre",
            "dec december decembre",
        ),
        start=1,
    )
    for name in names.split()
}
_ANY_MONTH = "|".join(sorted(_MONTHS, key=len, reverse=True))
_YEAR = r"(?P<year>\d{4}|\d\d)"
_NTH = r"(?P<day>\d{1,2}) ?(?:er|ste|de|e|st|nd|rd|th)?"
_WRITTEN_DATES = [
    re.compile(pattern)
    for pattern in (
        rf"(?P<day>\d{{1,2}})[/-](?P<month>\d{{1,2}})(?:[/-]{_YEAR})?",
        rf"(?P<day>\d{{1,2}})\.(?P<month>\d{{1,2}})\.{_YEAR}",
        r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)",
    )
]
_SPOKEN_DATES = [
    re.compile(pattern)
    for pattern in (
        rf"{_NTH} ?(?:of )?(?P<name>{_ANY_MONTH})(?: (?P<year>\d{{4}}))?",
        rf"(?P<name>{_ANY_MONTH}) {_NTH}(?: (?P<year>\d{{4}}))?",
    )
]
_AGO = re.compile(r"(\d{1,2}) (?:days? ago|dag(?:en)? geleden)|il y a (\d{1,2}) jours?")
_BEFORE_DAY = _words("on op le du de the of this deze ce last past vorige afgelopen")
_AFTER_DAY = _words("dernier passe morning afternoon evening night ochtend voormiddag namiddag avond matin midi soir")
_NOT_TODAY = frozenset(["last", "past", "vorige", "afgelopen", "dernier", "passe"])
_PART_OF_DAY = re.compile("(?:morgen|ochtend|voormiddag|middag|namiddag|avond)$")
# With one of these beside it, a day is another than the day of the contact, and an hour is a time of day.
_OTHER_DAY = _words(
    """next coming until till by before from since for volgende komende tot tegen voor vanaf sinds prochain
    prochaine jusqu avant pour depuis des"""
)
_NEXT = frozenset(["next", "prochain", "prochaine"])
_UNTIL = re.compile(r"(?:tot|a|to|until|till) \d")
_O_CLOCK = _words("at by until till from since around om tegen tot vanaf van rond a vers des jusqu depuis les")

_HOURS = r"(?:h|u|hrs?|hours?|uur|uren|uurtjes?|heures?)"
_MINUTES = r"(?:'|’|′|m|mn|mins?|minutes?|minuut|minuten|minuutjes)"
_SPACED = re.compile(r"(\d{1,2}) [hu] ([0-5][05])")
_JUST_MINUTES = re.compile(rf"(\d{{1,3}})\s?{_MINUTES}")
_HOURS_AND = re.compile(
    rf"(\d{{1,2}})\s?{_HOURS}(?:([0-5]\d){_MINUTES}?| (15|30|45)|(?: (?:en|et|and))? ?([0-5]?\d) ?{_MINUTES})?"
)
_PARTS = re.compile(rf"(?:(\d{{0,2}})[.,](\d{{1,2}})|(\d?)½|(?:(\d) )?1/2)\s?{_HOURS}")
_CLOCK = re.compile(r"\d{1,2}\s?(?:h|u|uur|heures?)\s?(?:\d\d)?")
_SPANS = [
    (re.compile(pattern), minutes)
    for pattern, minutes in (
        (r"(?:(?:an?|een|un) )?(?:quarter(?: of an)?(?: hour)?|kwartier(?:tje)?|quart d heure)", 15),
        (r"(?:(?:an?|een|une) )?(?:half(?: an)? hour|half ?uur(?:tje)?|half (?:u|h)|demie? heure)", 30),
        (r"three quarters(?: of an hour)?|drie kwartier|trois quarts d heure", 45),
        (r"(?:an|one|een|une) (?:hour|uur|uurtje|heure)|uurtje", 60),
        (r"anderhal(?:f|ve) uur|(?:an|one) hour and a half|one and a half hours|(?:une|1) ?(?:heure|h) et demie", 90),
        (r"(?:two|twee|deux) (?:hours|uur|uren|heures)", 120),
        (r"two and a half hours|twee en een half uur|tweeenhalf uur|(?:deux|2) ?(?:heures|h) et demie", 150),
        (r"(?:three|drie|trois) (?:hours|uur|uren|heures)", 180),
        (r"(?:four|vier|quatre) (?:hours|uur|uren|heures)", 240),
    )
]
_ABOUT = _words("for about around almost during ongeveer bijna gedurende zo environ pendant presque")


def day_ago(said: str, today: date) -> date | None:
    """The day of `today`, `gisteren`, `il y a 3 jours` (folded), when a contact may still be told."""
    days = _DAYS_AGO.get(said)
    if days is None and (found := _AGO.fullmatch(said)):
        days = int(found[1] or found[2])
    return _tellable(today - timedelta(days), today) if days is not None else None


def named_day(written: str, said: str, today: date, before: Collection[str] = (), after: str = "") -> date | None:
    """The day of a date or a weekday, as written and folded; None when it is another day, ahead, or too long ago.

    A weekday is the last such day, today included. `before` and `after` are the words beside it: "next Monday" is none.
    """
    if not _NEXT.isdisjoint(after.split()[:1]) or not _OTHER_DAY.isdisjoint(before):
        return None
    raw, words = written.split(), said.split()
    not_today = not _NOT_TODAY.isdisjoint(words)
    while len(words) > 1 and words[0] in _BEFORE_DAY:
        raw, words = raw[1:], words[1:]
    while len(words) > 1 and words[-1] in _AFTER_DAY:
        raw, words = raw[:-1], words[:-1]
    weekday = _WEEKDAYS.get(_PART_OF_DAY.sub("", words[0])) if words else None
    if weekday is not None and len(words) == 1:
        days = (today.weekday() - weekday) % 7
        return today - timedelta(days or 7 if not_today else days)
    if weekday is not None:
        raw, words = raw[1:], words[1:]
    return _date(" ".join(raw), " ".join(words), today)


def _date(written: str, said: str, today: date) -> date | None:
    tried = [pattern.fullmatch(written) for pattern in _WRITTEN_DATES] + [
        pattern.fullmatch(said) for pattern in _SPOKEN_DATES
    ]
    for found in filter(None, tried):
        named = found.groupdict()
        month = _MONTHS[named["name"]] if "name" in named else int(named["month"])
        year = int(named["year"]) if named["year"] else None
        years = [today.year, today.year - 1] if year is None else [year if year >= 100 else 2000 + year]
        days = (_tellable(_real(one, month, int(named["day"])), today) for one in years)
        return next(filter(None, days), None)
    return None


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _tellable(day: date | None, today: date) -> date | None:
    return day if day and timedelta(0) <= today - day <= timedelta(OLDEST_DAYS) else None


def minutes_said(written: str, said: str, before: Collection[str] = (), after: str = "") -> int | None:
    """The minutes of a duration, as written and folded; None for a time of day: `om 14u`, `14h30`, `10h à 12h`.

    `before` and `after` are what stands beside it.
    """
    written, said = _without_about(written), _without_about(said)
    if written[-1:].isdigit() and not _MONTHS.keys().isdisjoint(after.split()[:1]):
        return None  # in "1h 30 november" the 30 is the day's
    if _CLOCK.fullmatch(written) and (_UNTIL.match(after) or not _O_CLOCK.isdisjoint(before)):
        return None
    minutes = _spoken_minutes(said) or _written_minutes(written)
    return minutes if minutes and minutes <= LONGEST_MINUTES else None


def _without_about(phrase: str) -> str:
    first, _, rest = phrase.partition(" ")
    return rest if rest and fold(first) in _ABOUT else phrase


def _spoken_minutes(said: str) -> int | None:
    return next((minutes for pattern, minutes in _SPANS if pattern.fullmatch(said)), None)


def _written_minutes(written: str) -> int | None:
    if found := _JUST_MINUTES.fullmatch(written):
        return int(found[1])
    if found := _SPACED.fullmatch(written):
        return int(found[1]) * 60 + int(found[2])
    if found := _HOURS_AND.fullmatch(written):
        return int(found[1]) * 60 + int(found[2] or found[3] or found[4] or 0)
    if found := _PARTS.fullmatch(written):
        hours = found[1] or found[3] or found[4] or 0
        return round(float(f"{int(hours)}.{found[2] or 5}") * 60)
    return None
