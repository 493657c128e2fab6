"""A question and what follows from it."""

from __future__ import annotations

from bot.domain.lookup import Outcome
from bot.flows.ask import screens
from bot.flows.card.handlers import show_card
from bot.flows.turn import Flow, Turn

MOST_CHOICES = 3


async def answer(turn: Turn) -> None:
    """Answer the text of this turn from the content base; nothing is written to disk."""
    session, services = turn.session, turn.services
    result = services.lookup.ask(
        turn.text, turn.language, statuses=session.status, region=session.region, helping=turn.person.helping
    )
    session.question = turn.text
    session.candidates = tuple(hit.id for hit in result.hits)
    match result.outcome:
        case Outcome.ANSWER:
            await show_card(turn, services.content.articles[result.hits[0].id])
        case Outcome.CHOICES:
            await turn.show(screens.choices(services.content, turn.language, session.candidates[:MOST_CHOICES]))
        case Outcome.GREETING:
            await turn.show(screens.greeting(turn.language))
        case _:
            await turn.show(screens.nothing(turn.language))


async def invite(turn: Turn) -> None:
    """Say how to ask."""
    await turn.show(screens.invite(turn.language))


async def other(turn: Turn) -> None:
    """Not what was meant: the next candidates, then a person."""
    rest = tuple(one for one in turn.session.candidates if one not in turn.args)
    turn.session.candidates = rest
    if rest:
        await turn.show(screens.choices(turn.services.content, turn.language, rest[:MOST_CHOICES], again=True))
    else:
        await turn.show(screens.nothing(turn.language))


async def none_of_these(turn: Turn) -> None:
    """None of the choices fits."""
    turn.session.candidates = turn.session.candidates[MOST_CHOICES:]
    await other(turn)


async def people(turn: Turn) -> None:
    """People to turn to."""
    await turn.show(screens.people(turn.services.content, turn.language))


FLOW = Flow("ask", taps={"start": invite, "other": other, "none": none_of_these, "people": people})
