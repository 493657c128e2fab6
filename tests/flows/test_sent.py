"""Questions that were sent to the team: coordinators see them by language, nobody else does."""

from tests.conftest import House
from tests.flows.pairings import coordinator, pair

NOT_FOUND = "I cannot find that"


async def send(house: House, name: str, code: str, label: str, *questions: str) -> None:
    one = await house.settled(name, code, label)
    for question in questions:
        await one.sends(question)
        await one.taps("Send this question to the team")
        await one.taps("Send")


async def test_a_coordinator_sees_what_was_sent_by_language_and_how_often(house: House) -> None:
    for name in ("Alice", "Bob"):
        await send(house, name, "en", "English", "quantum zebra xylophone")
    await send(house, "Dana", "en", "English", "zebra xylophone 0471 23 45 67")
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:home:0")
    await charlie.taps("❓ Questions people sent")
    charlie.sees("Numbers, e-mails and links are masked")
    charlie.does_not_see("zebra")
    await charlie.taps("English (3)")
    charlie.sees("quantum zebra xylophone (×2)", "zebra xylophone […]")
    charlie.does_not_see("0471")
    await charlie.taps("Back")
    assert "English (3)" in charlie.buttons


async def test_more_than_a_page_of_questions(house: House) -> None:
    await send(
        house,
        "Alice",
        "en",
        "English",
        *(f"zebra {word} quantum" for word in ("qwx", "qwy", "qwz", "qxw", "qxy", "qxz")),
    )
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:sent:en:0")
    charlie.sees("qxz")
    charlie.does_not_see("qwx")
    await charlie.taps("Next")
    charlie.sees("qwx")
    await charlie.taps("Previous")
    charlie.does_not_see("qwx")


async def test_where_nothing_was_sent_that_is_said(house: House) -> None:
    charlie = await coordinator(house)
    await house.tap_with(charlie, "desk:questions")
    charlie.sees("Nobody sent a question")
    await house.tap_with(charlie, "desk:sent:ar:0")
    charlie.sees("Nobody sent a question")
    await house.tap_with(charlie, "desk:sent:xx:0")
    charlie.sees(NOT_FOUND)


async def test_nobody_but_a_coordinator_sees_them(house: House) -> None:
    await send(house, "Erin", "en", "English", "quantum zebra xylophone")
    two = await pair(house)
    stranger = await house.settled("Frank", "en", "English")
    for one in (two.volunteer, two.adult, stranger):
        for data in ("desk:questions", "desk:sent:en:0"):
            await house.tap_with(one, data)
            one.sees(NOT_FOUND)
            one.does_not_see("zebra")
