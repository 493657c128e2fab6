"""A person's own data: shown, handed over and erased on their word."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.erasure import Leaving, leaving
from bot.domain.erasure import erase as erase_person
from bot.domain.invitations import joined_as
from bot.domain.overview import Parts, parts
from bot.domain.own_data import OwnData, own
from bot.flows.ask import answer
from bot.flows.card.screens import title_of
from bot.flows.card.texts import name_of
from bot.flows.own_data import data_file, screens, text_file
from bot.flows.own_data.privacy import privacy as privacy_screen
from bot.flows.own_data.unsent import ERASE, before, set_aside, words
from bot.flows.turn import AlreadyDoneError, Flow, Turn
from bot.storage.people import is_kept
from bot.storage.retention import empty_log
from bot.transport.delivery import send_file


async def privacy(turn: Turn) -> None:
    """/privacy: for what the person is."""
    chat, store = turn.person.chat_id, turn.services.store
    mine: Parts = await store.read(parts(chat))
    known = mine.coordinator or mine.volunteer or mine.adult
    waiting = not known and await store.read(joined_as(chat)) is not None
    days = turn.services.settings.retention_days
    await turn.show(privacy_screen(turn.language, mine, days, waiting=waiting))


async def my_data(turn: Turn) -> None:
    """/mydata: what there is, and all of it in two files."""
    person, store = turn.person, turn.services.store
    mine: OwnData = await store.read(own(person.chat_id))
    await turn.show(screens.my_data(person, turn.language, mine, words(person)))
    readable = text_file.content(person, _by_name(turn, mine), turn.language, store.today)
    await send_file(turn.bot, person.chat_id, text_file.NAME, readable)
    await send_file(turn.bot, person.chat_id, data_file.NAME, data_file.content(person, mine, store.today))


def _by_name(turn: Turn, mine: OwnData) -> OwnData:
    """The same, with the titles of answers and the names of organisations."""
    content, language = turn.services.content, turn.language
    titles = tuple(title_of(content, one, language) for one in mine.passed if one in content.articles)
    found = [content.organisations[one] for one in mine.trials if one in content.organisations]
    return replace(mine, passed=titles, trials=tuple(name_of(one, language) for one in found))


async def ask(turn: Turn) -> None:
    """/forgetme: ask once; what the person was doing waits meanwhile."""
    found = await _leaving(turn)
    if not found.kept:
        await turn.show(screens.nothing_kept(turn.language))
        return
    if turn.person.step != ERASE:
        await turn.commit(step=ERASE, draft=set_aside(turn.person))
    await _show(turn, found)


async def show_ask(turn: Turn) -> None:
    """The question, again."""
    await _show(turn, await _leaving(turn))


async def _show(turn: Turn, found: Leaving) -> None:
    await turn.show(screens.confirm(turn.language, found, turn.services.settings.retention_days))


async def _leaving(turn: Turn) -> Leaving:
    found: Leaving = await turn.services.store.read(leaving(turn.person.chat_id))
    return found


async def erase(turn: Turn) -> None:
    """Erase, on disk and in memory; tapped or delivered again it says the same. An old button asks first."""
    chat, services = turn.person.chat_id, turn.services
    try:
        if turn.person.step == ERASE:
            await turn.commit(erase_person(chat))
        elif await services.store.read(is_kept(chat)):
            turn.tapped = None  # below what stands there: the same question in its place would look like nothing
            await ask(turn)
            return
    except AlreadyDoneError:
        if await services.store.read(is_kept(chat)):
            raise
    services.forget(chat)
    await empty_log(services.store)
    await turn.show(screens.erased(turn.language))


async def keep(turn: Turn) -> None:
    """Erase nothing."""
    await _put_back(turn)
    await turn.show(screens.not_erased(turn.language, busy=turn.person.step is not None))


async def something_else(turn: Turn) -> None:
    """Text instead of a tap erases nothing: it is a question, unless something else was left for this."""
    await _put_back(turn)
    if turn.person.step is None:
        await answer(turn)
    else:
        await turn.show(screens.not_erased(turn.language, busy=True))


async def _put_back(turn: Turn) -> None:
    """The step and the draft from before the question."""
    if turn.person.step == ERASE:
        step, draft = before(turn.person)
        await turn.commit(step=step, draft=draft)


FLOW = Flow(
    "data",
    commands={"privacy": privacy, "mydata": my_data, "forgetme": ask},
    taps={"ask": ask, "erase": erase, "keep": keep},
    steps={"erase": something_else},
    resume={"erase": show_ask},
)
