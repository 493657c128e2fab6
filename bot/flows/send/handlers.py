"""From the reader's tap to a sealed question."""

from __future__ import annotations

from bot.domain.redaction import mask
from bot.flows.ask import answer
from bot.flows.send import screens
from bot.flows.turn import Flow, Turn
from bot.storage.questions import add_question

WRITE, CONFIRM = "send.write", "send.confirm"


async def begin(turn: Turn) -> None:
    """Show what would be sent; ask for the question where memory no longer holds it."""
    question = turn.session.question
    if question is None:
        await turn.commit(step=WRITE, draft=None)
        await turn.show(screens.write(turn.language))
    else:
        await _to_confirm(turn, question)


async def written(turn: Turn) -> None:
    """The text typed is the question."""
    await _to_confirm(turn, turn.text)


async def _to_confirm(turn: Turn, question: str) -> None:
    draft = mask(question)[: screens.MOST]
    await turn.commit(step=CONFIRM, draft=draft)
    await turn.show(screens.confirm(turn.language, draft))


async def something_else(turn: Turn) -> None:
    """Text instead of a tap is a new question; the old one was not sent."""
    await turn.leave_flow()
    await answer(turn)


async def send(turn: Turn) -> None:
    """Keep the question for the team, once."""
    if turn.person.step != CONFIRM or turn.person.draft is None:
        await begin(turn)
        return
    await turn.commit(add_question(turn.language, turn.person.draft), step=None, draft=None)
    turn.session.question = None
    await turn.show(screens.sent(turn.language))


async def cancel(turn: Turn) -> None:
    """Send nothing."""
    await turn.leave_flow()
    await turn.show(screens.cancelled(turn.language))


async def show_write(turn: Turn) -> None:
    """The step that waits for the question, again."""
    await turn.show(screens.write(turn.language))


async def show_confirm(turn: Turn) -> None:
    """The step that waits for a yes, again."""
    await turn.show(screens.confirm(turn.language, turn.person.draft or ""))


FLOW = Flow(
    "send",
    taps={"begin": begin, "send": send, "cancel": cancel},
    steps={"write": written, "confirm": something_else},
    resume={"write": show_write, "confirm": show_confirm},
)
