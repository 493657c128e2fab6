"""A pairing as its coordinator sees it: shared notes, what was told in confidence, the end."""

from bot.domain import overview, pairing
from tests.conftest import House
from tests.flows.pairings import done, journal, note, pair

NOT_FOUND = "I cannot find that"
LAST = f"1 h {overview.MOST_NOTES:02}"


async def test_a_pairings_page_says_who_agreed_and_how_it_goes(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.coordinator, f"desk:pairing:{two.pairing}")
    two.coordinator.sees(
        "🔵🦏 blue · rhino · Ally", "Volunteer: Bob", "Active since", "Household, in the chat", "not yet"
    )
    await note(house, two, "gardening", "me", ago=0)
    await house.tap_with(two.coordinator, f"desk:pairing:{two.pairing}")
    two.coordinator.sees("This month: 45 min")
    two.coordinator.does_not_see("gardening", "Alice")


async def test_a_shared_note_is_opened_and_that_is_written_down(house: House) -> None:
    two = await pair(house)
    shared = await note(house, two, "gardening", "coordinator")
    private = await note(house, two, "a secret", "me", minutes=75)
    charlie = two.coordinator
    await house.tap_with(charlie, f"desk:pairing:{two.pairing}")
    await charlie.taps("Shared notes")
    charlie.does_not_see("gardening", "a secret", "1 h 15")
    assert "read note" not in await journal(house)
    await charlie.taps("45 min")
    charlie.sees("gardening", "My coordinator too")
    assert (await journal(house)).count("read note") == 1
    await house.tap_with(charlie, f"desk:note:{two.pairing}:{private}")
    charlie.sees(NOT_FOUND)
    await charlie.sends("/help")
    await house.tap_with(charlie, f"desk:contacts:{two.pairing}")
    charlie.sees("1 h 15", "the day and the time")
    charlie.does_not_see("a secret", "45 min")
    other = await pair(house, charlie, two.volunteer, adult_name="Dana", sign="red-rhino")
    await house.tap_with(charlie, f"desk:note:{other.pairing}:{shared}")
    charlie.sees(NOT_FOUND)


async def test_more_notes_than_a_page(house: House) -> None:
    two = await pair(house)
    for number in range(overview.MOST_NOTES + 1):
        await note(house, two, f"walk {number}", "coordinator", minutes=60 + number, ago=number)
        await note(house, two, f"talk {number}", "me", minutes=60 + number, ago=number)
    await house.tap_with(two.coordinator, f"desk:notes:{two.pairing}")
    assert not any(LAST in label for label in two.coordinator.buttons)
    await two.coordinator.taps("Next")
    assert any(LAST in label for label in two.coordinator.buttons)
    await two.coordinator.taps("Previous")
    await house.tap_with(two.coordinator, f"desk:contacts:{two.pairing}")
    two.coordinator.does_not_see(LAST)
    await two.coordinator.taps("Next")
    two.coordinator.sees(LAST)


async def test_what_alice_tells_in_confidence_is_marked_until_it_is_read(house: House) -> None:
    two = await pair(house)
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "another", "he comes too late"))
    charlie = two.coordinator
    await house.tap_with(charlie, "desk:home")
    charlie.sees("❗ 🔵🦏 blue · rhino: Ally")
    await charlie.taps("🔵🦏")
    charlie.sees("Something was told to you in confidence")
    charlie.does_not_see("too late")
    await charlie.taps("Ally · active")
    await charlie.taps("Told in confidence (1)")
    charlie.sees("I would like another volunteer", "he comes too late", "The volunteer does not see this")
    await house.tap_with(charlie, "desk:home")
    charlie.does_not_see("❗")
    assert "read confidences" in await journal(house)


async def test_charlie_ends_a_pairing_with_one_tap(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.coordinator, f"desk:pairing:{two.pairing}")
    await two.coordinator.taps("End this pairing")
    two.coordinator.sees("Ended by the coordinator")
    await house.tap_with(two.coordinator, f"desk:end:{two.pairing}")
    two.coordinator.sees("Ended by the coordinator")
    await house.tap_with(two.coordinator, f"desk:household:{two.household}")
    assert "Ally · ended" in two.coordinator.buttons
    assert (await journal(house)).count("ended by coordinator") == 1


async def test_looking_elsewhere_ends_a_step(house: House) -> None:
    two = await pair(house)
    for data in (
        "desk:home",
        "desk:volunteers",
        "desk:waiting",
        f"desk:household:{two.household}",
        f"desk:propose:{two.household}",
        f"desk:pairing:{two.pairing}",
        f"desk:notes:{two.pairing}",
        f"desk:told:{two.pairing}",
    ):
        await house.tap_with(two.coordinator, "desk:invite")
        assert (await house.services.person(two.coordinator.id)).step == "desk.role"
        await house.tap_with(two.coordinator, data)
        assert (await house.services.person(two.coordinator.id)).step is None, data
