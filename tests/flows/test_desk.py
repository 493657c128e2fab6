"""The coordinator's desk: households, their adults, and who waits to be confirmed."""

from bot.domain import overview, pairing
from bot.flows.naming import sign_name
from bot.i18n import translator
from bot.storage.households import adults_of
from bot.storage.members import erase_member
from tests.conftest import House
from tests.flows.pairings import (
    adult,
    card,
    coordinator,
    done,
    household,
    invitation,
    journal,
    member_id,
    volunteer,
)

NOT_FOUND = "I cannot find that"


async def test_charlie_opens_a_household_under_a_drawn_sign(house: House) -> None:
    charlie = await coordinator(house)
    await charlie.sends("/menu")
    await charlie.taps("My desk")
    await charlie.taps("Open a household")
    charlie.sees("a colour and an animal")
    await charlie.taps("Draw a sign")
    charlie.sees("This is the new household's sign", "Nobody of this household has a chat here yet")
    (state,) = (await house.services.store.read(overview.desk(charlie.id))).households
    charlie.sees(sign_name(state.household.sign, translator("en")))
    await charlie.taps("My desk")
    charlie.sees(f"{sign_name(state.household.sign, translator('en'))}: no pairing yet")


async def test_a_second_tap_draws_no_second_sign(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:open")
    await charlie.taps("Draw a sign")
    await house.tap_with(charlie, "desk:draw")
    assert len((await house.services.store.read(overview.desk(charlie.id))).households) == 1
    await house.tap_with(charlie, "desk:open")
    await charlie.taps("Cancel")
    charlie.sees("My desk")
    await house.tap_with(charlie, "desk:draw")
    assert len((await house.services.store.read(overview.desk(charlie.id))).households) == 1


async def test_many_households_come_page_by_page(house: House) -> None:
    charlie = await coordinator(house)
    for _ in range(10):
        await household(house, charlie, "")
    await house.tap_with(charlie, "desk:home")
    assert "Previous" not in charlie.buttons
    await charlie.taps("Next")
    assert "Next" not in charlie.buttons
    await charlie.taps("Previous")
    assert "Next" in charlie.buttons


async def test_an_adult_is_invited_confirmed_and_their_name_is_gone(house: House) -> None:
    charlie = await coordinator(house)
    home = await household(house, charlie)
    await house.tap_with(charlie, f"desk:household:{home}")
    await charlie.taps("Invite an adult")
    charlie.sees("It works once, and for 7 days")
    copied = charlie.button("Copy")["copy_text"]["text"]
    assert copied.endswith(invitation(charlie))
    alice = house.person("Alice", "en")
    await alice.opens(invitation(charlie))
    await alice.taps("English")
    await alice.taps("Yes")
    await charlie.sends("/menu")
    await charlie.taps("My desk")
    charlie.sees("❗ 🔵🦏 blue · rhino", "Something waits for you there")
    await charlie.taps("People who wait (1)")
    charlie.sees("Alice accepted the invitation for the household 🔵🦏 blue · rhino")
    await charlie.taps("Yes, I know them")
    charlie.sees("Confirmed")
    (joined,) = await house.services.store.read(lambda tx: adults_of(tx, home))
    assert joined.confirmed
    await charlie.taps("My desk")
    charlie.does_not_see("❗", "Alice")
    await charlie.taps("People who wait")
    charlie.sees("Nobody waits")


async def test_who_is_not_known_is_refused_and_forgotten(house: House) -> None:
    charlie = await coordinator(house)
    home = await household(house, charlie)
    await adult(house, charlie, home, "Mallory", confirmed=False)
    await volunteer(house, charlie, "Bob", confirmed=False)
    await house.tap_with(charlie, "desk:waiting")
    charlie.sees("Bob accepted your invitation as a volunteer")
    await charlie.taps("Next")
    charlie.sees("Mallory")
    await charlie.taps("No")
    charlie.sees("Refused")
    assert await house.services.store.read(lambda tx: adults_of(tx, home)) == []
    await charlie.taps("People who wait (1)")
    await charlie.taps("Yes, I know them")
    (bob,) = (await house.services.store.read(overview.desk(charlie.id))).volunteers
    assert bob.confirmed
    assert {"confirmed", "refused"} <= set(await journal(house))


async def test_a_household_whose_coordinator_is_gone_is_taken_over(house: House) -> None:
    dora, charlie = await coordinator(house, "Dora"), await coordinator(house)
    home = await household(house, dora)
    gone = await member_id(house, dora)
    await house.tap_with(charlie, f"desk:take:{home}")
    charlie.sees(NOT_FOUND)
    await done(house, lambda tx: erase_member(tx, gone))
    await house.tap_with(charlie, "desk:home")
    charlie.sees("🔵🦏 blue · rhino: has no coordinator")
    await charlie.taps("🔵🦏")
    await charlie.taps("Take it over")
    charlie.sees("Nobody of this household has a chat here yet")
    await house.tap_with(charlie, f"desk:take:{home}")
    charlie.sees(NOT_FOUND)


async def test_the_whole_way_in_arabic(house: House) -> None:
    charlie, t = await coordinator(house, language="ar"), translator("ar")
    bob = await volunteer(house, charlie)
    await charlie.sends("/menu")
    await charlie.taps(t("My desk"))
    await charlie.taps(t("Open a household"))
    await charlie.taps(t("Draw a sign"))
    (state,) = (await house.services.store.read(overview.desk(charlie.id))).households
    charlie.sees(sign_name(state.household.sign, t))
    await charlie.taps(t("Propose a pairing"))
    await charlie.taps("Bob")
    await charlie.taps(t("Monitor"))
    await charlie.taps(t("See the pairing"))
    charlie.sees(t("Volunteer: not yet"))
    await done(house, pairing.volunteer_agrees(bob.id, 1))
    await charlie.taps(t("Record a yes on paper"))
    await charlie.sends("٣/١/٢٠٢٥")
    await charlie.sends("المجلد الأزرق")
    charlie.sees("المجلد الأزرق")
    assert (await card(house, charlie, 1)).pairing.state == "active"
