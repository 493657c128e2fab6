"""The whole way of a pairing, in Dutch and in Arabic: invited, agreed, noted, shared, ended, erased."""

import re

import pytest

from bot.domain import invitations
from bot.i18n import translator
from bot.languages import OWN_NAMES, Language
from bot.sandbox import Phone
from tests.conftest import House
from tests.flows.pairings import done

SIGN = re.compile(r"[🔴🟠🟡🟢🔵🟣🟤⚫⚪]")


def link_in(one: Phone) -> str:
    """The payload of the newest invitation this person can forward."""
    texts = "\n".join(message.text for message in one.messages if message.from_bot)
    found: list[str] = re.findall(r"start=(i_[\w-]+)", texts)
    return found[-1]


async def joins(house: House, name: str, language: Language, payload: str) -> Phone:
    """Somebody new follows a link: the language first, then the invitation, then yes."""
    one, t = house.person(name, language), translator(language)
    await one.opens(payload)
    await one.taps(OWN_NAMES[language])
    await one.taps(t("Yes"))
    return one


async def a_volunteer_comes(house: House, charlie: Phone, language: Language) -> Phone:
    """The coordinator invites somebody, who says yes and is known."""
    t = translator(language)
    await charlie.taps(t("My desk"))
    await charlie.taps(t("Invite a volunteer"))
    await charlie.taps(t("Mentor"))
    await charlie.taps("Nederlands")
    await charlie.taps(t("Done"))
    await charlie.sends("Gent")
    await charlie.taps(t("Housing"))
    await charlie.taps(t("Done"))
    bob = await joins(house, "Bob", language, link_in(charlie))
    await charlie.sends("/menu")
    await charlie.taps(t("My desk"))
    await charlie.taps(t("People who wait"))
    charlie.sees("Bob")
    await charlie.taps(t("Yes, I know them"))
    return bob


async def a_household_comes(house: House, charlie: Phone, language: Language) -> Phone:
    """A sign is drawn, an adult invited; the link serves once, and the coordinator knows who came."""
    t = translator(language)
    await charlie.sends("/menu")
    await charlie.taps(t("My desk"))
    await charlie.taps(t("Open a household"))
    await charlie.taps(t("Draw a sign"))
    assert any(SIGN.search(message.text) for message in charlie.messages)
    await charlie.taps(t("Invite an adult"))
    alice = await joins(house, "Alice", language, link_in(charlie))
    late = house.person("Dana", language)
    await late.opens(link_in(charlie))
    await late.taps(OWN_NAMES[language])
    assert t("This link has already been used. Ask the person who gave it for a new one.") in late.screen
    await charlie.sends("/menu")
    await charlie.taps(t("My desk"))
    await charlie.taps(t("People who wait"))
    await charlie.taps(t("Yes, I know them"))
    return alice


async def they_agree(charlie: Phone, bob: Phone, alice: Phone, language: Language) -> None:
    """A pairing is proposed, and both sides say yes."""
    t = translator(language)
    await charlie.sends("/menu")
    await charlie.taps(t("My desk"))
    await charlie.taps("·")
    await charlie.taps(t("Propose a pairing"))
    await charlie.taps("Bob")
    await charlie.taps(t("Mentor"))

    await bob.sends("/menu")
    await bob.taps(t("My pairings"))
    await bob.taps(t("I accept it, for one year"))
    await bob.taps(t("My pairings"))
    await bob.taps(t("Yes, I will do it"))
    bob.sees(t("Thank you. Now we wait for the other side."))
    await alice.sends("/menu")
    await alice.taps(t("Something waits for you"))
    alice.sees(t("A volunteer may not"))
    await alice.taps(t("Yes, I agree"))
    alice.sees(t("Thank you. Both sides said yes: it starts now."))


@pytest.mark.parametrize("language", ["nl", "ar"])
async def test_from_the_invitation_to_the_end(house: House, language: Language) -> None:
    t = translator(language)
    token = await done(house, invitations.invite_coordinator())
    charlie = await joins(house, "Charlie", language, f"i_{token}")

    bob = await a_volunteer_comes(house, charlie, language)
    alice = await a_household_comes(house, charlie, language)
    await they_agree(charlie, bob, alice, language)

    await note_and_share(bob, alice, language)
    await alice.taps(t("How is it going?"))
    await alice.taps(t("It is going well"))
    alice.sees(t("Your coordinator will read it. Do you want to add something in your own words?"))
    await alice.sends("/mydata")
    assert {file.name for file in alice.files} == {"wegwijs-my-data.txt", "wegwijs-my-data.json"}
    await alice.sends("/menu")
    await alice.taps(t("My volunteer"))
    await alice.taps("·")
    await alice.taps(t("Stop with this volunteer"))
    await bob.sends("/note")
    assert t("Log a contact") not in " ".join(bob.buttons)


async def note_and_share(bob: Phone, alice: Phone, language: Language) -> None:
    """A note by taps, held up by the guard, masked, shared, read, and asked to be corrected."""
    t = translator(language)
    await bob.sends("/menu")
    await bob.taps(t("Log a contact"))
    for label in (t("Met"), t("{minutes} min", minutes=30), t("Housing"), t("Done"), t("Text")):
        await bob.taps(label)
    await bob.sends("gebeld naar 0470 12 34 56")
    await bob.taps(t("Who reads it"))
    await bob.taps(t("The household too"))
    await bob.taps(t("Save"))
    bob.sees("0470 12 34 56")
    await bob.taps(t("Mask it and save"))
    bob.sees(t("Saved."))
    await alice.sends("/menu")
    await alice.taps(t("My volunteer"))
    await alice.taps("·")
    await alice.taps(t("Notes shared with you"))
    alice.sees("gebeld naar […]")
    await alice.taps(t("Ask to correct"))
    await alice.sends("/menu")
    await alice.taps(t("My volunteer"))
    await alice.taps("·")
