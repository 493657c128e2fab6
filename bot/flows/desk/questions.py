"""What people sent because the bot had no answer: where its next keywords and articles come from."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.access import nothing
from bot.domain.sent import Sent, sent_questions
from bot.flows.args import word
from bot.flows.desk.common import look, start_of
from bot.flows.desk.screens import questions as screens
from bot.flows.turn import Handler, Turn
from bot.languages import Language, language_of


async def languages(turn: Turn) -> None:
    """In which languages something was sent, and how much."""
    found: dict[Language, tuple[Sent, ...]] = await look(turn, sent_questions(turn.person.chat_id))
    await turn.show(screens.languages(turn.language, {one: sum(q.times for q in sent) for one, sent in found.items()}))


async def in_language(turn: Turn) -> None:
    """The questions in one language, page by page."""
    spoken = language_of(word(turn))
    if spoken is None:
        raise nothing()
    found: dict[Language, tuple[Sent, ...]] = await look(turn, sent_questions(turn.person.chat_id))
    await turn.show(screens.in_language(turn.language, spoken, found.get(spoken, ()), start_of(turn, 1)))


TAPS: Mapping[str, Handler] = {"questions": languages, "sent": in_language}
