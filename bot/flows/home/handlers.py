"""From "there is something new" to what it is."""

from __future__ import annotations

from bot.domain import passing, trying
from bot.domain.overview import Parts, parts
from bot.domain.passing import Waiting
from bot.errors import UserFacingError
from bot.flows.args import number, word
from bot.flows.card.handlers import show_card
from bot.flows.desk.home import home as desk
from bot.flows.home import screens
from bot.flows.pair.handlers import home as own_pairings
from bot.flows.turn import Flow, Turn
from bot.storage.outbox import knocked
from bot.storage.trials import Trial


async def look(turn: Turn) -> None:
    """What waits for this person: a question first, then an answer, a coordinator's desk, their own pairings."""
    store, chat = turn.services.store, turn.person.chat_id
    mine: Parts = await store.read(parts(chat))
    if mine.news and not mine.asked:
        await store.do(lambda tx: knocked(tx, chat))
        await _news(turn)
    elif mine.coordinator and not mine.asked:
        await desk(turn)
    else:
        await own_pairings(turn)


async def _news(turn: Turn) -> None:
    """Answers that were passed to them, then whether something worked; own pairings when both are gone."""
    store, chat, content = turn.services.store, turn.person.chat_id, turn.services.content
    waiting: list[Waiting] = await store.read(passing.waiting_for(chat))
    waiting = [one for one in waiting if one.passed.article in content.articles]
    due: list[Trial] = await store.read(trying.due(chat))
    due = [one for one in due if one.organisation in content.organisations]
    if waiting:
        await turn.show(screens.passed(content, turn.language, waiting))
    elif due:
        await turn.show(screens.did_it_work(content, turn.language, due[0]))
    else:
        await own_pairings(turn)


async def open_passed(turn: Turn) -> None:
    """An answer that was passed to them: it no longer waits."""
    [article] = await turn.commit(passing.open_passed(turn.person.chat_id, number(turn)))
    found = turn.services.content.articles.get(article)
    if found is None:
        raise UserFacingError("This button is from an earlier version. Here is the menu, or type your question.")
    await show_card(turn, found)


async def tried(turn: Turn) -> None:
    """Whether it worked."""
    await turn.commit(trying.answer(turn.person.chat_id, number(turn), word(turn, 1)))
    await turn.show(screens.thanks(turn.language))


FLOW = Flow("home", taps={"look": look, "open": open_passed, "tried": tried})
