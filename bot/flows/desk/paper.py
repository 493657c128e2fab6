"""A household's yes on paper: the day it was signed, and where the paper lies."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta

from bot.domain.access import NotFoundError
from bot.domain.clock import BRUSSELS
from bot.domain.pairing import record_paper
from bot.flows.args import number, word
from bot.flows.desk.common import own_card
from bot.flows.desk.pairing import show_pairing
from bot.flows.desk.screens import paper as screens
from bot.flows.desk.steps import DAY, PLACE, Paper, elsewhere, paper_of, show_day, show_place
from bot.flows.turn import Handler, Turn
from bot.i18n import to_ascii_digits

DAYS_AGO = {"today": 0, "yesterday": 1}
_DAY = re.compile(r"(\d{1,2})\s*[-/.]\s*(\d{1,2})(?:\s*[-/.]\s*(\d{4}))?")


async def begin(turn: Turn) -> None:
    """When was it signed? Only while the pairing waits for a yes."""
    pairing_id = number(turn)
    card = await own_card(turn, pairing_id)
    if card.pairing.state != "proposed":
        await show_pairing(turn, pairing_id)
        return
    await turn.commit(step=DAY, draft=Paper(pairing_id).to_json())
    await show_day(turn)


async def tap_day(turn: Turn) -> None:
    """Today or yesterday."""
    ago = DAYS_AGO.get(word(turn))
    if turn.person.step != DAY or ago is None:
        await elsewhere(turn)
        return
    await _keep_day(turn, _today(turn) - timedelta(days=ago))


async def type_day(turn: Turn) -> None:
    """A day as it is typed."""
    day = signed_day(turn.text, _today(turn))
    if day is None:
        await turn.show(screens.day(turn.language, paper_of(turn).pairing, not_understood=True))
        return
    await _keep_day(turn, day)


async def _keep_day(turn: Turn, day: date) -> None:
    await turn.commit(step=PLACE, draft=replace(paper_of(turn), day=day).to_json())
    await show_place(turn)


async def type_place(turn: Turn) -> None:
    """Where the paper lies; then it is recorded."""
    paper, place = paper_of(turn), " ".join(turn.text.split())
    if len(place) > screens.MOST_PLACE:
        await turn.show(screens.place(turn.language, paper.pairing, too_long=True))
        return
    try:
        recording = record_paper(turn.person.chat_id, paper.pairing, paper.day or _today(turn), place)
        await turn.commit(recording, step=None, draft=None)
    except NotFoundError:
        await turn.commit(step=None, draft=None)
        raise
    await show_pairing(turn, paper.pairing, recorded=True)


def _today(turn: Turn) -> date:
    return turn.services.store.now().astimezone(BRUSSELS).date()


def signed_day(text: str, today: date) -> date | None:
    """A past day written as 3/11 or 3/11/2026; without a year the last such day. None for anything else."""
    found = _DAY.fullmatch(to_ascii_digits(text.strip()))
    if found is None:
        return None
    years = [int(found[3])] if found[3] else [today.year, today.year - 1]
    days = (_real(year, int(found[2]), int(found[1])) for year in years)
    return next((day for day in days if day and day <= today), None)


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


TAPS: Mapping[str, Handler] = {"paper": begin, "day": tap_day}
STEPS: Mapping[str, Handler] = {"day": type_day, "place": type_place}
