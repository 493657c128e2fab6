"""What is typed in a step of the note: never lost."""

from __future__ import annotations

from dataclasses import replace

from bot.domain.notes import Draft, read_line
from bot.domain.notes.draft import MOST_FOLLOW_UP, MOST_TEXT
from bot.flows.note import endings, screens
from bot.flows.note.steps import DOMAINS, SHEET, draft_of, go_on, next_step, show_current
from bot.flows.turn import Turn


async def typed(turn: Turn) -> None:
    """Text in a step that waits for a tap is the note's text: nothing is lost."""
    await _take_text(turn, None)


async def typed_minutes(turn: Turn) -> None:
    """A duration, typed."""
    draft, line = draft_of(turn), read_line(turn.text, turn.services.store.today)
    if draft is None or line.minutes is None:
        await _take_text(turn, None)
        return
    first = draft.minutes is None and not draft.domains
    await go_on(turn, replace(draft, minutes=line.minutes), DOMAINS if first else None)


async def typed_day(turn: Turn) -> None:
    """A date, typed."""
    draft, line = draft_of(turn), read_line(turn.text, turn.services.store.today)
    if draft is None or line.day is None:
        await show_current(turn)
        return
    await go_on(turn, replace(draft, day=line.day))


async def typed_text(turn: Turn) -> None:
    """The text of the note."""
    await _take_text(turn, SHEET)


async def typed_follow_up(turn: Turn) -> None:
    """What is still to be done."""
    draft, words = draft_of(turn), turn.text.strip()
    if draft is None:
        await show_current(turn)
    elif len(words) > MOST_FOLLOW_UP:
        await turn.show(screens.follow_up(turn.language, draft, too_long=len(words)))
    else:
        await go_on(turn, _remember_typed(turn, replace(draft, follow_up=words)))


async def _take_text(turn: Turn, step: str | None) -> None:
    draft, words = draft_of(turn), turn.text.strip()
    if draft is None:
        await show_current(turn)
    elif len(words) > MOST_TEXT:
        await turn.show(screens.text(turn.language, draft, too_long=len(words)))
    else:
        kept = _remember_typed(turn, replace(draft, text=words))
        await go_on(turn, kept, turn.person.step if step is None else next_step(kept))


def _remember_typed(turn: Turn, draft: Draft) -> Draft:
    return replace(draft, typed=(*draft.typed, turn.message_id)) if turn.message_id else draft


async def not_text(turn: Turn) -> None:
    """Voice and photos are kindly refused, with the reason; the note goes on."""
    await turn.show(endings.text_only(turn.language))
    await show_current(turn)
