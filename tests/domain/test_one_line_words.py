"""Days, durations, how it went and what it was about: in Dutch, English and French, each in the forms people type."""

from dataclasses import dataclass
from datetime import date, timedelta
from typing import get_args

import pytest

from bot.content.models import Domain
from bot.domain.notes import OUTCOMES, Outcome, read_line
from bot.domain.notes.words import LABEL_OF, OUTCOME_OF, THING_OF

TODAY = date(2026, 11, 18)  # a Wednesday


@dataclass(frozen=True)
class Told:
    """A line without its sign."""

    text: str = ""
    day: date | None = None
    minutes: int | None = None
    outcome: Outcome | None = None
    domains: tuple[Domain, ...] = ()


def said(line: str) -> Told:
    got = read_line(line, TODAY)
    return Told(got.text, got.day, got.minutes, got.outcome, got.domains)


@pytest.mark.parametrize(
    ("typed", "ago"),
    [
        *((word, 0) for word in ("today", "vandaag", "Aujourd'hui", "vanmorgen", "ce matin")),
        *((word, 1) for word in ("yesterday", "gisteren", "hier", "gisteravond", "hier soir", "yesterday evening")),
        *((word, 2) for word in ("eergisteren", "avant-hier", "avant hier", "day before yesterday")),
        *((word, 3) for word in ("3 days ago", "3 dagen geleden", "il y a 3 jours")),
        *((word, 0) for word in ("wednesday", "woensdag", "mercredi", "op woensdag")),
        *((word, 7) for word in ("last Wednesday", "vorige woensdag", "mercredi dernier")),
        *((word, 6) for word in ("thursday", "donderdag", "jeudi", "last thursday")),
        *((word, 2) for word in ("monday", "on Monday", "maandag", "maandagavond", "le lundi", "lundi soir")),
        *(
            (word, 15)
            for word in ("3/11", "03/11", "3-11", "3/11/26", "03-11-2026", "3.11.2026", "2026-11-03", "op 3/11")
        ),
        *(
            (word, 15)
            for word in ("3 nov", "3 nov.", "Nov 3", "3 november", "le 3 novembre", "3rd of November", "3nov")
        ),
        *((word, 15) for word in ("dinsdag 3 november", "mardi 3 nov 2026", "November 3rd 2026")),
        ("1er octobre", 48),
        ("19/9", 60),
    ],
)
def test_a_day_is_understood(typed: str, ago: int) -> None:
    assert said(f"{typed}: tea") == Told("tea", day=TODAY - timedelta(ago))
    assert said(typed) == Told(day=TODAY - timedelta(ago))


@pytest.mark.parametrize(
    "typed",
    [
        "tomorrow", "morgen", "demain", "19/11", "19/11/2026", "18/9", "3/11/2025", "18 september", "31/12", "30/2",
        "0/11", "3/13", "99/99/9999", "61 days ago", "next monday", "lundi prochain", "volgende maandag", "tot maandag",
    ],
)  # fmt: skip
def test_a_day_ahead_or_long_ago_or_none_stays_text(typed: str) -> None:
    assert said(f"blue rhino 1h {typed}") == Told(typed, minutes=60)


def test_a_date_after_a_duration_keeps_its_day() -> None:
    assert said("1h 15 november, tea") == Told("tea", date(2026, 11, 15), 60)
    assert said("blue rhino 1h 15 december") == Told("15 december", minutes=60)


