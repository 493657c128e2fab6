"""Who is erased leaves what is others' too, without a name on it; and those concerned are told, not of what."""

from datetime import UTC, datetime

import pytest

from bot.domain import invitations, overview, pairing
from bot.storage.members import Profile
from tests.conftest import House
from tests.flows.pairings import (
    adult,
    card,
    coordinator,
    done,
    family,
    journal,
    member_of,
    note,
    pair,
    propose,
    volunteer,
)
from tests.flows.traces import forget_me, in_files, lines, nobody_waits, numbers, token_of, told, traces

# In the evening nobody is told anything: who is to be told stands in the outbox.
EVENING = datetime(2026, 11, 21, 21, tzinfo=UTC)
NAME, WORDS = "Zebrafig", "quietgarden"


@pytest.fixture(autouse=True)
def evening(house: House) -> None:
    house.services.store.now = lambda: EVENING


async def test_the_last_adult_takes_the_household_along(house: House) -> None:
    two = await pair(house, adult_name=NAME)
    for readers in ("me", "coordinator", "household"):
        await note(house, two, WORDS, readers)
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", WORDS))
    # Someone else of the household whom the coordinator has yet to confirm does not hold it.
    await adult(house, two.coordinator, two.household, "Dana", confirmed=False)
    token = await token_of(house, two.adult)
    await nobody_waits(house)
    await two.adult.sends("/forgetme")
    two.adult.sees("every note about it, also those you could not read", "the journal")
    await two.adult.taps("Yes, erase everything")
    assert await traces(house, two.adult.id, NAME, WORDS, "blue-rhino") == set()
    assert in_files(house, NAME, WORDS, "blue-rhino", "data.erase") == set()
    assert (await lines(house, token))[-2:] == ["erased household", "erased adult"]
    assert await told(house) == numbers(two.volunteer, two.coordinator)
    await house.tap_with(two.volunteer, f"pair:card:{two.pairing}")
    two.volunteer.sees("I cannot find that")
    await two.volunteer.sends("/note")
    two.volunteer.sees("Contact notes are for volunteers")


async def test_one_of_two_adults_takes_their_own_part_along(house: House) -> None:
    two = await pair(house, adult_name=NAME)
    await note(house, two, WORDS, "household")
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", "shylantern"))
    dana = await adult(house, two.coordinator, two.household, "Dana")
    await done(house, pairing.household_agrees(dana.id, two.pairing))
    await nobody_waits(house)
    await two.adult.sends("/forgetme")
    two.adult.sees("your place in the household", "they are the other adults' too")
    await two.adult.taps("Yes, erase everything")
    assert await traces(house, two.adult.id, NAME, "shylantern") == set()
    assert await told(house) == numbers(two.coordinator)
    found = await card(house, dana, two.pairing)
    assert (found.pairing.state, found.private, len(found.consents)) == ("active", 0, 1)
    await house.tap_with(dana, f"pair:notes:{two.pairing}:0")
    dana.sees(WORDS)


async def test_a_pairing_that_only_they_agreed_to_ends_unless_there_is_a_paper(house: House) -> None:
    alone = await pair(house)
    dana = await adult(house, alone.coordinator, alone.household, "Dana")
    new = await propose(house, alone.coordinator, await volunteer(house, alone.coordinator, "Erik"), alone.household)
    await nobody_waits(house)
    await forget_me(alone.adult)
    assert (await card(house, dana, new)).pairing.state == "proposed"
    found = (await card(house, alone.coordinator, alone.pairing)).pairing
    assert (found.state, found.ended_by, found.ended_on) == ("ended", "household", EVENING.date())
    assert await told(house) == numbers(alone.coordinator, alone.volunteer, dana)
    charlie, bob = alone.coordinator, alone.volunteer
    fatima, home = await family(house, charlie, "Fatima", sign="red-rhino")
    await adult(house, charlie, home, "Gus")
    member = await member_of(house, bob)
    assert member is not None
    other = await done(house, pairing.propose(charlie.id, home, member.id, "ally"))
    await done(house, pairing.household_agrees(fatima.id, other))
    await done(house, pairing.record_paper(charlie.id, other, EVENING.date(), "the blue box"))
    await done(house, pairing.volunteer_agrees(bob.id, other))
    await forget_me(fatima)
    assert (await card(house, bob, other)).pairing.state == "active"


