"""A person's own data: shown and erased on their word."""

from __future__ import annotations

from bot.flows.own_data import screens
from bot.flows.turn import AlreadyDoneError, Flow, Turn
from bot.storage.people import forget


async def privacy(turn: Turn) -> None:
    """/privacy."""
    await turn.show(screens.privacy(turn.language))


async def my_data(turn: Turn) -> None:
    """/mydata."""
    await turn.show(screens.my_data(turn.person, turn.language))


async def ask(turn: Turn) -> None:
    """/forgetme: ask once."""
    await turn.show(screens.confirm(turn.language))


async def erase(turn: Turn) -> None:
    """Erase, in memory too; delivered again it says the same."""
    language = turn.language
    if await turn.services.store.commit(turn.update_id, forget(turn.person.chat_id)) is None:
        raise AlreadyDoneError
    turn.services.forget(turn.person.chat_id)
    await turn.show(screens.erased(language))


FLOW = Flow(
    "data",
    commands={"privacy": privacy, "mydata": my_data, "forgetme": ask},
    taps={"ask": ask, "erase": erase},
)
