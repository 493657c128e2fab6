"""What a person sees of households and pairings: a coordinator's desk, and everyone's own pairings."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from bot.domain import access
from bot.domain.passing import waiting
from bot.domain.trying import due_now
from bot.storage import Effect, Transaction
from bot.storage.confidences import Confidence, confidences_of, mark_seen
from bot.storage.households import Household, adults_of, households_of
from bot.storage.journal import note_down
from bot.storage.members import Member, member, volunteers_of
from bot.storage.notes import Contact, ContactNote, Tally, count_private, notes_shared, tally
from bot.storage.notes import private_contacts as contacts_kept_private
from bot.storage.pairings import Consent, Pairing, has_refused, pairings_of_household, pairings_of_volunteer

MOST_NOTES = 3  # a page: whole notes are shown, and a message holds 4,096 units


@dataclass(frozen=True)
class Parts:
    """What a chat has a part in: decides what stands in its menu."""

    coordinator: bool = False
    volunteer: bool = False
    adult: bool = False
    charter: bool = False
    # Pairings of a volunteer that live, most recent contact first; none while the charter is not accepted.
    active: tuple[Pairing, ...] = ()
    # Pairings that wait for this person's yes.
    asked: tuple[Pairing, ...] = ()
    # An answer was passed to them, or they are to be asked whether something worked.
    news: bool = False


@dataclass(frozen=True)
class HouseholdState:
    """A household on the desk: its pairings that are not over, its adults, what waits to be read."""

    household: Household
    pairings: tuple[Pairing, ...]
    adults: int
    unread: int
    orphan: bool = False


@dataclass(frozen=True)
class Desk:
    """What a coordinator looks after."""

    households: tuple[HouseholdState, ...]
    volunteers: tuple[Member, ...]


@dataclass(frozen=True)
class Card:
    """One pairing, as much of it as this person may see."""

    case: access.Case
    volunteer: Member | None
    coordinator: Member | None
    adults: int
    tally: Tally | None
    private: int
    confidences: tuple[Confidence, ...] = ()

    @property
    def pairing(self) -> Pairing:
        """The pairing."""
        return self.case.pairing

    @property
    def consents(self) -> tuple[Consent, ...]:
        """The yeses of the household's side."""
        return self.case.consents


def parts(chat_id: int) -> Effect:
    """What this chat has a part in; `Parts()` for one that has none."""

    async def look(tx: Transaction) -> Parts:
        try:
            who = await access.who(tx, chat_id)
        except access.NotFoundError:
            return Parts()
        mine = await pairings_of_volunteer(tx, who.member.id) if who.volunteers and who.keeps_charter else []
        asked = [one for one in mine if one.state == "proposed" and one.volunteer_yes_on is None]
        for adult in who.adults:
            asked += [one for one in await _open(tx, adult.household_id) if await _wants_yes(tx, chat_id, one)]
        active = [one for one in mine if one.state == "active"]
        return Parts(
            coordinator=who.coordinates,
            volunteer=who.volunteers,
            adult=any(one.confirmed for one in who.adults),
            charter=who.keeps_charter,
            active=tuple(await _recent_first(tx, active)),
            asked=tuple(asked),
            news=bool(await waiting(tx, chat_id) or await due_now(tx, chat_id)),
        )

    return look


async def _wants_yes(tx: Transaction, chat_id: int, pairing: Pairing) -> bool:
    """Whether this adult has yet to say yes or no."""
    try:
        case = await access.pairing(tx, chat_id, pairing.id, "consent")
    except access.NotFoundError:
        return False
    adult = case.who.adult_in(pairing.household_id)
    return not case.has_consented and adult is not None and not await has_refused(tx, pairing.id, adult.id)


async def _recent_first(tx: Transaction, pairings: Iterable[Pairing]) -> list[Pairing]:
    last = {one.id: (await tally(tx, one.id, tx.today)).last for one in pairings}
    return sorted(pairings, key=lambda one: (last[one.id] or date.min, one.id), reverse=True)


