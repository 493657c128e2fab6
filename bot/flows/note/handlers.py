"""From the button to "saved": every tap keeps the draft, so that nothing is lost whatever happens."""

from __future__ import annotations

import secrets
from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import timedelta

from bot.domain import guard
from bot.domain.access import NotFoundError
from bot.domain.codenames import Sign
from bot.domain.notes import OUTCOMES, READERS, Draft, OneLine, Outcome, book, read_line
from bot.domain.notes.draft import MOST_FOLLOW_UP, MOST_MINUTES, MOST_TEXT
from bot.domain.overview import Parts, parts
from bot.flows.args import digits, word
from bot.flows.note import screens
from bot.flows.pair.handlers import show_charter
from bot.flows.turn import Flow, Turn
from bot.storage.pairings import Pairing
from bot.transport.delivery import erase

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


async def begin(turn: Turn) -> None:
    """The button or /note: with a line typed behind it, the whole note at once."""
    mine = await _parts(turn)
    if mine.volunteer and not mine.charter:
        await show_charter(turn)
        return
    if not mine.active:
        await turn.leave_flow()
        await turn.show(screens.no_pairing(turn.language))
        return
    chosen = digits(word(turn))
    line = read_line(turn.text, turn.services.store.today) if turn.text.strip() else None
    draft = Draft(secrets.token_hex(4), _pairing_for(mine.active, chosen, line))
    if line is not None:
        draft = _filled(draft, line, turn)
    await _go_on(turn, draft)


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


def _next_step(draft: Draft) -> str:
    if draft.pairing is None:
        return PAIRING
    if draft.outcome is None:
        return OUTCOME
    if draft.minutes is None and draft.outcome != "tried":
        return MINUTES
    return SHEET


async def _go_on(turn: Turn, draft: Draft, step: str | None = None) -> None:
    await turn.commit(step=step or _next_step(draft), draft=draft.to_json())
    await show_current(turn)


async def _parts(turn: Turn) -> Parts:
    found: Parts = await turn.services.store.read(parts(turn.person.chat_id))
    return found


def _draft(turn: Turn) -> Draft | None:
    busy = (turn.person.step or "").startswith("note.") and turn.person.draft
    return Draft.from_json(turn.person.draft or "") if busy else None


async def show_current(turn: Turn) -> None:
    """The step of the note one is in, again."""
    draft = _draft(turn)
    mine = await _parts(turn)
    about = next((one for one in mine.active if draft and one.id == draft.pairing), None)
    if draft is None or (draft.pairing is not None and about is None):
        await turn.leave_flow()
        await turn.show(screens.gone(turn.language))
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
    elif step == GUARD and (found := await _found(turn, draft)):
        await turn.show(screens.guard(language, draft, found))
    else:
        await turn.show(screens.sheet(language, draft, sign, today))


Change = Callable[[Turn, Draft, tuple[str, ...]], Awaitable[None]]


def _on_draft(change: Change) -> Callable[[Turn], Awaitable[None]]:
    """A tap that is only meant for the note it stood under: its first argument is that note's key."""

    async def handler(turn: Turn) -> None:
        draft = _draft(turn)
        if draft is None or not turn.args or turn.args[0] != draft.key:
            await _already(turn)
            return
        await change(turn, draft, turn.args[1:])

    return handler


async def _already(turn: Turn) -> None:
    """A button of a note that is saved or left: a second tap on Save shows the saved note again."""
    known = await turn.services.store.read(book.saved_as(turn.person.chat_id, word(turn)))
    if known is not None:
        await _show_saved(turn, known, typed=())
        return
    await turn.show(screens.gone(turn.language))


