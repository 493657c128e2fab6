"""Households and pairings: opened, proposed, agreed to by both sides, ended by either."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date

from bot.domain import access
from bot.domain.clock import not_at_night
from bot.domain.codenames import Sign, draw
from bot.errors import UserFacingError
from bot.storage import Effect, Transaction
from bot.storage.confidences import add_confidence
from bot.storage.households import add_household, adults_of, signs_in_use, take_household
from bot.storage.journal import note_down
from bot.storage.members import change_member, member
from bot.storage.outbox import knock
from bot.storage.pairings import (
    EndedBy,
    Pairing,
    Role,
    add_consent,
    add_pairing,
    change_pairing,
    consents_of,
    pairings_of_household,
    refuse,
)
from bot.storage.pairings import pairing as find_pairing

CONFIDENCES = ("well", "not-well", "another", "talk")


def open_household(chat_id: int, choose: Callable[[Sequence[Sign]], Sign]) -> Effect:
    """A coordinator opens a household under a drawn sign; its id."""

    async def write(tx: Transaction) -> int:
        who = await access.as_coordinator(tx, chat_id)
        sign = draw(await signs_in_use(tx), choose)
        if sign is None:
            raise UserFacingError("Every sign is in use. End a pairing that is over first.")
        added = await add_household(tx, sign.id, who.member.id)
        await note_down(tx, "opened household", who.member.token, f"household {added}")
        return added

    return write


def take_over(chat_id: int, household_id: int) -> Effect:
    """A coordinator takes over a household whose coordinator is gone."""

    async def write(tx: Transaction) -> None:
        who, household = await access.household(tx, chat_id, household_id, "take")
        await take_household(tx, household.id, who.member.id)
        await note_down(tx, "took over household", who.member.token, f"household {household.id}")

    return write


def propose(chat_id: int, household_id: int, volunteer_id: int, role: Role) -> Effect:
    """A coordinator proposes a pairing; both sides are asked. Its id."""

    async def write(tx: Transaction) -> int:
        who, household = await access.household(tx, chat_id, household_id, "propose")
        volunteer = await member(tx, volunteer_id)
        if volunteer is None or volunteer.invited_by != who.member.id or not volunteer.confirmed:
            raise access.nothing()
        for one in await pairings_of_household(tx, household.id):
            if one.volunteer_id == volunteer_id and one.state != "ended":
                raise UserFacingError("There is a pairing of these two already.")
        added = await add_pairing(tx, household.id, volunteer_id, role)
        await note_down(tx, "proposed pairing", who.member.token, f"pairing {added}")
        await knock(tx, volunteer.chat_id, not_at_night(tx.now))
        await _knock_adults(tx, household.id)
        return added

    return write


def accept_charter(chat_id: int) -> Effect:
    """A volunteer accepts the charter, for a year."""

    async def write(tx: Transaction) -> None:
        who = await access.who(tx, chat_id)
        if not who.volunteers:
            raise access.nothing()
        await change_member(tx, chat_id, charter=access.CHARTER, charter_on=tx.today)
        await note_down(tx, "accepted charter", who.member.token, access.CHARTER)

    return write


def volunteer_agrees(chat_id: int, pairing_id: int) -> Effect:
    """The volunteer says yes. Whether the pairing lives now."""

    async def write(tx: Transaction) -> bool:
        case = await access.pairing(tx, chat_id, pairing_id, "answer as volunteer")
        await change_pairing(tx, pairing_id, volunteer_yes_on=tx.today)
        await note_down(tx, "volunteer agreed", case.who.member.token, f"pairing {pairing_id}")
        return await _start_if_both_agreed(tx, pairing_id)

    return write


def household_agrees(chat_id: int, pairing_id: int) -> Effect:
    """An adult of the household says yes for themselves. Whether the pairing lives now."""

    async def write(tx: Transaction) -> bool:
        case = await access.pairing(tx, chat_id, pairing_id, "consent")
        adult = case.who.adult_in(case.pairing.household_id)
        if adult is None:
            raise access.nothing()
        await add_consent(tx, pairing_id, adult.id, tx.today, None)
        await note_down(tx, "household agreed", case.who.member.token, f"pairing {pairing_id}")
        return await _start_if_both_agreed(tx, pairing_id)

    return write


def record_paper(chat_id: int, pairing_id: int, signed_on: date, place: str) -> Effect:
    """The coordinator records the household's yes on paper: when it was signed, and where the paper lies."""

    async def write(tx: Transaction) -> bool:
        case = await access.pairing(tx, chat_id, pairing_id, "record paper")
        if signed_on > tx.today:
            raise UserFacingError("That day has yet to come. When was the paper signed?")
        await add_consent(tx, pairing_id, None, signed_on, place)
        await note_down(tx, "recorded paper", case.who.member.token, f"pairing {pairing_id}")
        return await _start_if_both_agreed(tx, pairing_id)

    return write