def own_pairings(chat_id: int) -> Effect:
    """The pairings a person is in, as a volunteer or as an adult of the household, ended ones not."""

    async def look(tx: Transaction) -> list[Pairing]:
        who = await access.who(tx, chat_id)
        found = await pairings_of_volunteer(tx, who.member.id) if who.volunteers and who.keeps_charter else []
        for adult in who.adults:
            if adult.confirmed:
                found += await _open(tx, adult.household_id)
        return found

    return look


def desk(chat_id: int) -> Effect:
    """A coordinator's households and volunteers."""

    async def look(tx: Transaction) -> Desk:
        who = await access.as_coordinator(tx, chat_id)
        states = []
        for household in await households_of(tx, who.member.id):
            if household.coordinator_id is None:
                states.append(HouseholdState(household, (), 0, 0, orphan=True))
            else:
                states.append(await _state(tx, household))
        return Desk(tuple(states), tuple(await volunteers_of(tx, who.member.id)))

    return look


def household_state(chat_id: int, household_id: int) -> Effect:
    """One household, for its coordinator."""

    async def look(tx: Transaction) -> HouseholdState:
        _, household = await access.household(tx, chat_id, household_id, "see")
        return replace(await _state(tx, household), pairings=tuple(await pairings_of_household(tx, household_id)))

    return look


def card(chat_id: int, pairing_id: int) -> Effect:
    """One pairing, for everyone with a part in it; only its coordinator sees what was told in confidence."""

    async def look(tx: Transaction) -> Card:
        case = await access.pairing(tx, chat_id, pairing_id, "see")
        found = case.pairing
        helper = case.is_volunteer or case.is_coordinator
        return Card(
            case,
            await member(tx, found.volunteer_id),
            await member(tx, found.coordinator_id),
            len([one for one in await adults_of(tx, found.household_id) if one.confirmed]),
            await tally(tx, pairing_id, tx.today.replace(day=1)) if helper else None,
            await count_private(tx, pairing_id) if case.has_consented else 0,
            tuple(await confidences_of(tx, pairing_id)) if case.is_coordinator else (),
        )

    return look


def confidences_read(chat_id: int, pairing_id: int) -> Effect:
    """The coordinator has read what was told in confidence."""

    async def write(tx: Transaction) -> None:
        case = await access.pairing(tx, chat_id, pairing_id, "hear")
        await mark_seen(tx, pairing_id)
        await note_down(tx, "read confidences", case.who.member.token, f"pairing {pairing_id}")

    return write


def shared_notes(chat_id: int, pairing_id: int, skip: int = 0) -> Effect:
    """The notes on a pairing that are shared with whoever asks, newest first, a page of them."""

    async def look(tx: Transaction) -> list[ContactNote]:
        case = await access.pairing(tx, chat_id, pairing_id, "see")
        if case.is_coordinator:
            return await notes_shared(tx, pairing_id, ("coordinator", "household"), MOST_NOTES + 1, skip)
        if case.has_consented and case.is_active:
            return await notes_shared(tx, pairing_id, ("household",), MOST_NOTES + 1, skip)
        raise access.nothing()

    return look


def private_contacts(chat_id: int, pairing_id: int, skip: int = 0) -> Effect:
    """Day and minutes of contacts whose notes are not shared, newest first, a page of them: for the coordinator."""

    async def look(tx: Transaction) -> list[Contact]:
        await access.pairing(tx, chat_id, pairing_id, "hear")
        return await contacts_kept_private(tx, pairing_id, MOST_NOTES + 1, skip)

    return look


async def _open(tx: Transaction, household_id: int) -> list[Pairing]:
    return [one for one in await pairings_of_household(tx, household_id) if one.state != "ended"]


async def _state(tx: Transaction, household: Household) -> HouseholdState:
    pairings = await _open(tx, household.id)
    unread = sum([len(await confidences_of(tx, one.id, unseen=True)) for one in pairings])
    return HouseholdState(household, tuple(pairings), len(await adults_of(tx, household.id)), unread)
