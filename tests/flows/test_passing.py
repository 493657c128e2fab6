"""An answer passed on between the two sides of a pairing: its title and never a word; either side closes its door."""

from datetime import UTC, datetime

import pytest

from bot.languages import Language
from tests.conftest import House
from tests.flows.pairings import coordinator, household, pair, propose, volunteer
from tests.flows.traces import in_files, nobody_waits, told, traces

BAD_HOME = "card:open:housing.bad-home"
EVENING = datetime(2026, 11, 21, 21, tzinfo=UTC)


@pytest.fixture
async def house(house: House) -> House:
    """In the evening nobody is told before the morning: who waits to be told can be looked at."""
    house.services.store.now = lambda: EVENING
    return house


async def test_a_household_that_agreed_gets_an_answer_from_its_volunteer(house: House) -> None:
    two = await pair(house, adult_language="ar")
    alice, bob = two.adult, two.volunteer
    await nobody_waits(house)
    await house.tap_with(bob, BAD_HOME)
    await bob.taps("Send to my")
    bob.sees("takes no answers here")
    assert alice.id not in await told(house)

    await house.tap_with(alice, f"pair:card:{two.pairing}")
    await house.tap_with(alice, f"pass:door:{two.pairing}:open")
    await house.tap_with(bob, BAD_HOME)
    await bob.taps("Send to my")
    bob.sees("Sent.")
    assert alice.id in await told(house)
    assert in_files(house, "housing.bad-home") == set()

    await house.tap_with(alice, "home:look")
    (button,) = [label for label in alice.buttons if "📄" in label]
    await alice.taps(button)
    alice.sees("سكن")
    await house.tap_with(alice, "home:look")
    assert not [label for label in alice.buttons if "📄" in label]
    assert await traces(house, "housing.bad-home") == set()


@pytest.mark.parametrize(
    ("language", "ask", "yes", "told_so"),
    [
        ("fr", "bénévole", "Oui", "bénévole"),
        ("nl", "vrijwilliger", "Ja", "vrijwilliger"),
    ],
)
async def test_a_newcomer_asks_the_volunteer_about_an_answer(
    house: House, language: Language, ask: str, yes: str, told_so: str
) -> None:
    two = await pair(house, adult_language=language)
    alice, bob = two.adult, two.volunteer
    await nobody_waits(house)
    await alice.sends("moisissures" if language == "fr" else "schimmel in huis")
    await house.tap_with(alice, BAD_HOME)
    (button,) = [label for label in alice.buttons if "👥" in label]
    assert ask in button.lower()
    await alice.taps(button)
    assert bob.id not in await told(house)
    await alice.taps(yes)
    alice.sees(told_so)
    assert bob.id in await told(house)

    await bob.sends("/menu")
    await bob.taps("Something waits for you")
    bob.sees("blue · rhino", "would like to talk with you about", "passes on no words")
    bob.does_not_see("moisissures", "schimmel")
    (answer,) = [label for label in bob.buttons if "unhealthy" in label]
    assert answer.startswith("🔵🦏")
    await bob.taps(answer)
    bob.sees("home")


async def test_a_volunteer_who_closed_the_door_gets_no_subject(house: House) -> None:
    two = await pair(house)
    alice, bob = two.adult, two.volunteer
    await nobody_waits(house)
    await house.tap_with(bob, f"pair:card:{two.pairing}")
    await bob.taps("Take no subjects from this household here")
    bob.sees("no longer get subjects")
    await house.tap_with(alice, BAD_HOME)
    await alice.taps("Ask my volunteer")
    await alice.taps("Yes, tell them")
    alice.sees("takes no subjects here")
    assert bob.id not in await told(house)
    await house.tap_with(bob, f"pair:card:{two.pairing}")
    await bob.taps("Take subjects from this household here again")
    await house.tap_with(alice, BAD_HOME)
    await alice.taps("Ask my volunteer")
    await alice.taps("Yes, tell them")
    alice.sees("hears that you want to talk")


async def test_closing_the_door_takes_what_waits(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.adult, f"pass:door:{two.pairing}:open")
    await house.tap_with(two.volunteer, f"pass:to:housing.bad-home:{two.pairing}")
    assert await traces(house, "housing.bad-home") == {"passed"}
    await house.tap_with(two.adult, f"pair:card:{two.pairing}")
    await two.adult.taps("No more answers from my volunteer")
    assert await traces(house, "housing.bad-home") == set()


