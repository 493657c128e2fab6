"""A contact note: six taps, one line, nothing lost, and nobody else's."""

import pytest

from bot.i18n import translator
from bot.storage.notes import ContactNote, notes_of_author
from tests.conftest import House
from tests.flows.pairings import Pair, coordinator, member_id, pair, volunteer


async def kept(house: House, two: Pair) -> list[ContactNote]:
    """Every note of the volunteer on this pairing, newest first."""
    author = await member_id(house, two.volunteer)
    found: list[ContactNote] = await house.services.store.read(lambda tx: notes_of_author(tx, author, two.pairing, 100))
    return found


async def test_six_taps_from_the_button_to_saved(house: House) -> None:
    two = await pair(house)
    bob = two.volunteer
    await bob.sends("/note")
    bob.sees("What kind of contact")
    taps = ("Met", "1 h", "Housing", "Done", "Save")
    for label in taps:
        await bob.taps(label)
    assert len(taps) + 1 <= 6
    bob.sees("Saved.")
    [note] = await kept(house, two)
    assert (note.body.outcome, note.minutes, note.body.domains, note.readers) == ("met", 60, ("housing",), "me")
    assert (note.body.text, note.body.follow_up, note.day) == ("", "", house.services.store.today)


async def test_tried_and_not_reached_goes_straight_to_the_whole_note(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note")
    await two.volunteer.taps("Tried, not reached")
    two.volunteer.sees("Your note, not saved yet")
    await two.volunteer.taps("Save")
    [note] = await kept(house, two)
    assert (note.reached, note.minutes) == (False, 0)


async def test_with_several_pairings_the_most_recent_contact_comes_first(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    first = await pair(house, charlie, bob, sign="blue-rhino")
    await pair(house, charlie, bob, adult_name="Dana", sign="red-fish")
    await bob.sends("/note")
    await bob.taps("blue")
    for label in ("Called", "15 min", "Done", "Save"):
        await bob.taps(label)
    bob.sees("blue · rhino")
    assert len(await kept(house, first)) == 1
    await bob.sends("/note")
    assert ["blue" in label for label in bob.buttons[:2]] == [True, False]


async def test_every_part_can_be_changed_and_comes_back(house: House) -> None:
    two = await pair(house)
    bob = two.volunteer
    await bob.sends("/note")
    for label in ("Met", "30 min", "Done", "Text"):
        await bob.taps(label)
    await bob.sends("We read the lease together")
    await bob.taps("Follow-up")
    await bob.sends("ask for a copy")
    await bob.taps("Date")
    await bob.taps("Yesterday")
    await bob.taps("Who reads it")
    await bob.taps("My coordinator too")
    await bob.taps("Kind of contact")
    await bob.taps("Went along")
    await bob.taps("How long")
    await bob.sends("1h20")
    bob.sees("1 h 20")
    bob.sees("We read the lease together")
    await bob.taps("Save")
    [note] = await kept(house, two)
    assert (note.body.text, note.body.follow_up, note.to_do) == ("We read the lease together", "ask for a copy", True)
    assert (note.body.outcome, note.minutes, note.readers) == ("went-along", 80, "coordinator")
    assert (house.services.store.today - note.day).days == 1


async def test_one_line_says_it_all_and_is_shown_before_it_is_saved(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note blue yesterday 1h housing read the lease together")
    two.volunteer.sees("Your note, not saved yet")
    two.volunteer.sees("read the lease together")
    assert await kept(house, two) == []
    await two.volunteer.taps("Save")
    [note] = await kept(house, two)
    assert (note.body.text, note.minutes, note.body.domains) == ("read the lease together", 60, ("housing",))


async def test_a_text_too_long_is_not_lost_and_not_saved(house: House) -> None:
    two = await pair(house)
    bob = two.volunteer
    await bob.sends("/note")
    for label in ("Met", "30 min", "Done", "Text"):
        await bob.taps(label)
    await bob.sends("long " * 120)
    bob.sees("599 characters")
    await bob.sends("short")
    await bob.taps("Save")
    assert [note.body.text for note in await kept(house, two)] == ["short"]


async def test_text_typed_where_a_tap_was_waited_for_is_kept_as_the_text(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note")
    await two.volunteer.sends("We cooked together")
    two.volunteer.sees("What kind of contact")
    for label in ("Met", "1 h", "Done"):
        await two.volunteer.taps(label)
    two.volunteer.sees("We cooked together")


async def test_voice_and_photos_are_refused_with_the_reason_and_the_note_goes_on(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note")
    await two.volunteer.sends_voice()
    two.volunteer.sees("A note is text only")
    two.volunteer.sees("What kind of contact")
    await two.volunteer.sends_photo("Alice")
    two.volunteer.sees("A note is text only")


async def test_what_points_at_a_person_is_shown_before_saving(house: House) -> None:
    two = await pair(house)
    bob = two.volunteer
    await bob.sends("/note 1h called Alice on 0470 12 34 56")
    await bob.taps("Save")
    bob.sees("First name of the household: Alice")
    bob.sees("Phone number: 0470 12 34 56")
    assert await kept(house, two) == []
    await bob.taps("Mask it and save")
    [note] = await kept(house, two)
    assert "Alice" not in note.body.text
    assert "0470" not in note.body.text


async def test_the_volunteer_decides(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit Alice")
    await two.volunteer.taps("Save")
    await two.volunteer.taps("Save it as it is")
    assert [note.body.text for note in await kept(house, two)] == ["visit Alice"]


async def test_stop_and_menu_leave_the_note_at_once(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note")
    await two.volunteer.sends("/stop")
    two.volunteer.sees("Stopped")
    await two.volunteer.sends("/note")
    await two.volunteer.taps("Cancel")
    two.volunteer.sees("Nothing was saved")
    assert await kept(house, two) == []


async def test_words_of_danger_in_a_note_bring_the_helpers_version_and_keep_the_draft(house: House) -> None:
    two = await pair(house)
    bob = two.volunteer
    await bob.sends("/note")
    for label in ("Met", "30 min", "Done", "Text"):
        await bob.taps(label)
    await bob.sends("She said: I want to kill myself")
    bob.sees("As a volunteer you can")
    await bob.taps("Go on with what I was doing")
    bob.sees("Type the text of your note")


async def test_who_has_no_pairing_writes_no_note(house: House) -> None:
    two = await pair(house)
    stranger = await house.settled("Dana", "en", "English")
    for one in (stranger, two.adult, two.coordinator):
        await one.sends("/note 1h visit gardening")
        one.sees("Contact notes are for volunteers")
    await house.tap_with(stranger, f"note:begin:{two.pairing}")
    stranger.sees("Contact notes are for volunteers")


async def test_without_the_charter_nothing_of_a_pairing_shows(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie, charter=False)
    await bob.sends("/note")
    bob.sees("The charter for volunteers")
    await bob.taps("I accept it")
    bob.sees("for one year")


@pytest.mark.parametrize("action", ["undo", "wipe", "save", "mask", "edit", "minutes", "domain", "readers"])
@pytest.mark.parametrize("rest", ["", ":1", ":x", ":abcdef12:999999", ":abcdef12:household"])
async def test_forged_buttons_do_nothing(house: House, action: str, rest: str) -> None:
    two = await pair(house)
    dana = await house.settled("Dana", "en", "English")
    await two.volunteer.sends("/note 1h visit gardening")
    await two.volunteer.taps("Save")
    await house.tap_with(dana, f"note:{action}{rest}")
    assert [note.body.text for note in await kept(house, two)] == ["visit gardening"]
    assert not any("gardening" in message.text for message in dana.messages)


async def test_a_note_in_arabic_by_its_labels(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie, language="ar")
    two = await pair(house, charlie, bob)
    t = translator("ar")
    await bob.sends("/note")
    for key in ("Met", "{hours} h", "Housing", "Done", "Save"):
        await bob.taps(t(key, hours=1) if "{" in key else t(key))
    bob.sees(t("Saved."))
    assert [note.minutes for note in await kept(house, two)] == [60]
