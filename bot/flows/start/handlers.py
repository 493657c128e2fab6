"""Language, menu, help, stop: from anywhere, at any moment."""

from __future__ import annotations

import re

from bot.domain.overview import parts
from bot.flows.args import digits
from bot.flows.card.handlers import show_card
from bot.flows.join import door
from bot.flows.start import screens
from bot.flows.turn import Flow, Turn
from bot.languages import language_of
from bot.transport.menus import show_commands

_ARTICLE_LINK = re.compile(r"a_([a-z]+)_([a-z0-9-]+)")


async def start(turn: Turn) -> None:
    """/start: a link's invitation or article, the language choice for someone new, the menu for others."""
    if turn.text.strip().startswith(door.LINK):
        await _invited(turn, turn.text.strip().removeprefix(door.LINK))
        return
    await turn.leave_flow()
    link = _ARTICLE_LINK.fullmatch(turn.text.strip())
    article = turn.services.content.articles.get(f"{link[1]}.{link[2]}") if link else None
    if article is not None:
        await show_card(turn, article)
    elif turn.person.language is None:
        await turn.show(screens.languages(turn.language))
    else:
        await _menu(turn)


async def _invited(turn: Turn, token: str) -> None:
    """An invitation's link; whoever has no language yet chooses it first."""
    if turn.person.language is None:
        await door.keep_link(turn, token)
        await turn.show(screens.languages(turn.language))
    elif not await door.open_invitation(turn, token):
        await _menu(turn)


async def menu(turn: Turn) -> None:
    """/menu and every menu button."""
    await turn.leave_flow()
    await _menu(turn)


async def _menu(turn: Turn, *, welcome: bool = False) -> None:
    content = turn.services.content
    mine = await turn.services.store.read(parts(turn.person.chat_id))
    await turn.show(screens.menu(content, turn.language, helping=turn.person.helping, welcome=welcome, parts=mine))


async def languages(turn: Turn) -> None:
    """/language: choose again."""
    await turn.show(screens.languages(turn.language))


async def speak(turn: Turn) -> None:
    """A language was tapped: everything changes at once, the command menu too."""
    chosen = language_of(turn.args[0] if turn.args else None)
    if chosen is None:
        await languages(turn)
        return
    before, shown = turn.person.language, False
    if turn.person.step in {door.LANGUAGE, door.LOOK}:
        shown = await door.open_kept_link(turn, chosen)
    elif before != chosen:
        await turn.commit(language=chosen)
    if before != chosen:
        await show_commands(turn.bot, turn.person.chat_id, turn.language)
    if not shown:
        await _menu(turn, welcome=before is None)


async def helping(turn: Turn) -> None:
    """Turn the volunteer's side on or off."""
    wanted = turn.args[:1] == ("yes",)
    if turn.person.helping != wanted:
        await turn.commit(helping=wanted)
    await _menu(turn)


async def chapter(turn: Turn) -> None:
    """The two ways into a chapter."""
    name = turn.args[0] if turn.args else ""
    if name not in turn.services.content.chapters:
        await _menu(turn)
    else:
        await turn.show(screens.chapter(turn.services.content, turn.language, name, helping=turn.person.helping))


async def answers(turn: Turn) -> None:
    """All answers of a chapter, page by page."""
    name, page = (*turn.args, "0")[:2]
    if name not in turn.services.content.chapters or digits(page) is None:
        await _menu(turn)
    else:
        await turn.show(
            screens.answers(turn.services.content, turn.language, name, int(page), helping=turn.person.helping)
        )


async def help_me(turn: Turn) -> None:
    """/help."""
    await turn.show(screens.help_text(turn.language))


async def stop(turn: Turn) -> None:
    """/stop: leave the current flow, nothing else."""
    busy = turn.waited or turn.person.step is not None
    await turn.leave_flow()
    await turn.show(screens.left(turn.language, was_busy=busy))


FLOW = Flow(
    "start",
    commands={
        "start": start,
        "menu": menu,
        "language": languages,
        "help": help_me,
        "stop": stop,
    },
    taps={
        "menu": menu,
        "languages": languages,
        "speak": speak,
        "helping": helping,
        "chapter": chapter,
        "answers": answers,
    },
)
