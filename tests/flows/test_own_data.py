"""What is kept of a person: told by /privacy, handed over by /mydata, and to nobody else."""

import json
from datetime import date, datetime, timedelta
from typing import Any

import pytest

from bot.domain import overview, pairing
from bot.domain.erasure import Leaving, erase
from bot.domain.own_data import OwnData
from bot.flows.own_data import screens
from bot.flows.own_data.privacy import privacy
from bot.i18n import translator
from bot.languages import LANGUAGES, Language
from bot.sandbox import Phone
from bot.storage import Transaction
from bot.storage.members import Profile, change_member
from bot.storage.people import Person
from bot.transport.render import to_plain, utf16_length
from tests.conftest import House
from tests.flows.looking import look
from tests.flows.pairings import adult, coordinator, done, family, note, pair, volunteer

READABLE = 1800
SECRET, SHARED, FOR_CHARLIE, TOLD = "quietgarden", "redbicycle", "blueumbrella", "shylantern"


async def my_data(one: Phone) -> tuple[str, dict[str, Any]]:
    """Ask for it: the file to read, and the other one."""
    await one.sends("/mydata")
    readable, data = one.files
    assert (readable.name, data.name) == ("wegwijs-my-data.txt", "wegwijs-my-data.json")
    return readable.content.decode("utf-8-sig"), json.loads(data.content)


