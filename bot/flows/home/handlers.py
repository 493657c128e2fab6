"""From "there is something new" to what it is."""

from __future__ import annotations

from contextlib import suppress

from bot.domain import passing, trying
from bot.domain.access import nothing
from bot.domain.overview import Parts, parts
from bot.domain.passing import Waiting
from bot.flows.args import number, word
from bot.flows.card.handlers import show_card
from bot.flows.desk.home import home as desk
from bot.flows.home import screens
from bot.flows.pair.handlers import home as own_pairings
from bot.flows.turn import AlreadyDoneError, Flow, Turn
from bot.storage.outbox import knocked
from bot.storage.trials import Trial


async def look(turn: Turn) -> None:
    """What waits for this person: an answer, a question, a coordinator's desk, their own pairings."""
    store, chat = turn.services.store, turn.person.chat_id
    mine: Parts = await store.read(parts(chat))
    if mine.news and await _news(turn, mine):
        await store.do(lambda tx: knocked(tx, chat))
    elif mine.coordinator and not mine.asked:
        await desk(turn)
    else:
        await own_pairings(turn)


async def _news(turn: Turn, mine: Parts) -> bool:
    """Answers that were passed to them, then whether something worked; False when there is nothing to show."""
    store, chat, content = turn.services.store, turn.person.chat_id, turn.services.content
    waiting: list[Waiting] = await store.read(passing.waiting_for(chat))
    waiting = [one for one in waiting if one.passed.article in content.articles]
    due: list[Trial] = await store.read(trying.due(chat))
    due = [one for one in due if one.organisation in content.organisations]
    if waiting:
        await turn.show(screens.passed(content, turn.language, waiting, mine))
    elif due:
        await turn.show(screens.did_it_work(content, turn.language, due[0], mine))
    return bool(waiting or due)


async def open_passed(turn: Turn) -> None:
    """An answer that was passed to them: shown first, and only then it no longer waits."""
    wanted, chat = number(turn), turn.person.chat_id
    waiting: list[Waiting] = await turn.services.store.read(passing.waiting_for(chat))
    article = next((one.passed.article for one in waiting if one.passed.id == wanted), "")
    if article not in turn.services.content.articles:
        raise nothing()
    await show_card(turn, turn.services.content.articles[article])
    with suppress(AlreadyDoneError):
        await turn.commit(passing.opened(chat, wanted))


async def tried(turn: Turn) -> None:
    """Whether it worked."""
    await turn.commit(trying.answer(turn.person.chat_id, number(turn), word(turn, 1)))
    await turn.show(screens.thanks(turn.language))


FLOW = Flow("home", taps={"look": look, "open": open_passed, "tried": tried})
