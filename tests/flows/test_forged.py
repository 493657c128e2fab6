"""Every button around pairings with data nobody packed: nothing changes, nothing is shown, every tap is answered."""

import itertools
import logging
import traceback
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest

from bot.domain import pairing
from bot.domain.notes import Draft
from bot.flows.router import TAPS
from bot.sandbox import Phone, acting
from bot.sandbox.screen import labels_of
from bot.sandbox.signals import Signal
from bot.storage import Transaction
from bot.storage.people import keep
from bot.storage.tables import consents, households, members, notes, pairings
from tests.conftest import House
from tests.flows.pairings import Pair, coordinator, done, member_id, note, pair, propose, volunteer

FLOWS = (("note",), ("book",), ("pair",), ("desk",), ("home", "join"))
MARK = "zebrafig"
NONSENSE = ((), ("x", "y"), ("-1", "-1"))
# Digits that make no number, and more of them than a number in a database can have.
NO_NUMBERS = ("²", "9" * 20)
OWN_KEY = "0123abcd"


@dataclass(frozen=True)
class Scene:
    """What there is to get at, and who has no business with it."""

    house: House
    two: Pair
    notes: tuple[int, ...]
    waiting: int
    key: str
    outsiders: tuple[Phone, ...]

    def forged(self, flow: str, action: str) -> Iterator[tuple[Phone, str]]:
        """Who taps what: whatever the action expects, there is an id of its kind among these."""
        one, home = str(self.two.pairing), str(self.two.household)
        private, _, shared = map(str, self.notes)
        ids = [
            (one, private),
            (one, "another"),
            (home, str(self.waiting), "ally"),
            (str(self.waiting), "yes"),
            (private, "erase"),
            (shared, "erase"),
        ]
        keys = [(self.key, "household"), (OWN_KEY, one)] if flow == "note" else []
        for rest in (*ids, *keys):
            # What Alice may do with her own pairing stands in the flow "pair".
            for phone in (*self.outsiders, *([] if flow == "pair" else [self.two.adult])):
                yield phone, ":".join((flow, action, *rest))
        # What is no id at all comes from each of them in turn.
        for phone, nonsense in zip(itertools.cycle(self.outsiders), NONSENSE, strict=False):
            yield phone, ":".join((flow, action, *nonsense))


async def scene(house: House) -> Scene:
    """Charlie, Bob and Alice with what is theirs; beside them a stranger, and others with a pairing of their own."""
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    two = await pair(house, charlie, bob)
    for number in range(3):  # so that no note has the number of a pairing
        await note(house, two, f"walk {number}")
    written = [await note(house, two, f"{MARK} {who}", who) for who in ("me", "coordinator", "household")]
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", MARK))
    frank = await volunteer(house, charlie, "Frank", confirmed=False)
    await bob.sends(f"/note 1h visit {MARK}")
    key = (await house.services.person(bob.id)).draft
    erin = await coordinator(house, "Erin")
    other = await pair(house, erin, await volunteer(house, erin, "Gina"), adult_name="Hana", sign="red-fish")
    beside = await volunteer(house, charlie, "Ivan")
    second = await propose(house, charlie, beside, two.household, "mentor")
    await done(house, pairing.volunteer_agrees(beside.id, second))
    await done(house, pairing.household_agrees(two.adult.id, second))
    stranger = await house.settled("Dana", "en", "English")
    outsiders = (stranger, other.adult, beside, other.coordinator)
    return Scene(house, two, tuple(written), await member_id(house, frank), str(key).split('"')[3], outsiders)


async def dump(house: House) -> dict[str, list[Any]]:
    """Everything of pairings and notes as it stands on disk."""

    async def look(tx: Transaction) -> dict[str, list[Any]]:
        tables = (pairings, notes, households, members, consents)
        return {one.name: [tuple(row) for row in await tx.connection.execute(one.select())] for one in tables}

    found: dict[str, list[Any]] = await house.services.store.read(look)
    return found


async def begin_anew(house: House, phones: Iterable[Phone]) -> None:
    """Before every action they are in a note they just began: what was begun before it, they might finish."""
    known = [await house.services.person(one.id) for one in phones]
    busy = [replace(one, step="note.pairing", draft=Draft(OWN_KEY).to_json()) for one in known]
    await house.services.store.do(*(keep(one) for one in busy))
    for one in busy:
        house.services.remember(one)


async def tap_all(house: House, taps: Iterable[tuple[Phone, str]]) -> None:
    """Everybody taps everything at once, and is answered."""
    tickets = []
    for phone, data in taps:
        newest = next(message for message in reversed(phone.messages) if message.from_bot)
        tickets.append(acting.tap(house.world, phone.person, newest, data))
    for ticket in tickets:
        await ticket.confirmed.wait()
    assert not house.world.unanswered()


def where(record: logging.LogRecord) -> str:
    """What went wrong on the bot's side, and in which of its lines."""
    error = record.exc_info[1] if record.exc_info else None
    lines = [f"{one.filename}:{one.lineno}" for one in traceback.extract_tb(error.__traceback__)] if error else []
    return f"{error!r} in {[line for line in lines if '/bot/' in line]}"


@pytest.mark.parametrize("flows", FLOWS, ids="-".join)
async def test_forged_buttons_change_nothing_and_show_nothing(
    house: House, flows: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    there = await scene(house)
    shown: list[str] = []
    chats = {one.id for one in (*there.outsiders, there.two.adult)}

    def watch(signal: Signal) -> None:
        if signal.message and signal.chat_id in chats:
            shown.append("\n".join((signal.message.text, *labels_of([signal.message]))))

    house.world.watch(watch)
    before = await dump(house)
    for flow, action in actions_of(*flows):
        await begin_anew(house, (*there.outsiders, there.two.adult))
        await tap_all(house, there.forged(flow, action))
        assert await dump(house) == before, action
        assert not [text for text in shown if MARK in text], action
    assert shown
    assert not [where(record) for record in caplog.records if record.levelno >= logging.ERROR]


def actions_of(*flows: str) -> list[tuple[str, str]]:
    """Every action of these flows, whatever is added to them."""
    assert {*flows} <= {flow for flow, _ in TAPS}
    return [one for one in TAPS if one[0] in flows]


@pytest.mark.parametrize("flows", [("desk", "home", "join"), ("note", "book", "pair")])
async def test_digits_that_are_no_number_are_not_found(
    house: House, flows: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    two = (await scene(house)).two
    before = await dump(house)
    people = {"desk": two.coordinator, "pair": two.adult}
    for flow, action in actions_of(*flows):
        one = people.get(flow, two.volunteer)
        await begin_anew(house, [one])
        taps = [(flow, action, *first, digits, digits) for digits in NO_NUMBERS for first in ((), (OWN_KEY,))]
        await tap_all(house, [(one, ":".join(tap)) for tap in taps])
        assert await dump(house) == before, action
    assert not [where(record) for record in caplog.records if record.levelno >= logging.ERROR]
