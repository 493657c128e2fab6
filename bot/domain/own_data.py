"""What is kept of a person beside their chat, for themselves alone: nothing of anyone else that they may not see."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date

from bot.domain import access
from bot.domain.passing import waiting
from bot.storage import Effect, Transaction
from bot.storage.confidences import Confidence, told_by
from bot.storage.households import Adult, Household, households_of
from bot.storage.households import household as find_household
from bot.storage.invites import open_invites
from bot.storage.journal import Entry, entries_by
from bot.storage.members import Member, joined_on, member, volunteers_of
from bot.storage.notes import ContactNote, count_of_author, count_private, notes_of_author, notes_shared
from bot.storage.pairings import (
    Consent,
    Pairing,
    State,
    consents_of,
    every_pairing_of_volunteer,
    pairings_of_household,
)
from bot.storage.passed import channels_of
from bot.storage.trials import trials_of

EVERY = 1_000_000


@dataclass(frozen=True)
class Visited:
    """A pairing as an adult of the household has it; `private` is None while they have not said yes themselves."""

    pairing: Pairing
    volunteer: str | None
    agreed_on: date | None
    paper_on: date | None
    notes: tuple[ContactNote, ...]
    private: int | None


@dataclass(frozen=True)
class AsAdult:
    """An adult's place in a household; of one whom the coordinator has not confirmed there is nothing more."""

    sign: str
    confirmed: bool
    coordinator: str | None = None
    pairings: tuple[Visited, ...] = ()
    told: tuple[Confidence, ...] = ()


@dataclass(frozen=True)
class Visiting:
    """A pairing as its volunteer has it: their notes while it lives, afterwards how many there are."""

    pairing: Pairing
    notes: tuple[ContactNote, ...]
    not_shown: int


@dataclass(frozen=True)
class AsVolunteer:
    """A volunteer; without the charter nothing of a pairing shows, so `hidden` counts the pairings and their notes."""

    member: Member
    pairings: tuple[Visiting, ...] = ()
    hidden: tuple[int, int] = (0, 0)


@dataclass(frozen=True)
class AsCoordinator:
    """A coordinator: the signs of their households, whom they invited, and how much there is of the rest."""

    signs: tuple[str, ...]
    volunteers: tuple[str, ...]
    pairings: tuple[tuple[State, int], ...]
    invitations: int


@dataclass(frozen=True)
class OwnData:
    """Everything of one person, by what they have a part in."""

    first_name: str | None = None
    joined_on: date | None = None
    households: tuple[AsAdult, ...] = ()
    volunteer: AsVolunteer | None = None
    coordinator: AsCoordinator | None = None
    journal: tuple[Entry, ...] = ()
    # Articles the other side of a pairing passed to them, and organisations they will be asked about.
    passed: tuple[str, ...] = ()
    trials: tuple[str, ...] = ()
    # What they said of answers being passed to them: the pairing's id, and yes or no.
    doors: tuple[tuple[int, bool], ...] = ()


def own(chat_id: int) -> Effect:
    """What is kept of whoever is behind a chat; `OwnData()` for one without a part."""

    async def look(tx: Transaction) -> OwnData:
        try:
            who = await access.who(tx, chat_id)
        except access.NotFoundError:
            return OwnData()
        one = who.member
        return OwnData(
            one.name,
            await joined_on(tx, one.id),
            tuple([await _as_adult(tx, who, adult) for adult in who.adults]),
            await _as_volunteer(tx, who) if one.volunteer else None,
            await _as_coordinator(tx, who) if who.coordinates else None,
            tuple(await entries_by(tx, one.token)),
            tuple(waits.passed.article for waits in await waiting(tx, chat_id)),
            tuple(trial.organisation for trial in await trials_of(tx, one.id)),
            tuple(await channels_of(tx, one.id)),
        )

    return look


async def _as_adult(tx: Transaction, who: access.Who, adult: Adult) -> AsAdult:
    home = await find_household(tx, adult.household_id)
    sign = home.sign if home else ""
    if who.adult_in(adult.household_id) is None:
        return AsAdult(sign, confirmed=False)
    coordinator = await member(tx, home.coordinator_id) if home else None
    pairings = [await _visited(tx, adult, one) for one in await pairings_of_household(tx, adult.household_id)]
    told = await told_by(tx, adult.id)
    return AsAdult(sign, True, coordinator.name if coordinator else None, tuple(pairings), tuple(told))


async def _visited(tx: Transaction, adult: Adult, one: Pairing) -> Visited:
    """Notes in full only to an adult who said yes themselves; these stay theirs to see for as long as they are kept."""
    consents = await consents_of(tx, one.id)
    agreed = _day_of(consents, adult.id)
    paper = _day_of(consents, None)
    volunteer = await member(tx, one.volunteer_id)
    return Visited(
        one,
        volunteer.name if volunteer else None,
        agreed,
        paper,
        tuple(await notes_shared(tx, one.id, ("household",), EVERY)) if agreed else (),
        await count_private(tx, one.id) if agreed or paper else None,
    )


def _day_of(consents: list[Consent], adult_id: int | None) -> date | None:
    """When an adult said yes; with None, when the household did on paper."""
    return next((one.given_on for one in consents if one.adult_id == adult_id), None)


async def _as_volunteer(tx: Transaction, who: access.Who) -> AsVolunteer:
    pairings = await every_pairing_of_volunteer(tx, who.member.id)
    if who.volunteers and who.keeps_charter:
        return AsVolunteer(who.member, tuple([await _visiting(tx, who, one) for one in pairings]))
    notes = [await count_of_author(tx, who.member.id, one.id) for one in pairings]
    return AsVolunteer(who.member, hidden=(len(pairings), sum(notes)))


async def _visiting(tx: Transaction, who: access.Who, one: Pairing) -> Visiting:
    if access.PAIRING["write"](access.Case(who, one, ())):
        return Visiting(one, tuple(await notes_of_author(tx, who.member.id, one.id, EVERY)), 0)
    return Visiting(one, (), await count_of_author(tx, who.member.id, one.id))


async def _as_coordinator(tx: Transaction, who: access.Who) -> AsCoordinator:
    mine = await _own_households(tx, who)
    states = Counter([one.state for home in mine for one in await pairings_of_household(tx, home.id)])
    waiting = [await open_invites(tx, who.member.id, place) for place in (None, *(home.id for home in mine))]
    invited = await volunteers_of(tx, who.member.id)
    return AsCoordinator(
        tuple(home.sign for home in mine),
        tuple(one.name or "" for one in invited),
        tuple(states.items()),
        sum(waiting),
    )


async def _own_households(tx: Transaction, who: access.Who) -> list[Household]:
    """Without those that lost their coordinator, which every coordinator sees."""
    return [one for one in await households_of(tx, who.member.id) if one.coordinator_id == who.member.id]
