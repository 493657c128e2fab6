"""A person's own data for another program: JSON whose keys stay the same, with ISO dates."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from bot.domain.own_data import AsAdult, AsCoordinator, AsVolunteer, OwnData, Visited, Visiting
from bot.flows.own_data.unsent import words
from bot.storage.notes import ContactNote
from bot.storage.pairings import Pairing
from bot.storage.people import Person

NAME = "wegwijs-my-data.json"
Json = dict[str, Any]


def content(person: Person, own: OwnData, today: date) -> bytes:
    """The file."""
    everything: Json = {
        "made_on": today,
        "chat": {
            "number": person.chat_id,
            "language": person.language,
            "helping": person.helping,
            "not_sent": words(person),
        },
        "first_name": own.first_name,
        "joined_on": own.joined_on,
        "households": [_household(one) for one in own.households],
        "volunteer": _volunteer(own.volunteer) if own.volunteer else None,
        "coordinator": _coordinator(own.coordinator) if own.coordinator else None,
        "answers_passed_to_you": own.passed,
        "answers_may_be_passed_to_you": [{"pairing": one, "said": said} for one, said in own.doors],
        "services_you_will_be_asked_about": own.trials,
        "journal": [{"at": line.at, "what": line.what} for line in own.journal],
    }
    return (json.dumps(everything, default=_iso, ensure_ascii=False, indent=2) + "\n").encode()


def _iso(day: date) -> str:
    return day.isoformat()


def _household(one: AsAdult) -> Json:
    return {
        "sign": one.sign,
        "confirmed": one.confirmed,
        "coordinator": one.coordinator,
        "pairings": [_visited(visited) for visited in one.pairings],
        "told_in_confidence": [{"on": told.at.date(), "kind": told.kind, "text": told.text} for told in one.told],
    }


def _visited(one: Visited) -> Json:
    return _pairing(one.pairing) | {
        "volunteer": one.volunteer,
        "you_agreed_on": one.agreed_on,
        "agreed_on_paper_on": one.paper_on,
        "notes_shared_with_you": [_note(note) for note in one.notes],
        "private_notes": one.private,
    }


def _volunteer(one: AsVolunteer) -> Json:
    profile, (pairings, notes) = one.member.profile, one.hidden
    return {
        "confirmed": one.member.confirmed,
        "profile": {
            "role": profile.role or None,
            "languages": profile.languages,
            "places": profile.places or None,
            "themes": profile.themes,
        },
        "charter": {"version": one.member.charter, "accepted_on": one.member.charter_on},
        "pairings": [_visiting(visiting) for visiting in one.pairings],
        "pairings_not_shown": pairings,
        "notes_not_shown": notes,
    }


def _visiting(one: Visiting) -> Json:
    return _pairing(one.pairing) | {
        "sign": one.pairing.sign,
        "you_agreed_on": one.pairing.volunteer_yes_on,
        "notes": [_note(note) | {"readers": note.readers} for note in one.notes],
        "notes_not_shown": one.not_shown,
    }


def _coordinator(one: AsCoordinator) -> Json:
    return {
        "households": one.signs,
        "volunteers_invited": one.volunteers,
        "pairings": dict(one.pairings),
        "invitations_waiting": one.invitations,
    }


def _pairing(one: Pairing) -> Json:
    return {
        "role": one.role,
        "state": one.state,
        "proposed_on": one.proposed_on,
        "started_on": one.started_on,
        "ended_on": one.ended_on,
        "ended_by": one.ended_by,
    }


def _note(one: ContactNote) -> Json:
    return {
        "day": one.day,
        "minutes": one.minutes,
        "outcome": one.body.outcome,
        "domains": one.body.domains,
        "text": one.body.text,
        "follow_up": one.body.follow_up,
        "follow_up_open": one.to_do,
        "written_at": one.written_at,
        "corrected_on": one.corrected_on,
        "household_asks_to": one.asked,
    }
