"""A yes or a no to an invitation."""

from __future__ import annotations

from bot.domain.invitations import joined_as
from bot.flows.args import old_button
from bot.flows.ask import answer
from bot.flows.join import screens
from bot.flows.join.door import LOOK, accept_kept_link, show_kept_link
from bot.flows.start import screens as start_screens
from bot.flows.turn import Flow, Turn


async def say_yes(turn: Turn) -> None:
    """Accept, once; then say what happens next, also to a second tap."""
    if turn.person.step == LOOK:
        invitation = await accept_kept_link(turn)
        await turn.show(screens.joined(invitation.kind, turn.language))
        return
    kind = await turn.services.store.read(joined_as(turn.person.chat_id))
    if kind is None:
        raise old_button()
    await turn.show(screens.joined(kind, turn.language))


async def say_no(turn: Turn) -> None:
    """Decline: the link itself stays good."""
    if turn.person.step != LOOK:
        raise old_button()
    await turn.commit(step=None, draft=None)
    await turn.show(screens.declined(turn.language))


async def question(turn: Turn) -> None:
    """Text instead of a tap is a question; the invitation stays."""
    await answer(turn)


async def show_languages(turn: Turn) -> None:
    """The language choice, again."""
    await turn.show(start_screens.languages(turn.language))


FLOW = Flow(
    "join",
    taps={"yes": say_yes, "no": say_no},
    steps={"language": question, "look": question},
    resume={"language": show_languages, "look": show_kept_link},
)
