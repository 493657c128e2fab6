"""An invitation: what its opener is told, what a yes and a no do, and every way out."""

from pathlib import Path

import pytest

from bot.domain import invitations
from bot.flows.naming import sign_name
from bot.i18n import translator
from tests.conftest import House
from tests.flows.pairings import confirm, coordinator, done, link_for_family, link_for_volunteer, member_of


async def test_charlie_becomes_a_coordinator_by_the_operators_link(house: House) -> None:
    charlie = await house.settled("Charlie", "en", "English")
    await charlie.opens("i_" + str(await done(house, invitations.invite_coordinator())))
    charlie.sees("You are invited as a coordinator")
    await charlie.taps("Yes")
    charlie.sees("You are a coordinator now")
    assert (await house.services.person(charlie.id)).helping
    await charlie.taps("My desk")
    charlie.sees("There are no households here yet")
    await charlie.sends("/menu")
    assert charlie.buttons[0] == "🗂 My desk"


async def test_bobs_invitation_survives_the_language_choice(house: House) -> None:
    charlie = await coordinator(house)
    bob = house.person("Bob", "en")
    await bob.opens(await link_for_volunteer(house, charlie))
    assert len(bob.buttons) == 10
    await bob.taps("English")
    bob.sees("Charlie invites you as a volunteer", "checks that it is you", "charter")
    await bob.taps("Yes")
    bob.sees("Thank you", "Your coordinator checks that it is you")
    person = await house.services.person(bob.id)
    assert (person.language, person.helping, person.step, person.draft) == ("en", True, None, None)
    joined = await member_of(house, bob)
    assert joined is not None
    assert (joined.name, joined.volunteer, joined.confirmed) == ("Bob", True, False)
    await bob.sends("/menu")
    bob.does_not_see("My desk")
    assert "🗂 My desk" not in bob.buttons


async def test_alice_is_told_what_a_volunteer_does_and_does_not(house: House) -> None:
    charlie = await coordinator(house)
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(await link_for_family(house, charlie))
    alice.sees("A volunteer may come to you", "🔵🦏", "does not", "Nothing starts before you say yes")
    alice.sees("You can stop at any time", "shown once to the coordinator")
    alice.does_not_see("Charlie", "Alice")
    await alice.taps("Yes")
    alice.sees("I ask you first")
    assert not (await house.services.person(alice.id)).helping
    joined = await member_of(house, alice)
    assert joined is not None
    assert (joined.name, joined.confirmed) == ("Alice", False)
    await confirm(house, charlie, alice)
    joined = await member_of(house, alice)
    assert joined is not None
    assert (joined.name, joined.confirmed) == (None, True)


async def test_the_same_in_arabic_before_the_door(house: House) -> None:
    charlie, t = await coordinator(house), translator("ar")
    alice = house.person("Alice", "ar")
    await alice.opens(await link_for_family(house, charlie))
    await alice.taps("العربية")
    alice.sees(t("A volunteer may come to you."), sign_name("blue-rhino", t))
    await alice.taps(t("Yes"))
    alice.sees(
        t("Thank you! Your coordinator checks that it is you. When there is a volunteer for you, I ask you first.")
    )


async def test_a_no_keeps_nothing_and_the_link_stays_good(house: House) -> None:
    charlie = await coordinator(house)
    alice = await house.settled("Alice", "en", "English")
    link = await link_for_family(house, charlie)
    await alice.opens(link)
    await alice.taps("No")
    alice.sees("Nothing was kept")
    assert await member_of(house, alice) is None
    await alice.opens(link)
    await alice.taps("Yes")
    alice.sees("Thank you")


async def test_a_typed_question_is_answered_and_the_invitation_stays(house: House) -> None:
    charlie = await coordinator(house)
    bob = house.person("Bob", "en")
    await bob.opens(await link_for_volunteer(house, charlie))
    await bob.sends("mould in my home")
    bob.sees("unhealthy")
    await bob.taps("English")
    bob.sees("Charlie invites you")
    await bob.sends("mould in my home")
    bob.sees("unhealthy")
    await bob.taps("Yes")
    bob.sees("Thank you")


async def test_words_of_danger_keep_the_invitation(house: House) -> None:
    charlie = await coordinator(house)
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(await link_for_family(house, charlie))
    await alice.sends("I want to kill myself")
    alice.sees("1813")
    await alice.taps("Go on with what I was doing")
    alice.sees("A volunteer may come to you")


async def test_changing_the_language_shows_the_invitation_in_it(house: House) -> None:
    charlie = await coordinator(house)
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(await link_for_family(house, charlie))
    await alice.sends("/language")
    await alice.taps("العربية")
    alice.sees(translator("ar")("A volunteer may come to you."))


@pytest.mark.parametrize("command", ["/menu", "/stop", "/start"])
async def test_every_way_out_works_and_the_old_buttons_do_nothing(house: House, command: str) -> None:
    charlie = await coordinator(house)
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(await link_for_family(house, charlie))
    await alice.sends(command)
    assert (await house.services.person(alice.id)).step is None
    for said in ("yes", "no"):
        await house.tap_with(alice, f"join:{said}")
        alice.sees("earlier version")
    assert await member_of(house, alice) is None


async def test_a_strangers_forged_yes_joins_nothing(house: House) -> None:
    await coordinator(house)
    stranger = await house.settled("Stranger", "en", "English")
    for data in ("join:yes", "join:yes:1", "join:no", "join:look"):
        await house.tap_with(stranger, data)
        stranger.sees("earlier version")
    assert await member_of(house, stranger) is None


async def test_no_token_and_no_name_lies_open_on_the_disk(house: House, tmp_path: Path) -> None:
    charlie = await coordinator(house, "Charlieonymus")
    alice = house.person("Aliceonyma", "en")
    link = await link_for_family(house, charlie)

    def disk() -> bytes:
        return b"".join(file.read_bytes() for file in tmp_path.iterdir())

    await alice.opens(link)
    assert link.removeprefix("i_").encode() not in disk()
    await alice.taps("English")
    await alice.taps("Yes")
    written = disk()
    assert b"household" in written
    for secret in (link.removeprefix("i_"), "Aliceonyma", "Charlieonymus"):
        assert secret.encode() not in written
