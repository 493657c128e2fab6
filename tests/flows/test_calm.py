"""Breathing along, and two circles: nothing of what is typed outlives the conversation."""

from tests.conftest import House
from tests.flows.traces import in_files


async def test_breathing_along_and_stopping_in_dutch(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await house.tap_with(alice, "card:open:care.breathing")
    await alice.taps("Adem mee")
    (picture,) = alice.files
    assert picture.name == "breathing.gif"
    assert picture.content.startswith(b"GIF89a")
    alice.sees("terwijl de cirkel groeit")
    shown = len(alice.messages)
    await alice.taps("Stop")
    alice.sees("Neem je tijd")
    assert len(alice.messages) == shown  # the picture went, the words came
    assert not any(message.media for message in alice.messages)


async def test_the_same_as_still_text_in_arabic(house: House) -> None:
    alice = await house.settled("Alice", "ar", "العربية")
    await house.tap_with(alice, "calm:breathe")
    await alice.taps("بالكلمات فقط")
    alice.sees("1", "4", "6")
    assert not alice.files


async def test_two_circles_in_french(house: House) -> None:
    alice = await house.settled("Alice", "fr", "Français")
    await alice.taps("J'aide quelqu'un")
    await house.tap_with(alice, "card:open:care.circles")
    await alice.taps("Sur quoi puis-je agir")
    await alice.sends("la procédure dure trop longtemps")
    alice.sees("la procédure dure trop longtemps")
    await house.tap_with(alice, "calm:sort:0:no")
    await alice.sends("pratiquer le néerlandais avec eux")
    await house.tap_with(alice, "calm:sort:1:yes")
    await house.tap_with(alice, "calm:circles")
    lines = alice.screen.splitlines()
    mine, theirs = (
        next(number for number, line in enumerate(lines) if said in line)
        for said in ("pratiquer le néerlandais", "la procédure dure")
    )
    assert mine < theirs
    assert in_files(house, "procédure dure", "pratiquer le") == set()
    await house.tap_with(alice, "calm:forget")
    await house.tap_with(alice, "calm:circles")
    alice.does_not_see("procédure")


async def test_the_circles_hold_ten_and_no_forged_item(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "calm:sort:0:yes")
    await house.tap_with(alice, "calm:circles")
    alice.sees("nothing in your circles yet")
    for number in range(10):
        await alice.sends(f"worry number {number} about the rent")
        await alice.taps("Yes, a little")
    alice.sees("Your circles are full")
    await house.tap_with(alice, "calm:sort:10:yes")
    await house.tap_with(alice, "calm:worries")
    await alice.sends("one more worry")
    alice.sees("Your circles are full")
    await alice.taps("See my two circles")
    alice.sees("worry number 9")
    alice.does_not_see("one more worry")
    assert alice.screen.count("worry number") == 10


async def test_danger_written_as_a_worry_is_danger(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "calm:worries")
    await alice.sends("I want to kill myself")
    alice.sees("1813")


async def test_what_was_typed_first_is_not_lost_when_the_next_comes_before_its_tap(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "calm:worries")
    await alice.sends("the slow procedure")
    first = alice.news[-1]
    await alice.sends("the price of the rent")
    await alice.taps_old(first, "Yes, a little")
    await house.tap_with(alice, "calm:circles")  # asks about what has no place yet: it stands there already
    await alice.taps("No, it is not in my hands")
    await alice.taps("See my two circles")
    words = alice.screen
    assert words.index("the slow") < words.index("the price")


async def test_a_worry_is_never_taken_for_a_step_that_is_still_open(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await house.tap_with(alice, "send:begin")
    await house.tap_with(alice, "calm:worries")
    await alice.sends("the letter about the heating")
    alice.sees("Can you do something about this yourself?")
    alice.does_not_see("team")
    assert in_files(house, "the letter about the heating") == set()
