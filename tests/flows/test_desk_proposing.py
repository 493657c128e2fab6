"""A coordinator proposes a pairing, and records a household's yes on paper."""

from datetime import UTC, date, datetime, timedelta

import pytest
from sqlalchemy import select

from bot.domain import overview, pairing
from bot.flows.desk.paper import signed_day
from bot.sandbox import Phone
from bot.storage import Transaction
from bot.storage.members import Profile
from bot.storage.outbox import knocked
from bot.storage.tables import outbox
from tests.conftest import House
from tests.flows.pairings import card, coordinator, done, family, household, member_id, propose, volunteer

NOT_FOUND = "I cannot find that"


async def waiting_to_be_told(tx: Transaction) -> set[int]:
    return set((await tx.connection.execute(select(outbox.c.chat_id))).scalars())


async def test_a_pairing_is_proposed_with_its_role_explained(house: House) -> None:
    # At night nobody is told before the morning.
    house.services.store.now = lambda: datetime(2026, 11, 20, 22, tzinfo=UTC)
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie, profile=Profile("ally", ("nl",), "Gent", ("housing",)))
    await volunteer(house, charlie, "Ben", confirmed=False)
    alice, home = await family(house, charlie)
    await done(house, lambda tx: knocked(tx, bob.id))
    await done(house, lambda tx: knocked(tx, alice.id))
    await house.tap_with(charlie, f"desk:household:{home}")
    await charlie.taps("Propose a pairing")
    charlie.sees("Bob: Ally · Nederlands · Gent · Housing")
    charlie.does_not_see("Ben")
    await charlie.taps("Bob")
    charlie.sees("one clear goal", "ordinary things", "around one subject", "for fun and rest")
    await charlie.taps("Mentor")
    charlie.sees("Both sides are told")
    assert {bob.id, alice.id} <= await house.services.store.read(waiting_to_be_told)
    await charlie.taps("See the pairing")
    charlie.sees("Mentor", "Volunteer: Bob", "Proposed on", "Volunteer: not yet", "Household: not yet")
    await house.tap_with(charlie, f"desk:pair:{home}:{await member_id(house, bob)}:mentor")
    charlie.sees("There is a pairing of these two already")


async def test_without_a_confirmed_volunteer_there_is_nobody_to_propose(house: House) -> None:
    charlie = await coordinator(house)
    ben = await volunteer(house, charlie, "Ben", confirmed=False)
    home = await household(house, charlie)
    await house.tap_with(charlie, f"desk:propose:{home}")
    charlie.sees("no volunteer yet whom you confirmed")
    for data in (
        f"desk:choose:{home}:{await member_id(house, ben)}",
        f"desk:pair:{home}:{await member_id(house, ben)}:ally",
    ):
        await house.tap_with(charlie, data)
        charlie.sees(NOT_FOUND)


async def test_a_role_nobody_knows_proposes_nothing(house: House) -> None:
    charlie = await coordinator(house)
    bob, home = await volunteer(house, charlie), await household(house, charlie)
    for role in ("boss", "", "ally:more"):
        await house.tap_with(charlie, f"desk:pair:{home}:{await member_id(house, bob)}:{role}"[:64])
        if role != "ally:more":
            charlie.sees(NOT_FOUND)
    state = await house.services.store.read(overview.household_state(charlie.id, home))
    assert len(state.pairings) == 1


async def proposed(house: House) -> tuple[Phone, int]:
    charlie = await coordinator(house)
    bob, home = await volunteer(house, charlie), await household(house, charlie)
    one = await propose(house, charlie, bob, home)
    await done(house, pairing.volunteer_agrees(bob.id, one))
    return charlie, one