def end(chat_id: int, pairing_id: int) -> Effect:
    """Whoever has a part in it ends it, or says no to it; the others hear that there is something new."""

    async def write(tx: Transaction) -> Pairing:
        case = await access.pairing(tx, chat_id, pairing_id, "end")
        ended_by: EndedBy = "coordinator" if case.is_coordinator else "volunteer" if case.is_volunteer else "household"
        adult = case.who.adult_in(case.pairing.household_id)
        if adult and case.pairing.state == "proposed" and await _others_can_agree(tx, case):
            await refuse(tx, pairing_id, adult.id)
            return case.pairing
        await change_pairing(tx, pairing_id, state="ended", ended_on=tx.today, ended_by=ended_by)
        await note_down(tx, f"ended by {ended_by}", case.who.member.token, f"pairing {pairing_id}")
        for member_id in (case.pairing.volunteer_id, case.pairing.coordinator_id):
            one = await member(tx, member_id)
            if one is not None and one.chat_id != chat_id:
                await knock(tx, one.chat_id, not_at_night(tx.now))
        await _knock_adults(tx, case.pairing.household_id, but=chat_id)
        return case.pairing

    return write


def tell_coordinator(chat_id: int, pairing_id: int, kind: str, text: str | None) -> Effect:
    """A newcomer tells the coordinator in confidence how it goes; the volunteer never hears of it."""

    async def write(tx: Transaction) -> None:
        case = await access.pairing(tx, chat_id, pairing_id, "tell")
        adult = case.who.adult_in(case.pairing.household_id)
        if adult is None or kind not in CONFIDENCES:
            raise access.nothing()
        await add_confidence(tx, pairing_id, adult.id, kind, text)
        coordinator = await member(tx, case.pairing.coordinator_id)
        if coordinator is not None:
            await knock(tx, coordinator.chat_id, not_at_night(tx.now))

    return write


async def _start_if_both_agreed(tx: Transaction, pairing_id: int) -> bool:
    found = await find_pairing(tx, pairing_id)
    if found is None or found.volunteer_yes_on is None or not await consents_of(tx, pairing_id):
        return False
    if found.state == "active":
        return True
    await change_pairing(tx, pairing_id, state="active", started_on=tx.today)
    await note_down(tx, "pairing started", None, f"pairing {pairing_id}")
    for one in (await member(tx, found.volunteer_id), await member(tx, found.coordinator_id)):
        if one is not None:
            await knock(tx, one.chat_id, not_at_night(tx.now))
    return True


async def _others_can_agree(tx: Transaction, case: access.Case) -> bool:
    """Whether another adult of the household may still say yes, or has said so."""
    mine = case.who.member.id
    return any(one.member_id != mine and one.confirmed for one in await adults_of(tx, case.pairing.household_id))


async def _knock_adults(tx: Transaction, household_id: int, but: int | None = None) -> None:
    for adult in await adults_of(tx, household_id):
        if adult.confirmed and adult.chat_id != but:
            await knock(tx, adult.chat_id, not_at_night(tx.now))
