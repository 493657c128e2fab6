"""A person is erased: what goes with them, what stays because it is others' too, and who is told."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass

from bot.domain import access
from bot.domain.clock import not_at_night
from bot.storage import Effect, Transaction
from bot.storage.confidences import erase_told_by
from bot.storage.households import Adult, adults_of, erase_adult, erase_household, households_of
from bot.storage.households import household as find_household
from bot.storage.invites import erase_invites_used_by
from bot.storage.journal import note_down
from bot.storage.members import Member, coordinators, erase_member, member, volunteers_of
from bot.storage.notes import erase_private_notes
from bot.storage.outbox import knock, knocked
from bot.storage.pairings import (
    EndedBy,
    Pairing,
    change_pairing,
    consents_of,
    pairings_of_household,
    pairings_of_volunteer,
)
from bot.storage.people import forget, is_kept

Chats = set[int]


@dataclass(frozen=True)
class Leaving:
    """What erasing a person means: what they are decides what goes and what stays."""

    # Anything at all is kept under this chat.
    kept: bool = False
    # An adult of a household: the household goes with its last one, and stays with the others.
    last_adult: bool = False
    one_of_the_adults: bool = False
    volunteer: bool = False
    coordinator: bool = False
    # Another coordinator is there to take the households over.
    successor: bool = False

    @property
    def has_part(self) -> bool:
        """Whether there is more than the chat itself."""
        return self.last_adult or self.one_of_the_adults or self.volunteer or self.coordinator


def leaving(chat_id: int) -> Effect:
    """What erasing this chat would mean, as `Leaving`."""

    async def look(tx: Transaction) -> Leaving:
        kept = await is_kept(chat_id)(tx)
        try:
            who = await access.who(tx, chat_id)
        except access.NotFoundError:
            return Leaving(kept)
        last = [await _is_last(tx, adult) for adult in who.adults]
        return Leaving(
            kept,
            last_adult=any(last),
            one_of_the_adults=not all(last),
            volunteer=who.member.volunteer,
            coordinator=who.coordinates,
            successor=any(one.id != who.member.id for one in await coordinators(tx)),
        )

    return look


def erase(chat_id: int) -> Effect:
    """Erase the person behind a chat, and let the others concerned hear that there is something new."""

    async def write(tx: Transaction) -> None:
        concerned: Chats = set()
        with suppress(access.NotFoundError):
            concerned = await _erase_parts(tx, await access.who(tx, chat_id))
        await forget(chat_id)(tx)
        await knocked(tx, chat_id)
        for other in sorted(concerned - {chat_id}):
            await knock(tx, other, not_at_night(tx.now))

    return write


async def _erase_parts(tx: Transaction, who: access.Who) -> Chats:
    one, concerned = who.member, Chats()
    for adult in who.adults:
        concerned |= await _leave_household(tx, one, adult)
    if who.adults or not (one.volunteer or one.coordinator):
        await note_down(tx, "erased adult", one.token)
    if one.volunteer:
        concerned |= await _stop_volunteering(tx, one)
    if one.coordinator:
        concerned |= await _stop_coordinating(tx, one)
    await erase_invites_used_by(tx, one.id)
    await erase_member(tx, one.id)
    return concerned


async def _leave_household(tx: Transaction, one: Member, adult: Adult) -> Chats:
    """The household goes with its last adult; otherwise a pairing ends that nobody else said yes to."""
    home, open_ones = await find_household(tx, adult.household_id), await _open_pairings(tx, adult.household_id)
    concerned = await _chats(tx, home.coordinator_id if home and adult.confirmed else None)
    if await _is_last(tx, adult):
        concerned |= await _chats(tx, *(pairing.volunteer_id for pairing in open_ones))
        await note_down(tx, "erased household", one.token, f"household {adult.household_id}")
        await erase_household(tx, adult.household_id)
    else:
        for pairing in open_ones:
            consents = await consents_of(tx, pairing.id)
            if pairing.state == "active" and all(yes.adult_id == adult.id for yes in consents):
                concerned |= await _end(tx, pairing, one, "household")
        await erase_told_by(tx, adult.id)
        await erase_adult(tx, adult.id)
    return concerned


async def _stop_volunteering(tx: Transaction, one: Member) -> Chats:
    """Pairings end and private notes go; what was shared stays, and the tables take the author off it."""
    concerned = await _chats(tx, one.invited_by if one.confirmed else None)
    for pairing in await pairings_of_volunteer(tx, one.id):
        concerned |= await _end(tx, pairing, one, "volunteer")
    await erase_private_notes(tx, one.id)
    await note_down(tx, "erased volunteer", one.token)
    return concerned


async def _stop_coordinating(tx: Transaction, one: Member) -> Chats:
    """Pairings go on; the tables take the coordinator off households and volunteers, and their invitations away."""
    concerned = {other.chat_id for other in await coordinators(tx)}
    concerned |= {volunteer.chat_id for volunteer in await volunteers_of(tx, one.id) if volunteer.confirmed}
    for home in await households_of(tx, one.id):
        if home.coordinator_id == one.id:
            concerned |= await _adults(tx, home.id)
            concerned |= await _chats(tx, *(pairing.volunteer_id for pairing in await _open_pairings(tx, home.id)))
    await note_down(tx, "erased coordinator", one.token)
    return concerned


async def _end(tx: Transaction, pairing: Pairing, one: Member, ended_by: EndedBy) -> Chats:
    await change_pairing(tx, pairing.id, state="ended", ended_on=tx.today, ended_by=ended_by)
    await note_down(tx, f"ended by {ended_by}", one.token, f"pairing {pairing.id}")
    people = await _chats(tx, pairing.volunteer_id, pairing.coordinator_id)
    return people | await _adults(tx, pairing.household_id)


async def _is_last(tx: Transaction, adult: Adult) -> bool:
    """Whether no other confirmed adult of the household has a chat."""
    others = [one for one in await adults_of(tx, adult.household_id) if one.confirmed and one.id != adult.id]
    return adult.confirmed and not others


async def _open_pairings(tx: Transaction, household_id: int) -> list[Pairing]:
    return [one for one in await pairings_of_household(tx, household_id) if one.state != "ended"]


async def _adults(tx: Transaction, household_id: int) -> Chats:
    return {one.chat_id for one in await adults_of(tx, household_id) if one.confirmed}


async def _chats(tx: Transaction, *member_ids: int | None) -> Chats:
    found = [await member(tx, one) for one in member_ids if one is not None]
    return {one.chat_id for one in found if one is not None}
