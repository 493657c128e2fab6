"""The steps of a note, which of them comes next, and each of them shown again."""

from __future__ import annotations

from bot.domain import guard
from bot.domain.notes import Draft, book
from bot.domain.overview import Parts, parts
from bot.flows.note import endings, screens
from bot.flows.turn import Turn

# What is shown in each step; text typed there means something, and is never lost.
PAIRING, OUTCOME, MINUTES, DOMAINS, SHEET = "note.pairing", "note.outcome", "note.minutes", "note.domains", "note.sheet"
DAY, TEXT, FOLLOW, READERS_STEP, GUARD = "note.day", "note.text", "note.follow", "note.readers", "note.guard"
EDITS = {
    "day": DAY,
    "text": TEXT,
    "follow": FOLLOW,
    "readers": READERS_STEP,
    "outcome": OUTCOME,
    "minutes": MINUTES,
    "domains": DOMAINS,
}


def next_step(draft: Draft) -> str:
    """The first thing that is not known yet, or the whole note."""
    if draft.pairing is None:
        return PAIRING
    if draft.outcome is None:
        return OUTCOME
    if draft.minutes is None and draft.outcome != "tried":
        return MINUTES
    return SHEET


async def go_on(turn: Turn, draft: Draft, step: str | None = None) -> None:
    """Keep the draft, and show the step that comes next or the one asked for."""
    await turn.commit(step=step or next_step(draft), draft=draft.to_json())
    await show_current(turn)


async def own_parts(turn: Turn) -> Parts:
    """What this person has a part in."""
    found: Parts = await turn.services.store.read(parts(turn.person.chat_id))
    return found


def draft_of(turn: Turn) -> Draft | None:
    """The note being written; None outside a note."""
    busy = (turn.person.step or "").startswith("note.") and turn.person.draft
    return Draft.from_json(turn.person.draft or "") if busy else None


async def show_current(turn: Turn) -> None:
    """The step of the note one is in, again."""
    draft = draft_of(turn)
    mine = await own_parts(turn)
    about = next((one for one in mine.active if draft and one.id == draft.pairing), None)
    if draft is None or (draft.pairing is not None and about is None):
        await turn.leave_flow()
        await turn.show(endings.gone(turn.language))
        return
    sign, today, language = about.sign if about else "", turn.services.store.today, turn.language
    step = turn.person.step
    if step == PAIRING:
        await turn.show(screens.which(language, draft, mine.active))
    elif step == OUTCOME:
        await turn.show(screens.outcome(language, draft, sign))
    elif step == MINUTES:
        await turn.show(screens.how_long(language, draft))
    elif step == DOMAINS:
        await turn.show(screens.domains(language, draft))
    elif step == DAY:
        await turn.show(screens.day(language, draft, today))
    elif step == TEXT:
        await turn.show(screens.text(language, draft))
    elif step == FOLLOW:
        await turn.show(screens.follow_up(language, draft))
    elif step == READERS_STEP:
        await turn.show(screens.readers(language, draft))
    elif step == GUARD and (found := await held_up(turn, draft)):
        await turn.show(screens.guard(language, draft, found))
    else:
        await turn.show(screens.sheet(language, draft, sign, today))


async def held_up(turn: Turn, draft: Draft) -> list[tuple[str, guard.Finding]]:
    """What the guard finds in the text and the follow-up, each with the words it stands in."""
    is_name = await turn.services.store.read(book.names_of_household(turn.person.chat_id, draft.pairing or 0))
    return [(words, one) for words in (draft.text, draft.follow_up) for one in guard.find(words, is_name)]
