"""Organisations of which volunteers said several times that they did not help: whom to call, what to check."""

from __future__ import annotations

from collections.abc import Mapping

from bot.domain.trying import did_not_help
from bot.flows.desk.common import look
from bot.flows.desk.screens import failed as screens
from bot.flows.turn import Handler, Turn


async def failed(turn: Turn) -> None:
    """The list, most often first."""
    found: list[tuple[str, int]] = await look(turn, did_not_help(turn.person.chat_id))
    await turn.show(screens.failed(turn.services.content, turn.language, found))


TAPS: Mapping[str, Handler] = {"failed": failed}
