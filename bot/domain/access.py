"""The one way to a household, a pairing or a note. What is not allowed looks like what does not exist.

Who may do what stands in three tables. Every question and effect goes through one of them inside its own transaction,
so that nothing can change between the look and the deed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from bot.errors import UserFacingError
from bot.storage import Transaction
from bot.storage.households import Adult, Household, places_of
from bot.storage.households import household as find_household
from bot.storage.members import Member, member_of_chat
from bot.storage.notes import ContactNote
from bot.storage.notes import note as find_note
from bot.storage.pairings import Consent, Pairing, consents_of
from bot.storage.pairings import pairing as find_pairing

CHARTER = "2026-11"  # changes with the charter's text: everybody is asked again then
CHARTER_DAYS = 365
CORRECT_WITHIN = timedelta(days=14)
UNDO_WITHIN = timedelta(minutes=10)

OnHousehold = Literal["see", "invite", "propose", "take"]
OnPairing = Literal[
    "see",
    "answer as volunteer",
    "consent",
    "end",
    "write",
    "record paper",
    "tell",
    "hear",
    "pass to household",
    "pass to volunteer",
    "open or close",
]
OnNote = Literal["read", "correct", "undo", "erase", "ask", "tick"]


class NotFoundError(UserFacingError):
    """There is no such thing for this person."""


@dataclass(frozen=True)
class Who:
    """The member behind a chat, and the households they are an adult of."""

    member: Member
    adults: tuple[Adult, ...]
    today: date

    @property
    def coordinates(self) -> bool:
        """Whether they are a coordinator."""
        return self.member.coordinator

    @property
    def volunteers(self) -> bool:
        """Whether they are a volunteer whom the coordinator confirmed."""
        return self.member.volunteer and self.member.confirmed

    @property
    def keeps_charter(self) -> bool:
        """Whether they accepted this charter within the last year."""
        accepted = self.member.charter_on
        return (
            self.member.charter == CHARTER
            and accepted is not None
            and self.today < accepted + timedelta(days=CHARTER_DAYS)
        )

    def adult_in(self, household_id: int) -> Adult | None:
        """As whom they belong to a household, once the coordinator confirmed them."""
        return next((one for one in self.adults if one.household_id == household_id and one.confirmed), None)


@dataclass(frozen=True)
class Case:
    """A pairing as the rules look at it."""

    who: Who
    pairing: Pairing
    consents: tuple[Consent, ...]

    @property
    def is_coordinator(self) -> bool:
        """The household's coordinator."""
        return self.who.coordinates and self.pairing.coordinator_id == self.who.member.id

    @property
    def is_volunteer(self) -> bool:
        """The pairing's volunteer, while it is not over and the charter is accepted."""
        mine = self.who.volunteers and self.pairing.volunteer_id == self.who.member.id
        return mine and self.who.keeps_charter and self.pairing.state != "ended"

    @property
    def is_adult(self) -> bool:
        """An adult of the household, while the pairing is not over."""
        return self.who.adult_in(self.pairing.household_id) is not None and self.pairing.state != "ended"

    @property
    def has_consented(self) -> bool:
        """An adult of the household who said yes to this pairing themselves."""
        adult = self.who.adult_in(self.pairing.household_id)
        return self.is_adult and adult is not None and any(one.adult_id == adult.id for one in self.consents)

    @property
    def is_active(self) -> bool:
        """Both sides said yes, and nobody ended it."""
        return self.pairing.state == "active"


@dataclass(frozen=True)
class NoteCase:
    """A note as the rules look at it."""

    case: Case
    note: ContactNote
    now: datetime

    @property
    def is_author(self) -> bool:
        """Whoever wrote it, while the pairing lives."""
        case = self.case
        return case.is_volunteer and case.is_active and self.note.author_id == case.who.member.id

    @property
    def is_shared_with_reader(self) -> bool:
        """Shared with the coordinator or the household, and that is who asks."""
        coordinator = self.case.is_coordinator and self.note.readers in {"coordinator", "household"}
        return coordinator or (self.case.has_consented and self.case.is_active and self.note.readers == "household")


def _coordinator_of(who: Who, household: Household) -> bool:
    return who.coordinates and household.coordinator_id == who.member.id


