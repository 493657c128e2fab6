"""The screens of writing a note, up to the one that shows the whole of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from typing import get_args

from bot.content.models import Domain
from bot.domain.guard import Finding
from bot.domain.notes import OUTCOMES, READERS, Draft
from bot.domain.notes.draft import MINUTES, MOST_FOLLOW_UP, MOST_TEXT
from bot.flows.naming import domain_name, duration, outcome_name, readers_name, role_name, sign_name
from bot.i18n import Translator, show_date, translator
from bot.languages import Language
from bot.storage.pairings import Pairing
from bot.transport.callbacks import tap
from bot.transport.screens import Block, Button, Items, Line, Screen, one_a_row, packed

DOMAINS: tuple[Domain, ...] = get_args(Domain)
DAYS_BACK = 6


def _button(label: str, draft: Draft, action: str, *args: str) -> Button:
    return Button(label, tap("note", action, draft.key, *args))


def _cancel(t: Translator, draft: Draft) -> tuple[Button, ...]:
    return (_button(t("Cancel"), draft, "cancel"),)


def _back(t: Translator, draft: Draft) -> tuple[Button, ...]:
    return (_button(t("Back"), draft, "back"),)


def which(language: Language, draft: Draft, pairings: Iterable[Pairing]) -> Screen:
    """With which household."""
    t = translator(language)
    buttons = [
        _button(f"{sign_name(one.sign, t)} · {role_name(one.role, t)}", draft, "pairing", str(one.id))
        for one in pairings
    ]
    return Screen(language, (Line(t("With whom did you have contact?")),), (*one_a_row(*buttons), _cancel(t, draft)))


def outcome(language: Language, draft: Draft, sign: str) -> Screen:
    """How it went."""
    t = translator(language)
    buttons = [_button(outcome_name(one, t), draft, "outcome", one) for one in OUTCOMES]
    lines = (Line(sign_name(sign, t), "title"), Line(t("What kind of contact was it?")))
    return Screen(language, lines, (*packed(buttons), _cancel(t, draft)))


def how_long(language: Language, draft: Draft) -> Screen:
    """How long it took."""
    t = translator(language)
    buttons = [_button(duration(one, t), draft, "minutes", str(one)) for one in MINUTES]
    lines = (Line(t("How long did it take?")), Line(t("Or type it, for example 1h20."), "note"))
    return Screen(language, lines, (*packed(buttons), _cancel(t, draft)))


def domains(language: Language, draft: Draft) -> Screen:
    """What it was about: as many as fit."""
    t = translator(language)
    buttons = [
        _button(("✅ " if one in draft.domains else "") + domain_name(one, t), draft, "domain", one) for one in DOMAINS
    ]
    done = (_button("➡️ " + t("Done"), draft, "done"),)
    return Screen(language, (Line(t("What was it about? You can choose several.")),), (*packed(buttons), done))


def sheet(language: Language, draft: Draft, sign: str, today: date) -> Screen:
    """The whole note, each part a button that changes it."""
    t = translator(language)
    blocks: list[Block] = [Line(t("Your note, not saved yet"), "title"), *summary(language, draft, sign, today)]
    if draft.readers == "household":
        blocks.append(Line("⚠️ " + t("Every adult of this household with a chat here will see it."), "note"))
    rows = (
        (_button("💾 " + t("Save"), draft, "save"),),
        (_button("📅 " + t("Date"), draft, "edit", "day"), _button("✏️ " + t("Text"), draft, "edit", "text")),
        (
            _button("⏰ " + t("Follow-up"), draft, "edit", "follow"),
            _button("👁 " + t("Who reads it"), draft, "edit", "readers"),
        ),
        (
            _button(t("Kind of contact"), draft, "edit", "outcome"),
            _button(t("How long"), draft, "edit", "minutes"),
        ),
        (_button(t("About what"), draft, "edit", "domains"), _button(t("Cancel"), draft, "cancel")),
    )
    return Screen(language, tuple(blocks), rows)


def summary(language: Language, draft: Draft, sign: str, today: date) -> list[Block]:
    """What a note says, line by line."""
    t = translator(language)
    long = "" if draft.outcome == "tried" or draft.minutes is None else " · " + duration(draft.minutes, t)
    lines = [
        sign_name(sign, t),
        outcome_name(draft.outcome or "met", t) + long,
        t("Date: {date}", date=show_date(draft.day or today, language)),
    ]
    if draft.domains:
        lines.append(t("About: {domains}", domains=" · ".join(domain_name(one, t) for one in draft.domains)))
    lines.append(t("Text: {text}", text=draft.text or t("none")))
    lines.append(t("Follow-up: {text}", text=draft.follow_up or t("none")))
    lines.append(t("Who may read it: {readers}", readers=readers_name(draft.readers, t)))
    return [Line("\n".join(lines))]


def day(language: Language, draft: Draft, today: date) -> Screen:
    """On which day."""
    t = translator(language)
    buttons = [_button(t("Today"), draft, "day", "0"), _button(t("Yesterday"), draft, "day", "1")]
    buttons += [
        _button(show_date(today - timedelta(days=n), language), draft, "day", str(n)) for n in range(2, DAYS_BACK)
    ]
    lines = (Line(t("On which day was it?")), Line(t("Or type it, for example 3/11."), "note"))
    return Screen(language, lines, (*packed(buttons), _back(t, draft)))


def _too_long(t: Translator, count: int) -> Line:
    told = t("That was {count} characters: please make it shorter. Nothing is lost, it is still above.", count=count)
    return Line("⚠️ " + told)


def text(language: Language, draft: Draft, *, too_long: int = 0) -> Screen:
    """Type the text."""
    t = translator(language)
    lines = [Line(t("Type the text of your note, at most {most} characters.", most=MOST_TEXT))]
    lines.append(
        Line(t("No names, phone numbers, illnesses or residence papers: write what you did together."), "note")
    )
    if too_long:
        lines.insert(0, _too_long(t, too_long))
    none = (_button(t("No text"), draft, "clear", "text"),) if draft.text else ()
    return Screen(language, tuple(lines), (none, _back(t, draft)) if none else (_back(t, draft),))


def follow_up(language: Language, draft: Draft, *, too_long: int = 0) -> Screen:
    """Type what is still to be done."""
    t = translator(language)
    lines = [Line(t("What is still to be done, by whom? At most {most} characters.", most=MOST_FOLLOW_UP))]
    if too_long:
        lines.insert(0, _too_long(t, too_long))
    none = (_button(t("Nothing"), draft, "clear", "follow"),) if draft.follow_up else ()
    return Screen(language, tuple(lines), (none, _back(t, draft)) if none else (_back(t, draft),))


def readers(language: Language, draft: Draft) -> Screen:
    """Who may read it."""
    t = translator(language)
    about = (
        t("Only me: your coordinator sees the day and the minutes, nothing else."),
        t("My coordinator too: they can read the whole note."),
        t("The household too: every adult of it with a chat here can read it, and so can your coordinator."),
    )
    buttons = one_a_row(
        *(
            _button(("✅ " if one == draft.readers else "") + readers_name(one, t), draft, "readers", one)
            for one in READERS
        )
    )
    return Screen(language, (Line(t("Who may read this note?")), Items(about)), (*buttons, _back(t, draft)))


def guard(language: Language, draft: Draft, found: Sequence[tuple[str, Finding]]) -> Screen:
    """What the guard found, and what the volunteer decides."""
    t = translator(language)
    seen = tuple(dict.fromkeys(f"{kind_name(one.kind, t)}: {words[one.start : one.end]}" for words, one in found))
    blocks = (
        Line(t("Before it is saved: is this meant to be in it?"), "title"),
        Items(seen),
        Line(t("A note is safest without what points at a person, an illness or a residence paper."), "note"),
    )
    rows = one_a_row(
        _button("🖍 " + t("Mask it and save"), draft, "mask"),
        _button("✏️ " + t("Change the text"), draft, "edit", "text"),
        _button(t("Save it as it is"), draft, "anyway"),
    )
    return Screen(language, blocks, (*rows, _back(t, draft)))


def kind_name(kind: str, t: Translator) -> str:
    """What the guard calls what it found."""
    return {
        "phone": t("Phone number"),
        "email": t("E-mail address"),
        "national-number": t("National number"),
        "iban": t("Bank account"),
        "card": t("Card number"),
        "file-number": t("File number"),
        "address": t("Address"),
        "name": t("First name of the household"),
        "diagnosis": t("Illness or health"),
        "status": t("Residence status"),
    }.get(kind, kind)