async def test_a_newcomer_has_a_language_and_what_is_not_sent(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    await alice.sends("quantum zebra")
    await alice.taps("Send this question to the team")
    text, data = await my_data(alice)
    alice.sees("Language: English", "You help someone: no", "quantum zebra", "Two files follow")
    alice.does_not_see("household", "volunteer", "coordinator")
    assert "Language: English" in text
    assert "quantum zebra" in text
    assert data["chat"] == {"number": alice.id, "language": "en", "helping": False, "not_sent": "quantum zebra"}
    assert (data["first_name"], data["households"], data["volunteer"], data["coordinator"]) == (None, [], None, None)
    await alice.taps("Erase it")
    alice.sees("Shall I erase everything")
    alice.does_not_see("journal", "others concerned")


async def test_an_adult_reads_what_is_shared_and_how_many_notes_are_not(house: House) -> None:
    two = await pair(house, role="mentor")
    for words, readers in ((SECRET, "me"), (FOR_CHARLIE, "coordinator"), (SHARED, "household")):
        await note(house, two, words, readers)  # type: ignore[arg-type]  # each is one of the readers
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", TOLD))
    text, data = await my_data(two.adult)
    two.adult.sees("Notes shared with you: 1", "Notes that only the volunteer may read: 1", "Ask about them: Charlie")
    two.adult.does_not_see(SHARED, TOLD)
    [home], yesterday = data["households"], house.services.store.today - timedelta(days=1)
    [visited] = home["pairings"]
    assert (home["sign"], home["coordinator"], visited["volunteer"]) == ("blue-rhino", "Charlie", "Bob")
    assert (visited["role"], visited["state"], visited["private_notes"]) == ("mentor", "active", 1)
    assert date.fromisoformat(visited["you_agreed_on"]) == house.services.store.today
    [read] = visited["notes_shared_with_you"]
    assert (read["text"], read["day"], read["domains"]) == (SHARED, yesterday.isoformat(), ["housing"])
    assert datetime.fromisoformat(read["written_at"]).date() == house.services.store.now().date()
    assert [one["what"] for one in data["journal"]] == ["accepted household", "household agreed"]
    assert [(one["kind"], one["text"]) for one in home["told_in_confidence"]] == [("talk", TOLD)]
    for said in (text, json.dumps(data)):
        assert SHARED in said
        assert TOLD in said
        assert SECRET not in said
        assert FOR_CHARLIE not in said


async def test_another_adult_has_their_own_part_only(house: House) -> None:
    two = await pair(house)
    await note(house, two, SHARED, "household")
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", TOLD))
    dana = await adult(house, two.coordinator, two.household, "Dana")
    text, data = await my_data(dana)
    [visited] = data["households"][0]["pairings"]
    assert (visited["you_agreed_on"], visited["private_notes"]) == (None, None)
    await done(house, pairing.household_agrees(dana.id, two.pairing))
    later, _ = await my_data(dana)
    assert SHARED not in text
    assert SHARED in later
    for said in (text, later):
        assert TOLD not in said
        assert "Alice" not in said


async def test_an_adult_not_yet_confirmed_has_a_name_and_no_pairing(house: House) -> None:
    two = await pair(house)
    dana = await adult(house, two.coordinator, two.household, "Dana", confirmed=False)
    text, data = await my_data(dana)
    assert data["first_name"] == "Dana"
    assert (data["households"][0]["confirmed"], data["households"][0]["pairings"]) == (False, [])
    assert "Bob" not in text
    await dana.sends("/privacy")
    dana.sees("so that your coordinator can check that it is you")


async def test_a_volunteer_has_their_notes_while_a_pairing_lives(house: House) -> None:
    charlie = await coordinator(house)
    profile = Profile("mentor", ("nl", "ar"), "Ghent", ("housing",))
    bob = await volunteer(house, charlie, profile=profile)
    over = await pair(house, charlie, bob, sign="red-rhino")
    lives = await pair(house, charlie, bob, adult_name="Dana")
    await note(house, over, SECRET)
    await note(house, lives, SHARED, "household")
    await done(house, pairing.tell_coordinator(over.adult.id, over.pairing, "another", TOLD))
    await done(house, pairing.end(bob.id, over.pairing))
    text, data = await my_data(bob)
    bob.sees("Pairings: 2", "Notes you wrote: 2", "Your first name: Bob")
    mine = data["volunteer"]
    assert mine["profile"] == {"role": "mentor", "languages": ["nl", "ar"], "places": "Ghent", "themes": ["housing"]}
    assert mine["charter"]["accepted_on"] == house.services.store.today.isoformat()
    newest, oldest = mine["pairings"]
    assert [(one["text"], one["readers"]) for one in newest["notes"]] == [(SHARED, "household")]
    assert (oldest["sign"], oldest["state"], oldest["notes"], oldest["notes_not_shown"]) == (
        "red-rhino",
        "ended",
        [],
        1,
    )
    for said in (text, json.dumps(data)):
        assert SHARED in said
        for word in (SECRET, TOLD, "Alice", "Dana"):
            assert word not in said


async def test_without_the_charter_nothing_of_a_pairing_shows(house: House) -> None:
    two = await pair(house)
    await note(house, two, SECRET)

    async def last_years_charter(tx: Transaction) -> None:
        await change_member(tx, two.volunteer.id, charter="2020-01")

    await done(house, last_years_charter)
    text, data = await my_data(two.volunteer)
    mine = data["volunteer"]
    assert (mine["pairings"], mine["pairings_not_shown"], mine["notes_not_shown"]) == ([], 1, 1)
    assert SECRET not in text
    assert "blue" not in text


async def test_a_coordinator_has_signs_and_first_names(house: House) -> None:
    two = await pair(house)
    await note(house, two, FOR_CHARLIE, "coordinator")
    await done(house, pairing.tell_coordinator(two.adult.id, two.pairing, "talk", TOLD))
    other = await coordinator(house, "Dana")
    gone = await coordinator(house, "Fatima")
    await family(house, other, "Erik", sign="red-rhino")
    await family(house, gone, "Gus", sign="green-rhino")
    await done(house, erase(gone.id))
    text, data = await my_data(two.coordinator)
    two.coordinator.sees("Households: 1", "Volunteers: 1")
    mine = data["coordinator"]
    assert (mine["households"], mine["volunteers_invited"]) == (["blue-rhino"], ["Bob"])
    assert (mine["pairings"], mine["invitations_waiting"]) == ({"active": 1}, 0)
    for word in (FOR_CHARLIE, TOLD, "Alice", "Dana", "Erik", "red-rhino", "green-rhino"):
        assert word not in text + json.dumps(data)


async def test_a_note_not_saved_yet_is_theirs_and_an_invitations_link_is_nobodys(house: House) -> None:
    two = await pair(house)
    await two.volunteer.sends("/note 1h visit, gardening together")
    _, data = await my_data(two.volunteer)
    assert data["chat"]["not_sent"] == "gardening together"
    await two.volunteer.taps("Save")
    two.volunteer.sees("Saved.")
    dana = await house.settled("Dana", "en", "English")
    await dana.opens("i_" + "x" * 32)
    _, data = await my_data(dana)
    assert data["chat"]["not_sent"] is None


async def test_privacy_says_to_each_what_is_theirs(house: House) -> None:
    two = await pair(house)
    stranger = await house.settled("Dana", "en", "English")
    for one in (two.adult, two.volunteer, two.coordinator, stranger):
        await one.sends("/privacy")
        one.sees("This I do not keep:", "Telegram itself keeps this chat")
    for one in (two.adult, two.volunteer, two.coordinator):
        one.sees("The coordinator sees the day and the minutes", "90 days after the pairing ended", "two years")
        one.sees("in codes: no names, no words", "whom to ask")
    two.adult.sees("your volunteer never reads it")
    two.volunteer.sees("your first name, profile and charter")
    two.coordinator.sees("which shared notes you opened")
    stranger.does_not_see("pairing", "household", "first name", "journal")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_screen_is_readable(language: Language) -> None:
    sides = [{}, {"adult": True}, {"volunteer": True}, {"coordinator": True}]
    for flags in (*sides, {**sides[1], **sides[2], **sides[3]}):
        shown = privacy(language, overview.Parts(**flags))  # type: ignore[arg-type]  # all of them flags
        look(shown)
        if language == "en":
            assert utf16_length(to_plain(shown)) <= READABLE
    look(privacy(language, days=1, waiting=True))
    for part in ("last_adult", "one_of_the_adults", "volunteer", "coordinator"):
        shown = screens.confirm(language, Leaving(True, **{part: True}))
        look(shown)
        if language == "en":
            assert utf16_length(to_plain(shown)) <= READABLE
    for shown in (screens.nothing_kept(language), screens.not_erased(language, busy=True)):
        look(shown)
    look(screens.my_data(Person(1, language), language, OwnData("Alice"), "words"))


async def test_arabic(house: House) -> None:
    t = translator("ar")
    charlie = await coordinator(house)
    bob = await volunteer(house, charlie)
    two = await pair(house, charlie, bob, adult_language="ar")
    await note(house, two, SHARED, "household")
    await two.adult.sends("/privacy")
    two.adult.sees(t("Your privacy"), t("your other questions"))
    text, data = await my_data(two.adult)
    assert t("Language: {name}", name="العربية") in text
    assert SHARED in text
    assert data["chat"]["language"] == "ar"
    await two.adult.taps(t("Erase it"))
    await two.adult.taps(t("Yes, erase everything"))
    two.adult.sees(t("Everything is erased. You can write to me again at any moment: /start").split(":")[0])


async def test_a_file_that_telegram_refuses_is_told(house: House) -> None:
    alice = await house.settled("Alice", "en", "English")
    house.world.fail_next("sendDocument", chat_id=alice.id, error_code=500)
    await alice.sends("/mydata")
    alice.sees("Something went wrong on my side")
    await my_data(alice)
