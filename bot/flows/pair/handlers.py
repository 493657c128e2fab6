"""What a volunteer and a household do with a pairing."""

from __future__ import annotations

import json

from bot.domain import overview, pairing, passing
from bot.domain.access import NotFoundError, nothing
from bot.domain.notes import book
from bot.flows.args import number, word
from bot.flows.ask import answer
from bot.flows.pair import charter, screens
from bot.flows.turn import Flow, Turn
from bot.storage.outbox import knocked

WORDS = "pair.words"
MOST_WORDS = 500


async def home(turn: Turn) -> None:
    """What waits for one's yes, the charter, or one's own pairings."""
    await turn.leave_flow()
    store, chat = turn.services.store, turn.person.chat_id
    await store.do(lambda tx: knocked(tx, chat))
    mine: overview.Parts = await store.read(overview.parts(chat))
    if mine.volunteer and not mine.charter:
        await show_charter(turn)
    elif mine.asked:
        await _show_question(turn, mine.asked[0].id)
    elif mine.volunteer or mine.adult:
        await turn.show(screens.home(turn.language, await store.read(overview.own_pairings(chat))))
    else:
        await turn.show(screens.home(turn.language, []))


async def show_charter(turn: Turn) -> None:
    """The charter, with its yes."""
    await turn.show(charter.charter(turn.language))


async def read_charter(turn: Turn) -> None:
    """The charter to read; with its yes for a volunteer who has not given it."""
    mine: overview.Parts = await turn.services.store.read(overview.parts(turn.person.chat_id))
    await turn.show(charter.charter(turn.language, to_accept=mine.volunteer and not mine.charter))


async def accept(turn: Turn) -> None:
    """The charter is accepted for a year."""
    await turn.commit(pairing.accept_charter(turn.person.chat_id), helping=True)
    await turn.show(screens.accepted(turn.language))


async def card(turn: Turn) -> None:
    """One pairing."""
    await _show_question(turn, number(turn))


async def _show_question(turn: Turn, pairing_id: int) -> None:
    """The card, or the question that waits for this person's yes."""
    found: overview.Card = await turn.services.store.read(overview.card(turn.person.chat_id, pairing_id))
    one, case = found.pairing, found.case
    if case.is_volunteer:
        waits = one.state == "proposed" and one.volunteer_yes_on is None
        is_open = await turn.services.store.read(passing.is_open(turn.person.chat_id, pairing_id))
        card = screens.for_volunteer(turn.language, found, is_open=bool(is_open))
        shown = charter.proposal(turn.language, one) if waits else card
    elif case.has_consented:
        is_open = await turn.services.store.read(passing.is_open(turn.person.chat_id, pairing_id))
        shown = screens.for_adult(turn.language, found, is_open=bool(is_open))
    elif case.is_adult:
        name = found.volunteer.name if found.volunteer else None
        shown = charter.consent(turn.language, one, name or "")
    else:
        raise nothing()
    await turn.show(shown)


async def yes(turn: Turn) -> None:
    """The volunteer agrees."""
    one = number(turn)
    [started] = await turn.commit(pairing.volunteer_agrees(turn.person.chat_id, one))
    await turn.show(screens.agreed(turn.language, one, started=started))


async def consent(turn: Turn) -> None:
    """An adult of the household agrees."""
    one = number(turn)
    [started] = await turn.commit(pairing.household_agrees(turn.person.chat_id, one))
    await turn.show(screens.agreed(turn.language, one, started=started))


async def end(turn: Turn) -> None:
    """One tap ends it, or says no."""
    chat, one = turn.person.chat_id, number(turn)
    mine: overview.Parts = await turn.services.store.read(overview.parts(chat))
    [before] = await turn.commit(pairing.end(chat, one), step=None, draft=None)
    await turn.show(screens.ended(turn.language, before, volunteer=mine.volunteer))


async def tell(turn: Turn) -> None:
    """How it goes, in confidence."""
    one = number(turn)
    await _as_adult(turn, one)
    await turn.show(screens.tell(turn.language, one))


async def told(turn: Turn) -> None:
    """A tap tells it."""
    one, kind = number(turn), word(turn, 1)
    await turn.commit(pairing.tell_coordinator(turn.person.chat_id, one, kind, None))
    await turn.show(screens.told(turn.language, one, kind))


async def add_words(turn: Turn) -> None:
    """Wait for the words."""
    one, kind = number(turn), word(turn, 1)
    await _as_adult(turn, one)
    await turn.commit(step=WORDS, draft=json.dumps([one, kind]))
    await turn.show(screens.words(turn.language))


async def words(turn: Turn) -> None:
    """The words, for the coordinator only."""
    try:
        one, kind = json.loads(turn.person.draft or "")
    except ValueError:
        await turn.leave_flow()
        await answer(turn)
        return
    kept = pairing.tell_coordinator(turn.person.chat_id, one, kind, turn.text.strip()[:MOST_WORDS])
    try:
        await turn.commit(kept, step=None, draft=None)
    except NotFoundError:
        await turn.leave_flow()  # the pairing ended meanwhile
        raise
    await turn.show(screens.words_kept(turn.language))


async def show_words(turn: Turn) -> None:
    """The step that waits for the words, again."""
    await turn.show(screens.words(turn.language))


async def notes(turn: Turn) -> None:
    """What is shared with the household."""
    one, skip = number(turn), number(turn, 1)
    await _as_adult(turn, one)
    found = await turn.services.store.read(overview.shared_notes(turn.person.chat_id, one, skip))
    await turn.show(screens.notes(turn.language, one, found, skip))


async def ask(turn: Turn) -> None:
    """Ask the volunteer to correct or erase a note."""
    deed = word(turn, 1)
    await turn.commit(book.ask(turn.person.chat_id, number(turn), deed))
    await turn.show(screens.asked(turn.language))


async def _as_adult(turn: Turn, pairing_id: int) -> None:
    """Only for an adult who said yes; raises NotFoundError for others."""
    found: overview.Card = await turn.services.store.read(overview.card(turn.person.chat_id, pairing_id))
    if not found.case.has_consented:
        raise nothing()


FLOW = Flow(
    "pair",
    taps={
        "home": home,
        "charter": read_charter,
        "accept": accept,
        "card": card,
        "yes": yes,
        "consent": consent,
        "end": end,
        "tell": tell,
        "told": told,
        "words": add_words,
        "notes": notes,
        "ask": ask,
    },
    steps={"words": words},
    resume={"words": show_words},
)