async def test_a_yes_on_paper_starts_a_pairing(house: House) -> None:
    charlie, one = await proposed(house)
    await house.tap_with(charlie, f"desk:pairing:{one}")
    await charlie.taps("Record a yes on paper")
    await charlie.taps("Yesterday")
    await charlie.sends("x" * 81)
    charlie.sees("80 characters at the most")
    await charlie.sends("the blue folder\nin the office")
    charlie.sees("Recorded", "Active since", "The paper: the blue folder in the office")
    found = await card(house, charlie, one)
    assert found.pairing.state == "active"
    (consent,) = found.consents
    yesterday = house.services.store.now().date() - timedelta(days=1)
    assert (consent.how, consent.adult_id) == ("paper", None)
    assert abs(consent.given_on - yesterday) <= timedelta(days=1)
    await house.tap_with(charlie, f"desk:paper:{one}")
    charlie.sees("Active since")
    assert "Record a yes on paper" not in charlie.buttons


async def test_the_day_may_be_typed(house: House) -> None:
    charlie, one = await proposed(house)
    await house.tap_with(charlie, f"desk:paper:{one}")
    for wrong in ("soon", "31/2", "1/1/2999"):
        await charlie.sends(wrong)
        charlie.sees("I did not understand that as a day in the past")
    await charlie.sends("3/1/2025")
    charlie.sees("Where does the paper lie")
    await house.tap_with(charlie, "desk:day:today")
    charlie.sees("Where does the paper lie")
    await charlie.sends("the blue folder")
    charlie.sees("Household, on paper: 3 January 2025")


@pytest.mark.parametrize(
    ("typed", "day"),
    [
        ("3/11", date(2026, 11, 3)),
        (" 3 / 11 ", date(2026, 11, 3)),
        ("22/11", date(2025, 11, 22)),
        ("21.11.2026", date(2026, 11, 21)),
        ("٣/١١", date(2026, 11, 3)),
        ("22/11/2026", None),
        ("29/2", None),
        ("29/2/2024", date(2024, 2, 29)),
        ("0/0", None),
        ("3/11/26", None),
        ("3 November", None),
        ("3", None),
    ],
)
def test_a_day_as_it_is_typed(typed: str, day: date | None) -> None:
    assert signed_day(typed, date(2026, 11, 21)) == day


@pytest.mark.parametrize("way_out", ["/menu", "Cancel"])
async def test_recording_a_paper_can_be_left_at_any_time(house: House, way_out: str) -> None:
    charlie, one = await proposed(house)
    for typed in ((), ("3/1/2025",)):
        await house.tap_with(charlie, f"desk:paper:{one}")
        for text in typed:
            await charlie.sends(text)
        await (charlie.taps(way_out) if way_out == "Cancel" else charlie.sends(way_out))
        assert (await house.services.person(charlie.id)).step is None
    assert (await card(house, charlie, one)).consents == ()


async def test_a_pairing_that_ends_meanwhile_leaves_nobody_stuck(house: House) -> None:
    charlie, one = await proposed(house)
    await house.tap_with(charlie, f"desk:paper:{one}")
    await charlie.taps("Today")
    await done(house, pairing.end(charlie.id, one))
    await charlie.sends("the blue folder")
    charlie.sees(NOT_FOUND)
    assert (await house.services.person(charlie.id)).step is None


async def test_the_place_of_the_paper_and_a_profile_lie_sealed(house: House) -> None:
    charlie, one = await proposed(house)

    async def raw(tx: Transaction) -> bytes:
        names = ("people", "members", "invites", "consents", "pairings", "journal")
        rows = [(await tx.connection.exec_driver_sql(f"select * from {name}")).all() for name in names]
        return repr(rows).encode()

    await house.tap_with(charlie, f"desk:paper:{one}")
    await charlie.taps("Today")
    await charlie.sends("kwetterpraat")
    await house.tap_with(charlie, "desk:invite")
    for label in ("Ally", "Done"):
        await charlie.taps(label)
    await charlie.sends("zonderlinge")
    assert b"zonderlinge" not in await house.services.store.read(raw)
    await charlie.taps("Done")
    for word in (b"kwetterpraat", b"zonderlinge"):
        assert word not in await house.services.store.read(raw)