async def pairing(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """With which household."""
    mine = await _parts(turn)
    chosen = next((one.id for one in mine.active if args and str(one.id) == args[0]), None)
    await _go_on(turn, replace(draft, pairing=chosen))


async def outcome(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """How it went."""
    if args and args[0] in OUTCOMES:
        draft = replace(draft, outcome=args[0])
    await _go_on(turn, draft)


async def minutes(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """How long it took; the first time the domains come next."""
    said = digits(args[0]) if args else None
    if said is not None and 0 < said <= MOST_MINUTES:
        first = draft.minutes is None and not draft.domains
        await _go_on(turn, replace(draft, minutes=said), DOMAINS if first else None)
    else:
        await show_current(turn)


async def domain(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """One domain more, or one less."""
    if args and args[0] in screens.DOMAINS:
        one = args[0]
        kept = tuple(other for other in draft.domains if other != one)
        draft = replace(draft, domains=kept if one in draft.domains else (*draft.domains, one))
    await _go_on(turn, draft, DOMAINS)


async def done(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """On to the whole note."""
    await _go_on(turn, draft)


async def edit(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """Change one part of it."""
    await _go_on(turn, draft, EDITS.get(args[0] if args else "", SHEET))


async def day(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """So many days ago."""
    back = digits(args[0]) if args else None
    if back is not None and back <= screens.DAYS_BACK:
        draft = replace(draft, day=turn.services.store.today - timedelta(days=back))
    await _go_on(turn, draft)


async def readers(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """Who may read it."""
    if args and args[0] in READERS:
        draft = replace(draft, readers=args[0])
    await _go_on(turn, draft)


async def clear(turn: Turn, draft: Draft, args: tuple[str, ...]) -> None:
    """No text, or no follow-up."""
    await _go_on(turn, replace(draft, follow_up="") if args == ("follow",) else replace(draft, text=""))


async def cancel(turn: Turn, _draft: Draft, _args: tuple[str, ...]) -> None:
    """Leave it, unsaved."""
    await turn.leave_flow()
    await turn.show(screens.left(turn.language))


async def _found(turn: Turn, draft: Draft) -> list[tuple[str, guard.Finding]]:
    """What the guard finds in the text and the follow-up, each with the words it stands in."""
    is_name = await turn.services.store.read(book.names_of_household(turn.person.chat_id, draft.pairing or 0))
    return [(words, one) for words in (draft.text, draft.follow_up) for one in guard.find(words, is_name)]


async def save(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """Look once, then keep it."""
    if not draft.ready:
        await _go_on(turn, draft)
    elif await _found(turn, draft):
        await _go_on(turn, draft, GUARD)
    else:
        await _keep(turn, draft)


async def mask(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """Mask what was found, and keep it."""
    is_name = await turn.services.store.read(book.names_of_household(turn.person.chat_id, draft.pairing or 0))
    text, follow_up = (guard.mask(words, guard.find(words, is_name)) for words in (draft.text, draft.follow_up))
    await _keep(turn, replace(draft, text=text, follow_up=follow_up))


async def anyway(turn: Turn, draft: Draft, _args: tuple[str, ...]) -> None:
    """The volunteer decides: keep it as it is."""
    await _keep(turn, draft)


async def _keep(turn: Turn, draft: Draft) -> None:
    [note_id] = await turn.commit(book.save(turn.person.chat_id, draft), step=None, draft=None)
    await _show_saved(turn, note_id, typed=draft.typed)


async def _show_saved(turn: Turn, note_id: int, typed: tuple[int, ...]) -> None:
    kept: book.Read = await turn.services.store.read(book.read_own(turn.person.chat_id, note_id))
    draft = replace(book.as_draft(kept.note, ""), typed=typed)
    today = turn.services.store.today
    await turn.show(screens.saved(turn.language, draft, kept.pairing.sign, note_id, today))


async def undo(turn: Turn) -> None:
    """Take it back within ten minutes; the copy in the chat goes with it."""
    note_id = digits(word(turn)) or 0
    try:
        await turn.commit(book.undo(turn.person.chat_id, note_id))
    except NotFoundError:
        await turn.show(screens.too_late(turn.language))
        return
    await turn.show(screens.undone(turn.language))


async def wipe(turn: Turn) -> None:
    """Delete what was typed for a note from the chat."""
    ids = [found for one in turn.args if (found := digits(one)) is not None]
    gone = await erase(turn.bot, turn.person.chat_id, ids)
    turn.tapped = None  # the saved note stays, with its undo
    await turn.show(screens.wiped(turn.language, gone=gone))


async def typed(turn: Turn) -> None:
    """Text in a step that waits for a tap is the note's text: nothing is lost."""
    await _take_text(turn, None)


async def typed_minutes(turn: Turn) -> None:
    """A duration, typed."""
    draft, line = _draft(turn), read_line(turn.text, turn.services.store.today)
    if draft is None or line.minutes is None:
        await _take_text(turn, None)
        return
    first = draft.minutes is None and not draft.domains
    await _go_on(turn, replace(draft, minutes=line.minutes), DOMAINS if first else None)


async def typed_day(turn: Turn) -> None:
    """A date, typed."""
    draft, line = _draft(turn), read_line(turn.text, turn.services.store.today)
    if draft is None or line.day is None:
        await show_current(turn)
        return
    await _go_on(turn, replace(draft, day=line.day))


async def typed_text(turn: Turn) -> None:
    """The text of the note."""
    await _take_text(turn, SHEET)


async def typed_follow_up(turn: Turn) -> None:
    """What is still to be done."""
    draft, words = _draft(turn), turn.text.strip()
    if draft is None:
        await show_current(turn)
    elif len(words) > MOST_FOLLOW_UP:
        await turn.show(screens.follow_up(turn.language, draft, too_long=len(words)))
    else:
        await _go_on(turn, _remember_typed(turn, replace(draft, follow_up=words)))


async def _take_text(turn: Turn, step: str | None) -> None:
    draft, words = _draft(turn), turn.text.strip()
    if draft is None:
        await show_current(turn)
    elif len(words) > MOST_TEXT:
        await turn.show(screens.text(turn.language, draft, too_long=len(words)))
    else:
        kept = _remember_typed(turn, replace(draft, text=words))
        await _go_on(turn, kept, turn.person.step if step is None else _next_step(kept))


def _remember_typed(turn: Turn, draft: Draft) -> Draft:
    return replace(draft, typed=(*draft.typed, turn.message_id)) if turn.message_id else draft


async def not_text(turn: Turn) -> None:
    """Voice and photos are kindly refused, with the reason; the note goes on."""
    await turn.show(screens.text_only(turn.language))
    await show_current(turn)


_STEPS = ("pairing", "outcome", "minutes", "domains", "sheet", "day", "text", "follow", "readers", "guard")
FLOW = Flow(
    "note",
    commands={"note": begin},
    taps={
        "begin": begin,
        "pairing": _on_draft(pairing),
        "outcome": _on_draft(outcome),
        "minutes": _on_draft(minutes),
        "domain": _on_draft(domain),
        "done": _on_draft(done),
        "edit": _on_draft(edit),
        "day": _on_draft(day),
        "readers": _on_draft(readers),
        "clear": _on_draft(clear),
        "back": _on_draft(done),
        "cancel": _on_draft(cancel),
        "save": _on_draft(save),
        "mask": _on_draft(mask),
        "anyway": _on_draft(anyway),
        "undo": undo,
        "wipe": wipe,
    },
    steps=dict.fromkeys(_STEPS, typed)
    | {"minutes": typed_minutes, "day": typed_day, "text": typed_text, "follow": typed_follow_up},
    resume=dict.fromkeys(_STEPS, show_current),
    not_text=not_text,
)
