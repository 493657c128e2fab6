"""A volunteer's own notes: found again, corrected, erased; and nobody else's."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest

from tests.conftest import House
from tests.flows.pairings import Pair, pair
from tests.flows.test_note import kept


async def write(two: Pair, line: str) -> None:
    await two.volunteer.sends(f"/note {line}")
    await two.volunteer.taps("Save")


def later(house: House, **time: float) -> Callable[[], datetime]:
    return lambda: datetime.now(UTC) + timedelta(**time)


async def test_ones_own_notes_are_listed_and_opened(house: House) -> None:
    two = await pair(house)
    await write(two, "yesterday 1h visit gardening")
    await write(two, "2h visit cooking")
    await two.volunteer.taps("My notes")
    two.volunteer.sees("Your notes, newest first")
    assert ["2 h" in label for label in two.volunteer.buttons[:2]] == [True, False]
    await two.volunteer.taps("2 h")
    two.volunteer.sees("cooking")


async def test_more_than_a_page(house: House) -> None:
    two = await pair(house)
    for minutes in range(10, 80, 10):
        await write(two, f"{minutes} min visit gardening")
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("Next")
    assert any("10 min" in label for label in two.volunteer.buttons)
    await two.volunteer.taps("Previous")
    assert any("1 h 10" in label for label in two.volunteer.buttons)


async def test_a_note_is_searched_by_a_word_of_it(house: House) -> None:
    two = await pair(house)
    await write(two, "1h visit gardening in the rain")
    await write(two, "1h visit cooking")
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("Search")
    await two.volunteer.sends("Gárdening RAIN")
    two.volunteer.sees("Found in your notes")
    assert sum("Met" in label for label in two.volunteer.buttons) == 1


async def test_correcting_within_fourteen_days_shows_that_it_was_corrected(house: House) -> None:
    two = await pair(house)
    await write(two, "1h visit gardening")
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("1 h")
    await two.volunteer.taps("Correct")
    await two.volunteer.taps("Text")
    await two.volunteer.sends("cooking")
    await two.volunteer.taps("Save")
    [note] = await kept(house, two)
    assert (note.body.text, note.corrected_on) == ("cooking", house.services.store.today)
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("1 h")
    two.volunteer.sees("Corrected on")


async def test_after_fourteen_days_a_note_stays_as_it_is_but_can_be_erased(house: House) -> None:
    two = await pair(house)
    await write(two, "1h visit gardening")
    house.services.store.now = later(house, days=15)
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("1 h")
    assert "Correct" not in " ".join(two.volunteer.buttons)
    [note] = await kept(house, two)
    await house.tap_with(two.volunteer, f"book:correct:{note.id}")
    two.volunteer.sees("I cannot find that")
    await two.volunteer.sends("/menu")
    await house.tap_with(two.volunteer, f"book:erase:{note.id}")
    await two.volunteer.taps("Yes, erase it")
    assert await kept(house, two) == []


async def test_undo_ends_after_ten_minutes(house: House) -> None:
    two = await pair(house)
    await write(two, "1h visit gardening")
    house.services.store.now = later(house, minutes=11)
    await two.volunteer.taps("Undo")
    two.volunteer.sees("can no longer be undone")
    assert len(await kept(house, two)) == 1


async def test_a_follow_up_is_ticked_off(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    await two.volunteer.taps("Follow-up")
    await two.volunteer.sends("bring seeds")
    await two.volunteer.taps("Save")
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("⏰")
    await two.volunteer.taps("Follow-up is done")
    assert [note.to_do for note in await kept(house, two)] == [False]


@pytest.mark.parametrize("action", ["open", "correct", "erase", "gone", "tick"])
async def test_nobody_else_reaches_a_private_note(house: House, action: str) -> None:
    two = await pair(house)
    await write(two, "1h visit zebrafig")
    [note] = await kept(house, two)
    stranger = await house.settled("Dana", "en", "English")
    for one in (stranger, two.adult, two.coordinator):
        await one.sends("/menu")
        await house.tap_with(one, f"book:{action}:{note.id}")
        one.sees("I cannot find that")
        assert not any("zebrafig" in message.text for message in one.messages)
    assert [left.body.text for left in await kept(house, two)] == ["visit zebrafig"]
