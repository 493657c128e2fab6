"""The screens of inviting a volunteer."""

from __future__ import annotations

from collections.abc import Collection
from typing import get_args

from bot.content.models import Domain
from bot.flows.desk.screens.common import cancel_row
from bot.flows.naming import domain_name, role_name
from bot.i18n import translator
from bot.languages import LANGUAGES, OWN_NAMES, Language
from bot.storage.pairings import ROLES
from bot.transport.callbacks import tap
from bot.transport.screens import Button, Line, Screen, in_pairs

MOST_PLACES = 80
NOT_YET = "unknown"


def role(language: Language) -> Screen:
    """Which role is thought of."""
    t = translator(language)
    buttons = [Button(role_name(one, t), tap("desk", "as", one)) for one in ROLES]
    rows = (*in_pairs(buttons), (Button(t("Not yet known"), tap("desk", "as", NOT_YET)),), cancel_row(t))
    return Screen(language, (Line(t("Which role do you think of for this volunteer?")),), rows)


def speaks(language: Language, chosen: Collection[str]) -> Screen:
    """The languages the volunteer speaks."""
    t = translator(language)
    buttons = [_toggle(OWN_NAMES[one], one in chosen, "speaks", one) for one in LANGUAGES]
    done = Button(t("Done"), tap("desk", "done"))
    line = Line(t("Which languages does the volunteer speak? Tap all of them, then Done."))
    return Screen(language, (line,), (*in_pairs(buttons), (done, *cancel_row(t))))


def places(language: Language, *, too_long: bool = False) -> Screen:
    """Where they can come."""
    t = translator(language)
    blocks = [Line(t("Where can the volunteer come? Type the places, or skip."))]
    if too_long:
        blocks.append(Line(t("That is too long: {most} characters at the most.", most=MOST_PLACES), "note"))
    return Screen(language, tuple(blocks), ((Button(t("Skip"), tap("desk", "skip")), *cancel_row(t)),))


def themes(language: Language, chosen: Collection[str]) -> Screen:
    """What they help with."""
    t = translator(language)
    buttons = [_toggle(domain_name(one, t), one in chosen, "theme", one) for one in get_args(Domain)]
    done = Button(t("Done"), tap("desk", "done"))
    line = Line(t("What can the volunteer help with? Tap all that fits, then Done."))
    return Screen(language, (line,), (*in_pairs(buttons), (done, *cancel_row(t))))


def _toggle(label: str, chosen: bool, action: str, value: str) -> Button:
    return Button(f"✅ {label}" if chosen else label, tap("desk", action, value))