async def test_a_volunteer_leaves_shared_notes_without_a_name(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie, NAME, profile=Profile(places="Zebraplace"))
    over = await pair(house, charlie, bob, sign="red-rhino")
    await note(house, over, "privateandover")
    await done(house, pairing.end(bob.id, over.pairing))
    two = await pair(house, charlie, bob, adult_name="Dana")
    await note(house, two, "privateandalive")
    await note(house, two, WORDS, "coordinator")
    token = await token_of(house, bob)
    await nobody_waits(house)
    await bob.sends("/forgetme")
    bob.sees("your pairings end today", "without your name: their readers keep them until 90 days after")
    await bob.taps("Yes, erase everything")
    assert await traces(house, bob.id, NAME, "Zebraplace", "private") == set()
    assert in_files(house, NAME, "Zebraplace", "data.erase") == set()
    assert (await lines(house, token))[-2:] == ["ended by volunteer", "erased volunteer"]
    assert await told(house) == numbers(charlie, two.adult)
    [left] = await house.services.store.read(overview.shared_notes(charlie.id, two.pairing))
    assert (left.body.text, left.author_id) == (WORDS, None)
    found = await card(house, charlie, two.pairing)
    assert (found.pairing.state, found.pairing.ended_by, found.volunteer) == ("ended", "volunteer", None)
    await house.tap_with(charlie, f"desk:pairing:{two.pairing}")
    charlie.sees("no longer here")


async def test_a_coordinator_leaves_households_to_another(house: House) -> None:
    charlie = await coordinator(house, NAME)
    two = await pair(house, charlie)
    await note(house, two, WORDS, "coordinator")
    waiting = await done(house, invitations.invite_volunteer(charlie.id, Profile()))
    token = await token_of(house, charlie)
    await charlie.sends("/forgetme")
    charlie.sees("There is no other coordinator here", "another coordinator can take them over")
    dana = await coordinator(house, "Dana")
    await nobody_waits(house)
    await charlie.sends("/forgetme")
    charlie.does_not_see("There is no other coordinator here")
    await charlie.taps("Yes, erase everything")
    assert await traces(house, charlie.id, NAME) == set()
    assert (await lines(house, token))[-1] == "erased coordinator"
    assert await told(house) == numbers(dana, two.volunteer, two.adult)
    assert (await card(house, two.volunteer, two.pairing)).pairing.state == "active"
    await two.volunteer.opens(f"i_{waiting}")
    two.volunteer.sees("This link does not work")
    await done(house, pairing.take_over(dana.id, two.household))
    [left] = await house.services.store.read(overview.shared_notes(dana.id, two.pairing))
    assert left.body.text == WORDS
    await charlie.sends("/menu")
    assert "🗂 My desk" not in charlie.buttons


async def test_whoever_waits_to_be_confirmed_can_go_too(house: House) -> None:
    two = await pair(house)
    bob = await volunteer(house, two.coordinator, NAME, confirmed=False)
    dana = await adult(house, two.coordinator, two.household, NAME, confirmed=False)
    await nobody_waits(house)
    for one in (bob, dana):
        await forget_me(one)
        assert await traces(house, one.id) == set()
    assert await traces(house, NAME) == set()
    assert await told(house) == set()
    assert (await journal(house))[-2:] == ["erased volunteer", "erased adult"]
    assert (await card(house, two.adult, two.pairing)).pairing.state == "active"


async def test_who_is_several_things_leaves_all_of_them(house: House) -> None:
    two = await pair(house, adult_name=NAME)
    alice, charlie = two.adult, two.coordinator
    await done(
        house,
        invitations.accept(alice.id, await done(house, invitations.invite_volunteer(charlie.id, Profile())), NAME),
    )
    await done(house, pairing.accept_charter(alice.id))
    dana, home = await family(house, charlie, "Dana", sign="red-rhino")
    other = await propose(house, charlie, alice, home)
    await done(house, pairing.volunteer_agrees(alice.id, other))
    await done(house, pairing.household_agrees(dana.id, other))
    await done(house, invitations.accept(alice.id, await done(house, invitations.invite_coordinator()), NAME))
    token = await token_of(house, alice)
    await nobody_waits(house)
    await forget_me(alice)
    assert await traces(house, alice.id, NAME, "blue-rhino") == set()
    erased = [one for one in await lines(house, token) if one.startswith("erased")]
    assert erased == ["erased household", "erased adult", "erased volunteer", "erased coordinator"]
    assert await told(house) == numbers(charlie, two.volunteer, dana)
    assert (await card(house, charlie, other)).pairing.state == "ended"
