"""From the button to "saved": every tap keeps the draft, so that nothing is lost whatever happens."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from bot.domain.notes import Draft
from bot.flows.note import saving, taps, typing
from bot.flows.note.beginning import begin
from bot.flows.note.steps import draft_of, show_current
from bot.flows.turn import Flow, Turn

Change = Callable[[Turn, Draft, tuple[str, ...]], Awaitable[None]]


def on_draft(change: Change) -> Callable[[Turn], Awaitable[None]]:
    """A tap that is only meant for the note it stood under: its first argument is that note's key."""

    async def handler(turn: Turn) -> None:
        draft = draft_of(turn)
        if draft is None or not turn.args or turn.args[0] != draft.key:
            await saving.already(turn)
            return
        await change(turn, draft, turn.args[1:])

    return handler


_STEPS = ("pairing", "outcome", "minutes", "domains", "sheet", "day", "text", "follow", "readers", "guard")
FLOW = Flow(
    "note",
    commands={"note": begin},
    taps={
        "begin": begin,
        "pairing": on_draft(taps.pairing),
        "outcome": on_draft(taps.outcome),
        "minutes": on_draft(taps.minutes),
        "domain": on_draft(taps.domain),
        "done": on_draft(taps.done),
        "edit": on_draft(taps.edit),
        "day": on_draft(taps.day),
        "readers": on_draft(taps.readers),
        "clear": on_draft(taps.clear),
        "back": on_draft(taps.done),
        "cancel": on_draft(taps.cancel),
        "save": on_draft(saving.save),
        "mask": on_draft(saving.mask),
        "anyway": on_draft(saving.anyway),
        "undo": saving.undo,
        "wipe": saving.wipe,
    },
    steps=dict.fromkeys(_STEPS, typing.typed)
    | {
        "minutes": typing.typed_minutes,
        "day": typing.typed_day,
        "text": typing.typed_text,
        "follow": typing.typed_follow_up,
    },
    resume=dict.fromkeys(_STEPS, show_current),
    not_text=typing.not_text,
)
