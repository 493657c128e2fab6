"""One-time links: who may make one, what its opener is told, and what accepting it does."""

from __future__ import annotations

from dataclasses import dataclass

from bot.domain import access
from bot.domain.clock import not_at_night
from bot.domain.joining import InvitationError, join
from bot.storage import Effect, Transaction
from bot.storage.households import adults_of, households_of
from bot.storage.households import household as find_household
from bot.storage.invites import Invite, Kind, add_invite, use_invite
from bot.storage.invites import invite as find_invite
from bot.storage.journal import note_down
from bot.storage.members import (
    Member,
    Profile,
    change_member,
    erase_member,
    member,
    member_of_chat,
    volunteers_of,
)
from bot.storage.outbox import knock


@dataclass(frozen=True)
class Invitation:
    """What the opener of a link is told before they say yes."""

    kind: Kind
    sign: str | None = None
    inviter: str | None = None


def invite_coordinator() -> Effect:
    """The operator makes a link for a coordinator; the token."""

    async def make(tx: Transaction) -> str:
        await note_down(tx, "invited coordinator", None)
        return await add_invite(tx, "coordinator", None)

    return make


def invite_volunteer(chat_id: int, profile: Profile) -> Effect:
    """A coordinator makes a link for a volunteer; the token."""

    async def make(tx: Transaction) -> str:
        who = await access.as_coordinator(tx, chat_id)
        await note_down(tx, "invited volunteer", who.member.token)
        return await add_invite(tx, "volunteer", who.member.id, profile=profile)

    return make


def invite_adult(chat_id: int, household_id: int) -> Effect:
    """A coordinator makes a link for an adult of a household; the token."""

    async def make(tx: Transaction) -> str:
        who, household = await access.household(tx, chat_id, household_id, "invite")
        await note_down(tx, "invited adult", who.member.token, f"household {household.id}")
        return await add_invite(tx, "household", who.member.id, household.id)

    return make


def look_at(token: str) -> Effect:
    """What a link invites to, as an `Invitation`; raises InvitationError for one that is used or too old."""

    async def look(tx: Transaction) -> Invitation:
        invite = await _usable(tx, token)
        return await _shown(tx, invite)

    return look


def accept(chat_id: int, token: str, first_name: str) -> Effect:
    """The opener says yes, once; the coordinator hears of it. Returns the `Invitation`."""

    async def write(tx: Transaction) -> Invitation:
        invite = await _usable(tx, token)
        joined = await join(tx, invite, chat_id, first_name)
        if not await use_invite(tx, invite.id, joined.id):
            raise _used()
        await note_down(tx, f"accepted {invite.kind}", joined.token)
        inviter = await member(tx, invite.made_by)
        if inviter is not None:
            await knock(tx, inviter.chat_id, not_at_night(tx.now))
        return await _shown(tx, invite)

    return write


def was_used_by(chat_id: int, token: str) -> Effect:
    """Whether this chat is the one that used this link: they may come back by it."""

    async def look(tx: Transaction) -> bool:
        invite, opener = await find_invite(tx, token), await member_of_chat(tx, chat_id)
        return invite is not None and opener is not None and invite.used_by == opener.id

    return look


def joined_as(chat_id: int) -> Effect:
    """As what a chat has joined, confirmed or not; None for one that has not."""

    async def look(tx: Transaction) -> Kind | None:
        joined = await member_of_chat(tx, chat_id)
        if joined is None:
            return None
        return "coordinator" if joined.coordinator else "volunteer" if joined.volunteer else "household"

    return look


def confirm(chat_id: int, member_id: int, *, right: bool) -> Effect:
    """The coordinator says whether the first name is that of the person they invited."""

    async def write(tx: Transaction) -> None:
        who = await access.as_coordinator(tx, chat_id)
        joined = await _waiting_for(tx, who, member_id)
        await note_down(tx, "confirmed" if right else "refused", who.member.token, joined.token)
        if not right:
            await erase_member(tx, joined.id)
            return
        # A newcomer's name was kept for this moment only.
        kept = {} if joined.volunteer or joined.coordinator else {"name": None}
        await change_member(tx, joined.chat_id, confirmed=True, **kept)
        await knock(tx, joined.chat_id, not_at_night(tx.now))

    return write


async def _waiting_for(tx: Transaction, who: access.Who, member_id: int) -> Member:
    """Someone who accepted an invitation of this coordinator, or into a household of theirs."""
    joined = await member(tx, member_id)
    if joined is not None and not joined.confirmed:
        if joined.invited_by == who.member.id:
            return joined
        other = await access.who(tx, joined.chat_id)
        for adult in other.adults:
            await access.household(tx, who.member.chat_id, adult.household_id, "see")
            return joined
    raise access.nothing()


async def _usable(tx: Transaction, token: str) -> Invite:
    found = await find_invite(tx, token)
    if found is None:
        raise InvitationError("This link does not work. Ask the person who gave it for a new one.")
    if found.used:
        raise _used()
    if found.expires_at <= tx.now:
        raise InvitationError("This link is older than 7 days. Ask the person who gave it for a new one.")
    return found


def _used() -> InvitationError:
    return InvitationError("This link has already been used. Ask the person who gave it for a new one.")


async def _shown(tx: Transaction, invite: Invite) -> Invitation:
    household = await find_household(tx, invite.household_id) if invite.household_id else None
    inviter = await member(tx, invite.made_by)
    return Invitation(invite.kind, household.sign if household else None, inviter.name if inviter else None)


def waiting(chat_id: int) -> Effect:
    """Who accepted an invitation of this coordinator and waits to be confirmed: pairs of member and sign or None."""

    async def look(tx: Transaction) -> list[tuple[Member, str | None]]:
        who = await access.as_coordinator(tx, chat_id)
        found: list[tuple[Member, str | None]] = [
            (one, None) for one in await volunteers_of(tx, who.member.id) if not one.confirmed
        ]
        for household in await households_of(tx, who.member.id):
            if household.coordinator_id != who.member.id:
                continue
            for adult in await adults_of(tx, household.id):
                joined = await member(tx, adult.member_id)
                if joined is not None and not joined.confirmed:
                    found.append((joined, household.sign))
        return found

    return look
