"""The screens of a pairing for its volunteer and its household."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.overview import MOST_NOTES, Card
from bot.domain.pairing import CONFIDENCES
from bot.flows.card.screens import menu_button
from bot.flows.naming import domain_name, duration, outcome_name, role_name, sign_name
from bot.i18n import Translator, show_date, translator
from bot.languages import Language
from bot.storage.notes import ContactNote
from bot.storage.pairings import Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row


def home(language: Language, pairings: Sequence[Pairing]) -> Screen:
    """One's own pairings."""
    t = translator(language)
    buttons = [
        Button(f"{sign_name(one.sign, t)} · {role_name(one.role, t)}", tap("pair", "card", str(one.id)))
        for one in pairings
    ]
    line = t("Your pairings") if pairings else t("There is no pairing here, or it is over.")
    return Screen(language, (Line(line, "title"),), one_a_row(*buttons, menu_button(t)))


def for_volunteer(language: Language, card: Card, *, is_open: bool = True) -> Screen:
    """A volunteer's card of a pairing; `is_open`: they let the household name subjects here."""
    t = translator(language)
    one = card.pairing
    blocks: list[Block] = [
        Line(sign_name(one.sign, t), "title"),
        Line(f"{role_name(one.role, t)} · {_state(one, t)}"),
    ]
    if card.tally is not None and one.state == "active":
        last = show_date(card.tally.last, language) if card.tally.last else t("not yet")
        blocks.append(Line(t("Last contact: {date}", date=last)))
        blocks.append(Line(t("This month: {duration}", duration=duration(card.tally.minutes, t))))
    if card.coordinator and card.coordinator.name:
        blocks.append(Line(t("Your coordinator: {name}", name=card.coordinator.name)))
    identity, rows = str(one.id), []
    if one.state == "active":
        rows.append((Button("✍️ " + t("Log a contact"), tap("note", "begin", identity)),))
        rows.append((Button("📓 " + t("My notes"), tap("book", "list", identity, "0")),))
        close = t("Take no subjects from this household here")
        label = close if is_open else t("Take subjects from this household here again")
        rows.append((Button(label, tap("pass", "door", identity, "close" if is_open else "open")),))
    rows += [(Button(t("End this pairing"), tap("pair", "end", identity)),), (menu_button(t),)]
    return Screen(language, tuple(blocks), tuple(rows))


def for_adult(language: Language, card: Card, *, is_open: bool = False) -> Screen:
    """A newcomer's card of their pairing; `is_open`: they let the volunteer send answers here."""
    t = translator(language)
    one = card.pairing
    name = card.volunteer.name if card.volunteer else None
    blocks: list[Block] = [
        Line(name or t("Your volunteer"), "title"),
        Line(f"{role_name(one.role, t)} · {_state(one, t)}\n{sign_name(one.sign, t)}"),
    ]
    if card.coordinator and card.coordinator.name:
        blocks.append(Line(t("Your coordinator: {name}", name=card.coordinator.name)))
    identity = str(one.id)
    label = t("No more answers from my volunteer") if is_open else t("Let my volunteer send me answers")
    door = Button(label, tap("pass", "door", identity, "close" if is_open else "open"))
    rows = one_a_row(
        *((door,) if one.state == "active" else ()),
        Button("📖 " + t("Notes shared with you"), tap("pair", "notes", identity, "0")),
        Button("💬 " + t("How is it going?"), tap("pair", "tell", identity)),
        Button(t("Stop with this volunteer"), tap("pair", "end", identity)),
        menu_button(t),
    )
    return Screen(language, tuple(blocks), rows)


def _state(pairing: Pairing, t: Translator) -> str:
    if pairing.state == "active" and pairing.started_on:
        return t("since {date}", date=show_date(pairing.started_on, t.language))
    return t("waits for the other side's yes") if pairing.state == "proposed" else t("ended")


def agreed(language: Language, pairing_id: int, *, started: bool) -> Screen:
    """A yes is kept."""
    t = translator(language)
    line = (
        t("Thank you. Both sides said yes: it starts now.")
        if started
        else t("Thank you. Now we wait for the other side.")
    )
    rows = one_a_row(Button(t("See the pairing"), tap("pair", "card", str(pairing_id))), menu_button(t))
    return Screen(language, (Line("✅ " + line),), rows)


def accepted(language: Language) -> Screen:
    """The charter is accepted."""
    t = translator(language)
    rows = one_a_row(Button(t("My pairings"), tap("pair", "home")), menu_button(t))
    return Screen(language, (Line("✅ " + t("Thank you. You accepted the charter for one year.")),), rows)


