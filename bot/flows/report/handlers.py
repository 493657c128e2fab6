"""From a tap under a card to a report without a name."""

from __future__ import annotations

from bot.flows.card.handlers import article_of
from bot.flows.report import screens
from bot.flows.turn import Flow, Turn
from bot.storage.reports import add_report


async def begin(turn: Turn) -> None:
    """Ask what is wrong."""
    await turn.show(screens.ask(turn.services.content, article_of(turn), turn.language))


async def keep(turn: Turn) -> None:
    """Keep the reason, once."""
    article = article_of(turn)
    reason = turn.args[-1]
    if reason not in screens.reasons(turn.t):
        await begin(turn)
        return
    await turn.commit(add_report(article.id, turn.language, reason))
    await turn.show(screens.thanks(article, turn.language))


FLOW = Flow("report", taps={"begin": begin, "as": keep})
