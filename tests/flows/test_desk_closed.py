"""The desk is closed to everyone else, whatever button they forge: what is not theirs is not found."""

import re

import pytest

from bot.domain import pairing
from bot.flows.desk import FLOW
from bot.storage.members import change_member
from tests.conftest import House
from tests.flows.pairings import Pair, card, coordinator, done, household, journal, member_id, note, pair, volunteer

NOT_FOUND = "I cannot find that"


def every_button(two: Pair, note_id: int, volunteer_id: int) -> list[str]:
    home, one = two.household, two.pairing
    return [
        "desk:home",
        "desk:home:8",
        "desk:volunteers",
        "desk:waiting",
        f"desk:confirm:{volunteer_id}:yes",
        f"desk:confirm:{volunteer_id}:no",
        "desk:open",
        "desk:draw",
        f"desk:household:{home}",
        f"desk:take:{home}",
        f"desk:adult:{home}",
        f"desk:propose:{home}",
        f"desk:choose:{home}:{volunteer_id}",
        f"desk:pair:{home}:{volunteer_id}:mentor",
        "desk:invite",
        "desk:as:ally",
        "desk:speaks:nl",
        "desk:theme:housing",
        "desk:skip",
        "desk:done",
        "desk:cancel",
        f"desk:pairing:{one}",
        f"desk:paper:{one}",
        "desk:day:today",
        f"desk:end:{one}",
        f"desk:notes:{one}:0",
        f"desk:note:{one}:{note_id}",
        f"desk:contacts:{one}:0",
        f"desk:told:{one}:0",
        "desk:questions",
        "desk:failed",
        "desk:sent:en:0",
    ]


@pytest.mark.parametrize("who", ["volunteer", "adult", "stranger"])
async def test_who_is_no_coordinator_finds_nothing_by_any_button(house: House, who: str) -> None:
    two = await pair(house)
    shared = await note(house, two, "gardening", "household")
    one = await house.settled("Stranger", "en", "English") if who == "stranger" else getattr(two, who)
    before = await journal(house)
    buttons = every_button(two, shared, await member_id(house, two.volunteer))
    assert {data.split(":")[1] for data in buttons} == set(FLOW.taps)
    for data in buttons:
        await one.sends("/help")
        await house.tap_with(one, data)
        one.sees(NOT_FOUND)
        one.does_not_see("🗂", "🔵", "gardening", "Bob")
    assert await journal(house) == before
    assert (await card(house, two.coordinator, two.pairing)).pairing.state == "active"
    await one.sends("/menu")
    assert "🗂 My desk" not in one.buttons


async def test_another_coordinator_finds_nothing_of_charlies(house: House) -> None:
    two = await pair(house)
    shared = await note(house, two, "gardening", "household")
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "not-well", "too late"))
    ben = await volunteer(house, two.coordinator, "Ben", confirmed=False)
    dora = await coordinator(house, "Dora")
    before = await journal(house)
    buttons = every_button(two, shared, await member_id(house, ben))
    numbered = [data for data in buttons if re.search(r":\d+", data) and "home" not in data and "sent" not in data]
    assert len(numbered) == 15
    for data in numbered:
        await dora.sends("/help")
        await house.tap_with(dora, data)
        dora.sees(NOT_FOUND)
    for data in ("desk:home", "desk:volunteers", "desk:waiting"):
        await dora.sends("/help")
        await house.tap_with(dora, data)
        dora.does_not_see("🔵", "Bob", "Ben", "❗")
    assert await journal(house) == before


async def test_a_volunteer_of_another_coordinator_cannot_be_proposed(house: House) -> None:
    charlie, dora = await coordinator(house), await coordinator(house, "Dora")
    bob, home = await volunteer(house, charlie), await household(house, dora)
    for data in (
        f"desk:choose:{home}:{await member_id(house, bob)}",
        f"desk:pair:{home}:{await member_id(house, bob)}:ally",
    ):
        await house.tap_with(dora, data)
        dora.sees(NOT_FOUND)


@pytest.mark.parametrize("forged", ["", "x", "-1", "²", "٣", "1.5", "9" * 40, "1 OR 1=1", "None"])
async def test_what_is_no_id_is_not_found(house: House, forged: str) -> None:
    charlie = await coordinator(house)
    home = await household(house, charlie)
    for action in ("household", "take", "adult", "propose", "pairing", "paper", "end", "notes", "contacts", "told"):
        await house.tap_with(charlie, f"desk:{action}:{forged}")
        charlie.sees(NOT_FOUND)
    for data in ("choose", "pair", "confirm", "note"):
        await house.tap_with(charlie, f"desk:{data}:{home}:{forged}")
        charlie.sees(NOT_FOUND)


async def test_who_is_no_coordinator_any_more_finds_nothing(house: House) -> None:
    two = await pair(house)
    await done(house, lambda tx: change_member(tx, two.coordinator.id, coordinator=False))
    for data in ("desk:home", f"desk:household:{two.household}", f"desk:pairing:{two.pairing}"):
        await house.tap_with(two.coordinator, data)
        two.coordinator.sees(NOT_FOUND)
