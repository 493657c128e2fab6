"""Breathing and the two circles. What is typed here stays in memory, for this conversation only."""

from __future__ import annotations

from functools import cache

from bot.content.loader import ROOT
from bot.flows.args import digits, word
from bot.flows.calm import screens
from bot.flows.card.handlers import show_card
from bot.flows.turn import Flow, Turn
from bot.transport.delivery import erase, send_animation

ITEM = "calm.item"
MOST_ITEMS, LONGEST_ITEM = 10, 120
BREATHING = "care.breathing"


@cache
def _picture() -> bytes:
    """The circle that grows and shrinks, as `bot.curation.picture` drew it."""
    return (ROOT / "care" / "breathing.gif").read_bytes()


async def breathe(turn: Turn) -> None:
    """The moving picture, with a way to stop it."""
    await send_animation(turn.bot, turn.person.chat_id, "breathing.gif", _picture(), screens.breathing(turn.language))


async def stop(turn: Turn) -> None:
    """The picture goes."""
    await _take_away(turn)
    await turn.show(screens.stopped(turn.language))


async def in_words(turn: Turn) -> None:
    """The same exercise as still text: the article."""
    await _take_away(turn)
    await show_card(turn, turn.services.content.articles[BREATHING])


async def _take_away(turn: Turn) -> None:
    """A picture cannot turn into text in place: it is taken away, and what comes next is a message of its own."""
    if turn.tapped is not None:
        await erase(turn.bot, turn.person.chat_id, [turn.tapped.message_id])
        turn.tapped = None


async def worries(turn: Turn) -> None:
    """Begin the two circles, or go on with them."""
    turn.wait(ITEM)
    await turn.show(screens.write(turn.language))


async def item(turn: Turn) -> None:
    """One thing that weighs on them; whether they can do something about it is asked."""
    session = turn.session
    if len(session.circles) >= MOST_ITEMS:
        await turn.show(screens.full(turn.language))
        return
    said = " ".join(turn.text.split())[:LONGEST_ITEM]
    session.circles = (*session.circles, (said, None))
    turn.wait(ITEM)
    await turn.show(screens.which(turn.language, len(session.circles) - 1, said))


async def sort(turn: Turn) -> None:
    """It goes into one of the circles; a second tap may change that."""
    place, session = digits(word(turn)), turn.session
    if place is None or place >= len(session.circles):
        await worries(turn)
        return
    items = list(session.circles)
    items[place] = (items[place][0], word(turn, 1) == "yes")
    session.circles = tuple(items)
    if len(items) < MOST_ITEMS:
        turn.wait(ITEM)
        await turn.show(screens.next_one(turn.language))
    else:
        await turn.show(screens.full(turn.language))


async def circles(turn: Turn) -> None:
    """The two circles; what has no place yet is asked about first."""
    items = turn.session.circles
    if not items:
        turn.wait(ITEM)
        await turn.show(screens.empty(turn.language))
        return
    for number, (said, mine) in enumerate(items):
        if mine is None:
            await turn.show(screens.which(turn.language, number, said))
            return
    placed = [(said, bool(mine)) for said, mine in items]
    await turn.show(screens.circles(turn.services.content, turn.language, placed, helping=turn.person.helping))


async def again(turn: Turn) -> None:
    """New circles."""
    turn.session.circles = ()
    await worries(turn)


async def forget(turn: Turn) -> None:
    """Nothing of it is kept."""
    turn.session.circles = ()
    await turn.show(screens.forgotten(turn.language))


FLOW = Flow(
    "calm",
    taps={
        "breathe": breathe,
        "stop": stop,
        "words": in_words,
        "worries": worries,
        "sort": sort,
        "circles": circles,
        "again": again,
        "forget": forget,
    },
    waits={"item": item},
)
