"""The screens of a pairing as its coordinator sees it."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.notes.reading import Read
from bot.domain.overview import MOST_NOTES, Card
from bot.flows.card.screens import menu_button
from bot.flows.desk.screens.common import Row, first_name, household_button, page_turns
from bot.flows.naming import duration, readers_name, role_name, sign_name
from bot.flows.pair.screens import confidence_name, note_lines
from bot.i18n import Translator, show_date, translator
from bot.languages import Language
from bot.storage.notes import Contact, ContactNote
from bot.storage.pairings import Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row

MOST_TOLD = 5
LONGEST_TOLD = 600


def page(language: Language, card: Card, *, recorded: bool = False) -> Screen:
    """Who, as what, who said yes, and how it goes."""
    t = translator(language)
    one, identity = card.pairing, str(card.pairing.id)
    blocks: list[Block] = [Line("✅ " + t("Recorded."))] if recorded else []
    blocks += [
        Line(f"{sign_name(one.sign, t)} · {role_name(one.role, t)}", "title"),
        Line(t("Volunteer: {name}", name=first_name(card.volunteer, t)) + "\n" + _state(one, t)),
        Items(_yeses(card, t), t("Who said yes:")),
    ]
    if card.tally and one.state == "active":
        last = show_date(card.tally.last, language) if card.tally.last else t("not yet")
        month = t("This month: {duration}", duration=duration(card.tally.minutes, t))
        blocks.append(Line(t("Last contact: {date}", date=last) + "\n" + month))
    confidences = f" ({len(card.confidences)})" if card.confidences else ""
    rows: list[Row] = [
        (Button("📖 " + t("Shared notes"), tap("desk", "notes", identity, "0")),),
        (Button("🗓 " + t("Other contacts"), tap("desk", "contacts", identity, "0")),),
        (Button("💬 " + t("Told in confidence") + confidences, tap("desk", "told", identity, "0")),),
    ]
    if one.state == "proposed":
        rows.insert(0, (Button("📄 " + t("Record a yes on paper"), tap("desk", "paper", identity)),))
    if one.state != "ended":
        rows.append((Button(t("End this pairing"), tap("desk", "end", identity)),))
    return Screen(language, tuple(blocks), (*rows, (household_button(t, one.household_id), menu_button(t))))


def _state(pairing: Pairing, t: Translator) -> str:
    if pairing.state == "proposed":
        return t("Proposed on {date}", date=show_date(pairing.proposed_on, t.language))
    if pairing.state == "active":
        return t("Active since {date}", date=show_date(pairing.started_on or pairing.proposed_on, t.language))
    day = show_date(pairing.ended_on or pairing.proposed_on, t.language)
    return {
        "volunteer": t("Ended by the volunteer on {date}", date=day),
        "household": t("Ended by the household on {date}", date=day),
        "coordinator": t("Ended by the coordinator on {date}", date=day),
    }[pairing.ended_by or "coordinator"]


def _yeses(card: Card, t: Translator) -> tuple[str, ...]:
    """A line for each yes, and for each side that has yet to say it."""
    volunteer = card.pairing.volunteer_yes_on
    lines = [
        t("Volunteer: {date}", date=show_date(volunteer, t.language)) if volunteer else t("Volunteer: not yet"),
    ]
    for one in card.consents:
        day = show_date(one.given_on, t.language)
        if one.how == "chat":
            lines.append(t("Household, in the chat: {date}", date=day))
        else:
            lines.append(t("Household, on paper: {date}. The paper: {place}", date=day, place=one.paper or "?"))
    return tuple(lines) if card.consents else (*lines, t("Household: not yet"))


def notes(language: Language, pairing_id: int, found: Sequence[ContactNote], skip: int) -> Screen:
    """The days of shared notes: the words stand behind each button."""
    t = translator(language)
    identity = str(pairing_id)
    blocks = [Line(t("Shared notes"), "title")]
    blocks.append(Line(t("That you open a note is written down.") if found else t("No note is shared with you.")))
    buttons = [
        Button(
            f"{show_date(one.day, language)} · {duration(one.minutes, t)}", tap("desk", "note", identity, str(one.id))
        )
        for one in found[:MOST_NOTES]
    ]
    turns = page_turns(t, ["notes", identity], skip, MOST_NOTES, more=len(found) > MOST_NOTES)
    return Screen(language, tuple(blocks), (*one_a_row(*buttons), *turns, _back(pairing_id, t)))


def note(language: Language, read: Read) -> Screen:
    """One shared note."""
    t = translator(language)
    blocks = (
        Line(f"{sign_name(read.pairing.sign, t)} · {show_date(read.note.day, language)}", "title"),
        Items(tuple(note_lines(read.note, t))),
        Line(t("Who may read it: {readers}", readers=readers_name(read.note.readers, t)), "note"),
    )
    identity = str(read.pairing.id)
    back = (Button(t("Shared notes"), tap("desk", "notes", identity, "0")),)
    return Screen(language, blocks, (back, _back(read.pairing.id, t)))


def contacts(language: Language, pairing_id: int, found: Sequence[Contact], skip: int) -> Screen:
    """Contacts whose notes are the volunteer's own."""
    t = translator(language)
    blocks: list[Block] = [Line(t("Other contacts"), "title")]
    if found:
        lines = (f"{show_date(one.day, language)} · {duration(one.minutes, t)}" for one in found[:MOST_NOTES])
        blocks += [
            Items(tuple(lines)),
            Line(t("The notes of these are the volunteer's own: you see the day and the time."), "note"),
        ]
    else:
        blocks.append(Line(t("There are no others.")))
    turns = page_turns(t, ["contacts", str(pairing_id)], skip, MOST_NOTES, more=len(found) > MOST_NOTES)
    return Screen(language, tuple(blocks), (*turns, _back(pairing_id, t)))


def told(language: Language, card: Card, skip: int = 0) -> Screen:
    """What the household told in confidence, newest first."""
    t = translator(language)
    blocks: list[Block] = [Line(t("Told in confidence"), "title")]
    for one in card.confidences[skip : skip + MOST_TOLD]:
        words = (one.text[:LONGEST_TOLD],) if one.text else ()
        blocks.append(Items((confidence_name(one.kind, t), *words), show_date(one.at.date(), language)))
    if len(blocks) > 1:
        blocks.append(Line(t("The volunteer does not see this, and must not hear of it from you."), "note"))
    else:
        blocks.append(Line(t("Nothing was told.")))
    more = len(card.confidences) > skip + MOST_TOLD
    turns = page_turns(t, ["told", str(card.pairing.id)], skip, MOST_TOLD, more=more)
    return Screen(language, tuple(blocks), (*turns, _back(card.pairing.id, t)))


def _back(pairing_id: int, t: Translator) -> Row:
    return (Button(t("See the pairing"), tap("desk", "pairing", str(pairing_id))), menu_button(t))