HOUSEHOLD: Mapping[OnHousehold, Callable[[Who, Household], bool]] = {
    "see": _coordinator_of,
    "invite": _coordinator_of,
    "propose": _coordinator_of,
    "take": lambda who, household: who.coordinates and household.coordinator_id is None,
}
PAIRING: Mapping[OnPairing, Callable[[Case], bool]] = {
    "see": lambda case: case.is_coordinator or case.is_volunteer or case.is_adult,
    "answer as volunteer": lambda case: case.is_volunteer and case.pairing.state == "proposed",
    "consent": lambda case: case.is_adult,
    "end": lambda case: (
        (case.is_coordinator and case.pairing.state != "ended")
        or case.is_volunteer
        or case.has_consented
        or (case.is_adult and case.pairing.state == "proposed")
    ),
    "write": lambda case: case.is_volunteer and case.is_active,
    "record paper": lambda case: case.is_coordinator and case.pairing.state == "proposed",
    "tell": lambda case: case.has_consented,
    "hear": lambda case: case.is_coordinator,
    "pass to household": lambda case: case.is_volunteer and case.is_active,
    "pass to volunteer": lambda case: case.has_consented and case.is_active,
    "open or close": lambda case: (case.is_volunteer or case.has_consented) and case.is_active,
}
NOTE: Mapping[OnNote, Callable[[NoteCase], bool]] = {
    "read": lambda one: one.is_author or one.is_shared_with_reader,
    "correct": lambda one: one.is_author and one.now <= one.note.written_at + CORRECT_WITHIN,
    "undo": lambda one: one.is_author and one.now <= one.note.written_at + UNDO_WITHIN,
    # A volunteer may take back their words even after the pairing ended, without reading them again.
    "erase": lambda one: one.note.author_id is not None and one.note.author_id == one.case.who.member.id,
    "ask": lambda one: one.case.has_consented and one.is_shared_with_reader,
    "tick": lambda one: one.is_author,
}


async def who(tx: Transaction, chat_id: int) -> Who:
    """Who is behind a chat.

    Raises:
        NotFoundError: when nobody with a part in pairings is.
    """
    member = await member_of_chat(tx, chat_id)
    if member is None:
        raise nothing()
    return Who(member, tuple(await places_of(tx, member.id)), tx.today)


async def as_coordinator(tx: Transaction, chat_id: int) -> Who:
    """A coordinator.

    Raises:
        NotFoundError: when this chat is none.
    """
    found = await who(tx, chat_id)
    if not found.coordinates:
        raise nothing()
    return found


async def household(tx: Transaction, chat_id: int, household_id: int, to: OnHousehold) -> tuple[Who, Household]:
    """A household, for one who may do this with it.

    Raises:
        NotFoundError: when there is none, or none for them.
    """
    found, asker = await find_household(tx, household_id), await who(tx, chat_id)
    if found is None or not HOUSEHOLD[to](asker, found):
        raise nothing()
    return asker, found


async def pairing(tx: Transaction, chat_id: int, pairing_id: int, to: OnPairing) -> Case:
    """A pairing, for one who may do this with it.

    Raises:
        NotFoundError: when there is none, or none for them.
    """
    found, asker = await find_pairing(tx, pairing_id), await who(tx, chat_id)
    if found is None:
        raise nothing()
    case = Case(asker, found, tuple(await consents_of(tx, pairing_id)))
    if not PAIRING[to](case):
        raise nothing()
    return case


async def note(tx: Transaction, chat_id: int, note_id: int, to: OnNote) -> NoteCase:
    """A note, for one who may do this with it.

    Raises:
        NotFoundError: when there is none, or none for them.
    """
    found, asker = await find_note(tx, note_id), await who(tx, chat_id)
    about = await find_pairing(tx, found.pairing_id) if found else None
    if found is None or about is None:
        raise nothing()
    one = NoteCase(Case(asker, about, tuple(await consents_of(tx, about.id))), found, tx.now)
    if not NOTE[to](one):
        raise nothing()
    return one


def nothing() -> NotFoundError:
    """The one answer to everything that does not exist for this person."""
    return NotFoundError("I cannot find that. It may be over, or not meant for this chat.")
