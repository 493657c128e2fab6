"""The screens of a volunteer's own notes."""

from __future__ import annotations

from collections.abc import Sequence

from bot.domain.notes.reading import PAGE, Read
from bot.flows.card.screens import menu_button
from bot.flows.naming import duration, outcome_name, readers_name, sign_name
from bot.flows.pair.screens import note_lines
from bot.i18n import Translator, show_date, translator
from bot.languages import Language
from bot.storage.notes import ContactNote
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row


def listed(language: Language, pairing_id: int, found: Sequence[ContactNote], skip: int) -> Screen:
    """A page of notes, newest first."""
    t = translator(language)
    line = t("Your notes, newest first") if found else t("There are no notes yet.")
    turns = []
    if skip:
        turns.append(Button(t("Previous"), tap("book", "list", str(pairing_id), str(max(0, skip - PAGE)))))
    if len(found) > PAGE:
        turns.append(Button(t("Next"), tap("book", "list", str(pairing_id), str(skip + PAGE))))
    rows = one_a_row(*(_open(one, t) for one in found[:PAGE]))
    search = (Button("🔎 " + t("Search"), tap("book", "search")),) if found else ()
    last = (Button(t("Back"), tap("pair", "card", str(pairing_id))), menu_button(t))
    every = (*rows, *((tuple(turns),) if turns else ()), *((search,) if search else ()), last)
    return Screen(language, (Line(line, "title"),), every)


def _open(note: ContactNote, t: Translator) -> Button:
    long = f" · {duration(note.minutes, t)}" if note.minutes else ""
    mark = "❗ " if note.asked else "⏰ " if note.to_do else ""
    label = f"{mark}{show_date(note.day, t.language)} · {outcome_name(note.body.outcome, t)}{long}"
    return Button(label, tap("book", "open", str(note.id)))


def one(language: Language, read: Read) -> Screen:
    """One note, and what can be done with it."""
    t = translator(language)
    note, identity = read.note, str(read.note.id)
    blocks: list[Block] = [
        Line(f"{sign_name(read.pairing.sign, t)} · {show_date(note.day, language)}", "title"),
        Items(tuple(note_lines(note, t))),
        Line(t("Who may read it: {readers}", readers=readers_name(note.readers, t)), "note"),
    ]
    if note.asked == "correct":
        blocks.insert(1, Line("❗ " + t("The household asks you to correct this note.")))
    elif note.asked == "erase":
        blocks.insert(1, Line("❗ " + t("The household asks you to erase this note.")))
    rows: list[tuple[Button, ...]] = []
    if note.to_do and "tick" in read.may:
        rows.append((Button("✅ " + t("Follow-up is done"), tap("book", "tick", identity)),))
    if "correct" in read.may:
        rows.append((Button("✏️ " + t("Correct"), tap("book", "correct", identity)),))
    if "erase" in read.may:
        rows.append((Button("🗑 " + t("Erase"), tap("book", "erase", identity)),))
    rows.append((Button(t("Back"), tap("book", "list", str(note.pairing_id), "0")), menu_button(t)))
    return Screen(language, tuple(blocks), tuple(rows))


def sure(language: Language, note_id: int) -> Screen:
    """Asked once before a note goes."""
    t = translator(language)
    row = (
        Button(t("Yes, erase it"), tap("book", "gone", str(note_id))),
        Button(t("No"), tap("book", "open", str(note_id))),
    )
    return Screen(language, (Line(t("Erase this note? It cannot be brought back.")),), (row,))


def gone(language: Language, count: int = 1) -> Screen:
    """Erased."""
    t = translator(language)
    line = t.plural("{count} note is erased.", "{count} notes are erased.", count)
    back = Button(t("My pairings"), tap("pair", "home"))
    return Screen(language, (Line(line),), ((back, menu_button(t)),))


def search(language: Language) -> Screen:
    """Type what to look for."""
    t = translator(language)
    return Screen(language, (Line(t("Type a word of the note you look for.")),), ((menu_button(t),),))


def found(language: Language, notes: Sequence[ContactNote]) -> Screen:
    """What was found in one's own notes."""
    t = translator(language)
    line = t("Found in your notes") if notes else t("Nothing found in your notes.")
    again = Button("🔎 " + t("Search"), tap("book", "search"))
    rows = (*one_a_row(*(_open(one, t) for one in notes)), (again, menu_button(t)))
    return Screen(language, (Line(line, "title"),), rows)
