"""A coordinator invites a volunteer: role, languages, places, themes, and the link."""

import pytest

from bot.domain import overview
from bot.storage.members import Profile
from tests.conftest import House
from tests.flows.pairings import coordinator, invitation, journal


async def test_charlie_invites_bob_with_what_he_helps_with(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:home")
    await charlie.taps("Invite a volunteer")
    await charlie.taps("Mentor")
    await charlie.taps("Français")
    await charlie.taps("Nederlands")
    await charlie.taps("Français")
    await charlie.taps("العربية")
    await charlie.taps("Done")
    await charlie.sends("x" * 81)
    charlie.sees("80 characters at the most")
    await charlie.sends("Gent and\nDeinze")
    await charlie.taps("Housing")
    assert "✅ Housing" in charlie.buttons
    await charlie.taps("Done")
    bob = house.person("Bob", "en")
    await bob.opens(invitation(charlie))
    await bob.taps("English")
    await bob.taps("Yes")
    await house.tap_with(charlie, "desk:volunteers")
    charlie.sees("Bob: Mentor · Nederlands, العربية · Gent and Deinze · Housing (waits for you)")
    (joined,) = (await house.services.store.read(overview.desk(charlie.id))).volunteers
    assert joined.profile == Profile("mentor", ("nl", "ar"), "Gent and Deinze", ("housing",))


async def test_everything_may_be_left_open(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    for label in ("Not yet known", "Done", "Skip", "Done"):
        await charlie.taps(label)
    bob = house.person("Bob", "en")
    await bob.opens(invitation(charlie))
    await bob.taps("English")
    bob.sees("Charlie invites you")


async def test_the_link_stays_on_the_screen_after_a_second_tap(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    for label in ("Not yet known", "Done", "Skip", "Done"):
        await charlie.taps(label)
    link = invitation(charlie)
    await house.tap_with(charlie, "desk:done")
    assert invitation(charlie) == link
    assert (await journal(house)).count("invited volunteer") == 1


async def test_old_buttons_of_an_invitation_show_the_step_one_is_in(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    for data in ("desk:done", "desk:skip", "desk:speaks:nl", "desk:theme:housing", "desk:as:boss", "desk:day:today"):
        await house.tap_with(charlie, data)
        charlie.sees("Which role do you think of")
    await charlie.taps("Ally")
    for data in ("desk:as:mentor", "desk:skip", "desk:speaks:xx", "desk:speaks", "desk:draw"):
        await house.tap_with(charlie, data)
        charlie.sees("Which languages does the volunteer speak")


async def test_a_typed_question_is_answered_and_the_invitation_goes_on(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    await charlie.sends("mould in my home")
    charlie.sees("unhealthy")
    await charlie.taps("Ally")
    charlie.sees("Which languages")


async def test_a_place_delivered_again_is_no_question(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    for label in ("Ally", "Done", "Skip"):
        await charlie.taps(label)
    await house.services.store.commit(house.world.updates.next_id)
    await charlie.sends("mould in my home")
    charlie.sees("What can the volunteer help with")
    charlie.does_not_see("unhealthy")


@pytest.mark.parametrize("way_out", ["/menu", "/stop", "Cancel"])
@pytest.mark.parametrize("step", ["role", "speaks", "places", "themes"])
async def test_every_step_of_an_invitation_can_be_left(house: House, step: str, way_out: str) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:invite")
    for label in ("Ally", "Done", "Skip")[: ["role", "speaks", "places", "themes"].index(step)]:
        await charlie.taps(label)
    await (charlie.taps(way_out) if way_out == "Cancel" else charlie.sends(way_out))
    person = await house.services.person(charlie.id)
    assert (person.step, person.draft) == (None, None)
    await charlie.sends("mould in my home")
    charlie.sees("unhealthy")
