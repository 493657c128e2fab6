"""Three questions that end in a role, and each role by itself."""

from __future__ import annotations

from bot.domain.roles import QUESTIONS, role_for
from bot.flows.args import word
from bot.flows.role import screens
from bot.flows.turn import Flow, Turn
from bot.storage.pairings import ROLES


async def ask(turn: Turn) -> None:
    """The next question, or the role once all three are answered; what is no answer begins again."""
    given = turn.args
    fits = all(one in known for one, known in zip(given, QUESTIONS, strict=False))
    if not fits or len(given) > len(QUESTIONS):
        given = ()
    if len(given) < len(QUESTIONS):
        await turn.show(screens.question(turn.language, given))
        return
    role = role_for(*given[:2])
    await turn.show(screens.role(turn.services.content, turn.language, role, given))


async def about(turn: Turn) -> None:
    """One of the four roles, without the questions."""
    wanted = word(turn)
    role = next((one for one in ROLES if one == wanted), ROLES[0])
    await turn.show(screens.role(turn.services.content, turn.language, role, ()))


FLOW = Flow("role", taps={"ask": ask, "about": about})