def ended(language: Language, pairing: Pairing, *, volunteer: bool) -> Screen:
    """It is over."""
    t = translator(language)
    if pairing.state == "proposed":
        lines = [Line(t("All right: you said no. Nothing started, and nothing changes for you."))]
    else:
        lines = [Line(t("It is over: {sign}", sign=sign_name(pairing.sign, t)))]
        lines.append(Line(t("The others are told only that there is something new. A mistake? Tell your coordinator.")))
    rows: list[tuple[Button, ...]] = []
    if volunteer and pairing.state == "active":
        lines.append(Line(t("You no longer see its notes. You can erase now what you kept to yourself."), "note"))
        rows.append((Button(t("Erase my private notes"), tap("book", "private", str(pairing.id))),))
    return Screen(language, tuple(lines), (*rows, (menu_button(t),)))


def tell(language: Language, pairing_id: int) -> Screen:
    """How it goes: only the coordinator reads it."""
    t = translator(language)
    lines = (
        Line(t("How is it going?"), "title"),
        Line(t("Only your coordinator reads this. Your volunteer never does.")),
    )
    buttons = [Button(confidence_name(one, t), tap("pair", "told", str(pairing_id), one)) for one in CONFIDENCES]
    return Screen(language, lines, one_a_row(*buttons, menu_button(t)))


def confidence_name(kind: str, t: Translator) -> str:
    """What a newcomer can tell in confidence."""
    return {
        "well": "🙂 " + t("It is going well"),
        "not-well": "🙁 " + t("It is not going well"),
        "another": t("I would like another volunteer"),
        "talk": t("Please call me"),
    }.get(kind, kind)


def told(language: Language, pairing_id: int, kind: str) -> Screen:
    """It is with the coordinator; words may be added."""
    t = translator(language)
    lines = (Line(t("Your coordinator will read it. Do you want to add something in your own words?")),)
    add = Button(t("Add words"), tap("pair", "words", str(pairing_id), kind))
    return Screen(language, lines, ((add, menu_button(t)),))


def words(language: Language) -> Screen:
    """Type what you want to add."""
    t = translator(language)
    cancel = Button(t("Cancel"), tap("start", "menu"))
    return Screen(language, (Line(t("Type it here. Only your coordinator reads it.")),), ((cancel,),))


def words_kept(language: Language) -> Screen:
    """The words are with the coordinator."""
    t = translator(language)
    return Screen(language, (Line(t("Thank you. Your coordinator will read it.")),), ((menu_button(t),),))


def notes(language: Language, pairing_id: int, found: Sequence[ContactNote], skip: int) -> Screen:
    """Notes shared with the household."""
    t = translator(language)
    blocks: list[Block] = [Line(t("Notes shared with you"), "title")]
    rows: list[tuple[Button, ...]] = []
    for number, one in enumerate(found[:MOST_NOTES], start=skip + 1):
        blocks.append(Items(tuple(note_lines(one, t)), f"{number}. {show_date(one.day, language)}"))
        correct = Button(f"{number}. " + t("Ask to correct"), tap("pair", "ask", str(one.id), "correct"))
        rows.append((correct, Button(f"{number}. " + t("Ask to erase"), tap("pair", "ask", str(one.id), "erase"))))
    if not found:
        blocks.append(
            Line(t("Nothing is shared with you. What your volunteer keeps privately: /mydata says how much."))
        )
    if len(found) > MOST_NOTES:
        rows.append((Button(t("Next"), tap("pair", "notes", str(pairing_id), str(skip + MOST_NOTES))),))
    rows.append((Button(t("Back"), tap("pair", "card", str(pairing_id))), menu_button(t)))
    return Screen(language, tuple(blocks), tuple(rows))


def note_lines(note: ContactNote, t: Translator) -> list[str]:
    """A kept note, line by line."""
    long = f" · {duration(note.minutes, t)}" if note.minutes else ""
    lines = [outcome_name(note.body.outcome, t) + long]
    if note.body.domains:
        lines.append(" · ".join(domain_name(one, t) for one in note.body.domains))
    if note.body.text:
        lines.append(note.body.text)
    if note.body.follow_up:
        lines.append(("⏰ " if note.to_do else "✅ ") + note.body.follow_up)
    if note.corrected_on:
        lines.append(t("Corrected on {date}", date=show_date(note.corrected_on, t.language)))
    return lines


def asked(language: Language) -> Screen:
    """The volunteer hears of the wish."""
    t = translator(language)
    line = t("Asked. Your volunteer is told. Nothing happens? Tell your coordinator.")
    return Screen(language, (Line(line),), ((menu_button(t),),))
