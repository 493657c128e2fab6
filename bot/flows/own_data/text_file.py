"""A person's own data to read, in their language."""

from __future__ import annotations

from datetime import date

from bot.domain.own_data import AsAdult, AsCoordinator, AsVolunteer, OwnData, Visited, Visiting
from bot.flows.desk.screens.common import profile_summary
from bot.flows.naming import readers_name, role_name, sign_name
from bot.flows.own_data.unsent import words
from bot.flows.pair.screens import confidence_name, note_lines
from bot.i18n import Translator, show_date, translator
from bot.languages import OWN_NAMES, Language
from bot.storage.notes import ContactNote
from bot.storage.pairings import Pairing
from bot.storage.people import Person
from bot.transport.render import to_plain
from bot.transport.screens import Block, Items, Line, Screen

NAME = "wegwijs-my-data.txt"
# Without it several phones take the letters for those of another alphabet.
MARK = "\ufeff"


def content(person: Person, own: OwnData, language: Language, today: date) -> bytes:
    """The file."""
    t = translator(language)
    blocks: list[Block] = [
        Line("Wegwijs · " + t("This is all I keep of you:") + "\n" + show_date(today, language)),
        _chat(person, own, t),
    ]
    for place in own.households:
        blocks += _household(place, t)
    if own.volunteer:
        blocks += _volunteer(own.volunteer, t)
    if own.coordinator:
        blocks.append(_coordinator(own.coordinator, t))
    return (MARK + to_plain(Screen(language, tuple(blocks))) + "\n").encode()


def _chat(person: Person, own: OwnData, t: Translator) -> Items:
    unsent = words(person)
    lines = [
        t("Language: {name}", name=OWN_NAMES[person.language] if person.language else t("not chosen")),
        t("You help someone: yes") if person.helping else t("You help someone: no"),
        t("The number of this chat: {number}", number=person.chat_id),
    ]
    lines += [t("What you have not sent yet: {words}", words=unsent)] if unsent else []
    lines += [t("Your first name: {name}", name=own.first_name)] if own.first_name else []
    lines += [t("You joined on {date}", date=show_date(own.joined_on, t.language))] if own.joined_on else []
    if own.passed:
        lines.append(t("Answers that were passed to you and wait: {titles}", titles=", ".join(own.passed)))
    lines += [t("Answers may be passed to you: {answer}", answer="✅" if said else "✖️") for _, said in own.doors]
    if own.trials:
        lines.append(t("Services I will ask you about once: {names}", names=", ".join(own.trials)))
    if own.journal:
        lines.append(t("Lines in the journal under your code: {number}", number=len(own.journal)))
    return Items(tuple(lines), t("This chat"))


def _household(place: AsAdult, t: Translator) -> list[Block]:
    title = t("Your household: {sign}", sign=sign_name(place.sign, t))
    if not place.confirmed:
        return [Items((t("Your coordinator has yet to say that it is you."),), title)]
    blocks: list[Block] = [Items((t("Your coordinator: {name}", name=asked(place, t)),), title)]
    for one in place.pairings:
        blocks.append(_visited(one, place, t))
        blocks += [_note(note, t) for note in one.notes]
    told = [
        " · ".join(filter(None, (show_date(one.at.date(), t.language), confidence_name(one.kind, t), one.text)))
        for one in place.told
    ]
    return [*blocks, Items(tuple(told), t("What you told in confidence"))] if told else blocks


def asked(place: AsAdult, t: Translator) -> str:
    """Whom a household asks about notes: the coordinator, or the organisation while there is none."""
    return place.coordinator or t("no longer here: ask the organisation")


def _visited(one: Visited, place: AsAdult, t: Translator) -> Items:
    lines = _dates(one.pairing, t)
    if one.agreed_on:
        lines.append(t("You said yes on {date}", date=show_date(one.agreed_on, t.language)))
    if one.paper_on:
        lines.append(t("Household, on paper: {date}", date=show_date(one.paper_on, t.language)))
    if one.private is not None:
        lines.append(t("Notes that only the volunteer may read: {number}", number=one.private))
    if one.private:
        lines.append(t("Ask about them: {name}", name=asked(place, t)))
    return Items(tuple(lines), f"{role_name(one.pairing.role, t)} · " + (one.volunteer or t("no longer here")))


def _volunteer(one: AsVolunteer, t: Translator) -> list[Block]:
    member, (pairings, notes) = one.member, one.hidden
    lines = [t("What your coordinator wrote of you: {words}", words=profile_summary(member.profile, t))]
    if not member.confirmed:
        lines.append(t("Your coordinator has yet to say that it is you."))
    if member.charter_on:
        lines.append(t("You accepted the charter on {date}", date=show_date(member.charter_on, t.language)))
    if pairings or notes:
        without = t(
            "Not shown without this year's charter: pairings {pairings}, notes {notes}", pairings=pairings, notes=notes
        )
        lines.append(without)
    blocks: list[Block] = [Items(tuple(lines), t("As a volunteer"))]
    for visiting in one.pairings:
        blocks.append(_visiting(visiting, t))
        blocks += [_note(note, t, own=True) for note in visiting.notes]
    return blocks


def _visiting(one: Visiting, t: Translator) -> Items:
    lines, yes = _dates(one.pairing, t), one.pairing.volunteer_yes_on
    if yes:
        lines.append(t("You said yes on {date}", date=show_date(yes, t.language)))
    if one.not_shown:
        lines.append(t("Notes you no longer see, because it is over: {number}", number=one.not_shown))
    return Items(tuple(lines), f"{sign_name(one.pairing.sign, t)} · {role_name(one.pairing.role, t)}")


def _dates(one: Pairing, t: Translator) -> list[str]:
    lines = [t("Proposed on {date}", date=show_date(one.proposed_on, t.language))]
    if one.started_on:
        lines.append(t("Started on {date}", date=show_date(one.started_on, t.language)))
    if one.ended_on:
        lines.append(t("Ended on {date}", date=show_date(one.ended_on, t.language)))
    return lines


def _note(note: ContactNote, t: Translator, *, own: bool = False) -> Items:
    lines = note_lines(note, t)
    if own:
        lines.append(t("Who may read it: {readers}", readers=readers_name(note.readers, t)))
    return Items(tuple(lines), show_date(note.day, t.language))


def _coordinator(one: AsCoordinator, t: Translator) -> Items:
    lines = [
        t("Your households: {names}", names=", ".join(sign_name(sign, t) for sign in one.signs) or "0"),
        t("Volunteers you invited: {names}", names=", ".join(one.volunteers) or "0"),
        t("Pairings: {number}", number=sum(count for _, count in one.pairings)),
        t("Invitations that wait: {number}", number=one.invitations),
    ]
    return Items(tuple(lines), t("As a coordinator"))
