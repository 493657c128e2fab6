"""A draft goes to disk and comes back as it was; what is no draft comes back as nothing."""

import json
from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.content.models import Domain
from bot.domain.notes import OUTCOMES, READERS, Draft
from bot.domain.notes.draft import MINUTES, MOST_MINUTES

FULL = Draft(
    key="k1",
    pairing=7,
    outcome="went-along",
    minutes=90,
    domains=("housing", "work-training"),
    day=date(2026, 11, 3),
    text="Samen naar de gemeente: « tout va bien » 🙂",
    follow_up="call the school",
    readers="household",
    note=12,
    typed=(101, 102),
)


def test_a_full_draft_comes_back_as_it_was() -> None:
    assert Draft.from_json(FULL.to_json()) == FULL


@settings(deadline=None)
@given(
    st.builds(
        Draft,
        key=st.text(min_size=1),
        pairing=st.none() | st.integers(min_value=1, max_value=2**62),
        outcome=st.none() | st.sampled_from(OUTCOMES),
        minutes=st.none() | st.integers(min_value=1, max_value=MOST_MINUTES),
        domains=st.lists(st.sampled_from(get_args(Domain)), unique=True).map(tuple),
        day=st.none() | st.dates(),
        text=st.text(),
        follow_up=st.text(),
        readers=st.sampled_from(READERS),
        note=st.none() | st.integers(min_value=1, max_value=2**62),
        typed=st.lists(st.integers(min_value=1, max_value=2**31)).map(tuple),
    )
)
def test_every_draft_comes_back_as_it_was(draft: Draft) -> None:
    assert Draft.from_json(draft.to_json()) == draft


def test_a_new_draft_is_for_its_writer_only() -> None:
    assert Draft("k1") == Draft.from_json('{"key": "k1"}')
    assert Draft("k1").readers == "me"


@pytest.mark.parametrize(
    "change",
    [
        {"key": ""},
        {"key": 1},
        {"key": None},
        {"pairing": "7"},
        {"pairing": True},
        {"outcome": "seen"},
        {"minutes": 0},
        {"minutes": MOST_MINUTES + 1},
        {"minutes": 30.5},
        {"domains": "housing"},
        {"domains": ["sports"]},
        {"day": "3/11/2026"},
        {"day": "2026-02-30"},
        {"text": None},
        {"readers": "everybody"},
        {"readers": None},
        {"note": [12]},
        {"typed": ["101"]},
        {"typed": 101},
        {"name": "Alice"},
    ],
)
def test_a_draft_with_one_wrong_value_is_none(change: dict[str, Any]) -> None:
    assert Draft.from_json(json.dumps(json.loads(FULL.to_json()) | change)) is None


@pytest.mark.parametrize("text", ["", "null", "[]", "1", "{}", '"k1"', "{", FULL.to_json()[:-1], "[" * 5000])
def test_what_is_no_draft_is_none(text: str) -> None:
    assert Draft.from_json(text) is None


@settings(deadline=None)
@given(st.text())
def test_reading_never_fails(text: str) -> None:
    assert Draft.from_json(text) is None


@pytest.mark.parametrize(
    ("known", "ready"),
    [
        ({}, False),
        ({"pairing": 7}, False),
        ({"pairing": 7, "outcome": "met"}, False),
        ({"pairing": 7, "minutes": 30}, False),
        ({"outcome": "met", "minutes": 30}, False),
        ({"outcome": "tried"}, False),
        ({"pairing": 7, "outcome": "met", "minutes": 30}, True),
        ({"pairing": 7, "outcome": "tried"}, True),
        ({"pairing": 7, "outcome": "tried", "minutes": 15}, True),
    ],
)
def test_a_draft_is_ready_when_who_how_and_how_long_are_known(known: dict[str, Any], ready: bool) -> None:
    assert replace(Draft("k1"), **known).ready is ready


def test_the_choices_stand_in_the_order_shown() -> None:
    assert OUTCOMES == ("met", "called", "wrote", "went-along", "group", "tried")
    assert READERS == ("me", "coordinator", "household")
    assert list(MINUTES) == sorted(MINUTES)
    assert MINUTES[-1] <= MOST_MINUTES
