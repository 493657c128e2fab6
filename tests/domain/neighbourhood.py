"""A neighbourhood in which every kind of person stands once, to be asked who may do what; no Telegram."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any, get_args

from bot.domain import access
from bot.domain.notes import READERS, Readers
from bot.storage import Effect, Store, Transaction
from bot.storage.confidences import add_confidence
from bot.storage.households import add_adult, add_household, places_of
from bot.storage.members import add_member, erase_member
from bot.storage.notes import Body, add_note, change_note
from bot.storage.pairings import State, add_consent, add_pairing, change_pairing

NOON = datetime(2026, 11, 21, 11, tzinfo=UTC)
NOWHERE = 999_999
STATES: tuple[State, ...] = get_args(State)
AGES = {"fresh": timedelta(minutes=9), "11 minutes": timedelta(minutes=11), "15 days": timedelta(days=15)}

# Every kind of person, with the number of their chat.
CHATS = {
    "stranger": 1,
    "newcomer without household": 2,
    "adult not confirmed": 3,
    "adult asked": 4,
    "adult who said yes": 5,
    "neighbour": 6,
    "volunteer": 7,
    "volunteer without charter": 8,
    "volunteer with last year's charter": 9,
    "volunteer with another charter": 10,
    "volunteer not confirmed": 11,
    "another volunteer of the household": 12,
    "coordinator": 13,
    "another coordinator": 14,
    "erased": 15,
}
# Whoever is asked about a pairing of their own; everyone else is asked about the volunteer's.
HELPERS = (*(kind for kind in CHATS if kind.startswith("volunteer")), "erased")
WHOSE = {kind: kind if kind in HELPERS else "volunteer" for kind in CHATS}


@dataclass
class Neighbourhood:
    """The ids of what is there; `pairings` by helper and state, `notes` by readers and age too."""

    store: Store
    household: int = 0
    next_door: int = 0
    orphan: int = 0
    members: dict[str, int] = field(default_factory=dict)
    pairings: dict[tuple[str, State], int] = field(default_factory=dict)
    notes: dict[tuple[str, State, Readers, str], int] = field(default_factory=dict)

    def pairing(self, kind: str, state: State) -> int:
        """The pairing this kind of person is asked about."""
        return self.pairings[WHOSE[kind], state]

    def note(self, kind: str, state: State, readers: Readers, age: str) -> int:
        """The note this kind of person is asked about."""
        return self.notes[WHOSE[kind], state, readers, age]

    async def tries(self, *effects: Effect) -> access.NotFoundError | None:
        """Carry effects out and take them back: None, or how they were refused as not to be found."""
        try:
            await self.store.do(*effects, _take_back)
        except _TakenBackError:
            return None
        except access.NotFoundError as refused:
            return refused
        raise AssertionError("neither done nor refused")

    async def would(self, effect: Effect) -> Any:
        """What an effect returns; it is taken back."""
        returned: list[Any] = []

        async def carry_out(tx: Transaction) -> None:
            returned.append(await effect(tx))

        refused = await self.tries(carry_out)
        if refused is not None:
            raise refused
        return returned[0]


class _TakenBackError(Exception):
    pass


async def _take_back(_tx: Transaction) -> None:
    raise _TakenBackError


async def settle(store: Store) -> Neighbourhood:
    """Everybody moves in."""
    store.now = lambda: NOON
    found = Neighbourhood(store)

    async def write(tx: Transaction) -> None:
        await _people(tx, found)
        await _homes(tx, found)
        for kind in HELPERS:
            for state in STATES:
                await _pair(tx, found, kind, state)
        beside = await add_pairing(tx, found.household, found.members["another volunteer of the household"], "mentor")
        await change_pairing(tx, beside, state="active")
        await erase_member(tx, found.members["erased"])

    await store.do(write)
    return found


async def _people(tx: Transaction, found: Neighbourhood) -> None:
    async def joins(kind: str, **values: Any) -> None:
        found.members[kind] = (await add_member(tx, CHATS[kind], **values)).id

    for kind in ("coordinator", "another coordinator"):
        await joins(kind, name="Charlie", coordinator=True, confirmed=True)
    for kind in ("newcomer without household", "adult asked", "adult who said yes", "neighbour"):
        await joins(kind, confirmed=True)
    await joins("adult not confirmed", name="Alice")
    signed = {"charter": access.CHARTER, "charter_on": tx.today}
    helps = {"name": "Bob", "volunteer": True, "confirmed": True, "invited_by": found.members["coordinator"]} | signed
    for kind in ("volunteer", "another volunteer of the household", "erased"):
        await joins(kind, **helps)
    await joins("volunteer without charter", **helps | {"charter": None, "charter_on": None})
    await joins("volunteer with last year's charter", **helps | {"charter_on": tx.today - timedelta(days=365)})
    await joins("volunteer with another charter", **helps | {"charter": "2025-11"})
    await joins("volunteer not confirmed", **helps | {"confirmed": False})


async def _homes(tx: Transaction, found: Neighbourhood) -> None:
    coordinator = found.members["coordinator"]
    found.household = await add_household(tx, "blue-rhino", coordinator)
    for kind in ("adult not confirmed", "adult asked", "adult who said yes"):
        await add_adult(tx, found.household, found.members[kind], None)
    found.next_door = await add_household(tx, "red-fish", coordinator)
    neighbour = await add_adult(tx, found.next_door, found.members["neighbour"], None)
    theirs = await add_pairing(tx, found.next_door, found.members["another volunteer of the household"], "ally")
    await change_pairing(tx, theirs, state="active")
    await add_consent(tx, theirs, neighbour, tx.today, None)
    gone = await add_member(tx, 99, coordinator=True, confirmed=True)
    found.orphan = await add_household(tx, "red-rhino", gone.id)
    await erase_member(tx, gone.id)


async def _pair(tx: Transaction, found: Neighbourhood, kind: str, state: State) -> None:
    pairing = await add_pairing(tx, found.household, found.members[kind], "ally")
    (adult,) = await places_of(tx, found.members["adult who said yes"])
    await add_consent(tx, pairing, adult.id, tx.today, None)
    await add_confidence(tx, pairing, adult.id, "another", "he comes too late")
    await change_pairing(tx, pairing, state=state)
    found.pairings[kind, state] = pairing
    for readers in READERS:
        for age, ago in AGES.items():
            body = Body("met", ("housing",), f"{kind} {readers} {age}", "ask again")
            opened = {"day": tx.today, "minutes": 45, "reached": True, "readers": readers, "to_do": True}
            key = f"{pairing}-{readers[:2]}-{age[:2]}"
            note = await add_note(tx, key, pairing, found.members[kind], body, **opened)
            await change_note(tx, note, written_at=tx.now - ago)
            found.notes[kind, state, readers, age] = note
