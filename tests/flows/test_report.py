"""Something in an answer is wrong: one tap and one reason, and nothing about who said so."""

from pathlib import Path

from bot.storage.reports import Reported, all_reports
from tests.conftest import House


async def reported(house: House) -> list[Reported]:
    found: list[Reported] = await house.services.store.read(all_reports())
    return found


async def test_bob_says_that_the_law_changed(house: House) -> None:
    bob = await house.settled("Bob", "ar", "العربية")
    await bob.sends("huurwaarborg")
    await bob.taps("هنا شيء غير صحيح")
    await bob.taps("تغيّر القانون أو القاعدة")
    bob.sees("شكراً لك")
    (one,) = await reported(house)
    assert (one.article, one.language, one.reason, one.times) == ("housing.deposit", "ar", "law", 1)
    await bob.taps("رجوع")
    bob.sees("huurwaarborg")


async def test_a_report_says_nothing_about_who_made_it(house: House, tmp_path: Path) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("huurwaarborg")
    await alice.taps("Something here is wrong")
    alice.sees("nothing about you")
    await alice.taps("Something else")
    assert set(Reported._fields) == {"article", "language", "reason", "times", "last"}


async def test_going_back_reports_nothing(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("huurwaarborg")
    await alice.taps("Something here is wrong")
    await alice.taps("Back")
    assert await reported(house) == []


async def test_a_reason_nobody_knows_is_asked_again(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("huurwaarborg")
    await house.tap_with(alice, "report:as:housing.deposit:nonsense")
    assert await reported(house) == []
