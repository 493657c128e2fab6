"""A question in another language is answered in the reader's, and they may go on in the other."""

import pytest

from bot.languages import OWN_NAMES
from tests.conftest import House


async def test_a_dutch_reader_asks_in_ukrainian_and_goes_on_in_it(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends("як зареєструватися на соціальне житло в черзі")
    alice.sees("sociale woning")
    assert "🌐 Українська" in alice.buttons
    await alice.taps("🌐 Українська")
    alice.sees("соціальн")
    await alice.sends("/menu")
    alice.does_not_see("Stel een vraag")


async def test_an_arabic_reader_asks_in_dutch_and_stays_in_arabic(house: House) -> None:
    bob = await house.settled("Bob", "ar", "العربية")
    await bob.sends("waar moet ik mij inschrijven voor een sociale woning in Gent")
    bob.sees("(sociale woning)")
    assert "🌐 Nederlands" in bob.buttons
    await bob.sends("/menu")
    bob.sees("اكتب سؤالك")


@pytest.mark.parametrize(
    ("language", "label", "question"),
    [
        ("ar", "العربية", "طلب leefloon من OCMW"),
        ("ar", "العربية", "kif a3mel talab leefloon"),
        ("nl", "Nederlands", "aide sociale"),
        ("tr", "Türkçe", "mutuelle nasıl"),
        ("nl", "Nederlands", "hoe krijg ik een sociale woning"),
    ],
)
async def test_a_borrowed_word_is_no_other_language(house: House, language: str, label: str, question: str) -> None:
    alice = await house.settled("Alice", language, label)
    await alice.sends(question)
    assert not {f"🌐 {name}" for name in OWN_NAMES.values()} & set(alice.buttons)


async def test_the_offer_of_another_time_still_switches(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await house.tap_with(alice, "ask:switch:fr")
    alice.sees("Écrivez")
    await house.tap_with(alice, "ask:switch:xx")
    alice.sees("Écrivez")
