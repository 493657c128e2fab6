"""What each kind of person gets of what they may see: no more than theirs."""

from collections.abc import Mapping

import pytest

from bot.domain import invitations, overview
from bot.domain.access import NotFoundError
from bot.domain.notes import READERS, book, reading
from bot.storage.notes import ContactNote
from bot.storage.pairings import Pairing, State
from tests.domain.neighbourhood import AGES, CHATS, HELPERS, NOON, Neighbourhood

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEWCOMER, WAITING, ASKED, YES = "newcomer without household", "adult not confirmed", "adult asked", "adult who said yes"
BOB, BESIDE, CHARLIE = "volunteer", "another volunteer of the household", "coordinator"
WITHOUT_CHARTER = ("volunteer without charter", "volunteer with last year's charter", "volunteer with another charter")
NOBODY = ("stranger", "erased")
LIVING: tuple[State, ...] = ("proposed", "active")
ALIVE = [(helper, state) for helper in HELPERS for state in LIVING]

# What a chat has a part in: coordinator, volunteer, adult, charter, pairings that live, pairings that wait for a yes.
PARTS: Mapping[str, tuple[bool, bool, bool, bool, int, int]] = {
    "stranger": (False, False, False, False, 0, 0),
    NEWCOMER: (False, False, False, False, 0, 0),
    WAITING: (False, False, False, False, 0, 0),
    # One pairing of each helper is proposed and one active; and there is the volunteer beside them.
    ASKED: (False, False, True, False, 0, len(ALIVE) + 1),
    YES: (False, False, True, False, 0, 1),
    "neighbour": (False, False, True, False, 0, 0),
    BOB: (False, True, False, True, 1, 1),
    "volunteer without charter": (False, True, False, False, 0, 0),
    "volunteer with last year's charter": (False, True, False, False, 0, 0),
    "volunteer with another charter": (False, True, False, False, 0, 0),
    "volunteer not confirmed": (False, False, False, True, 0, 0),
    BESIDE: (False, True, False, True, 2, 0),
    CHARLIE: (True, False, False, False, 0, 0),
    "another coordinator": (True, False, False, False, 0, 0),
    "erased": (False, False, False, False, 0, 0),
}


async def test_what_a_chat_has_a_part_in(place: Neighbourhood) -> None:
    assert {*PARTS} == {*CHATS}
    for kind, chat in CHATS.items():
        found: overview.Parts = await place.store.read(overview.parts(chat))
        roles = (found.coordinator, found.volunteer, found.adult, found.charter)
        assert (*roles, len(found.active), len(found.asked)) == PARTS[kind], kind


async def test_ones_own_pairings(place: Neighbourhood) -> None:
    for kind, chat in CHATS.items():
        try:
            found: list[Pairing] = await place.store.read(overview.own_pairings(chat))
        except NotFoundError:
            assert kind in NOBODY
            continue
        assert kind not in NOBODY
        mine = {one.id for one in found}
        assert not mine & {place.pairings[helper, "ended"] for helper in HELPERS}, kind
        if kind == BOB:
            assert mine == {place.pairings[BOB, "proposed"], place.pairings[BOB, "active"]}
        elif kind in {ASKED, YES}:
            assert mine >= {place.pairings[one] for one in ALIVE}
        else:
            assert not mine & {*place.pairings.values()}, kind
            assert len(mine) == {"neighbour": 1, BESIDE: 2}.get(kind, 0), kind


async def found_by(place: Neighbourhood, kind: str) -> set[str] | None:
    """The texts a search finds; None for whom there is nothing to search."""
    try:
        found: list[ContactNote] = await place.store.read(reading.search(CHATS[kind], "fresh"))
    except NotFoundError:
        return None
    return {one.body.text for one in found}


async def test_a_search_looks_in_ones_own_notes_only(place: Neighbourhood) -> None:
    for kind in {*CHATS} - {BOB, "volunteer not confirmed"}:
        assert await found_by(place, kind) == (None if kind in NOBODY else set()), kind
    assert await found_by(place, BOB) == {f"volunteer {readers} fresh" for readers in READERS}


