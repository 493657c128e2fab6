"""Words of danger come before everything; a false alarm is no dead end."""

from tests.conftest import House
from tests.flows.pairings import pair

THREAT = "de huisbaas zegt dat hij ons vermoordt, mag hij de huur zomaar verhogen?"
OTHER = "Ik vroeg iets anders"


async def test_who_asked_about_something_else_is_answered_after_all(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends(THREAT)
    alice.sees("112")
    assert alice.buttons[-1] == OTHER
    await alice.taps(OTHER)
    assert any("huur" in one for one in (alice.screen, *alice.buttons))
    alice.does_not_see("☎️ 112")
    numbers = next(message for message in alice.messages if "☎️ 112" in message.text)
    answered = alice.screen
    await alice.taps_old(numbers, OTHER)
    assert alice.screen == answered


async def test_it_is_answered_in_the_readers_own_language(house: House) -> None:
    bob = await house.settled("Bob", "ar", "العربية")
    await bob.sends("صاحب البيت هددنا بالقتل، هل يحق له رفع الإيجار؟")
    bob.sees("112")
    await bob.taps("كان سؤالي عن شيء آخر")
    assert any("إيجار" in one for one in (bob.screen, *bob.buttons))


async def test_who_opened_urgent_help_without_words_has_nothing_to_be_answered(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends(THREAT)
    await alice.sends("/urgent")
    alice.sees("112")
    assert OTHER not in alice.buttons


async def test_where_memory_no_longer_holds_the_words_they_are_asked_again(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends(THREAT)
    house.services.sessions.forget(alice.id)
    await alice.taps(OTHER)
    alice.sees("Typ je vraag")


async def test_what_raised_an_alarm_is_no_question_before_its_owner_says_so(house: House) -> None:
    alice = await house.settled("Alice", "nl", "Nederlands")
    await alice.sends("zebra quantum")
    old = alice.news[-1]
    await alice.sends(THREAT)
    await alice.taps_old(old, "Stuur dit naar het team")
    alice.sees("zebra quantum")
    alice.does_not_see("huisbaas")


async def test_in_a_step_the_way_on_is_the_step_and_no_answer(house: House) -> None:
    bob = (await pair(house)).volunteer
    await bob.sends("/note")
    await bob.sends("my husband said he will kill me, may the landlord raise the rent?")
    bob.sees("112")
    assert "Go on with what I was doing" in bob.buttons
    assert "I asked about something else" not in bob.buttons
