"""A note that is saved: taken back, wiped from the chat, kept once, read by whom it is for."""

from bot.domain.notes import reading
from bot.domain.overview import MOST_NOTES, shared_notes
from bot.storage.notes import ContactNote, notes_of_author
from tests.conftest import House
from tests.flows.pairings import Pair, member_id, pair


async def kept(house: House, two: Pair) -> list[ContactNote]:
    """Every note of the volunteer on this pairing, newest first."""
    author = await member_id(house, two.volunteer)
    found: list[ContactNote] = await house.services.store.read(lambda tx: notes_of_author(tx, author, two.pairing, 100))
    return found


async def test_undo_takes_the_note_and_the_bots_own_copy_back(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit we planted a zebrafig")
    await two.volunteer.taps("Save")
    await two.volunteer.taps("Undo")
    two.volunteer.sees("Taken back")
    assert await kept(house, two) == []
    shown = [message.text for message in two.volunteer.messages if message.from_bot]
    assert not any("zebrafig" in text for text in shown)


async def test_what_was_typed_can_be_deleted_from_the_chat(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit we planted a zebrafig")
    await two.volunteer.taps("Save")
    await two.volunteer.taps("Delete what I typed")
    two.volunteer.sees("Deleted from this chat")
    typed = [message.text for message in two.volunteer.messages if not message.from_bot]
    assert not any("zebrafig" in text for text in typed)


async def test_two_taps_on_save_are_one_note(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    sheet = next(message for message in reversed(two.volunteer.messages) if message.from_bot)
    data = next(one["callback_data"] for row in sheet.inline_rows for one in row if "Save" in one["text"])
    await house.tap_with(two.volunteer, data)
    await house.tap_with(two.volunteer, data)
    two.volunteer.sees("Saved.")
    assert len(await kept(house, two)) == 1


async def test_a_shared_note_is_read_by_whom_it_is_for(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    await two.volunteer.taps("Who reads it")
    await two.volunteer.taps("The household too")
    two.volunteer.sees("Every adult of this household")
    await two.volunteer.taps("Save")
    for one in (two.adult, two.coordinator):
        found = await house.services.store.read(shared_notes(one.id, two.pairing))
        assert [note.body.text for note in found] == ["visit gardening"]
    assert MOST_NOTES > 1
    [note] = await kept(house, two)
    read = await house.services.store.read(reading.read(two.adult.id, note.id))
    assert read.may == {"read", "ask"}
