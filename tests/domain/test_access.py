"""Who may do what with households, pairings and notes: written out by hand from the design, everything else refused."""

import itertools
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import pytest

from bot.domain import access
from bot.domain.access import HOUSEHOLD, NOTE, PAIRING, NotFoundError, OnHousehold, OnNote, OnPairing
from bot.domain.notes import READERS
from bot.storage import Transaction
from bot.storage.pairings import State
from tests.domain.neighbourhood import AGES, CHATS, HELPERS, NOWHERE, STATES, Neighbourhood

pytestmark = pytest.mark.asyncio(loop_scope="module")

ASKED, YES = "adult asked", "adult who said yes"
BOB, CHARLIE, OTHER = "volunteer", "coordinator", "another coordinator"
AUTHORS = {*HELPERS} - {"erased"}

ON_HOUSEHOLD: Mapping[OnHousehold, set[str]] = {"see": {CHARLIE}, "invite": {CHARLIE}, "propose": {CHARLIE}}
ON_ORPHAN: Mapping[OnHousehold, set[str]] = {"take": {CHARLIE, OTHER}}
ON_PAIRING: Mapping[OnPairing, Mapping[State, set[str]]] = {
    "see": {"proposed": {ASKED, YES, BOB, CHARLIE}, "active": {ASKED, YES, BOB, CHARLIE}, "ended": {CHARLIE}},
    "answer as volunteer": {"proposed": {BOB}},
    "consent": {"proposed": {ASKED, YES}, "active": {ASKED, YES}},
    "end": {"proposed": {ASKED, YES, BOB, CHARLIE}, "active": {YES, BOB, CHARLIE}},
    "write": {"active": {BOB}},
    "record paper": {"proposed": {CHARLIE}},
    "tell": {"proposed": {YES}, "active": {YES}},
    "hear": {"proposed": {CHARLIE}, "active": {CHARLIE}, "ended": {CHARLIE}},
    "pass to household": {"active": {BOB}},
    "pass to volunteer": {"active": {YES}},
    "open or close": {"active": {BOB, YES}},
}


def on_note(deed: OnNote, state: State, readers: str, age: str) -> set[str]:
    """Who may do this with such a note."""
    active = state == "active"
    match deed:
        case "read":
            return {
                "me": {BOB} if active else set(),
                "coordinator": {BOB, CHARLIE} if active else {CHARLIE},
                "household": {BOB, CHARLIE, YES} if active else {CHARLIE},
            }[readers]
        case "correct":
            return {BOB} if active and age in {"fresh", "11 minutes"} else set()
        case "undo":
            return {BOB} if active and age == "fresh" else set()
        case "erase":
            return AUTHORS
        case "ask":
            return {YES} if active and readers == "household" else set()
        case "tick":
            return {BOB} if active else set()


@pytest.fixture
def read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of questions about the same few rows, between which nothing changes."""

    def remembered(read: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        known: dict[tuple[object, ...], Any] = {}

        async def again(tx: Transaction, *row: object) -> Any:
            if row not in known:
                known[row] = await read(tx, *row)
            return known[row]

        return again

    for read in ("find_note", "find_pairing", "consents_of", "member_of_chat", "places_of"):
        monkeypatch.setattr(access, read, remembered(getattr(access, read)))


async def answer(asked: Awaitable[object]) -> tuple[str, dict[str, object]] | None:
    """None where it is allowed; otherwise the very words of the refusal."""
    try:
        await asked
    except NotFoundError as refused:
        return refused.key, refused.params
    return None


REFUSED = (access.nothing().key, access.nothing().params)


@pytest.mark.parametrize("deed", HOUSEHOLD)
async def test_households(place: Neighbourhood, deed: OnHousehold) -> None:
    async def ask(tx: Transaction) -> None:
        for kind, chat in CHATS.items():
            for household, allowed in ((place.household, ON_HOUSEHOLD), (place.orphan, ON_ORPHAN), (NOWHERE, {})):
                wanted = None if kind in allowed.get(deed, ()) else REFUSED
                assert await answer(access.household(tx, chat, household, deed)) == wanted, (kind, deed, household)

    await place.store.read(ask)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("deed", PAIRING)
async def test_pairings(place: Neighbourhood, deed: OnPairing) -> None:
    async def ask(tx: Transaction) -> None:
        for kind, chat in CHATS.items():
            assert await answer(access.pairing(tx, chat, NOWHERE, deed)) == REFUSED
            for state in STATES:
                wanted = None if kind in ON_PAIRING[deed].get(state, ()) else REFUSED
                asked = access.pairing(tx, chat, place.pairing(kind, state), deed)
                assert await answer(asked) == wanted, (kind, deed, state)

    await place.store.read(ask)


@pytest.mark.usefixtures("read_once")
@pytest.mark.parametrize("deed", NOTE)
async def test_notes(place: Neighbourhood, deed: OnNote) -> None:
    async def ask(tx: Transaction) -> None:
        for kind, chat in CHATS.items():
            assert await answer(access.note(tx, chat, NOWHERE, deed)) == REFUSED
            for state, readers, age in itertools.product(STATES, READERS, AGES):
                wanted = None if kind in on_note(deed, state, readers, age) else REFUSED
                asked = access.note(tx, chat, place.note(kind, state, readers, age), deed)
                assert await answer(asked) == wanted, (kind, deed, state, readers, age)

    await place.store.read(ask)


@pytest.mark.usefixtures("read_once")
async def test_what_is_left_of_someone_erased_is_nobodys_but_the_coordinators_and_the_households(
    place: Neighbourhood,
) -> None:
    async def ask(tx: Transaction) -> None:
        pairing = place.pairings["erased", "active"]
        note = place.notes["erased", "active", "household", "fresh"]
        for kind, chat in CHATS.items():
            for pairing_deed in PAIRING:
                wanted = kind in ON_PAIRING[pairing_deed].get("active", set()) - {BOB}
                allowed = await answer(access.pairing(tx, chat, pairing, pairing_deed)) is None
                assert allowed == wanted, (kind, pairing_deed)
            for note_deed in NOTE:
                wanted = kind in on_note(note_deed, "active", "household", "fresh") - AUTHORS
                allowed = await answer(access.note(tx, chat, note, note_deed)) is None
                assert allowed == wanted, (kind, note_deed)

    await place.store.read(ask)


async def test_no_action_is_left_out() -> None:
    assert {*ON_HOUSEHOLD, *ON_ORPHAN} == {*HOUSEHOLD}
    assert {*ON_PAIRING} == {*PAIRING}
    assert all(on_note(deed, "active", "household", "fresh") for deed in NOTE)