def test_the_turn_of_the_year_is_no_hindrance() -> None:
    assert read_line("31/12", date(2027, 1, 2)).day == date(2026, 12, 31)
    assert read_line("28 feb", date(2027, 3, 1)).day == date(2027, 2, 28)
    assert read_line("29 feb", date(2027, 3, 1)).day is None
    assert read_line("29 feb", date(2028, 3, 1)).day == date(2028, 2, 29)


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        *(
            (word, 60)
            for word in ("1h", "1u", "1 uur", "1 hour", "1 heure", "een uur", "an hour", "une heure", "60 min")
        ),
        *(
            (word, 90)
            for word in ("1u30", "1h30", "1h30m", "1 h 30", "1 uur 30", "1h 30 min", "1,5 uur", "1.5h", "90 min")
        ),
        *(
            (word, 90)
            for word in ("1½ uur", "anderhalf uur", "an hour and a half", "une heure et demie", "90'", "90 minutes")
        ),
        *(
            (word, 45)
            for word in ("45'", "45’", "45 min.", "45min", "45 minuten", "drie kwartier", "trois quarts d'heure")
        ),
        *((word, 30) for word in ("half uur", "halfuur", "een half uurtje", "half an hour", "une demi-heure", "½ uur")),
        *((word, 15) for word in ("kwartier", "een kwartier", "quarter", "a quarter of an hour", "un quart d'heure")),
        *((word, 65) for word in ("1h05", "1u05", "1 uur en 5 minuten", "65 mn")),
        *((word, 150) for word in ("2,5 uur", "2h30", "deux heures et demie", "twee en een half uur")),
        *((word, 120) for word in ("2u", "two hours", "twee uur", "deux heures", "about 2 hours", "ongeveer 2 uur")),
        ("1,25 uur", 75),
        ("1 h 20", 80),
        ("12h", 720),
    ],
)
def test_a_duration_is_understood(typed: str, minutes: int) -> None:
    assert said(f"blauwe neushoorn, {typed}") == Told(minutes=minutes)
    assert said(f"{typed} Alice zei hallo") == Told("Alice zei hallo", minutes=minutes)


@pytest.mark.parametrize(
    "typed",
    ["0 min", "0h", "999 min", "14h30", "13 uur", "99h", "1h75", "om 10u", "vers 10h", "10h à 12h", "10u tot 12u"],
)
def test_a_time_of_day_and_what_cannot_be_stay_text(typed: str) -> None:
    assert said(f"blue rhino today {typed}") == Told(typed, day=TODAY)


@pytest.mark.parametrize(
    ("outcome", "words"),
    [
        ("met", ["met", "seen", "visit", "gezien", "ontmoet", "bezoek", "vu", "rencontré", "rencontre"]),
        ("called", ["called", "phoned", "gebeld", "appelé", "APPELE", "téléphoné", "coup de fil"]),
        ("wrote", ["wrote", "texted", "WhatsApp", "gestuurd", "geschreven", "écrit", "sms"]),
        ("went-along", ["went along", "accompanied", "meegegaan", "accompagné", "accompagnée"]),
        ("group", ["group", "groep", "groupe"]),
        ("tried", ["tried", "not reached", "couldn't reach", "niet bereikt", "pas joint", "geprobeerd", "no answer"]),
    ],
)
def test_how_it_went_is_understood(outcome: Outcome, words: list[str]) -> None:
    for word in words:
        assert said(f"red fish {word} 1h") == Told(minutes=60, outcome=outcome), word


def test_a_call_that_reached_nobody_is_a_try() -> None:
    assert said("red fish called, no answer") == Told("called", outcome="tried")
    assert said("rode vis: gebeld, Bob niet bereikt").outcome == "tried"
    assert said("red fish met, tried").outcome == "met"


@pytest.mark.parametrize("domain", get_args(Domain))
def test_a_domain_has_several_words_and_all_are_understood(domain: Domain) -> None:
    labels = [phrase for phrase, meant in LABEL_OF.items() if meant == domain]
    things = [phrase for phrase, meant in THING_OF.items() if meant == domain]
    assert len(labels) >= 4
    assert len(things) >= 4
    assert {domain.replace("-", " "), domain.split("-")[0]} & {*labels}
    for phrase in labels:
        assert said(f"🔴🐟 {phrase} 45 min") == Told(minutes=45, domains=(domain,))
    for phrase in things:
        assert said(f"🔴🐟 {phrase} 45 min") == Told(phrase, minutes=45, domains=(domain,))


def test_domains_come_in_the_order_typed_and_once() -> None:
    assert said("health, housing, santé, work").domains == ("health-wellbeing", "housing", "work-training")


@pytest.mark.parametrize("outcome", OUTCOMES)
def test_every_word_for_how_it_went_is_understood(outcome: Outcome) -> None:
    for phrase in (phrase for phrase, meant in OUTCOME_OF.items() if meant == outcome):
        assert said(f"🔴🐟 {phrase} 45 min") == Told(minutes=45, outcome=outcome)
