"""The screens after a note: saved, taken back, left, refused."""

from __future__ import annotations

from datetime import date

from bot.domain.notes import Draft
from bot.flows.card.screens import menu_button
from bot.flows.note.screens import summary
from bot.i18n import translator
from bot.languages import Language
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Line, Screen


def saved(language: Language, draft: Draft, sign: str, key: str, today: date) -> Screen:
    """It is kept; ten minutes to take it back."""
    t = translator(language)
    blocks: list[Block] = [Line("✅ " + t("Saved."), "title"), *summary(language, draft, sign, today)]
    blocks.append(Line(t("You can undo it for 10 minutes, correct it for 14 days, and erase it at any time."), "note"))
    rows: list[tuple[Button, ...]] = [(Button("↩️ " + t("Undo"), tap("note", "undo", key)),)]
    if draft.typed:
        typed = [str(one) for one in draft.typed[-4:]]
        rows.append((Button("🧹 " + t("Delete what I typed here"), tap("note", "wipe", *typed)),))
        blocks.append(Line(t("What you typed is still in this chat. Shall I delete it?"), "note"))
    rows.append((Button(t("My notes"), tap("book", "list", str(draft.pairing), "0")), menu_button(t)))
    return Screen(language, tuple(blocks), tuple(rows))


def undone(language: Language) -> Screen:
    """Taken back."""
    t = translator(language)
    again = Button("✍️ " + t("Log a contact"), tap("note", "begin"))
    return Screen(language, (Line(t("Taken back. Nothing of it is kept.")),), ((again, menu_button(t)),))


def too_late(language: Language) -> Screen:
    """More than ten minutes."""
    t = translator(language)
    line = t("This can no longer be undone. You can still correct or erase it under “My notes”.")
    return Screen(language, (Line(line),), ((Button(t("My pairings"), tap("pair", "home")), menu_button(t)),))


def wiped(language: Language, *, gone: bool) -> Screen:
    """What was typed is gone from the chat, or Telegram no longer lets it go."""
    t = translator(language)
    line = t("Deleted from this chat.") if gone else t("Telegram did not let me delete it. You can delete it yourself.")
    return Screen(language, (Line(line),), ((menu_button(t),),))


def left(language: Language) -> Screen:
    """Nothing was saved."""
    t = translator(language)
    return Screen(language, (Line(t("Left. Nothing was saved.")),), ((menu_button(t),),))


def gone(language: Language) -> Screen:
    """A button of a note that is finished."""
    t = translator(language)
    again = Button("✍️ " + t("Log a contact"), tap("note", "begin"))
    return Screen(language, (Line(t("That note is finished. You can start a new one.")),), ((again, menu_button(t)),))


def no_pairing(language: Language) -> Screen:
    """For who has none."""
    t = translator(language)
    line = t(
        "Contact notes are for volunteers with a pairing. You have none here: ask your coordinator for an invitation."
    )
    return Screen(language, (Line(line),), ((menu_button(t),),))


def text_only(language: Language) -> Screen:
    """A voice message or a photo."""
    t = translator(language)
    line = t(
        "A note is text only: voices and faces point at people, and I could not keep them as safe. "
        "I did not open it. Your note is still here:"
    )
    return Screen(language, (Line(line),))
