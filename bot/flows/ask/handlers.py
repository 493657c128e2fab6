"""A question and what follows from it."""

from __future__ import annotations

from bot.domain.lookup import Outcome
from bot.flows.ask import screens
from bot.flows.card.handlers import show_card
from bot.flows.turn import Flow, Turn
from bot.languages import language_of
from bot.transport.menus import show_commands

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
    other = language_of(services.lookup.other_language(turn.text, turn.language))
    if other is not None:
        await turn.show(screens.switch(other))


async def switch(turn: Turn) -> None:
    """Go on in the language of the question, and answer it there."""
    chosen = language_of(turn.args[0] if turn.args else None)
    if chosen is not None and chosen != turn.language:
        await turn.commit(language=chosen)
        await show_commands(turn.bot, turn.person.chat_id, turn.language)
    await answer_last(turn)


async def answer_last(turn: Turn) -> None:
    """Answer what was last asked; ask again when memory no longer holds it."""
    question = turn.session.question
    if question is None:
        await invite(turn)
    else:
        turn.text = question
        await answer(turn)


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


FLOW = Flow("ask", taps={"start": invite, "switch": switch, "other": other, "none": none_of_these, "people": people})
