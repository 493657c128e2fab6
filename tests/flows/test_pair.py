"""Both sides say yes, either ends it, and what is told in confidence stays there."""

import pytest

from bot.domain import invitations
from bot.domain.overview import card
from bot.errors import UserFacingError
from bot.i18n import translator
from bot.storage.members import Profile
from tests.conftest import House
from tests.flows.pairings import adult, coordinator, done, family, household, pair, propose, volunteer


async def test_nothing_lives_before_both_sides_said_yes(house: House) -> None:
    charlie = await coordinator(house)
    bob, (alice, home) = await volunteer(house, charlie), await family(house, charlie)
    await propose(house, charlie, bob, home)
    await house.tap_with(bob, "pair:home")
    bob.sees("A pairing is proposed to you")
    assert not any("Alice" in message.text for message in bob.messages)
    await bob.taps("Yes, I will do it")
    bob.sees("Now we wait for the other side")
    await bob.sends("/note")
    bob.sees("Contact notes are for volunteers")
    await house.tap_with(alice, "pair:home")
    alice.sees("Bob would like to be your volunteer")
    await alice.taps("Yes, I agree")
    alice.sees("it starts now")
    await bob.sends("/note")
    bob.sees("What kind of contact")


async def test_a_no_of_the_household_is_a_no(house: House) -> None:
    charlie = await coordinator(house)
    bob, (alice, home) = await volunteer(house, charlie), await family(house, charlie)
    one = await propose(house, charlie, bob, home)
    await house.tap_with(bob, f"pair:yes:{one}")
    await house.tap_with(alice, "pair:home")
    await alice.taps("No, thank you")
    alice.sees("nothing changes for you")
    await house.tap_with(bob, f"pair:card:{one}")
    bob.sees("I cannot find that")


async def test_each_adult_says_yes_for_themselves(house: House) -> None:
    two = await pair(house)
    dana = await adult(house, two.coordinator, two.household, "Dana")
    await house.tap_with(dana, f"pair:notes:{two.pairing}:0")
    dana.sees("I cannot find that")
    await house.tap_with(dana, f"pair:card:{two.pairing}")
    dana.sees("Bob would like to be your volunteer")
    await dana.taps("Yes, I agree")
    await house.tap_with(dana, f"pair:notes:{two.pairing}:0")
    dana.sees("Notes shared with you")


async def test_either_side_ends_it_with_one_tap(house: House) -> None:
    for who in ("volunteer", "adult"):
        two = await pair(house, sign="red-rhino" if who == "adult" else "blue-rhino")
        one = getattr(two, who)
        await house.tap_with(one, f"pair:end:{two.pairing}")
        one.sees("It is over")
        await two.volunteer.sends("/note")
        two.volunteer.sees("Contact notes are for volunteers")
        found = await house.services.store.read(card(two.coordinator.id, two.pairing))
        side = "household" if who == "adult" else "volunteer"
        assert (found.pairing.state, found.pairing.ended_by) == ("ended", side)


