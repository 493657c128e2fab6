"""A person's own data: what is kept, and what erasing it means."""

from __future__ import annotations

from bot.domain.erasure import Leaving
from bot.domain.own_data import AsAdult, OwnData
from bot.flows.card.screens import menu_button
from bot.flows.naming import sign_name
from bot.flows.own_data.text_file import asked
from bot.i18n import Translator, translator
from bot.languages import OWN_NAMES, Language
from bot.storage.people import Person
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen

NOTHING, NOT_KEPT = OwnData(), Leaving()


def my_data(person: Person, language: Language, own: OwnData = NOTHING, unsent: str | None = None) -> Screen:
    """What there is; all of it follows in two files."""
    t = translator(language)
    chosen = OWN_NAMES[person.language] if person.language else t("not chosen")
    lines = [
        t("Language: {name}", name=chosen),
        t("You help someone: yes") if person.helping else t("You help someone: no"),
    ]
    if own.first_name:
        lines.append(t("Your first name: {name}", name=own.first_name))
    blocks: list[Block] = [Line(t("This is all I keep of you:"), "title"), Items(tuple(lines)), *_parts(own, t)]
    if unsent:
        blocks += [Line(t("What you have not sent yet:")), Line(unsent, "copy")]
    blocks.append(Line(t("Two files follow: one to read, one for a computer. Delete them if others use this phone.")))
    erase = Button(t("Erase it"), tap("data", "ask"))
    return Screen(language, tuple(blocks), ((erase, menu_button(t)),))


def _parts(own: OwnData, t: Translator) -> list[Block]:
    """How much there is of pairings and notes."""
    blocks: list[Block] = [_household(place, t) for place in own.households]
    if own.volunteer:
        hidden_pairings, hidden_notes = own.volunteer.hidden
        visiting = own.volunteer.pairings
        notes = sum(len(one.notes) + one.not_shown for one in visiting)
        lines = (
            t("Pairings: {number}", number=len(visiting) + hidden_pairings),
            t("Notes you wrote: {number}", number=notes + hidden_notes),
        )
        blocks.append(Items(lines, t("As a volunteer")))
    if own.coordinator:
        lines = (
            t("Households: {number}", number=len(own.coordinator.signs)),
            t("Volunteers: {number}", number=len(own.coordinator.volunteers)),
        )
        blocks.append(Items(lines, t("As a coordinator")))
    return blocks


def _household(place: AsAdult, t: Translator) -> Items:
    title = t("Your household: {sign}", sign=sign_name(place.sign, t))
    if not place.confirmed:
        return Items((t("Your coordinator has yet to say that it is you."),), title)
    private = sum(one.private or 0 for one in place.pairings)
    lines = [
        t("Pairings: {number}", number=len(place.pairings)),
        t("Notes shared with you: {number}", number=sum(len(one.notes) for one in place.pairings)),
        t("Notes that only the volunteer may read: {number}", number=private),
    ]
    if private:
        lines.append(t("Ask about them: {name}", name=asked(place, t)))
    return Items(tuple(lines), title)


def confirm(language: Language, leaving: Leaving = NOT_KEPT, days: int = 90) -> Screen:
    """Asked once: what goes, what stays, and why."""
    t = translator(language)
    blocks: list[Block] = [
        Line(t("Shall I erase everything I keep of you?"), "title"),
        Items(tuple(_goes(leaving, t)), t("This goes:")),
        Items(tuple(_stays(leaving, days, t)), t("This stays:")),
    ]
    if leaving.coordinator and not leaving.successor:
        blocks.append(Line("⚠️ " + t("There is no other coordinator here: tell your organisation first.")))
    last = t("It cannot be brought back.")
    if leaving.has_part:
        last += " " + t("The others concerned hear only that there is something new.")
    row = (Button(t("Yes, erase everything"), tap("data", "erase")), Button(t("No"), tap("data", "keep")))
    return Screen(language, (*blocks, Line(last)), (row,))


def _goes(leaving: Leaving, t: Translator) -> list[str]:
    lines = [t("your language, the number of this chat, and what you have not sent yet")]
    if leaving.last_adult:
        lines.append(t("your household with its pairings, and every note about it, also those you could not read"))
    if leaving.one_of_the_adults:
        lines.append(t("your place in the household; a pairing that only you said yes to ends"))
    if leaving.last_adult or leaving.one_of_the_adults:
        lines.append(t("your yes, and what you told in confidence"))
    if leaving.volunteer:
        lines.append(t("your first name, your profile and your charter"))
        lines.append(t("your notes that you did not share; your pairings end today"))
    if leaving.coordinator:
        lines.append(t("your first name, the invitations you made, and your link with households and volunteers"))
    return lines


def _stays(leaving: Leaving, days: int, t: Translator) -> list[str]:
    lines = []
    if leaving.one_of_the_adults:
        lines.append(t("the household and its other pairings and notes: they are the other adults' too"))
    if leaving.volunteer:
        shared = t.plural(
            "notes you shared, without your name: their readers keep them until {count} day after the pairing ended",
            "notes you shared, without your name: their readers keep them until {count} days after the pairing ended",
            days,
        )
        lines.append(shared)
    if leaving.coordinator:
        lines.append(t("households, pairings and notes: they go on, and another coordinator can take them over"))
    if leaving.has_part:
        lines.append(t("the journal: what was done and when, without names, so that mistakes can be found"))
    lines.append(t("questions you sent to the team: without your name I cannot find them. They go after 90 days"))
    lines.append(t("copies the organisation made for safety before today, until it throws them away"))
    lines.append(t("this chat: Telegram keeps it. You can delete it in Telegram"))
    return lines


def erased(language: Language) -> Screen:
    """Nothing is left."""
    t = translator(language)
    line = t("Everything is erased. You can write to me again at any moment: /start")
    return Screen(language, (Line(line),))


def nothing_kept(language: Language) -> Screen:
    """There is nothing to erase."""
    t = translator(language)
    return Screen(language, (Line(t("I keep nothing of you. You can write to me at any moment: /start")),))


def not_erased(language: Language, *, busy: bool) -> Screen:
    """They said no: everything is as it was, also what they were doing."""
    t = translator(language)
    go_on = (Button(t("Go on with what I was doing"), tap("urgent", "resume")),)
    rows = ((go_on,) if busy else ()) + ((menu_button(t),),)
    return Screen(language, (Line(t("Nothing is erased.")),), rows)
