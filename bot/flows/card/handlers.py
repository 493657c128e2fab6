"""What the buttons under a card do."""

from __future__ import annotations

import logging
from dataclasses import replace
from datetime import date
from typing import Literal, get_args

from bot.content.base import Article
from bot.content.models import Region, Status
from bot.domain.passing import Side, may_be_passed, open_pairings
from bot.flows.args import old_button
from bot.flows.card import screens
from bot.flows.card.texts import Reader
from bot.flows.turn import Flow, Turn

log = logging.getLogger(__name__)


def reader_of(turn: Turn) -> Reader:
    """For whom this turn's cards are made."""
    session = turn.session
    return Reader(
        turn.language,
        turn.person.helping,
        session.status,
        session.region,
        session.place,
        date.today(),
        bot=turn.bot.username,
    )


def article_of(turn: Turn) -> Article:
    """The article a button names.

    Raises:
        UserFacingError: when it is not in the base (any more).
    """
    article = turn.services.content.articles.get(turn.args[0] if turn.args else "")
    if article is None:
        raise old_button()
    return article


async def show_card(turn: Turn, article: Article, *, dutch: bool = False) -> None:
    """Show an article."""
    asked = article.id in turn.session.candidates
    reader = replace(reader_of(turn), passes_to=await _passes_to(turn, article))
    await turn.show(screens.card(turn.services.content, article, reader, dutch=dutch, from_question=asked))


async def _passes_to(turn: Turn, article: Article) -> Literal["", "household", "volunteer"]:
    """The other side of this person's pairing, if there is one that lives and the answer may go to it."""
    if not may_be_passed(article):
        return ""
    try:
        if not await turn.services.has_part(turn.person.chat_id):
            return ""
        found: list[Side] = await turn.services.store.read(open_pairings(turn.person.chat_id))
    except Exception as error:  # noqa: BLE001 an answer must come, also when storage does not
        log.error("storage failed under a card: %s", type(error).__name__)
        return ""
    if not found:
        return ""
    return "household" if any(one.to_household for one in found) else "volunteer"


async def open_card(turn: Turn) -> None:
    """The card by itself."""
    await show_card(turn, article_of(turn))


async def with_dutch(turn: Turn) -> None:
    """The card with the Dutch below."""
    await show_card(turn, article_of(turn), dutch=True)


async def related(turn: Turn) -> None:
    """What belongs beside it."""
    await turn.show(screens.related(turn.services.content, article_of(turn), reader_of(turn)))


async def ask_scope(turn: Turn) -> None:
    """Ask where and for whom."""
    await turn.show(screens.scope(article_of(turn), reader_of(turn)))


async def set_region(turn: Turn) -> None:
    """Remember in memory where the reader lives."""
    article, choice = article_of(turn), turn.args[-1]
    turn.session.place = ""
    turn.session.region = next((one for one in get_args(Region) if one == choice), None)
    await show_card(turn, article)


async def set_status(turn: Turn) -> None:
    """Remember in memory which status the reader has; never on disk."""
    article, choice = article_of(turn), turn.args[-1]
    turn.session.status = next((one for one in get_args(Status) if one == choice), None)
    await show_card(turn, article)


async def show_all(turn: Turn) -> None:
    """Forget where and for whom, and show every variant."""
    turn.session.place = ""
    turn.session.region = turn.session.status = None
    await show_card(turn, article_of(turn))


FLOW = Flow(
    "card",
    taps={
        "open": open_card,
        "dutch": with_dutch,
        "related": related,
        "scope": ask_scope,
        "in": set_region,
        "for": set_status,
        "all": show_all,
    },
)
