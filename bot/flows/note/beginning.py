"""From the button or the line typed behind /note to the first step."""

from __future__ import annotations

import secrets
from dataclasses import replace

from bot.domain.codenames import Sign
from bot.domain.notes import Draft, OneLine, Outcome, read_line
from bot.domain.notes.draft import MOST_TEXT
from bot.flows.args import digits, word
from bot.flows.note import endings
from bot.flows.note.steps import go_on, own_parts
from bot.flows.pair.handlers import show_charter
from bot.flows.turn import Turn
from bot.storage.pairings import Pairing


async def begin(turn: Turn) -> None:
    """The button or /note: with a line typed behind it, the whole note at once."""
    mine = await own_parts(turn)
    if mine.volunteer and not mine.charter:
        await show_charter(turn)
        return
    if not mine.active:
        await turn.leave_flow()
        await turn.show(endings.no_pairing(turn.language))
        return
    chosen = digits(word(turn))
    line = read_line(turn.text, turn.services.store.today) if turn.text.strip() else None
    draft = Draft(secrets.token_hex(8), _pairing_for(mine.active, chosen, line))
    if line is not None:
        draft = _filled(draft, line, turn)
    await go_on(turn, draft)


def _pairing_for(active: tuple[Pairing, ...], chosen: int | None, line: OneLine | None) -> int | None:
    """The one pairing that is meant, if that is clear."""
    if chosen is not None:
        return next((one.id for one in active if one.id == chosen), None)
    fitting = [one for one in active if line is None or _named(one, line)]
    return fitting[0].id if len(fitting) == 1 else None


def _named(pairing: Pairing, line: OneLine) -> bool:
    sign = Sign.parse(pairing.sign)
    if sign is None:
        return False
    right_colour = not line.colours or sign.colour in line.colours
    return right_colour and (not line.animals or sign.animal in line.animals)


def _filled(draft: Draft, line: OneLine, turn: Turn) -> Draft:
    outcome: Outcome | None = line.outcome or ("met" if line.minutes is not None else None)
    text, typed = line.text[:MOST_TEXT], (turn.message_id,) if turn.message_id else ()
    return replace(
        draft,
        outcome=outcome,
        minutes=line.minutes,
        domains=line.domains,
        day=line.day,
        text=text,
        typed=tuple(one for one in typed if one is not None),
    )
