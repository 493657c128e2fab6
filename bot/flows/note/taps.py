"""What a tap changes in the note."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.domain.notes import OUTCOMES, READERS, Draft
from bot.domain.notes.draft import MOST_MINUTES
from bot.flows.args import digits
from bot.flows.note import endings, screens
from bot.flows.note.steps import DOMAINS, EDITS, SHEET, go_on, own_parts, show_current
from bot.flows.turn import Turn


async def pairing(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """With which household."""
    mine = await own_parts(turn)
    chosen = next((one.id for one in mine.active if args and str(one.id) == args[0]), None)
    await go_on(turn, replace(draft, pairing=chosen))


async def outcome(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """How it went."""
    if args and args[0] in OUTCOMES:
        draft = replace(draft, outcome=args[0])
    await go_on(turn, draft)


async def minutes(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """How long it took; the first time the domains come next."""
    said = digits(args[0]) if args else None
    if said is not None and 0 < said <= MOST_MINUTES:
        first = draft.minutes is None and not draft.domains
        await go_on(turn, replace(draft, minutes=said), DOMAINS if first else None)
    else:
        await show_current(turn)


async def domain(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """One domain more, or one less."""
    if args and args[0] in screens.DOMAINS:
        one = args[0]
        kept = tuple(other for other in draft.domains if other != one)
        draft = replace(draft, domains=kept if one in draft.domains else (*draft.domains, one))
    await go_on(turn, draft, DOMAINS)


async def done(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """On to the whole note."""
    await go_on(turn, draft)


async def edit(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """Change one part of it."""
    await go_on(turn, draft, EDITS.get(args[0] if args else "", SHEET))


async def day(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """So many days ago."""
    back = digits(args[0]) if args else None
    if back is not None and back <= screens.DAYS_BACK:
        draft = replace(draft, day=turn.services.store.today - timedelta(days=back))
    await go_on(turn, draft)


async def readers(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """Who may read it."""
    if args and args[0] in READERS:
        draft = replace(draft, readers=args[0])
    await go_on(turn, draft)


async def clear(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """No text, or no follow-up."""
    await go_on(turn, replace(draft, follow_up="") if args == ("follow",) else replace(draft, text=""))


async def cancel(turn: Turn, _draft: Draft, _args: tuple[str, ...]) -> None:
    """Leave it, unsaved."""
    await turn.leave_flow()
    await turn.show(endings.left(turn.language))