async def test_who_has_no_part_in_it_can_neither_send_nor_open(house: House) -> None:
    charlie = await coordinator(house)
    two = await pair(house, charlie)
    other = await volunteer(house, charlie, "Dana")
    stranger = await house.settled("Erin", "en", "English")
    await house.tap_with(two.adult, f"pass:door:{two.pairing}:open")
    await house.tap_with(two.volunteer, f"pass:to:housing.bad-home:{two.pairing}")
    for one in (other, stranger, charlie):
        for forged in (
            f"pass:to:ocmw.apply:{two.pairing}",
            f"pass:tell:ocmw.apply:{two.pairing}",
            f"pass:door:{two.pairing}:open",
            "pass:choose:ocmw.apply",
            "home:open:1",
        ):
            await house.tap_with(one, forged)
            one.sees("I cannot find that")
    await house.tap_with(two.volunteer, "home:open:1")
    two.volunteer.sees("I cannot find that")
    await house.tap_with(two.volunteer, f"pass:tell:ocmw.apply:{two.pairing}")
    two.volunteer.sees("I cannot find that")
    assert await traces(house, "ocmw.apply") == set()
    await house.tap_with(stranger, BAD_HOME)
    assert not [label for label in stranger.buttons if "👥" in label]


async def test_what_another_at_home_had_better_not_read_is_not_passed_on(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.adult, f"pass:door:{two.pairing}:open")
    for article in ("care.violence", "volunteer.too-much"):
        await house.tap_with(two.volunteer, f"card:open:{article}")
        assert not [label for label in two.volunteer.buttons if "👥" in label]
        for one, forged in (
            (two.volunteer, f"pass:to:{article}:{two.pairing}"),
            (two.adult, f"pass:tell:{article}:{two.pairing}"),
        ):
            await house.tap_with(one, forged)
            one.sees("I cannot find that")
        assert await traces(house, article) == set()


async def test_several_answers_are_one_message_and_not_more_than_five(house: House) -> None:
    two = await pair(house)
    await nobody_waits(house)
    articles = ["ocmw.apply", "ocmw.what", "ocmw.bank", "ocmw.debts", "ocmw.budget", "ocmw.doctor"]
    for article in articles[:2]:
        await house.tap_with(two.adult, f"pass:tell:{article}:{two.pairing}")
        if article == articles[0]:
            assert two.volunteer.id in await told(house)
            await nobody_waits(house)
    assert two.volunteer.id not in await told(house)
    for article in articles[2:]:
        await house.tap_with(two.adult, f"pass:tell:{article}:{two.pairing}")
    await house.tap_with(two.volunteer, "home:look")
    assert len([label for label in two.volunteer.buttons if label.startswith("🔵🦏")]) == 5


async def test_news_hides_no_pairing_that_waits_for_a_yes(house: House) -> None:
    charlie = await coordinator(house)
    two = await pair(house, charlie)
    await house.tap_with(two.adult, f"pass:tell:ocmw.apply:{two.pairing}")
    second = await household(house, charlie, "red-fish")
    await propose(house, charlie, two.volunteer, second)
    await house.tap_with(two.volunteer, "home:look")
    two.volunteer.sees("would like to talk with you about")
    await two.volunteer.taps("Something waits for you")
    two.volunteer.sees("A pairing is proposed to you")


async def test_it_ends_with_the_pairing_and_with_the_person(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.adult, f"pass:door:{two.pairing}:open")
    await house.tap_with(two.volunteer, f"pass:to:housing.bad-home:{two.pairing}")
    await house.tap_with(two.volunteer, f"pair:end:{two.pairing}")
    assert await traces(house, "housing.bad-home") == set()
    await house.tap_with(two.adult, "home:look")
    assert not [label for label in two.adult.buttons if "📄" in label]
    await two.adult.sends("/forgetme")
    await two.adult.taps("Yes, erase everything")
    assert await traces(house, "housing.bad-home") == set()


async def test_what_waits_stands_in_ones_own_data(house: House) -> None:
    two = await pair(house)
    await house.tap_with(two.adult, f"pass:door:{two.pairing}:open")
    await house.tap_with(two.volunteer, f"pass:to:housing.bad-home:{two.pairing}")
    await two.adult.sends("/mydata")
    readable, data = two.adult.files
    assert "Answers that were passed to you" in readable.content.decode("utf-8-sig")
    assert b"housing.bad-home" in data.content
    await two.volunteer.sends("/mydata")
    assert b"housing.bad-home" not in two.volunteer.files[1].content
