"""/forgetme: asked once, and then nothing of the person is left."""

from bot.domain.erasure import erase
from bot.i18n import translator
from tests.conftest import House
from tests.flows.pairings import journal, member_of, pair
from tests.flows.traces import forget_me, in_files, traces

NAME = "Zebrafig"


async def test_a_newcomer_is_asked_once_and_then_unknown(house: House) -> None:
    alice = await house.settled(NAME, "en", "English")
    await alice.sends("/forgetme")
    alice.sees("This goes:", "This stays:", "questions you sent to the team", "Telegram keeps it")
    alice.does_not_see("household", "journal", "others concerned")
    assert in_files(house, "data.erase")
    await alice.taps("Yes, erase everything")
    alice.sees("Everything is erased")
    assert await traces(house, alice.id, NAME) == set()
    assert in_files(house, NAME, "data.erase") == set()
    assert house.services.known_person(alice.id) is None
    await alice.sends("/start")
    assert len(alice.buttons) == 10


async def test_no_erases_nothing_and_what_one_was_doing_goes_on(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    await two.volunteer.sends("/forgetme")
    await two.volunteer.taps("No")
    two.volunteer.sees("Nothing is erased")
    await two.volunteer.taps("Go on with what I was doing")
    await two.volunteer.taps("Save")
    two.volunteer.sees("Saved.")


async def test_typed_words_are_no_yes(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/forgetme")
    await alice.sends("mould in my home")
    alice.sees("unhealthy")
    await alice.sends("quantum zebra")
    await alice.taps("Send this question to the team")
    await alice.sends("/forgetme")
    await alice.sends("yes")
    alice.sees("Nothing is erased")
    await alice.taps("Go on with what I was doing")
    alice.sees("quantum zebra")


async def test_a_button_of_an_earlier_question_asks_again(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/forgetme")
    asked = alice.news[-1]
    await alice.sends("/menu")
    await alice.taps_old(asked, "Yes, erase everything")
    alice.sees("Shall I erase everything")
    assert await traces(house, alice.id) == {"people"}
    await alice.taps("Yes, erase everything")
    alice.sees("Everything is erased")


async def test_a_second_tap_and_a_second_delivery_say_the_same(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await forget_me(alice)
    await house.tap_with(alice, "data:erase")
    alice.sees("Everything is erased")
    await alice.sends("/forgetme")
    alice.sees("I keep nothing of you")
    assert await traces(house, alice.id) == set()
    bob = await house.settled("Bob", "en", "English")
    await bob.sends("/forgetme")
    # The program died after it committed this tap, and before it answered.
    await house.services.store.commit(house.world.updates.next_id, erase(bob.id))
    await bob.taps("Yes, erase everything")
    bob.sees("Everything is erased")
    assert await traces(house, bob.id) == set()


async def test_a_question_delivered_twice_is_asked_again_and_erases_nothing(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("/forgetme")
    await house.services.store.commit(house.world.updates.next_id)
    await house.tap_with(alice, "data:erase")
    alice.sees("Shall I erase everything")
    assert await traces(house, alice.id) == {"people"}


async def test_only_oneself(house: House) -> None:
    two = await pair(house)
    before = await journal(house)
    stranger = await house.settled("Dana", "en", "English")
    for one in (stranger, two.volunteer):
        for data in ("data:erase", f"data:erase:{two.adult.id}", "data:keep:x", "data:ask:1"):
            await house.tap_with(one, data)
            await one.sends("/menu")
    assert await journal(house) == before
    assert await member_of(house, two.adult) is not None


async def test_in_arabic(house: House) -> None:
    t = translator("ar")
    two = await pair(house, adult_name=NAME, adult_language="ar")
    await two.adult.sends("/forgetme")
    two.adult.sees(t("Shall I erase everything I keep of you?"))
    await two.adult.taps(t("No"))
    await two.adult.sends("/forgetme")
    await two.adult.taps(t("Yes, erase everything"))
    assert await traces(house, two.adult.id, NAME, "blue-rhino") == set()
