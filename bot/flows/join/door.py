"""The way in: from a link, past the language choice, to what it invites to."""

from __future__ import annotations

import json

from bot.domain.invitations import Invitation, accept, look_at, was_used_by
from bot.domain.joining import InvitationError
from bot.flows import odd
from bot.flows.join import screens
from bot.flows.turn import Turn
from bot.languages import Language

LINK = "i_"
LANGUAGE, LOOK = "join.language", "join.look"


async def keep_link(turn: Turn, token: str) -> None:
    """Keep a link while its opener chooses a language."""
    await turn.commit(step=LANGUAGE, draft=_draft(token))


async def open_invitation(turn: Turn, token: str) -> bool:
    """Show what a link invites to; False, with the reason told, when it leads nowhere (any more)."""
    invitation = await _usable(turn, token)
    if isinstance(invitation, InvitationError):
        await turn.leave_flow()
        await _refuse(turn, token, invitation)
        return False
    await turn.commit(step=LOOK, draft=_draft(token))
    await turn.show(screens.look(invitation, turn.language))
    return True


async def open_kept_link(turn: Turn, chosen: Language) -> bool:
    """The language is chosen: go on with the link that was kept; False as in `open_invitation`."""
    token = _kept(turn)
    invitation = await _usable(turn, token)
    if isinstance(invitation, InvitationError):
        await turn.commit(language=chosen, step=None, draft=None)
        await _refuse(turn, token, invitation)
        return False
    await turn.commit(language=chosen, step=LOOK)
    await turn.show(screens.look(invitation, turn.language))
    return True


async def accept_kept_link(turn: Turn) -> Invitation:
    """Accept the link that waits for an answer.

    Raises:
        InvitationError: when it cannot be used, or not by this person; it waits no longer then.
    """
    token = _kept(turn)
    try:
        invitation: Invitation = await turn.services.store.read(look_at(token))
        helping = turn.person.helping or invitation.kind != "household"
        effect = accept(turn.person.chat_id, token, turn.first_name)
        await turn.commit(effect, step=None, draft=None, helping=helping)
    except InvitationError:
        await turn.commit(step=None, draft=None)
        raise
    return invitation


async def show_kept_link(turn: Turn) -> None:
    """What the link that waits invites to, again."""
    invitation = await _usable(turn, _kept(turn))
    if isinstance(invitation, InvitationError):
        await turn.show(odd.told(turn.language, turn.t(invitation.key, **invitation.params)))
    else:
        await turn.show(screens.look(invitation, turn.language))


async def _usable(turn: Turn, token: str) -> Invitation | InvitationError:
    try:
        found: Invitation = await turn.services.store.read(look_at(token))
    except InvitationError as refused:
        return refused
    return found


async def _refuse(turn: Turn, token: str, refused: InvitationError) -> None:
    """Say why; but whoever used the link themselves comes back by it, and needs no reason."""
    if not await turn.services.store.read(was_used_by(turn.person.chat_id, token)):
        await turn.show(screens.refused(turn.language, turn.t(refused.key, **refused.params)))


def _draft(token: str) -> str:
    return json.dumps({"token": token})


def _kept(turn: Turn) -> str:
    token: str = json.loads(turn.person.draft)["token"] if turn.person.draft else ""
    return token