async def test_a_volunteer_who_is_not_confirmed_searches_nothing(place: Neighbourhood) -> None:
    assert not await found_by(place, "volunteer not confirmed")


async def test_the_note_a_draft_became_is_known_to_its_author_only(place: Neighbourhood) -> None:
    note = place.notes[BOB, "active", "household", "fresh"]
    key = f"{place.pairings[BOB, 'active']}-ho-fr"
    for kind, chat in CHATS.items():
        assert await place.store.read(reading.saved_as(chat, key)) == (note if kind == BOB else None), kind


async def test_private_notes_are_erased_by_their_author_only(place: Neighbourhood) -> None:
    for state in ("active", "ended"):
        for kind, chat in CHATS.items():
            pairing = place.pairings[BOB, state]
            try:
                erased = await place.would(book.erase_private(chat, pairing))
            except NotFoundError:
                assert kind in NOBODY
                continue
            assert erased == (len(AGES) if kind == BOB else 0), kind


async def test_a_card_tells_each_side_its_own(place: Neighbourhood) -> None:
    async def card(kind: str) -> overview.Card:
        found: overview.Card = await place.store.read(overview.card(CHATS[kind], place.pairing(kind, "active")))
        return found

    charlie, bob, alice, dana = await card(CHARLIE), await card(BOB), await card(YES), await card(ASKED)
    assert [one.text for one in charlie.confidences] == ["he comes too late"]
    assert not any(one.confidences for one in (bob, alice, dana))
    assert [one.tally is not None for one in (charlie, bob, alice, dana)] == [True, True, False, False]
    assert [one.private for one in (charlie, bob, alice, dana)] == [0, 0, len(AGES), 0]


async def test_shared_notes_are_those_shared_with_the_reader(place: Neighbourhood) -> None:
    async def texts(kind: str) -> list[set[str]]:
        pages = []
        for skip in (0, overview.MOST_NOTES + 1):
            found = await place.store.read(overview.shared_notes(CHATS[kind], place.pairing(kind, "active"), skip))
            pages.append({one.body.text.split()[1] for one in found})
        return pages

    first, _ = await texts(CHARLIE)
    assert first == {"coordinator", "household"}
    assert await texts(YES) == [{"household"}, set()]


async def test_of_a_private_note_the_coordinator_gets_day_and_minutes(place: Neighbourhood) -> None:
    found = await place.store.read(overview.private_contacts(CHATS[CHARLIE], place.pairings[BOB, "active"]))
    assert [vars(one) for one in found] == [{"day": NOON.date(), "minutes": 45}] * len(AGES)


async def test_a_desk_holds_ones_own_households_and_those_nobody_has(place: Neighbourhood) -> None:
    mine: overview.Desk = await place.store.read(overview.desk(CHATS[CHARLIE]))
    theirs: overview.Desk = await place.store.read(overview.desk(CHATS["another coordinator"]))
    assert {one.household.id: one.orphan for one in mine.households} == {
        place.household: False,
        place.next_door: False,
        place.orphan: True,
    }
    assert {one.household.id: one.orphan for one in theirs.households} == {place.orphan: True}
    assert theirs.volunteers == ()
    assert {one.id for one in mine.volunteers} >= {place.members[one] for one in (BOB, BESIDE, *WITHOUT_CHARTER)}


async def test_who_waits_is_known_to_their_own_coordinator_only(place: Neighbourhood) -> None:
    mine = await place.store.read(invitations.waiting(CHATS[CHARLIE]))
    wanted = {place.members["adult not confirmed"], place.members["volunteer not confirmed"]}
    assert {one.id for one, _ in mine} == wanted
    assert await place.store.read(invitations.waiting(CHATS["another coordinator"])) == []


async def test_as_what_one_joined(place: Neighbourhood) -> None:
    for kind, chat in CHATS.items():
        joined = await place.store.read(invitations.joined_as(chat))
        if kind in NOBODY:
            assert joined is None
        else:
            wanted = "coordinator" if "coordinator" in kind else "volunteer" if "volunteer" in kind else "household"
            assert joined == wanted, kind