async def test_the_volunteer_no_longer_sees_notes_of_what_is_over_but_can_erase_their_own(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    await two.volunteer.taps("Save")
    await house.tap_with(two.volunteer, f"pair:end:{two.pairing}")
    await two.volunteer.taps("Erase my private notes")
    two.volunteer.sees("1 note is erased")
    await house.tap_with(two.volunteer, f"book:list:{two.pairing}:0")
    two.volunteer.sees("I cannot find that")


async def test_what_is_told_in_confidence_never_reaches_the_volunteer(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.adult, f"pair:card:{two.pairing}")
    await two.adult.taps("How is it going?")
    await two.adult.taps("another volunteer")
    await two.adult.taps("Add words")
    await two.adult.sends("I am shy with zebrafig")
    two.adult.sees("Your coordinator will read it")
    heard = await house.services.store.read(card(two.coordinator.id, two.pairing))
    assert [(one.kind, one.text) for one in heard.confidences] == [
        ("another", "I am shy with zebrafig"),
        ("another", None),
    ]
    seen = await house.services.store.read(card(two.volunteer.id, two.pairing))
    assert seen.confidences == ()
    await house.tap_with(two.volunteer, f"pair:tell:{two.pairing}")
    two.volunteer.sees("I cannot find that")
    await house.tap_with(two.volunteer, f"pair:told:{two.pairing}:talk")
    two.volunteer.sees("I cannot find that")


async def test_the_household_reads_what_is_shared_and_asks_to_correct_it(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit gardening")
    for label in ("Who reads it", "The household too", "Save"):
        await two.volunteer.taps(label)
    await house.tap_with(two.adult, f"pair:card:{two.pairing}")
    await two.adult.taps("Notes shared with you")
    two.adult.sees("gardening")
    await two.adult.taps("Ask to correct")
    two.adult.sees("Your volunteer is told")
    await two.volunteer.taps("My notes")
    await two.volunteer.taps("❗")
    two.volunteer.sees("The household asks you to correct this note")


async def test_the_volunteers_card_tells_the_last_contact_and_this_months_minutes(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h30 visit gardening")
    await two.volunteer.taps("Save")
    await house.tap_with(two.volunteer, f"pair:card:{two.pairing}")
    two.volunteer.sees("This month: 1 h 30")
    two.volunteer.sees("Your coordinator: Charlie")


async def test_strangers_and_other_volunteers_find_nothing(house: House) -> None:
    two = await pair(house)
    other = await volunteer(house, two.coordinator, "Dana")
    stranger = await house.settled("Erik", "en", "English")
    for one in (other, stranger):
        for data in ("card", "yes", "consent", "end", "tell", "notes"):
            await house.tap_with(one, f"pair:{data}:{two.pairing}:0")
            one.sees("I cannot find that")
        await house.tap_with(one, "pair:card:x")
        one.sees("I cannot find that")


async def test_consent_in_arabic(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    alice, home = await family(house, charlie, language="ar")
    one = await propose(house, charlie, bob, home)
    await house.tap_with(alice, "pair:home")
    t = translator("ar")
    alice.sees(t("A volunteer may not"))
    await alice.taps(t("Yes, I agree"))
    alice.sees(t("Thank you. Now we wait for the other side."))
    found = await house.services.store.read(card(charlie.id, one))
    assert [consent.how for consent in found.consents] == ["chat"]


async def test_a_no_after_a_yes_takes_the_yes_back_and_is_remembered(house: House) -> None:
    charlie = await coordinator(house)
    bob, (alice, home) = await volunteer(house, charlie), await family(house, charlie)
    await adult(house, charlie, home, "Dana")
    one = await propose(house, charlie, bob, home)
    await house.tap_with(alice, f"pair:consent:{one}")
    await house.tap_with(alice, f"pair:end:{one}")
    await house.tap_with(bob, f"pair:yes:{one}")
    bob.sees("Now we wait for the other side")
    await house.tap_with(alice, "pair:home")
    assert not any("would like to be" in text for text in alice.screen.splitlines())


async def test_an_adult_of_one_household_does_not_join_another_by_its_link(house: House) -> None:
    two = await pair(house)
    other = await household(house, two.coordinator, "red-rhino")
    token = await done(house, invitations.invite_adult(two.coordinator.id, other))
    with pytest.raises(UserFacingError, match="for someone else"):
        await done(house, invitations.accept(two.adult.id, token, "Alice"))


async def test_another_coordinators_link_takes_no_volunteer_away(house: House) -> None:
    two = await pair(house)
    other = await coordinator(house, "Erik")
    token = await done(house, invitations.invite_volunteer(other.id, Profile()))
    with pytest.raises(UserFacingError, match="for someone else"):
        await done(house, invitations.accept(two.volunteer.id, token, "Bob"))
    await two.volunteer.sends("/note")
    two.volunteer.sees("What kind of contact")
