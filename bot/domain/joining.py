"""What accepting an invitation makes of a chat: a coordinator, a volunteer, or an adult of a household."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.domain import access
from bot.domain.lookup.normalise import words
from bot.errors import UserFacingError
from bot.storage import Transaction
from bot.storage.households import add_adult, places_of
from bot.storage.households import household as find_household
from bot.storage.invites import Invite, Kind
from bot.storage.members import Member, add_member, member, member_of_chat


class InvitationError(UserFacingError):
    """A link that cannot be used, with the reason."""


async def join(tx: Transaction, invite: Invite, chat_id: int, first_name: str) -> Member:
    """The chat gains the part it was invited to.

    Raises:
        InvitationError: when this chat cannot take it.
    """
    return await _JOIN[invite.kind](tx, invite, chat_id, first_name)


async def _join_as_coordinator(tx: Transaction, _invite: Invite, chat_id: int, name: str) -> Member:
    return await add_member(tx, chat_id, name=name, coordinator=True, confirmed=True)


async def _join_as_volunteer(tx: Transaction, invite: Invite, chat_id: int, name: str) -> Member:
    await _not_oneself(tx, invite, chat_id)
    known = await member_of_chat(tx, chat_id)
    if known is not None and not known.coordinator and not await _known_to(tx, known, invite.made_by):
        raise _for_somebody_else()
    # A coordinator is known to the operator; a volunteer's second link from the same hand changes their profile only.
    confirmed = known is not None and known.confirmed
    values = {"name": name, "volunteer": True, "confirmed": confirmed, "invited_by": invite.made_by}
    return await add_member(tx, chat_id, **values, profile=invite.profile)


async def _known_to(tx: Transaction, known: Member, coordinator_id: int | None) -> bool:
    """Whether all they have a part in is this coordinator's: their volunteer, or an adult of their households."""
    if known.volunteer and known.invited_by != coordinator_id:
        return False
    homes = [await find_household(tx, one.household_id) for one in await places_of(tx, known.id)]
    return all(home is not None and home.coordinator_id == coordinator_id for home in homes)


async def _join_household(tx: Transaction, invite: Invite, chat_id: int, name: str) -> Member:
    await _not_oneself(tx, invite, chat_id)
    known = await member_of_chat(tx, chat_id)
    if known is not None and (known.volunteer or known.coordinator):
        raise InvitationError("This link is for a family. You are a volunteer or coordinator here: pass it on.")
    homes = await places_of(tx, known.id) if known else []
    if any(home.household_id != invite.household_id for home in homes):
        raise _for_somebody_else()
    joined = known if known and homes else await add_member(tx, chat_id, name=name, confirmed=False)
    spoken = words(name)
    hashed = tx.keyed_hash(spoken[0]) if spoken else None
    if invite.household_id is None:
        raise access.nothing()
    await add_adult(tx, invite.household_id, joined.id, hashed)
    return joined


async def _not_oneself(tx: Transaction, invite: Invite, chat_id: int) -> None:
    inviter = await member(tx, invite.made_by)
    if inviter is not None and inviter.chat_id == chat_id:
        raise _for_somebody_else()


def _for_somebody_else() -> InvitationError:
    return InvitationError("This link is for someone else: pass it on. It can be used once.")


_JOIN: dict[Kind, Callable[[Transaction, Invite, int, str], Awaitable[Member]]] = {
    "coordinator": _join_as_coordinator,
    "volunteer": _join_as_volunteer,
    "household": _join_household,
}
