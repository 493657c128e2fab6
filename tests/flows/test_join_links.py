"""A link is used once, for seven days, by whom it is for; and its own user never reads that it is used."""

import pytest
from sqlalchemy import update

from bot.domain import invitations
from bot.storage import Transaction
from bot.storage.people import Person, keep
from bot.storage.tables import invites
from tests.conftest import House
from tests.flows.pairings import coordinator, done, link_for_family, link_for_volunteer, member_of, volunteer

USED = "This link has already been used"


async def weeks_pass(tx: Transaction) -> None:
    await tx.connection.execute(update(invites).values(expires_at=tx.now))


async def test_a_second_opener_reads_already_used(house: House) -> None:
    charlie = await coordinator(house)
    link = await link_for_volunteer(house, charlie)
    bob = await house.settled("Bob", "en", "English")
    await bob.opens(link)
    await bob.taps("Yes")
    stranger = house.person("Stranger", "en")
    await stranger.opens(link)
    await stranger.taps("English")
    stranger.sees(USED, "Type your question", "Welcome")
    stranger.does_not_see("Charlie", "Bob")
    assert await member_of(house, stranger) is None


async def test_two_open_it_and_the_slower_yes_reads_already_used(house: House) -> None:
    charlie = await coordinator(house)
    link = await link_for_volunteer(house, charlie)
    bob, stranger = await house.settled("Bob", "en", "English"), await house.settled("Stranger", "en", "English")
    for one in (bob, stranger):
        await one.opens(link)
    await bob.taps("Yes")
    await stranger.taps("Yes")
    stranger.sees(USED)
    assert await member_of(house, stranger) is None
    assert (await house.services.person(stranger.id)).step is None


@pytest.mark.parametrize("link", ["i_", "i_nonsense", "i_../../etc", "i_" + "x" * 62])
async def test_an_unknown_link_says_so_and_shows_the_menu(house: House, link: str) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(link)
    alice.sees("This link does not work", "Type your question")


async def test_a_link_of_last_week_is_too_old(house: House) -> None:
    charlie = await coordinator(house)
    link = await link_for_volunteer(house, charlie)
    bob = await house.settled("Bob", "en", "English")
    await bob.opens(link)
    await done(house, weeks_pass)
    await bob.taps("Yes")
    bob.sees("older than 7 days")
    await bob.opens(link)
    bob.sees("older than 7 days", "Type your question")
    assert await member_of(house, bob) is None


async def test_who_used_the_link_comes_back_by_it_to_the_menu(house: House) -> None:
    charlie = await coordinator(house)
    link = await link_for_volunteer(house, charlie)
    bob = await house.settled("Bob", "en", "English")
    await bob.opens(link)
    await bob.taps("Yes")
    await bob.opens(link)
    bob.sees("Type your question")
    bob.does_not_see(USED)


async def test_a_second_tap_on_yes_says_the_same(house: House) -> None:
    charlie = await coordinator(house)
    bob = await house.settled("Bob", "en", "English")
    await bob.opens(await link_for_volunteer(house, charlie))
    await bob.taps("Yes")
    await house.tap_with(bob, "join:yes")
    bob.sees("Thank you")
    bob.does_not_see(USED, "earlier version")


async def test_a_redelivered_yes_and_a_redelivered_link_never_say_already_used(house: House) -> None:
    charlie = await coordinator(house)
    bob = await house.settled("Bob", "en", "English")
    link = await link_for_volunteer(house, charlie)
    await bob.opens(link)
    store, as_it_stands = house.services.store, keep(Person(bob.id, "en", helping=True))
    # The program died after it committed this tap, and before it answered.
    accepted = invitations.accept(bob.id, link.removeprefix("i_"), "Bob")
    await store.commit(house.world.updates.next_id, accepted, as_it_stands)
    await bob.taps("Yes")
    bob.sees("Type your question")
    bob.does_not_see(USED)
    house.services.forget(bob.id)
    await store.commit(house.world.updates.next_id)
    await bob.opens(link)
    bob.sees("Type your question")
    bob.does_not_see(USED)


async def test_a_redelivered_tap_of_another_step_shows_the_invitation(house: House) -> None:
    charlie = await coordinator(house)
    bob = await house.settled("Bob", "en", "English")
    link = await link_for_volunteer(house, charlie)
    await bob.opens(link)
    await house.services.store.commit(house.world.updates.next_id)
    await bob.opens(link)
    bob.sees("Charlie invites you")


async def test_a_link_is_not_for_who_made_it_nor_a_familys_for_a_volunteer(house: House) -> None:
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    await charlie.opens(await link_for_volunteer(house, charlie))
    await charlie.taps("Yes")
    charlie.sees("This link is for someone else")
    link = await link_for_family(house, charlie)
    await bob.opens(link)
    await bob.taps("Yes")
    bob.sees("This link is for a family")
    alice = await house.settled("Alice", "en", "English")
    await alice.opens(link)
    await alice.taps("Yes")
    alice.sees("Thank you")
