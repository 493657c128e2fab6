"""Did it work? Asked once after a week, answered with a tap; three times no help stand on the coordinator's desk."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.trying import remind
from bot.languages import Language
from tests.conftest import House
from tests.flows.pairings import coordinator, done, pair, volunteer
from tests.flows.traces import nobody_waits, told, traces

EVENING = datetime(2026, 11, 21, 21, tzinfo=UTC)
MESSAGE = "refer:write:ocmw.apply:-:en"


@pytest.fixture
async def house(house: House) -> House:
    """In the evening, when nobody is told before the morning: who waits to be told can be looked at."""
    house.services.store.now = lambda: EVENING
    return house


def later(house: House, days: int) -> None:
    """Let the store live so many days on."""
    evening = house.services.store.now() + timedelta(days=days)
    house.services.store.now = lambda: evening


async def test_a_volunteer_is_asked_once_after_a_week(house: House) -> None:
    bob = (await pair(house)).volunteer
    await house.tap_with(bob, MESSAGE)
    bob.sees("In a week I ask you once")
    await nobody_waits(house)
    later(house, 6)
    await done(house, remind())
    assert bob.id not in await told(house)
    later(house, 1)
    await done(house, remind())
    assert bob.id in await told(house)
    await nobody_waits(house)
    await done(house, remind())
    assert bob.id not in await told(house)
    await bob.sends("/menu")
    await bob.taps("Something waits for you")
    bob.sees("A week ago you looked for help here", "OCMW")
    await bob.taps("It worked")
    bob.sees("I kept no name and no words")
    assert await traces(house, "ocmw") == {"outcomes"}
    await house.tap_with(bob, "home:tried:1:worked")
    bob.sees("I cannot find that")


@pytest.mark.parametrize(
    ("language", "promise", "asked", "thanks"),
    [
        ("nl", "week", "Een week geleden", "geen naam"),
        ("fr", "semaine", "Il y a une semaine", "ni nom ni mots"),
        ("ar", "أسبوع", "قبل أسبوع", "اسم"),
    ],
)
async def test_the_question_comes_in_the_volunteers_language(
    house: House, language: Language, promise: str, asked: str, thanks: str
) -> None:
    bob = await volunteer(house, await coordinator(house), language=language)
    await house.tap_with(bob, "refer:write:ocmw.apply:44021:uk")
    bob.sees(promise, "Gent")
    later(house, 8)
    await house.tap_with(bob, "home:look")
    bob.sees(asked, "OCMW")
    await house.tap_with(bob, "home:tried:1:not-yet")
    bob.sees(thanks)


async def test_who_need_not_be_asked_is_not(house: House) -> None:
    bob = (await pair(house)).volunteer
    await house.tap_with(bob, MESSAGE)
    await bob.taps("Do not ask me")
    bob.sees("I will not ask")
    assert await traces(house, "ocmw") == set()


async def test_nothing_is_kept_of_who_is_no_volunteer(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.taps("I help someone")
    await house.tap_with(alice, MESSAGE)
    alice.does_not_see("In a week I ask you")
    assert await traces(house, "ocmw") == set()


async def test_three_times_no_help_stands_on_the_desk_and_twice_does_not(house: House) -> None:
    charlie = await coordinator(house, language="nl")
    helpers = [await volunteer(house, charlie, name) for name in ("Bob", "Dana", "Erin")]
    for one in helpers:
        await house.tap_with(one, MESSAGE)
    later(house, 8)
    for one in helpers[:2]:
        await house.tap_with(one, "home:look")
        await one.taps("It did not help")
    await house.tap_with(charlie, "desk:failed")
    charlie.does_not_see("Sociaal Huis")
    await house.tap_with(helpers[2], "home:look")
    await helpers[2].taps("It did not help")
    await house.tap_with(charlie, "desk:failed")
    charlie.sees("OCMW (Sociaal Huis): 3 keer")
    charlie.does_not_see("Bob", "Dana", "Erin")
    for one in (helpers[0], await house.settled("Frank", "en", "English")):
        await house.tap_with(one, "desk:failed")
        one.sees("I cannot find that")


async def test_another_volunteer_cannot_answer_and_no_answer_is_no_answer(house: House) -> None:
    charlie = await coordinator(house)
    bob, dana = await volunteer(house, charlie), await volunteer(house, charlie, "Dana")
    await house.tap_with(bob, MESSAGE)
    later(house, 8)
    for one, forged in ((dana, "home:tried:1:no-help"), (bob, "home:tried:1:maybe"), (bob, "home:tried:x:worked")):
        await house.tap_with(one, forged)
        one.sees("I cannot find that")
    assert await traces(house, "ocmw") == {"trials"}
