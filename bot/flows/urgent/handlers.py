"""Urgent help from everywhere."""

from __future__ import annotations

from bot.domain.crisis import CrisisHit
from bot.flows.ask import answer_last
from bot.flows.turn import Flow, Turn
from bot.flows.urgent import screens
from bot.transport.screens import Screen


def crisis_screen(turn: Turn, hit: CrisisHit) -> Screen:
    """The screen for words of danger; it offers to go on with a step afterwards, or to answer what was typed.

    A false alarm must not be a dead end: the same words would only raise it again.
    """
    busy = turn.person.step is not None
    turn.session.alarm = None if busy else turn.text or None
    return screens.urgent(
        turn.services.content,
        turn.language,
        kind=hit.kind,
        helping=turn.person.helping,
        resume=busy,
        other=turn.session.alarm is not None,
    )


async def show(turn: Turn) -> None:
    """/urgent and every urgent button."""
    busy = turn.person.step is not None
    await turn.show(screens.urgent(turn.services.content, turn.language, helping=turn.person.helping, resume=busy))


async def helper(turn: Turn) -> None:
    """The helper's version."""
    kind = turn.args[0] if turn.args else screens.GENERAL
    await turn.show(screens.urgent(turn.services.content, turn.language, kind=kind, helping=True))


async def other(turn: Turn) -> None:
    """It was no danger: answer what was typed as a question."""
    turn.session.question = turn.session.alarm
    turn.tapped = None  # the numbers stay where they are: the answer comes below them
    await answer_last(turn)


FLOW = Flow("urgent", commands={"urgent": show}, taps={"show": show, "helper": helper, "other": other})
